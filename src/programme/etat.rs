//! How far a maquette has come on its way through the councils.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where a maquette stands. What a council decided of a version is a [`Vote`](super::Vote) on that version; this is what the
/// team says of the maquette that it works on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EtatMaquette {
    /// At work.
    #[default]
    Projet,
    /// Before the councils.
    Proposee,
    Votee,
    /// Of a year that is over: it is read, exported and compared, and takes no edit but the one that opens it again.
    Close,
}

impl EtatMaquette {
    pub const ALL: [EtatMaquette; 4] =
        [EtatMaquette::Projet, EtatMaquette::Proposee, EtatMaquette::Votee, EtatMaquette::Close];

    /// Its name in files and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            EtatMaquette::Projet => "projet",
            EtatMaquette::Proposee => "proposee",
            EtatMaquette::Votee => "votee",
            EtatMaquette::Close => "close",
        }
    }

    pub fn is_projet(&self) -> bool {
        *self == EtatMaquette::Projet
    }
}
