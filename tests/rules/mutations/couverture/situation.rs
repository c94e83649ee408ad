//! COU04: a niveau that loses its SAÉ, while nothing else comes loose.

use fastrand::Rng;
use tapis::programme::{Id, Nature, Niveau, Programme};

use crate::mutations::{
    mutation::Expected,
    places::{any, competences_of, developing, first_taught, parcours_of, ranks, share_competence, shared, ue_of},
    weave::{stop_assessing, work_and_assess},
};

/// The portfolio of each semestre takes over what the SAÉ and the stage do for a niveau. Sometimes the SAÉ reserved to
/// a parcours are left alone, and with them that parcours.
pub(super) fn without(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (_, niveau) = any(rng, programme.niveaux())?;
    let niveau = niveau.clone();
    let mut parcours = developing(programme, &niveau.id);
    let spare = parcours.len() > 1 && rng.bool();
    let mut place = niveau.id.to_string();
    let situations = ranks(programme, |it| {
        matches!(it.nature, Nature::Sae | Nature::Stage) && niveau.acs.iter().any(|ac| it.touches(&ac.id))
    });
    for sae in situations {
        let it = &programme.activites[sae];
        if spare && !it.parcours.is_empty() {
            parcours.retain(|parcours| !it.parcours.contains(parcours));
            place += &format!(", but for {}", it.id);
        } else {
            place += &relieve(programme, rng, sae, &niveau)?;
        }
    }
    Expected::at(programme, &niveau, parcours, place)
}

/// The portfolio takes over what the SAÉ does for the niveau. Says what the SAÉ turns to, when it has nothing left.
fn relieve(programme: &mut Programme, rng: &mut Rng, sae: usize, niveau: &Niveau) -> Option<String> {
    let before = programme.activites[sae].clone();
    let portfolio = *ranks(programme, |it| it.nature == Nature::Portfolio && it.semestre == before.semestre).first()?;
    let mut turns_to = String::new();
    if before.acs().all(|ac| niveau.acs.iter().any(|it| it.id == *ac)) {
        turns_to = turn_elsewhere(programme, rng, sae, niveau)?;
    }
    for ac in niveau.acs.iter().filter(|it| before.touches(&it.id)) {
        work_and_assess(programme, portfolio, &ac.id);
        let sae = &mut programme.activites[sae];
        sae.travaille.remove(&ac.id);
        stop_assessing(sae, &ac.id);
    }
    let competence = programme.niveaux().find(|(_, it)| it.id == niveau.id)?.0.id.clone();
    let ue = ue_of(programme, &competence, before.semestre)?.id.clone();
    let weight = programme.activites[sae].coefficients.remove(&ue)?;
    *programme.activites[portfolio].coefficients.entry(ue).or_default() += weight;
    hand_mobilisations_over(programme, rng, sae, portfolio)?;
    Some(turns_to)
}

/// The SAÉ works and assesses an AC of another compétence, which has been taught.
fn turn_elsewhere(programme: &mut Programme, rng: &mut Rng, sae: usize, niveau: &Niveau) -> Option<String> {
    let it = programme.activites[sae].clone();
    let own = competences_of(programme, &it);
    let common = parcours_of(programme, &it);
    let choices = programme.acs().filter(|(competence, other, ac)| {
        let taught = first_taught(programme, &ac.id).is_some_and(|semestre| semestre <= it.semestre);
        let everywhere = shared(&common, &developing(programme, &other.id)) == common;
        other.annee == niveau.annee && !own.contains(&&competence.id) && everywhere && taught
    });
    let ac = any(rng, choices)?.2.id.clone();
    work_and_assess(programme, sae, &ac);
    Some(format!(", {} turns to {ac}", it.id))
}

/// The portfolio mobilises the ressources that have no compétence in common with the SAÉ any more.
fn hand_mobilisations_over(programme: &mut Programme, rng: &mut Rng, sae: usize, portfolio: usize) -> Option<()> {
    let it = programme.activites[sae].clone();
    let keeps = |id: &Id<_>| programme.get(id).is_some_and(|ressource| share_competence(programme, ressource, &it));
    let (kept, lost): (Vec<_>, Vec<_>) = it.mobilise.iter().cloned().partition(keeps);
    let mut kept: std::collections::BTreeSet<_> = kept.into_iter().collect();
    if kept.is_empty() && it.nature == Nature::Sae {
        let fits = ranks(programme, |other| {
            let comes_first = other.nature == Nature::Ressource && other.semestre <= it.semestre;
            comes_first && other.parcours.is_empty() && share_competence(programme, other, &it)
        });
        kept.insert(programme.activites[any(rng, fits)?].id.clone());
    }
    programme.activites[sae].mobilise = kept;
    programme.activites[portfolio].mobilise.extend(lost);
    Some(())
}
