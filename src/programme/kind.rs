//! What there is in a programme, and how to name one thing of it.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// The kinds of object a programme is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Programme,
    Parcours,
    Competence,
    Composante,
    Situation,
    Niveau,
    Ac,
    Semestre,
    Ue,
    Choix,
    Activite,
    Evaluation,
    Critere,
    Bloc,
    Remarque,
    Derogation,
    Reglage,
}

impl Kind {
    pub const ALL: [Kind; 17] = [
        Kind::Programme,
        Kind::Parcours,
        Kind::Competence,
        Kind::Composante,
        Kind::Situation,
        Kind::Niveau,
        Kind::Ac,
        Kind::Semestre,
        Kind::Ue,
        Kind::Choix,
        Kind::Activite,
        Kind::Evaluation,
        Kind::Critere,
        Kind::Bloc,
        Kind::Remarque,
        Kind::Derogation,
        Kind::Reglage,
    ];

    /// The kind of object that holds those of this kind; None: the programme itself does.
    pub fn parent(self) -> Option<Kind> {
        match self {
            Kind::Situation | Kind::Composante | Kind::Niveau => Some(Kind::Competence),
            Kind::Ac => Some(Kind::Niveau),
            Kind::Ue => Some(Kind::Semestre),
            Kind::Evaluation | Kind::Critere => Some(Kind::Activite),
            _ => None,
        }
    }

    /// The name used in files, in the journal and as the stem of a translation id.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Programme => "programme",
            Kind::Parcours => "parcours",
            Kind::Competence => "competence",
            Kind::Composante => "composante",
            Kind::Situation => "situation",
            Kind::Niveau => "niveau",
            Kind::Ac => "ac",
            Kind::Semestre => "semestre",
            Kind::Ue => "ue",
            Kind::Choix => "choix",
            Kind::Activite => "activite",
            Kind::Evaluation => "evaluation",
            Kind::Critere => "critere",
            Kind::Bloc => "bloc",
            Kind::Remarque => "remarque",
            Kind::Derogation => "derogation",
            Kind::Reglage => "reglage",
        }
    }
}

/// One object of a programme: its kind and its identifier.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    pub kind: Kind,
    pub id: SmolStr,
}

impl Target {
    pub fn new(kind: Kind, id: impl AsRef<str>) -> Self {
        Self { kind, id: SmolStr::new(id.as_ref()) }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind.name(), self.id)
    }
}
