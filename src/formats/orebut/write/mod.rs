//! Writing a programme as the two files of ORéBUT, in the dialect of 2022.

mod back;
mod formation;
mod page;
mod referentiel;
mod weights;

use std::path::PathBuf;

use super::{Kind, SEMESTRES, YEARS, read};
use crate::{
    formats::{
        FormatError,
        writing::{
            losses::losses,
            written::{Part, Unwritten, Written},
        },
    },
    i18n::I18n,
    programme::Programme,
};

/// The competences and the formation file of a programme, and what they cannot carry.
///
/// # Errors
/// A sentence, when the reader would refuse what was written.
pub fn write(programme: &Programme, i18n: &I18n) -> Result<Written, Unwritten> {
    let files = files(programme).map_err(|error| error.to_string())?;
    let carried = reread(programme, &files)?;
    let losses = losses(programme, &carried, i18n);
    let parts = files.map(|(kind, bytes)| Part { suffix: kind.suffix().into(), bytes });
    Ok(Written { files: parts.into(), losses, ..Written::default() })
}

type Files = [(Kind, Vec<u8>); 2];

fn files(programme: &Programme) -> std::io::Result<Files> {
    Ok([(Kind::Competences, referentiel::file(programme)?), (Kind::Formation, formation::file(programme)?)])
}

/// What the reader makes of the files, under the identifiers of the programme that they come from.
fn reread(programme: &Programme, files: &Files) -> Result<Programme, FormatError> {
    let sources = files.clone().map(|(kind, bytes)| (PathBuf::from(kind.suffix()), bytes));
    Ok(back::named_as(programme, read(&sources)?.programme))
}

impl Kind {
    fn suffix(self) -> &'static str {
        match self {
            Kind::Competences => "-competences",
            Kind::Formation => "-formation",
        }
    }
}
