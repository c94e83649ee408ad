//! How a figure of a diploma is to stand to its target.

use rust_decimal::Decimal;

/// What a figure may be, bounds included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bounds {
    pub least: Option<Decimal>,
    pub most: Option<Decimal>,
}

impl Bounds {
    pub fn exactly(target: Option<Decimal>) -> Self {
        Self { least: target, most: target }
    }

    /// How it is to stand to its target, and the target: the least where there are two; None without any.
    pub fn sense(self) -> Option<(Sense, Decimal)> {
        match (self.least, self.most) {
            (None, None) => None,
            (Some(least), None) => Some((Sense::AtLeast, least)),
            (None, Some(most)) => Some((Sense::AtMost, most)),
            (Some(least), Some(most)) if least == most => Some((Sense::Exactly, least)),
            (Some(least), Some(_)) => Some((Sense::Between, least)),
        }
    }
}

/// How a figure is to stand to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    Exactly,
    AtMost,
    AtLeast,
    /// From the least to the most.
    Between,
}

impl Sense {
    /// Its name in the texts.
    pub fn name(self) -> &'static str {
        match self {
            Sense::Exactly => "exactement",
            Sense::AtMost => "au-plus",
            Sense::AtLeast => "au-moins",
            Sense::Between => "entre",
        }
    }
}
