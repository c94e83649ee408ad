//! What can go wrong with the database.

use std::path::PathBuf;

use crate::edit::EditError;

/// Why the database could not do what it was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder or the file cannot be opened or made.
    #[error("cannot open {path}: {why}")]
    Open { path: PathBuf, why: String },
    /// The file is something else than a database of tapis.
    #[error("{0} is not a database of tapis")]
    Foreign(PathBuf),
    /// The file was written by a newer tapis.
    #[error("{path} was written by a newer tapis (schema {found}, this one knows {known})")]
    Newer { path: PathBuf, found: i64, known: i64 },
    #[error("there is no programme {0}")]
    Unknown(String),
    #[error("there is a programme {0} already")]
    Exists(String),
    #[error(transparent)]
    Edit(#[from] EditError),
    /// What is stored cannot be read back: a damaged file, or rows written by another hand.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
}
