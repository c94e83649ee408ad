//! What goes where in the spreadsheet of a université: read from a TOML file that the team writes once.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// How a form is filled.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// La feuille à remplir.
    #[serde(rename = "feuille")]
    pub sheet: String,
    /// Le semestre à écrire, pour un formulaire qui n’en décrit qu’un. Absent : tous.
    #[serde(default)]
    pub semestre: Option<u8>,
    /// Les cellules hors du tableau : `J6 = "intitule"`, ou un texte fixe : `J13 = { texte = "Troyes" }`.
    #[serde(rename = "cellules", default)]
    pub cells: BTreeMap<String, Value>,
    #[serde(rename = "tableau")]
    pub table: FormTable,
}

/// The table of a form.
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
    /// Ce que chaque colonne reçoit : `C = "libelle"`.
    #[serde(rename = "colonnes")]
    pub columns: BTreeMap<String, Value>,
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
    /// Chaque activité dans chaque UE dans laquelle elle pèse.
    ActiviteEtUe,
}

/// What a cell receives.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Value {
    /// Un champ du programme, du parcours, de l’UE ou de l’activité.
    FormField(FormField),
    /// Un texte fixe.
    Fixed(Fixed),
}

/// A text that does not depend on the programme.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fixed {
    pub texte: String,
}

/// A field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FormField {
    /// « BUT », « Licence »…
    Diplome,
    Intitule,
    Sigle,
    Millesime,
    Rncp,
    ParcoursCode,
    Parcours,
    /// « S3 ».
    Semestre,
    /// Le numéro de l’année d’études.
    Annee,
    UeCode,
    UeLibelle,
    UeEcts,
    Code,
    CodeApogee,
    Libelle,
    Type,
    Competences,
    Acs,
    /// Les heures encadrées et de projet.
    HeuresEtudiant,
    HeuresEncadrees,
    HeuresCm,
    HeuresTd,
    HeuresTp,
    HeuresProjet,
    HeuresAutonomie,
    PresentielCm,
    PresentielTd,
    PresentielTp,
    PresentielTotal,
    DistancielCm,
    DistancielTd,
    DistancielTp,
    DistancielTotal,
    TravailEtudiant,
    /// Le coefficient dans l’UE de la ligne.
    Coefficient,
    /// Le coefficient dans la première UE du semestre, la deuxième…
    CoefficientUe1,
    CoefficientUe2,
    CoefficientUe3,
    CoefficientUe4,
    CoefficientUe5,
    CoefficientUe6,
    /// La part des évaluations de cette nature en pour cent, et leur nombre.
    PartEcrit,
    NombreEcrit,
    PartOral,
    NombreOral,
    PartLivrable,
    NombreLivrable,
    PartSoutenance,
    NombreSoutenance,
    PartPortfolio,
    NombrePortfolio,
    PartControleContinu,
    NombreControleContinu,
    PartPratique,
    NombrePratique,
    PartAutre,
    NombreAutre,
}
