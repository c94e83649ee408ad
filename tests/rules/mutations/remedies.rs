//! Whatever is wrong, a remedy mends it, and makes no error and no warning.
//!
//! The same mutations as in the proof, fewer of each: for all that a check says of a spoilt programme, the remedy that is
//! offered is applied to a copy.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;
use tapis::{
    edit,
    programme::{Programme, Target},
    rules::{self, Diagnostic, Severity},
};

use super::{
    TABLES,
    mutation::Mutation,
    sound::{BUT, MASTER},
};

/// How many programmes each mutation spoils.
const PLACES: usize = 6;
/// After so many draws that gave nothing, there is nothing more to draw.
const DRAWS: usize = 60;
/// The rules of which some mutation has a remedy.
const MENDED: [&str; 8] = ["ALI01", "ALI05", "ALI06", "ALI09", "MAQ01", "MAQ11", "REF01", "REF03"];

#[test]
fn remedies_mend_and_break_nothing() {
    let mut offered = BTreeSet::new();
    for mutation in TABLES.iter().copied().flatten() {
        for sound in [&BUT.programme, &MASTER.programme] {
            for spoilt in spoilt(sound, mutation) {
                offered.extend(assert_sound(&spoilt, mutation));
            }
        }
    }
    let never: Vec<&str> = MENDED.into_iter().filter(|code| !offered.contains(code)).collect();
    assert_eq!(never, [""; 0], "have a remedy, and none was offered: {offered:?}");
}

fn spoilt(sound: &Programme, mutation: &Mutation) -> Vec<Programme> {
    let mut rng = Rng::with_seed(11);
    let draw = |_| {
        let mut programme = sound.clone();
        (mutation.mutate)(&mut programme, &mut rng).map(|_| programme)
    };
    (0..DRAWS).filter_map(draw).take(PLACES).collect()
}

/// Tries every remedy of the programme, and gives the rules that offered one.
fn assert_sound(programme: &Programme, mutation: &Mutation) -> BTreeSet<&'static str> {
    let before = rules::judge(programme, None);
    let mut offered = BTreeSet::new();
    for diagnostic in &before.diagnostics {
        let Some(remedy) = rules::remedy(programme, diagnostic) else { continue };
        let mut mended = programme.clone();
        edit::apply(&mut mended, remedy).unwrap();
        let after = rules::judge(&mended, None).diagnostics;
        let place = format!("{diagnostic:?} where {}", mutation.does);
        let times =
            |all: &[Diagnostic]| weights(all, |it| it.rule.code == diagnostic.rule.code).remove(&named(diagnostic));
        assert!(times(&after) < times(&before.diagnostics), "it stays: {place}");
        let known = weights(&before.diagnostics, |it| it.severity != Severity::Info);
        for (finding, times) in weights(&after, |it| it.severity != Severity::Info) {
            assert!(Some(&times) <= known.get(&finding), "makes {finding:?}: {place}");
        }
        offered.insert(diagnostic.rule.code);
    }
    offered
}

fn named(it: &Diagnostic) -> (&'static str, Target) {
    (it.rule.code, it.target.clone())
}

/// In how many places each thing is said.
fn weights(all: &[Diagnostic], keep: impl Fn(&Diagnostic) -> bool) -> BTreeMap<(&'static str, Target), usize> {
    let mut weights = BTreeMap::new();
    for it in all.iter().filter(|it| keep(it)) {
        *weights.entry(named(it)).or_default() += it.parcours.len().max(1);
    }
    weights
}
