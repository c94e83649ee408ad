//! Lines to read, more than the screen has, with a title and the keys.

use crossterm::event::KeyCode;
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::{Pen, width, wrap};
use crate::{i18n::I18n, t, tui::theme::Theme};

/// What a row begins with that goes on with a line.
const STANDS_IN: &str = "  ";

/// Lines, and the first row shown of those that they take.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    lines: Vec<(String, Style)>,
    offset: usize,
}

impl Reader {
    pub(crate) fn new(lines: Vec<(String, Style)>) -> Self {
        Self { lines, offset: 0 }
    }

    fn rows(&self, area: Rect) -> Vec<(String, Style)> {
        let columns = usize::from(area.width.saturating_sub(2));
        let rows = |(text, style): &(String, Style)| {
            let style = *style;
            // Where a line goes on it stands in, so that lines are told apart.
            let rows = wrap(text, columns.saturating_sub(STANDS_IN.len())).into_iter().enumerate();
            rows.map(|(rank, row)| (if rank == 0 { row } else { format!("{STANDS_IN}{row}") }, style))
                .collect::<Vec<_>>()
        };
        self.lines.iter().flat_map(rows).collect()
    }

    /// Scrolls, when the key says so.
    pub(crate) fn press(&mut self, code: KeyCode, area: Rect) {
        let (rows, room) = (self.rows(area).len(), usize::from(area.height.saturating_sub(2)));
        let last = rows.saturating_sub(room);
        self.offset = match code {
            KeyCode::Down | KeyCode::Char('j') => self.offset + 1,
            KeyCode::Up | KeyCode::Char('k') => self.offset.saturating_sub(1),
            KeyCode::PageDown | KeyCode::Char(' ') => self.offset + room,
            KeyCode::PageUp => self.offset.saturating_sub(room),
            KeyCode::Home => 0,
            KeyCode::End | KeyCode::Char('G') => last,
            _ => self.offset,
        }
        .min(last);
    }

    /// Draws it over the whole of `area`, and says which rows show when not all do.
    pub(crate) fn draw(&self, title: &str, keys: &str, i18n: &I18n, theme: Theme, area: Rect, buf: &mut Buffer) {
        let (rows, room) = (self.rows(area), usize::from(area.height.saturating_sub(2)));
        let mut pen = Pen::new(buf, theme, area);
        pen.clear();
        let first = self.offset.min(rows.len().saturating_sub(room));
        let last = (first + room).min(rows.len());
        let from: usize = first + 1;
        let place = match rows.len() > room {
            true => format!(" {} ", t!(i18n, "page-lignes", de = from, a = last, n = rows.len())),
            false => String::new(),
        };
        // The title never runs under the place.
        let columns = u16::try_from(width(&place)).unwrap_or(area.width);
        pen.rule(0, "");
        pen.within(Rect { width: area.width.saturating_sub(columns + 1), height: 1, ..area }).rule(0, title);
        pen.put_right(0, columns, &place, theme.faint());
        for (y, (row, style)) in (1..area.height.saturating_sub(1)).zip(&rows[first..last]) {
            pen.put(1, y, area.width, row, *style);
        }
        pen.put(1, area.height.saturating_sub(1), area.width, keys, theme.faint());
    }
}
