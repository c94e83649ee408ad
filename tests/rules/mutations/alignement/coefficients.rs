//! ALI05 and 06: weights where there are no AC, AC where there is no weight.

use std::collections::BTreeSet;

use fastrand::Rng;
use rust_decimal::Decimal;
use tapis::programme::{Activite, Competence, Id, Programme, Ue};

use crate::mutations::{
    mutation::Expected,
    places::{any, any_activite, competences_of, parcours_of, parcours_of_ue, shared},
    weave::LIGHT,
};

pub(super) fn hand_weight_over(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |it| it.coefficients.len() > 1)?;
    let (ue, coefficient) = any(rng, activite.coefficients.clone())?;
    let heir = |it: &Activite| {
        let same = it.nature.is_sae() == activite.nature.is_sae() && it.parcours == activite.parcours;
        it.id != activite.id && same && it.coefficients.contains_key(&ue)
    };
    let (heir, _) = any_activite(programme, rng, heir)?;
    programme.activites[rank].coefficients.remove(&ue);
    if deprived(programme, &programme.activites[rank], &ue) != 1 {
        return None;
    }
    *programme.activites[heir].coefficients.get_mut(&ue)? += coefficient;
    let heir = &programme.activites[heir].id;
    let place = format!("{} leaves its weight in {ue} to {heir}", activite.id);
    let (semestre, ue) = programme.ues().find(|(_, it)| it.id == ue)?;
    let parcours = shared(&parcours_of(programme, &activite), &parcours_of_ue(programme, semestre, ue));
    Expected::at(programme, &activite, parcours, place)
}

/// How many compétences of the UE the activité works without weighing in any UE of theirs.
fn deprived(programme: &Programme, activite: &Activite, ue: &Id<Ue>) -> usize {
    let concerned = programme.get(ue).map(|it| it.competences.clone()).unwrap_or_default();
    let weighs = |competence: &Id<Competence>| {
        activite.coefficients.keys().filter_map(|it| programme.get(it)).any(|it| it.competences.contains(competence))
    };
    competences_of(programme, activite).into_iter().filter(|it| concerned.contains(*it) && !weighs(it)).count()
}

pub(super) fn weigh_elsewhere(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |_| true)?;
    let concerned = competences_of(programme, &activite);
    let foreign = |competences: &BTreeSet<Id<Competence>>| !concerned.iter().any(|it| competences.contains(it));
    let ues = programme.ues().filter(|(semestre, ue)| semestre.numero == activite.semestre && foreign(&ue.competences));
    let (semestre, ue) = any(rng, ues)?;
    let parcours = shared(&parcours_of(programme, &activite), &parcours_of_ue(programme, semestre, ue));
    let ue = ue.id.clone();
    programme.activites[rank].coefficients.insert(ue.clone(), LIGHT * Decimal::from(rng.u8(1..4)));
    Expected::at(programme, &activite, parcours, format!("{} weighs in {ue}", activite.id))
}
