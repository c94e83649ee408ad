//! The tables of the files: the sheets of workbooks, and CSV, which is one.

use std::path::{Path, PathBuf};

use super::text;
use crate::{
    code,
    formats::{
        FormatError, Source, Warning,
        reading::{
            archive::{self, WORKBOOK},
            ods,
            refusal::Refusal,
            sheet::{self, Budget, Place, ReadSheet},
            weight::is_packed,
        },
    },
    i18n::{Arg, FileCode},
};

/// So many bytes of a text tell whether it is a table.
const GLANCE: usize = 256 << 10;
/// What begins the workbooks of before 2007.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0";
/// The most rows of all tables; the longest référentiels have some hundreds.
const ROWS_MAX: usize = 10_000;

/// A table and the file that holds it.
pub(super) struct TableSheet {
    pub file: PathBuf,
    pub sheet: ReadSheet,
}

impl TableSheet {
    /// What a person reads in a cell; empty when there is none.
    pub(super) fn text(&self, row: u32, column: u16) -> String {
        self.sheet.rows.get(&row).and_then(|it| it.get(&column)).map(|it| it.text()).unwrap_or_default()
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
pub(super) fn glance(file: &Path, bytes: &[u8]) -> Result<Vec<TableSheet>, FormatError> {
    let text = &bytes[..bytes.len().min(GLANCE)];
    let end = text.iter().rposition(|it| *it == b'\n').map_or(text.len(), |it| it + 1);
    let is_cut = !is_packed(bytes) && !bytes.starts_with(OLE) && text.len() < bytes.len();
    of_file(file, if is_cut { &text[..end] } else { bytes }, &mut Budget::whole())
}

/// The tables of one file, as long as there is room left.
fn of_file(file: &Path, bytes: &[u8], left: &mut Budget) -> Result<Vec<TableSheet>, FormatError> {
    let sheets = sheets(file, bytes, left).map_err(|refusals| refusals.error(file))?;
    let told = sheets.into_iter().filter(|it| !it.rows.is_empty());
    Ok(told.map(|sheet| TableSheet { file: file.to_owned(), sheet }).collect())
}

fn sheets(file: &Path, bytes: &[u8], left: &mut Budget) -> Result<Vec<ReadSheet>, Refusal> {
    if bytes.starts_with(OLE) {
        return Err(Refusal::new(code!("tableur-ancien"), []));
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
