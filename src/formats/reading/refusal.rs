//! Why a workbook was refused, before anybody says of which file.

use std::path::Path;

use crate::{
    formats::{FormatError, Warning, reading::sheet::Place},
    i18n::Arg,
};

/// A sentence of `files.ftl` with what it needs.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::formats) struct Refusal {
    pub code: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl Refusal {
    pub fn new(code: &'static str, args: impl IntoIterator<Item = (&'static str, Arg)>) -> Self {
        Self { code, args: args.into_iter().collect() }
    }

    /// About one cell.
    pub fn at(code: &'static str, place: &Place, args: impl IntoIterator<Item = (&'static str, Arg)>) -> Self {
        let place = ("cellule", Arg::text(place.to_string()));
        Self { code, args: [place].into_iter().chain(args).collect() }
    }

    pub fn error(self, file: &Path) -> FormatError {
        FormatError { code: self.code, file: file.to_owned(), line: None, args: self.args }
    }

    pub fn warning(self, file: &Path) -> Warning {
        Warning { code: self.code, file: file.to_owned(), line: None, args: self.args }
    }
}
