//! The formulas of a workbook: all that a program that calculates nothing leaves of a cell.

use std::{collections::HashMap, io::Cursor};

use calamine::{Reader, Xlsx};

/// The most bytes that the formulas of a workbook come to: ten times those of a national programme.
const TEXT_MAX: usize = 8 * 1024 * 1024;

/// Each formula by its sheet and its place: row and column, from 0.
#[derive(Default)]
pub(in crate::formats) struct Formulas(HashMap<String, HashMap<(u32, u32), String>>);

impl Formulas {
    /// Those of a workbook that has been read before; of one that says more than a workbook of tapis, what fits.
    pub(in crate::formats) fn of(bytes: &[u8]) -> Self {
        let mut all = HashMap::new();
        let Ok(mut workbook) = calamine::open_workbook_from_rs::<Xlsx<_>, _>(Cursor::new(bytes)) else {
            return Self::default();
        };
        let mut left = TEXT_MAX;
        for name in workbook.sheet_names() {
            let mut sheet = HashMap::new();
            let Ok(mut cells) = workbook.worksheet_cells_reader(&name) else { continue };
            while let Ok(Some(cell)) = cells.next_formula() {
                let text = cell.get_value().trim_start_matches('=').to_owned();
                let Some(rest) = left.checked_sub(text.len()) else { return Self(all) };
                left = rest;
                sheet.insert(cell.get_position(), text);
            }
            all.insert(name, sheet);
        }
        Self(all)
    }

    pub(in crate::formats) fn at(&self, sheet: &str, row: u32, column: u16) -> Option<&str> {
        let text = self.0.get(sheet)?.get(&(row, u32::from(column)))?;
        Some(text.as_str()).filter(|it| !it.is_empty())
    }

    /// Those of a sheet, each with its row and column.
    pub(in crate::formats) fn of_sheet(&self, sheet: &str) -> Vec<((u32, u32), &str)> {
        let formulas = self.0.get(sheet).into_iter().flatten().filter(|(_, text)| !text.is_empty());
        formulas.map(|(place, text)| (*place, text.as_str())).collect()
    }
}
