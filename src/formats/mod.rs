//! The files that programmes come from and go to: one folder per outside format.

mod arbre;
pub mod case;
pub mod csv;
mod ids;
mod losses;
pub mod mahara;
pub mod moodle;
pub mod orebut;
pub mod parcours;
pub mod table;
pub mod toml_file;
pub mod xlsx;

use std::path::{Path, PathBuf};

use crate::{i18n::Arg, programme::Programme};

/// A file and its content.
pub type Source = (PathBuf, Vec<u8>);

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    pub programme: Programme,
    pub warnings: Vec<Warning>,
}

/// Something odd in a file that was read all the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    /// What kind of oddity, in kebab-case, and the id of its sentence in `files.ftl`: `code-duplique`.
    pub code: &'static str,
    pub file: PathBuf,
    /// From 1.
    pub line: Option<usize>,
    /// What the message needs: names and values.
    pub args: Vec<(&'static str, Arg)>,
}

/// Why a file was refused. Nothing of it was kept.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}: {code} {args:?}", file.display())]
pub struct FormatError {
    /// What is wrong, in kebab-case, and the id of its sentence in `files.ftl`: `xml-tronque`.
    pub code: &'static str,
    pub file: PathBuf,
    /// From 1.
    pub line: Option<usize>,
    pub args: Vec<(&'static str, Arg)>,
}

impl FormatError {
    /// A refusal of a whole file, at `line` if it has one.
    fn new(file: &Path, line: Option<usize>, code: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { code, file: file.to_owned(), line, args }
    }
}
