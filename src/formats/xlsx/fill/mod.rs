//! The spreadsheet of a université, filled as it is.
//!
//! The form is somebody else's, and full of what tapis knows nothing of. So it is never read into a model and
//! written out again: a few cells of one sheet's XML are replaced, rows are inserted where the table grows, the
//! references to what moved are rewritten, and every other byte of the file stays.

mod mapping;
mod package;
mod reference;
mod sheet;
mod values;

use std::collections::BTreeMap;

use super::read::is_safe;
use crate::{
    formats::{
        reading::weight::Poids,
        toml_file::schema_of,
        writing::{parcours::seen_by, survey::Survey},
    },
    i18n::I18n,
    programme::{Id, Parcours, Programme},
    t,
};
use package::PackageParts;
use sheet::{FilledForm, PlannedRow};

pub use mapping::Mapping;

/// Why a form could not be filled.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FillError {
    /// The mapping is no TOML, or says what it cannot say.
    #[error("the mapping cannot be read: {0}")]
    Mapping(String),
    /// The mapping has more in it than any that was not made to harm.
    #[error("the mapping is too large")]
    Large,
    /// A cell or a column of the mapping has no such name.
    #[error("{0} is no cell")]
    Cell(String),
    /// The form is no workbook, or one that cannot be opened safely.
    #[error("the form is no workbook")]
    Form,
    /// The form has no such sheet.
    #[error("there is no sheet {0}")]
    Sheet(String),
    /// The sheet has no such row, or is not written as spreadsheets write them.
    #[error("the sheet {0} cannot be filled")]
    Layout(String),
    /// The mapping asks for a semestre that the programme does not have.
    #[error("there is no semestre {0}")]
    Semestre(u8),
}

impl FillError {
    /// One sentence for the person who asked for the form.
    pub fn message(&self, i18n: &I18n) -> String {
        match self {
            FillError::Mapping(cause) => t!(i18n, "formulaire-correspondance", cause = cause.trim()),
            FillError::Large => t!(i18n, "formulaire-correspondance-demesuree"),
            FillError::Cell(cell) => t!(i18n, "formulaire-cellule", cellule = cell.as_str()),
            FillError::Form => t!(i18n, "formulaire-illisible"),
            FillError::Sheet(sheet) => t!(i18n, "formulaire-feuille", feuille = sheet.as_str()),
            FillError::Layout(sheet) => t!(i18n, "formulaire-disposition", feuille = sheet.as_str()),
            FillError::Semestre(numero) => t!(i18n, "formulaire-semestre", numero = numero.to_string()),
        }
    }
}

/// `schemas/formulaire.schema.json`, as it must be.
pub fn mapping_schema() -> String {
    schema_of::<Mapping>("urn:tapis:formulaire", "Correspondance d’un formulaire")
}

/// The form of a université with what `mapping` says of `programme`, or of one of its parcours, written into it.
///
/// # Errors
/// When the mapping cannot be read, or does not fit the form.
pub fn fill(
    programme: &Programme,
    parcours: Option<&Id<Parcours>>,
    form: &[u8],
    mapping: &str,
    i18n: &I18n,
) -> Result<Vec<u8>, FillError> {
    if !Poids::TOML.is_bearable(mapping.as_bytes()) {
        return Err(FillError::Large);
    }
    let mapping: Mapping = toml::from_str(mapping).map_err(|error| FillError::Mapping(error.to_string()))?;
    let seen = seen_by(programme, parcours);
    let survey = Survey::new(&seen, parcours, i18n);
    if let Some(numero) = mapping.semestre.filter(|it| programme.semestres.iter().all(|s| s.numero != *it)) {
        return Err(FillError::Semestre(numero));
    }
    let filled_form = work(&survey, &mapping)?;
    let opened = if is_safe(form) { PackageParts::open(form) } else { None };
    let mut package = opened.ok_or(FillError::Form)?;
    let sheet = package.sheet(&mapping.sheet).ok_or_else(|| FillError::Sheet(mapping.sheet.clone()))?;
    let layout = || FillError::Layout(mapping.sheet.clone());
    let xml = package.text(&sheet).ok_or_else(layout)?;
    package.replace(&sheet, sheet::fill(&xml, &filled_form).ok_or_else(layout)?);
    let insertion = filled_form.insertion();
    package.move_drawings(&sheet, insertion).ok_or_else(layout)?;
    package.recalculated(&mapping.sheet, insertion).ok_or_else(layout)?;
    package.bytes().ok_or_else(layout)
}

/// The cells to write.
fn work<'m>(survey: &Survey<'_>, mapping: &'m Mapping) -> Result<FilledForm<'m>, FillError> {
    let table = &mapping.table;
    let mut cells: BTreeMap<u32, PlannedRow> = BTreeMap::new();
    for (cell, value) in &mapping.cells {
        let (column, row) = reference::parse(cell).ok_or_else(|| FillError::Cell(cell.clone()))?;
        cells.entry(row).or_default().insert(column, values::content(survey, mapping, value, None));
    }
    let mut columns = Vec::new();
    for (letters, value) in &table.columns {
        columns.push((reference::column(letters).ok_or_else(|| FillError::Cell(letters.clone()))?, value));
    }
    let subjects = values::subjects(survey, mapping);
    let row = |subject: &values::Subject<'_>| -> PlannedRow {
        columns.iter().map(|(at, it)| (*at, values::content(survey, mapping, it, Some(subject)))).collect()
    };
    let (first, planned) = (table.first_row.max(1), table.planned_lines.max(1));
    if first.max(planned) > reference::ROWS {
        return Err(FillError::Layout(mapping.sheet.clone()));
    }
    Ok(FilledForm { sheet: &mapping.sheet, cells, first, planned, rows: subjects.iter().map(row).collect() })
}
