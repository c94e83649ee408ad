//! What stands beside the rows of objects: titles, heads and totals, the sheets that only tell, and what somebody wrote
//! there.
//!
//! None of it is read back. What differs from what tapis writes there is somebody's all the same: it is named.

use std::collections::{BTreeMap, HashMap};

use super::{
    creation,
    rows::{SHOWS, SheetTable},
};
use crate::{
    code,
    formats::reading::{
        refusal::Refusal,
        sheet::{CellValue, Place, ReadSheet},
    },
    i18n::Arg,
};

/// So many cells are named in one sentence.
const NAMED_MAX: usize = 8;

/// The cells of a sheet that stand beside what is read.
pub(super) struct Beside<'s> {
    sheet: &'s ReadSheet,
    cells: Vec<((u32, u16), String)>,
}

impl<'s> Beside<'s> {
    /// Those of a sheet, or all of them when it is no table.
    pub(super) fn of(sheet: &'s ReadSheet, table: Option<&SheetTable>) -> Self {
        let mut read: HashMap<u32, &BTreeMap<String, u16>> = HashMap::new();
        for line in table.into_iter().flat_map(|it| &it.lines) {
            if line.repere.is_some() || table.is_some_and(|it| creation::is_read(it, line)) {
                read.insert(line.row, &line.columns);
            }
        }
        let marks = table.and_then(|it| it.reperes);
        // Figures that are only shown follow from others, as totals do.
        let is_read = |(row, column): (u32, u16), cell: &CellValue| {
            let is_figure = matches!(cell, CellValue::Number(_));
            let of = |(cle, at): (&String, &u16)| *at == column && !(is_figure && cle.starts_with(SHOWS));
            marks == Some(column) || read.get(&row).is_some_and(|it| it.iter().any(of))
        };
        let all = sheet.rows.iter().flat_map(|(row, cells)| cells.iter().map(|(column, cell)| ((*row, *column), cell)));
        let cells = all.filter(|(at, cell)| !is_read(*at, cell)).map(|(at, cell)| (at, said(cell))).collect();
        Self { sheet, cells }
    }

    /// Takes away what tapis writes in that sheet, there or elsewhere: rows and columns move.
    pub(super) fn forget(&mut self, written: Option<Beside<'_>>) {
        let Some(written) = written else { return };
        let mut left: HashMap<&str, usize> = HashMap::new();
        written.cells.iter().for_each(|(_, said)| *left.entry(said).or_default() += 1);
        let in_place: HashMap<(u32, u16), &str> = written.cells.iter().map(|(at, said)| (*at, said.as_str())).collect();
        let mut take = |said: &str| left.get_mut(said).filter(|it| **it > 0).map(|it| *it -= 1).is_some();
        // First what is where it was, so that of two that say the same it is the other that is somebody's.
        self.cells.retain(|(at, said)| in_place.get(at) != Some(&said.as_str()) || !take(said));
        self.cells.retain(|(_, said)| !take(said));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The sentence that names what is left; None: nothing is.
    pub(super) fn told(&self) -> Option<Refusal> {
        let place = |(row, column): (u32, u16)| Place { sheet: self.sheet.name.clone(), row, column };
        let cells: Vec<String> = self.cells.iter().map(|(at, _)| place(*at).cell()).collect();
        let args = [("feuille", Arg::text(&self.sheet.name)), ("cellules", Arg::first(&cells, NAMED_MAX))];
        (!cells.is_empty()).then(|| Refusal::new(code!("xlsx-a-cote"), args))
    }
}

/// What a cell says. Programs calculate with the last digits of a double each in its own way.
fn said(cell: &CellValue) -> String {
    match cell {
        CellValue::Number(number) => format!("{:.6}", number).trim_end_matches('0').trim_end_matches('.').to_owned(),
        CellValue::Text(_) | CellValue::Date(_) => cell.text(),
    }
}
