//! MAQ05 to 09, 12, 15 and 16: hours and weeks.

use fastrand::Rng;
use rust_decimal::Decimal;
use tapis::programme::{Activite, Id, Nature, NatureHeures, Parcours, Programme, Repartition, Volume};

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

pub(super) fn teach_too_much(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let max = programme.figures().heures_diplome?;
    let over = |programme: &Programme| where_it(programme, |it| sum(programme, it, TAUGHT, |_| true) > max);
    let mut place = Vec::new();
    for rank in shuffled(programme, rng) {
        if turn(&mut programme.activites[rank], NatureHeures::Autonomie, NatureHeures::Tp, rng.u32(1..5)) {
            place.push(programme.activites[rank].id.to_string());
        }
        if let Some(parcours) = over(programme) {
            let found = Expected::on(programme, whole(programme), parcours, place.join(", "))?;
            return Some(found.telling(|it| sum(programme, it, TAUGHT, |_| true)));
        }
    }
    None
}

/// Hours of TD become autonomie, here and there, until too many are missing.
pub(super) fn teach_too_little(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let figures = programme.figures();
    let least = figures.heures_diplome? - figures.heures_manque_max?;
    let under = |programme: &Programme| where_it(programme, |it| sum(programme, it, TAUGHT, |_| true) < least);
    let mut place = Vec::new();
    for rank in shuffled(programme, rng) {
        let most = rng.u32(1..5);
        let td = programme.activites[rank].heures.get(&NatureHeures::Td).map_or(Decimal::ZERO, Volume::total);
        // None is left without hours: nobody could tell then whether they are filled in.
        if td > most.into() && turn(&mut programme.activites[rank], NatureHeures::Td, NatureHeures::Autonomie, most) {
            place.push(programme.activites[rank].id.to_string());
        }
        if let Some(parcours) = under(programme) {
            let found = Expected::on(programme, whole(programme), parcours, place.join(", "))?;
            return Some(found.telling(|it| sum(programme, it, TAUGHT, |_| true)));
        }
    }
    None
}

/// A stage lasts longer or less long.
pub(super) fn other_stage(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (least, most) = (programme.figures().stage_semaines_min?, programme.figures().stage_semaines_max?);
    let (rank, stage) = any_activite(programme, rng, |it| it.nature == Nature::Stage)?;
    let weeks = Decimal::new(rng.i64(0..60), 0) / Decimal::TWO;
    programme.activites[rank].semaines = Some(weeks);
    let all = |programme: &Programme, it: Option<&Id<Parcours>>| -> Decimal {
        let stages = programme.activites.iter().filter(|one| one.nature == Nature::Stage && one.is_in(it));
        stages.filter_map(|it| it.semaines).sum()
    };
    let parcours = where_it(programme, |it| !(least..=most).contains(&all(programme, it)))?;
    let place = format!("{} lasts {weeks} weeks", stage.id);
    Some(Expected::on(programme, whole(programme), parcours, place)?.telling(|it| all(programme, it)))
}

/// Hours of projet go from a SAÉ of one year to one of another.
pub(super) fn other_year_of_projet(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (least, most) = (programme.figures().projet_annee_min?, programme.figures().projet_annee_max?);
    let is_projet: Kinds = |it| it == NatureHeures::Projet;
    let of_year = |programme: &Programme, it: Option<&Id<Parcours>>, annee: u8| {
        sum(programme, it, is_projet, |one| one.annee() == annee)
    };
    let outside = |programme: &Programme, annee: u8| {
        where_it(programme, |it| !(least..=most).contains(&of_year(programme, it, annee)))
    };
    let common =
        |it: &Activite| it.nature == Nature::Sae && it.parcours.is_empty() && hours(it, is_projet) > Decimal::ONE;
    let mut place = String::new();
    let annees: Vec<u8> = programme.annees().collect();
    let from = any(rng, annees.iter().copied())?;
    let to = any(rng, annees.iter().copied().filter(|it| *it != from))?;
    for _ in 0..20 {
        let (giver, _) = any_activite(programme, rng, |it| common(it) && it.annee() == from)?;
        let (taker, _) = any_activite(programme, rng, |it| common(it) && it.annee() == to)?;
        let moved = (hours(&programme.activites[giver], is_projet) - Decimal::ONE).min(rng.u32(3..12).into());
        for (rank, change) in [(giver, -moved), (taker, moved)] {
            let already = hours(&programme.activites[rank], is_projet);
            programme.activites[rank].heures.insert(NatureHeures::Projet, Volume::Global(already + change));
        }
        place += &format!(" {moved} h to {}", programme.activites[taker].id);
        // One year at a time: where both are out, there are two findings.
        let out: Vec<u8> = annees.iter().copied().filter(|it| outside(programme, *it).is_some()).collect();
        if let [annee] = out[..] {
            let last = programme.semestres.iter().filter(|it| it.annee() == annee).max_by_key(|it| it.numero)?.clone();
            let found = Expected::at(programme, &last, outside(programme, annee)?, format!("from year {from}{place}"))?;
            return Some(found.telling(|it| of_year(programme, it, annee)));
        }
        if !out.is_empty() {
            return None;
        }
    }
    None
}

pub(super) fn other_projet(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |it| it.heures.contains_key(&NatureHeures::Projet))?;
    let kinds = [NatureHeures::Projet, NatureHeures::Autonomie];
    let [from, to] = any(rng, [kinds, [kinds[1], kinds[0]]])?;
    let most = rng.u32(1..6);
    let place = format!("{}: {most} h of {} into {}", activite.id, from.name(), to.name());
    turn(&mut programme.activites[rank], from, to, most);
    let found = Expected::on(programme, whole(programme), parcours_of(programme, &activite), place)?;
    Some(found.telling(|it| sum(programme, it, |it| it == NatureHeures::Projet, |_| true)))
}

pub(super) fn without_practice(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
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

pub(super) fn adapt_too_much(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
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

pub(super) fn hurry(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
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

pub(super) fn other_autonomie(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
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
