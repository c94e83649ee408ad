//! The matrix, the maquette and the diagnostics as tables that any spreadsheet opens. Written, never read.

mod cells;
mod diagnostics;
mod maquette;
mod matrice;

use crate::{
    formats::writing::{
        judged::Judged,
        survey::Survey,
        written::{Options, Part, Unwritten, Written},
    },
    i18n::I18n,
    programme::Programme,
    t,
};
pub(in crate::formats) use cells::FORMULA;
use cells::Table;

/// The three tables of a programme, or of what one parcours sees of it.
///
/// # Errors
/// A sentence, when a table cannot be put together.
pub fn write(programme: &Programme, options: &Options, i18n: &I18n) -> Result<Written, Unwritten> {
    let seen = options.seen(programme);
    let survey = Survey::new(&seen, None, i18n);
    let judged = Judged::new(programme, options.parcours.as_ref(), i18n);
    let mut written = Written::default();
    let mut marked = 0;
    for (suffix, table) in [
        ("-matrice", matrice::table(&survey, options.excel)),
        ("-maquette", maquette::table(&survey, options.excel)),
        ("-diagnostics", diagnostics::table(&judged, options, i18n)),
    ] {
        let (bytes, more) = table.and_then(Table::finish).map_err(|error| error.to_string())?;
        written.files.push(Part { suffix: suffix.into(), bytes });
        marked += more;
    }
    if marked > 0 {
        written.losses.push(t!(i18n, "csv-apostrophes", n = marked));
    }
    Ok(written)
}
