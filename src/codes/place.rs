//! The digits of a code that say where its object stands.

use smol_str::{SmolStr, ToSmolStr, format_smolstr};

use super::Dialecte;
use crate::programme::{Competence, Niveau};

/// The year and the compétence of an AC; in the dialect of 2021, the compétence and the rank of its niveau.
pub fn place_ac(competence: &Competence, niveau: &Niveau, dialecte: Dialecte) -> SmolStr {
    match dialecte {
        Dialecte::Pointe => format_smolstr!("{}{}", niveau.annee, competence.numero),
        Dialecte::Compact => format_smolstr!("{}{}", competence.numero, niveau.ordre),
    }
}

/// The semestre of a ressource or a SAÉ.
pub fn place_activite(semestre: u8) -> SmolStr {
    semestre.to_smolstr()
}

/// The semestre and the compétence of a UE.
pub fn place_ue(semestre: u8, competence: &Competence, dialecte: Dialecte) -> SmolStr {
    match dialecte {
        Dialecte::Pointe => format_smolstr!("{semestre}.{}", competence.numero),
        Dialecte::Compact => format_smolstr!("{semestre}{}", competence.numero),
    }
}
