//! The stamp of a workbook that is somebody else's form: it stands in the properties of the file, and the sheets stay as
//! they are. Beside it stands a print of each sheet: who does not have the form and its mapping knows all the same whether
//! somebody wrote in it since.

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use sha2::{Digest, Sha256};

use super::package::{CoreProperties, PackageParts};
use crate::{
    formats::{
        reading::sheet::CellValue,
        stamp::{Stamp, from_json, json},
        xlsx::read::{Formulas, is_safe, sheets_of},
    },
    i18n::I18n,
    programme::Programme,
};

/// What begins the prints, behind the stamp.
const PRINTS: &str = "tapis-feuilles ";
/// What begins the stamp.
const STAMP: &str = "tapis-tampon ";
/// The bytes of a digest that a print shows: nobody changes a cell and meets them by chance.
const BYTES: usize = 8;

/// What a sealed workbook says of itself.
pub(in crate::formats) struct Seal {
    pub stamp: Stamp,
    /// The print of each sheet, by its name.
    pub prints: BTreeMap<String, String>,
}

impl Seal {
    /// None: the workbook bears none.
    pub(in crate::formats) fn read(bytes: &[u8]) -> Option<Self> {
        let mut package = PackageParts::open(bytes).filter(|_| is_safe(bytes))?;
        let text = package.description()?;
        let (head, prints) = text.rsplit_once(PRINTS)?;
        let stamp = head.get(head.find(STAMP)?..)?;
        Some(Self { stamp: from_json(stamp)?, prints: serde_json::from_str(prints.trim()).ok()? })
    }
}

/// The workbook with its stamp; None when it is none that could be read again.
pub(in crate::formats::xlsx) fn sealed(
    bytes: &[u8],
    stamp: &Stamp,
    programme: &Programme,
    i18n: &I18n,
) -> Option<Vec<u8>> {
    let prints = serde_json::to_string(&prints(bytes)?).ok()?;
    let description = format!("{}\n{}\n{PRINTS}{prints}", stamp.told(programme, i18n), json(stamp));
    let mut package = PackageParts::open(bytes)?;
    let moment = stamp.moment().to_string();
    package.set_core(&CoreProperties { author: &stamp.author, description: &description, moment: &moment })?;
    package.bytes()
}

/// A print of each sheet: what its cells hold, and formulas, whatever they come to. None when it is no workbook.
pub(in crate::formats) fn prints(bytes: &[u8]) -> Option<BTreeMap<String, String>> {
    let sheets = sheets_of(Path::new(""), bytes).ok()?;
    let formulas = Formulas::of(bytes);
    let print = |sheet: &crate::formats::reading::sheet::ReadSheet| {
        let mut cells: BTreeMap<(u32, u32), String> = BTreeMap::new();
        for (row, columns) in &sheet.rows {
            let said = |cell: &CellValue| match cell {
                CellValue::Number(number) => format!("n{number}"),
                cell => format!("t{}", cell.text()),
            };
            cells.extend(columns.iter().map(|(column, cell)| ((*row, u32::from(*column)), said(cell))));
        }
        for (place, formula) in formulas.of_sheet(&sheet.name) {
            // Programs write blanks in formulas each in their own way.
            cells.insert(place, format!("={}", formula.replace(' ', "")));
        }
        let mut digest = Sha256::new();
        for ((row, column), text) in cells {
            digest.update(format!("{row}:{column}:{}:{text}\n", text.len()));
        }
        digest.finalize()[..BYTES].iter().fold(String::new(), |mut text, byte| {
            // A text never refuses to grow.
            let _ = write!(text, "{byte:02x}");
            text
        })
    };
    Some(sheets.iter().map(|it| (it.name.clone(), print(it))).collect())
}
