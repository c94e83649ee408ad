//! Mutating a sound programme again and again, and comparing what a check says with what it must say.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use fastrand::Rng;
use tapis::{
    i18n::{I18n, Lang},
    programme::{Id, Parcours, Programme, Target},
    rules::check,
};

use super::{
    mutation::{Expected, Mutation},
    sound::{BUT, Sound},
};

/// How many different mutations each entry of the tables must stand.
pub const ENOUGH: usize = 50;

/// After so many draws in a row that gave nothing new, there is nothing more to draw.
const EXHAUSTED: usize = 400;

/// What a check says, one parcours at a time: the rule, the object, the parcours if the programme has some.
type Saying = (&'static str, Target, Option<Id<Parcours>>);

/// The sentences of each saying.
pub type Said = BTreeMap<Saying, Vec<String>>;

/// All that a check says of `programme`.
pub fn said(programme: &Programme) -> Said {
    let i18n = I18n::new(Lang::En);
    let mut said = Said::new();
    for diagnostic in check(programme).diagnostics {
        let parcours: Vec<Option<Id<Parcours>>> = match programme.parcours.is_empty() {
            true => vec![None],
            false => diagnostic.parcours.iter().cloned().map(Some).collect(),
        };
        for parcours in parcours {
            let saying = (diagnostic.rule.code, diagnostic.target.clone(), parcours);
            said.entry(saying).or_default().push(diagnostic.message(&i18n));
        }
    }
    said
}

/// Asserts that every mutation of `table` is found, and nothing else.
pub fn prove(table: &[Mutation]) {
    let failures: Vec<String> = table.iter().filter_map(|mutation| hold(mutation, &BUT).err()).collect();
    assert!(failures.is_empty(), "{} of {} mutations fail\n\n{}", failures.len(), table.len(), failures.join("\n"));
}

/// Draws mutations until there are enough.
///
/// # Errors
/// What the first wrong one does, and what was said of it.
fn hold(mutation: &Mutation, sound: &Sound) -> Result<(), String> {
    let seed = seed(mutation);
    let mut rng = Rng::with_seed(seed);
    let mut places = BTreeSet::new();
    let mut stale = 0;
    while places.len() < ENOUGH && stale < EXHAUSTED {
        stale += 1;
        let mut programme = sound.programme.clone();
        let Some(expected) = (mutation.mutate)(&mut programme, &mut rng) else { continue };
        if !places.insert(expected.place.clone()) {
            continue;
        }
        stale = 0;
        compare(mutation, sound, &programme, &expected).map_err(|why| {
            format!("{} (TAPIS_SEED={seed}), {}: {}\n{why}", mutation.rule, mutation.does, expected.place)
        })?;
    }
    let promised = mutation.fewer.map_or(ENOUGH, |(promised, _)| promised);
    if places.len() == promised {
        return Ok(());
    }
    Err(format!("{}, {}: {} places, where the table says {promised}\n", mutation.rule, mutation.does, places.len()))
}

/// `TAPIS_SEED`, or one of the mutation's own.
fn seed(mutation: &Mutation) -> u64 {
    let given = std::env::var("TAPIS_SEED").ok().and_then(|it| it.parse().ok());
    let own = || mutation.rule.bytes().fold(0, |seed, byte| seed * 31 + u64::from(byte));
    given.unwrap_or_else(own)
}

fn compare(mutation: &Mutation, sound: &Sound, programme: &Programme, expected: &Expected) -> Result<(), String> {
    programme.check_integrity().map_err(|violation| format!("  the mutation breaks an invariant: {violation}"))?;
    let new = new(said(programme), &sound.said);
    let mut parcours: Vec<_> = expected.parcours.iter().cloned().map(Some).collect();
    if programme.parcours.is_empty() {
        parcours.push(None);
    }
    let wanted: BTreeSet<Saying> =
        parcours.into_iter().map(|it| (mutation.rule, expected.target.clone(), it)).collect();
    let own: BTreeSet<Saying> = new.keys().filter(|(rule, ..)| *rule == mutation.rule).cloned().collect();
    let once = own.iter().all(|saying| new[saying].len() == 1);
    let allowed = |rule: &str| rule == mutation.rule || mutation.implies.iter().any(|(implied, _)| *implied == rule);
    if own == wanted && once && new.keys().all(|(rule, ..)| allowed(rule)) {
        return Ok(());
    }
    let mut why = format!("  expected {} in {:?}, once; new findings:\n", expected.target, expected.parcours);
    for ((rule, target, parcours), sentences) in &new {
        let mark = if allowed(rule) { ' ' } else { '!' };
        let parcours = parcours.as_ref().map_or("", Id::as_str);
        let _ = writeln!(why, "  {mark} {rule} {target} [{parcours}]: {}", sentences.join(" / "));
    }
    Err(why)
}

/// What is said now, that was not said before or not so many times.
fn new(mut now: Said, before: &Said) -> Said {
    now.retain(|saying, sentences| {
        let known = before.get(saying).map_or(0, Vec::len);
        sentences.drain(..known.min(sentences.len()));
        !sentences.is_empty()
    });
    now
}
