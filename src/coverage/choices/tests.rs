//! Ranges and what can be passed by, against going through every choice.

use std::collections::BTreeSet;

use fastrand::Rng;
use rust_decimal::Decimal;

use super::Presence;
use crate::{
    coverage::{Figure, Measure, ParcoursView, Range, SeenAc, heures_de, views},
    programme::{
        Activite, Choix, Element, Figures, Id, Kind, Nature, NatureHeures, Programme, Target, Ue, Volume,
        sample::Sample,
    },
};

/// What one student takes: UE and activités of choices.
type Taken = BTreeSet<Target>;

/// Every way to go through the choices of a programme.
fn students(programme: &Programme) -> Vec<Taken> {
    let roots = programme.choix.iter().filter(|it| it.choix.is_none() && standing_in(programme, it).is_none());
    roots.fold(vec![Taken::new()], |all, choix| product(&all, &ways(programme, choix)))
}

/// Every way to take what a choice asks for.
fn ways(programme: &Programme, choix: &Choix) -> Vec<Taken> {
    let options: Vec<Vec<Taken>> =
        programme.options(&choix.id).map(|it| of_option(programme, &it.target())).filter(|it| !it.is_empty()).collect();
    let wanted = choix.taken().map(|it| it.min(options.len()));
    let mut all = Vec::new();
    for subset in 0_u32..1 << options.len() {
        if wanted.is_some_and(|it| it != subset.count_ones() as usize) {
            continue;
        }
        let taken = options.iter().enumerate().filter(|(rank, _)| subset >> rank & 1 == 1);
        all.extend(taken.fold(vec![Taken::new()], |all, (_, ways)| product(&all, ways)));
    }
    let Some(ects) = choix.ects else { return all };
    let sums: BTreeSet<Decimal> = all.iter().map(|it| ects_of(programme, it)).collect();
    let below = sums.range(..=ects).next_back().filter(|it| !it.is_zero() || ects.is_zero());
    let nearest = below.or_else(|| sums.range(ects..).next()).or_else(|| sums.first()).copied();
    all.retain(|it| Some(ects_of(programme, it)) == nearest);
    all
}

/// Every way to go through an option; none when it is a choice without anything.
fn of_option(programme: &Programme, option: &Target) -> Vec<Taken> {
    match option.kind {
        Kind::Choix => {
            let choix = programme.choix.iter().find(|it| it.target() == *option).unwrap();
            if programme.options(&choix.id).all(|it| of_option(programme, &it.target()).is_empty()) {
                return Vec::new();
            }
            ways(programme, choix)
        }
        Kind::Ue => {
            let inner = programme.choix.iter().filter(|it| {
                it.choix.is_none() && standing_in(programme, it).is_some_and(|ue| ue.as_str() == option.id.as_str())
            });
            inner.fold(vec![Taken::from([option.clone()])], |all, choix| product(&all, &ways(programme, choix)))
        }
        _ => vec![Taken::from([option.clone()])],
    }
}

/// The UE to choose in which all activités of a choice weigh.
fn standing_in<'p>(programme: &'p Programme, choix: &Choix) -> Option<&'p Id<Ue>> {
    let mut options = programme.options(&choix.id);
    let first = options.next().filter(|it| it.target().kind == Kind::Activite)?.target();
    let activite = programme.activites.iter().find(|it| it.target() == first)?;
    let ue = activite.coefficients.keys().next()?;
    programme.ues().find(|(_, it)| it.id == *ue && it.choix.is_some()).map(|(_, it)| &it.id)
}

fn product(a: &[Taken], b: &[Taken]) -> Vec<Taken> {
    a.iter().flat_map(|a| b.iter().map(move |b| a | b)).collect()
}

fn has_ue(taken: &Taken, ue: &Ue) -> bool {
    ue.choix.is_none() || taken.contains(&ue.target())
}

fn has(programme: &Programme, taken: &Taken, activite: &Activite) -> bool {
    if activite.choix.is_some() {
        return taken.contains(&activite.target());
    }
    let mut ues = programme.ues().filter(|(_, ue)| activite.coefficients.contains_key(&ue.id));
    activite.coefficients.is_empty() || ues.any(|(_, ue)| has_ue(taken, ue))
}

fn ects_of(programme: &Programme, taken: &Taken) -> Decimal {
    let chosen = programme.ues().filter(|(_, it)| taken.contains(&it.target()));
    chosen.filter_map(|(_, it)| it.ects).sum()
}

/// Small programmes with choices in choices. `is_tame`: no activité weighs in UE of which one student may take several.
fn programme(rng: &mut Rng, is_tame: bool) -> Programme {
    let mut sample = Sample::but().competence("Traiter", &["AC11.01 AC11.02 AC11.03"]);
    let choices = rng.usize(1..=3);
    let id = |at: usize| Id::from_label(&format!("OPT{at}"));
    for at in 0..choices {
        let around = (at > 0 && rng.u8(0..3) > 0).then(|| id(rng.usize(0..at)));
        let nombre = rng.bool().then(|| rng.u8(1..=3));
        let ects = (rng.u8(0..3) == 0).then(|| Decimal::new(rng.i64(1..=24) * 5, 1));
        sample = sample.choix(&format!("OPT{at}"), |it| Choix { nombre, ects, choix: around, ..it });
    }
    let ues = rng.usize(2..=6);
    for at in 0..ues {
        sample = sample.ue(1, &format!("UE{at}"), "Traiter", rng.u8(0..=6));
        if rng.u8(0..4) > 0 {
            sample = sample.option(&format!("UE{at}"), &format!("OPT{}", rng.usize(0..choices)));
        }
    }
    // A choice of activités, within one UE or beside all of them.
    let within = rng.bool().then(|| rng.usize(0..ues));
    sample = sample.choix("LIBRE", |it| Choix { nombre: rng.bool().then_some(2), ..it });
    let all: Vec<usize> = (0..ues).collect();
    for at in 0..rng.usize(3..=7) {
        let nature = if rng.bool() { Nature::Sae } else { Nature::Ressource };
        let chosen = rng.u8(0..4) == 0;
        let mut weighs: Vec<usize> = all.iter().copied().filter(|_| rng.u8(0..4) == 0).collect();
        if chosen {
            weighs = within.into_iter().collect();
        }
        let known = sample.clone().build();
        let choix = |at: &usize| known.semestres[0].ues[*at].choix.as_ref();
        let of_one = |it: &Choix| it.taken() == Some(1);
        let is_exclusive = weighs
            .iter()
            .all(|at| choix(at).is_some_and(|id| choix(&weighs[0]) == Some(id) && known.get(id).is_some_and(of_one)));
        if is_tame && !chosen && !is_exclusive && weighs.iter().all(|at| choix(at).is_some()) {
            weighs.truncate(1);
        }
        let (acs, evalue) = (codes(rng), codes(rng));
        let hours: Vec<i64> = (0..2).map(|_| rng.i64(0..=8) * 5).collect();
        let weights: Vec<i64> = weighs.iter().map(|_| rng.i64(0..=4)).collect();
        sample = sample.activite(nature, 1, &format!("A{at}"), |it| {
            let it = it.travaille(&acs).evalue(&evalue).with(|it| {
                it.heures.insert(NatureHeures::Td, Volume::Global(Decimal::new(hours[0], 1)));
                it.heures.insert(NatureHeures::Projet, Volume::Global(Decimal::new(hours[1], 1)));
            });
            let it = if chosen { it.au_choix("LIBRE") } else { it };
            weighs.iter().zip(&weights).fold(it, |it, (ue, n)| it.poids(&format!("UE{ue}"), &n.to_string()))
        });
    }
    sample.build()
}

fn codes(rng: &mut Rng) -> String {
    let all = ["AC11.01", "AC11.02", "AC11.03"];
    all.into_iter().filter(|_| rng.u8(0..4) == 0).collect::<Vec<_>>().join(" ")
}

/// The least and the most of something over all students that have it.
fn over(all: &[Taken], of: impl Fn(&Taken) -> Option<Decimal>) -> Option<Range> {
    Range::over(all.iter().filter_map(of))
}

/// Each figure that a student totals: as it is computed, and as going through every choice has it.
fn figures(programme: &Programme, all: &[Taken]) -> Vec<(String, Option<Range>, Option<Range>)> {
    let view = ParcoursView::whole(programme);
    let hours = |taken: &Taken, keep: fn(NatureHeures) -> bool| -> Decimal {
        programme.activites.iter().filter(|it| has(programme, taken, it)).map(|it| heures_de(it, keep)).sum()
    };
    let read = |measure| Figure::of(measure, &views(programme), &Figures::NONE).range();
    let everybody_s: Decimal = programme.ues().filter(|(_, it)| it.choix.is_none()).filter_map(|(_, it)| it.ects).sum();
    let ects = over(all, |it| Some(everybody_s + ects_of(programme, it)));
    let mut told = vec![
        (
            "ECTS".to_owned(),
            view.ects_du_semestre(1),
            ects.filter(|_| programme.ues().any(|(_, it)| it.ects.is_some())),
        ),
        (
            "hours".to_owned(),
            Some(view.heures_du_semestre(1)),
            over(all, |it| Some(hours(it, NatureHeures::is_scheduled))),
        ),
    ];
    let share = over(all, |it| {
        let (part, whole) = (hours(it, NatureHeures::is_practice), hours(it, NatureHeures::is_scheduled));
        (!whole.is_zero()).then(|| part / whole)
    });
    told.push(("practice".to_owned(), read(Measure::Practice), share.filter(|it| !it.max.is_zero())));
    for vu in &view.ues {
        let share = over(all, |taken| {
            let weights = vu.poids.iter().filter(|(it, _)| has_ue(taken, vu.ue) && has(programme, taken, it));
            let weight = |saes: bool| -> Decimal {
                weights.clone().filter(|(it, _)| !saes || it.nature.is_sae()).map(|(_, n)| *n).sum()
            };
            let (part, whole) = (weight(true), weight(false));
            (!whole.is_zero()).then(|| part / whole)
        });
        // What nobody can take has no share, whatever it would be.
        if all.iter().any(|it| has_ue(it, vu.ue)) {
            told.push((format!("SAÉ of {}", vu.ue.code), read(Measure::SaeShare(vu.rank())), share));
        }
    }
    told
}

fn rounded(range: Option<Range>) -> Option<(Decimal, Decimal)> {
    range.map(|it| (it.min.round_dp(12), it.max.round_dp(12)))
}

#[test]
fn ranges_are_those_of_going_through_every_choice() {
    let mut seen = 0;
    for seed in 0..1_500 {
        let programme = programme(&mut Rng::with_seed(seed), true);
        let all = students(&programme);
        seen += usize::from(all.len() > 3);
        for (name, computed, counted) in figures(&programme, &all) {
            assert_eq!(rounded(computed), rounded(counted), "{name}, seed {seed}");
        }
    }
    assert!(seen > 400, "{seen}");
}

#[test]
fn what_weighs_in_several_options_never_makes_a_range_too_small() {
    for seed in 0..1_500 {
        let programme = programme(&mut Rng::with_seed(seed), false);
        for (name, computed, counted) in figures(&programme, &students(&programme)) {
            let Some(counted) = counted else { continue };
            let computed = computed.unwrap_or_else(|| panic!("{name}, seed {seed}"));
            let slack = Decimal::new(1, 12);
            assert!(computed.min <= counted.min + slack && counted.max <= computed.max + slack, "{name}, seed {seed}");
        }
    }
}

#[test]
fn an_ac_is_passed_by_where_some_way_through_the_choices_avoids_it() {
    let mut by_choice = 0;
    for seed in 0..1_500 {
        let programme = programme(&mut Rng::with_seed(seed), seed % 2 == 0);
        let all = students(&programme);
        let view = ParcoursView::whole(&programme);
        for vu in &view.acs {
            let meets = |taken: &Taken, assessed: bool| {
                programme
                    .activites
                    .iter()
                    .filter(|it| has(&programme, taken, it))
                    .any(|it| it.evalue.contains(&vu.ac.id) || (!assessed && it.travaille.contains(&vu.ac.id)))
            };
            let presence = |assessed: bool, is_tied: bool| match all.iter().filter(|it| meets(it, assessed)).count() {
                _ if !is_tied => Presence::Never,
                n if n == all.len() => Presence::Always,
                _ => Presence::ByChoice,
            };
            let expected = presence(false, vu.is_covered());
            by_choice += usize::from(expected == Presence::ByChoice);
            assert_eq!(view.presence_of_ac(vu), expected, "{}, seed {seed}", vu.ac.code);
            assert_eq!(view.passing(vu).is_some(), expected == Presence::ByChoice, "{}, seed {seed}", vu.ac.code);
            let expected = presence(true, !vu.evalue.is_empty());
            assert_eq!(view.presence(&vu.evalue), expected, "{}, seed {seed}", vu.ac.code);
            assert!(leads_there(&programme, &view, vu, &all), "{}, seed {seed}", vu.ac.code);
        }
    }
    assert!(by_choice > 200, "{by_choice}");
}

/// Whether somebody who takes what is told does pass the AC by.
fn leads_there(programme: &Programme, view: &ParcoursView<'_>, vu: &SeenAc<'_>, all: &[Taken]) -> bool {
    let Some(escapes) = view.passing(vu) else { return true };
    let told: Vec<&Target> = escapes.iter().flat_map(|it| &it.taken).filter(|it| it.kind != Kind::Choix).collect();
    all.iter().any(|taken| {
        let met = programme.activites.iter().filter(|it| has(programme, taken, it));
        told.iter().all(|it| taken.contains(it)) && met.into_iter().all(|it| it.acs().all(|ac| *ac != vu.ac.id))
    })
}
