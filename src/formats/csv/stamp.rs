//! What the tables say of themselves, in a table beside them: a name and a value a row.

use std::io::Result;

use super::cells::{Cell, Table};
use crate::{
    formats::stamp::{self, Stamp},
    i18n::I18n,
    programme::Programme,
};

/// How its name ends.
pub(in crate::formats) const SUFFIX: &str = "-tampon";

pub(super) fn table(programme: &Programme, stamp: &Stamp, excel: bool, i18n: &I18n) -> Result<Table> {
    let mut table = Table::new(excel);
    for (name, value) in stamp.lines(programme, i18n) {
        table.row([Cell::text(name), Cell::text(value)])?;
    }
    // For programs.
    table.row([Cell::text(stamp::json(stamp)), Cell::Empty])?;
    Ok(table)
}

/// The stamp of such a table.
pub(in crate::formats) fn read(bytes: &[u8]) -> Option<Stamp> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let first = bytes.iter().find(|it| matches!(it, b',' | b';'))?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(*first).flexible(true).from_reader(bytes);
    let rows: Vec<csv::StringRecord> = reader.records().take(ROWS_MAX).filter_map(std::result::Result::ok).collect();
    rows.iter().find_map(|row| stamp::from_json(row.get(0)?))
}

/// It has fewer rows.
const ROWS_MAX: usize = 32;
