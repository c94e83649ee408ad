//! The spreadsheet that a programme team prints, fills in and sends to its université.
//!
//! One file per sheet; `survey` holds what they all ask of the programme, `page` what they all ask
//! of a worksheet, `styles` how they look. Every computed figure is a formula with its result stored beside
//! it, so that a viewer that does not calculate shows it too. The same programme gives the same bytes.
//!
//! Sheets that a team may change bear hidden marks (`reperes`) by which they can be read back; a hidden sheet (`entier`)
//! holds the whole programme.

mod blocs;
mod coefficients;
mod coverage;
mod crosstab;
mod diagnostics;
mod evaluations;
mod fiches;
mod fill;
mod grilles;
mod legend;
mod links;
mod maquette;
mod marking;
mod marks;
mod page;
mod paper;
pub(in crate::formats) mod read;
mod referentiel;
mod revision;
mod styles;
mod synthese;
mod whole;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::{
    formats::stamp::Stamp,
    formats::writing::{
        judged::Judged,
        survey::Survey,
        written::{Options, Part, Unwritten, Written},
    },
    i18n::I18n,
    programme::{Id, Parcours, Programme},
    progress::{Abandoned, Pieces, Stage, Watch, unwatched},
    t,
};

pub use fill::{Audit, FillError, Filled, Finding, Given, Lost, Mapping, Request, What, fill, guessed, mapping_schema};
pub(in crate::formats) use fill::{Seal, prints};
pub(in crate::formats) use read::{Formulas, sheets_of};
pub use read::{complete, complete_knowing, read, recognises};
pub(in crate::formats) use revision::is_list;
pub(in crate::formats) use whole::stamp as stamp_of;

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
    match workbook(programme, options, i18n, watch) {
        Ok(bytes) => Ok(Written::whole(bytes)),
        Err(XlsxError::Abandoned(abandoned)) => Err(abandoned.into()),
        Err(XlsxError::TooLarge(cause)) => Err(t!(i18n, "xlsx-echec", cause = cause.to_string()).into()),
    }
}

/// The workbook of `programme`, or of what one parcours sees of it, in the language of `i18n`: Synthèse, Référentiel,
/// Maquette, Coefficients, a Tableau croisé for each semestre, Couverture, Évaluations, Grilles, Blocs RNCP, Fiches,
/// Diagnostics, and one that is hidden; those that have nothing to show are left out or, when a team may fill them, hidden.
///
/// # Errors
/// When the programme is beyond the limits of the format (1 048 576 rows, 16 384 columns).
pub fn write(programme: &Programme, parcours: Option<&Id<Parcours>>, i18n: &I18n) -> Result<Vec<u8>, XlsxError> {
    workbook(programme, &Options { parcours: parcours.cloned(), ..Options::default() }, i18n, &mut unwatched)
}

/// The list of what changed since an earlier version, alone: what goes with a form, which has no place for it. None: no
/// earlier version was asked for.
///
/// # Errors
/// As [`export`].
pub(in crate::formats) fn changes(
    programme: &Programme,
    options: &Options,
    i18n: &I18n,
) -> Result<Option<Vec<u8>>, Unwritten> {
    let (seen, before) = (options.seen(programme), options.seen_before());
    let survey = Survey::new(&seen, options.parcours.as_ref(), i18n).stamped(options.stamp.as_ref());
    let survey = survey.since(before.as_deref());
    let alone = || -> Result<Option<Vec<u8>>, XlsxError> {
        let Some(sheet) = revision::sheet(&survey)? else { return Ok(None) };
        let mut workbook = styles::workbook()?;
        workbook.set_properties(&properties(&survey)?);
        workbook.push_worksheet(sheet);
        let bytes = packed(workbook, &mut unwatched)?;
        let sealed = options.stamp.as_ref().and_then(|it| fill::sealed(&bytes, it, programme, i18n));
        Ok(Some(sealed.unwrap_or(bytes)))
    };
    alone().map_err(|error| Unwritten::Refused(t!(i18n, "xlsx-echec", cause = error.to_string())))
}

/// A form that is filled and, when an earlier version was asked for, marked, with the list of what changed since: a form has
/// no place for it, and it goes beside.
///
/// # Errors
/// As [`fill()`], and when the list cannot be written.
pub fn fill_and_list(request: &Request<'_>, options: &Options, i18n: &I18n) -> Result<Filled, FillError> {
    let given = Given { since: options.since.clone(), ..request.given.clone() };
    let mut filled = fill(&Request { given: &given, ..*request }, i18n)?;
    let list = changes(request.programme, options, i18n).map_err(|error| FillError::List(error.to_string()))?;
    filled.files.extend(list.map(|bytes| Part { suffix: t!(i18n, "revision-suffixe").into(), bytes }));
    Ok(filled)
}

fn workbook(
    programme: &Programme,
    options: &Options,
    i18n: &I18n,
    watch: &mut Watch<'_>,
) -> Result<Vec<u8>, XlsxError> {
    let parcours = options.parcours.as_ref();
    let judged = Judged::new(programme, parcours, i18n);
    let (seen, before) = (options.seen(programme), options.seen_before());
    let survey = Survey::new(&seen, parcours, i18n).stamped(options.stamp.as_ref()).since(before.as_deref());
    let trails = revision::trails(&survey, watch)?;
    packed(sheets(&survey.trailed(trails), &judged, watch)?, watch)
}

/// The workbook that a programme gives under a stamp that was given before, without marks of what changed.
fn written_again(
    programme: &Programme,
    parcours: Option<&Id<Parcours>>,
    stamp: Option<&Stamp>,
    i18n: &I18n,
) -> Result<Vec<u8>, XlsxError> {
    let stamp = stamp.map(|it| Stamp { since: None, ..it.clone() });
    workbook(programme, &Options { parcours: parcours.cloned(), stamp, ..Options::default() }, i18n, &mut unwatched)
}

fn packed(mut workbook: Workbook, watch: &mut Watch<'_>) -> Result<Vec<u8>, XlsxError> {
    watch(Stage::Packing.into())?;
    Ok(workbook.save_to_buffer()?)
}

/// The sheets of a full workbook, besides a Tableau croisé for each semestre.
const SHEETS: usize = 11;

fn sheets<'p>(survey: &Survey<'p>, judged: &Judged<'p>, watch: &mut Watch<'_>) -> Result<Workbook, XlsxError> {
    let programme = survey.programme;
    let mut pieces = Pieces::new(Stage::Sheets, survey.semestres().len() + SHEETS, watch);
    let mut croises = Vec::new();
    let mut releves = Vec::new();
    for semestre in survey.semestres() {
        pieces.begin()?;
        if let Some((sheet, places)) = crosstab::sheet(survey, semestre)? {
            croises.push(sheet);
            releves.push(places);
        }
    }
    pieces.begin()?;
    let (maquette, totals) = maquette::sheet(survey)?;
    pieces.begin()?;
    let (diagnostics, findings) = diagnostics::sheet(survey, judged)?;

    let mut workbook = styles::workbook()?;
    workbook.set_properties(&properties(survey)?);
    if let Some(sheet) = revision::sheet(survey)? {
        workbook.push_worksheet(sheet);
    }
    pieces.begin()?;
    workbook.push_worksheet(synthese::sheet(survey, &judged.report, &totals, &findings)?);
    pieces.begin()?;
    workbook.push_worksheet(referentiel::sheet(survey)?);
    workbook.push_worksheet(maquette);
    pieces.begin()?;
    if programme.activites.iter().any(|it| !it.coefficients.is_empty()) {
        workbook.push_worksheet(coefficients::sheet(survey)?);
    }
    for sheet in croises {
        workbook.push_worksheet(sheet);
    }
    pieces.begin()?;
    if !survey.acs().is_empty() {
        workbook.push_worksheet(coverage::sheet(survey, &releves)?);
    }
    pieces.begin()?;
    workbook.push_worksheet(evaluations::sheet(survey)?);
    pieces.begin()?;
    if let Some(grilles) = grilles::sheet(survey)? {
        workbook.push_worksheet(grilles);
    }
    pieces.begin()?;
    workbook.push_worksheet(blocs::sheet(survey)?);
    pieces.begin()?;
    if let Some(fiches) = fiches::sheet(survey)? {
        workbook.push_worksheet(fiches);
    }
    workbook.push_worksheet(diagnostics);
    pieces.begin()?;
    workbook.push_worksheet(whole::sheet(survey)?);
    Ok(workbook)
}

/// Nothing here comes from the machine: two exports of one moment can be compared byte for byte.
fn properties(survey: &Survey<'_>) -> Result<DocProperties, XlsxError> {
    let properties = DocProperties::new()
        .set_title(page::cut(&survey.title(), PROPERTY_MAX))
        .set_subject(t!(survey.i18n, "xlsx-sujet"))
        .set_keywords(t!(survey.i18n, "xlsx-mots-cles"));
    let comment = t!(survey.i18n, "xlsx-commentaire");
    let Some(stamp) = survey.stamp else {
        // A moment that is plainly none.
        let epoch = ExcelDateTime::from_ymd(2000, 1, 1)?;
        return Ok(properties.set_comment(comment).set_creation_datetime(&epoch));
    };
    let told = stamp.told(survey.programme, survey.i18n);
    Ok(properties
        .set_author(page::cut(&stamp.author, PROPERTY_MAX))
        .set_comment(format!("{told}\n{comment}"))
        .set_creation_datetime(&ExcelDateTime::from_timestamp(stamp.moment().as_second())?))
}

/// The most characters of a property that spreadsheets show whole.
const PROPERTY_MAX: usize = 255;
