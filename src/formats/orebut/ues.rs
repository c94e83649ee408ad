//! The semestres of a BUT and their UE: one for each compétence that is developed that year.

use super::SEMESTRES;
use crate::{
    formats::reading::ids::Ids,
    programme::{Competence, Id, Programme, Semestre, Ue, annee_du_semestre},
};

/// Gives the programme the semestres and the UE of a BUT that it does not have yet.
pub(super) fn complete(programme: &mut Programme) {
    for numero in 1..=SEMESTRES {
        if programme.semestres.iter().all(|it| it.numero != numero) {
            let id = semestre_id(programme, numero);
            let empty = Semestre { id, numero, libelle: None, semaines: None, code_apogee: None, ues: Vec::new() };
            programme.semestres.push(empty);
        }
        let developed: Vec<Competence> =
            programme.competences.iter().filter(|it| is_developed(programme, it, numero)).cloned().collect();
        for competence in &developed {
            of(programme, numero, competence);
        }
    }
    programme.semestres.sort_by_key(|it| it.numero);
}

/// Whether some parcours develops the compétence in the year of semestre `numero`.
fn is_developed(programme: &Programme, competence: &Competence, numero: u8) -> bool {
    let annee = annee_du_semestre(numero);
    competence.niveaux.iter().any(|niveau| match programme.parcours.as_slice() {
        [] => niveau.annee == annee,
        parcours => parcours.iter().flat_map(|it| &it.niveaux).any(|it| it.niveau == niveau.id && it.annee == annee),
    })
}

fn semestre_id(programme: &Programme, numero: u8) -> Id<Semestre> {
    Ids::except(programme.semestres.iter().map(|it| it.id.clone())).give(&format!("s{numero}"))
}

/// The UE of the compétence in semestre `numero`, and whether it had to be made. None when there is no such
/// semestre.
pub(super) fn of(programme: &mut Programme, numero: u8, competence: &Competence) -> Option<(Id<Ue>, bool)> {
    let code = format!("UE{numero}.{}", competence.numero);
    let id = Ids::except(programme.ues().map(|(_, ue)| ue.id.clone())).give(&code);
    let semestre = programme.semestres.iter_mut().find(|it| it.numero == numero)?;
    if let Some(ue) = semestre.ues.iter().find(|ue| ue.competences.contains(&competence.id)) {
        return Some((ue.id.clone(), false));
    }
    semestre.ues.push(Ue {
        id: id.clone(),
        code,
        libelle: competence.nom.clone(),
        ects: None,
        code_apogee: None,
        choix: None,
        competences: [competence.id.clone()].into(),
        parcours: Default::default(),
    });
    Some((id, true))
}
