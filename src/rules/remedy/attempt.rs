//! Trying a remedy on a copy: it must mend, and break nothing.

use std::collections::HashMap;

use super::mend_of;
use crate::{
    edit::{self, Edit},
    programme::{Id, Parcours, Programme, Target},
    rules::{Diagnostic, Report, Severity, check},
};

/// A remedy that was tried, and did well.
pub(super) struct Attempt {
    /// The edit as it took effect.
    pub edit: Edit,
    pub programme: Programme,
    pub report: Report,
}

/// Tries the remedy of `diagnostic`, one of those of `before`, which is what the check of `programme` says.
///
/// None when there is no remedy, when it is about what a national référentiel sets, when the diagnostic would stay in one
/// of its parcours, or when an error or a warning would appear, in a parcours where its rule did not report its object:
/// a remedy trades no finding for another.
pub(super) fn attempt(programme: &Programme, before: &Report, diagnostic: &Diagnostic) -> Option<Attempt> {
    if diagnostic.waived.is_some() || diagnostic.national {
        return None;
    }
    let edit = mend_of(diagnostic)?(programme, diagnostic)?;
    let mut mended = programme.clone();
    let edit = edit::apply(&mut mended, edit).ok()?;
    let report = check(&mended);
    let is_sound = solves(before, &report, diagnostic) && breaks_nothing(before, &report, diagnostic);
    is_sound.then_some(Attempt { edit, programme: mended, report })
}

/// How often a rule reports an object in a parcours.
type Tally<'r> = HashMap<(&'static str, &'r Target, Option<&'r Id<Parcours>>), usize>;

fn tally(report: &Report) -> Tally<'_> {
    let mut tally = Tally::new();
    for diagnostic in &report.diagnostics {
        for place in places(diagnostic) {
            *tally.entry((diagnostic.rule.code, &diagnostic.target, place)).or_default() += 1;
        }
    }
    tally
}

/// The parcours in which it holds; None stands for a programme without parcours.
fn places(diagnostic: &Diagnostic) -> Vec<Option<&Id<Parcours>>> {
    if diagnostic.parcours.is_empty() { vec![None] } else { diagnostic.parcours.iter().map(Some).collect() }
}

fn solves(before: &Report, after: &Report, diagnostic: &Diagnostic) -> bool {
    let (before, after) = (tally(before), tally(after));
    let count = |of: &Tally<'_>, place| of.get(&(diagnostic.rule.code, &diagnostic.target, place)).copied();
    places(diagnostic).into_iter().all(|place| count(&after, place).unwrap_or(0) < count(&before, place).unwrap_or(0))
}

fn breaks_nothing(before: &Report, after: &Report, mended: &Diagnostic) -> bool {
    let (was, is) = (tally(before), tally(after));
    // Mending what is of little weight must not cost anything of the same.
    let grave = mended.severity.max(Severity::Warning);
    after.diagnostics.iter().filter(|it| it.severity <= grave).all(|it| {
        places(it).into_iter().all(|place| {
            let key = (it.rule.code, &it.target, place);
            is.get(&key) <= was.get(&key)
        })
    })
}
