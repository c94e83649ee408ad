//! The tables of the files: the sheets of workbooks, and CSV, which is one.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::text;
use crate::{
    code,
    formats::{
        FormatError, Source, Warning,
        reading::{
            archive::{self, WORKBOOK},
            looks::At,
            ods,
            refusal::Refusal,
            sheet::{self, Budget, CellValue, Place, ReadSheet},
            weight::is_packed,
            xls::{self, OLE},
        },
    },
    i18n::{Arg, FileCode},
};

/// So many bytes of a text tell whether it is a table.
const GLANCE: usize = 256 << 10;
/// The most rows of all tables; the longest référentiels have some hundreds.
const ROWS_MAX: usize = 10_000;

/// A table and the file that holds it.
pub(in crate::formats) struct TableSheet {
    pub file: PathBuf,
    pub sheet: ReadSheet,
    /// What somebody struck out, cell by cell: it is no part of the table.
    pub(super) struck: BTreeMap<At, Struck>,
}

/// What is struck out of a cell.
pub(super) struct Struck {
    pub text: String,
    /// Whether some of the cell is left.
    pub is_partial: bool,
}

impl TableSheet {
    /// What a person reads in a cell; empty when there is none.
    pub(super) fn text(&self, row: u32, column: u16) -> String {
        let shown = self.sheet.looks.shown.get(&(row, column)).cloned();
        let value = || self.sheet.rows.get(&row)?.get(&column).map(CellValue::text);
        shown.or_else(value).unwrap_or_default()
    }

    pub(super) fn place(&self, row: u32, column: u16) -> Place {
        Place { sheet: self.sheet.name.clone(), row, column }
    }

    pub(super) fn error(
        &self,
        code: FileCode,
        (row, column): (u32, u16),
        args: impl IntoIterator<Item = (&'static str, Arg)>,
    ) -> FormatError {
        Refusal::at(code, &self.place(row, column), args).error(&self.file)
    }

    /// Something odd in the file that no one cell says.
    pub(super) fn remark(&self, code: FileCode, args: impl IntoIterator<Item = (&'static str, Arg)>) -> Warning {
        Refusal::new(code, args).warning(&self.file)
    }

    pub(super) fn warning(
        &self,
        code: FileCode,
        (row, column): (u32, u16),
        args: impl IntoIterator<Item = (&'static str, Arg)>,
    ) -> Warning {
        Refusal::at(code, &self.place(row, column), args).warning(&self.file)
    }
}

/// The tables of `files`, those that are empty left out.
///
/// # Errors
/// When a file is none, is broken, or would not fit in memory.
pub(super) fn open(files: &[Source]) -> Result<Vec<TableSheet>, FormatError> {
    let (mut pages, mut left) = (Vec::new(), Budget::whole());
    for (file, bytes) in files {
        if !is_packed(bytes) && !bytes.starts_with(OLE) {
            text::check(bytes).map_err(|refusals| refusals.error(file))?;
        }
        pages.extend(of_file(file, bytes, &mut left)?);
    }
    let rows: usize = pages.iter().map(|it| it.sheet.rows.len()).sum();
    match pages.last() {
        Some(last) if rows > ROWS_MAX => {
            Err(Refusal::new(code!("tableur-trop-de-lignes"), [("max", Arg::Count(ROWS_MAX))]).error(&last.file))
        }
        _ => Ok(pages),
    }
}

/// The tables of one file, of a text its first rows only: what tells whether it is one.
pub(in crate::formats) fn glance(file: &Path, bytes: &[u8]) -> Result<Vec<TableSheet>, FormatError> {
    let text = &bytes[..bytes.len().min(GLANCE)];
    let end = text.iter().rposition(|it| *it == b'\n').map_or(text.len(), |it| it + 1);
    let is_cut = !is_packed(bytes) && !bytes.starts_with(OLE) && text.len() < bytes.len();
    of_file(file, if is_cut { &text[..end] } else { bytes }, &mut Budget::whole())
}

/// The tables of one file, as long as there is room left.
fn of_file(file: &Path, bytes: &[u8], left: &mut Budget) -> Result<Vec<TableSheet>, FormatError> {
    let sheets = sheets(file, bytes, left).map_err(|refusals| refusals.error(file))?;
    let told = sheets.into_iter().filter(|it| !it.rows.is_empty());
    Ok(told.map(|sheet| without_struck(file, sheet)).collect())
}

/// A table without what somebody struck out.
fn without_struck(file: &Path, mut sheet: ReadSheet) -> TableSheet {
    let mut struck = BTreeMap::new();
    for (at, live) in std::mem::take(&mut sheet.looks.struck) {
        let Some(cell) = sheet.rows.get_mut(&at.0).and_then(|it| it.get_mut(&at.1)) else { continue };
        let text = cell.text();
        let left = CellValue::texte(&live);
        struck.insert(at, Struck { text, is_partial: left.is_some() });
        match left {
            Some(left) => *cell = left,
            None => sheet.rows.get_mut(&at.0).into_iter().for_each(|it| drop(it.remove(&at.1))),
        }
    }
    // Signs without width, and the end of a file of MS-DOS, are seen by nobody.
    let is_unseen = |c: char| matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{1a}');
    for cells in sheet.rows.values_mut() {
        cells.retain(|_, cell| match cell {
            CellValue::Text(text) if text.contains(is_unseen) => {
                *text = text.replace(is_unseen, "").trim().to_owned();
                !text.is_empty()
            }
            _ => true,
        });
    }
    sheet.rows.retain(|_, cells| !cells.is_empty());
    TableSheet { file: file.to_owned(), sheet, struck }
}

fn sheets(file: &Path, bytes: &[u8], left: &mut Budget) -> Result<Vec<ReadSheet>, Refusal> {
    if bytes.starts_with(OLE) {
        return xls::open(bytes, left);
    }
    if !is_packed(bytes) {
        return Ok(vec![text::open(&name(file), bytes, left)?]);
    }
    if archive::holds(bytes, WORKBOOK)? {
        return sheet::open(bytes, left);
    }
    if archive::holds(bytes, ods::CONTENT)? { ods::open(bytes, left) } else { Err(Refusal::new(super::NO_TABLE, [])) }
}

/// What a CSV is called for want of sheets.
fn name(file: &Path) -> String {
    file.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
}
