//! What a sheet marks: cells that say something else than they said, rows that are gone.

use std::borrow::Cow;

use rust_xlsxwriter::Format;
use unicode_width::UnicodeWidthStr;

use super::{CELL_MAX, SheetPage, Written, cut};
use crate::formats::{
    writing::trail::Said,
    xlsx::{
        XlsxError,
        marking::{self, Marked},
    },
};

impl SheetPage {
    /// Writes from `row` on the rows that are gone and followed the last object; gives the next row.
    pub(in crate::formats::xlsx) fn gone(&mut self, mut row: u32) -> Result<u32, XlsxError> {
        for cells in self.marking.gone() {
            self.gone_row(row, &cells)?;
            row += 1;
        }
        Ok(row)
    }

    /// How many rows are gone of this sheet.
    pub(in crate::formats::xlsx) fn gone_rows(&self) -> u32 {
        self.marking.gone_rows()
    }

    fn gone_row(&mut self, row: u32, cells: &[(u16, String)]) -> Written {
        let (gone, first) = (marking::gone(), marking::gone_first());
        let edge = cells.iter().map(|(column, _)| *column).max().unwrap_or(0);
        for column in 0..=edge {
            self.sheet.write_blank(row, column, &gone)?;
        }
        for (rank, (column, text)) in cells.iter().enumerate() {
            self.struck(row, *column, text, if rank == 0 { &first } else { &gone })?;
        }
        Ok(())
    }

    /// A text that is gone, in that very format: a column of codes has one of its own, under which no sign would show.
    fn struck(&mut self, row: u32, column: u16, text: &str, format: &Format) -> Written {
        self.fit(row, column, text);
        self.fills(row, column);
        self.sheet.write_string_with_format(row, column, cut(text, CELL_MAX), format)?;
        Ok(())
    }

    /// Looks whether a cell says what it said, and gives it the look that tells.
    pub(super) fn marked<'f>(
        &mut self,
        at: (u32, u16),
        said: Said,
        base: &str,
        format: &'f Format,
    ) -> Result<Cow<'f, Format>, XlsxError> {
        let Some(Marked { format, note }) = self.marking.look(at, said, base, format) else {
            return Ok(Cow::Borrowed(format));
        };
        if let Some(note) = note {
            self.sheet.insert_note(at.0, at.1, &note)?;
        }
        Ok(Cow::Owned(format))
    }

    /// Says by which key a row that is about no object is known again in a later version: that of a total, of a figure.
    pub(in crate::formats::xlsx) fn keyed(&mut self, row: u32, key: &str) {
        self.marking.keyed(row, key);
    }

    /// The same for a row of heads, whose columns have names.
    pub(in crate::formats::xlsx) fn heads(&mut self, row: u32, key: &str) {
        self.marking.heads(row, key);
    }

    /// A number shows what was before beside itself: its column must fit both.
    pub(super) fn marked_number<'f>(
        &mut self,
        at: (u32, u16),
        said: Said,
        base: &str,
        format: &'f Format,
    ) -> Result<Cow<'f, Format>, XlsxError> {
        let width = said.text.width();
        let marked = self.marked(at, said, base, format)?;
        let before = self.marking.before(at).map(|it| it.width() + 3);
        if let (Cow::Owned(_), Some(before), Some(column)) = (&marked, before, self.columns.get_mut(usize::from(at.1)))
        {
            column.widest = column.widest.max(before + width);
            column.max = column.max.max((before + width) as f64 + 2.0);
        }
        Ok(marked)
    }

    /// What went from cells and sheets; gives the last row.
    pub(super) fn end_marks(&mut self, last_row: u32) -> Result<u32, XlsxError> {
        let emptied = self.marking.emptied();
        for ((row, column), text) in emptied {
            let note = self.marking.note(&text);
            self.struck(row, column, &text, &marking::gone_first())?;
            self.sheet.insert_note(row, column, &note)?;
        }
        let mut next = last_row + 1;
        for cells in self.marking.gone_at_last() {
            self.gone_row(next, &cells)?;
            next += 1;
        }
        self.marking.leave(&self.sheet.name());
        Ok(next - 1)
    }
}
