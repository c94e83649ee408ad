//! Forms of maquettes that nobody filled in: heads of figures, and not one figure below.

use super::{
    Lecture,
    grid::TableSheet,
    mapping::TableMeaning,
    marks::{Mark, mark},
    nothing::is_total,
    quantity::quantity,
};
use crate::{
    code,
    formats::{FormatError, reading::refusal::Refusal},
    i18n::Arg,
};

/// So many labels wait for what they name above the heads: « Mention : ».
const LABELS: usize = 3;
/// So many columns want figures.
const FIGURES: usize = 3;

impl Lecture {
    /// Refuses the form of a maquette that is empty: tapis fills it, and finds nothing in it.
    ///
    /// # Errors
    /// When the tables are that.
    pub(super) fn check_filled(&self) -> Result<(), FormatError> {
        let tables = self.mapping.sheets.iter().filter_map(|it| Some((it, self.page(it)?)));
        let (forms, others): (Vec<_>, Vec<_>) = tables.partition(|(table, page)| is_form(page, table));
        let Some((table, page)) = forms.first().filter(|_| others.is_empty()) else { return Ok(()) };
        let args = [
            ("feuille", Arg::text(&page.sheet.name)),
            ("entete", Arg::Count(table.head as usize)),
            ("formulaire", Arg::text(page.file.display().to_string())),
        ];
        Err(Refusal::new(code!("tableur-formulaire-vide"), args).error(&page.file))
    }
}

/// Whether a table is the form of a maquette in which nothing is filled in.
fn is_form(page: &TableSheet, table: &TableMeaning) -> bool {
    let columns = table.columns();
    let figures: Vec<u16> = columns.iter().filter(|(_, it)| it.is_number()).map(|(column, _)| *column).collect();
    let is_label = |text: &str| text.trim_end().ends_with(':');
    let above = page.sheet.rows.range(..table.head.saturating_sub(1)).flat_map(|(_, cells)| cells.values());
    let labels = above.filter(|it| is_label(&it.text())).count();
    let rows =
        || page.sheet.rows.range(table.head..).filter(|(_, cells)| !cells.values().any(|it| is_total(&it.text())));
    let mut said = rows().flat_map(|(row, cells)| cells.iter().map(move |(column, cell)| (*row, *column, cell)));
    let is_said = said.any(|(_, column, cell)| {
        let tells = columns.get(&column).is_some_and(|it| it.is_tie());
        let is_figure = figures.contains(&column) && quantity(&cell.text()).is_some_and(|it| !it.is_zero());
        is_figure || tells && mark(&cell.text()).is_none_or(|it| it != Mark::Blank)
    });
    let mut waiting = page.sheet.hidden.uncalculated.iter().filter(|(row, _)| rows().any(|it| it.0 == row));
    let is_waiting = waiting.any(|(_, column)| figures.contains(column));
    labels >= LABELS && figures.len() >= FIGURES && !is_said && !is_waiting
}
