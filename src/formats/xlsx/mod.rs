//! The spreadsheet that a programme team prints, fills in and sends to its université.
//!
//! One file per sheet; `contexte` holds what they all ask of the programme, `page` what they all ask
//! of a worksheet, `styles` how they look. Every computed figure is a formula with its result stored beside
//! it, so that a viewer that does not calculate shows it too. The same programme gives the same bytes.
//!
//! Sheets that a team may change bear hidden marks (`reperes`) by which they can be read back; a hidden sheet (`entier`)
//! holds the whole programme.

mod blocs;
mod coefficients;
pub(in crate::formats) mod contexte;
mod couverture;
mod croise;
mod diagnostics;
mod entier;
mod evaluations;
mod fiches;
mod fill;
mod index;
mod liens;
mod maquette;
mod page;
pub(in crate::formats) mod read;
mod referentiel;
mod reperes;
mod styles;
mod synthese;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::{
    formats::{
        parcours::seen_by,
        written::{Options, Unwritten, Written},
    },
    i18n::I18n,
    programme::{Id, Parcours, Programme},
    progress::{Abandoned, Pieces, Stage, Watch, unwatched},
    rules::{self, Report},
    t,
};
use contexte::Contexte;

pub use fill::{FillError, Mapping, fill, mapping_schema};
pub use read::{complete, read};

/// Why a workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum XlsxError {
    /// The programme is beyond what the format can hold.
    #[error(transparent)]
    TooLarge(#[from] rust_xlsxwriter::XlsxError),
    #[error(transparent)]
    Abandoned(#[from] Abandoned),
}

/// The workbook of a programme, or of what one parcours sees of it.
///
/// # Errors
/// When the programme is beyond the limits of the format, or nobody wants the workbook any more.
pub fn export(
    programme: &Programme,
    options: &Options,
    i18n: &I18n,
    watch: &mut Watch<'_>,
) -> Result<Written, Unwritten> {
    watch(Stage::Checking.into())?;
    let parcours = options.parcours.as_ref();
    let programme = options.seen(programme);
    let report = rules::check(&programme);
    match sheets(&Contexte::new(&programme, parcours, i18n), &report, watch) {
        Ok(bytes) => Ok(Written::whole(bytes)),
        Err(XlsxError::Abandoned(abandoned)) => Err(abandoned.into()),
        Err(XlsxError::TooLarge(cause)) => Err(t!(i18n, "xlsx-echec", cause = cause.to_string()).into()),
    }
}

/// The workbook of `programme`, in the language of `i18n`: Synthèse, Référentiel, Maquette, Coefficients, a Tableau
/// croisé for each semestre, Couverture, Évaluations, Blocs RNCP, Fiches SAÉ, Diagnostics, and one that is hidden.
///
/// # Errors
/// When the programme is beyond the limits of the format (1 048 576 rows, 16 384 columns).
pub fn write(programme: &Programme, report: &Report, i18n: &I18n) -> Result<Vec<u8>, XlsxError> {
    sheets(&Contexte::new(programme, None, i18n), report, &mut unwatched)
}

/// The workbook of what one parcours sees of `programme`.
///
/// # Errors
/// As [`write`].
pub fn write_parcours(programme: &Programme, parcours: &Id<Parcours>, i18n: &I18n) -> Result<Vec<u8>, XlsxError> {
    let programme = seen_by(programme, Some(parcours));
    let report = rules::check(&programme);
    sheets(&Contexte::new(&programme, Some(parcours), i18n), &report, &mut unwatched)
}

/// The sheets of every workbook, besides a Tableau croisé for each semestre.
const SHEETS: usize = 10;

fn sheets(contexte: &Contexte<'_>, report: &Report, watch: &mut Watch<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut pieces = Pieces::new(Stage::Sheets, contexte.semestres().len() + SHEETS, watch);
    let mut croises = Vec::new();
    let mut releves = Vec::new();
    for semestre in contexte.semestres() {
        pieces.begin()?;
        let (sheet, releve) = croise::sheet(contexte, semestre)?;
        croises.push(sheet);
        releves.push(releve);
    }
    pieces.begin()?;
    let (maquette, totaux) = maquette::sheet(contexte)?;
    pieces.begin()?;
    let (diagnostics, constats) = diagnostics::sheet(contexte, report)?;

    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(contexte)?);
    pieces.begin()?;
    workbook.push_worksheet(synthese::sheet(contexte, report, &totaux, &constats)?);
    pieces.begin()?;
    workbook.push_worksheet(referentiel::sheet(contexte)?);
    workbook.push_worksheet(maquette);
    pieces.begin()?;
    workbook.push_worksheet(coefficients::sheet(contexte)?);
    for sheet in croises {
        workbook.push_worksheet(sheet);
    }
    pieces.begin()?;
    workbook.push_worksheet(couverture::sheet(contexte, &releves)?);
    pieces.begin()?;
    workbook.push_worksheet(evaluations::sheet(contexte)?);
    pieces.begin()?;
    workbook.push_worksheet(blocs::sheet(contexte)?);
    pieces.begin()?;
    workbook.push_worksheet(fiches::sheet(contexte)?);
    workbook.push_worksheet(diagnostics);
    pieces.begin()?;
    workbook.push_worksheet(entier::sheet(contexte)?);
    watch(Stage::Packing.into())?;
    Ok(workbook.save_to_buffer()?)
}

/// Nothing here tells when, where or by whom the file was made: two exports can be compared byte for byte.
fn properties(contexte: &Contexte<'_>) -> Result<DocProperties, XlsxError> {
    let epoch = ExcelDateTime::from_ymd(2000, 1, 1)?;
    Ok(DocProperties::new()
        .set_title(page::cut(&contexte.titre(), 255))
        .set_subject(t!(contexte.i18n, "xlsx-sujet"))
        .set_keywords(t!(contexte.i18n, "xlsx-mots-cles"))
        .set_comment(t!(contexte.i18n, "xlsx-commentaire"))
        .set_creation_datetime(&epoch))
}
