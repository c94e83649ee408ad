//! MAQ05 to 09 and 12: hours.

use fastrand::Rng;
use rust_decimal::Decimal;
use tapis::programme::{Activite, Id, NatureHeures, Parcours, Programme, Repartition, Volume};

use super::ects::whole;
use crate::mutations::{
    mutation::Expected,
    places::{all_parcours, any, any_activite, parcours_of, ranks, where_it},
};

type Kinds = fn(NatureHeures) -> bool;

const TAUGHT: Kinds = |it| it != NatureHeures::Projet && it != NatureHeures::Autonomie;
const SCHEDULED: Kinds = |it| it != NatureHeures::Autonomie;
const PRACTICE: Kinds = |it| it == NatureHeures::Tp || it == NatureHeures::Projet;
const ALL: Kinds = |_| true;

fn hours(activite: &Activite, kinds: Kinds) -> Decimal {
    activite.heures.iter().filter(|(nature, _)| kinds(**nature)).map(|(_, volume)| volume.total()).sum()
}

/// The hours of the activités of a parcours that are so.
fn sum(
    programme: &Programme,
    parcours: Option<&Id<Parcours>>,
    kinds: Kinds,
    keep: impl Fn(&Activite) -> bool,
) -> Decimal {
    programme.activites.iter().filter(|it| it.is_in(parcours) && keep(it)).map(|it| hours(it, kinds)).sum()
}

/// Turns up to `most` hours of one kind into another.
fn turn(activite: &mut Activite, from: NatureHeures, to: NatureHeures, most: u32) -> bool {
    let there = activite.heures.get(&from).map_or(Decimal::ZERO, Volume::total);
    let moved = there.min(most.into());
    let already = activite.heures.get(&to).map_or(Decimal::ZERO, Volume::total);
    if moved > Decimal::ZERO {
        // Split by modality, for a hybrid programme wants it so.
        for (nature, presentiel) in [(from, there - moved), (to, already + moved)] {
            activite.heures.insert(nature, Volume::Reparti(Repartition { presentiel, distanciel: Decimal::ZERO }));
        }
    }
    moved > Decimal::ZERO
}

/// The ranks of the activités in random order, of one parcours only now and then.
fn shuffled(programme: &Programme, rng: &mut Rng) -> Vec<usize> {
    let only = any(rng, all_parcours(programme)).filter(|_| rng.bool());
    let mut ranks = ranks(programme, |it| only.as_ref().is_none_or(|only| it.parcours.contains(only)));
    rng.shuffle(&mut ranks);
    ranks
}

pub fn teach_too_much(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let max = programme.figures().heures_diplome?;
    let over = |programme: &Programme| where_it(programme, |it| sum(programme, it, TAUGHT, |_| true) > max);
    let mut place = Vec::new();
    for rank in shuffled(programme, rng) {
        if turn(&mut programme.activites[rank], NatureHeures::Autonomie, NatureHeures::Tp, rng.u32(1..5)) {
            place.push(programme.activites[rank].id.to_string());
        }
        if let Some(parcours) = over(programme) {
            return Expected::on(programme, whole(programme), parcours, place.join(", "));
        }
    }
    None
}

pub fn other_projet(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |it| it.heures.contains_key(&NatureHeures::Projet))?;
    let kinds = [NatureHeures::Projet, NatureHeures::Autonomie];
    let [from, to] = any(rng, [kinds, [kinds[1], kinds[0]]])?;
    let most = rng.u32(1..6);
    let place = format!("{}: {most} h of {} into {}", activite.id, from.name(), to.name());
    turn(&mut programme.activites[rank], from, to, most);
    Expected::on(programme, whole(programme), parcours_of(programme, &activite), place)
}

pub fn without_practice(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let min = programme.figures().pratique_min?;
    let mut place = Vec::new();
    let short = |programme: &Programme| {
        let scheduled = |it: Option<&Id<Parcours>>| sum(programme, it, SCHEDULED, |_| true);
        where_it(programme, |it| sum(programme, it, PRACTICE, |_| true) < min * scheduled(it))
    };
    let mut ranks = ranks(programme, |_| true);
    rng.shuffle(&mut ranks);
    for rank in ranks {
        if turn(&mut programme.activites[rank], NatureHeures::Tp, NatureHeures::Td, 100) {
            place.push(programme.activites[rank].id.to_string());
        }
        if let Some(parcours) = short(programme) {
            return Expected::on(programme, whole(programme), parcours, place.join(", "));
        }
    }
    None
}

pub fn adapt_too_much(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let max = programme.figures().adaptation_max?;
    let mut place = Vec::new();
    let over = |programme: &Programme| {
        let locale = |it: Option<&Id<Parcours>>| sum(programme, it, SCHEDULED, |it| it.adaptation_locale);
        // Exactly a third is allowed, and has no end in decimals.
        let limit = |it: Option<&Id<Parcours>>| max * sum(programme, it, SCHEDULED, |_| true) + Decimal::new(1, 2);
        where_it(programme, |it| locale(it) > limit(it))
    };
    let mut ranks = ranks(programme, |it| !it.adaptation_locale);
    rng.shuffle(&mut ranks);
    for rank in ranks {
        programme.activites[rank].adaptation_locale = true;
        place.push(programme.activites[rank].id.to_string());
        if let Some(parcours) = over(programme) {
            return Expected::on(programme, whole(programme), parcours, place.join(", "));
        }
    }
    None
}

pub fn hurry(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let max = programme.figures().heures_semaine_max?;
    let rank = rng.usize(..programme.semestres.len());
    let numero = programme.semestres[rank].numero;
    let semaines = Decimal::new(rng.i64(20..160), 1);
    programme.semestres[rank].semaines = Some(semaines);
    let load = |it: Option<&Id<Parcours>>| sum(programme, it, SCHEDULED, |it| it.semestre == numero);
    let parcours = where_it(programme, |it| load(it) > max * semaines)?;
    let semestre = programme.semestres[rank].clone();
    Expected::at(programme, &semestre, parcours, format!("{} in {semaines} weeks", semestre.id))
}

pub fn other_autonomie(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (min, max) = (programme.figures().heures_ects_min?, programme.figures().heures_ects_max?);
    let ects = programme.figures().ects_semestre?;
    let rank = rng.usize(..programme.semestres.len());
    let semestre = programme.semestres[rank].clone();
    let outside = |programme: &Programme| {
        where_it(programme, |it| {
            let travail = sum(programme, it, ALL, |it| it.semestre == semestre.numero);
            travail < min * ects || travail > max * ects
        })
    };
    if outside(programme).is_some() {
        return None;
    }
    let mut here = ranks(programme, |it| it.semestre == semestre.numero);
    rng.shuffle(&mut here);
    let hours = any(rng, [0, 100])?;
    let mut place = format!("{hours} h of autonomie in");
    for rank in here {
        let activite = &mut programme.activites[rank];
        activite.heures.insert(NatureHeures::Autonomie, Volume::Global(hours.into()));
        place += &format!(" {}", activite.id);
        if let Some(parcours) = outside(programme) {
            return Expected::at(programme, &semestre, parcours, place);
        }
    }
    None
}
