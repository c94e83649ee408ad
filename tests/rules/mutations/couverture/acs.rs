//! COU01, 02, 03, 05 and 06: AC worked or assessed too little or too much.

use fastrand::Rng;
use tapis::programme::{Ac, Activite, Id, Nature, Parcours, Programme};

use crate::mutations::{
    mutation::Expected,
    places::{Apprentissage, any, first_assessed, first_taught, ranks, some, ties, where_it},
    weave::{entrust, replace, stop_assessing, swap_ac, swap_assessed, work},
};

/// An AC with a sibling, and the parcours in which it is to be spoilt: all of its own, or all but one, in which
/// activités reserved to that one look after it.
fn ac_to_spoil(programme: &mut Programme, rng: &mut Rng) -> Option<(Apprentissage, Ac, Vec<Id<Parcours>>, Spared)> {
    let what = Apprentissage::any(programme, rng)?;
    let sibling = any(rng, what.siblings())?.clone();
    let mut parcours = what.parcours(programme);
    let spared = (parcours.len() > 1 && rng.bool()).then(|| parcours.remove(rng.usize(..parcours.len())));
    Some((what, sibling, parcours, Spared(spared)))
}

struct Spared(Option<Id<Parcours>>);

impl Spared {
    /// Gives the AC back to the parcours that is spared, and names it.
    fn look_after(&self, programme: &mut Programme, what: &Apprentissage) -> Option<String> {
        let Some(parcours) = &self.0 else { return Some(String::new()) };
        entrust(programme, parcours, what)?;
        Some(format!(", but in {parcours}"))
    }
}

pub(super) fn uncover(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (what, by, parcours, spared) = ac_to_spoil(programme, rng)?;
    programme.activites.iter_mut().for_each(|it| swap_ac(it, &what.ac.id, &by.id));
    let but = spared.look_after(programme, &what)?;
    Expected::at(programme, &what.ac, parcours, format!("{} gives way to {}{but}", what.ac.id, by.id))
}

pub(super) fn unassess(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (what, by, parcours, spared) = ac_to_spoil(programme, rng)?;
    // The sibling must have been taught when it is assessed.
    if first_taught(programme, &by.id)? > first_assessed(programme, &what.ac.id)? {
        return None;
    }
    for activite in programme.activites.iter_mut().filter(|it| it.evalue.contains(&what.ac.id)) {
        swap_assessed(activite, &what.ac.id, &by.id);
        activite.travaille.insert(by.id.clone());
    }
    let but = spared.look_after(programme, &what)?;
    Expected::at(programme, &what.ac, parcours, format!("{} gives way to {}{but}", what.ac.id, by.id))
}

pub(super) fn unteach(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (what, by, parcours, spared) = ac_to_spoil(programme, rng)?;
    let assessed = first_assessed(programme, &what.ac.id)?;
    for ressource in programme.activites.iter_mut().filter(|it| it.nature == Nature::Ressource) {
        replace(&mut ressource.travaille, &what.ac.id, &by.id);
    }
    let but = spared.look_after(programme, &what)?;
    let mut place = format!("{} gives way to {}{but}", what.ac.id, by.id);
    if rng.bool() {
        let later = |it: &Activite| {
            let teaches = it.nature == Nature::Ressource && it.annee() == what.niveau.annee;
            teaches && it.semestre > assessed && it.parcours.is_empty()
        };
        let ranks = programme.activites.iter().enumerate().filter(|(_, it)| later(it)).map(|(rank, _)| rank);
        let late = any(rng, ranks)?;
        work(programme, late, &what.ac.id);
        place += &format!(", {} comes too late", programme.activites[late].code);
    }
    Expected::at(programme, &what.ac, parcours, place)
}

pub(super) fn assess_once(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let what = Apprentissage::any(programme, rng)?;
    let ac = what.ac.id.clone();
    let count = |programme: &Programme, parcours: Option<&Id<Parcours>>| {
        programme.activites.iter().filter(|it| it.is_in(parcours) && it.evalue.contains(&ac)).count()
    };
    let sound = programme.clone();
    let stop = some(rng, ranks(programme, |it| it.evalue.contains(&ac)))?;
    for &rank in &stop {
        stop_assessing(&mut programme.activites[rank], &ac);
    }
    let own = what.parcours(programme);
    let developed = |it: Option<&Id<Parcours>>| it.is_none_or(|it| own.contains(it));
    if where_it(programme, |it| developed(it) && count(programme, it) == 0).is_some() {
        return None;
    }
    let alone = where_it(programme, |it| developed(it) && count(programme, it) == 1 && count(&sound, it) > 1)?;
    let codes: Vec<&str> = stop.iter().map(|&rank| programme.activites[rank].id.as_str()).collect();
    Expected::at(programme, &what.ac, alone, format!("{ac} no longer in {}", codes.join(", ")))
}

pub(super) fn overload(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let what = Apprentissage::any(programme, rng)?;
    let own = what.parcours(programme);
    let enough = 13 + rng.usize(..4);
    let within = |it: &Activite| it.parcours.is_empty() || it.parcours.iter().all(|it| own.contains(it));
    let mut free = ranks(programme, |it| it.annee() == what.niveau.annee && within(it) && !it.touches(&what.ac.id));
    rng.shuffle(&mut free);
    let developed = |it: Option<&Id<Parcours>>| it.is_none_or(|it| own.contains(it));
    let short = |programme: &Programme| {
        where_it(programme, |it| developed(it) && ties(programme, &what.ac.id, it) < enough).is_some()
    };
    while short(programme) {
        work(programme, free.pop()?, &what.ac.id);
    }
    let max = |parcours: Option<&Id<Parcours>>| (2 * median_of_ties(programme, parcours)).max(12);
    let over = where_it(programme, |it| developed(it) && ties(programme, &what.ac.id, it) > max(it))?;
    Expected::at(programme, &what.ac, over, format!("{} in {enough} activités", what.ac.id))
}

fn median_of_ties(programme: &Programme, parcours: Option<&Id<Parcours>>) -> usize {
    let all = programme.acs().map(|(.., ac)| ties(programme, &ac.id, parcours));
    let mut counts: Vec<usize> = all.filter(|it| *it > 0).collect();
    counts.sort_unstable();
    counts[counts.len() / 2]
}
