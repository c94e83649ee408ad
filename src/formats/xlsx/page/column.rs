//! How wide a column is, and how many lines a text takes in it.

use std::borrow::Cow;

use rust_xlsxwriter::Format;
use unicode_width::UnicodeWidthStr;

/// Points: a line of a cell's text, and the tallest row that the format allows.
const LINE_HEIGHT: f64 = 12.0;
pub(super) const ROW_HEIGHT_MAX: f64 = 409.0;
/// The format of numbers in which what is typed stays a text.
pub(super) const TEXT: u8 = 49;

/// How many letters stand in the width of a digit of the default font: most are narrower.
pub(super) const LETTERS_A_DIGIT: f64 = 1.2;

/// A column fits its longest line, within bounds in characters.
pub(super) struct Column {
    min: f64,
    pub(super) max: f64,
    /// How much wider it may be where this spares a cut between pages.
    pub(super) widest_max: Option<f64>,
    pub(super) widest: usize,
    /// The last row in which somebody filled it in.
    pub(super) filled: Option<u32>,
    /// Whether it is hidden while nobody does.
    pub(super) optional: bool,
    pub(super) hidden: bool,
    /// Whether it holds codes: what is typed there stays as it is, « 1.10 » too.
    pub(super) codes: bool,
}

impl Column {
    pub(super) fn new(min: f64, max: f64) -> Self {
        Self { min, max, widest_max: None, widest: 0, filled: None, optional: false, hidden: false, codes: false }
    }

    /// In widths of a digit of the default font: the text and the cell's own margins.
    pub(super) fn width(&self) -> f64 {
        (self.widest as f64 + 1.5).clamp(self.min, self.max)
    }

    /// Its width in points: 7 pixels a digit and 5 around, as spreadsheets draw the default font.
    pub(super) fn points(&self) -> f64 {
        ((self.width() * 7.0 + 0.5).floor() + 5.0) * 0.75
    }

    /// About how many letters of the cells' font stand in one line.
    pub(super) fn per_line(&self) -> usize {
        (self.width() * LETTERS_A_DIGIT) as usize
    }
}

/// A format that, in a column of codes, is that of texts.
pub(super) fn of_its_column<'f>(columns: &[Column], column: u16, format: &'f Format) -> Cow<'f, Format> {
    match columns.get(usize::from(column)).is_some_and(|it| it.codes) {
        true => Cow::Owned(format.clone().set_num_format_index(TEXT)),
        false => Cow::Borrowed(format),
    }
}

/// The height of a row of so many lines, in points.
pub(super) fn row_height(lines: usize) -> f64 {
    (lines as f64 * LINE_HEIGHT + 2.0).min(ROW_HEIGHT_MAX)
}

/// How many lines `text` takes when words are wrapped at `per_line` letters.
pub(super) fn wrapped_lines(text: &str, per_line: usize) -> usize {
    let per_line = per_line.max(1);
    let of_line = |line: &str| {
        let (mut lines, mut used) = (1, 0);
        for word in line.split(' ') {
            let width = word.width();
            if used > 0 && used + 1 + width > per_line {
                lines += 1;
                used = 0;
            }
            used += width + usize::from(used > 0);
            // A word longer than the line is broken.
            lines += used.saturating_sub(1) / per_line;
            used = if used > per_line { (used - 1) % per_line + 1 } else { used };
        }
        lines
    };
    text.split('\n').map(of_line).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_wrap_and_long_ones_break() {
        for (text, lines) in
            [("", 1), ("abc def", 1), ("abc defg", 2), ("abc\ndef", 2), ("abcdefghijklmno", 3), ("a abcdefgh", 3)]
        {
            assert_eq!(wrapped_lines(text, 7), lines, "{text}");
        }
    }
}
