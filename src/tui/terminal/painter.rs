//! From what the screen should show to the fewest bytes that make it so.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect, Size},
};

use super::{
    encode::{Encoder, blank_from, needs_no_change, way},
    scroll::Scroll,
};

/// Cells that have not changed are sent again when skipping them would cost more: moving the cursor takes
/// six to eight bytes.
const BRIDGE: u16 = 6;
/// Blanking the rest of a row takes three bytes and perhaps a change of colour: shorter ends are written out.
const WORTH_CLEARING: u16 = 6;

/// Looking for rows that moved takes time: only changes of that many bytes are worth it.
const WORTH_SCROLLING: usize = 120;

const BEGIN_SYNC: &str = "\x1b[?2026h";
const END_SYNC: &str = "\x1b[?2026l";
const HIDE_CURSOR: &str = "\x1b[?25l";
const SHOW_CURSOR: &str = "\x1b[?25h";
const CLEAR_SCREEN: &str = "\x1b[2J";

/// Where the terminal's cursor stands when a frame is done: in the text that is typed, or else on what is selected, where
/// it is not shown but followed by those who read a screen by ear, by hand or through a lens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caret {
    pub at: Position,
    /// Whether a text is typed there.
    pub typed: bool,
}

/// Remembers what the terminal shows, and says how to go from there to the next frame.
pub struct Painter {
    shown: Buffer,
    /// The terminal's content is unknown: at the start, and after a change of size.
    stale: bool,
    caret: Option<Caret>,
}

impl Painter {
    pub fn new(size: Size) -> Self {
        Self { shown: Buffer::empty(Rect::from((Position::ORIGIN, size))), stale: true, caret: None }
    }

    pub fn resize(&mut self, size: Size) {
        *self = Self::new(size);
    }

    /// The bytes that turn what is shown into what `draw` draws; none when nothing changed.
    /// `draw` gives the place of the cursor.
    pub fn paint(&mut self, draw: impl FnOnce(Rect, &mut Buffer) -> Option<Caret>) -> Vec<u8> {
        let mut next = Buffer::empty(self.shown.area);
        let caret = draw(next.area, &mut next);
        let mut body = String::new();
        if self.stale {
            body.push_str(HIDE_CURSOR);
            body.push_str(CLEAR_SCREEN);
        }
        let stood = self.caret.map(|it| (it.at.x, it.at.y)).filter(|_| !self.stale);
        let Written { bytes, at: stands } = self.changed(&next, stood);
        body.push_str(&bytes);
        let was_typed = self.caret.is_some_and(|it| it.typed);
        if was_typed && !caret.is_some_and(|it| it.typed) {
            body.push_str(HIDE_CURSOR);
        }
        if let Some(Caret { at, typed }) = caret.filter(|_| caret != self.caret || !body.is_empty()) {
            body.push_str(&way(stands, (at.x, at.y), next.area.width));
            body.push_str(if typed { SHOW_CURSOR } else { "" });
        }
        self.shown = next;
        self.stale = false;
        self.caret = caret;
        if body.is_empty() { Vec::new() } else { [BEGIN_SYNC, &body, END_SYNC].concat().into_bytes() }
    }

    /// What is shown now, for those who want to look at it.
    pub fn shown(&self) -> &Buffer {
        &self.shown
    }

    /// The shorter way to the next frame: cell by cell, or moving the rows that only moved first.
    fn changed(&self, next: &Buffer, cursor: Option<(u16, u16)>) -> Written {
        let plain = written(&self.shown, next, cursor);
        if self.stale || plain.bytes.len() <= WORTH_SCROLLING {
            return plain;
        }
        let moved = Scroll::between(&self.shown, next).into_iter().map(|scroll| {
            let rest = written(&scroll.apply(&self.shown), next, None);
            Written { bytes: scroll.sequence() + &rest.bytes, ..rest }
        });
        std::iter::once(plain).chain(moved).min_by_key(|it| it.bytes.len()).unwrap_or_default()
    }
}

/// What is sent to the terminal, and where its cursor then stands, when that is known.
#[derive(Default)]
struct Written {
    bytes: String,
    at: Option<(u16, u16)>,
}

/// The bytes that turn `shown` into `next`, cell by cell; the cursor of the terminal may stand somewhere already.
fn written(shown: &Buffer, next: &Buffer, cursor: Option<(u16, u16)>) -> Written {
    let changes = changes(shown, next);
    let mut out = String::new();
    let mut encoder = Encoder::new(cursor, next.area.width, &mut out);
    let mut cleared = None;
    for (rank, &(x, y, cell)) in changes.iter().enumerate() {
        if cleared == Some(y) {
            continue;
        }
        let blank = blank_from(next, y);
        let left = changes[rank..].iter().take_while(|it| it.1 == y).count();
        if x >= blank && left > usize::from(WORTH_CLEARING) {
            // Rows that are blank from the same column are blanked straight down.
            encoder.clear_row_from(if encoder.stands_at(x, y) { x } else { blank }, y);
            cleared = Some(y);
        } else {
            encoder.cell(x, y, cell);
        }
    }
    let at = encoder.finish();
    Written { bytes: out, at }
}

/// The cells that differ, and those between them that are cheaper to send than to skip.
fn changes<'b>(shown: &Buffer, next: &'b Buffer) -> Vec<(u16, u16, &'b Cell)> {
    let mut cells: Vec<(u16, u16, &Cell)> = Vec::new();
    for (x, y, cell) in differences(shown, next) {
        if let Some(&(last_x, last_y, last)) = cells.last()
            && last_y == y
            && x > last_x + 1
            && x - last_x <= BRIDGE
        {
            let between: Vec<_> = (last_x + 1..x).map(|x| (x, y, &next[(x, y)])).collect();
            // A change of style between two cells costs more than the move it would save, and a wide
            // character leaves a cell behind that must not be written over.
            let plain = |it: &Cell| needs_no_change(last, it) && is_narrow(it);
            if is_narrow(last) && between.iter().all(|(_, _, it)| plain(it)) {
                cells.extend(between);
            }
        }
        cells.push((x, y, cell));
    }
    cells
}

/// The cells that differ. Where a narrow character takes the place of a wide one, what becomes of the second half is up
/// to the terminal: that cell is written too.
fn differences<'b>(shown: &Buffer, next: &'b Buffer) -> Vec<(u16, u16, &'b Cell)> {
    let mut cells = Vec::new();
    let mut half: Option<(u16, u16)> = None;
    let written = |at: (u16, u16)| (at.0, at.1, &next[at]);
    for (x, y, cell) in shown.diff_iter(next) {
        cells.extend(half.take().filter(|it| *it != (x, y)).map(written));
        cells.push((x, y, cell));
        if is_narrow(cell) && !is_narrow(&shown[(x, y)]) && x + 1 < next.area.width {
            half = Some((x + 1, y));
        }
    }
    cells.extend(half.map(written));
    cells
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

    /// A screen of a head, a list and a foot, where the list is at `offset` and its cursor at `at`.
    fn list(buf: &mut Buffer, offset: usize, at: usize) {
        let style = |is: bool| if is { Style::new().reversed() } else { Style::new() };
        let words = ["alpha", "béta", "日本語 gamma", "delta e\u{301}", "", "zêta"];
        let last = buf.area.height - 1;
        for y in 1..last {
            let rank = offset + usize::from(y);
            buf.set_string(0, y, format!("{rank:>3} {}", words[rank % words.len()]), style(rank == at));
            buf.set_string(14, y, if rank.is_multiple_of(3) { "TÉ" } else { "· " }, Style::new().green());
        }
        buf.set_string(0, 0, "head", Style::new().bold());
        buf.set_string(0, last, format!("row {at}"), Style::new().cyan());
    }

    /// What a terminal shows, cell by cell: text, colours and attributes.
    fn looks(terminal: &vt100::Parser) -> Vec<String> {
        let (rows, columns) = terminal.screen().size();
        let cells = (0..rows.get()).flat_map(|y| (0..columns.get()).map(move |x| (y, x)));
        let look = |(y, x)| {
            let Some(cell) = terminal.screen().cell(y, x) else { return String::new() };
            let text = if cell.has_contents() { cell.contents() } else { " " };
            if text == " " && !cell.inverse() {
                // The colour of what is not there may be any.
                return format!("blank {:?}", cell.bgcolor());
            }
            format!("{text} {:?} {:?} {} {}", cell.fgcolor(), cell.bgcolor(), cell.inverse(), cell.bold())
        };
        cells.map(look).collect()
    }

    fn terminal(size: Size) -> vt100::Parser {
        vt100::Parser::new(size.height.try_into().unwrap(), size.width.try_into().unwrap(), 0)
    }

    proptest::proptest! {
        /// However a list is gone through, the terminal shows what painting it whole would.
        #[test]
        fn scrolling_shows_what_a_whole_painting_does(
            steps in proptest::collection::vec((0..40usize, 0..60usize), 1..12),
            width in 1..24u16,
            height in 3..16u16,
        ) {
            let size = Size::new(width, height);
            let (mut painter, mut live) = (Painter::new(size), terminal(size));
            for (offset, at) in steps {
                let draw = |_, buf: &mut Buffer| { list(buf, offset, at); None };
                live.process(&painter.paint(draw));
                let mut whole = terminal(size);
                whole.process(&Painter::new(size).paint(draw));
                proptest::prop_assert_eq!(looks(&live), looks(&whole));
            }
        }
    }

    #[test]
    fn a_list_that_scrolls_costs_its_new_row() {
        let size = Size::new(24, 16);
        let mut painter = Painter::new(size);
        let mut frame = |offset: usize| {
            painter.paint(|_, buf| {
                list(buf, offset, 99);
                None
            })
        };
        frame(0);
        let (up, down) = (frame(1), frame(0));
        for (bytes, moves) in [(&up, "\x1b[2H\x1b[M"), (&down, "\x1b[2H\x1b[L")] {
            let text = String::from_utf8_lossy(bytes);
            assert!(text.contains(moves) && bytes.len() < 100, "{text:?}");
        }
    }
}
