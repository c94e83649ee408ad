//! What the team accepts, and what it accepted that is no longer there.

use rustc_hash::FxHashMap;

use super::{Diagnostic, Rule, severity};
use crate::programme::{Derogation, Id, Parcours, Programme, Target};

/// The dérogations of a programme, by the object that they are about. One without a reason accepts nothing.
pub(super) struct Derogations<'p> {
    programme: &'p Programme,
    by_target: FxHashMap<&'p Target, Vec<&'p Derogation>>,
}

impl<'p> Derogations<'p> {
    pub(super) fn of(programme: &'p Programme) -> Self {
        let mut by_target: FxHashMap<&Target, Vec<&Derogation>> = FxHashMap::default();
        for it in programme.derogations.iter().filter(|it| !it.raison.trim().is_empty()) {
            by_target.entry(&it.cible).or_default().push(it);
        }
        Self { programme, by_target }
    }

    /// Whether some dérogation is about the object, which is seldom.
    pub(super) fn concern(&self, target: &Target) -> bool {
        self.by_target.contains_key(target)
    }

    /// The one that accepts what `rule` says of `target` in a parcours.
    pub(super) fn find(&self, rule: &Rule, target: &Target, parcours: Option<&Parcours>) -> Option<&'p Derogation> {
        self.by_target.get(target)?.iter().copied().find(|it| {
            it.regle.eq_ignore_ascii_case(rule.code)
                && (it.parcours.is_empty() || parcours.is_some_and(|parcours| it.parcours.contains(&parcours.id)))
        })
    }

    /// Those that match no diagnostic any more, in the order of the programme.
    ///
    /// A rule that the programme switches off may be switched on again, and its dérogations count again then: they are
    /// asleep, not stale. All others are judged, those of a rule that had nothing to look at included: it found
    /// nothing to accept. So are those of a rule that does not exist for this diploma, and those whose object is gone,
    /// be the rule on or off.
    pub(super) fn stale(&self, diagnostics: &[Diagnostic]) -> Vec<Id<Derogation>> {
        // Whatever a dérogation matches is waived, by it or by an earlier one.
        let mut waived: FxHashMap<&Target, Vec<&Diagnostic>> = FxHashMap::default();
        for it in diagnostics.iter().filter(|it| it.waived.is_some()) {
            waived.entry(&it.target).or_default().push(it);
        }
        let matches = |it: &&Derogation| {
            let named = |found: &&&Diagnostic| it.regle.eq_ignore_ascii_case(found.rule.code);
            let held = |found: &&Diagnostic| {
                it.parcours.is_empty() || found.parcours.iter().any(|parcours| it.parcours.contains(parcours))
            };
            waived.get(&it.cible).into_iter().flatten().filter(named).any(held)
        };
        let asleep = |it: &&Derogation| {
            super::find(&it.regle).is_some_and(|rule| severity(rule, self.programme).is_none())
                && self.programme.fields(&it.cible).is_some()
        };
        let all = self.programme.derogations.iter();
        all.filter(|it| !matches(it) && !asleep(it)).map(|it| it.id.clone()).collect()
    }
}
