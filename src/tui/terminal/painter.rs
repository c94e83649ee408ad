//! From what the screen should show to the fewest bytes that make it so.

use std::io;

use crossterm::{
    cursor::{Hide, MoveTo, Show},
    queue,
    style::Print,
    terminal::{Clear, ClearType},
};
use ratatui::{
    backend::{Backend, CrosstermBackend},
    buffer::{Buffer, Cell},
    layout::{Position, Rect, Size},
};

/// Cells that have not changed are sent again when skipping them would cost more: moving the cursor takes
/// six to eight bytes.
const BRIDGE: u16 = 6;
const BEGIN_SYNC: &str = "\x1b[?2026h";
const END_SYNC: &str = "\x1b[?2026l";

/// Remembers what the terminal shows, and says how to go from there to the next frame.
pub struct Painter {
    shown: Buffer,
    /// The terminal's content is unknown: at the start, and after a change of size.
    stale: bool,
    cursor: Option<Position>,
}

impl Painter {
    pub fn new(size: Size) -> Self {
        Self { shown: Buffer::empty(Rect::from((Position::ORIGIN, size))), stale: true, cursor: None }
    }

    pub fn resize(&mut self, size: Size) {
        *self = Self::new(size);
    }

    /// The bytes that turn what is shown into what `draw` draws; none when nothing changed.
    /// `draw` gives the place of the cursor where there is one.
    pub fn paint(&mut self, draw: impl FnOnce(Rect, &mut Buffer) -> Option<Position>) -> io::Result<Vec<u8>> {
        let mut next = Buffer::empty(self.shown.area);
        let cursor = draw(next.area, &mut next);
        let mut body = Vec::new();
        if self.stale {
            queue!(body, Hide, Clear(ClearType::All))?;
        }
        let cells = self.changes(&next);
        if !cells.is_empty() {
            CrosstermBackend::new(&mut body).draw(cells.into_iter())?;
        }
        if cursor != self.cursor || (cursor.is_some() && !body.is_empty()) {
            match cursor {
                Some(at) => queue!(body, MoveTo(at.x, at.y), Show)?,
                None => queue!(body, Hide)?,
            }
        }
        self.shown = next;
        self.stale = false;
        self.cursor = cursor;
        if body.is_empty() {
            return Ok(body);
        }
        let mut frame = Vec::with_capacity(body.len() + BEGIN_SYNC.len() + END_SYNC.len());
        queue!(frame, Print(BEGIN_SYNC))?;
        frame.append(&mut body);
        queue!(frame, Print(END_SYNC))?;
        Ok(frame)
    }

    /// What is shown now, for those who want to look at it.
    pub fn shown(&self) -> &Buffer {
        &self.shown
    }

    /// The cells that differ, and those between them that are cheaper to send than to skip.
    fn changes<'b>(&self, next: &'b Buffer) -> Vec<(u16, u16, &'b Cell)> {
        let mut cells: Vec<(u16, u16, &Cell)> = Vec::new();
        for (x, y, cell) in self.shown.diff_iter(next) {
            if let Some(&(last_x, last_y, last)) = cells.last()
                && last_y == y
                && x > last_x + 1
                && x - last_x <= BRIDGE
            {
                let between: Vec<_> = (last_x + 1..x).map(|x| (x, y, &next[(x, y)])).collect();
                // A change of style between two cells costs more than the move it would save, and a wide
                // character leaves a cell behind that must not be written over.
                let plain = |it: &Cell| it.fg == last.fg && it.bg == last.bg && it.modifier == last.modifier;
                if between.iter().all(|(_, _, it)| plain(it) && it.symbol().chars().all(is_narrow))
                    && last.symbol().chars().all(is_narrow)
                {
                    cells.extend(between);
                }
            }
            cells.push((x, y, cell));
        }
        cells
    }
}

fn is_narrow(c: char) -> bool {
    unicode_width::UnicodeWidthChar::width(c) == Some(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    fn text(words: &'static str) -> impl FnOnce(Rect, &mut Buffer) -> Option<Position> {
        move |_, buf| {
            buf.set_string(0, 0, words, Style::new());
            None
        }
    }

    #[test]
    fn an_unchanged_frame_sends_nothing() {
        let mut painter = Painter::new(Size::new(20, 2));
        assert!(!painter.paint(text("abc")).unwrap().is_empty());
        assert!(painter.paint(text("abc")).unwrap().is_empty());
    }

    #[test]
    fn close_changes_are_one_run() {
        let mut painter = Painter::new(Size::new(20, 2));
        painter.paint(text("abcdefgh")).unwrap();
        let frame = String::from_utf8(painter.paint(text("Xbcdefgh")).unwrap()).unwrap();
        assert!(frame.contains('X') && !frame.contains('b'));
        let frame = String::from_utf8(painter.paint(text("YbcZefgh")).unwrap()).unwrap();
        assert!(frame.contains("YbcZ"), "{frame:?}");
    }
}
