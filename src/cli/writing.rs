//! Writing files, and the failures that this may end in.

use std::path::{Path, PathBuf};

use super::Failure;
use crate::formats::writing::files::{self, WriteError};

/// Whole or not at all.
pub(super) fn write_file(file: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    files::write(file, bytes, force).map_err(|error| unwritable((file.to_owned(), error)))
}

/// What a file that could not be written is told as.
pub(super) fn unwritable((file, error): (PathBuf, WriteError)) -> Failure {
    match error {
        WriteError::Exists => Failure::FileExists(file),
        error => Failure::Unwritable { file, error },
    }
}
