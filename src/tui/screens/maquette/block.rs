//! The grids as sheets: from cell to cell, blocks of cells, and what they say.

use std::ops::RangeInclusive;

use ratatui::layout::Rect;

use super::{EditableCell, Maquette, Shape, Sight, cards, coefficients, hours};
use crate::{
    programme::Semestre,
    tui::{screens::View, widgets::Nav, world::World},
};

/// A cell of a grid. No row: the one above the activités.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Corner {
    pub row: Option<usize>,
    pub column: usize,
}

/// The rows and the columns of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Extent {
    /// The row above the activités comes before the first.
    rows: RangeInclusive<Option<usize>>,
    columns: RangeInclusive<usize>,
}

impl Extent {
    pub(super) fn contains(&self, row: Option<usize>, column: usize) -> bool {
        self.rows.contains(&row) && self.columns.contains(&column)
    }
}

/// Where the cursor goes once a cell is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// To the right; from the end of a row, to the beginning of the next.
    Next,
    Previous,
    /// Down, to the column in which this row began; from the foot of a column, to the head of the next.
    Below,
    Above,
    /// Where an arrow leads.
    Step(Nav),
}

impl Maquette {
    /// Starts a block at the cursor, or gives it up.
    pub fn toggle_block(&mut self) {
        self.start = if self.start.is_some() { None } else { Some(self.place()) };
    }

    /// Takes the cursor further, and what lies between into the block.
    pub fn extend(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        let start = self.start.unwrap_or_else(|| self.place());
        self.navigate(nav, world, area);
        self.start = Some(start);
    }

    pub fn give_up_block(&mut self) {
        self.start = None;
    }

    pub fn has_block(&self) -> bool {
        self.start.is_some()
    }

    /// Gives up the block and the row that was being filled.
    pub(super) fn let_go(&mut self) {
        (self.start, self.run) = (None, None);
    }

    fn place(&self) -> Corner {
        Corner { row: (!self.on_head).then_some(self.row.at), column: self.column.at }
    }

    fn stand(&mut self, at: Corner) {
        (self.on_head, self.column.at) = (at.row.is_none(), at.column);
        self.row.at = at.row.unwrap_or(self.row.at);
    }

    pub(super) fn extent(&self) -> Option<Extent> {
        let (start, here) = (self.start?, self.place());
        Some(Extent {
            rows: start.row.min(here.row)..=start.row.max(here.row),
            columns: start.column.min(here.column)..=start.column.max(here.column),
        })
    }

    /// The rows of the grid, from the top.
    fn lines(&self, world: &World<'_>, semestre: &Semestre) -> Vec<Option<usize>> {
        let head = (self.sight == Sight::Coefficients).then_some(None);
        head.into_iter().chain((0..cards(world, semestre).len()).map(Some)).collect()
    }

    /// How many columns of the grid are typed; those that are computed come after them.
    fn typed(&self, world: &World<'_>, semestre: &Semestre) -> usize {
        match self.sight {
            Sight::Cards => 0,
            Sight::Coefficients => coefficients::columns(world, semestre),
            Sight::Hours => hours::typed(world),
        }
    }

    /// How many columns the grid has.
    fn width(&self, world: &World<'_>, semestre: &Semestre) -> usize {
        match self.sight {
            Sight::Hours => hours::shape(world).columns,
            _ => self.typed(world, semestre),
        }
    }

    /// The cells of the block or, without one, the cell under the cursor, row by row.
    fn corners(&self, world: &World<'_>) -> Vec<Vec<Corner>> {
        let Some(semestre) = self.semestre(world).filter(|_| self.sight != Sight::Cards) else { return Vec::new() };
        let here = self.place();
        let alone = Extent { rows: here.row..=here.row, columns: here.column..=here.column };
        let extent = self.extent().unwrap_or(alone);
        let rows = self.lines(world, semestre).into_iter().filter(|row| extent.rows.contains(row));
        rows.map(|row| extent.columns.clone().map(|column| Corner { row, column }).collect()).collect()
    }

    /// Those of the block that are typed or, without one, of the cell under the cursor.
    pub fn cells(&self, world: &World<'_>) -> Vec<EditableCell> {
        self.corners(world).into_iter().flatten().filter_map(|at| self.cell_at(at, world)).collect()
    }

    /// What the cells of the block say, row by row.
    pub fn texts(&self, world: &World<'_>) -> Vec<Vec<String>> {
        let text = |at: Corner| self.text_at(at, world);
        self.corners(world).into_iter().map(|row| row.into_iter().map(text).collect()).collect()
    }

    /// How many rows and columns there are from the upper left cell of the block, or from the cursor, to the ends of the
    /// grid.
    pub fn room(&self, world: &World<'_>) -> (usize, usize) {
        let Some(semestre) = self.semestre(world) else { return (0, 0) };
        let first = self.first();
        let rows = self.lines(world, semestre).into_iter().filter(|row| *row >= first.row).count();
        (rows, self.width(world, semestre).saturating_sub(first.column))
    }

    /// The cell so many rows and columns from there; None where it is computed, or there is none.
    pub fn cell_from_first(&self, row: usize, column: usize, world: &World<'_>) -> Option<EditableCell> {
        let first = self.first();
        let lines = self.lines(world, self.semestre(world)?);
        let row = *lines.iter().filter(|it| **it >= first.row).nth(row)?;
        self.cell_at(Corner { row, column: first.column + column }, world)
    }

    fn first(&self) -> Corner {
        self.extent().map_or_else(|| self.place(), |it| Corner { row: *it.rows.start(), column: *it.columns.start() })
    }

    /// Goes on from a cell that was filled in.
    pub fn go(&mut self, go: Go, world: &World<'_>, area: Rect) {
        let Some(semestre) = self.semestre(world) else { return };
        let (lines, columns) = (self.lines(world, semestre), self.typed(world, semestre));
        let here = self.place();
        let Some(line) = lines.iter().position(|it| *it == here.row) else { return };
        let row = |line: usize| lines.get(line).copied();
        let (last, column) = (columns.saturating_sub(1), here.column);
        let began = self.run.unwrap_or(column);
        let to = |row: Option<Option<usize>>, column: usize| row.map(|row| Corner { row, column });
        let to = match go {
            Go::Step(nav) => return self.navigate(nav, world, area),
            Go::Next if column < last => to(Some(here.row), column + 1),
            Go::Next => to(row(line + 1), 0),
            Go::Previous if column > 0 => to(Some(here.row), column - 1),
            Go::Previous => to(line.checked_sub(1).and_then(row), last),
            Go::Below if line + 1 < lines.len() => to(row(line + 1), began),
            // A single row was being filled, or all of them.
            Go::Below => to(Some(lines.iter().copied().find(Option::is_some).unwrap_or(here.row)), column + 1)
                .filter(|_| self.run.is_none() && column < last),
            Go::Above => to(line.checked_sub(1).and_then(row), column),
        };
        self.run = matches!(go, Go::Next | Go::Previous).then_some(began);
        if let Some(to) = to {
            self.stand(to);
        }
    }

    /// Somebody may have deleted the corner of the block.
    pub(super) fn forget_what_is_gone(&mut self, rows: usize, shape: Option<Shape>) {
        let columns = shape.map_or(0, |it| it.columns);
        self.start = self.start.filter(|it| it.column < columns && it.row.is_none_or(|row| row < rows));
    }
}
