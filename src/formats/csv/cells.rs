//! Rows of texts and numbers, safe to open in a spreadsheet.

use std::io::{Error, Result};

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use rust_decimal::Decimal;

use crate::programme::kept;

/// What a spreadsheet takes for the beginning of a formula, wherever it is written from.
pub(in crate::formats) const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What one reader or another takes for the end of a cell.
const SEPARATORS: [char; 7] = [',', ';', '\t', '|', '"', '\n', '\r'];

/// A text of which no piece begins a formula, whichever separator a reader takes; and whether it had to be marked.
fn neutral(text: &str) -> (String, bool) {
    let (mut safe, mut is_marked, mut begins) = (String::with_capacity(text.len() + 1), false, true);
    for sign in text.chars() {
        if begins && FORMULA.contains(&sign) && (safe.is_empty() || !SEPARATORS.contains(&sign)) {
            safe.push('\'');
            is_marked = true;
        }
        // Some readers leave out the blanks that begin a cell.
        begins = SEPARATORS.contains(&sign) || begins && sign.is_whitespace();
        safe.push(sign);
    }
    (safe, is_marked)
}

/// One value.
pub(super) enum Cell {
    Text(String),
    Number(Decimal),
    Empty,
}

impl Cell {
    pub(super) fn text(text: impl AsRef<str>) -> Self {
        Cell::Text(kept(text.as_ref().trim()))
    }

    pub(super) fn number(value: impl Into<Decimal>) -> Self {
        Cell::Number(value.into())
    }

    /// A quantity; an empty cell for none, which is not 0.
    pub(super) fn quantity(value: Option<Decimal>) -> Self {
        value.map_or(Cell::Empty, Cell::Number)
    }
}

/// A table being written: RFC 4180 with commas and points, or what a French Excel opens by itself.
pub(super) struct Table {
    writer: Writer<Vec<u8>>,
    excel: bool,
    /// How many texts were marked as such.
    marked: usize,
}

impl Table {
    pub(super) fn new(excel: bool) -> Self {
        // Without its mark, Excel takes UTF-8 for the code page of the machine.
        let start = if excel { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
        let mut builder = WriterBuilder::new();
        // Whoever opens the file with the other separator must not cut a text in two: what holds either is quoted.
        builder.terminator(Terminator::CRLF).quote_style(QuoteStyle::Never).delimiter(if excel { b';' } else { b',' });
        Self { writer: builder.from_writer(start), excel, marked: 0 }
    }

    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) -> Result<()> {
        let texts: Vec<String> = cells.into_iter().map(|cell| self.written(cell)).collect();
        Ok(self.writer.write_record(texts)?)
    }

    /// The bytes, and how many texts have an apostrophe before them.
    pub(super) fn finish(self) -> Result<(Vec<u8>, usize)> {
        let bytes = self.writer.into_inner().map_err(|error| Error::other(error.to_string()))?;
        Ok((bytes, self.marked))
    }

    /// A text that would be taken for a formula gets an apostrophe, the mark of a text; numbers stay numbers.
    fn written(&mut self, cell: Cell) -> String {
        match cell {
            Cell::Empty => String::new(),
            Cell::Number(value) => {
                let text = value.normalize().to_string();
                if self.excel { text.replace('.', ",") } else { text }
            }
            Cell::Text(text) => {
                let (safe, is_marked) = neutral(&text);
                self.marked += usize::from(is_marked);
                if safe.contains(SEPARATORS) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(excel: bool) -> (String, usize) {
        let mut table = Table::new(excel);
        let texts = ["=1+1", "@x", "a,b;c\"d", "R1\0.0\u{1b}1"].map(Cell::text);
        let numbers = [Cell::number(Decimal::new(-150, 2)), Cell::Empty];
        table.row(texts.into_iter().chain(numbers)).unwrap();
        let (bytes, marked) = table.finish().unwrap();
        (String::from_utf8(bytes).unwrap(), marked)
    }

    #[test]
    fn no_piece_of_a_text_begins_a_formula() {
        for (text, safe) in [
            ("a;=1", "a;'=1"),
            ("a,  @x", "a,  '@x"),
            ("a|-1", "a|'-1"),
            ("a\t+1", "a\t'+1"),
            ("a\"=1", "a\"'=1"),
            ("a\n=1", "a\n'=1"),
        ] {
            assert_eq!(neutral(text), (safe.to_owned(), true));
        }
        for text in ["a - b", "x = y", "a: -1", "R1.01; suite", "1|2"] {
            assert_eq!(neutral(text), (text.to_owned(), false));
        }
    }

    #[test]
    fn texts_stay_texts_and_numbers_numbers() {
        assert_eq!(row(false), ("'=1+1,'@x,\"a,b;c\"\"d\",R1.01,-1.5,\r\n".to_owned(), 2));
        assert_eq!(row(true), ("\u{feff}'=1+1;'@x;\"a,b;c\"\"d\";R1.01;-1,5;\r\n".to_owned(), 2));
    }
}
