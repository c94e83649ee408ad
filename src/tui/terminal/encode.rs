//! Cells as escape sequences, in the fewest bytes.
//!
//! Crossterm spells the sixteen colours as entries of the palette of 256 and closes every draw with four
//! resets: half of what moving a cursor costs over SSH. Here each sequence is the shortest that says it.

use std::fmt::Write;

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};

/// What the terminal is set to write with.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Pen {
    fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// Whether a blank written with one pen looks like a blank written with the other.
    fn blanks_like(self, other: Self) -> bool {
        let seen = SEEN_ON_BLANKS.intersects(self.modifier | other.modifier);
        self == other || (self.bg == other.bg && !seen)
    }
}

/// The attributes that show where there is no character.
const SEEN_ON_BLANKS: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

/// Whether `cell` can be written after `before` without a change of colours.
pub(super) fn needs_no_change(before: &Cell, cell: &Cell) -> bool {
    let (before, after) = (Pen::of(before), Pen::of(cell));
    before == after || (cell.symbol() == " " && before.blanks_like(after))
}

/// Writes cells, in the order of the screen, to a terminal that now shows something else there.
pub(super) struct Encoder<'o> {
    out: &'o mut String,
    columns: u16,
    pen: Pen,
    /// Where the terminal's cursor stands after what was written.
    at: Option<(u16, u16)>,
}

impl<'o> Encoder<'o> {
    /// For a terminal of `columns`, whose cursor stands `at` a place that is known.
    pub(super) fn new(at: Option<(u16, u16)>, columns: u16, out: &'o mut String) -> Self {
        Self { out, columns, pen: Pen::default(), at }
    }

    pub(super) fn cell(&mut self, x: u16, y: u16, cell: &Cell) {
        self.go(x, y);
        let pen = Pen::of(cell);
        if cell.symbol() != " " || !self.pen.blanks_like(pen) {
            self.take(pen);
        }
        self.out.push_str(cell.symbol());
        let width = u16::try_from(unicode_width::UnicodeWidthStr::width(cell.symbol())).unwrap_or(1);
        // At the right edge terminals differ on where the cursor is.
        self.at = Some((x + width.max(1), y));
    }

    /// Whether the cursor of the terminal is known to stand there.
    pub(super) fn stands_at(&self, x: u16, y: u16) -> bool {
        self.at == Some((x, y))
    }

    /// Blanks the rest of row `y` from column `x`.
    pub(super) fn clear_row_from(&mut self, x: u16, y: u16) {
        self.go(x, y);
        self.take(Pen::default());
        self.out.push_str("\x1b[K");
    }

    /// Leaves the terminal with its own colours. Gives the place of its cursor, where that is known.
    pub(super) fn finish(mut self) -> Option<(u16, u16)> {
        self.take(Pen::default());
        self.at
    }

    fn go(&mut self, x: u16, y: u16) {
        self.out.push_str(&way(self.at, (x, y), self.columns));
        self.at = Some((x, y));
    }

    fn take(&mut self, pen: Pen) {
        if pen == self.pen {
            return;
        }
        let mut codes = String::new();
        // Attributes can only be taken away one by one; starting again from nothing is as short.
        let from = if self.pen.modifier.difference(pen.modifier).is_empty() {
            self.pen
        } else {
            codes.push('0');
            Pen::default()
        };
        for (modifier, code) in ATTRIBUTES {
            if pen.modifier.contains(modifier) && !from.modifier.contains(modifier) {
                push(&mut codes, code);
            }
        }
        if pen.fg != from.fg {
            push(&mut codes, &colour(pen.fg, 30));
        }
        if pen.bg != from.bg {
            push(&mut codes, &colour(pen.bg, 40));
        }
        // No code at all means 0.
        let codes = if codes == "0" { "" } else { &codes };
        let _ = write!(self.out, "\x1b[{codes}m");
        self.pen = pen;
    }
}

/// The shortest way to a place of a terminal of `columns`, whose cursor stands somewhere that may be known.
pub(super) fn way(from: Option<(u16, u16)>, (x, y): (u16, u16), columns: u16) -> String {
    if from == Some((x, y)) {
        return String::new();
    }
    let absolute = match x {
        0 => format!("\x1b[{}H", y + 1),
        _ => format!("\x1b[{};{}H", y + 1, x + 1),
    };
    // Beyond the last column terminals differ on where the cursor is.
    let shorter = from.filter(|it| it.0 < columns).and_then(|from| step(from, (x, y)));
    shorter.filter(|it| it.len() < absolute.len()).unwrap_or(absolute)
}

/// The shortest way along a row, along a column, or to the beginning of the next row; None for others.
fn step(from: (u16, u16), to: (u16, u16)) -> Option<String> {
    let by = |n: u16, way: char| if n == 1 { format!("\x1b[{way}") } else { format!("\x1b[{n}{way}") };
    let ways = match (from, to) {
        ((_, from), (0, to)) if from == to => vec!["\r".to_owned()],
        ((_, from), (0, to)) if from + 1 == to => vec!["\r\n".to_owned()],
        ((from, a), (to, b)) if a == b && to > from => vec![by(to - from, 'C'), by(to + 1, 'G')],
        ((from, a), (to, b)) if a == b => {
            let back = usize::from(from - to);
            let backspaces = if back < 4 { vec!["\x08".repeat(back)] } else { Vec::new() };
            [backspaces, vec![by(from - to, 'D'), by(to + 1, 'G')]].concat()
        }
        ((a, from), (b, to)) if a == b && to > from => vec![by(to - from, 'B')],
        ((a, from), (b, to)) if a == b => vec![by(from - to, 'A')],
        _ => Vec::new(),
    };
    ways.into_iter().min_by_key(String::len)
}

const ATTRIBUTES: [(Modifier, &str); 8] = [
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::ITALIC, "3"),
    (Modifier::UNDERLINED, "4"),
    (Modifier::SLOW_BLINK, "5"),
    (Modifier::REVERSED, "7"),
    (Modifier::HIDDEN, "8"),
    (Modifier::CROSSED_OUT, "9"),
];

fn push(codes: &mut String, code: &str) {
    if !codes.is_empty() {
        codes.push(';');
    }
    codes.push_str(code);
}

/// The code of a colour; `base` is 30 for the text and 40 for what is behind it.
fn colour(colour: Color, base: u8) -> String {
    let named = match colour {
        Color::Reset => 9,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
        Color::Indexed(n) => return format!("{};5;{n}", base + 8),
        Color::Rgb(r, g, b) => return format!("{};2;{r};{g};{b}", base + 8),
    };
    (base + named).to_string()
}

/// The first column from which row `y` of `buffer` is blank to its end.
pub(super) fn blank_from(buffer: &Buffer, y: u16) -> u16 {
    let blank = |x: u16| {
        let cell = &buffer[(x, y)];
        cell.symbol() == " " && Pen::of(cell) == Pen::default()
    };
    (0..buffer.area.width).rev().take_while(|&x| blank(x)).last().unwrap_or(buffer.area.width)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{layout::Rect, style::Style};

    fn encoded(style: Style) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        buffer.set_string(1, 0, "ab", style);
        let mut out = String::new();
        let mut encoder = Encoder::new(None, 80, &mut out);
        for x in 1..3 {
            encoder.cell(x, 0, &buffer[(x, 0)]);
        }
        encoder.finish();
        out
    }

    #[test]
    fn plain_text_needs_no_colour() {
        assert_eq!(encoded(Style::new()), "\x1b[1;2Hab");
    }

    #[test]
    fn styles_are_set_once_and_left() {
        let style = Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD);
        assert_eq!(encoded(style), "\x1b[1;2H\x1b[1;36mab\x1b[m");
        assert_eq!(encoded(Style::new().fg(Color::Rgb(1, 2, 3))), "\x1b[1;2H\x1b[38;2;1;2;3mab\x1b[39m");
    }

    #[test]
    fn blanks_take_the_colours_that_are_there() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 5, 1));
        buffer.set_string(0, 0, "a", Style::new().fg(Color::Red));
        buffer.set_string(2, 0, "b", Style::new().fg(Color::Red).add_modifier(Modifier::UNDERLINED));
        buffer.set_string(4, 0, "c", Style::new());
        let mut out = String::new();
        let mut encoder = Encoder::new(None, 80, &mut out);
        for x in 0..5 {
            encoder.cell(x, 0, &buffer[(x, 0)]);
        }
        encoder.finish();
        assert_eq!(out, "\x1b[1H\x1b[31ma \x1b[4mb\x1b[m c");
    }

    #[test]
    fn the_blank_end_of_a_row_is_known() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 2));
        buffer.set_string(0, 0, "ab", Style::new());
        assert_eq!((blank_from(&buffer, 0), blank_from(&buffer, 1)), (2, 0));
    }
}
