//! The cells of a sheet, as anybody may have left them.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    io::Cursor,
};

use calamine::{DataRef, Reader, Xlsx};
use rust_decimal::Decimal;

pub(in crate::formats) use super::place::Place;
use super::{
    looks::{Look, Looks, clock},
    visibility::{self, Hidden},
};
use crate::{code, formats::reading::refusal::Refusal, i18n::Arg, programme::nfc};

/// The most bytes of text that all the cells come to: a text that many cells share counts for each.
const TEXT_MAX: usize = 16 * 1024 * 1024;
/// The most cells with something in them: thirty times those of the workbook of a national programme.
const CELLS_MAX: usize = 300_000;
/// The most sheets.
const SHEETS_MAX: usize = 256;
/// The most rows with something in them: each takes some hundred bytes, however little it holds.
const ROWS_MAX: usize = 50_000;

/// The most bytes of the text of a cell: spreadsheets hold 32 767 characters.
const CELL_MAX: usize = 4 * 32_767;
/// So many rows under merges are looked at.
const VISITS_MAX: usize = 200_000;
/// The columns of a sheet.
pub(in crate::formats) const COLUMNS: u16 = 16_384;

/// What a cell holds; an empty one is not kept.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::formats) enum CellValue {
    /// Without blanks around it, its line ends as `\n`, in NFC.
    Text(String),
    Number(f64),
    /// A date, as the spreadsheet program made one of what was typed: « 01/10/2026 ». Never a number.
    Date(String),
}

impl CellValue {
    /// A cell with that text; None when it holds but blanks.
    pub(crate) fn texte(text: &str) -> Option<Self> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        Some(nfc(text.trim())).filter(|it| !it.is_empty()).map(CellValue::Text)
    }

    /// What a person reads in it.
    pub(crate) fn text(&self) -> String {
        match self {
            CellValue::Text(text) => text.clone(),
            CellValue::Number(number) => number.to_string(),
            CellValue::Date(date) => date.clone(),
        }
    }

    /// The number in it; a text that is one counts, with a point or a comma.
    pub(crate) fn number(&self) -> Option<Decimal> {
        match self {
            CellValue::Number(number) => Decimal::try_from(*number).ok().map(|it| it.normalize()),
            CellValue::Date(_) => None,
            CellValue::Text(text) => text.replace(',', ".").replace(['\u{a0}', '\u{202f}', ' '], "").parse().ok(),
        }
    }
}

/// A sheet by its rows and columns. Only cells that hold something: a lone one in the last corner of a sheet costs
/// what it holds.
pub(in crate::formats) struct ReadSheet {
    pub name: String,
    pub rows: BTreeMap<u32, BTreeMap<u16, CellValue>>,
    /// What nobody sees of it.
    pub hidden: Hidden,
    /// What the form of its cells says beyond their values.
    pub looks: Looks,
}

impl ReadSheet {
    /// A sheet without cells, as long as there is room left.
    pub(crate) fn new(name: String, left: &mut Budget) -> Result<Self, Refusal> {
        left.sheets = left.sheets.checked_sub(1).ok_or_else(too_many)?;
        Ok(Self { name, rows: BTreeMap::new(), hidden: Hidden::default(), looks: Looks::default() })
    }

    /// Puts a cell in its place, as long as there is room left.
    pub(crate) fn put(&mut self, row: u32, column: u16, cell: CellValue, left: &mut Budget) -> Result<(), Refusal> {
        left.spend(&cell)?;
        let row = match self.rows.entry(row) {
            Entry::Occupied(row) => row.into_mut(),
            Entry::Vacant(row) => {
                left.spend_row()?;
                row.insert(BTreeMap::new())
            }
        };
        row.insert(column, cell);
        Ok(())
    }

    /// Takes note of what the style of a cell makes of its value.
    fn looks_like(&mut self, at: (u32, u16), value: &DataRef<'_>, look: &Look) {
        if look.is_struck {
            self.looks.struck.insert(at, String::new());
        }
        let shown = match value {
            DataRef::Int(number) => look.shown(*number as f64),
            DataRef::Float(number) => look.shown(*number),
            DataRef::DateTime(it) if is_length(it) => Some(clock(it.as_f64() * 24.0)),
            _ => None,
        };
        self.looks.shown.extend(shown.map(|it| (at, it)));
    }

    /// Takes away what stands under merged cells: nobody sees it.
    pub(super) fn uncover(&mut self) {
        let mut left = VISITS_MAX;
        for ((top, first), (bottom, last)) in self.hidden.merges.iter().copied().filter(|it| it.0 <= it.1) {
            for (row, cells) in self.rows.range_mut(top..=bottom.max(top)) {
                left = left.saturating_sub(1);
                if left == 0 {
                    return;
                }
                let is_under = |column: &u16, _: &mut CellValue| {
                    (first..=last).contains(column) && (*row, *column) != (top, first)
                };
                let under = cells.extract_if(.., is_under).map(|(column, cell)| ((*row, column), cell));
                self.hidden.covered.extend(under);
            }
        }
        self.rows.retain(|_, cells| !cells.is_empty());
    }
}

/// The sheets of a workbook that has been looked at by [`super::archive::check`].
pub(in crate::formats) fn open(bytes: &[u8], left: &mut Budget) -> Result<Vec<ReadSheet>, Refusal> {
    let unreadable =
        |error: calamine::XlsxError| Refusal::new(code!("xlsx-illisible"), [("cause", Arg::text(error.to_string()))]);
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    let mut sheets = Vec::new();
    let mut hidden = visibility::of(bytes);
    for name in workbook.sheet_names() {
        // A chart has a sheet and no cells.
        let Ok(mut cells) = workbook.worksheet_cells_reader(&name) else { continue };
        let mut sheet = ReadSheet { hidden: hidden.remove(&name).unwrap_or_default(), ..ReadSheet::new(name, left)? };
        let looks: Vec<Look> = cells.styles().iter().map(Look::of).collect();
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(unreadable)? {
            let (row, column) = cell.get_position();
            let Some((value, column)) =
                value_of(cell.get_value()).zip(u16::try_from(column).ok().filter(|it| *it < COLUMNS))
            else {
                continue;
            };
            if let Some(look) = looks.get(style) {
                sheet.looks_like((row, column), cell.get_value(), look);
            }
            sheet.put(row, column, value, left)?;
        }
        for (at, live) in std::mem::take(&mut sheet.hidden.live) {
            sheet.looks.struck.entry(at).or_insert(live);
        }
        sheet.uncover();
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// What may still be held.
pub(in crate::formats) struct Budget {
    text: usize,
    cells: usize,
    rows: usize,
    sheets: usize,
}

impl Budget {
    /// All that may be held of the files of one programme.
    pub(crate) fn whole() -> Self {
        Budget { text: TEXT_MAX, cells: CELLS_MAX, rows: ROWS_MAX, sheets: SHEETS_MAX }
    }

    /// Counts one more cell.
    pub(crate) fn spend(&mut self, cell: &CellValue) -> Result<(), Refusal> {
        let text = if let CellValue::Text(text) = cell { text.len() } else { 0 };
        if text > CELL_MAX {
            return Err(Refusal::new(code!("xlsx-cellule-trop-longue"), []));
        }
        let left = self.text.checked_sub(text).zip(self.cells.checked_sub(1));
        (self.text, self.cells) = left.ok_or_else(too_many)?;
        Ok(())
    }

    fn spend_row(&mut self) -> Result<(), Refusal> {
        self.rows = self.rows.checked_sub(1).ok_or_else(too_many)?;
        Ok(())
    }
}

fn too_many() -> Refusal {
    Refusal::new(code!("xlsx-trop-de-cellules"), [])
}

/// Whether a date is none, but a length of time or a time of the day.
fn is_length(it: &calamine::ExcelDateTime) -> bool {
    it.is_duration() || (0.0..1.0).contains(&it.as_f64())
}

fn value_of(value: &DataRef<'_>) -> Option<CellValue> {
    let text = CellValue::texte;
    match value {
        DataRef::Empty => None,
        DataRef::Int(number) => Some(CellValue::Number(*number as f64)),
        DataRef::Float(number) => Some(CellValue::Number(*number)),
        DataRef::String(it) => text(it),
        DataRef::SharedString(it) => text(it),
        DataRef::Bool(it) => text(if *it { "x" } else { "" }),
        // Kept in days; people count hours.
        DataRef::DateTime(it) if is_length(it) => Some(CellValue::Number(it.as_f64() * 24.0)),
        DataRef::DateTime(it) => {
            let (year, month, day, ..) = it.to_ymd_hms_milli();
            Some(CellValue::Date(format!("{day:02}/{month:02}/{year}")))
        }
        DataRef::DateTimeIso(it) => Some(CellValue::Date((*it).to_owned())),
        DataRef::DurationIso(it) => text(it),
        DataRef::Error(error) => text(&error.to_string()),
        #[allow(unreachable_patterns, reason = "calamine may come to know other values")]
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let of = |text: &str| CellValue::Text(text.into()).number().map(|it| it.to_string());
        assert_eq!(of("12,5").as_deref(), Some("12.5"));
        assert_eq!(of("1\u{a0}800").as_deref(), Some("1800"));
        assert_eq!(of("douze"), None);
        assert_eq!(CellValue::Number(0.1 + 0.2).number().map(|it| it.to_string()).as_deref(), Some("0.3"));
        assert_eq!(CellValue::Number(101.0).text(), "101");
    }
}
