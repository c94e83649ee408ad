//! A file that is looked at: opened once for all the readers that may know it.

use std::{cell::OnceCell, path::Path};

use csv::Writer;

use super::{
    decoded::decoded,
    sheet::{CellValue, ReadSheet},
    weight::is_packed,
    xls::OLE,
};
use crate::formats::{
    FormatError,
    tableur::{TableSheet, glance},
};

/// A file, with what was made of it as far as anybody asked.
pub struct Opened<'f> {
    pub file: &'f Path,
    pub bytes: &'f [u8],
    pages: OnceCell<Result<Vec<TableSheet>, FormatError>>,
    table: OnceCell<Option<String>>,
}

impl<'f> Opened<'f> {
    pub fn new(file: &'f Path, bytes: &'f [u8]) -> Self {
        Self { file, bytes, pages: OnceCell::new(), table: OnceCell::new() }
    }

    /// Whether it is a workbook, in any of the forms that are opened.
    pub fn is_workbook(&self) -> bool {
        is_packed(self.bytes) || self.bytes.starts_with(OLE)
    }

    /// The tables in it that hold something: the sheets of a workbook, or the first rows of a text.
    ///
    /// # Errors
    /// When there are none, or the file is broken.
    pub(in crate::formats) fn pages(&self) -> Result<&[TableSheet], &FormatError> {
        self.pages.get_or_init(|| glance(self.file, self.bytes)).as_deref()
    }

    /// The text of the one table of a file, in whichever encoding it was saved; of a workbook, what its first sheet
    /// that is seen would be as CSV. None when it is neither.
    pub(in crate::formats) fn table(&self) -> Option<&str> {
        let made = || {
            if self.is_workbook() {
                let seen = self.pages().ok()?.iter().find(|it| !it.sheet.hidden.sheet);
                return as_csv(&seen?.sheet);
            }
            decoded(self.bytes).map(|it| it.trim_start_matches('\u{feff}').trim_start().to_owned())
        };
        self.table.get_or_init(made).as_deref()
    }
}

/// A sheet as CSV, each row in its place.
fn as_csv(sheet: &ReadSheet) -> Option<String> {
    let width = sheet.rows.values().filter_map(|it| it.keys().next_back()).max().map_or(0, |it| usize::from(*it) + 1);
    let mut rows = Writer::from_writer(Vec::new());
    for cells in sheet.rows.values() {
        let text = |column: usize| {
            let column = u16::try_from(column).ok()?;
            cells.get(&column).map(CellValue::text)
        };
        rows.write_record((0..width).map(|it| text(it).unwrap_or_default())).ok()?;
    }
    String::from_utf8(rows.into_inner().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::Workbook;

    use super::*;

    #[test]
    fn the_first_sheet_that_is_seen_is_the_table_of_a_workbook() {
        let mut workbook = Workbook::new();
        workbook.add_worksheet().set_name("Caché").unwrap().set_hidden(true).write_string(0, 0, "non").unwrap();
        let sheet = workbook.add_worksheet();
        sheet.set_active(true).write_string(0, 0, "a").unwrap();
        sheet.write_string(2, 1, "b, \"c\"").unwrap().write_number(2, 2, 1.5).unwrap();
        let bytes = workbook.save_to_buffer().unwrap();
        let opened = Opened::new(Path::new("x.xlsx"), &bytes);
        assert_eq!(opened.table(), Some("a,,\n,\"b, \"\"c\"\"\",1.5\n"));
        let text = Opened::new(Path::new("x.csv"), b"\xe9t\xe9;1\n");
        assert_eq!(text.table(), Some("été;1\n"));
        assert_eq!(Opened::new(Path::new("x"), b"PK\x03\x04 cut").table(), None);
    }
}
