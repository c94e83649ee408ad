//! Where the heads of a table stand.

use std::collections::BTreeMap;

use super::{
    column::Meaning,
    meaning::HeadSense,
    nothing::{is_total, nothing},
    words::{leading_code, mark},
};
use crate::formats::reading::sheet::{CellValue, ReadSheet};

/// The heads are looked for among so many rows.
pub(super) const HEAD_ROWS: usize = 20;
/// The most heads of a table: each is looked up among all that are known.
pub(super) const HEADS_MAX: usize = 1_000;
/// The heads of a table.
pub(super) struct Heads {
    /// The row of the last of them.
    pub row: u32,
    pub texts: BTreeMap<u16, String>,
    /// The names of the activités whose codes the heads of a cross table are, when another row has them.
    pub names: BTreeMap<u16, String>,
    score: usize,
}

impl Heads {
    /// The row that looks most like heads, alone or with the one below it.
    pub(super) fn find(sheet: &ReadSheet) -> Option<Self> {
        let rows = || sheet.rows.keys().copied().take_while(|row| (*row as usize) < HEAD_ROWS);
        // The first of the best: `max_by_key` would take the last.
        let better = |best: Self, it: Self| if it.score > best.score { it } else { best };
        let single = rows().map(|row| Self::of(sheet, &[row])).reduce(better)?;
        let is_doubled = |row: &u32| Self::is_second(sheet, row + 1);
        let doubled = rows().filter(is_doubled).map(|row| Self::of(sheet, &[row, row + 1])).reduce(better);
        // A second row of heads says more than what it stands under, even when no more columns are known by it.
        let best = doubled.filter(|it| it.score >= single.score).unwrap_or(single);
        let known = best.texts.values().filter(|it| HeadSense::of(it).is_some()).count();
        (known >= 2).then(|| best.with_names(sheet))
    }

    fn of(sheet: &ReadSheet, rows: &[u32]) -> Self {
        let mut texts = BTreeMap::new();
        for row in rows {
            let is_second = texts.keys().next().is_some();
            for (column, cell) in sheet.rows.get(row).into_iter().flatten().take(HEADS_MAX) {
                let text = if is_second { under(sheet, *row, *column, &cell.text()) } else { cell.text() };
                texts.insert(*column, text);
            }
        }
        let score = texts.values().filter_map(|it| HeadSense::of(it)).map(HeadSense::weight).sum();
        Self { row: rows.last().copied().unwrap_or_default(), texts, names: BTreeMap::new(), score }
    }

    /// Takes in the row above or below the codes of activités that has their names.
    fn with_names(mut self, sheet: &ReadSheet) -> Self {
        let is_cross = |text: &str| HeadSense::of(text) == Some(HeadSense::Meaning(Meaning::Cross));
        let is_bare = |text: &String| leading_code(text).is_some_and(|(_, rest)| rest.is_empty());
        let crossed: Vec<u16> = self.texts.iter().filter(|(_, it)| is_cross(it)).map(|(column, _)| *column).collect();
        if crossed.len() < 2 || !crossed.iter().all(|it| is_bare(&self.texts[it])) {
            return self;
        }
        let names = |row: u32| -> Option<BTreeMap<u16, String>> {
            let cells = sheet.rows.get(&row)?;
            let of = |column: &u16| Some((*column, cells.get(column)?.text()));
            let named: BTreeMap<u16, String> = crossed.iter().filter_map(of).collect();
            let is_name = |it: &String| {
                mark(it).is_none() && nothing(it).is_none() && !is_total(it) && HeadSense::of(it).is_none()
            };
            let is_kept =
                |head: &String| !matches!(HeadSense::of(head), None | Some(HeadSense::Meaning(Meaning::Ignorer)));
            let is_alone = |column: &u16| crossed.contains(column) || !self.texts.get(column).is_some_and(is_kept);
            (named.len() > 1 && named.values().all(is_name)).then_some(named).filter(|_| cells.keys().all(is_alone))
        };
        let distinct = |all: &BTreeMap<u16, String>| {
            let mut seen: Vec<&String> = all.values().collect();
            seen.sort_unstable();
            seen.dedup();
            seen.len() == all.len()
        };
        if let Some(below) = names(self.row + 1) {
            (self.row, self.names) = (self.row + 1, below);
        } else if let Some(above) = self.row.checked_sub(1).and_then(names)
            && above.len() == crossed.len()
            && distinct(&above)
        {
            self.names = above;
        }
        for (column, name) in &mut self.names {
            *name = format!("{} {}", self.texts[column].trim(), name.trim());
        }
        self
    }

    /// Whether a row goes on with the heads of the one above: « CM, TD, TP » under « Heures ».
    fn is_second(sheet: &ReadSheet, row: u32) -> bool {
        sheet.rows.get(&row).filter(|it| it.len() <= HEADS_MAX).is_some_and(|cells| {
            let text = |(column, cell): (&u16, &CellValue)| under(sheet, row, *column, &cell.text());
            cells
                .iter()
                .map(text)
                .all(|it| matches!(HeadSense::of(&it), Some(HeadSense::Meaning(meaning)) if meaning != Meaning::Cross))
        })
    }
}

/// A head of the second row with what stands above it, where that makes it one of coefficients: « C1 » under
/// « Coefficients », which is written once for several columns.
fn under(sheet: &ReadSheet, row: u32, column: u16, text: &str) -> String {
    let above = row.checked_sub(1).and_then(|above| sheet.rows.get(&above)?.range(..=column).next_back());
    let whole = above.map(|(_, cell)| format!("{} {text}", cell.text()));
    whole
        .filter(|it| HeadSense::of(it) == Some(HeadSense::Meaning(Meaning::CoefficientCompetence)))
        .unwrap_or_else(|| text.to_owned())
}

/// How many heads a table shows, each with its weight.
pub(super) fn score(sheet: &ReadSheet) -> usize {
    Heads::find(sheet).map_or(0, |it| it.score)
}
