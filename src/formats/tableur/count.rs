//! What the cells of files hold, counted without any meaning of their columns: what was understood is held against it.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    column::Meaning,
    grid::TableSheet,
    heads::{HEAD_ROWS, HEADS_MAX},
    listing::codes,
    marks::{Mark, mark},
    meaning::HeadSense,
    mixed_hours::mixed_hours,
    nothing::{is_total, nothing},
    quantity::quantity,
    ways,
    words::{RowSubject, leading_code},
};
use crate::{
    codes::Famille,
    formats::reading::sheet::{CellValue, Place},
    programme::spelling,
};

/// What files hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Held {
    /// Different codes of AC.
    pub ac_codes: usize,
    /// Marks in the columns of codes, and crosses anywhere.
    pub crosses: usize,
    /// Codes of AC in rows that have the code of an activité.
    pub listed: usize,
    /// Of all the columns of hours, but for rows of totals.
    pub hours: Decimal,
    /// Numbers other than zero in the columns of coefficients.
    pub coefficients: usize,
    /// Where the marks stand that are in the columns of codes.
    #[serde(skip)]
    pub(super) marks: BTreeSet<(String, u32, u16)>,
}

/// What a column is, by any of the cells at its top.
#[derive(Default)]
struct Top {
    /// From which row on it stands under the code of an AC or an activité.
    coded: Option<u32>,
    is_hours: bool,
    /// Whether its cells may say hours with their kinds.
    is_of_several_kinds: bool,
    is_weights: bool,
}

/// What the pages that people see hold.
pub(super) fn held(pages: &[TableSheet]) -> Held {
    let (mut all, mut acs) = (Held::default(), BTreeSet::new());
    for page in pages.iter().filter(|it| !it.sheet.hidden.sheet) {
        let tops = tops(page);
        for (row, cells) in &page.sheet.rows {
            let is_label = |it: &CellValue| is_total(&it.text());
            if page.sheet.hidden.rows.contains(row) || cells.values().any(is_label) {
                continue;
            }
            let is_activite = |it: &CellValue| {
                let subject = leading_code(&it.text()).and_then(|(code, _)| RowSubject::of(code));
                matches!(subject, Some(RowSubject::Activite(_)))
            };
            let is_of_activite = cells.values().any(is_activite);
            for (column, cell) in cells.iter().filter(|(it, _)| !page.sheet.hidden.has_column(**it)) {
                let none = Top::default();
                let top = tops.get(column).unwrap_or(&none);
                count(page, (*row, *column), cell, (top, is_of_activite), &mut all, &mut acs);
            }
        }
    }
    all.ac_codes = acs.len();
    all
}

fn count(
    page: &TableSheet,
    at: (u32, u16),
    cell: &CellValue,
    (top, is_of_activite): (&Top, bool),
    all: &mut Held,
    acs: &mut BTreeSet<smol_str::SmolStr>,
) {
    let text = cell.text();
    let number = || quantity(&text).filter(|it| *it > Decimal::ZERO);
    let is_coded = top.coded.is_some_and(|it| it < at.0);
    match mark(&text).filter(|_| nothing(&text).is_none()) {
        Some(Mark::Blank) => {}
        Some(_) if is_coded => {
            all.crosses += 1;
            let Place { sheet, row, column } = page.place(at.0, at.1);
            all.marks.insert((sheet, row, column));
        }
        Some(Mark::Cross) if text.chars().all(|it| !it.is_alphanumeric()) || spelling(&text) == "X" => all.crosses += 1,
        _ if is_coded && number().is_some() => all.coefficients += 1,
        _ => {}
    }
    if top.is_hours {
        all.hours += number().unwrap_or_default();
    }
    if top.is_of_several_kinds {
        let hours = mixed_hours(&text).into_iter().flatten();
        all.hours += hours.filter_map(|(_, it)| quantity(&it)).sum::<Decimal>();
    }
    all.coefficients += usize::from(top.is_weights && number().is_some());
    if !text.contains(|it: char| it.is_ascii_digit()) {
        return;
    }
    let listed = codes(&text, |it| Famille::Ac.parse(it).is_some());
    all.listed += if is_of_activite { listed.len() } else { 0 };
    acs.extend(listed.iter().map(|it| spelling(&it.code)));
}

/// What the columns of a page are.
fn tops(page: &TableSheet) -> BTreeMap<u16, Top> {
    let mut tops: BTreeMap<u16, Top> = BTreeMap::new();
    for (row, cells) in page.sheet.rows.iter().take_while(|(row, _)| (**row as usize) < HEAD_ROWS) {
        for column in ways::of_row(&page.sheet, *row).into_iter().flatten().map(|it| it.0) {
            // Under the code of what it is of, whose marks begin below.
            tops.entry(column).or_default().coded = Some(*row);
        }
        let is_code = |text: &str| {
            let subject = leading_code(text).and_then(|(code, _)| RowSubject::of(code));
            matches!(subject, Some(RowSubject::Ac | RowSubject::Activite(_)))
        };
        let heads: Vec<(u16, String)> = cells.iter().take(HEADS_MAX).map(|(at, it)| (*at, it.text())).collect();
        // A row that names one thing only is no row of heads.
        let coded: Vec<u16> = heads.iter().filter(|(_, it)| is_code(it)).map(|it| it.0).collect();
        for (column, text) in &heads {
            let top = tops.entry(*column).or_default();
            if coded.len() > 1 && coded.contains(column) {
                top.coded.get_or_insert(*row);
            }
            let Some(HeadSense::Meaning(sense)) = HeadSense::of(text) else { continue };
            use Meaning::*;
            top.is_hours |= matches!(sense, Cm | Td | CmTd | Tp | Projet | Autonomie);
            top.is_of_several_kinds |= sense == Heures;
            top.is_weights |= matches!(sense, Coefficient | CoefficientUe | CoefficientCompetence);
        }
    }
    tops
}
