//! Which diagnostics a period solved and created.

use std::collections::HashMap;

use crate::{
    programme::{Id, Kind, Parcours, Target},
    rules::{Diagnostic, Report},
};

/// The diagnostics that went and came from one check to another, in the order of their reports.
///
/// One that held in several parcours and still holds in some is here with the others only.
#[derive(Debug, Clone, Default)]
pub struct Trend {
    pub solved: Report,
    pub created: Report,
}

/// Compares two checks of one programme.
///
/// A diagnostic stays when the same rule says the same thing of the same object in the same parcours, whatever the
/// figures and the names in its sentence.
pub fn trend(before: &Report, after: &Report) -> Trend {
    let (mut left, mut right) = (Held::all(before), Held::all(after));
    // Those that say exactly the same first: where a rule says several things of one object, the one that went is
    // then told, and not its neighbour.
    forget_common(&mut left, &mut right, |a, b| a.diagnostic.args == b.diagnostic.args && a.parcours == b.parcours);
    forget_common(&mut left, &mut right, |a, b| a.parcours == b.parcours);
    // A programme that has parcours now, or has none any more.
    forget_common(&mut left, &mut right, |a, b| a.parcours.is_none() || b.parcours.is_none());
    Trend { solved: gathered(before, &left), created: gathered(after, &right) }
}

/// What is said of an object, by which rule, in which words. Of the programme itself, whatever it is called: that of next
/// year bears another name.
type Subject<'r> = (&'static str, Option<&'r Target>, &'static str);

/// A diagnostic in one of its parcours; in none when the programme has none.
struct Held<'r> {
    rank: usize,
    diagnostic: &'r Diagnostic,
    parcours: Option<&'r Id<Parcours>>,
}

impl<'r> Held<'r> {
    fn all(report: &'r Report) -> HashMap<Subject<'r>, Vec<Held<'r>>> {
        let mut all: HashMap<Subject<'r>, Vec<Held<'r>>> = HashMap::new();
        for (rank, diagnostic) in report.diagnostics.iter().enumerate() {
            let target = Some(&diagnostic.target).filter(|it| it.kind != Kind::Programme);
            let held = all.entry((diagnostic.rule.code, target, diagnostic.variant)).or_default();
            held.extend(diagnostic.parcours.iter().map(|it| Held { rank, diagnostic, parcours: Some(it) }));
            if diagnostic.parcours.is_empty() {
                held.push(Held { rank, diagnostic, parcours: None });
            }
        }
        all
    }
}

/// Takes out, of both sides, each pair that is `same`.
#[expect(clippy::iter_over_hash_type, reason = "each subject stands for itself: their order changes nothing")]
fn forget_common<'r>(
    left: &mut HashMap<Subject<'r>, Vec<Held<'r>>>,
    right: &mut HashMap<Subject<'r>, Vec<Held<'r>>>,
    same: impl Fn(&Held<'_>, &Held<'_>) -> bool,
) {
    for (subject, before) in left {
        let Some(after) = right.get_mut(subject) else { continue };
        before.retain(|a| match after.iter().position(|b| same(a, b)) {
            Some(at) => {
                after.remove(at);
                false
            }
            None => true,
        });
    }
}

/// The diagnostics of `report` that remain, each with the parcours that remain.
fn gathered(report: &Report, remaining: &HashMap<Subject<'_>, Vec<Held<'_>>>) -> Report {
    let mut held: HashMap<usize, Vec<Option<&Id<Parcours>>>> = HashMap::new();
    for it in remaining.values().flatten() {
        held.entry(it.rank).or_default().push(it.parcours);
    }
    let diagnostics = report.diagnostics.iter().enumerate().filter_map(|(rank, diagnostic)| {
        let parcours = held.get(&rank)?;
        let whole = parcours.len() == diagnostic.parcours.len().max(1);
        let mut diagnostic = diagnostic.clone();
        diagnostic.everywhere &= whole;
        diagnostic.parcours.retain(|it| parcours.contains(&Some(it)));
        Some(diagnostic)
    });
    Report { diagnostics: diagnostics.collect(), ..Report::default() }
}
