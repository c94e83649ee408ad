//! Tables that stand side by side in one sheet, each with the same heads: most often one for each semestre.

use std::collections::BTreeMap;

use super::{
    column::Meaning,
    grid::TableSheet,
    guess::{Guessed, guessed},
    heads::Heads,
    meaning::HeadSense,
    words::{nu, semestre_in_name},
};
use crate::formats::reading::sheet::{CellValue, ReadSheet};

/// So many rows above the heads may say what the table is about.
const ABOVE: u32 = 3;
/// More tables than that are no tables side by side.
const SIDES_MAX: usize = 12;

/// The tables of a sheet whose heads come several times in one row; none when they come once.
pub(super) fn side_by_side(page: &TableSheet) -> Vec<Guessed> {
    let Some(heads) = Heads::find(&page.sheet) else { return Vec::new() };
    let bare: Vec<(u16, String)> = heads.texts.iter().map(|(column, text)| (*column, nu(text))).collect();
    let Some(starts) = starts(&bare) else { return Vec::new() };
    let mut found = Vec::new();
    for (rank, start) in starts.iter().enumerate() {
        let end = starts.get(rank + 1).copied().unwrap_or(u16::MAX);
        let Some(mut side) = guessed(&cut(page, *start, end)) else { return Vec::new() };
        let above = page.sheet.rows.range(heads.row.saturating_sub(ABOVE)..heads.row).rev();
        let banner =
            above.flat_map(|(_, cells)| cells.range(*start..end)).find_map(|(_, it)| semestre_in_name(&it.text()));
        let is_said = side.table.columns.values().any(|it| *it == Meaning::Semestre);
        if let (Some(numero), false) = (banner, is_said) {
            side.table.constants.insert(Meaning::Semestre, numero.to_string());
        }
        found.push(side);
    }
    found
}

/// Where the same heads begin again; None when they do not, or when what comes again is no whole table.
fn starts(heads: &[(u16, String)]) -> Option<Vec<u16>> {
    let first = &heads.first()?.1;
    let starts: Vec<usize> = (0..heads.len()).filter(|at| heads[*at].1 == *first).collect();
    if starts.len() < 2 || starts.len() > SIDES_MAX {
        return None;
    }
    let side = |rank: usize| {
        let end = starts.get(rank + 1).copied().unwrap_or(heads.len());
        heads[starts[rank]..end].iter().map(|it| it.1.as_str()).collect::<Vec<_>>()
    };
    let model = side(0);
    let names = |it: &&str| {
        let sense = HeadSense::of(it);
        sense == Some(HeadSense::Code) || matches!(sense, Some(HeadSense::Meaning(it)) if it.names_activite())
    };
    let is_whole = model.len() > 1 && model.iter().any(names);
    let all_alike = (1..starts.len()).all(|rank| side(rank).starts_with(&model));
    (is_whole && all_alike).then(|| starts.iter().map(|at| heads[*at].0).collect())
}

/// The sheet with some of its columns only.
fn cut(page: &TableSheet, start: u16, end: u16) -> TableSheet {
    let within = |cells: &BTreeMap<u16, CellValue>| -> BTreeMap<u16, CellValue> {
        cells.range(start..end).map(|(column, it)| (*column, it.clone())).collect()
    };
    let rows = page.sheet.rows.iter().map(|(row, cells)| (*row, within(cells))).filter(|(_, it)| !it.is_empty());
    with_rows(page, rows.collect())
}

/// The sheet from one of its rows on.
pub(super) fn cut_rows(page: &TableSheet, start: u32) -> TableSheet {
    with_rows(page, page.sheet.rows.range(start..).map(|(row, cells)| (*row, cells.clone())).collect())
}

fn with_rows(page: &TableSheet, rows: BTreeMap<u32, BTreeMap<u16, CellValue>>) -> TableSheet {
    let sheet = ReadSheet {
        name: page.sheet.name.clone(),
        rows,
        hidden: page.sheet.hidden.clone(),
        looks: page.sheet.looks.clone(),
    };
    TableSheet { file: page.file.clone(), sheet, struck: BTreeMap::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_that_begin_again_are_found() {
        let of =
            |text: &str| starts(&(0..).zip(text.split(';').map(nu)).filter(|it| !it.1.is_empty()).collect::<Vec<_>>());
        assert_eq!(of("Code;Intitulé;CM;TD;;Code;Intitulé;CM;TD"), Some(vec![0, 5]));
        assert_eq!(of("EC;CM;EC;CM;EC;CM;Total"), Some(vec![0, 2, 4]));
        assert_eq!(of("Code;Intitulé;CM;TD"), None);
        assert_eq!(of("CM;TD;CM;TD"), None, "no table of its own");
        assert_eq!(of("Code;CM;Code;TD"), None);
    }
}
