//! What a colleague would mend without asking.
//!
//! A remedy is an [`Edit`] for one diagnostic. It is offered where the mend is obvious, which is seldom: where two mends
//! would do (a SAÉ that mobilises a later ressource, a cycle of prerequisites: move one of the two, or drop the link? a
//! coefficient of 0: fill it in, or drop it?), the choice is the team's, and there is no remedy. One file each, named after its rule.
//!
//! Each is tried on a copy before it is offered: see [`attempt`](fn@attempt). Those that are offered may all be taken, or any of them:
//! where the mend of one would change what mends another, neither is obvious.

mod ali01;
mod ali05;
mod ali06;
mod ali09;
mod attempt;
mod codes;
mod maq01;
mod maq11;
mod poids;
mod pro01;
mod ref01;
mod ref03;
#[cfg(test)]
mod testing;
mod untie;

use attempt::attempt;

use super::{Diagnostic, check};
use crate::{coverage::ParcoursView, edit::Edit, programme::Programme};

/// Makes the edit that mends one diagnostic of its rule; None where the mend is not obvious.
type Mend = fn(&Programme, &Diagnostic) -> Option<Edit>;

/// The rules that have a remedy, by code: a rule knows nothing of its remedy.
const REMEDIES: &[(&str, Mend)] = &[
    ("ALI01", ali01::mend),
    ("ALI05", ali05::mend),
    ("ALI06", ali06::mend),
    ("ALI09", ali09::mend),
    ("PRO01", pro01::mend),
    ("MAQ01", maq01::mend),
    ("MAQ11", maq11::mend),
    ("REF01", ref01::mend),
    ("REF03", ref03::mend),
];

/// A diagnostic with the edit that mends it.
#[derive(Debug, Clone)]
pub struct Mended {
    pub diagnostic: Diagnostic,
    /// The edit, as it takes effect once those before it have.
    pub edit: Edit,
}

/// The edit that mends `diagnostic`, when the mend is obvious.
///
/// Once it is applied to `programme`, the diagnostic is gone in each of its parcours, and no error is there that was not
/// there before. None for what the team accepts.
pub fn remedy(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    mend_of(diagnostic)?;
    attempt(programme, &check(programme), diagnostic).map(|it| it.edit)
}

/// What mends all that can be, among the diagnostics that are `wanted`, in the order in which the edits apply.
pub fn mend(programme: &Programme, wanted: impl Fn(&Diagnostic) -> bool) -> Vec<Mended> {
    let (mut programme, mut report) = (programme.clone(), check(programme));
    let mut mended: Vec<Mended> = Vec::new();
    // Each mend solves a diagnostic and makes none as grave, so that this ends.
    loop {
        let found = mended.len();
        let asked: Vec<Diagnostic> = report.diagnostics.iter().filter(|it| wanted(it)).cloned().collect();
        for diagnostic in asked {
            if let Some(done) = attempt(&programme, &report, &diagnostic) {
                (programme, report) = (done.programme, done.report);
                mended.push(Mended { diagnostic, edit: done.edit });
            }
        }
        if mended.len() == found {
            return mended;
        }
    }
}

fn mend_of(diagnostic: &Diagnostic) -> Option<Mend> {
    REMEDIES.iter().find(|(code, _)| *code == diagnostic.rule.code).map(|(_, mend)| *mend)
}

/// The programme as each parcours in which the diagnostic holds sees it.
fn vues_of<'p>(programme: &'p Programme, diagnostic: &Diagnostic) -> Vec<ParcoursView<'p>> {
    if diagnostic.parcours.is_empty() {
        return vec![ParcoursView::whole(programme)];
    }
    diagnostic.parcours.iter().filter_map(|id| programme.get(id)).map(|it| ParcoursView::of(programme, it)).collect()
}

/// The one value of all of `items`; None when there is none, or when they differ.
fn agreed<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Option<T> {
    let mut items = items.into_iter();
    let first = items.next()?;
    items.all(|it| it == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::find;

    #[test]
    fn remedies_are_for_rules_of_the_catalogue_each_once() {
        for (rank, (code, _)) in REMEDIES.iter().enumerate() {
            assert!(find(code).is_some(), "{code}");
            assert!(REMEDIES[..rank].iter().all(|(other, _)| other != code), "{code} is there twice");
        }
    }

    #[test]
    fn what_differs_is_not_agreed() {
        assert_eq!((agreed([1, 1]), agreed([1, 2]), agreed([0; 0])), (Some(1), None, None));
    }
}
