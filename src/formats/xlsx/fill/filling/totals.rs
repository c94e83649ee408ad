//! Totals that a form computes by itself: what they came to in the earlier version is computed as they are.

use std::collections::BTreeMap;

use super::Trace;
use crate::{
    formats::xlsx::fill::{
        audit::computed,
        marks::{CellMark, told_number},
        sheet::FormSheet,
    },
    i18n::Lang,
};

/// A sheet that is filled, with what was done to it.
type Filled<'f, 'p> = (&'f FormSheet, &'f Trace<'p>);

/// Marks the formulas of `sheet` that came to something else in the sheet `before`, filled with the earlier version.
/// `percents`: whether each style shows a number in per cent.
pub(in crate::formats::xlsx::fill) fn mark_totals(
    sheet: &mut FormSheet,
    trace: &Trace<'_>,
    before: Filled<'_, '_>,
    percents: &[bool],
    lang: Lang,
) {
    let (rows, columns) = (rows((sheet, trace), before), columns((sheet, trace), before));
    let mut marks = Vec::new();
    for (column, row, cell) in sheet.grid.cells().filter(|(_, _, it)| it.is_formula() && it.mark.is_none()) {
        let (Some(was_row), Some(was_column)) = (rows.get(&row), columns.get(&column)) else { continue };
        let is_formula = before.0.grid.cell(*was_column, *was_row).is_some_and(|it| it.is_formula());
        let was = is_formula.then(|| computed(&before.0.grid, *was_column, *was_row)).flatten();
        let (Some(was), Some(now)) = (was, computed(&sheet.grid, column, row)) else { continue };
        if was.round_dp(6) != now.round_dp(6) {
            let is_percent = percents.get(cell.style).copied().unwrap_or(false);
            marks.push((column, row, CellMark::Changed { before: told_number(was, is_percent, lang) }));
        }
    }
    for (column, row, mark) in marks {
        sheet.grid.mark(column, row, mark);
    }
}

/// The row of the earlier sheet that each is.
fn rows((sheet, trace): Filled<'_, '_>, (before, was): Filled<'_, '_>) -> BTreeMap<u32, u32> {
    // What was inserted puts rows apart, and never the one in the place of the other.
    let mut rows: BTreeMap<u32, u32> =
        (1..=sheet.grid.last_row()).map(|row| (sheet.moved(0, row).1, before.moved(0, row).1)).collect();
    for (table, earlier) in trace.tables.iter().zip(&was.tables) {
        rows.retain(|row, _| !(table.first..=table.last).contains(row));
        let known: BTreeMap<_, _> = earlier.rows.iter().filter_map(|it| Some((it.key.as_ref()?, it.row))).collect();
        let same = table.rows.iter().filter_map(|it| Some((it.row, *known.get(it.key.as_ref()?)?)));
        rows.extend(same);
    }
    rows
}

/// The same for columns, which are repeated for other UE or compétences.
fn columns((sheet, trace): Filled<'_, '_>, (before, was): Filled<'_, '_>) -> BTreeMap<u16, u16> {
    let last = sheet.grid.cells().map(|(column, _, _)| column).max().unwrap_or(0);
    let mut columns: BTreeMap<u16, u16> =
        (0..=last).map(|column| (sheet.moved(column, 1).0, before.moved(column, 1).0)).collect();
    for ((model, width, items), (_, _, earlier)) in trace.groups.iter().zip(&was.groups) {
        let (base, was_base) = (sheet.moved(*model, 1).0, before.moved(*model, 1).0);
        for (item, rank) in items.iter().zip(0u16..) {
            let was_rank = earlier.iter().zip(0u16..).find(|(it, _)| *it == item).map(|(_, rank)| rank);
            for offset in 0..*width {
                match was_rank {
                    Some(it) => columns.insert(base + rank * width + offset, was_base + it * width + offset),
                    None => columns.remove(&(base + rank * width + offset)),
                };
            }
        }
    }
    columns
}
