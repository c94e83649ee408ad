//! Rows and cells of the workbook beside what the programme gives in their place.

use super::rows::{SheetLine, SheetTable, lines_of};
use crate::{
    code,
    formats::{
        reading::{refusal::Refusal, sheet::CellValue},
        xlsx::marks::{Mark, Role},
    },
};

/// A cell that says something else than what the programme gives, and is no field.
pub(super) struct Ignored {
    role: Role,
    repere: Option<Mark>,
    cle: String,
    is: Option<CellValue>,
    pub refusals: Refusal,
}

impl Ignored {
    pub(super) fn of(table: &SheetTable, line: &SheetLine, cle: &str) -> Self {
        Self {
            role: table.head.role,
            repere: line.repere.clone(),
            cle: cle.to_owned(),
            is: line.cells.get(cle).cloned(),
            refusals: Refusal::at(code!("xlsx-cellule-ignoree"), &table.place(line, cle), []),
        }
    }

    /// Whether the cell says what the programme, once changed, gives there: whoever renames a compétence renames it
    /// in every row.
    pub(super) fn is_true(&self, models: &[SheetTable]) -> bool {
        let same = |(table, line): (&SheetTable, &SheetLine)| {
            table.head.role == self.role && line.repere == self.repere && line.cells.get(&self.cle) == self.is.as_ref()
        };
        self.repere.is_some() && lines_of(models.iter()).any(same)
    }
}

/// A row of the workbook, with the row that the programme gives for the same object today.
pub(super) struct Pair<'t> {
    pub table: &'t SheetTable,
    pub line: &'t SheetLine,
    pub repere: Mark,
    pub model: &'t SheetLine,
}
