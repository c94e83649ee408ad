//! What is left of the form's own words: labels, which are to stay, and examples, which are somebody else's.

use std::collections::BTreeSet;

use super::{
    What,
    labels::{ends_label, is_head, is_label, is_total, reads_as_value},
};
use crate::formats::xlsx::fill::{
    filling::{TableTrace, Trace},
    mapping::{FormField, SheetPlan},
    sheet::{FormSheet, Rect},
};

/// What the mapping says that is the form's own.
pub(in crate::formats::xlsx::fill) struct Kept {
    rects: Vec<Rect>,
    pub(super) header: bool,
    pub(super) footer: bool,
    pub(super) drawings: bool,
}

impl Kept {
    /// Gives what names nothing when something does.
    pub(in crate::formats::xlsx::fill) fn of(plan: &SheetPlan<'_>) -> Result<Self, String> {
        let mut kept = Self { rects: Vec::new(), header: false, footer: false, drawings: false };
        for name in plan.kept {
            match name.as_str() {
                "entete" => kept.header = true,
                "pied" => kept.footer = true,
                "dessins" => kept.drawings = true,
                name => kept.rects.push(Rect::read(name).ok_or_else(|| name.to_owned())?),
            }
        }
        Ok(kept)
    }
}

type Found = Vec<(What, Option<(u16, u32)>)>;

/// Looks for examples; gives how many labels there are.
pub(super) fn look(sheet: &FormSheet, trace: &Trace<'_>, kept: &Kept, found: &mut Found) -> usize {
    let rects: Vec<Rect> = kept.rects.iter().map(|it| sheet.moved_rect(*it)).collect();
    let heads: BTreeSet<u32> = trace.tables.iter().flat_map(|it| head_rows(sheet, it)).collect();
    // The heads of the next table are no rows of the one above.
    let beneath = trace.tables.iter().flat_map(|it| rows_beneath(sheet, it)).filter(|it| !heads.contains(it));
    let around = trace.tables.iter().flat_map(|it| [rows_before(sheet, it), rows_above(sheet, it)].concat());
    let more: BTreeSet<u32> = beneath.chain(around).collect();
    let mut labels = 0;
    for (column, row, cell) in sheet.grid.cells() {
        let Some((text, number)) = cell.of_the_form() else { continue };
        if rects.iter().any(|it| it.has(column, row)) {
            continue;
        }
        let in_table = trace.tables.iter().any(|it| (it.first..=it.last).contains(&row));
        let is_sample = in_table
            || number.is_some()
            || reads_as_value(text)
            || more.contains(&row)
            || follows_label(sheet, column, row, heads.contains(&row));
        if is_sample {
            found.push((What::Sample { text: text.to_owned() }, Some((column, row))));
        } else {
            labels += 1;
        }
    }
    for (banner, is_foot, is_kept) in
        [(&sheet.page.header, false, kept.header), (&sheet.page.footer, true, kept.footer)]
    {
        if let Some(text) = banner.of_the_form().filter(|_| !is_kept) {
            found.push((What::PageText { is_foot, text }, None));
        }
    }
    labels
}

/// Whether what is left or above reads as the name of what stands here.
fn follows_label(sheet: &FormSheet, column: u16, row: u32, is_head_row: bool) -> bool {
    let text_at = |column: u16, row: u32| sheet.grid.cell(column, row)?.of_the_form().map(|(text, _)| text);
    let Some(own) = text_at(column, row).filter(|it| !ends_label(it)) else { return false };
    let left = (0..column).rev().find_map(|it| text_at(it, row));
    if left.is_some_and(ends_label) {
        return true;
    }
    // Without a sign that says so, only words that are known; the heads of a table stand side by side too.
    if is_head_row || is_label(own) || is_total(own) {
        return false;
    }
    let above = row.checked_sub(1).and_then(|row| {
        let merged = sheet.merged(column, row);
        text_at(merged.left, merged.top)
    });
    left.is_some_and(is_head) || above.is_some_and(|it| is_head(it) || ends_label(it))
}

/// The rows above a table that are its heads: those without an empty one between.
fn head_rows(sheet: &FormSheet, table: &TableTrace<'_>) -> Vec<u32> {
    let has_text = |row: &u32| {
        sheet.grid.rows.get(row).is_some_and(|it| it.cells.values().any(|it| it.of_the_form().is_some()))
            || sheet.merges.iter().any(|it| (it.top..=it.bottom).contains(row) && it.bottom > it.top)
    };
    (1..table.first).rev().take_while(has_text).collect()
}

/// The rows between the heads of a table and its first that read as examples: under heads that are known, none of theirs
/// is.
fn rows_before(sheet: &FormSheet, table: &TableTrace<'_>) -> Vec<u32> {
    let known = |row: &u32| {
        let line = sheet.grid.rows.get(row);
        let texts = line.into_iter().flat_map(|it| it.cells.values()).filter_map(|it| it.of_the_form());
        texts.filter(|(text, _)| is_label(text)).count()
    };
    let heads = head_rows(sheet, table);
    let above: Vec<u32> = heads.iter().copied().take_while(|row| known(row) == 0).collect();
    if heads.iter().any(|row| known(row) > 1) { above } else { Vec::new() }
}

/// The columns of a table in which its rows are named.
fn named_columns(table: &TableTrace<'_>) -> Vec<u16> {
    use FormField::{Code, Libelle, UeCode, UeLibelle};
    let names = |field: Option<FormField>| matches!(field, Some(Code | Libelle | UeCode | UeLibelle));
    table.columns.iter().filter(|it| names(it.field)).map(|it| it.column).collect()
}

/// The rows above the heads of a table that read as its examples: those of a table before it that no mapping named.
fn rows_above(sheet: &FormSheet, table: &TableTrace<'_>) -> Vec<u32> {
    let named = named_columns(table);
    let end = head_rows(sheet, table).last().copied().unwrap_or(table.first);
    let is_example = |row: &u32| {
        let Some(line) = sheet.grid.rows.get(row) else { return false };
        let texts: Vec<(u16, &str)> =
            line.cells.iter().filter_map(|(column, it)| Some((*column, it.of_the_form()?.0))).collect();
        // « UE 1 » is the name of a column too: heads have several.
        let labels = texts.iter().filter(|(_, it)| is_label(it)).count();
        let is_said = labels > 1 || texts.iter().any(|(_, it)| is_total(it) || ends_label(it));
        let is_formula = line.cells.values().any(|it| it.is_formula());
        texts.len() > 2 && !is_said && !is_formula && texts.iter().any(|(column, _)| named.contains(column))
    };
    (1..end).filter(is_example).collect()
}

/// The rows under a table that read as more of its examples.
fn rows_beneath(sheet: &FormSheet, table: &TableTrace<'_>) -> Vec<u32> {
    let named = named_columns(table);
    let next = std::cell::Cell::new(table.last + 1);
    let is_more = |row: &u32| {
        let Some(line) = sheet.grid.rows.get(row) else { return false };
        let texts: Vec<(u16, &str)> =
            line.cells.iter().filter_map(|(column, it)| Some((*column, it.of_the_form()?.0))).collect();
        let is_end = texts.iter().any(|(_, it)| is_total(it) || ends_label(it));
        let is_formula = line.cells.values().any(|it| it.is_formula());
        let is_named = texts.iter().any(|(column, _)| named.contains(column));
        // Right under the table two cells are enough; farther down, a row like those of the table has more.
        let is_next = *row == next.get();
        next.set(if is_next { row + 1 } else { next.get() });
        let is_row = texts.len() > if is_next { 1 } else { 2 } && !is_end && !is_formula && is_named;
        if is_next && !is_row {
            next.set(0);
        }
        is_row
    };
    (table.last + 1..=sheet.grid.last_row()).filter(is_more).collect()
}
