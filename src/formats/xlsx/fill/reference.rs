//! References to cells, and what becomes of them when rows and columns are inserted.

use rust_xlsxwriter::utility::column_number_to_name;

/// The rows of a sheet.
pub(super) const ROWS: u32 = 1_048_576;
/// Its columns.
pub(super) const COLUMNS: u32 = 16_384;

/// A place that a reference names: a cell, a whole row or a whole column. Columns from 0, rows from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub column: Option<u32>,
    pub row: Option<u32>,
    is_column_fixed: bool,
    is_row_fixed: bool,
}

impl Place {
    /// The place of `$AB$12`, `AB` or `12`; None when the word is none.
    fn read(word: &str) -> Option<Self> {
        let (is_column_fixed, rest) = stripped(word);
        let letters = rest.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(rest.len());
        let (letters, rest) = rest.split_at(letters);
        let (is_row_fixed, digits) = stripped(rest);
        let (is_column_fixed, is_row_fixed) =
            if letters.is_empty() { (false, is_column_fixed || is_row_fixed) } else { (is_column_fixed, is_row_fixed) };
        let column = if letters.is_empty() { None } else { Some(u32::from(column(letters)?)) };
        let row = match digits {
            "" => None,
            _ if digits.len() > 7 || !digits.bytes().all(|it| it.is_ascii_digit()) => return None,
            _ => Some(digits.parse().ok()?),
        };
        (column.is_some() || row.is_some()).then_some(Self { column, row, is_column_fixed, is_row_fixed })
    }

    fn written(self) -> String {
        let sign = |is_fixed: bool| if is_fixed { "$" } else { "" };
        let letters = self.column.and_then(|it| u16::try_from(it).ok()).map(column_number_to_name);
        let column = letters.map(|it| format!("{}{it}", sign(self.is_column_fixed))).unwrap_or_default();
        let row = self.row.map(|it| format!("{}{it}", sign(self.is_row_fixed))).unwrap_or_default();
        column + &row
    }
}

fn stripped(word: &str) -> (bool, &str) {
    word.strip_prefix('$').map_or((false, word), |it| (true, it))
}

/// What is inserted: rows, from 1, or columns, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    Rows,
    Columns,
}

/// Rows or columns that are inserted before the one at `at`: `count` of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Insertion {
    pub axis: Axis,
    pub at: u32,
    pub count: u32,
    /// Whether a range that ends just before takes the new ones in: there was that one alone.
    pub extends: bool,
}

impl Insertion {
    /// The number that a row or a column has afterwards.
    pub(super) fn line(self, line: u32) -> u32 {
        if line >= self.at { line.saturating_add(self.count) } else { line }
    }

    /// The number that the last of a range has afterwards.
    pub(super) fn end(self, line: u32) -> u32 {
        if self.extends && line.saturating_add(1) == self.at {
            line.saturating_add(self.count)
        } else {
            self.line(line)
        }
    }

    fn place(self, place: Place, is_end: bool) -> Place {
        let moved = |line: u32| if is_end { self.end(line) } else { self.line(line) };
        match self.axis {
            Axis::Rows => Place { row: place.row.map(moved), ..place },
            Axis::Columns => Place { column: place.column.map(moved), ..place },
        }
    }

    /// The references of a list such as `A1:B2 C3`.
    pub(super) fn sqref(self, text: &str) -> String {
        rewritten(text, |_| true, |place, is_end| self.place(place, is_end))
    }

    /// The references of a formula to the sheet of which `is_here` is true, given its name or None.
    pub(super) fn formula(self, text: &str, is_here: impl Fn(Option<&str>) -> bool) -> String {
        rewritten(text, is_here, |place, is_end| self.place(place, is_end))
    }
}

/// A formula with the references to row `from` now to row `to`: what a copy of it says in another row.
pub(super) fn copied(text: &str, from: u32, to: u32) -> String {
    let moved = |row: u32| if row == from { to } else { row };
    rewritten(text, |sheet| sheet.is_none(), |place, _| Place { row: place.row.map(moved), ..place })
}

/// A formula with the references to `width` columns from `from` now to as many from `to`.
pub(super) fn copied_across(text: &str, from: u32, to: u32, width: u32) -> String {
    let moved = |column: u32| if (from..from + width).contains(&column) { column - from + to } else { column };
    rewritten(text, |sheet| sheet.is_none(), |place, _| Place { column: place.column.map(moved), ..place })
}

/// What a formula that several cells share says in the cell that lies so many rows and columns from the first.
pub(super) fn shifted(text: &str, rows: i64, columns: i64) -> String {
    let by = |line: u32, by: i64| u32::try_from(i64::from(line) + by).unwrap_or(line);
    let everywhere = |_: Option<&str>| true;
    rewritten(text, everywhere, |place, _| Place {
        row: place.row.map(|it| if place.is_row_fixed { it } else { by(it, rows) }),
        column: place.column.map(|it| if place.is_column_fixed { it } else { by(it, columns) }),
        ..place
    })
}

/// A formula in which a sheet is called otherwise.
pub(super) fn renamed(text: &str, from: &str, to: &str) -> String {
    let new = format!("'{}'", to.replace('\'', "''"));
    words(
        text,
        |word, sheet, is_sheet, _, _| {
            if is_sheet && sheet == Some(from) { new.clone() } else { word.to_owned() }
        },
    )
}

/// The column and the row of `AB12`, from 0 and from 1.
pub(super) fn parse(cell: &str) -> Option<(u16, u32)> {
    let digits = cell.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = cell.split_at(digits);
    if row.len() > 7 || !row.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    Some((column(letters)?, row.parse().ok().filter(|row| (1..=ROWS).contains(row))?))
}

/// The number of a column from its letters, from 0.
pub(super) fn column(letters: &str) -> Option<u16> {
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let number = letters.bytes().fold(0u32, |sum, b| sum * 26 + u32::from(b - b'A') + 1);
    u16::try_from(number - 1).ok().filter(|it| u32::from(*it) < COLUMNS)
}

pub(super) fn name(column: u16, row: u32) -> String {
    format!("{}{row}", column_number_to_name(column))
}

/// Rewrites the references of `text`, given each and whether it ends a range.
pub(super) fn rewritten(
    text: &str,
    is_here: impl Fn(Option<&str>) -> bool,
    place: impl Fn(Place, bool) -> Place,
) -> String {
    words(text, |word, sheet, is_sheet, is_part, is_end| {
        let read = (!is_sheet && is_here(sheet)).then(|| Place::read(word)).flatten();
        let is_reference = |it: &Place| is_part || it.column.is_some() && it.row.is_some();
        read.filter(is_reference).map_or_else(|| word.to_owned(), |it| place(it, is_end).written())
    })
}

/// Rewrites the words of a formula that may be references, given each, the sheet that it is on when it says so, whether
/// it is the name of that sheet, whether it is part of a range and whether it ends one.
fn words(text: &str, word_of: impl Fn(&str, Option<&str>, bool, bool, bool) -> String) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    // The sheet that the reference being read is on, while it lasts.
    let mut sheet: Option<String> = None;
    while let Some(first) = rest.chars().next() {
        if let Some(end) = quoted(rest) {
            let (word, after) = rest.split_at(end);
            let is_sheet = first == '\'' && after.starts_with('!');
            sheet = is_sheet.then(|| word[1..end - 1].replace("''", "'"));
            out.push_str(&if is_sheet { word_of(word, sheet.as_deref(), true, false, false) } else { word.to_owned() });
            rest = after;
            continue;
        }
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '$' | '\\');
        let end = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        if end == 0 {
            if !matches!(first, '!' | ':') {
                sheet = None;
            }
            out.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let (word, after) = rest.split_at(end);
        if after.starts_with('!') {
            sheet = Some(word.to_owned());
            out.push_str(&word_of(word, sheet.as_deref(), true, false, false));
        } else if after.starts_with('(') {
            out.push_str(word);
        } else {
            let is_end = out.ends_with(':');
            out.push_str(&word_of(word, sheet.as_deref(), false, is_end || after.starts_with(':'), is_end));
        }
        rest = after;
    }
    out
}

/// The length of a text or of a sheet's name between quotes, at the beginning.
fn quoted(text: &str) -> Option<usize> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut at = 1;
    loop {
        at += text[at..].find(quote)? + 1;
        // A quote that is doubled is one of the text.
        if !text[at..].starts_with(quote) {
            return Some(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(axis: Axis, at: u32, count: u32, extends: bool) -> impl Fn(&str) -> String {
        move |formula| {
            let here = |sheet: Option<&str>| sheet.is_none_or(|it| it == "modele");
            Insertion { axis, at, count, extends }.formula(formula, here)
        }
    }

    #[test]
    fn references_below_move_and_ranges_across_grow() {
        let below = moved(Axis::Rows, 24, 10, false);
        for (before, after) in [
            ("SUM(E23:E24)", "SUM(E23:E34)"),
            ("E26+F26+G26", "E36+F36+G36"),
            ("$A$1:$AD$27", "$A$1:$AD$37"),
            ("modele!$1:$30", "modele!$1:$40"),
            ("'ref. x'!A30+modele!A30", "'ref. x'!A30+modele!A40"),
            ("LOG10(A30)&\"A30\"&TVA30X", "LOG10(A40)&\"A30\"&TVA30X"),
            ("IF(A30=\"l''A30\",Feuil2!B30:B40,B30)", "IF(A40=\"l''A30\",Feuil2!B30:B40,B40)"),
        ] {
            assert_eq!(below(before), after);
        }
        let extended = moved(Axis::Rows, 24, 10, true);
        assert_eq!(extended("SUM(E23:E23)"), "SUM(E23:E33)");
        assert_eq!(extended("E23*2"), "E23*2");
        assert_eq!(copied("SUM(N18:P18)+$A$1", 18, 20), "SUM(N20:P20)+$A$1");
    }

    #[test]
    fn references_to_the_right_move_too() {
        let right = moved(Axis::Columns, 39, 3, false);
        for (before, after) in [
            ("SUM(AM23:AN24)", "SUM(AM23:AQ24)"),
            ("AN27/$AN$28", "AQ27/$AQ$28"),
            ("$A:$AN", "$A:$AQ"),
            ("modele!$1:$30+A1+12", "modele!$1:$30+A1+12"),
        ] {
            assert_eq!(right(before), after);
        }
        assert_eq!(copied_across("SUM(AM23:AM24)+AK1", 38, 40, 1), "SUM(AO23:AO24)+AK1");
        assert_eq!(shifted("SUM(F23:F$24)+$A1", 2, 1), "SUM(G25:G$24)+$A3");
        assert_eq!(renamed("modele!A1+'l''autre'!A1", "modele", "Semestre S1"), "'Semestre S1'!A1+'l''autre'!A1");
        assert_eq!(renamed("modele!A1+'l''autre'!A1", "l'autre", "x"), "modele!A1+'x'!A1");
    }

    #[test]
    fn cells_are_read_from_their_names() {
        assert_eq!(parse("AB12"), Some((27, 12)));
        for cell in ["12", "AB", "AB0", "ab1", "ABCD1", "A+1", "A9999999", ""] {
            assert_eq!(parse(cell), None, "{cell}");
        }
    }
}
