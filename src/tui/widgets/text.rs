//! Writing text into a frame without ever breaking a column.

use std::borrow::Cow;

use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::tui::theme::{Sign, Theme};

/// How many columns `text` takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// `text` on one line of at most `columns` columns, its end replaced by `ellipsis` when it is longer.
pub(crate) fn fit<'t>(text: &'t str, columns: usize, ellipsis: &str) -> Cow<'t, str> {
    let one_line: Cow<'t, str> =
        if text.contains(['\n', '\r', '\t']) { text.replace(['\n', '\r', '\t'], " ").into() } else { text.into() };
    if one_line.width() <= columns {
        return one_line;
    }
    let room = columns.saturating_sub(ellipsis.width());
    let mut out = String::with_capacity(columns);
    let mut used = 0;
    for grapheme in one_line.graphemes(true) {
        let w = grapheme.width();
        if used + w > room {
            break;
        }
        used += w;
        out.push_str(grapheme);
    }
    if columns >= ellipsis.width() {
        out.truncate(out.trim_end().len());
        out.push_str(ellipsis);
    }
    out.into()
}

/// `text` on lines of at most `columns` columns; its own line breaks are kept.
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    textwrap::wrap(text, columns.max(1)).into_iter().map(Cow::into_owned).collect()
}

/// The columns of the beginning of a row: a code and the first words.
const START: u16 = 32;

/// Writes into one area of a frame.
pub(crate) struct Pen<'b> {
    buf: &'b mut Buffer,
    theme: Theme,
    pub area: Rect,
}

impl<'b> Pen<'b> {
    pub(crate) fn new(buf: &'b mut Buffer, theme: Theme, area: Rect) -> Self {
        let area = area.intersection(buf.area);
        Self { buf, theme, area }
    }

    /// A pen for a part of the frame.
    pub(crate) fn within(&mut self, area: Rect) -> Pen<'_> {
        Pen { area: area.intersection(self.area), theme: self.theme, buf: self.buf }
    }

    /// Lets what does not write with a pen draw into the area.
    pub(crate) fn draw(&mut self, what: impl FnOnce(Rect, &mut Buffer)) {
        what(self.area, self.buf);
    }

    /// Writes `text` at column `x` and row `y` of the area, on at most `columns` columns. Gives the column
    /// after it.
    pub(crate) fn put(&mut self, x: u16, y: u16, columns: u16, text: &str, style: Style) -> u16 {
        if y >= self.area.height || x >= self.area.width {
            return x;
        }
        let columns = columns.min(self.area.width - x);
        let text = fit(text, usize::from(columns), self.theme.sign(Sign::Ellipsis));
        let (end, _) = self.buf.set_stringn(self.area.x + x, self.area.y + y, &text, usize::from(columns), style);
        end - self.area.x
    }

    /// Writes `text` so that it ends at the right edge of the area.
    pub(crate) fn put_right(&mut self, y: u16, columns: u16, text: &str, style: Style) {
        let columns = columns.min(self.area.width);
        let text = fit(text, usize::from(columns), self.theme.sign(Sign::Ellipsis)).into_owned();
        let x = self.area.width.saturating_sub(u16::try_from(width(&text)).unwrap_or(columns));
        self.put(x, y, columns, &text, style);
    }

    /// Gives a whole row of the area a style.
    pub(crate) fn paint_row(&mut self, y: u16, style: Style) {
        if y < self.area.height {
            self.buf.set_style(Rect { y: self.area.y + y, height: 1, ..self.area }, style);
        }
    }

    /// Gives the beginning of a row of the area a style: the row of a list that the cursor is on. It shows as well from
    /// there, and over SSH the whole of two rows would cost twice as much with each move.
    pub(crate) fn paint_start(&mut self, y: u16, style: Style) {
        if y < self.area.height {
            let row = Rect { y: self.area.y + y, height: 1, width: self.area.width.min(START), ..self.area };
            self.buf.set_style(row, style);
        }
    }

    /// Blanks the area.
    pub(crate) fn clear(&mut self) {
        for y in 0..self.area.height {
            for x in 0..self.area.width {
                self.buf[(self.area.x + x, self.area.y + y)].reset();
            }
        }
    }

    /// A line across the area at row `y`, with `title` on it.
    pub(crate) fn rule(&mut self, y: u16, title: &str) {
        let line = self.theme.sign(Sign::Horizontal).repeat(usize::from(self.area.width));
        self.put(0, y, self.area.width, &line, self.theme.faint());
        if !title.is_empty() {
            let columns = self.area.width.saturating_sub(4);
            let title =
                format!(" {} ", fit(title, usize::from(columns.saturating_sub(2)), self.theme.sign(Sign::Ellipsis)));
            self.put(2, y, columns, &title, self.theme.title());
        }
    }

    /// A line down the area at column `x`.
    pub(crate) fn divide(&mut self, x: u16) {
        for y in 0..self.area.height {
            self.put(x, y, 1, self.theme.sign(Sign::Vertical), self.theme.faint());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_end_with_an_ellipsis_and_never_overflow() {
        assert_eq!(fit("Analyser", 8, "…"), "Analyser");
        assert_eq!(fit("Analyser les données", 9, "…"), "Analyser…");
        assert_eq!(fit("日本語日本語", 5, "…"), "日本…");
        assert_eq!(fit("a\nb", 5, "…"), "a b");
        assert_eq!(fit("abc", 0, "…"), "");
    }

    #[test]
    fn non_breaking_spaces_do_not_break() {
        assert_eq!(wrap("ceci\u{a0}: cela", 6), ["ceci\u{a0}:", "cela"]);
    }
}
