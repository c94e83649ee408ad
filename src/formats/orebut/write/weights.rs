//! Which compétence a UE stands for: this format knows weights in compétences, and one UE for each.

use std::collections::{HashMap, HashSet};

use crate::programme::{Competence, Id, Programme, Ue};

/// The compétence of each UE that can stand for one. A compétence has one UE in a semestre: the first that names it.
pub(super) fn competences_of_ues(programme: &Programme) -> HashMap<&Id<Ue>, &Competence> {
    let mut all = HashMap::new();
    for semestre in &programme.semestres {
        let mut taken = HashSet::new();
        for ue in &semestre.ues {
            let mut named = programme.competences.iter().filter(|it| ue.competences.contains(&it.id));
            if let Some(competence) = named.find(|it| !taken.contains(&it.id)) {
                taken.insert(&competence.id);
                all.insert(&ue.id, competence);
            }
        }
    }
    all
}
