//! Tracks of a programme.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Niveau};

/// A track: from a given year on, it chooses which niveau of which compétence it develops.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Parcours {
    pub id: Id<Parcours>,
    /// A short label such as `VCOD`.
    pub code: String,
    pub libelle: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_apogee: Option<String>,
    /// What it develops, in the order of the years.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub niveaux: Vec<NiveauVise>,
}

/// « In this year, the parcours develops this niveau. »
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NiveauVise {
    /// The year of the diploma, from 1.
    pub annee: u8,
    pub niveau: Id<Niveau>,
}
