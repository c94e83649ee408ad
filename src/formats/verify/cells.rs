//! Workbooks, cell by cell.

use std::{collections::BTreeSet, path::Path};

use super::Difference;
use crate::formats::{
    reading::{
        place::Place,
        sheet::{CellValue, ReadSheet},
    },
    writing::written::Unwritten,
    xlsx::{self, Formulas},
};

/// Where the sheets that were found, of the file `bytes`, are not those of the workbook `written`. A file that another
/// program has saved again has other bytes: its cells tell. One that calculates nothing leaves the formulas without their
/// results, and those tell.
pub(super) fn compare(found: &[ReadSheet], bytes: &[u8], written: &[u8]) -> Result<Vec<Difference>, Unwritten> {
    if bytes == written {
        return Ok(Vec::new());
    }
    let expected = xlsx::sheets_of(Path::new(""), written)?;
    let names: BTreeSet<&str> = found.iter().chain(&expected).map(|it| it.name.as_str()).collect();
    let mut differences = Vec::new();
    // In the order of the sheets that tapis writes, then those that somebody added.
    let order = |name: &str| expected.iter().position(|it| it.name == name).unwrap_or(usize::MAX);
    let mut names: Vec<&str> = names.into_iter().collect();
    names.sort_by_key(|it| order(it));
    for name in names {
        let of = |all: &[ReadSheet]| all.iter().position(|it| it.name == name);
        sheet(name, of(found).map(|at| &found[at]), of(&expected).map(|at| &expected[at]), &mut differences);
    }
    if differences.iter().any(|it| it.is_silent()) {
        let (found, expected) = (Formulas::of(bytes), Formulas::of(written));
        differences.retain(|it| !it.is_calculated_alike(&found, &expected));
    }
    Ok(differences.into_iter().map(|it| it.told).collect())
}

/// A difference, and the cell that it is of; None: it is of a whole sheet.
struct Found {
    told: Difference,
    cell: Option<Place>,
}

impl Found {
    /// Whether nothing stands in one of the two.
    fn is_silent(&self) -> bool {
        self.cell.is_some() && (self.told.found.is_empty() || self.told.expected.is_empty())
    }

    /// Whether the cell has the formula that it should have, and nobody has calculated one of the two.
    fn is_calculated_alike(&self, found: &Formulas, expected: &Formulas) -> bool {
        let Some(place) = self.cell.as_ref().filter(|_| self.is_silent()) else { return false };
        let formula = |all: &Formulas| all.at(&place.sheet, place.row, place.column).map(|it| it.replace(' ', ""));
        formula(expected).is_some_and(|it| formula(found) == Some(it))
    }
}

fn sheet(name: &str, found: Option<&ReadSheet>, expected: Option<&ReadSheet>, differences: &mut Vec<Found>) {
    if found.is_none() || expected.is_none() {
        let told = Difference {
            place: name.to_owned(),
            found: found.map(|it| it.name.clone()).unwrap_or_default(),
            expected: expected.map(|it| it.name.clone()).unwrap_or_default(),
        };
        differences.push(Found { told, cell: None });
        return;
    }
    let rows: BTreeSet<u32> = [found, expected].into_iter().flatten().flat_map(|it| it.rows.keys().copied()).collect();
    for row in rows {
        let cells = |sheet: Option<&ReadSheet>| sheet.and_then(|it| it.rows.get(&row)).cloned().unwrap_or_default();
        let (found, expected) = (cells(found), cells(expected));
        let columns: BTreeSet<u16> = found.keys().chain(expected.keys()).copied().collect();
        for column in columns {
            let (found, expected) = (found.get(&column), expected.get(&column));
            if !is_same(found, expected) {
                let text = |it: Option<&CellValue>| it.map(CellValue::text).unwrap_or_default();
                let place = Place { sheet: name.to_owned(), row, column };
                let told = Difference { place: place.to_string(), found: text(found), expected: text(expected) };
                differences.push(Found { told, cell: Some(place) });
            }
        }
    }
}

/// Whether two cells say the same. Programs calculate with the last digits of a double each in its own way.
fn is_same(found: Option<&CellValue>, expected: Option<&CellValue>) -> bool {
    match (found, expected) {
        (Some(CellValue::Number(a)), Some(CellValue::Number(b))) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()),
        (found, expected) => found == expected,
    }
}
