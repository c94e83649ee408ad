//! What a head says by itself, before the columns beside it are looked at.

use super::{
    column::Champ,
    words::{Sujet, apres_coefficient, code_en_tete, is_competence_numerotee, nu},
};

/// Heads that fit a compétence as well as an activité: the columns beside them say.
const CODES: [&str; 8] = ["code", "identifiant", "id", "n", "numero", "ref", "reference", "number"];
const LIBELLES: [&str; 9] =
    ["libelle", "intitule", "titre", "nom", "designation", "denomination", "title", "label", "name"];

/// What a head says by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sens {
    Champ(Champ),
    Code,
    Libelle,
}

impl Sens {
    pub fn of(head: &str) -> Option<Self> {
        let bare = nu(head);
        if let Some(champ) = Champ::of_head(head) {
            return Some(Sens::Champ(champ));
        }
        if CODES.contains(&bare.as_str()) {
            return Some(Sens::Code);
        }
        if LIBELLES.contains(&bare.as_str()) {
            return Some(Sens::Libelle);
        }
        let weighed = apres_coefficient(head);
        if weighed.is_some_and(is_competence_numerotee) {
            return Some(Sens::Champ(Champ::CoefficientCompetence));
        }
        let (code, rest) = code_en_tete(weighed.unwrap_or(head))?;
        let is_list = rest.starts_with([',', ';']);
        let champ = if Sujet::of(code)? == Sujet::Ue { Champ::CoefficientUe } else { Champ::Croix };
        (!is_list).then_some(Sens::Champ(champ))
    }

    /// How surely a row that has it is one of heads: codes stand in any row.
    pub fn weight(self) -> usize {
        let is_coded =
            [Champ::Croix, Champ::CoefficientUe, Champ::CoefficientCompetence].map(Sens::Champ).contains(&self);
        if is_coded { 1 } else { 2 }
    }
}

/// Whether a head names a compétence: « C1 Observer », « Compétence B1.1 », « PLO3 ».
pub(super) fn names_competence(head: &str) -> bool {
    let first = nu(head.split_whitespace().next().unwrap_or_default());
    let is_outcome =
        |prefix: &str| first.strip_prefix(prefix).is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
    is_competence_numerotee(head)
        || ["plo", "clo", "ilo", "lo"].iter().any(|it| is_outcome(it))
        || matches!(first.as_str(), "competence" | "competency" | "bloc") && head.split_whitespace().count() > 1
}
