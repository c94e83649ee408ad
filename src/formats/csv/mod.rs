//! The matrix, the maquette and the diagnostics as tables that any spreadsheet opens. Written, never read.

mod cells;
mod diagnostics;
mod maquette;
mod matrice;
mod stamp;

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
pub(in crate::formats) use stamp::{SUFFIX as STAMP_SUFFIX, read as read_stamp};

/// How the names of the tables end.
pub(in crate::formats) const SUFFIXES: [&str; 3] = ["-matrice", "-maquette", "-diagnostics"];

/// The three tables of a programme, or of what one parcours sees of it.
///
/// What they say of themselves has a table of its own, beside them: in theirs, each row is data to whoever filters,
/// adds up or imports it, tapis itself included.
///
/// # Errors
/// A sentence, when a table cannot be put together.
pub fn write(programme: &Programme, options: &Options, i18n: &I18n) -> Result<Written, Unwritten> {
    let seen = options.seen(programme);
    let survey = Survey::new(&seen, None, i18n);
    let judged = Judged::new(programme, options.parcours.as_ref(), i18n);
    let mut written = Written::default();
    let mut marked = 0;
    for (suffix, table) in SUFFIXES.into_iter().zip([
        matrice::table(&survey, options.excel),
        maquette::table(&survey, options.excel),
        diagnostics::table(&judged, options, i18n),
    ]) {
        let (bytes, more) = table.and_then(Table::finish).map_err(|error| error.to_string())?;
        written.files.push(Part { suffix: suffix.into(), bytes });
        marked += more;
    }
    if let Some(stamp) = &options.stamp {
        let (bytes, _) = stamp::table(&seen, stamp, options.excel, i18n)
            .and_then(Table::finish)
            .map_err(|error| error.to_string())?;
        written.files.push(Part { suffix: stamp::SUFFIX.into(), bytes });
    }
    if marked > 0 {
        written.losses.push(t!(i18n, "csv-apostrophes", n = marked));
    }
    Ok(written)
}
