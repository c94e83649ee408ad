//! What a student totals at the least and at the most.

use rust_decimal::Decimal;

use super::{Item, Spot, score::Tally, search::Search};
use crate::coverage::{ParcoursView, Range};

/// A part and its whole; what is no share is a part only.
pub(in crate::coverage) type Pair = (Decimal, Decimal);

/// Each step of the search of a share is as good as half of what is left, and there are few shares to go through.
const STEPS: usize = 64;

/// Whose total it is, and what it depends on.
#[derive(Clone, Copy, Default)]
pub(in crate::coverage) struct Where<'w> {
    /// Those who have the UE at that place of the view; None: everybody.
    pub with: Option<usize>,
    /// The nodes that matter; None: all of them.
    pub over: Option<&'w [bool]>,
}

impl ParcoursView<'_> {
    /// Whether some students have something that others have not.
    pub fn has_choices(&self) -> bool {
        !self.choices.root.inner.is_empty()
    }

    /// The least and the most of what everybody has, `common`, and what an item that some have is worth.
    pub(in crate::coverage) fn spread(&self, common: Decimal, worth: impl Fn(Item) -> Decimal) -> Range {
        self.spread_with(common, worth, Where::default())
    }

    /// The same for some students, where only some nodes matter.
    pub(in crate::coverage) fn spread_with(
        &self,
        common: Decimal,
        worth: impl Fn(Item) -> Decimal,
        place: Where<'_>,
    ) -> Range {
        if !self.has_choices() {
            return Range { min: common, max: common };
        }
        let forced = place.with.map(|ue| self.choices.way(ue)).unwrap_or_default();
        let least = |sign: Decimal| {
            let worth = |item: Item| {
                let part = worth(item);
                (!part.is_zero()).then(|| Tally { key: sign.saturating_mul(part), part, whole: Decimal::ZERO })
            };
            common.saturating_add(self.least(&worth, &forced, place.over).part)
        };
        Range { min: least(Decimal::ONE), max: least(Decimal::NEGATIVE_ONE) }
    }

    /// The same of a share, each as its part and its whole; None where nobody has any of the whole.
    pub(in crate::coverage) fn spread_of_share(
        &self,
        common: Pair,
        worth: impl Fn(Item) -> Pair,
        place: Where<'_>,
    ) -> Option<[Pair; 2]> {
        if !self.has_choices() {
            return (common.1 > Decimal::ZERO).then_some([common; 2]);
        }
        let forced = place.with.map(|ue| self.choices.way(ue)).unwrap_or_default();
        let best = |key: &dyn Fn(Pair) -> Decimal| {
            let worth = |item: Item| {
                let pair = worth(item);
                (pair != Pair::default()).then(|| Tally { key: key(pair), part: pair.0, whole: pair.1 })
            };
            let chosen = self.least(&worth, &forced, place.over);
            (common.0.saturating_add(chosen.part), common.1.saturating_add(chosen.whole))
        };
        let largest = best(&|(_, whole)| -whole);
        let extreme = |sign: Decimal| {
            // What is kept is each time the best for the share reached before, until none is better (Dinkelbach).
            let mut kept = largest;
            for _ in 0..STEPS {
                let Some(share) = kept.0.checked_div(kept.1) else { break };
                let key = |(part, whole): Pair| sign.saturating_mul(part.saturating_sub(share.saturating_mul(whole)));
                let next = best(&key);
                if next.1 <= Decimal::ZERO || !is_better(sign, next, kept) {
                    break;
                }
                kept = next;
            }
            kept
        };
        (largest.1 > Decimal::ZERO).then(|| [extreme(Decimal::ONE), extreme(Decimal::NEGATIVE_ONE)])
    }

    fn least(&self, worth: &dyn Fn(Item) -> Option<Tally>, forced: &[Spot], matters: Option<&[bool]>) -> Tally {
        Search { choices: &self.choices, ues: &self.ues, worth, everywhere: false, forced, matters }.least()
    }
}

/// Whether a share is less than another or, by its sign, more. Products, not quotients: nothing is lost to rounding.
fn is_better(sign: Decimal, (part, whole): Pair, (other, of): Pair) -> bool {
    match (part.checked_mul(of), other.checked_mul(whole)) {
        (Some(this), Some(that)) => sign * this < sign * that,
        _ => false,
    }
}
