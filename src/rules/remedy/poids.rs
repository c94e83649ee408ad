//! Whose weight in a UE is in doubt.
//!
//! One slip of the pen in a UE has one mend. Where two activités are in doubt, what one weighs changes what the other
//! should, and the balance of the UE with it: that is for the team.

use rust_decimal::Decimal;

use crate::{
    coverage::{ParcoursView, SeenActivite, views},
    programme::{Activite, Programme, Ue},
};

/// Whether `activite` is the only one that weighs in the UE without AC of its compétences, or has such AC and weighs
/// in no UE of theirs.
pub(super) fn is_only_doubt(programme: &Programme, ue: &Ue, activite: &Activite) -> bool {
    views(programme).iter().all(|view| doubts(view, ue).iter().all(|it| it.id == activite.id))
}

fn doubts<'p>(view: &ParcoursView<'p>, ue: &Ue) -> Vec<SeenActivite<'p>> {
    let Some(seen) = view.ues.iter().find(|it| it.ue.id == ue.id) else { return Vec::new() };
    let is_tied = |it: SeenActivite<'p>| view.linked_acs(it).any(|ac| ue.competences.contains(&ac.competence.id));
    let weighing = seen.poids.iter().filter(|(_, weight)| *weight > Decimal::ZERO).map(|(it, _)| *it);
    let bare = weighing.filter(|it| !is_tied(*it));
    let is_unweighed = |it: SeenActivite<'p>| {
        let mut acs =
            view.linked_acs(it).filter(|ac| ac.annee == it.annee() && ue.competences.contains(&ac.competence.id));
        acs.any(|ac| !view.ues_de(&ac.competence.id, it.semestre).any(|ue| view.weighs_in(it, ue)))
    };
    let here = view.activites.iter().copied().filter(|it| it.semestre == seen.semestre.numero && it.is_weighted());
    bare.chain(here.filter(|it| is_unweighed(*it))).collect()
}
