//! What happens to one sheet of a form, be it the one that is filled or another.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{FormTable, Mapping, Value};

/// A sheet of the form besides the one that is filled.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherSheet {
    /// Ce que la feuille devient.
    #[serde(rename = "devient", default)]
    pub fate: Fate,
    #[serde(rename = "cellules", default)]
    pub cells: BTreeMap<String, Value>,
    #[serde(rename = "tableau", default)]
    pub table: Option<FormTable>,
    #[serde(rename = "autres_tableaux", default)]
    pub tables: Vec<FormTable>,
    #[serde(rename = "vider", default)]
    pub emptied: Vec<String>,
    #[serde(rename = "garder", default)]
    pub kept: Vec<String>,
    #[serde(rename = "fusions", default)]
    pub merges: Vec<String>,
    #[serde(rename = "entete", default)]
    pub header: Option<PageText>,
    #[serde(rename = "pied", default)]
    pub footer: Option<PageText>,
}

/// What becomes of a sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// Elle est remplie.
    #[default]
    Remplie,
    /// Elle reste telle qu’elle est : c’est une notice ou une liste du formulaire, où rien n’est un exemple.
    Gardee,
    /// Elle reste, mais ne se voit ni ne s’imprime.
    Masquee,
    Supprimee,
}

/// What is printed at the top or at the bottom of each page.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageText {
    #[serde(rename = "gauche", default)]
    pub left: String,
    #[serde(rename = "centre", default)]
    pub middle: String,
    #[serde(rename = "droite", default)]
    pub right: String,
}

/// What is done to one sheet.
pub(in crate::formats::xlsx::fill) struct SheetPlan<'m> {
    /// The keys of the mapping under which it is said.
    pub path: Vec<&'m str>,
    pub sheet: &'m str,
    pub fate: Fate,
    pub cells: &'m BTreeMap<String, Value>,
    pub tables: Vec<(Vec<&'m str>, &'m FormTable)>,
    pub emptied: &'m [String],
    pub kept: &'m [String],
    pub merges: &'m [String],
    pub header: Option<&'m PageText>,
    pub footer: Option<&'m PageText>,
}

impl Mapping {
    /// The sheet that is filled.
    pub(in crate::formats::xlsx::fill) fn main(&self) -> SheetPlan<'_> {
        SheetPlan {
            path: Vec::new(),
            sheet: &self.sheet,
            fate: Fate::Remplie,
            cells: &self.cells,
            tables: tables(&[], &self.table, &self.tables),
            emptied: &self.emptied,
            kept: &self.kept,
            merges: &self.merges,
            header: self.header.as_ref(),
            footer: self.footer.as_ref(),
        }
    }

    /// The others that it names.
    pub(in crate::formats::xlsx::fill) fn others(&self) -> impl Iterator<Item = SheetPlan<'_>> {
        self.others.iter().map(|(sheet, other)| {
            let path = vec!["feuilles", sheet.as_str()];
            SheetPlan {
                sheet,
                fate: other.fate,
                cells: &other.cells,
                tables: tables(&path, &other.table, &other.tables),
                emptied: &other.emptied,
                kept: &other.kept,
                merges: &other.merges,
                header: other.header.as_ref(),
                footer: other.footer.as_ref(),
                path,
            }
        })
    }
}

fn tables<'m>(
    path: &[&'m str],
    first: &'m Option<FormTable>,
    others: &'m [FormTable],
) -> Vec<(Vec<&'m str>, &'m FormTable)> {
    let under = |key: &'m str| path.iter().copied().chain([key]).collect::<Vec<_>>();
    let first = first.iter().map(|it| (under("tableau"), it));
    first.chain(others.iter().map(|it| (under("autres_tableaux"), it))).collect()
}
