//! What tells a framework of Moodle from any other table of thirteen or fourteen columns.

use csv::ReaderBuilder;

use super::{COLUMNS, IS_FRAMEWORK, PARENT, rows::delimiter};
use crate::{
    code,
    formats::reading::{
        likeness::{Likeness, Sureness, head},
        opened::Opened,
    },
};

/// Heads that nothing else has, in the languages that were met: English, French.
const HEADS: [&str; 13] = [
    "parent id number",
    "short name",
    "description format",
    "scale values",
    "scale configuration",
    "is framework",
    "cross-referenced competency id numbers",
    "numéro d’identification du parent",
    "numéro d'identification du parent",
    "nom abrégé",
    "format de la description",
    "configuration du barème",
    "est un référentiel",
];
/// So many of them leave no doubt.
const ENOUGH: usize = 3;
/// So many rows are looked at.
const ROWS: usize = 5_000;

/// A framework is known by its heads or, in a language that nobody told, by its one row that says it is the framework.
pub fn recognises(file: &Opened<'_>) -> Option<Likeness> {
    let text = file.table()?;
    let delimiter = delimiter(text.as_bytes())?;
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut records = reader.records().map_while(Result::ok).take(ROWS);
    let heads = records.next()?;
    let known: Vec<&str> = heads.iter().filter(|it| HEADS.contains(&head(it).as_str())).collect();
    if known.len() >= ENOUGH {
        return Likeness::by_heads(Sureness::Certain, known);
    }
    let mut frameworks = 0;
    for record in records.filter(|it| it.iter().any(|cell| !cell.trim().is_empty())) {
        let cell = |at: usize| record.get(at).unwrap_or_default().trim();
        match cell(IS_FRAMEWORK) {
            "1" if cell(PARENT).is_empty() && (IS_FRAMEWORK + 1..=COLUMNS).contains(&record.len()) => frameworks += 1,
            "" | "0" => {}
            _ => return None,
        }
    }
    if frameworks == 1 { Likeness::new(Sureness::Likely, code!("indice-cadre"), []) } else { None }
}
