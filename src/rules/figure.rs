//! Figures as sentences tell them: to one decimal, rounded away from the bound that they break, so that
//! 39.96 does not read « 40, less than the 40 required ».

use rust_decimal::{Decimal, RoundingStrategy};

use crate::i18n::Arg;

/// A figure that is under its bound.
pub(super) fn under(value: Decimal) -> Arg {
    told(value, RoundingStrategy::ToZero)
}

/// A figure that is over its bound.
pub(super) fn over(value: Decimal) -> Arg {
    told(value, RoundingStrategy::AwayFromZero)
}

/// The bound itself.
pub(super) fn bound(value: Decimal) -> Arg {
    told(value, RoundingStrategy::MidpointAwayFromZero)
}

fn told(value: Decimal, rounding: RoundingStrategy) -> Arg {
    Arg::Number(value.round_dp_with_strategy(1, rounding))
}
