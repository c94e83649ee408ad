//! The sheets of a workbook of Excel 97 to 2003.
//!
//! Read from its records as they go: calamine would make room for every cell between the first and the last of a sheet,
//! and knows neither what is hidden nor what is struck out.

mod records;
mod strings;
mod styles;

use std::io::{Cursor, Read};

use crate::{
    code,
    formats::reading::{
        looks::Look,
        refusal::Refusal,
        sheet::{Budget, CellValue, ReadSheet},
    },
};
use records::{BOF, CONTINUE, EOF, Record, records};
use strings::Shared;
use styles::{Styles, Written};

/// What begins every file of the Office of 1997.
pub(in crate::formats) const OLE: &[u8] = b"\xd0\xcf\x11\xe0";
/// Where the workbook is, in the file that holds it.
const WORKBOOK: &str = "/Workbook";
/// The most merged blocks that are kept of a sheet.
const MERGES_MAX: usize = 2_000;

/// The sheets of a workbook.
///
/// # Errors
/// When it is of another year, locked or broken, or would not fit in memory.
pub(in crate::formats) fn open(bytes: &[u8], left: &mut Budget) -> Result<Vec<ReadSheet>, Refusal> {
    let damaged = || Refusal::new(code!("xlsx-tronque"), []);
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| damaged())?;
    if !file.is_stream(WORKBOOK) {
        return Err(Refusal::new(code!("tableur-ancien"), []));
    }
    let mut stream = Vec::new();
    let workbook = file.open_stream(WORKBOOK).map_err(|_| damaged())?;
    workbook.take(bytes.len() as u64).read_to_end(&mut stream).map_err(|_| damaged())?;
    let book = Book::read(&stream)?;
    let mut sheets = Vec::new();
    for Bound { name, at, is_hidden } in &book.sheets {
        let mut sheet = ReadSheet::new(name.clone(), left)?;
        sheet.hidden.sheet = *is_hidden;
        book.fill(&mut sheet, &stream, *at, left)?;
        sheet.uncover();
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// A sheet, by where it begins.
struct Bound {
    name: String,
    at: usize,
    is_hidden: bool,
}

/// What the sheets of a workbook share.
#[derive(Default)]
struct Book {
    sheets: Vec<Bound>,
    strings: Vec<Shared>,
    styles: Styles,
}

impl Book {
    fn read(stream: &[u8]) -> Result<Self, Refusal> {
        let mut book = Self::default();
        let mut rest = records(stream, 0).peekable();
        while let Some(record) = rest.next().filter(|it| it.kind != EOF) {
            match record.kind {
                // A password.
                0x002F => return Err(Refusal::new(code!("xlsx-protege"), [])),
                0x0085 => book.sheets.extend(bound(record)),
                0x00FC => {
                    let mut others = Vec::new();
                    while let Some(more) = rest.next_if(|it| it.kind == CONTINUE) {
                        others.push(more.rest(0));
                    }
                    book.strings = strings::shared(record, others);
                }
                _ => book.styles.meets(record),
            }
        }
        Ok(book)
    }

    /// Puts the cells of a sheet in their places.
    fn fill(&self, sheet: &mut ReadSheet, stream: &[u8], at: usize, left: &mut Budget) -> Result<(), Refusal> {
        let (mut depth, mut formula) = (0, None);
        for record in records(stream, at) {
            match record.kind {
                BOF => depth += 1,
                EOF if depth <= 1 => break,
                EOF => depth -= 1,
                // What a sheet holds of a chart is none of its cells.
                _ if depth > 1 => {}
                0x0208 if record.word(12).is_some_and(|it| it & 0x20 != 0) => {
                    sheet.hidden.rows.extend(record.word(0).map(u32::from));
                }
                0x007D if record.word(8).is_some_and(|it| it & 1 != 0) => {
                    sheet.hidden.columns.extend(record.word(0).zip(record.word(2)));
                }
                0x00E5 => merges(record, sheet),
                0x00BD => self.several(record, sheet, left)?,
                0x0207 => {
                    if let Some((row, column, style)) = formula.take() {
                        let text = strings::own(record.rest(0), false).unwrap_or_default();
                        self.put(sheet, (row, column, style), Written::Text(text), left)?;
                    }
                }
                _ => {
                    let Some(at) = place(record) else { continue };
                    match self.written(record) {
                        Some(Written::Later) => formula = Some(at),
                        Some(written) => self.put(sheet, at, written, left)?,
                        None => {}
                    }
                }
            }
        }
        Ok(())
    }

    /// What a record of one cell says; None for other records, and for cells that are empty.
    fn written(&self, record: Record<'_>) -> Option<Written> {
        Some(match record.kind {
            0x0203 => Written::Number(record.float(6)?),
            0x027E => Written::Number(record.short_float(6)?),
            0x00FD => Written::Shared(record.long(6)? as usize),
            0x0204 | 0x00D6 => Written::Text(strings::own(record.rest(6), false)?),
            0x0205 => Written::of_code(record.byte(6)?, record.byte(7)? != 0)?,
            0x0006 if record.word(12) == Some(0xFFFF) => match record.byte(6)? {
                0 => Written::Later,
                1 => Written::of_code(record.byte(8)?, false)?,
                2 => Written::of_code(record.byte(8)?, true)?,
                _ => return None,
            },
            0x0006 => Written::Number(record.float(6)?),
            _ => return None,
        })
    }

    /// Numbers side by side.
    fn several(&self, record: Record<'_>, sheet: &mut ReadSheet, left: &mut Budget) -> Result<(), Refusal> {
        let Some((row, first)) = record.word(0).zip(record.word(2)) else { return Ok(()) };
        for (rank, column) in (0..record.len().saturating_sub(6) / 6).zip(first..) {
            let at = 4 + rank * 6;
            if let Some((style, number)) = record.word(at).zip(record.short_float(at + 2)) {
                self.put(sheet, (u32::from(row), column, style), Written::Number(number), left)?;
            }
        }
        Ok(())
    }

    fn put(
        &self,
        sheet: &mut ReadSheet,
        (row, column, style): (u32, u16, u16),
        written: Written,
        left: &mut Budget,
    ) -> Result<(), Refusal> {
        let at = (row, column);
        let look: Look = self.styles.look(style);
        let (value, live) = match written {
            Written::Shared(rank) => {
                let shared = self.strings.get(rank);
                let live = shared.and_then(|it| it.live(look.is_struck, |font| self.styles.is_struck(font)));
                (shared.and_then(|it| CellValue::texte(&it.text)), live)
            }
            Written::Text(text) => (CellValue::texte(&text), None),
            Written::Later => (None, None),
            Written::Number(number) => {
                let (value, shown) = self.styles.number(number, style, &look);
                sheet.looks.shown.extend(shown.map(|it| (at, it)));
                (Some(value), None)
            }
        };
        let Some(value) = value else { return Ok(()) };
        let live = live.or_else(|| look.is_struck.then(String::new));
        sheet.looks.struck.extend(live.map(|it| (at, it)));
        sheet.put(row, column, value, left)
    }
}

fn bound(record: Record<'_>) -> Option<Bound> {
    let at = record.long(0)? as usize;
    // Charts and macros have sheets, and no cells.
    let is_sheet = record.byte(5)? == 0;
    let is_hidden = record.byte(4)? & 3 != 0;
    is_sheet.then(|| strings::own(record.rest(6), true)).flatten().map(|name| Bound { name, at, is_hidden })
}

/// The row, the column and the style of a record of one cell.
fn place(record: Record<'_>) -> Option<(u32, u16, u16)> {
    Some((u32::from(record.word(0)?), record.word(2).filter(|it| *it < 256)?, record.word(4)?))
}

fn merges(record: Record<'_>, sheet: &mut ReadSheet) {
    for rank in 0..usize::from(record.word(0).unwrap_or(0)) {
        let at = |place: usize| record.word(2 + rank * 8 + place * 2);
        let block = (|| Some(((u32::from(at(0)?), at(2)?), (u32::from(at(1)?), at(3)?))))();
        if sheet.hidden.merges.len() < MERGES_MAX {
            sheet.hidden.merges.extend(block);
        }
    }
}
