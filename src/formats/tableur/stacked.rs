//! Tables that stand one under another in one sheet, each under heads of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    column::Meaning,
    grid::TableSheet,
    guess::{Guessed, guessed},
    meaning::HeadSense,
    sides::cut_rows,
};
use crate::formats::reading::sheet::CellValue;

/// More tables than that are no tables of one sheet.
const TABLES_MAX: usize = 64;

/// The tables of a sheet from the top; one when its heads come once, or come again as they were.
pub(super) fn stacked(page: &TableSheet) -> Vec<Guessed> {
    let Some(first) = guessed(page) else { return Vec::new() };
    let mut found = vec![first];
    let mut start = found[0].table.head;
    let below = page.sheet.rows.range(found[0].table.head..);
    let heads: Vec<u32> = below.filter(|(_, cells)| is_of_heads(cells)).map(|(row, _)| *row).take(TABLES_MAX).collect();
    for row in heads {
        let Some(above) = found.last() else { break };
        // The second row of heads is no table, nor are the same heads again.
        if row < start || is_again(page, above, row) {
            continue;
        }
        let Some(next) = guessed(&cut_rows(page, row)).filter(|it| it.table.head > above.table.head) else { continue };
        start = next.table.head;
        if let Some(above) = found.last_mut() {
            above.table.last = Some(row);
        }
        found.push(next);
    }
    found
}

/// Whether a row is one of heads by itself: several that are known, of which the first, and nothing else.
fn is_of_heads(cells: &BTreeMap<u16, CellValue>) -> bool {
    let sense = |cell: &CellValue| match cell {
        CellValue::Text(text) => HeadSense::of(text),
        _ => None,
    };
    let senses: Vec<Option<HeadSense>> = cells.values().map(sense).collect();
    let plain = senses.iter().flatten().filter(|it| it.weight() > 1);
    let mut distinct: Vec<&HeadSense> = Vec::new();
    for sense in plain {
        if !distinct.contains(&sense) {
            distinct.push(sense);
        }
    }
    let unknown = senses.iter().filter(|it| it.is_none()).count();
    let is_first = senses.first().is_some_and(|it| it.is_some_and(|it| it.weight() > 1));
    let few = if distinct.len() > 2 { unknown <= senses.len() / 3 } else { unknown == 0 };
    // « AC | R2.01 | SAÉ 2.01 »: the codes of another semestre.
    let is_cross = |it: &Option<HeadSense>| *it == Some(HeadSense::Meaning(Meaning::Cross));
    let are_codes = senses.iter().skip(1).filter(|it| is_cross(it)).count() + distinct.len() == senses.len();
    senses.len() > 2 && is_first && (distinct.len() > 1 && few || are_codes)
}

/// Whether a row says the heads of a table again, in the same columns.
fn is_again(page: &TableSheet, table: &Guessed, row: u32) -> bool {
    let columns: BTreeSet<u16> = table.table.columns().into_keys().collect();
    let Some(cells) = page.sheet.rows.get(&row) else { return false };
    let head = table.table.head.saturating_sub(1);
    let said = |row: u32, column: u16| page.text(row, column).trim().to_lowercase();
    let is_same =
        |column: &u16| [head, head.saturating_sub(1)].iter().any(|it| said(*it, *column) == said(row, *column));
    let mapped = cells.keys().filter(|it| columns.contains(it));
    mapped.clone().count() > 1 && mapped.clone().all(is_same)
}
