//! COU: AC that lose what works and assesses them.

use fastrand::Rng;
use tapis::programme::{Ac, Activite, Element, Id, Nature, Parcours, Programme};

use super::{
    mutation::{Expected, Mutation},
    places::{Apprentissage, any, first_assessed, first_taught, parcours_of, ranks, some, ties},
    weave::{entrust, replace, stop_assessing, swap_ac, swap_assessed, work},
    without_situation::without_situation,
};

pub const TABLE: &[Mutation] = &[
    Mutation {
        rule: "COU01",
        does: "a sibling takes the place of an AC everywhere, or everywhere but in one parcours",
        mutate: uncover,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU02",
        does: "a sibling is assessed in the place of an AC everywhere, or everywhere but in one parcours",
        mutate: unassess,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU03",
        does: "no ressource works an AC any more, or none before it is assessed",
        mutate: unteach,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU04",
        does: "the portfolios take over what the SAÉ and the stages of a niveau do for it",
        mutate: without_situation,
        implies: &[("COU05", "the portfolio assesses once what it and a SAÉ assessed")],
        fewer: None,
    },
    Mutation {
        rule: "COU05",
        does: "some of the activités that assess an AC only work it from now on",
        mutate: assess_once,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU06",
        does: "far too many activités work an AC",
        mutate: overload,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU08",
        does: "an activité is born that is tied to no AC",
        mutate: orphan,
        implies: &[
            ("ALI10", "it shares no compétence with those that it is woven with"),
            ("MAQ10", "it weighs nowhere: a coefficient would be ALI06's"),
        ],
        fewer: None,
    },
];

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

fn uncover(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (what, by, parcours, spared) = ac_to_spoil(programme, rng)?;
    programme.activites.iter_mut().for_each(|it| swap_ac(it, &what.ac.id, &by.id));
    let but = spared.look_after(programme, &what)?;
    Expected::at(programme, &what.ac, parcours, format!("{} gives way to {}{but}", what.ac.id, by.id))
}

fn unassess(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
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

fn unteach(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
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

fn assess_once(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let what = Apprentissage::any(programme, rng)?;
    let ac = what.ac.id.clone();
    let assessing: Vec<usize> = ranks(programme, |it| it.evalue.contains(&ac));
    let count = |programme: &Programme, parcours: &Id<Parcours>| {
        programme.activites.iter().filter(|it| it.is_in(Some(parcours)) && it.evalue.contains(&ac)).count()
    };
    let before: Vec<usize> = what.parcours(programme).iter().map(|it| count(programme, it)).collect();
    let stop = some(rng, assessing)?;
    for &rank in &stop {
        stop_assessing(&mut programme.activites[rank], &ac);
    }
    let mut alone = what.parcours(programme);
    if alone.iter().any(|it| count(programme, it) == 0) {
        return None;
    }
    let mut before = before.into_iter();
    alone.retain(|it| count(programme, it) == 1 && before.next().is_some_and(|before| before > 1));
    let codes: Vec<&str> = stop.iter().map(|&rank| programme.activites[rank].id.as_str()).collect();
    Expected::at(programme, &what.ac, alone, format!("{ac} no longer in {}", codes.join(", ")))
}

fn overload(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let what = Apprentissage::any(programme, rng)?;
    let parcours = what.parcours(programme);
    let enough = 13 + rng.usize(..4);
    let within = |it: &Activite| it.parcours.is_empty() || it.parcours.iter().all(|it| parcours.contains(it));
    let mut free = ranks(programme, |it| it.annee() == what.niveau.annee && within(it) && !it.touches(&what.ac.id));
    rng.shuffle(&mut free);
    for rank in free {
        if parcours.iter().all(|it| ties(programme, &what.ac.id, it) >= enough) {
            break;
        }
        work(programme, rank, &what.ac.id);
    }
    let max = |parcours: &Id<Parcours>| (2 * median_of_ties(programme, parcours)).max(12);
    let over = parcours.iter().filter(|it| ties(programme, &what.ac.id, it) > max(it)).cloned().collect();
    Expected::at(programme, &what.ac, over, format!("{} in {enough} activités", what.ac.id))
}

fn median_of_ties(programme: &Programme, parcours: &Id<Parcours>) -> usize {
    let mut counts: Vec<usize> =
        programme.acs().map(|(.., ac)| ties(programme, &ac.id, parcours)).filter(|it| *it > 0).collect();
    counts.sort_unstable();
    counts[counts.len() / 2]
}

/// A copy of an activité, under a code of its own, without what it does for AC.
fn orphan(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let natures = [Nature::Ressource, Nature::Sae];
    let origin = any(rng, programme.activites.iter().filter(|it| natures.contains(&it.nature)))?.clone();
    let code = format!("{}{}", origin.code.strip_suffix(char::is_numeric)?.strip_suffix(char::is_numeric)?, 50);
    let mut orphan = Activite::new(Id::from_label(&code), origin.nature, code, origin.semestre, "Une activité à venir");
    orphan.description = origin.description.clone();
    orphan.objectifs = origin.objectifs.clone();
    orphan.livrables = origin.livrables.clone();
    orphan.parcours = origin.parcours.clone();
    orphan.mobilise = origin.mobilise.clone();
    for sae in programme.activites.iter_mut().filter(|it| it.mobilise.contains(&origin.id)) {
        sae.mobilise.insert(orphan.id.clone());
    }
    let expected = Expected::on(programme, orphan.target(), parcours_of(programme, &orphan), format!("after {}", origin.id));
    programme.activites.push(orphan);
    expected
}
