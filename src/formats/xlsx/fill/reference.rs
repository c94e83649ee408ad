//! References to cells, and what becomes of them when rows are inserted.

use rust_xlsxwriter::utility::column_number_to_name;

/// The rows of a sheet.
pub(super) const ROWS: u32 = 1_048_576;

/// Rows that are inserted before row `at` (from 1): `count` of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Insertion {
    pub at: u32,
    pub count: u32,
    /// Whether a range that ends on the row before takes the new rows in: the table had that row alone.
    pub extends: bool,
}

impl Insertion {
    /// The number that a row has afterwards.
    pub(super) fn row(self, row: u32) -> u32 {
        if row >= self.at { row.saturating_add(self.count) } else { row }
    }

    /// The same of rows that are counted from 0.
    pub(super) fn row_from_0(self, row: u32) -> u32 {
        self.row(row.saturating_add(1)) - 1
    }

    /// The number that the last row of a range has afterwards.
    fn end(self, row: u32) -> u32 {
        if self.extends && row.saturating_add(1) == self.at { row.saturating_add(self.count) } else { self.row(row) }
    }

    /// The references of a list such as `A1:B2 C3`.
    pub(super) fn sqref(self, text: &str) -> String {
        rewritten(text, |_| true, |row, is_end| if is_end { self.end(row) } else { self.row(row) })
    }

    /// The references of a formula to the sheet of which `is_here` is true, given its name or None.
    pub(super) fn formula(self, text: &str, is_here: impl Fn(Option<&str>) -> bool) -> String {
        rewritten(text, is_here, |row, is_end| if is_end { self.end(row) } else { self.row(row) })
    }
}

/// A formula with the references to row `from` now to row `to`: what a copy of it says in another row.
pub(super) fn copied(text: &str, from: u32, to: u32) -> String {
    rewritten(text, |sheet| sheet.is_none(), |row, _| if row == from { to } else { row })
}

/// The column and the row of `AB12`, from 0 and from 1.
pub(super) fn parse(cell: &str) -> Option<(u16, u32)> {
    let digits = cell.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = cell.split_at(digits);
    Some((column(letters)?, row.parse().ok().filter(|row| *row > 0)?))
}

/// The number of a column from its letters, from 0.
pub(super) fn column(letters: &str) -> Option<u16> {
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let number = letters.bytes().fold(0u32, |sum, b| sum * 26 + u32::from(b - b'A') + 1);
    u16::try_from(number - 1).ok().filter(|it| *it < 16_384)
}

pub(super) fn name(column: u16, row: u32) -> String {
    format!("{}{row}", column_number_to_name(column))
}

/// Rewrites the rows of the references of `text`, given each row and whether it ends a range.
fn rewritten(text: &str, is_here: impl Fn(Option<&str>) -> bool, row: impl Fn(u32, bool) -> u32) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    // The sheet that the reference being read is on, while it lasts.
    let mut sheet: Option<String> = None;
    while let Some(first) = rest.chars().next() {
        if let Some(end) = quoted(rest) {
            let (word, after) = rest.split_at(end);
            sheet = (first == '\'' && after.starts_with('!')).then(|| word[1..end - 1].replace("''", "'"));
            out.push_str(word);
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
            out.push_str(word);
        } else {
            let is_end = out.ends_with(':');
            let is_row = is_end || after.starts_with(':');
            match split(word, is_row).filter(|_| !after.starts_with('(') && is_here(sheet.as_deref())) {
                Some((prefix, number)) => out.push_str(&format!("{prefix}{}", row(number, is_end))),
                None => out.push_str(word),
            }
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

/// What precedes the row in `$AB$12`, and the row. A row alone counts when it may be one.
fn split(word: &str, is_row: bool) -> Option<(&str, u32)> {
    let digits = word.find(|c: char| c.is_ascii_digit())?;
    let (prefix, number) = word.split_at(digits);
    let letters = prefix.trim_matches('$');
    let is_reference = if letters.is_empty() { is_row && prefix.len() <= 1 } else { column(letters).is_some() };
    (is_reference && number.len() <= 7).then_some(())?;
    Some((prefix, number.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shifted(formula: &str, extends: bool) -> String {
        Insertion { at: 24, count: 10, extends }.formula(formula, |sheet| sheet.is_none_or(|it| it == "modele"))
    }

    #[test]
    fn references_below_move_and_ranges_across_grow() {
        for (before, after) in [
            ("SUM(E23:E24)", "SUM(E23:E34)"),
            ("E26+F26+G26", "E36+F36+G36"),
            ("$A$1:$AD$27", "$A$1:$AD$37"),
            ("modele!$1:$30", "modele!$1:$40"),
            ("'ref. x'!A30+modele!A30", "'ref. x'!A30+modele!A40"),
            ("LOG10(A30)&\"A30\"&TVA30X", "LOG10(A40)&\"A30\"&TVA30X"),
            ("IF(A30=\"l''A30\",Feuil2!B30:B40,B30)", "IF(A40=\"l''A30\",Feuil2!B30:B40,B40)"),
        ] {
            assert_eq!(shifted(before, false), after);
        }
        assert_eq!(shifted("SUM(E23:E23)", true), "SUM(E23:E33)");
        assert_eq!(shifted("E23*2", true), "E23*2");
        assert_eq!(copied("SUM(N18:P18)+$A$1", 18, 20), "SUM(N20:P20)+$A$1");
    }

    #[test]
    fn cells_are_read_from_their_names() {
        assert_eq!(parse("AB12"), Some((27, 12)));
        for cell in ["12", "AB", "AB0", "ab1", "ABCD1", ""] {
            assert_eq!(parse(cell), None, "{cell}");
        }
    }
}
