//! Tables that grow: rows and columns inserted as a person would insert them, like those that are there.

use std::collections::{BTreeMap, BTreeSet};

use super::{FormSheet, Rect};
use crate::formats::xlsx::fill::reference::{Axis, COLUMNS, Insertion, ROWS, copied, copied_across};

impl FormSheet {
    /// Makes the table that has `planned` rows from `first` one of as many as `models`, each of which says the row of the
    /// table that it looks like; None: its own or, for one that is inserted before the last, the first that no other kind
    /// of row is like. None when the sheet has no room.
    pub(in crate::formats::xlsx::fill) fn grow_rows(
        &mut self,
        sheet: &str,
        first: u32,
        planned: u32,
        models: &[Option<u32>],
    ) -> Option<()> {
        let needed = u32::try_from(models.len()).ok()?;
        let at = first + (planned - 1).max(1);
        let insertion =
            Insertion { axis: Axis::Rows, at, count: needed.saturating_sub(planned), extends: planned == 1 };
        (self.grid.last_row().max(first).checked_add(insertion.count)? <= ROWS).then_some(())?;
        self.grid.rows.entry(first).or_default();
        let in_table = |row: u32| (first..first + planned).contains(&row);
        self.grid.insert(insertion, sheet, |_, row| in_table(row));
        let (own, others): (Vec<Rect>, Vec<Rect>) =
            self.merges.iter().partition(|it| it.top == it.bottom && in_table(it.top));
        self.merges = others.into_iter().map(|it| insertion.rect(it)).collect();
        let lines: BTreeMap<u32, _> = (first..first + planned)
            .filter_map(|row| Some((row, self.grid.rows.get(&insertion.line(row))?.clone())))
            .collect();
        let taken: BTreeSet<u32> = models.iter().copied().flatten().collect();
        let plain = (first..first + planned).find(|it| !taken.contains(it)).unwrap_or(first);
        for rank in 0..needed.max(planned) {
            let row = first + rank;
            let is_inserted = (at..at + insertion.count).contains(&row);
            let own_row = if row < at { row } else { row.saturating_sub(insertion.count) };
            let by_itself = if is_inserted || taken.contains(&own_row) { plain } else { own_row };
            let model = models.get(rank as usize).copied().flatten().filter(|it| in_table(*it)).unwrap_or(by_itself);
            let its_own = insertion.line(model);
            if its_own != row {
                let mut line = lines.get(&model).cloned().unwrap_or_default();
                for cell in line.cells.values_mut() {
                    if !cell.is_formula() {
                        *cell = cell.emptied();
                    }
                    cell.rewrite(|text| copied(text, its_own, row));
                }
                self.grid.rows.insert(row, line);
            }
            self.merges.extend(own.iter().filter(|it| it.top == model).map(|it| Rect { top: row, bottom: row, ..*it }));
        }
        self.moves.push(insertion);
        Some(())
    }

    /// Makes the `width` columns from `model`, which the form has `planned` times, be there `needed` times. None when the
    /// sheet has no room.
    pub(in crate::formats::xlsx::fill) fn grow_columns(
        &mut self,
        sheet: &str,
        (model, width): (u16, u16),
        planned: u32,
        needed: u32,
    ) -> Option<()> {
        let (from, wide) = (u32::from(model), u32::from(width));
        let more = needed.saturating_sub(planned);
        let insertion =
            Insertion { axis: Axis::Columns, at: from + wide, count: more.checked_mul(wide)?, extends: planned == 1 };
        let last = self.grid.rows.values().filter_map(|it| it.cells.keys().next_back()).max();
        (u32::from(*last?).checked_add(insertion.count)? < COLUMNS).then_some(())?;
        let columns = model..model + width;
        self.grid.insert(insertion, sheet, |column, _| columns.contains(&column));
        let is_own = |it: &Rect| columns.contains(&it.left) && columns.contains(&it.right);
        let (own, others): (Vec<Rect>, Vec<Rect>) = self.merges.iter().partition(|it| is_own(it));
        // The text of what is merged with columns beside these is not theirs to repeat.
        let heads: Vec<Rect> = others.iter().filter(|it| columns.contains(&it.left)).copied().collect();
        self.merges = others.into_iter().map(|it| insertion.rect(it)).chain(own.iter().copied()).collect();
        for rank in 1..=more {
            let by = u16::try_from(rank * wide).ok()?;
            for (row, line) in &mut self.grid.rows {
                let model: Vec<_> = line.cells.range(columns.clone()).map(|(at, it)| (*at, it.clone())).collect();
                for (column, mut cell) in model {
                    if heads.iter().any(|it| (it.left, it.top) == (column, *row)) {
                        cell = cell.emptied();
                    }
                    cell.rewrite(|text| copied_across(text, from, from + u32::from(by), wide));
                    line.cells.insert(column + by, cell);
                }
            }
            let copies = own.iter().map(|it| Rect { left: it.left + by, right: it.right + by, ..*it });
            self.merges.extend(copies);
        }
        self.columns.insert(insertion, wide);
        self.moves.push(insertion);
        // What the form has beyond what there is says nothing, and does not show.
        for column in (needed * wide)..(planned * wide) {
            let column = u16::try_from(from + column).ok()?;
            for line in self.grid.rows.values_mut() {
                if let Some(cell) = line.cells.get_mut(&column) {
                    *cell = cell.emptied();
                }
            }
            self.columns.hide(u32::from(column));
        }
        Some(())
    }
}

impl Insertion {
    /// Where a cell is afterwards: its column from 0, its row from 1.
    pub(super) fn cell(self, (column, row): (u32, u32)) -> (u32, u32) {
        match self.axis {
            Axis::Rows => (column, self.line(row)),
            Axis::Columns => (self.line(column), row),
        }
    }

    /// Where a rectangle is afterwards.
    pub(super) fn rect(self, rect: Rect) -> Rect {
        let column = |it: u32| u16::try_from(it).unwrap_or(u16::MAX);
        match self.axis {
            Axis::Rows => Rect { top: self.line(rect.top), bottom: self.end(rect.bottom), ..rect },
            Axis::Columns => Rect {
                left: column(self.line(u32::from(rect.left))),
                right: column(self.end(u32::from(rect.right))),
                ..rect
            },
        }
    }
}
