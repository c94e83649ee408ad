//! The rows of a sheet by what they are about, and their cells by the fields that these hold.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::pairing;
use crate::{
    code,
    formats::{
        reading::{
            refusal::Refusal,
            sheet::{CellValue, Place, ReadSheet},
        },
        xlsx::marks::{HORS, Header, Mark, Role},
    },
    i18n::Arg,
};

/// So many cells are named in one sentence.
const NAMED_MAX: usize = 12;

/// A sheet that tapis can read back.
pub(super) struct SheetTable {
    pub head: Header,
    pub name: String,
    /// The name under which tapis writes it: people rename sheets.
    pub known_as: String,
    pub lines: Vec<SheetLine>,
    /// The hidden column, where it is still there.
    pub reperes: Option<u16>,
    /// Where formulas have no result.
    uncalculated: BTreeSet<(u32, u16)>,
}

/// A row that may be about an object.
pub(super) struct SheetLine {
    pub row: u32,
    /// What it is about; None for a row that was added by hand.
    pub repere: Option<Mark>,
    /// The field that each column holds in this row.
    pub columns: Rc<BTreeMap<String, u16>>,
    pub cells: BTreeMap<String, CellValue>,
    /// The texts before the first field: what the row is about, for people.
    pub shown: Vec<String>,
}

impl SheetLine {
    pub(super) fn text(&self, cle: &str) -> String {
        self.cells.get(cle).map(CellValue::text).unwrap_or_default()
    }
}

impl SheetTable {
    /// Where the cell of a field stands; the beginning of the row for a field that has no column.
    pub(super) fn place(&self, line: &SheetLine, cle: &str) -> Place {
        let column = line.columns.get(cle).copied().unwrap_or_default();
        Place { sheet: self.name.clone(), row: line.row, column }
    }

    /// Whether a cell has a formula whose result nobody stored: what it says is not known.
    pub(super) fn is_uncalculated(&self, line: &SheetLine, cle: &str) -> bool {
        line.columns.get(cle).is_some_and(|column| self.uncalculated.contains(&(line.row, *column)))
    }

    /// The warning that what is struck out in rows of objects is read all the same: it is told, and nobody's to guess.
    pub(super) fn struck(&self, sheet: &ReadSheet) -> Option<Refusal> {
        let rows: BTreeSet<u32> = self.lines.iter().filter(|it| it.repere.is_some()).map(|it| it.row).collect();
        let of = |(row, column): &(u32, u16)| Place { sheet: sheet.name.clone(), row: *row, column: *column };
        let struck = sheet.looks.struck.keys().filter(|it| rows.contains(&it.0)).map(|it| of(it).cell());
        let cells: Vec<String> = struck.collect();
        let args = [("feuille", Arg::text(&sheet.name)), ("cellules", Arg::first(&cells, NAMED_MAX))];
        (!cells.is_empty()).then(|| Refusal::new(code!("xlsx-barre"), args))
    }

    /// Reads a sheet by its hidden marks; None when it has none.
    pub(super) fn marked(sheet: &ReadSheet) -> Option<Self> {
        let (column, head) = sheet.rows.values().find_map(|row| {
            row.iter().find_map(|(column, cell)| match cell {
                CellValue::Text(text) => Some((*column, Header::read(text)?)),
                CellValue::Number(_) | CellValue::Date(_) => None,
            })
        })?;
        let lines = lines(
            sheet,
            head.role,
            |cells| {
                let text = match cells.get(&column) {
                    Some(CellValue::Text(text)) => text.as_str(),
                    _ => return Sort::SheetLine(None),
                };
                match (Header::read(text), Mark::read(text)) {
                    (Some(_), _) => Sort::Keys(keys(cells, column)),
                    (None, Some(repere)) => Sort::SheetLine(Some(repere)),
                    (None, None) if text == HORS => Sort::Hors,
                    (None, None) => Sort::SheetLine(None),
                }
            },
            column,
        );
        let (name, known_as) = (sheet.name.clone(), sheet.name.clone());
        let uncalculated = sheet.hidden.uncalculated.iter().copied().collect();
        Some(Self { head, name, known_as, lines, reperes: Some(column), uncalculated })
    }

    /// Reads a sheet that lost its hidden marks as the one that it was: `model` has the same heads.
    pub(super) fn headed(sheet: &ReadSheet, model: &ReadSheet) -> Option<Self> {
        let written = Self::marked(model)?;
        let (head, heads) = (written.head.clone(), heads(model));
        let written_keys: BTreeSet<&String> = written.lines.iter().flat_map(|it| it.columns.keys()).collect();
        let mut lines = lines(
            sheet,
            head.role,
            |cells| {
                let texts: Vec<(u16, String)> = cells.iter().map(|(column, cell)| (*column, cell.text())).collect();
                let found: Vec<(u16, &String)> =
                    texts.iter().filter_map(|(column, text)| heads.get(text).map(|cle| (*column, cle))).collect();
                let named: Vec<&(u16, String)> = texts.iter().filter(|(_, it)| written_keys.contains(it)).collect();
                if !named.is_empty() && named.len() * 2 >= texts.len() {
                    return Sort::Keys(named.into_iter().cloned().collect());
                }
                // A row of heads has little else than heads.
                if !found.is_empty() && found.len() * 2 >= texts.len() {
                    Sort::Keys(found.into_iter().map(|(column, cle)| (column, cle.clone())).collect())
                } else {
                    Sort::SheetLine(None)
                }
            },
            u16::MAX,
        );
        if head.role.owned().is_empty() {
            pairing::mark_anew(head.role, &mut lines, &written.lines);
        }
        let (name, known_as) = (sheet.name.clone(), model.name.clone());
        let uncalculated = sheet.hidden.uncalculated.iter().copied().collect();
        Some(Self { head, name, known_as, lines, reperes: None, uncalculated })
    }

    /// Whether it lost what tells its rows apart: nothing that was changed there can be read. The Synthèse of older
    /// workbooks never had it.
    pub(super) fn is_unreadable(&self) -> bool {
        let is_told_by_marks = self.head.role.owned().is_empty() && self.head.role != Role::Synthese;
        is_told_by_marks && self.reperes.is_none() && self.lines.iter().all(|it| it.repere.is_none())
    }

    /// Finds under which name tapis writes a sheet that was renamed: that of the sheet with the same columns.
    pub(super) fn recognise<'t>(&mut self, models: impl Iterator<Item = &'t SheetTable> + Clone) {
        let alike = || models.clone().filter(|it| it.head.role == self.head.role);
        if alike().any(|it| it.name == self.name) {
            return;
        }
        let own = self.keys();
        if let Some(best) = alike().max_by_key(|it| it.keys().intersection(&own).count()) {
            self.known_as = best.name.clone();
        }
    }

    /// Whether its hidden marks name no other fields than those of `model`, as the sheets of earlier versions may.
    pub(super) fn is_laid_out_as(&self, model: &SheetTable) -> bool {
        let own = self.keys();
        let fields = own.iter().filter(|it| !it.starts_with(SHOWS));
        self.reperes.is_some() && self.known_as == model.name && model.keys().is_superset(&fields.copied().collect())
    }

    fn keys(&self) -> BTreeSet<&str> {
        self.lines.iter().flat_map(|it| it.columns.keys()).map(String::as_str).collect()
    }
}

/// What a row of a sheet is.
enum Sort {
    /// It names the fields of columns, from there on.
    Keys(Vec<(u16, String)>),
    SheetLine(Option<Mark>),
    Hors,
}

fn lines(
    sheet: &ReadSheet,
    role: Role,
    sort: impl Fn(&BTreeMap<u16, CellValue>) -> Sort,
    reperes: u16,
) -> Vec<SheetLine> {
    let mut by_column: BTreeMap<u16, String> = BTreeMap::new();
    let mut columns: Rc<BTreeMap<String, u16>> = Rc::default();
    let mut lines = Vec::new();
    for (row, cells) in &sheet.rows {
        match sort(cells) {
            Sort::Hors => {}
            Sort::Keys(keys) => {
                // The columns of a band are named anew with the band: what no longer has a name there has none.
                by_column.retain(|_, cle| !BANDES.contains(&family(cle)));
                by_column.extend(keys);
                // A fiche has no heads: what stands under its row of fields is the title of the first. Nor has a synthèse.
                if !matches!(role, Role::Fiches | Role::Synthese) {
                    let shown = shown(sheet, *row, reperes, &by_column);
                    by_column.extend(shown);
                }
                columns = Rc::new(by_column.iter().map(|(column, cle)| (cle.clone(), *column)).collect());
            }
            Sort::SheetLine(repere) => {
                let first = by_column.iter().find(|(_, cle)| !cle.starts_with(SHOWS)).map_or(0, |(column, _)| *column);
                let before = cells.range(..first).filter(|(column, _)| **column != reperes);
                let shown = before.map(|(_, cell)| cell.text()).collect();
                let named = cells.iter().filter(|(column, _)| **column != reperes);
                let cells: BTreeMap<String, CellValue> = named
                    .filter_map(|(column, cell)| {
                        let cle = by_column.get(column)?;
                        let shown = sheet.looks.shown.get(&(*row, *column)).filter(|_| CODES.contains(&cle.as_str()));
                        Some((cle.clone(), shown.map_or_else(|| cell.clone(), |it| CellValue::Text(it.clone()))))
                    })
                    .collect();
                if repere.is_some() || !cells.is_empty() {
                    lines.push(SheetLine { row: *row, repere, columns: columns.clone(), cells, shown });
                }
            }
        }
    }
    lines
}

/// The fields of which a number says what a person reads in it: 1.1 that is shown as « 1.10 » is that code.
const CODES: [&str; 2] = ["code", "code_apogee"];

/// What begins the name of a column that is only shown; its head follows.
pub(super) const SHOWS: &str = "?";

/// The columns that hold no field, by their heads, which stand under the row of fields.
fn shown(sheet: &ReadSheet, row: u32, reperes: u16, known: &BTreeMap<u16, String>) -> Vec<(u16, String)> {
    let named = |column: &u16| *column == reperes || known.get(column).is_some_and(|it| !it.starts_with(SHOWS));
    let heads = sheet.rows.get(&(row + 1)).into_iter().flatten().filter(|(column, _)| !named(column));
    heads.map(|(column, head)| (*column, format!("{SHOWS}{}", head.text()))).collect()
}

/// What begins the names of columns that are named anew for each semestre.
const BANDES: [&str; 2] = ["coefficients", "poids"];

/// What the names of the columns of a band have in common: `coefficients` of `coefficients/ue1-1`.
fn family(cle: &str) -> &str {
    cle.split('/').next().unwrap_or_default()
}

fn keys(cells: &BTreeMap<u16, CellValue>, reperes: u16) -> Vec<(u16, String)> {
    cells.iter().filter(|(column, _)| **column != reperes).map(|(column, cell)| (*column, cell.text())).collect()
}

/// The text of each head of a sheet, under its row of fields, and the field that it heads. A head that stands for
/// two fields stands for none.
fn heads(model: &ReadSheet) -> BTreeMap<String, String> {
    let mut heads: BTreeMap<String, String> = BTreeMap::new();
    let mut twice = BTreeSet::new();
    for (row, cells) in &model.rows {
        let column = cells.iter().find_map(|(column, cell)| match cell {
            CellValue::Text(text) => Header::read(text).map(|_| *column),
            CellValue::Number(_) | CellValue::Date(_) => None,
        });
        let Some((column, below)) = column.zip(model.rows.get(&(row + 1))) else { continue };
        for (at, cle) in keys(cells, column) {
            let Some(head) = below.get(&at).map(CellValue::text) else { continue };
            if heads.insert(head.clone(), cle.clone()).is_some_and(|other| other != cle) {
                twice.insert(head);
            }
        }
    }
    heads.retain(|head, _| !twice.contains(head));
    heads
}

/// The rows of some tables, each with its table.
pub(super) fn lines_of<'t>(
    tables: impl Iterator<Item = &'t SheetTable>,
) -> impl Iterator<Item = (&'t SheetTable, &'t SheetLine)> {
    tables.flat_map(|table| table.lines.iter().map(move |line| (table, line)))
}
