//! What is said of a file: why it was refused, or what was odd in one that was read.

use std::path::{Path, PathBuf};

use crate::i18n::{Arg, FileCode};

/// What a sentence needs: names and values.
pub(in crate::formats) type Args = Vec<(&'static str, Arg)>;

/// Something odd in a file that was read all the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    /// What kind of oddity, in kebab-case, and the id of its sentence in `files.ftl`: `code-duplique`.
    pub code: &'static str,
    pub file: PathBuf,
    /// From 1.
    pub line: Option<usize>,
    pub args: Args,
    checked: Checked,
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
    pub args: Args,
    checked: Checked,
}

/// What only this file can make: whoever says something of a file goes through a [`FileCode`], which has a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Checked;

impl Warning {
    /// A remark on a file, at `line` if it has one.
    pub(in crate::formats) fn new(file: &Path, line: Option<usize>, code: FileCode, args: Args) -> Self {
        Self { code: code.as_str(), file: file.to_owned(), line, args, checked: Checked }
    }

    /// The same about the whole file: of what was made of it, lines are not its own.
    pub(in crate::formats) fn without_line(self) -> Self {
        Self { line: None, ..self }
    }
}

impl FormatError {
    /// A refusal of a whole file, at `line` if it has one.
    pub(crate) fn new(file: &Path, line: Option<usize>, code: FileCode, args: Args) -> Self {
        Self { code: code.as_str(), file: file.to_owned(), line, args, checked: Checked }
    }

    /// The same about the whole file: of what was made of it, lines are not its own.
    pub(in crate::formats) fn without_line(self) -> Self {
        Self { line: None, ..self }
    }
}
