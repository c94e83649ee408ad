//! The sheet at the bottom of the screen on which a text is typed.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::{Pen, TextBox, wrap};
use crate::tui::theme::Theme;

/// A title, a text being typed, what is to be said of it, and the keys.
pub(crate) struct Sheet<'s> {
    pub title: &'s str,
    pub text: &'s TextBox,
    /// What is wrong with the text, or odd.
    pub remarks: &'s [(String, Style)],
    pub keys: &'s str,
}

/// The columns on which a sheet of `area` shows its text.
pub(crate) fn sheet_columns(area: Rect) -> usize {
    usize::from(area.width.saturating_sub(2)).max(1)
}

impl Sheet<'_> {
    /// Draws it over the bottom of `area`; gives the place of the cursor.
    pub(crate) fn draw(&self, theme: Theme, area: Rect, buf: &mut Buffer) -> Position {
        let columns = sheet_columns(area);
        let remarks: Vec<(String, Style)> = self
            .remarks
            .iter()
            .flat_map(|(text, style)| wrap(text, columns).into_iter().map(move |line| (line, *style)))
            .collect();
        let said = u16::try_from(remarks.len()).unwrap_or(u16::MAX).min(area.height / 3);
        let room = usize::from(area.height.saturating_sub(2 + said)).max(1);
        let rows = u16::try_from(self.text.rows(columns).min(room)).unwrap_or(1);
        let height = (rows + 2 + said).min(area.height);
        let place = Rect { y: area.bottom() - height, height, ..area };
        let mut pen = Pen::new(buf, theme, place);
        pen.clear();
        pen.rule(0, self.title);
        for (y, (line, style)) in (1 + rows..).zip(remarks.iter().take(usize::from(said))) {
            pen.put(1, y, place.width, line, *style);
        }
        pen.put(1, height.saturating_sub(1), place.width, self.keys, theme.faint());
        let text = Rect { x: place.x + 1, y: place.y + 1, width: place.width.saturating_sub(2), height: rows };
        self.text.draw(theme, text.intersection(place), buf)
    }
}
