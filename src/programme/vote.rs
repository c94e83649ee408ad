//! What a council decides of a version of a programme.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A vote, as documents tell it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// « CFVU », « conseil de composante ».
    pub instance: String,
    pub date: Date,
    pub outcome: Outcome,
}

/// How a vote came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    Favorable,
    /// In favour, on conditions.
    Reserves,
    /// Put off.
    Ajournee,
    Defavorable,
}

impl Outcome {
    pub const ALL: [Outcome; 4] = [Outcome::Favorable, Outcome::Reserves, Outcome::Ajournee, Outcome::Defavorable];

    /// Its name in files, in the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Favorable => "favorable",
            Outcome::Reserves => "reserves",
            Outcome::Ajournee => "ajournee",
            Outcome::Defavorable => "defavorable",
        }
    }

    /// The outcome of that name; with or without its accents.
    pub fn named(text: &str) -> Option<Self> {
        let text = super::folded(text);
        Self::ALL.into_iter().find(|it| it.name() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_is_named_with_or_without_accents() {
        for outcome in Outcome::ALL {
            assert_eq!(Outcome::named(outcome.name()), Some(outcome));
        }
        assert_eq!(Outcome::named("Ajournée"), Some(Outcome::Ajournee));
        assert_eq!(Outcome::named("oui"), None);
    }
}
