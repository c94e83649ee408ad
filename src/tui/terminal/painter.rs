//! From what the screen should show to the fewest bytes that make it so.

use std::fmt::Write;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect, Size},
};

use super::encode::{Encoder, blank_from};

/// Cells that have not changed are sent again when skipping them would cost more: moving the cursor takes
/// six to eight bytes.
const BRIDGE: u16 = 6;
/// Blanking the rest of a row takes three bytes and perhaps a change of colour: shorter ends are written out.
const WORTH_CLEARING: u16 = 6;

const BEGIN_SYNC: &str = "\x1b[?2026h";
const END_SYNC: &str = "\x1b[?2026l";
const HIDE_CURSOR: &str = "\x1b[?25l";
const SHOW_CURSOR: &str = "\x1b[?25h";
const CLEAR_SCREEN: &str = "\x1b[2J";

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
    pub fn paint(&mut self, draw: impl FnOnce(Rect, &mut Buffer) -> Option<Position>) -> Vec<u8> {
        let mut next = Buffer::empty(self.shown.area);
        let cursor = draw(next.area, &mut next);
        let mut body = String::new();
        if self.stale {
            body.push_str(HIDE_CURSOR);
            body.push_str(CLEAR_SCREEN);
        }
        self.write_changes(&next, &mut body);
        if cursor != self.cursor || (cursor.is_some() && !body.is_empty()) {
            match cursor {
                Some(at) => {
                    // Writing to a String cannot fail.
                    let _ = write!(body, "\x1b[{};{}H{SHOW_CURSOR}", at.y + 1, at.x + 1);
                }
                None => body.push_str(HIDE_CURSOR),
            }
        }
        self.shown = next;
        self.stale = false;
        self.cursor = cursor;
        if body.is_empty() { Vec::new() } else { [BEGIN_SYNC, &body, END_SYNC].concat().into_bytes() }
    }

    /// What is shown now, for those who want to look at it.
    pub fn shown(&self) -> &Buffer {
        &self.shown
    }

    fn write_changes(&self, next: &Buffer, out: &mut String) {
        let changes = self.changes(next);
        let mut encoder = Encoder::new(out);
        let mut cleared = None;
        for (rank, &(x, y, cell)) in changes.iter().enumerate() {
            if cleared == Some(y) {
                continue;
            }
            let blank = blank_from(next, y);
            let left = changes[rank..].iter().take_while(|it| it.1 == y).count();
            if x >= blank && left > usize::from(WORTH_CLEARING) {
                encoder.clear_row_from(x, y);
                cleared = Some(y);
            } else {
                encoder.cell(x, y, cell);
            }
        }
        encoder.finish();
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
                if is_narrow(last) && between.iter().all(|(_, _, it)| plain(it) && is_narrow(it)) {
                    cells.extend(between);
                }
            }
            cells.push((x, y, cell));
        }
        cells
    }
}

fn is_narrow(cell: &Cell) -> bool {
    unicode_width::UnicodeWidthStr::width(cell.symbol()) == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    fn paint(painter: &mut Painter, words: &str) -> String {
        let frame = painter.paint(|_, buf| {
            buf.set_string(0, 0, words, Style::new());
            None
        });
        String::from_utf8(frame).unwrap()
    }

    #[test]
    fn an_unchanged_frame_sends_nothing() {
        let mut painter = Painter::new(Size::new(20, 2));
        assert!(!paint(&mut painter, "abc").is_empty());
        assert_eq!(paint(&mut painter, "abc"), "");
    }

    #[test]
    fn close_changes_are_one_run() {
        let mut painter = Painter::new(Size::new(20, 2));
        paint(&mut painter, "abcdefgh");
        let frame = paint(&mut painter, "Xbcdefgh");
        assert!(frame.contains('X') && !frame.contains('b'), "{frame:?}");
        let frame = paint(&mut painter, "YbcZefgh");
        assert!(frame.contains("YbcZ"), "{frame:?}");
    }

    #[test]
    fn a_long_end_of_row_is_cleared() {
        let mut painter = Painter::new(Size::new(20, 2));
        paint(&mut painter, "abcdefghijkl");
        assert_eq!(paint(&mut painter, "ab"), format!("{BEGIN_SYNC}\x1b[1;3H\x1b[K{END_SYNC}"));
    }

    /// Whatever is drawn after whatever, a real terminal shows it.
    #[test]
    fn a_terminal_shows_what_was_drawn() {
        let texts =
            ["", "abc", "éà日本 x", "abc        y", "        z", "日本語日本語", "a\u{301}b", "full width row 12345"];
        let mut painter = Painter::new(Size::new(20, 1));
        let mut terminal = vt100::Parser::new(1.try_into().unwrap(), 20.try_into().unwrap(), 0);
        for first in texts {
            for second in texts {
                for text in [first, second] {
                    terminal.process(paint(&mut painter, text).as_bytes());
                    let shown = terminal.screen().contents();
                    assert_eq!(shown.trim_end(), text.trim_end(), "{first:?} then {second:?}");
                }
            }
        }
    }
}
