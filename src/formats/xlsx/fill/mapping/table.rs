//! The tables of a form: what makes a row, what each column receives, and which columns are repeated.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Value;

/// A table of a form.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormTable {
    /// Le numéro de la première ligne du tableau, sous ses en-têtes : elle sert de modèle aux lignes insérées.
    #[serde(rename = "premiere_ligne")]
    pub first_row: u32,
    /// Combien de lignes le formulaire prévoit. Les autres sont insérées avant la dernière, ou sous la seule.
    #[serde(rename = "lignes_prevues", default = "one")]
    pub planned_lines: u32,
    /// Ce qui fait une ligne.
    #[serde(rename = "ligne", default)]
    pub line: RowUnit,
    /// Le seul semestre que le tableau reçoit, quand la feuille en a un pour chacun.
    #[serde(default)]
    pub semestre: Option<u8>,
    /// Ce que chaque colonne reçoit : `C = "libelle"`.
    #[serde(rename = "colonnes")]
    pub columns: BTreeMap<String, Value>,
    /// Les autres lignes : titres, totaux, séparations.
    #[serde(rename = "lignes", default)]
    pub other_lines: Vec<OtherLine>,
    /// Les colonnes répétées pour chaque UE ou chaque compétence.
    #[serde(rename = "repetitions", default)]
    pub repetitions: Vec<Repetition>,
}

fn one() -> u32 {
    1
}

/// What makes a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RowUnit {
    /// Chaque activité une fois, sous l’UE dans laquelle elle pèse le plus.
    #[default]
    Activite,
    /// Chaque activité une fois, les ressources puis les SAÉ, par semestre.
    RessourcesPuisSae,
    /// Chaque activité dans chaque UE dans laquelle elle pèse.
    ActiviteEtUe,
    /// Chaque évaluation de chaque activité.
    Evaluation,
    Ue,
    Semestre,
    Competence,
    /// Chaque apprentissage critique.
    Ac,
}

/// A row between the others.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherLine {
    /// Où elle se place.
    #[serde(rename = "quand")]
    pub when: When,
    /// La ligne du formulaire dont elle prend l’aspect, parmi celles du tableau. Absente : la première.
    #[serde(rename = "modele", default)]
    pub model: Option<u32>,
    #[serde(rename = "colonnes", default)]
    pub columns: BTreeMap<String, Value>,
    /// Les cellules à fusionner dans cette ligne : `["B:L"]`.
    #[serde(rename = "fusions", default)]
    pub merges: Vec<String>,
}

/// Where a row between the others stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    AvantSemestre,
    ApresSemestre,
    AvantUe,
    ApresUe,
    /// Entre les ressources et les SAÉ.
    AvantSae,
}

/// Columns that are repeated.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Repetition {
    /// Pour quoi elles sont répétées.
    #[serde(rename = "pour")]
    pub each: Unit,
    /// Les colonnes de la première, dans le formulaire vide : `"AM"` ou `"AM:AN"`.
    #[serde(rename = "modele")]
    pub model: String,
    /// Combien de fois le formulaire les prévoit. Les autres sont insérées sous les mêmes en-têtes.
    #[serde(rename = "prevues", default = "one")]
    pub planned: u32,
    /// Ce que ces colonnes reçoivent dans chaque ligne du tableau.
    #[serde(rename = "colonnes", default)]
    pub columns: BTreeMap<String, Value>,
    /// Leurs cellules au-dessus et au-dessous : `AM18 = "ue-code"`.
    #[serde(rename = "cellules", default)]
    pub cells: BTreeMap<String, Value>,
}

/// What columns are repeated for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    Ue,
    Competence,
}
