//! A figure in one parcours, and what may be said of it.

use rust_decimal::Decimal;

use super::{Amount, Amounts, Bounds, Measure, Missing};
use crate::{
    coverage::{ParcoursView, Range},
    programme::Figures,
};

/// A figure in one parcours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<'p> {
    /// What it comes to; a share is from 0 to 1. Where students choose, the worst: the most where that is too much, else
    /// the least. None where nothing is filled in: that is no 0.
    pub value: Option<Decimal>,
    /// The least and the most of it, by what students choose.
    pub range: Option<Range>,
    pub verdict: Verdict,
    /// What is not filled in yet.
    pub missing: Option<Missing<'p>>,
}

/// What may be said of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// There is nothing to hold it to.
    Free,
    Held,
    /// It is less than the least.
    Below,
    /// It is more than the most.
    Above,
    /// Too much is missing.
    Unjudged,
}

impl Verdict {
    /// Whether the figure is known not to be what it should.
    pub fn is_broken(self) -> bool {
        matches!(self, Verdict::Below | Verdict::Above)
    }

    /// Whether it was held to something.
    pub fn is_judged(self) -> bool {
        self == Verdict::Held || self.is_broken()
    }
}

/// What a measure comes to in a view, and what is still to come.
pub(super) struct Measured<'p> {
    pub amount: Option<Amounts>,
    /// What is not filled in yet; where there is an amount, it may then be more in the end.
    pub missing: Option<Missing<'p>>,
    /// What keeps too much from being told: None where the amount can only grow.
    pub may_shrink: Option<Missing<'p>>,
    /// What keeps too little from being told, besides what is missing: the amount holds, and may still be more.
    pub may_grow: Option<Missing<'p>>,
    /// Whether too little is told although something is missing.
    pub is_told_unfinished: bool,
}

impl<'p> Measured<'p> {
    /// An amount of which nothing is missing.
    pub(super) fn of(amount: Option<Amounts>) -> Self {
        Self { amount, missing: None, may_shrink: None, may_grow: None, is_told_unfinished: false }
    }

    /// A sum, which can only grow by what is missing.
    pub(super) fn sum(amount: Option<Range>, missing: Option<Missing<'p>>) -> Self {
        Self { missing, ..Self::of(amount.map(Amounts::whole)) }
    }

    /// A share, which what is missing may move either way.
    pub(super) fn share(amount: Option<Amounts>, missing: Option<Missing<'p>>) -> Self {
        Self { may_shrink: missing.clone(), missing, ..Self::of(amount) }
    }
}

impl<'p> Reading<'p> {
    pub fn of(measure: Measure, view: &ParcoursView<'p>, targets: &Figures) -> Self {
        let measured = measure.take(view);
        let range = measured.amount.map(Amounts::range);
        let (verdict, missing) = judge(measured, measure, measure.bounds_in(view, targets));
        let value = range.map(|it| if verdict == Verdict::Above { it.max } else { it.min });
        Self { value, range, verdict, missing }
    }
}

fn judge<'p>(measured: Measured<'p>, measure: Measure, bounds: Bounds) -> (Verdict, Option<Missing<'p>>) {
    let Measured { amount, missing, may_shrink, may_grow, is_told_unfinished } = measured;
    if bounds == Bounds::default() {
        return (Verdict::Free, missing);
    }
    let Some(Amounts { least: lowest, most: highest }) = amount else {
        return (Verdict::Unjudged, missing.or(may_shrink));
    };
    let at = |amount: Amount, bound: Decimal| measure.rounded(amount.at(bound));
    if bounds.most.is_some_and(|most| highest.part > at(highest, most)) {
        let verdict = if may_shrink.is_none() { Verdict::Above } else { Verdict::Unjudged };
        return (verdict, may_shrink.or(missing));
    }
    let waits = missing.is_some() && !is_told_unfinished;
    let verdict = match bounds.least {
        _ if waits => Verdict::Unjudged,
        Some(least) if lowest.part < at(lowest, least) => match may_grow {
            Some(may_grow) => return (Verdict::Unjudged, Some(may_grow)),
            None => Verdict::Below,
        },
        _ if may_shrink.is_some() => Verdict::Unjudged,
        _ => Verdict::Held,
    };
    (verdict, missing.or(may_shrink))
}
