//! From bytes to the rows of a framework, or a refusal.

use std::path::Path;

use csv::{ReaderBuilder, StringRecord};

use super::{AC, COLUMNS, COMPETENCE, DESCRIPTION, EXPORTED, FORMAT, HTML, ID, IS_FRAMEWORK, NAME, NIVEAU, cells};
use crate::{
    code,
    formats::{
        FormatError,
        orebut::{one_line, plain_text},
        reading::opened::Opened,
    },
    i18n::Arg,
    programme::{Id, Kind},
};

/// A framework has a few hundred rows; more than this is none, and costs memory.
const MOST: usize = 50_000;

/// What may stand between two columns: Moodle and spreadsheets offer these.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// One row, with its line in the file.
pub(super) struct Row {
    pub cells: StringRecord,
    pub line: usize,
}

impl Row {
    pub(super) fn cell(&self, at: usize) -> &str {
        self.cells.get(at).unwrap_or_default().trim()
    }

    /// The short name, on one line.
    pub(super) fn name(&self) -> String {
        cells::name(self.cell(NAME))
    }

    /// The description, as one line of text.
    pub(super) fn description(&self) -> String {
        let description = self.cell(DESCRIPTION);
        let text = if self.cell(FORMAT) == HTML { plain_text(description) } else { description.to_owned() };
        // A copy of the short name has its sign, too.
        one_line(cells::unmarked(text.trim()))
    }

    /// The kind and the identifier of the object that tapis wrote in this row.
    pub(super) fn own(&self) -> Option<(Kind, &str)> {
        let own = [(COMPETENCE, Kind::Competence), (NIVEAU, Kind::Niveau), (AC, Kind::Ac)];
        let mut own = own.into_iter().filter_map(|(start, kind)| Some((kind, self.cell(ID).strip_prefix(start)?)));
        own.find(|(_, id)| Id::<()>::new(id).is_ok())
    }

    /// Its number in the database of Moodle, when Moodle wrote it.
    pub(super) fn exported(&self) -> Option<u64> {
        self.cell(EXPORTED).parse().ok()
    }

    /// As Moodle takes it: anything but nothing and 0.
    pub(super) fn is_framework(&self) -> bool {
        !matches!(self.cell(IS_FRAMEWORK), "" | "0")
    }
}

/// The delimiter that makes of the first row the columns of a framework.
pub(super) fn delimiter(bytes: &[u8]) -> Option<u8> {
    let head = bytes.get(..bytes.len().min(4096))?;
    DELIMITERS.into_iter().find(|it| {
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(*it).from_reader(head);
        let first = reader.byte_records().next().and_then(Result::ok);
        first.is_some_and(|row| (IS_FRAMEWORK + 1..=COLUMNS).contains(&row.len()))
    })
}

/// The rows under the heads, those that say nothing left out.
///
/// # Errors
/// When the file is no text, does not have the columns, or is beyond measure.
pub(super) fn rows(file: &Path, bytes: &[u8]) -> Result<Vec<Row>, FormatError> {
    let opened = Opened::new(file, bytes);
    let Some(text) = opened.table() else {
        return Err(FormatError::new(file, None, code!("moodle-pas-utf8"), Vec::new()));
    };
    let Some(delimiter) = delimiter(text.as_bytes()) else {
        return Err(FormatError::new(
            file,
            Some(1),
            code!("moodle-sans-colonnes"),
            vec![("nombre", Arg::Count(COLUMNS))],
        ));
    };
    let mut reader = ReaderBuilder::new().flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let cells = record.map_err(|_| FormatError::new(file, None, code!("moodle-illisible"), Vec::new()))?;
        let line = cells.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(usize::MAX));
        if cells.iter().all(|it| it.trim().is_empty()) {
            continue;
        }
        if cells.len() < ID + 2 || cells.len() > COLUMNS {
            let args = vec![("nombre", Arg::Count(cells.len())), ("attendu", Arg::Count(COLUMNS))];
            return Err(FormatError::new(file, Some(line), code!("moodle-ligne-mal-formee"), args));
        }
        if rows.len() == MOST {
            return Err(FormatError::new(
                file,
                Some(line),
                code!("moodle-trop-gros"),
                vec![("nombre", Arg::Count(MOST))],
            ));
        }
        rows.push(Row { cells, line });
    }
    Ok(rows)
}
