//! What the RNCP fiche of the diploma certifies.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Competence, Id};

/// A bloc de compétences of the certification.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bloc {
    pub id: Id<Bloc>,
    /// `RNCP35401BC01`.
    pub code: String,
    pub libelle: String,
    /// The compétences that cover it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub competences: BTreeSet<Id<Competence>>,
}
