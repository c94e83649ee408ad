//! The référentiel de compétences: what graduates can do, and what must be learnt to get there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Id;

/// A *savoir-agir complexe* (Tardif, 2006) that the diploma develops.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Competence {
    pub id: Id<Competence>,
    /// Its rank in the référentiel. Compétences of different parcours may share one.
    pub numero: u8,
    /// One or two words, usually an infinitive: « Traiter ».
    pub nom: String,
    /// The full wording: « Traiter des données à des fins décisionnelles ».
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub libelle: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub couleur: Option<Couleur>,
    /// The identifier another system gave it (ORéBUT: an md5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cle_externe: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<Situation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub composantes: Vec<Composante>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub niveaux: Vec<Niveau>,
}

impl Competence {
    /// Its composantes, each with what it is called for short, since the référentiels give them no code: `CE1.3` is the
    /// third of compétence 1.
    pub fn composantes_numerotees(&self) -> impl Iterator<Item = (&Composante, String)> {
        let numbered = self.composantes.iter().zip(1_u16..);
        numbered.map(|(composante, rank)| (composante, format!("CE{}.{rank}", self.numero)))
    }
}

/// The six colours of the national référentiels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Couleur {
    C1,
    C2,
    C3,
    C4,
    C5,
    C6,
}

impl Couleur {
    pub const ALL: [Couleur; 6] = [Couleur::C1, Couleur::C2, Couleur::C3, Couleur::C4, Couleur::C5, Couleur::C6];

    pub const fn name(self) -> &'static str {
        match self {
            Couleur::C1 => "c1",
            Couleur::C2 => "c2",
            Couleur::C3 => "c3",
            Couleur::C4 => "c4",
            Couleur::C5 => "c5",
            Couleur::C6 => "c6",
        }
    }

    /// Its rank from 1 to 6.
    pub fn rank(self) -> u8 {
        self as u8 + 1
    }
}

/// A situation professionnelle: a family of situations in which the compétence is exercised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    pub id: Id<Situation>,
    pub libelle: String,
}

/// A composante essentielle: what makes the act a good one (« En respectant … »).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Composante {
    pub id: Id<Composante>,
    pub libelle: String,
}

/// A step in the development of a compétence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Niveau {
    pub id: Id<Niveau>,
    /// 1, 2 or 3: its rank within the compétence.
    pub ordre: u8,
    pub libelle: String,
    /// The year of the diploma in which it is reached, from 1. A parcours may say otherwise for itself.
    pub annee: u8,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acs: Vec<Ac>,
}

/// An apprentissage critique: what must be learnt to reach the niveau.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ac {
    pub id: Id<Ac>,
    /// `AC11.01`, `AC24.01EMS`, or the 2021 form `AC1101`. Unique within one parcours at most.
    pub code: String,
    pub libelle: String,
}
