//! A tree of objects, and the fields of the selected one beside it.

use std::collections::HashSet;

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::beside;
use crate::{
    programme::Target,
    tui::{
        theme::Sign,
        widgets::{Cursor, Nav, Panel, Pen, width},
        world::World,
    },
};

/// Where the user is in a tree. Its rows are made anew each time: the programme may have changed.
#[derive(Debug, Default)]
pub(super) struct Tree {
    cursor: Cursor,
    pub panel: Panel,
    /// The objects whose content is hidden.
    folded: HashSet<Target>,
}

/// One row of a tree.
pub(super) struct Row {
    pub target: Target,
    pub depth: u16,
    /// Some: it holds rows, and says whether they are hidden.
    pub folded: Option<bool>,
    /// What comes before the text; may be empty.
    pub code: String,
    pub text: String,
    /// What stands at the right edge.
    pub edge: (String, Style),
    /// The colour of the compétence that it belongs to, if any.
    pub style: Style,
}

impl Tree {
    pub(super) fn is_folded(&self, target: &Target) -> bool {
        self.folded.contains(target)
    }

    /// Shows the content of an object.
    pub(super) fn unfold(&mut self, target: &Target) {
        self.folded.remove(target);
    }

    pub(super) fn navigate(&mut self, nav: Nav, rows: &[Row], area: Rect) {
        if self.panel.focused {
            if let Some(row) = rows.get(self.cursor.at) {
                self.panel.navigate(nav, &row.target);
            }
            return;
        }
        match nav {
            Nav::Left | Nav::Right => self.step_aside(nav, rows),
            _ => self.cursor.navigate(nav, rows.len(), usize::from(area.height)),
        }
        self.panel.cursor = Cursor::default();
    }

    /// Left hides what the row holds, then goes to what holds it; right shows it, then goes into it.
    fn step_aside(&mut self, nav: Nav, rows: &[Row]) {
        let Some(row) = rows.get(self.cursor.at) else { return };
        match (nav, row.folded) {
            (Nav::Left, Some(false)) => {
                self.folded.insert(row.target.clone());
            }
            (Nav::Right, Some(true)) => self.unfold(&row.target),
            (Nav::Right, Some(false)) => self.cursor.go((self.cursor.at + 1).min(rows.len() - 1)),
            (Nav::Left, _) => {
                let parent = rows[..self.cursor.at].iter().rposition(|above| above.depth < row.depth);
                self.cursor.go(parent.unwrap_or(self.cursor.at));
            }
            _ => {}
        }
    }

    pub(super) fn settle(&mut self, rows: &[Row], area: Rect) {
        self.cursor.settle(rows.len(), usize::from(area.height));
    }

    pub(super) fn rest(&mut self) {
        self.cursor.rest();
    }

    pub(super) fn selected(&self, rows: &[Row]) -> Option<Target> {
        rows.get(self.cursor.at).map(|row| row.target.clone())
    }

    /// Puts the cursor on an object; false when no row shows it.
    pub(super) fn select(&mut self, target: &Target, rows: &[Row]) -> bool {
        let found = rows.iter().position(|row| row.target == *target);
        if let Some(at) = found {
            self.cursor.at = at;
            self.panel.cursor = Cursor::default();
        }
        found.is_some()
    }

    pub(super) fn draw(&self, rows: &[Row], world: &World<'_>, area: Rect, buf: &mut Buffer) {
        let (left, right) = beside(area);
        let mut pen = Pen::new(buf, world.theme, left);
        for (y, (rank, row)) in (0..left.height).zip(rows.iter().enumerate().skip(self.cursor.offset)) {
            draw_row(row, world, y, &mut pen);
            if rank == self.cursor.at {
                let style = if self.panel.focused { world.theme.crosshair() } else { world.theme.cursor() };
                pen.paint_start(y, style);
            }
        }
        Pen::new(buf, world.theme, Rect { width: left.width + 1, ..area }).divide(left.width);
        if let Some(row) = rows.get(self.cursor.at_rest()) {
            self.panel.draw(world, &row.target, right, buf);
        }
    }
}

fn draw_row(row: &Row, world: &World<'_>, y: u16, pen: &mut Pen<'_>) {
    let theme = world.theme;
    pen.put(0, y, 1, theme.sign(Sign::Bar), row.style);
    let mut x = 1 + row.depth * 2;
    if let Some(folded) = row.folded {
        let sign = theme.sign(if folded { Sign::Folded } else { Sign::Unfolded });
        x = pen.put(x, y, 2, sign, theme.faint()) + 1;
    }
    let (edge, edge_style) = &row.edge;
    let room = pen.area.width.saturating_sub(u16::try_from(width(edge)).unwrap_or(0) + 1);
    if !row.code.is_empty() {
        x = pen.put(x, y, room.saturating_sub(x), &row.code, row.style) + 1;
    }
    let style = match row.depth {
        0 => row.style.patch(theme.title()),
        1 => theme.title(),
        _ => theme.text(),
    };
    pen.put(x, y, room.saturating_sub(x), &row.text, if row.code.is_empty() { style } else { theme.text() });
    pen.put_right(y, pen.area.width, edge, *edge_style);
}
