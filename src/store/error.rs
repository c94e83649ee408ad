//! What can go wrong with the database.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::ErrorCode;

use super::Holder;
use crate::edit::EditError;

/// Why the database could not do what it was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder or the file cannot be opened or made.
    #[error("cannot open {path}: {why}")]
    Open { path: PathBuf, why: String },
    /// The file is no SQLite database.
    #[error("{0} is no database")]
    NotSqlite(PathBuf),
    /// The file is a SQLite database of something else than tapis.
    #[error("{0} is not a database of tapis")]
    Foreign(PathBuf),
    /// The file was written by a newer tapis.
    #[error("{path} was written by a newer tapis (schema {found}, this one knows {known})")]
    Newer { path: PathBuf, found: i64, known: i64 },
    /// The file was written by an older tapis, and cannot be brought up to date.
    #[error("{0} was written by an older tapis and may only be read")]
    Older(PathBuf),
    /// The file, or the folder in which SQLite must write beside it, may only be read.
    #[error("{0} may only be read")]
    ReadOnly(PathBuf),
    /// Somebody else has been writing for longer than one waits.
    #[error("{0} is locked by another program")]
    Locked(PathBuf),
    /// There is no room left on the disk.
    #[error("no room left to write {0}")]
    Full(PathBuf),
    /// The disk failed, or takes no more from this user.
    #[error("the disk refused {path}: {why}")]
    Io { path: PathBuf, why: String },
    /// Somebody has it open, on this machine or another, where only one at a time may.
    #[error("{path} is held by {} on {}", holder.who, holder.machine)]
    Held { path: PathBuf, holder: Box<Holder> },
    /// The file is on a share, and somebody has it open on the machine that keeps it, or left it so.
    #[error("{0} is open on the machine that keeps it")]
    HeldThere(PathBuf),
    /// Somebody else has taken the file over, or cannot be told from one who has.
    #[error("{0} was taken over by somebody else")]
    LeaseLost(PathBuf),
    /// The tables are those of tapis, but not what tells so: it was made again from a text.
    #[error("{path} was made again from a dump (version {version})")]
    Dumped { path: PathBuf, version: i64 },
    /// The file says that it is a database of tapis, and has none of its tables.
    #[error("{0} has no tables")]
    Hollow(PathBuf),
    /// What is there is a device, a pipe or a folder.
    #[error("{0} is no file")]
    NotAFile(PathBuf),
    /// There is a copy of that name already, which nobody asked to replace.
    #[error("{0} is there already")]
    CopyExists(PathBuf),
    /// The name of a copy is that of a database that is in use.
    #[error("{0} is in use")]
    InUse(PathBuf),
    /// Whoever asked for it has given it up.
    #[error(transparent)]
    Abandoned(#[from] crate::progress::Abandoned),
    /// The file was deleted, or another put in its place, while it was open.
    #[error("{0} was deleted or replaced while it was open")]
    Moved(PathBuf),
    /// Whoever asks may look on, and may not do this.
    #[error("this takes the level {0:?}")]
    NotAllowed(super::Level),
    /// Whoever leads the workshop has asked everybody to look on for a while.
    #[error("the workshop is paused")]
    Paused,
    #[error("there is no programme {0}")]
    Unknown(String),
    #[error("there is a programme {0} already")]
    Exists(String),
    /// The programme of that identifier lies in the bin.
    #[error("{id} is in the bin, where {by} put it on {at}")]
    Removed { id: String, at: Timestamp, by: String },
    /// There is nothing to bring back: the programme is not in the bin.
    #[error("{0} is not in the bin")]
    NotRemoved(String),
    /// The programme that was open has been erased for good.
    #[error("{0} was erased for good")]
    Erased(String),
    /// The text cannot name an instantané.
    #[error("{0:?} cannot name a snapshot")]
    SnapshotName(String),
    /// The name is that of another point of the programme's journal.
    #[error("there is a snapshot {nom} of {programme} already, at {seq}")]
    SnapshotExists { programme: String, nom: String, seq: i64 },
    #[error("there is no snapshot {asked} of {programme}")]
    UnknownSnapshot { programme: String, asked: String, known: Vec<String> },
    /// The text cannot name a council, or its remark is too long.
    #[error("{0:?} cannot name a council")]
    Instance(String),
    /// A version that was voted and locked stays as it is.
    #[error("{nom} of {programme} is locked")]
    LockedVersion { programme: String, nom: String },
    #[error("nobody voted on {nom} of {programme}")]
    NoDecision { programme: String, nom: String },
    /// The journal has no entry of that number: it goes from 1 to `head`.
    #[error("the journal of {programme} goes from 1 to {head}, not to {seq}")]
    NoSuchPoint { programme: String, seq: i64, head: i64 },
    #[error(transparent)]
    Edit(#[from] EditError),
    /// What is stored cannot be read back: a damaged file, or rows written by another hand.
    #[error("{path} is damaged: {why}")]
    Damaged { path: PathBuf, why: String },
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
}

impl StoreError {
    /// Something stored cannot be read back.
    pub(super) fn damaged(why: impl ToString) -> Self {
        StoreError::Damaged { path: PathBuf::new(), why: why.to_string() }
    }

    /// The file of the database, when that is what went wrong.
    pub fn path(&self) -> Option<&Path> {
        match self {
            StoreError::Open { path, .. }
            | StoreError::NotSqlite(path)
            | StoreError::Foreign(path)
            | StoreError::Newer { path, .. }
            | StoreError::Older(path)
            | StoreError::ReadOnly(path)
            | StoreError::Locked(path)
            | StoreError::Full(path)
            | StoreError::Io { path, .. }
            | StoreError::Held { path, .. }
            | StoreError::HeldThere(path)
            | StoreError::LeaseLost(path)
            | StoreError::Dumped { path, .. }
            | StoreError::Hollow(path)
            | StoreError::NotAFile(path)
            | StoreError::CopyExists(path)
            | StoreError::InUse(path)
            | StoreError::Moved(path)
            | StoreError::Damaged { path, .. } => Some(path),
            _ => None,
        }
    }

    /// The same error, which now says what it means and of which file.
    pub(super) fn of(self, path: &Path) -> Self {
        match self {
            StoreError::Sqlite(error) => sqlite(error, path),
            StoreError::Damaged { why, .. } => StoreError::Damaged { path: path.to_owned(), why },
            other => other,
        }
    }
}

fn sqlite(error: rusqlite::Error, path: &Path) -> StoreError {
    let path = path.to_owned();
    let unreadable = matches!(
        error,
        rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..)
    );
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::NotSqlite(path),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Locked(path),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StoreError::ReadOnly(path),
        Some(ErrorCode::CannotOpen) if is_read_only(&path) => StoreError::ReadOnly(path),
        Some(ErrorCode::CannotOpen) => StoreError::Open { path, why: error.to_string() },
        Some(ErrorCode::DiskFull) => StoreError::Full(path),
        Some(ErrorCode::SystemIoFailure) => StoreError::Io { path, why: error.to_string() },
        Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged { path, why: error.to_string() },
        _ if unreadable => StoreError::Damaged { path, why: error.to_string() },
        _ => StoreError::Sqlite(error),
    }
}

/// SQLite writes beside the file, so that its folder counts as much as the file.
fn is_read_only(path: &Path) -> bool {
    let read_only = |path: &Path| path.metadata().is_ok_and(|metadata| metadata.permissions().readonly());
    read_only(path) || path.parent().is_some_and(read_only)
}
