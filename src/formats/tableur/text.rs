//! CSV as spreadsheets save it: any usual separator, in UTF-8 or as an old Excel wrote it.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use super::heads::{HEAD_ROWS, score};
use crate::{
    code,
    formats::reading::{
        decoded::decoded,
        refusal::Refusal,
        sheet::{Budget, COLUMNS, CellValue, ReadSheet},
    },
};

/// What spreadsheets put between two columns. The first wins when nothing tells them apart.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// The table of a text; `name` is that of its file.
pub(super) fn open(name: &str, bytes: &[u8], left: &mut Budget) -> Result<ReadSheet, Refusal> {
    let text = decoded(bytes).ok_or_else(|| Refusal::new(super::NO_TABLE, []))?;
    if let Some((separator, rest)) = told_separator(&text) {
        return table(name, rest, separator, usize::MAX, left);
    }
    table(name, &text, separator_of(name, &text), usize::MAX, left)
}

/// Looks whether a text can be cut into cells at all.
///
/// # Errors
/// When a quotation mark is never closed.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let text = decoded(bytes).unwrap_or_default();
    let separator = separator_of("", &text);
    let refused = |line| Refusal::new(code!("tableur-guillemet"), []).on_line(Some(line));
    open_quote(&text, separator).map_or(Ok(()), |line| Err(refused(line)))
}

/// What parts the cells of a text.
fn separator_of(name: &str, text: &str) -> u8 {
    told_separator(text).map_or_else(
        || SEPARATORS.into_iter().rev().max_by_key(|it| columns(name, text, *it)).unwrap_or(b';'),
        |told| told.0,
    )
}

/// A text without the line by which Excel is told the separator, « sep=; », and that separator. Spreadsheet programs do
/// not count that line.
fn told_separator(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let said = first.trim_matches(['\r', '"']).strip_prefix("sep=")?;
    match said.as_bytes() {
        [only] => Some((*only, rest)),
        _ => None,
    }
}

/// How well a separator cuts a text: the heads that it shows, then the columns.
fn columns(name: &str, text: &str, separator: u8) -> (usize, usize) {
    let Ok(head) = table(name, text, separator, HEAD_ROWS, &mut Budget::whole()) else { return (0, 0) };
    (score(&head), head.rows.values().map(BTreeMap::len).max().unwrap_or(0))
}

fn table(name: &str, text: &str, separator: u8, most: usize, left: &mut Budget) -> Result<ReadSheet, Refusal> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut sheet = ReadSheet::new(name.to_owned(), left)?;
    let mut record = StringRecord::new();
    let mut row = 0;
    while (row as usize) < most {
        let start = reader.position().byte() as usize;
        if !reader.read_record(&mut record).map_err(|_| Refusal::new(code!("tableur-illisible"), []))? {
            break;
        }
        // Rows are counted as a spreadsheet that opens the file does: a blank line, which makes no record, is one.
        row += blank_lines(text.as_bytes(), start);
        for (column, cell) in (0..COLUMNS).zip(&record) {
            if let Some(cell) = CellValue::texte(cell) {
                sheet.put(row, column, cell, left)?;
            }
        }
        row += 1;
    }
    Ok(sheet)
}

/// The line of a quotation mark that begins a cell and that nothing ends: all that follows would be in that cell.
fn open_quote(text: &str, separator: u8) -> Option<usize> {
    let (mut line, mut opened, mut is_start) = (1, None, true);
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        line += usize::from(byte == b'\n' || byte == b'\r' && bytes.peek() != Some(&b'\n'));
        match (opened, byte) {
            (Some(_), b'"') if bytes.peek() == Some(&b'"') => {
                bytes.next();
            }
            (Some(_), b'"') => opened = None,
            (None, b'"') if is_start => opened = Some(line),
            _ => {}
        }
        is_start = byte == separator || byte == b'\n' || byte == b'\r';
    }
    opened
}

/// The blank lines from `start` on, where a record was left off: between the two characters of a line end, perhaps.
fn blank_lines(text: &[u8], start: usize) -> u32 {
    let mut rest = text.get(start..).unwrap_or_default();
    if text.get(start.wrapping_sub(1)) == Some(&b'\r') {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut lines = 0;
    while let Some(after) = [&b"\r\n"[..], b"\n", b"\r"].iter().find_map(|end| rest.strip_prefix(*end)) {
        rest = after;
        lines += 1;
    }
    lines
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1252;

    use super::*;

    fn cell(bytes: &[u8], row: u32, column: u16) -> String {
        open("AC", bytes, &mut Budget::whole()).unwrap().rows[&row][&column].text()
    }

    #[test]
    fn the_separator_and_the_encoding_are_found() {
        let semicolons = "Compétence;Niveau;AC\nTraiter;1;Nettoyer, trier, compter, classer\n";
        assert_eq!(cell(semicolons.as_bytes(), 1, 2), "Nettoyer, trier, compter, classer");
        assert_eq!(cell(&WINDOWS_1252.encode(semicolons).0, 0, 0), "Compétence");
        assert_eq!(cell("\u{feff}Compétence\tAC\nTraiter\tÀ, b; c".as_bytes(), 1, 1), "À, b; c");
        assert_eq!(cell("Compétence,Niveau,AC\nTraiter,1,\"a;b\"".as_bytes(), 1, 2), "a;b");
        let utf16: Vec<u8> = "\u{feff}Compétence;AC\nTraiter;1".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(cell(&utf16, 0, 0), "Compétence");
        assert_eq!(cell("sep=|\nCompétence;x|AC\nTraiter|a;b".as_bytes(), 1, 1), "a;b");
        assert_eq!(cell("Compétence|Niveau|AC\nTraiter|1|a, b; c".as_bytes(), 1, 2), "a, b; c");
        assert_eq!(
            open("x", b"\x89PNG\0\0;;", &mut Budget::whole()).err().map(|it| it.code.as_str()),
            Some("tableur-pas-un-tableau")
        );
    }

    #[test]
    fn a_quotation_mark_that_nothing_ends_swallows_no_row() {
        let of = |text: &str| check(text.as_bytes()).err().and_then(|it| it.error(std::path::Path::new("x")).line);
        assert_eq!(of("Code;Intitulé\nR1.01;\"Sols\nR1.02;Eaux\n"), Some(2));
        for text in
            ["Code;Intitulé\nR1.01;Sols \"légers\"\n", "Code;Intitulé\nR1.01;\"Sols \"\"légers\"\"\"\n", "a;b\n1;5\"\n"]
        {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn rows_are_those_that_a_spreadsheet_shows() {
        for end in ["\n", "\r\n", "\r"] {
            let lines =
                ["", "Compétence;AC", "", "", "Traiter;\"deux\nlignes\n\nvides\"", ";Trier", " ", "", "Vendre;x"];
            let sheet = open("AC", lines.join(end).as_bytes(), &mut Budget::whole()).unwrap();
            assert_eq!(sheet.rows.keys().copied().collect::<Vec<_>>(), [1, 4, 5, 8], "{end:?}");
        }
    }
}
