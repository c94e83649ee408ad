//! Why something was refused, or is odd, before anybody says in which file.

use std::path::Path;

use crate::{
    formats::{FormatError, Warning, reading::place::Place},
    i18n::{Arg, FileCode},
};

/// A sentence of `files.ftl` with what it needs.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::formats) struct Refusal {
    pub code: FileCode,
    line: Option<usize>,
    args: Vec<(&'static str, Arg)>,
}

impl Refusal {
    pub(crate) fn new(code: FileCode, args: impl IntoIterator<Item = (&'static str, Arg)>) -> Self {
        Self { code, line: None, args: args.into_iter().collect() }
    }

    /// About one cell.
    pub(crate) fn at(code: FileCode, place: &Place, args: impl IntoIterator<Item = (&'static str, Arg)>) -> Self {
        let place = ("cellule", Arg::text(place.to_string()));
        Self::new(code, [place].into_iter().chain(args))
    }

    /// What it quotes under a name, when that is a text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match self.args.iter().find(|(it, _)| *it == name) {
            Some((_, Arg::Text(text))) => Some(text.as_str()),
            _ => None,
        }
    }

    /// About one line, from 1, where it is known.
    pub(crate) fn on_line(self, line: Option<usize>) -> Self {
        Self { line, ..self }
    }

    pub(crate) fn error(self, file: &Path) -> FormatError {
        FormatError::new(file, self.line, self.code, self.args)
    }

    pub(crate) fn warning(self, file: &Path) -> Warning {
        Warning::new(file, self.line, self.code, self.args)
    }
}
