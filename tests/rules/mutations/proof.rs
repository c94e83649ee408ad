//! Mutating a sound programme again and again, and comparing what a check says with what it must say.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use fastrand::Rng;
use tapis::{
    i18n::{I18n, Lang},
    programme::{Id, Parcours, Programme, Target},
    rules::{Diagnostic, find, judge},
};

use super::{
    mutation::{Expected, Mutation},
    sound::{BUT, MASTER, Sound},
};

/// How many different mutations each entry of the tables must stand.
pub(super) const ENOUGH: usize = 50;

/// After so many draws in a row that gave nothing new, there is nothing more to draw.
const EXHAUSTED: usize = 400;

/// What a check says, one parcours at a time: the rule, the object, the parcours if the programme has some.
type Saying = (&'static str, Target, Option<Id<Parcours>>);

/// How many times each is said.
pub(super) type Said = BTreeMap<Saying, usize>;

/// All that a check says of `programme`.
pub(super) fn said(programme: &Programme) -> Said {
    let mut said = Said::new();
    for diagnostic in judge(programme, None).diagnostics {
        for saying in sayings(programme, &diagnostic) {
            *said.entry(saying).or_default() += 1;
        }
    }
    said
}

fn sayings(programme: &Programme, diagnostic: &Diagnostic) -> Vec<Saying> {
    let saying = |parcours| (diagnostic.rule.code, diagnostic.target.clone(), parcours);
    // What no parcours develops is said of none.
    match programme.parcours.is_empty() || diagnostic.is_of_none() {
        true => vec![saying(None)],
        false => diagnostic.parcours.iter().cloned().map(|it| saying(Some(it))).collect(),
    }
}

/// Asserts that every mutation of `table` is found, and nothing else.
pub(super) fn prove(table: &[Mutation]) {
    let failures: Vec<String> = table.iter().filter_map(|mutation| hold(mutation).err()).collect();
    assert!(failures.is_empty(), "{} of {} mutations fail\n\n{}", failures.len(), table.len(), failures.join("\n"));
}

/// Tries a mutation on the sound programmes.
///
/// # Errors
/// What the first wrong trial does and what was said of it, or what is wrong in the table.
fn hold(mutation: &Mutation) -> Result<(), String> {
    let but = try_on(&BUT, mutation, ENOUGH)?;
    let master = try_on(&MASTER, mutation, ENOUGH / 5)?;
    let of_table = format!("{}, {}", mutation.rule, mutation.does);
    let promised = mutation.fewer.map_or(ENOUGH, |(promised, _)| promised);
    if but.places.len() != promised {
        return Err(format!("{of_table}: {} places, where the table says {promised}\n", but.places.len()));
    }
    let said = |rule: &str| but.speakers.contains(rule) || master.speakers.contains(rule);
    // What is rare may stay away from other draws than those of the table.
    match mutation.implies.iter().find(|(rule, _)| !said(rule)) {
        Some((silent, _)) if given_seed().is_none() => Err(format!("{of_table}: {silent} is never implied\n")),
        _ => Ok(()),
    }
}

/// What was tried, and which rules spoke.
#[derive(Default)]
struct Trials {
    places: BTreeSet<String>,
    speakers: BTreeSet<&'static str>,
}

/// Draws mutations until there are enough, or no more.
fn try_on(sound: &Sound, mutation: &Mutation, enough: usize) -> Result<Trials, String> {
    let mut trials = Trials::default();
    if find(mutation.rule).is_some_and(|rule| rule.but_only) && !sound.programme.profil.is_but() {
        return Ok(trials);
    }
    let seed = given_seed().unwrap_or_else(|| own_seed(mutation));
    let mut rng = Rng::with_seed(seed);
    let mut stale = 0;
    while trials.places.len() < enough && stale < EXHAUSTED {
        stale += 1;
        let mut programme = sound.programme.clone();
        let Some(expected) = (mutation.mutate)(&mut programme, &mut rng) else { continue };
        if !trials.places.insert(expected.place.clone()) {
            continue;
        }
        stale = 0;
        let new = new(said(&programme), &sound.said);
        trials.speakers.extend(new.keys().map(|(rule, ..)| *rule));
        compare(mutation, &programme, &expected, &new).map_err(|why| {
            let (id, place) = (&programme.id, &expected.place);
            format!("{} on {id} (TAPIS_SEED={seed}), {}: {place}\n{why}", mutation.rule, mutation.does)
        })?;
    }
    Ok(trials)
}

fn given_seed() -> Option<u64> {
    std::env::var("TAPIS_SEED").ok()?.parse().ok()
}

fn own_seed(mutation: &Mutation) -> u64 {
    mutation.rule.bytes().fold(0, |seed, byte| seed * 31 + u64::from(byte))
}

fn compare(mutation: &Mutation, programme: &Programme, expected: &Expected, new: &Said) -> Result<(), String> {
    programme.check_integrity().map_err(|violation| format!("  the mutation breaks an invariant: {violation}"))?;
    let mut parcours: Vec<_> = expected.parcours.iter().cloned().map(Some).collect();
    if programme.parcours.is_empty() || expected.parcours.is_empty() {
        parcours.push(None);
    }
    let wanted: BTreeSet<Saying> =
        parcours.into_iter().map(|it| (mutation.rule, expected.target.clone(), it)).collect();
    let own: BTreeSet<Saying> = new.keys().filter(|(rule, ..)| *rule == mutation.rule).cloned().collect();
    let once = own.iter().all(|saying| new[saying] == 1);
    let allowed = |rule: &str| rule == mutation.rule || mutation.implies.iter().any(|(implied, _)| *implied == rule);
    if own == wanted && once && new.keys().all(|(rule, ..)| allowed(rule)) {
        return tell_figures(mutation, programme, expected);
    }
    let i18n = I18n::new(Lang::En);
    let mut why = format!("  expected {} in {:?}, once; new findings:\n", expected.target, expected.parcours);
    for diagnostic in judge(programme, None).diagnostics {
        if sayings(programme, &diagnostic).iter().any(|it| new.contains_key(it)) {
            let mark = if allowed(diagnostic.rule.code) { ' ' } else { '!' };
            let (rule, target, parcours) = (diagnostic.rule.code, &diagnostic.target, &diagnostic.parcours);
            let _ = writeln!(why, "  {mark} {rule} {target} {parcours:?}: {}", diagnostic.message(&i18n));
        }
    }
    Err(why)
}

/// The messages tell the figures that were worked out apart.
fn tell_figures(mutation: &Mutation, programme: &Programme, expected: &Expected) -> Result<(), String> {
    let i18n = I18n::new(Lang::Fr);
    let found = judge(programme, None).diagnostics;
    for diagnostic in found.iter().filter(|it| it.rule.code == mutation.rule && it.target == expected.target) {
        let message = diagnostic.message(&i18n);
        for (.., parcours) in sayings(programme, diagnostic) {
            let Some(figure) = expected.figures.get(&parcours) else { continue };
            let told = i18n.decimal(*figure);
            if !message.split(|it: char| !it.is_ascii_digit() && it != ',').any(|word| word == told) {
                return Err(format!("  « {message} » does not tell {told} in {parcours:?}\n"));
            }
        }
    }
    Ok(())
}

/// What is said now, that was not said before or not so many times.
fn new(mut now: Said, before: &Said) -> Said {
    now.retain(|saying, times| {
        *times = times.saturating_sub(before.get(saying).copied().unwrap_or(0));
        *times > 0
    });
    now
}
