//! Text in columns, and paragraphs, for a page of a given width.

use unicode_width::UnicodeWidthStr;

/// Two spaces between columns.
const GAP: usize = 2;
/// A last column narrower than this is not worth folding to the page.
const NARROWEST: usize = 20;

/// Rows in columns; the last column is folded to what remains of `width`.
pub(super) fn aligned(rows: Vec<Vec<String>>, width: usize) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns.saturating_sub(1))
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0))
        .collect();
    let indent: usize = widths.iter().map(|width| width + GAP).sum();
    let lines: Vec<String> = rows.iter().map(|row| aligned_row(row, &widths, indent, width)).collect();
    lines.join("\n")
}

fn aligned_row(row: &[String], widths: &[usize], indent: usize, width: usize) -> String {
    let mut start = String::new();
    for (cell, width) in row.iter().zip(widths) {
        start.push_str(&padded(cell, width + GAP));
    }
    let last = row.get(widths.len()).map(String::as_str).unwrap_or_default();
    let room = width.saturating_sub(indent).max(NARROWEST);
    let folded = textwrap::wrap(last, room).join(&format!("\n{}", " ".repeat(indent)));
    format!("{start}{folded}").trim_end().to_owned()
}

/// `text` with spaces after it, up to `width` columns.
pub(super) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// A paragraph folded to `width`, its first line behind `start` and the others as far in.
pub(super) fn paragraph(start: &str, text: &str, width: usize) -> String {
    let indent = " ".repeat(start.width());
    textwrap::fill(text, textwrap::Options::new(width.max(NARROWEST)).initial_indent(start).subsequent_indent(&indent))
}

/// Every line two columns further in.
pub(super) fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [["SAÉ", "x"], ["R1.01", "y"]].map(|row| row.map(str::to_owned).to_vec()).to_vec();
        assert_eq!(aligned(rows, 80), "SAÉ    x\nR1.01  y");
    }

    #[test]
    fn a_long_last_column_is_folded_under_itself() {
        let rows = vec![vec!["AC".to_owned(), "un libellé bien trop long".to_owned()]];
        assert_eq!(aligned(rows, 24), "AC  un libellé bien\n    trop long");
    }
}
