//! The whole programme, in a sheet that nobody sees.
//!
//! The other sheets show part of it only: with this one, a workbook can make a programme where there is none. What
//! people changed in the others is then read against it.

use rust_xlsxwriter::Worksheet;
use unicode_normalization::char::is_combining_mark;

use super::{XlsxError, page::Written, styles};
use crate::{
    formats::{
        reading::{
            sheet::{CellValue, ReadSheet},
            weight::Poids,
        },
        stamp::{self, Stamp},
        writing::survey::Survey,
    },
    programme::Programme,
};

const NAME: &str = "tapis";
/// What its first cell begins with; the number of remarques that were left out follows.
const MARK: &str = "tapis-programme";
/// The most bytes of a piece: a cell holds 32 767 UTF-16 units.
const PIECE: usize = 30_000;
/// What stands around each piece: cells are read without the blanks around them.
const EDGE: char = '|';

/// The hidden sheet of a programme. Remarques stay at home: they are the team's own, and workbooks travel.
pub(super) fn sheet(survey: &Survey<'_>) -> Result<Worksheet, XlsxError> {
    let mut sheet = styles::worksheet()?;
    sheet.set_name(NAME)?.set_very_hidden(true);
    write(&mut sheet, survey.programme)?;
    if let Some(stamp) = survey.stamp {
        sheet.write_string(0, 1, format!("{EDGE}{}{EDGE}", escaped(&stamp::json(stamp))))?;
    }
    Ok(sheet)
}

fn write(sheet: &mut Worksheet, programme: &Programme) -> Written {
    let carried = stamp::carried(programme);
    // Never fails on a programme; one that it did fail on would be a workbook that makes none.
    let Ok(json) = serde_json::to_string(&carried) else { return Ok(()) };
    sheet.write_string(0, 0, format!("{MARK} {}", programme.remarques.len()))?;
    for (row, piece) in (1..).zip(pieces(&escaped(&json))) {
        sheet.write_string(row, 0, format!("{EDGE}{piece}{EDGE}"))?;
    }
    Ok(())
}

/// What was carried: the programme, and how many remarques it had.
pub(super) struct Whole {
    pub programme: Programme,
    pub remarques: usize,
}

/// Whether a sheet is the one that carries the programme, whatever somebody wrote in it.
pub(super) fn is_whole(sheet: &ReadSheet) -> bool {
    let first = sheet.rows.get(&0).and_then(|row| row.get(&0));
    first.is_some_and(|it| it.text().starts_with(MARK))
}

/// The programme that a workbook carries; None when the sheet is gone or somebody wrote in it.
pub(super) fn read(sheets: &[ReadSheet]) -> Option<Whole> {
    let text = |cell: Option<&CellValue>| cell.map(CellValue::text).unwrap_or_default();
    let head = |it: &ReadSheet| text(it.rows.get(&0).and_then(|row| row.get(&0)));
    let sheet = sheets.iter().find(|it| is_whole(it))?;
    let remarques = head(sheet).strip_prefix(MARK)?.trim().parse().ok()?;
    let mut json = String::new();
    for (_, row) in sheet.rows.range(1..) {
        json.push_str(text(row.get(&0)).strip_prefix(EDGE)?.strip_suffix(EDGE)?);
    }
    if !Poids::JSON.is_bearable(json.as_bytes()) {
        return None;
    }
    let programme: Programme = serde_json::from_str(&json).ok()?;
    programme.check_integrity().ok()?;
    Some(Whole { programme, remarques })
}

/// What the workbook says of itself.
pub(in crate::formats) fn stamp(sheets: &[ReadSheet]) -> Option<Stamp> {
    let sheet = sheets.iter().find(|it| is_whole(it))?;
    let text = sheet.rows.get(&0)?.get(&1)?.text();
    stamp::from_json(text.strip_prefix(EDGE)?.strip_suffix(EDGE)?)
}

/// JSON without what would be read otherwise: `_x` begins an escape in a workbook, two characters are none in XML, and
/// cells are read in NFC, where a mark would join the letter of the escape before it.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.replace("_x", "\\u005fx").chars() {
        match c {
            '\u{fffe}' | '\u{ffff}' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c if is_combining_mark(c) => {
                c.encode_utf16(&mut [0; 2]).iter().for_each(|it| out.push_str(&format!("\\u{it:04x}")))
            }
            c => out.push(c),
        }
    }
    out
}

fn pieces(text: &str) -> Vec<&str> {
    let mut rest = text;
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let end = rest.floor_char_boundary(PIECE);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}
