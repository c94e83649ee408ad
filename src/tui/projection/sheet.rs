//! A list with air: a blank line between the rows, and the one that is spoken of in full.

use ratatui::style::Style;

use crate::tui::{
    widgets::{Pen, width, wrap},
    world::World,
};

/// The most lines that one text in full takes: a page of description must leave its neighbours in sight.
const MOST: usize = 6;

/// One row.
pub(super) struct Row {
    pub depth: u16,
    pub code: String,
    pub text: String,
    /// At the right edge.
    pub right: String,
    pub style: Style,
    pub selected: bool,
}

/// A title, rows, and what is to be said of the row that is spoken of.
pub(super) struct Sheet {
    pub title: String,
    pub rows: Vec<Row>,
    pub below: Vec<String>,
}

impl Sheet {
    pub(super) fn draw(&self, world: &World<'_>, pen: &mut Pen<'_>) {
        let columns = pen.area.width;
        let below: Vec<String> = self.below.iter().flat_map(|it| wrap(it, usize::from(columns))).take(MOST).collect();
        // On a low wall the list comes first.
        let foot = u16::try_from(below.len() + 1).unwrap_or(0).min(pen.area.height / 3);
        pen.put(0, 0, columns, &self.title, world.theme.title());
        let top = 2.min(pen.area.height);
        let bottom = pen.area.height.saturating_sub(foot);
        self.rows(world, top, bottom, pen);
        for (y, line) in (bottom + 1..pen.area.height).zip(&below) {
            pen.put(0, y, columns, line, world.theme.text());
        }
    }

    fn rows(&self, world: &World<'_>, top: u16, bottom: u16, pen: &mut Pen<'_>) {
        let columns = pen.area.width;
        let texts: Vec<Vec<String>> = self.rows.iter().map(|row| row.lines(columns)).collect();
        let room = usize::from(bottom.saturating_sub(top));
        let mut y = top;
        for (row, lines) in self.rows.iter().zip(&texts).skip(self.first(&texts, room)) {
            let height = u16::try_from(lines.len()).unwrap_or(1);
            if y >= bottom || (!row.selected && y + height > bottom) {
                break;
            }
            let x = row.depth * 2;
            for (below, line) in (y..bottom).zip(lines) {
                let indent = if below == y { 0 } else { row.hang() };
                pen.put(x + indent, below, columns, line, if row.selected { world.theme.title() } else { row.style });
                if row.selected {
                    pen.paint_row(below, world.theme.cursor());
                }
            }
            pen.put_right(
                y,
                columns,
                &row.right,
                if row.selected { world.theme.cursor() } else { world.theme.faint() },
            );
            y += height + 1;
        }
    }

    /// The first row to show, so that the one that is spoken of stands in the middle where the list is long enough.
    fn first(&self, texts: &[Vec<String>], room: usize) -> usize {
        let Some(at) = self.rows.iter().position(|it| it.selected) else { return 0 };
        let above = room.saturating_sub(texts[at].len()) / 2;
        let mut first = at;
        let mut taken = 0;
        while first > 0 && taken + texts[first - 1].len() < above {
            first -= 1;
            taken += texts[first].len() + 1;
        }
        // What the end of the list leaves free shows more of its beginning.
        let mut all: usize = texts[first..].iter().map(|it| it.len() + 1).sum();
        while first > 0 && all + texts[first - 1].len() < room {
            first -= 1;
            all += texts[first].len() + 1;
        }
        first
    }
}

impl Row {
    /// The columns by which the lines of a text stand in, under its first word.
    fn hang(&self) -> u16 {
        if self.code.is_empty() { 0 } else { u16::try_from(width(&self.code) + 2).unwrap_or(0) }
    }

    fn lines(&self, columns: u16) -> Vec<String> {
        let text = if self.code.is_empty() { self.text.clone() } else { format!("{}  {}", self.code, self.text) };
        let right = if self.right.is_empty() { 0 } else { width(&self.right) + 2 };
        let room = usize::from(columns).saturating_sub(usize::from(self.depth * 2) + right);
        let first = width(&text) <= room;
        if first || !self.selected {
            return vec![text_on_one_line(&text, room)];
        }
        let room = room.saturating_sub(usize::from(self.hang())).max(8);
        let mut lines: Vec<String> = wrap(&self.text, room).into_iter().take(MOST).collect();
        if let (Some(line), false) = (lines.first_mut(), self.code.is_empty()) {
            *line = format!("{}  {line}", self.code);
        }
        lines
    }
}

/// As much as fits; the pen marks what is cut.
fn text_on_one_line(text: &str, columns: usize) -> String {
    crate::tui::widgets::fit(text, columns, "…").into_owned()
}
