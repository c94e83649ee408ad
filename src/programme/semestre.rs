//! Semestres and their UE.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Choix, Competence, Id, Parcours};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Semestre {
    pub id: Id<Semestre>,
    /// From 1. There are two a year: S3 and S4 make the second.
    pub numero: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub libelle: Option<String>,
    /// Weeks of teaching.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub semaines: Option<Decimal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_apogee: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ues: Vec<Ue>,
}

impl Semestre {
    pub fn annee(&self) -> u8 {
        annee_du_semestre(self.numero)
    }
}

/// The year of the diploma, from 1, to which semestre `numero` belongs.
pub fn annee_du_semestre(numero: u8) -> u8 {
    numero.div_ceil(2)
}

/// The numbers of the two semestres of a year of the diploma.
pub fn semestres_de_l_annee(annee: u8) -> [u8; 2] {
    let second = annee.saturating_mul(2);
    [second.saturating_sub(1), second]
}

/// A unité d'enseignement. In a BUT there is one per compétence and semestre; elsewhere it is free.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ue {
    pub id: Id<Ue>,
    /// `UE1.1`. UE of compétences that share a number share a code.
    pub code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub libelle: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ects: Option<Decimal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_apogee: Option<String>,
    /// The choice of which it is an option. Unset: every student has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choix: Option<Id<Choix>>,
    /// The compétences that it certifies.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub competences: BTreeSet<Id<Competence>>,
    /// The parcours in which it exists. Empty: those that develop one of its compétences that year.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub parcours: BTreeSet<Id<Parcours>>,
}
