//! How a figure of a diploma is to stand to its target.

use rust_decimal::Decimal;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::formats) enum Sens {
    Exactement,
    AuPlus,
    AuMoins,
}

impl Sens {
    /// Its name in the texts.
    pub fn name(self) -> &'static str {
        match self {
            Sens::Exactement => "exactement",
            Sens::AuPlus => "au-plus",
            Sens::AuMoins => "au-moins",
        }
    }

    /// Whether `valeur` stands so to `but`.
    pub fn tient(self, valeur: Decimal, but: Decimal) -> bool {
        match self {
            Sens::Exactement => valeur == but,
            Sens::AuPlus => valeur <= but,
            Sens::AuMoins => valeur >= but,
        }
    }

    /// The comparison that is true of a figure that does not stand so, as spreadsheets write it.
    pub fn fails(self) -> &'static str {
        match self {
            Sens::Exactement => "<>",
            Sens::AuPlus => ">",
            Sens::AuMoins => "<",
        }
    }
}
