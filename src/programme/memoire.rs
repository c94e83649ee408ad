//! What the team says about the programme: remarques, dérogations, and how it tunes the rules.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Parcours, Target};

/// A note or a point to settle on an object: the workshop's memory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remarque {
    pub id: Id<Remarque>,
    /// Absent: the programme as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cible: Option<Target>,
    pub texte: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub auteur: String,
    #[serde(default)]
    pub etat: EtatRemarque,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub le: Option<Timestamp>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EtatRemarque {
    #[default]
    Ouverte,
    Tranchee,
}

impl EtatRemarque {
    pub const ALL: [EtatRemarque; 2] = [EtatRemarque::Ouverte, EtatRemarque::Tranchee];

    pub const fn name(self) -> &'static str {
        match self {
            EtatRemarque::Ouverte => "ouverte",
            EtatRemarque::Tranchee => "tranchee",
        }
    }
}

/// The team's written reason for accepting one diagnostic on one object.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Derogation {
    pub id: Id<Derogation>,
    /// The code of the rule: `COU05`.
    pub regle: String,
    pub cible: Target,
    /// The parcours it holds for. Empty: all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub parcours: BTreeSet<Id<Parcours>>,
    pub raison: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub auteur: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub le: Option<Timestamp>,
}

/// How the programme tunes one rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reglage {
    pub id: Id<Reglage>,
    /// The code of the rule: `COU05`.
    pub regle: String,
    /// Absent: the rule's own severity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severite: Option<SeveriteReglee>,
    /// Thresholds by name: `min_evaluations = 3`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub seuils: BTreeMap<String, Decimal>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SeveriteReglee {
    Error,
    Warning,
    Info,
    Off,
}

impl SeveriteReglee {
    pub const ALL: [SeveriteReglee; 4] =
        [SeveriteReglee::Error, SeveriteReglee::Warning, SeveriteReglee::Info, SeveriteReglee::Off];

    pub const fn name(self) -> &'static str {
        match self {
            SeveriteReglee::Error => "error",
            SeveriteReglee::Warning => "warning",
            SeveriteReglee::Info => "info",
            SeveriteReglee::Off => "off",
        }
    }
}
