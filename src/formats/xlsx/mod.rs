//! The spreadsheet that a programme team prints and sends to its université. Written, never read.
//!
//! One file per sheet; `contexte` holds what they all ask of the programme, `page` what they all ask
//! of a worksheet, `styles` how they look. Every computed figure is a formula with its result stored beside
//! it, so that a viewer that does not calculate shows it too. The same programme gives the same bytes.

pub(in crate::formats) mod contexte;
mod croise;
mod diagnostics;
mod liens;
mod maquette;
mod page;
mod referentiel;
mod styles;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::{i18n::I18n, programme::Programme, rules::Report, t};
use contexte::Contexte;

/// Why a workbook could not be written: the programme is beyond what the format can hold.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct XlsxError(#[from] rust_xlsxwriter::XlsxError);

impl XlsxError {
    /// One sentence for the person who asked for the file.
    pub fn message(&self, i18n: &I18n) -> String {
        t!(i18n, "xlsx-echec", cause = self.to_string())
    }
}

/// The workbook of `programme`, in the language of `i18n`: Référentiel, Maquette, a Tableau croisé for each
/// semestre, Diagnostics.
///
/// # Errors
/// When the programme is beyond the limits of the format (1 048 576 rows, 16 384 columns).
pub fn write(programme: &Programme, report: &Report, i18n: &I18n) -> Result<Vec<u8>, XlsxError> {
    let contexte = Contexte::new(programme, i18n);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&contexte)?);
    workbook.push_worksheet(referentiel::sheet(&contexte)?);
    workbook.push_worksheet(maquette::sheet(&contexte)?);
    for semestre in contexte.semestres() {
        workbook.push_worksheet(croise::sheet(&contexte, semestre)?);
    }
    workbook.push_worksheet(diagnostics::sheet(&contexte, report)?);
    Ok(workbook.save_to_buffer()?)
}

/// Nothing here tells when, where or by whom the file was made: two exports can be compared byte for byte.
fn properties(contexte: &Contexte<'_>) -> Result<DocProperties, XlsxError> {
    let epoch = ExcelDateTime::from_ymd(2000, 1, 1)?;
    Ok(DocProperties::new()
        .set_title(page::cut(&contexte.titre(), 255))
        .set_subject(t!(contexte.i18n, "xlsx-sujet"))
        .set_creation_datetime(&epoch))
}
