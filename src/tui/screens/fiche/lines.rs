//! What a fiche says, laid out on lines, and where the cursor may stop on it.

use ratatui::{layout::Rect, style::Style};
use smol_str::SmolStr;

use crate::{
    programme::Target,
    t,
    tui::{
        theme::Sign,
        widgets::{Pen, width, wrap},
        world::World,
    },
    workshop::Sort,
};

/// What Enter fills in.
#[derive(Debug, Clone, PartialEq)]
pub enum Slot {
    Field(Target, &'static str),
    /// One of a list of texts: an échelon, a descripteur.
    Text(Target, &'static str, usize),
    /// Whether an activité is tied to an AC, in one of its two ways.
    Tie(Target, &'static str, SmolStr),
    /// An object that is not there yet.
    Add(Sort),
}

impl Slot {
    /// The object that it is of, when there is one.
    pub fn target(&self) -> Option<&Target> {
        match self {
            Slot::Field(target, _) | Slot::Text(target, ..) | Slot::Tie(target, ..) => Some(target),
            Slot::Add(_) => None,
        }
    }
}

/// An entry, and what shows that the cursor is on it.
pub(super) struct Cell {
    pub entry: Slot,
    pub area: Rect,
}

/// Lines that the cursor goes to at once, and the entries side by side on them.
pub(super) struct Stop {
    pub first: u16,
    pub end: u16,
    pub cells: Vec<Cell>,
}

struct Span {
    x: u16,
    columns: u16,
    text: String,
    style: Style,
}

pub(super) struct FicheLines<'w> {
    pub world: &'w World<'w>,
    pub width: u16,
    lines: Vec<Vec<Span>>,
    pub stops: Vec<Stop>,
}

/// A column of a table: where it begins and how wide it is.
pub(super) type Column = (u16, u16);

/// The least width on which labels stand in a column of their own.
const WITH_LABELS: u16 = 66;
const LABELS: u16 = 24;

impl<'w> FicheLines<'w> {
    pub(super) fn new(world: &'w World<'w>, width: u16) -> Self {
        Self { world, width: width.max(1), lines: Vec::new(), stops: Vec::new() }
    }

    pub(super) fn height(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX)
    }

    pub(super) fn put(&mut self, x: u16, y: u16, columns: u16, text: &str, style: Style) {
        while self.height() <= y && y < u16::MAX {
            self.lines.push(Vec::new());
        }
        if let Some(line) = self.lines.get_mut(usize::from(y)) {
            line.push(Span { x, columns, text: text.to_owned(), style });
        }
    }

    /// Writes a text on as many lines as it takes, from `y` on; gives the line after it.
    pub(super) fn put_wrapped(&mut self, (x, columns): Column, y: u16, text: &str, style: Style) -> u16 {
        let mut y = y;
        for line in wrap(text, usize::from(columns)) {
            self.put(x, y, columns, &line, style);
            y = y.saturating_add(1);
        }
        y
    }

    pub(super) fn section(&mut self, title: &str) {
        let (y, theme) = (self.height(), self.world.theme);
        self.put(0, y, self.width, &theme.sign(Sign::Horizontal).repeat(usize::from(self.width)), theme.faint());
        self.put(2, y, self.width.saturating_sub(4), &format!(" {title} "), theme.title());
    }

    /// Lines that are only read.
    pub(super) fn note(&mut self, x: u16, text: &str, style: Style) {
        let y = self.height();
        self.put_wrapped((x, self.width.saturating_sub(x)), y, text, style);
    }

    /// A field: its label, and its value beside it where there is room, else below. An empty one is to be written.
    pub(super) fn field(&mut self, entry: Slot, label: &str, value: &str) {
        let first = self.height();
        let columns = match value {
            "" => self.labelled(label, &t!(self.world.i18n, "fiche-a-ecrire"), self.world.theme.faint()),
            _ => self.labelled(label, value, self.world.theme.text()),
        };
        let area = Rect::new(0, first, columns.min(self.width), 1);
        self.stops.push(Stop { first, end: self.height(), cells: vec![Cell { entry, area }] });
    }

    /// A text and its label; gives the columns that the label takes.
    pub(super) fn labelled(&mut self, label: &str, text: &str, style: Style) -> u16 {
        let y = self.height();
        let label = t!(self.world.i18n, "panneau-champ", champ = label);
        let columns = columns(&label);
        self.put(0, y, self.width, &label, self.world.theme.faint());
        let fits = !text.contains('\n') && usize::from(columns) + 1 + width(text) <= usize::from(self.width);
        let place = match () {
            () if self.width >= WITH_LABELS => (LABELS.max(columns + 1), y),
            () if fits => (columns + 1, y),
            () => (1, y + 1),
        };
        self.put_wrapped((place.0, self.width.saturating_sub(place.0)), place.1, text, style);
        columns
    }

    /// Short entries one after another from `left` on, each with its label, on as many lines as they take; one that is
    /// longer than a line has its own.
    pub(super) fn flow(&mut self, left: u16, entries: Vec<(Slot, String, String)>) {
        let (first, theme) = (self.height(), self.world.theme);
        let (mut x, mut y, mut cells) = (left, first, Vec::new());
        for (entry, label, value) in entries {
            let (named, valued) = (columns(&label), columns(&value));
            let gap = u16::from(named > 0 && valued > 0);
            let taken = named + valued + gap;
            if x > left && x + taken > self.width {
                (x, y) = (left, y + 1);
            }
            self.put(x, y, named, &label, theme.faint());
            let room = self.width.saturating_sub(x + named + gap).max(1);
            let end = self.put_wrapped((x + named + gap, room), y, &value, theme.text());
            cells.push(Cell { entry, area: Rect::new(x, y, taken.min(self.width), 1) });
            (x, y) = if end > y + 1 { (left, end) } else { (x + taken + 3, y) };
        }
        self.stops.push(Stop { first, end: self.height(), cells });
    }

    /// A row of a table from the line `first` on: in each column an entry and its text, on as many lines as the longest
    /// takes, and as what stands there already.
    pub(super) fn row(&mut self, first: u16, cells: Vec<(Slot, Column, String, Style)>) {
        let cells = cells.into_iter().map(|(entry, column, text, style)| {
            let end = self.put_wrapped(column, first, &text, style).max(first + 1);
            Cell { entry, area: Rect::new(column.0, first, column.1, end - first) }
        });
        let cells: Vec<Cell> = cells.collect();
        let end = cells.iter().map(|it| it.area.bottom()).max().unwrap_or(first);
        self.stops.push(Stop { first, end: end.max(self.height()), cells });
    }

    /// A line down `x`, beside the lines from `first` on.
    pub(super) fn divide(&mut self, x: u16, first: u16) {
        let theme = self.world.theme;
        for y in first..self.height() {
            self.put(x, y, 1, theme.sign(Sign::Vertical), theme.faint());
        }
    }

    /// Draws the lines from `offset` on, and the cursor on `cell`.
    pub(super) fn draw(&self, offset: u16, cell: Option<&Cell>, pen: &mut Pen<'_>) {
        for (y, line) in (0..pen.area.height).zip(self.lines.iter().skip(usize::from(offset))) {
            for span in line {
                pen.put(span.x, y, span.columns, &span.text, span.style);
            }
        }
        let Some(cell) = cell else { return };
        let style = self.world.theme.cursor();
        let shown = offset..offset.saturating_add(pen.area.height);
        for y in (cell.area.y..cell.area.bottom()).filter(|y| shown.contains(y)) {
            let row = Rect::new(pen.area.x + cell.area.x, pen.area.y + y - offset, cell.area.width, 1);
            pen.within(row).paint_row(0, style);
        }
    }
}

/// The columns of a text.
pub(super) fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX / 4)
}
