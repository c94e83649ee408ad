//! ALI01, 09 and 11: ties to what is of another year, of another parcours, or comes later.

use fastrand::Rng;
use tapis::programme::Programme;

use crate::mutations::{
    mutation::Expected,
    places::{Apprentissage, any_activite, parcours_of, shared},
};

pub(super) fn work_out_of_year(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |_| true)?;
    let what = Apprentissage::any(programme, rng).filter(|it| it.niveau.annee != activite.annee())?;
    programme.activites[rank].travaille.insert(what.ac.id.clone());
    let parcours = shared(&parcours_of(programme, &activite), &what.parcours(programme));
    Expected::at(programme, &activite, parcours, format!("{} works {}", activite.id, what.ac.id))
}

pub(super) fn work_for_others(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |it| !it.parcours.is_empty())?;
    let what = Apprentissage::any(programme, rng)?;
    let own = parcours_of(programme, &activite);
    if !shared(&own, &what.parcours(programme)).is_empty() {
        return None;
    }
    programme.activites[rank].travaille.insert(what.ac.id.clone());
    Expected::at(programme, &activite, own, format!("{} works {}", activite.id, what.ac.id))
}

pub(super) fn require_later(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |_| true)?;
    let (_, before) = any_activite(programme, rng, |it| it.semestre >= activite.semestre)?;
    programme.activites[rank].prerequis.insert(before.id.clone());
    let parcours = shared(&parcours_of(programme, &activite), &parcours_of(programme, &before));
    Expected::at(programme, &activite, parcours, format!("{} requires {}", activite.id, before.id))
}
