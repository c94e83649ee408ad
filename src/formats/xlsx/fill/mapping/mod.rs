//! What goes where in the spreadsheet of a université: read from a TOML file that the team writes once.

mod check;
mod field;
mod place;
mod plan;
mod table;
mod value;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

pub(super) use field::Family;
pub(super) use field::FormField;
pub(super) use place::{line_at, line_of};
pub(super) use plan::SheetPlan;
pub(super) use plan::{Fate, OtherSheet, PageText};
pub(super) use table::{FormTable, OtherLine, Repetition, RowUnit, Unit, When};
pub(super) use value::Value;
pub(super) use value::{Chosen, Regard};

/// How a form is filled.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// La feuille à remplir.
    #[serde(rename = "feuille")]
    pub sheet: String,
    /// Le semestre à écrire, pour un formulaire qui n’en décrit qu’un. Absent : tous.
    #[serde(default)]
    pub semestre: Option<u8>,
    /// L’année d’études à écrire, pour un formulaire qui n’en décrit qu’une. Absente : toutes.
    #[serde(default)]
    pub annee: Option<u8>,
    /// La feuille est répétée pour chaque parcours, année ou semestre : `par_feuille = ["semestre"]`.
    #[serde(rename = "par_feuille", default)]
    pub by_sheet: Vec<Division>,
    /// Un fichier est écrit pour chacun : `par_fichier = ["parcours"]`.
    #[serde(rename = "par_fichier", default)]
    pub by_file: Vec<Division>,
    /// Le nom des feuilles : `nom_feuille = "Semestre {semestre}"`.
    #[serde(rename = "nom_feuille", default)]
    pub sheet_name: Option<String>,
    /// Ce que le programme ne dit pas : `annee_universitaire = "2026-2027"`. Se lit dans les textes : `{annee_universitaire}`.
    #[serde(rename = "valeurs", default)]
    pub given: BTreeMap<String, String>,
    /// Comment le formulaire appelle chaque nature d’évaluation : `ecrit = "ET"`.
    #[serde(rename = "abreviations", default)]
    pub short_names: BTreeMap<String, String>,
    /// Les champs que le formulaire n’a pas à recevoir : l’audit n’en dit rien.
    #[serde(rename = "omettre", default)]
    pub left_out: Vec<FormField>,
    /// Les cellules hors du tableau : `J6 = "intitule"`, ou un texte : `J13 = { texte = "Troyes" }`.
    #[serde(rename = "cellules", default)]
    pub cells: BTreeMap<String, Value>,
    /// Le tableau de la feuille.
    #[serde(rename = "tableau", default)]
    pub table: Option<FormTable>,
    /// Les autres tableaux de la feuille.
    #[serde(rename = "autres_tableaux", default)]
    pub tables: Vec<FormTable>,
    /// Les cellules dont l’exemple est effacé : `vider = ["D23", "A30:C32"]`.
    #[serde(rename = "vider", default)]
    pub emptied: Vec<String>,
    /// Les cellules dont le texte est celui du formulaire, et n’est pas un exemple ; `"entete"`, `"pied"` et `"dessins"` aussi.
    #[serde(rename = "garder", default)]
    pub kept: Vec<String>,
    /// Les cellules à fusionner.
    #[serde(rename = "fusions", default)]
    pub merges: Vec<String>,
    /// L’en-tête des pages imprimées.
    #[serde(rename = "entete", default)]
    pub header: Option<PageText>,
    /// Le pied des pages imprimées.
    #[serde(rename = "pied", default)]
    pub footer: Option<PageText>,
    /// Les autres feuilles du formulaire, par leur nom.
    #[serde(rename = "feuilles", default)]
    pub others: BTreeMap<String, OtherSheet>,
}

/// What a sheet or a file is repeated for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Division {
    Parcours,
    Annee,
    Semestre,
}
