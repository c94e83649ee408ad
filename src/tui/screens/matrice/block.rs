//! The block between a corner and the cursor, and the column to copy.

use std::ops::RangeInclusive;

use super::{Matrice, Source, grid::Grid};
use crate::{
    programme::{Ac, Activite},
    tui::world::World,
    workshop::Block,
};

/// The rows and the columns of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Extent {
    pub rows: RangeInclusive<usize>,
    pub columns: RangeInclusive<usize>,
}

impl Extent {
    pub(super) fn contains(&self, row: usize, column: usize) -> bool {
        self.rows.contains(&row) && self.columns.contains(&column)
    }

    /// How many AC, and how many activités.
    pub(super) fn counts(&self) -> (usize, usize) {
        (self.rows.clone().count(), self.columns.clone().count())
    }
}

impl Matrice {
    /// Starts a block at the cursor, or gives it up.
    pub fn toggle_block(&mut self) {
        self.start = if self.start.is_some() { None } else { self.here.clone() };
    }

    pub(super) fn extent(&self, grid: &Grid<'_>) -> Option<Extent> {
        let (row, column) = self.start.as_ref()?;
        let between = |a: usize, b: usize| a.min(b)..=a.max(b);
        Some(Extent {
            rows: between(grid.row_of(row)?, self.row.at),
            columns: between(grid.column_of(column)?, self.column.at),
        })
    }

    pub fn has_block(&self) -> bool {
        self.start.is_some()
    }

    /// The block or, without one, the cell under the cursor. None from afar, where there are no cells to tick.
    pub fn block<'w>(&self, world: &World<'w>) -> Option<Block<'w>> {
        if !self.zoom.is_nearest() {
            return None;
        }
        let grid = self.grid(world);
        let alone = Extent { rows: self.row.at..=self.row.at, columns: self.column.at..=self.column.at };
        let extent = self.extent(&grid).unwrap_or(alone);
        let acs = grid.rows.get(extent.rows)?.iter().filter_map(|row| row.niveau.zip(row.ac)).collect();
        let activites = grid.columns.get(extent.columns)?.iter().filter_map(|it| it.activite()).collect();
        Some(Block { acs, activites })
    }

    /// The activité of the column under the cursor.
    pub fn activite<'w>(&self, world: &World<'w>) -> Option<&'w Activite> {
        self.grid(world).columns.get(self.column.at)?.activite()
    }

    /// The AC of the row under the cursor.
    pub fn ac<'w>(&self, world: &World<'w>) -> Option<&'w Ac> {
        self.grid(world).rows.get(self.row.at)?.ac
    }

    pub fn source(&self) -> Option<&Source> {
        self.source.as_ref()
    }

    pub fn set_source(&mut self, source: Option<Source>) {
        self.source = source;
    }

    /// Somebody may have deleted the corner of the block, or the filter hides it now.
    pub(super) fn forget_what_is_gone(&mut self, grid: &Grid<'_>) {
        if self.extent(grid).is_none() {
            self.start = None;
        }
    }
}
