//! ALI02, 03, 04 and 10: what SAÉ mobilise, and what none does.

use fastrand::Rng;
use tapis::programme::{Activite, Id, Nature, Parcours, Programme};

use crate::mutations::{
    mutation::Expected,
    places::{any_activite, is_wider, parcours_of, share_competence, shared},
};

pub(super) fn mobilise_too_soon(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, sae) = any_activite(programme, rng, |it| it.nature.is_sae())?;
    let later = |it: &Activite| it.nature == Nature::Ressource && it.semestre > sae.semestre;
    let (_, ressource) = any_activite(programme, rng, |it| later(it) && share_competence(programme, it, &sae))?;
    programme.activites[rank].mobilise.insert(ressource.id.clone());
    let parcours = shared(&parcours_of(programme, &sae), &parcours_of(programme, &ressource));
    Expected::at(programme, &sae, parcours, format!("{} mobilises {}", sae.id, ressource.id))
}

pub(super) fn mobilise_nothing(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, sae) = any_activite(programme, rng, |it| it.nature == Nature::Sae)?;
    programme.activites[rank].mobilise.clear();
    let mut parcours = parcours_of(programme, &sae);
    let mut place = format!("{} mobilises nothing", sae.id);
    if rng.bool() {
        let other = |it: &Activite| fits(it, &sae) && !it.parcours.is_empty();
        let (_, ressource) = any_activite(programme, rng, other)?;
        let meet = !shared(&parcours, &parcours_of(programme, &ressource)).is_empty();
        if meet && !share_competence(programme, &ressource, &sae) {
            return None;
        }
        programme.activites[rank].mobilise.insert(ressource.id.clone());
        parcours.retain(|it| !ressource.parcours.contains(it));
        place = format!("{} mobilises {} alone", sae.id, ressource.id);
    }
    for ressource in &sae.mobilise {
        let ressource = programme.get(ressource)?.clone();
        let others = |it: &Activite| it.id != sae.id && it.nature.is_sae();
        if !programme
            .activites
            .iter()
            .any(|it| others(it) && is_wider(it, &ressource) && it.mobilise.contains(&ressource.id))
        {
            let takes =
                |it: &Activite| others(it) && it.nature.is_sae() && fits(&ressource, it) && is_wider(it, &ressource);
            let (heir, _) =
                any_activite(programme, rng, |it| takes(it) && share_competence(programme, it, &ressource))?;
            programme.activites[heir].mobilise.insert(ressource.id.clone());
        }
    }
    Expected::at(programme, &sae, parcours, place)
}

/// Whether the SAÉ may mobilise the ressource: it comes no later.
fn fits(ressource: &Activite, sae: &Activite) -> bool {
    ressource.nature == Nature::Ressource && ressource.semestre <= sae.semestre
}

pub(super) fn mobilised_by_none(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (_, ressource) = any_activite(programme, rng, |it| it.nature == Nature::Ressource)?;
    let mut parcours = parcours_of(programme, &ressource);
    let spared = (parcours.len() > 1 && rng.bool()).then(|| parcours.remove(rng.usize(..parcours.len())));
    let mut place = format!("{} is mobilised by none", ressource.id);
    for rank in 0..programme.activites.len() {
        if !programme.activites[rank].mobilise.remove(&ressource.id) {
            continue;
        }
        let sae = programme.activites[rank].clone();
        // A SAÉ of each parcours must keep something to mobilise in each.
        if sae.mobilise.iter().filter_map(|it| programme.get(it)).all(|it| !is_wider(it, &sae)) {
            let other = |it: &Activite| it.id != ressource.id && fits(it, &sae) && is_wider(it, &sae);
            let (_, other) = any_activite(programme, rng, |it| other(it) && share_competence(programme, it, &sae))?;
            programme.activites[rank].mobilise.insert(other.id);
        }
    }
    if let Some(spared) = spared {
        let theirs = |it: &Activite| it.nature.is_sae() && fits(&ressource, it) && only(it, &spared);
        let (rank, _) = any_activite(programme, rng, |it| theirs(it) && share_competence(programme, it, &ressource))?;
        programme.activites[rank].mobilise.insert(ressource.id.clone());
        place += &format!(", but in {spared}");
    }
    Expected::at(programme, &ressource, parcours, place)
}

fn only(activite: &Activite, parcours: &Id<Parcours>) -> bool {
    activite.parcours.len() == 1 && activite.parcours.contains(parcours)
}

pub(super) fn mobilise_apart(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, sae) = any_activite(programme, rng, |it| it.nature.is_sae())?;
    let (_, ressource) = any_activite(programme, rng, |it| fits(it, &sae) && !share_competence(programme, it, &sae))?;
    programme.activites[rank].mobilise.insert(ressource.id.clone());
    let parcours = shared(&parcours_of(programme, &sae), &parcours_of(programme, &ressource));
    Expected::at(programme, &sae, parcours, format!("{} mobilises {}", sae.id, ressource.id))
}
