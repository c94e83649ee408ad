//! REF02 and REF04: objects without wording, SAÉ without description.

use fastrand::Rng;
use tapis::programme::{Nature, Programme};

use crate::mutations::{
    mutation::Expected,
    places::{any, any_activite, parcours_of, some},
    wordings::wordings,
};

pub(super) fn unnamed(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let blank = any(rng, ["", " ", "\u{a0}\t"])?;
    let sound = programme.clone();
    let (wording, target, parcours) = any(rng, wordings(&sound, programme))?;
    *wording = blank.to_owned();
    Expected::on(&sound, target.clone(), parcours, format!("{target} reads {blank:?}"))
}

pub(super) fn unassessed(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, sae) = any_activite(programme, rng, |it| it.nature == Nature::Sae)?;
    programme.activites[rank].evaluations.clear();
    programme.activites[rank].criteres.clear();
    programme.activites[rank].echelons.clear();
    Expected::at(programme, &sae, parcours_of(programme, &sae), format!("{} says nothing", sae.id))
}

pub(super) fn undescribed(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, sae) = any_activite(programme, rng, |it| it.nature == Nature::Sae)?;
    let lost = some(rng, ["description", "objectifs", "livrables"])?;
    let activite = &mut programme.activites[rank];
    for name in &lost {
        match *name {
            "description" => activite.description.clear(),
            "objectifs" => activite.objectifs = " ".to_owned(),
            _ => activite.livrables.clear(),
        }
    }
    Expected::at(programme, &sae, parcours_of(programme, &sae), format!("{} loses {}", sae.id, lost.join(", ")))
}
