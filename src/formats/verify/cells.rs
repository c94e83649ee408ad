//! Workbooks, cell by cell.

use std::{collections::BTreeSet, path::Path};

use super::Difference;
use crate::formats::{
    reading::{
        place::Place,
        sheet::{CellValue, ReadSheet},
    },
    writing::written::Unwritten,
    xlsx,
};

/// Where the sheets that were found, of the file `bytes`, are not those of the workbook `written`. A file that another
/// program has saved again has other bytes: its cells tell.
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
    Ok(differences)
}

fn sheet(name: &str, found: Option<&ReadSheet>, expected: Option<&ReadSheet>, differences: &mut Vec<Difference>) {
    if found.is_none() || expected.is_none() {
        differences.push(Difference {
            place: name.to_owned(),
            found: found.map(|it| it.name.clone()).unwrap_or_default(),
            expected: expected.map(|it| it.name.clone()).unwrap_or_default(),
        });
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
                let place = Place { sheet: name.to_owned(), row, column }.to_string();
                differences.push(Difference { place, found: text(found), expected: text(expected) });
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
