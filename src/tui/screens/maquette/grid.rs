//! A grid with a frozen left part, frozen headers and frozen sums: activités in rows.

use ratatui::{layout::Rect, style::Style};

use super::block::Extent;
use crate::{
    t,
    tui::{
        theme::Sign,
        widgets::{Cursor, Pen, width},
        world::World,
    },
};

/// Columns of the frozen left part: a code and the beginning of a wording at least, and not so many that the eye
/// loses the row.
const LEFT: std::ops::RangeInclusive<u16> = 24..=64;
/// Columns of one column of figures, with the blank before it.
const CELL: std::ops::RangeInclusive<u16> = 7..=12;
/// Rows of the body that frozen rows leave in any case.
const BODY: u16 = 3;

/// How many rows and columns a grid has besides its activités.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub columns: usize,
    /// Frozen rows under the titles of the columns.
    pub head: u16,
    /// Rows of sums.
    pub sums: u16,
    /// Rows of text at the bottom.
    pub detail: u16,
}

/// Where its parts stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Geometry {
    left: u16,
    cell: u16,
    /// Columns of figures that show.
    pub shown: usize,
    head: u16,
    /// Rows of activités that show.
    pub body: u16,
    rule: u16,
    sums: u16,
    detail: u16,
}

impl Geometry {
    pub(super) fn of(area: Rect, shape: Shape) -> Self {
        let least = (*LEFT.start()).min(area.width / 2);
        let columns = u16::try_from(shape.columns).unwrap_or(u16::MAX).max(1);
        let room = area.width - least;
        let cell = (room / columns).clamp(*CELL.start(), *CELL.end());
        let shown = (room / cell).clamp(1, columns);
        let left = area.width.saturating_sub(shown * cell).min(*LEFT.end());
        let head = 2 + shape.head;
        let below = area.height.saturating_sub(head);
        // A low screen keeps the activités, then the sums.
        let whole = below > BODY + shape.sums + shape.detail;
        let (rule, detail) = if whole { (1, shape.detail) } else { (0, 0) };
        let sums = shape.sums.min(below.saturating_sub(rule + detail + BODY));
        let body = below.saturating_sub(rule + detail + sums);
        Self { left, cell, shown: usize::from(shown), head, body, rule, sums, detail }
    }
}

/// A text and how it looks.
pub(super) type Word = (String, Style);

/// A grid as it shows.
pub(super) struct FigureGrid {
    pub title: String,
    /// What the whole semestre comes to, at the right of the title.
    pub outcome: Word,
    pub columns: Vec<Word>,
    /// The last is the one that the cursor may be on.
    pub head: Vec<Row>,
    pub rows: Vec<Row>,
    /// The last are the last to go on a low screen.
    pub sums: Vec<Row>,
    pub detail: Vec<Word>,
}

pub(super) struct Row {
    pub code: Word,
    pub wording: String,
    pub cells: Vec<Word>,
}

/// Where the cursor is, and the block that it ends.
#[derive(Debug, Clone)]
pub(super) struct Focus {
    /// None: on the row of the headers.
    pub row: Option<usize>,
    pub rows: Cursor,
    pub columns: Cursor,
    pub block: Option<Extent>,
}

impl FigureGrid {
    pub(super) fn draw(&self, geometry: Geometry, focus: Focus, world: &World<'_>, pen: &mut Pen<'_>) {
        let columns = focus.columns.offset..(focus.columns.offset + geometry.shown).min(self.columns.len());
        self.title(&columns, world, pen);
        for (x, rank) in places(geometry, &columns) {
            let (text, mut style) = self.columns[rank].clone();
            if rank == focus.columns.at {
                style = style.patch(world.theme.crosshair());
            }
            right(pen, x, 1, geometry.cell, &text, style);
        }
        let line = Line { geometry, columns, column: focus.columns.at, codes: self.codes(), block: focus.block };
        for (y, (rank, row)) in (2..geometry.head).zip(self.head.iter().enumerate()) {
            let place = if rank + 1 == self.head.len() { Place::Cells(None) } else { Place::Apart };
            line.draw(row, focus.row.is_none() && place != Place::Apart, place, y, world, pen);
        }
        let visible = self.rows.iter().enumerate().skip(focus.rows.offset).take(usize::from(geometry.body));
        for (y, (rank, row)) in (geometry.head..).zip(visible) {
            line.draw(row, focus.row == Some(rank), Place::Cells(Some(rank)), y, world, pen);
        }
        let mut y = geometry.head + geometry.body;
        if geometry.rule > 0 {
            let hidden = self.rows.len().saturating_sub(focus.rows.offset + usize::from(geometry.body));
            let more = if hidden > 0 { t!(world.i18n, "maquette-plus-bas", n = hidden) } else { String::new() };
            pen.rule(y, &more);
            y += 1;
        }
        let dropped = self.sums.len().saturating_sub(usize::from(geometry.sums));
        for row in self.sums.iter().skip(dropped) {
            line.draw(row, false, Place::Apart, y, world, pen);
            y += 1;
        }
        for (text, style) in self.detail.iter().take(usize::from(geometry.detail)) {
            pen.put(0, y, pen.area.width, text, *style);
            y += 1;
        }
    }

    /// The title, and the columns that show when some do not.
    fn title(&self, shown: &std::ops::Range<usize>, world: &World<'_>, pen: &mut Pen<'_>) {
        let whole = pen.area.width;
        let (outcome, style) = &self.outcome;
        let mut title = self.title.clone();
        if shown.len() < self.columns.len() {
            let (from, to, n) = (shown.start + 1, shown.end, self.columns.len());
            title = t!(world.i18n, "maquette-colonnes", titre = title, de = from, a = to, n = n);
        }
        pen.put_right(0, whole, outcome, *style);
        let taken = u16::try_from(width(outcome)).unwrap_or(whole) + 1;
        pen.put(0, 0, whole.saturating_sub(taken), &title, world.theme.title());
    }

    /// Columns that codes take, so that wordings line up.
    fn codes(&self) -> u16 {
        let widest = self.rows.iter().map(|it| width(&it.code.0)).max().unwrap_or(0);
        u16::try_from(widest).unwrap_or(14).min(14)
    }
}

/// How each row is laid out.
struct Line {
    geometry: Geometry,
    columns: std::ops::Range<usize>,
    column: usize,
    codes: u16,
    block: Option<Extent>,
}

/// Whether a row has cells that a block may hold, and which row of the grid it is then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Cells(Option<usize>),
    Apart,
}

impl Line {
    fn is_in_block(&self, place: Place, column: usize) -> bool {
        match (place, &self.block) {
            (Place::Cells(row), Some(block)) => block.contains(row, column),
            _ => false,
        }
    }

    fn draw(&self, row: &Row, here: bool, place: Place, y: u16, world: &World<'_>, pen: &mut Pen<'_>) {
        let Geometry { left, cell, .. } = self.geometry;
        let (code, style) = &row.code;
        let style = if here { style.patch(world.theme.crosshair()) } else { *style };
        if row.wording.is_empty() {
            pen.put(0, y, left, code, style);
        } else {
            pen.put(0, y, self.codes.min(left), code, style);
            pen.put(self.codes + 1, y, left.saturating_sub(self.codes + 1), &row.wording, world.theme.text());
        }
        for (x, rank) in places(self.geometry, &self.columns) {
            let Some((text, style)) = row.cells.get(rank) else { continue };
            let lit = match () {
                () if here && rank == self.column => Some(world.theme.cursor()),
                () if self.is_in_block(place, rank) => Some(world.theme.crosshair()),
                () => None,
            };
            if let Some(lit) = lit {
                // The whole width of the cell, so that an empty one shows too.
                let blank = " ".repeat(usize::from(cell - 1));
                pen.put(x + 1, y, cell - 1, &blank, lit);
            }
            right(pen, x, y, cell, text, lit.unwrap_or(*style));
        }
    }
}

/// The columns that show: where each begins, and its rank.
fn places(geometry: Geometry, columns: &std::ops::Range<usize>) -> impl Iterator<Item = (u16, usize)> {
    (geometry.left..).step_by(usize::from(geometry.cell)).zip(columns.clone())
}

/// Writes `text` so that it ends with the cell that begins at `x`.
fn right(pen: &mut Pen<'_>, x: u16, y: u16, cell: u16, text: &str, style: Style) {
    let place = Rect { x: pen.area.x + x + 1, y: pen.area.y + y, width: cell - 1, height: 1 };
    pen.within(place).put_right(0, cell - 1, text, style);
}

/// A cell of a sum or of an activité: its figure, or the sign of emptiness.
pub(super) fn figure(text: Option<String>, world: &World<'_>) -> Word {
    match text {
        Some(text) => (text, world.theme.text()),
        None => (world.theme.sign(Sign::Empty).to_owned(), world.theme.faint()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_keeps_a_body_and_a_column() {
        for (columns, head, sums, detail) in [(0, 1, 4, 2), (6, 1, 4, 2), (8, 0, 1, 3), (40, 1, 4, 2)] {
            for (width, height) in [(40, 6), (80, 20), (120, 36), (300, 96), (1, 1)] {
                let area = Rect::new(0, 2, width, height);
                let it = Geometry::of(area, Shape { columns, head, sums, detail });
                assert!(it.shown >= 1 && it.head + it.body + it.rule + it.sums + it.detail <= height.max(it.head));
                if width >= 40 {
                    assert!(it.body >= BODY.min(height - it.head), "{it:?}");
                    assert!(it.left + it.cell * u16::try_from(it.shown).unwrap() <= width, "{it:?}");
                }
            }
        }
    }

    #[test]
    fn eight_columns_of_hours_and_six_ue_fit_eighty_columns() {
        let shown = |columns| Geometry::of(Rect::new(0, 2, 80, 20), Shape { columns, head: 1, sums: 4, detail: 2 });
        assert_eq!((shown(8).shown, shown(6).shown, shown(6).body), (8, 6, 10));
    }
}
