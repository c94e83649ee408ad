//! The matrix: AC in rows, activités in columns, and whether each is worked and assessed; from afar, how much
//! each semestre does for them.

mod block;
mod draw;
mod grid;
mod layout;
mod order;
mod zoom;
mod zooming;

use ratatui::{buffer::Buffer, layout::Rect};
use smol_str::SmolStr;

use super::View;
use crate::{
    programme::{Ac, Activite, Id, Kind, Target},
    t,
    tui::{
        widgets::{Cursor, Nav},
        world::World,
    },
    workshop::twins,
};
pub use draw::cell_word;
use grid::{Grid, Line};
use layout::Layout;
use order::{Group, Order};
pub use zoom::Zoom;

/// What is being copied: the ties of a column, or those of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    Column(Id<Activite>),
    Row(Id<Ac>),
}

#[derive(Debug, Default)]
pub struct Matrice {
    zoom: Zoom,
    /// Among the rows; its offset is in screen lines, headings included.
    row: Cursor,
    column: Cursor,
    /// The row and the column that the cursor is on: whatever changes around them, the cursor stays there.
    here: Option<(Target, Target)>,
    /// What the cursor was last on seen from nearest, so that zooming out and in again leads back there.
    nearest: (Option<Id<Ac>>, Option<Id<Activite>>),
    /// Where a block starts; it ends at the cursor.
    start: Option<(Target, Target)>,
    /// What the ties of are to be copied.
    source: Option<Source>,
    /// Whether only what nobody trains or nobody assesses shows.
    gaps: bool,
    order: Order,
    group: Group,
}

impl Matrice {
    pub fn zoom(&self) -> Zoom {
        self.zoom
    }

    fn grid<'w>(&self, world: &World<'w>) -> Grid<'w> {
        Grid::new(&world.view, self.zoom, self.gaps, &self.order, self.group)
    }

    /// The AC and the activité whose cell the cursor is on; None from afar.
    pub fn cell(&self, world: &World<'_>) -> Option<(Target, Target)> {
        if !self.zoom.is_nearest() {
            return None;
        }
        let grid = self.grid(world);
        Some((grid.rows.get(self.row.at)?.target(), grid.columns.get(self.column.at)?.target()))
    }

    /// Shows only what has gaps, or all.
    pub fn toggle_gaps(&mut self) {
        self.start = None;
        self.gaps = !self.gaps;
    }

    /// The activités in their next order, as `world` shows them now.
    pub fn reorder(&mut self, world: &World<'_>) {
        // Other cells would stand between the corners of a block.
        self.start = None;
        self.order = self.order.next(&world.view);
    }

    /// The order of the columns, in words; of activités that share their AC, which ones.
    pub fn order_name(&self, world: &World<'_>) -> String {
        let name = self.order.name(world.i18n);
        let Order::Twins(_) = self.order else { return name };
        let shown: Vec<&Activite> = self.order.sorted(&world.view);
        let groups = twins(&shown)
            .into_iter()
            .map(|group| group.iter().map(|it| it.code.as_str()).collect::<Vec<_>>().join(" = "));
        let groups = groups.collect::<Vec<_>>();
        let n = groups.len();
        t!(world.i18n, "matrice-memes", ordre = name, n = n, groupes = groups.join(", "))
    }

    /// Groups the rows otherwise. Gives the words for how.
    pub fn regroup(&mut self, world: &World<'_>) -> String {
        self.start = None;
        self.group = self.group.next();
        self.group.name(world.i18n)
    }

    /// Moves to the first column of the next or previous semestre.
    pub fn step_semestre(&mut self, forward: bool, world: &World<'_>) {
        let grid = self.grid(world);
        let semestre_of = |at: usize| grid.columns.get(at).map(grid::Column::semestre);
        let Some(here) = semestre_of(self.column.at) else { return };
        let start_of =
            |at: usize| (0..at).rev().take_while(|&it| semestre_of(it) == semestre_of(at)).last().unwrap_or(at);
        let start = start_of(self.column.at);
        let found = if forward {
            (self.column.at..grid.columns.len()).find(|&at| semestre_of(at) != Some(here))
        } else if start < self.column.at {
            // From inside a semestre, first back to its own start.
            Some(start)
        } else {
            start.checked_sub(1).map(start_of)
        };
        self.column.at = found.unwrap_or(self.column.at);
        self.moved(&grid, world);
    }

    /// The user has moved the cursor: that is where it stays from now on.
    fn moved(&mut self, grid: &Grid<'_>, world: &World<'_>) {
        self.note(grid);
        self.look_under(grid, world);
    }

    fn note(&mut self, grid: &Grid<'_>) {
        let here = grid.rows.get(self.row.at).zip(grid.columns.get(self.column.at));
        self.here = here.map(|(row, column)| (row.target(), column.target()));
    }
}

impl View for Matrice {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        let grid = self.grid(world);
        let layout = Layout::new(self.zoom, grid.columns.len(), area);
        let page = usize::from(layout.body().height.saturating_sub(2));
        match nav {
            Nav::Left | Nav::Right | Nav::First | Nav::Last => self.column.navigate(nav, grid.columns.len(), 1),
            Nav::Up | Nav::Down | Nav::PageUp | Nav::PageDown => self.row.navigate(nav, grid.rows.len(), page),
        }
        self.moved(&grid, world);
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        let grid = self.grid(world);
        if let Some((row, column)) = &self.here {
            self.row.at = grid.row_of(row).unwrap_or(self.row.at);
            self.column.at = grid.column_of(column).unwrap_or(self.column.at);
        }
        self.forget_what_is_gone(&grid);
        let layout = Layout::new(self.zoom, grid.columns.len(), area);
        self.row.at = self.row.at.min(grid.rows.len().saturating_sub(1));
        let height = usize::from(layout.body().height);
        self.row.offset = scrolled(&grid.lines(), self.row.at, self.row.offset, height);
        self.column.settle(grid.columns.len(), layout.visible_columns());
        self.note(&grid);
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        draw::draw(self, &self.grid(world), world, area, buf);
    }

    fn selected(&self, world: &World<'_>) -> Option<Target> {
        let grid = self.grid(world);
        grid.columns.get(self.column.at)?;
        grid.rows.get(self.row.at).map(grid::Row::target)
    }

    fn detail(&self, world: &World<'_>) -> Option<SmolStr> {
        self.cell(world).map(|(_, activite)| activite.id)
    }

    fn select_detail(&mut self, detail: &str, world: &World<'_>) {
        self.select_shown(&Target::new(Kind::Activite, detail), world);
    }

    fn select(&mut self, target: &Target, world: &World<'_>) -> bool {
        let shown = self.select_shown(target, world);
        if shown || matches!(target.kind, Kind::Parcours | Kind::Ue) {
            return shown;
        }
        // Seen from nearest, without filter, everything shows that the parcours has.
        let before = (self.zoom, self.gaps);
        for (zoom, gaps) in [(Zoom::Activites, self.gaps), (Zoom::Activites, false)] {
            (self.zoom, self.gaps) = (zoom, gaps);
            if self.select_shown(target, world) {
                return true;
            }
        }
        (self.zoom, self.gaps) = before;
        false
    }

    fn leave(&mut self) -> bool {
        self.start.take().is_some() || self.source.take().is_some()
    }
}

/// The first screen line to show, so that the row and the heading above it do.
///
/// No farther than needed: the terminal moves by itself what it shows already, so each line costs only itself.
fn scrolled(lines: &[Line], row: usize, offset: usize, height: usize) -> usize {
    let here = lines.iter().position(|it| *it == Line::Row(row)).unwrap_or(0);
    let is_headed = here.checked_sub(1).is_some_and(|above| matches!(lines[above], Line::Heading(_)));
    let top = if is_headed && height > 1 { here - 1 } else { here };
    let last = lines.len().saturating_sub(height);
    offset.max((here + 1).saturating_sub(height)).min(top).min(last)
}

impl Matrice {
    /// Puts the cursor on an object that the grid shows as it is.
    fn select_shown(&mut self, target: &Target, world: &World<'_>) -> bool {
        let grid = self.grid(world);
        let column = grid.column_of(target);
        let row = grid.rows.iter().position(|it| {
            it.is(target)
                || it.niveau.is_some_and(|niveau| niveau.id.as_str() == target.id && target.kind == Kind::Niveau)
                || (target.kind == Kind::Competence && it.competence.id.as_str() == target.id)
        });
        self.column.at = column.unwrap_or(self.column.at);
        self.row.at = row.unwrap_or(self.row.at);
        // The columns of the row’s year are where a gap is to be filled.
        if let Some(row) = row.map(|at| &grid.rows[at]) {
            let annee_of = |column: &grid::Column<'_>| crate::programme::annee_du_semestre(column.semestre());
            if grid.columns.get(self.column.at).map(annee_of) != Some(row.annee) {
                let first = grid.columns.iter().position(|it| annee_of(it) == row.annee);
                self.column.at = first.unwrap_or(self.column.at);
            }
        }
        let found = row.is_some() || column.is_some();
        if found {
            self.moved(&grid, world);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_always_shows_and_so_does_its_heading() {
        let lines: Vec<Line> = (0..12)
            .flat_map(|at| if at % 4 == 0 { vec![Line::Heading(at), Line::Row(at)] } else { vec![Line::Row(at)] })
            .collect();
        for height in 1..20 {
            let mut offset = 0;
            for row in (0..12).chain((0..12).rev()).chain([11, 0, 7, 3]) {
                let before = offset;
                offset = scrolled(&lines, row, offset, height);
                let here = lines.iter().position(|it| *it == Line::Row(row)).unwrap();
                assert!((offset..offset + height).contains(&here), "row {row} of {height} lines from {offset}");
                let heading = height == 1 || row % 4 != 0 || offset < here;
                assert!(heading, "the heading of row {row} of {height} lines from {offset}");
                let shown = before <= here && here < before + height && (row % 4 != 0 || before < here || height == 1);
                assert!(!shown || offset == before.min(lines.len().saturating_sub(height)), "no scroll without need");
            }
        }
    }
}
