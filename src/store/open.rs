//! Opening the database: is it one of ours, is it up to date, and how does it keep what it is given.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};
use rusqlite_migration::{M, Migrations};

use super::{Store, StoreError, file::FileId, read_only};

/// How long to wait for somebody else who is writing.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// What tells a database of tapis from any other, as the first migration writes it.
const APPLICATION_ID: i64 = 0x7470_6973;

const STEPS: &[M<'static>] = &[
    M::up(include_str!("../../schemas/migrations/001_referentiel.sql")),
    M::up(include_str!("../../schemas/migrations/002_maquette.sql")),
    M::up(include_str!("../../schemas/migrations/003_equipe.sql")),
    M::up(include_str!("../../schemas/migrations/004_journal.sql")),
    M::up(include_str!("../../schemas/migrations/005_views.sql")),
    M::up(include_str!("../../schemas/migrations/006_instantanes.sql")),
    M::up(include_str!("../../schemas/migrations/007_presence.sql")),
    M::up(include_str!("../../schemas/migrations/008_corbeille.sql")),
];

/// The `user_version` of a database that is up to date.
pub(super) const VERSION: i64 = STEPS.len() as i64;

impl Store {
    /// Opens the database at `path`, creating or migrating it. One that cannot be written is opened to be read.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let opened = prepare(path).map_err(|error| error.of(path));
        match opened {
            Err(error @ (StoreError::ReadOnly(_) | StoreError::Open { .. })) if path.is_file() => {
                // What cannot be read either has the first reason for it.
                read_only::open(path).map_err(|other| read_only::worse(error, other.of(path)))
            }
            opened => opened,
        }
    }

    /// A database that disappears with the process.
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut db = Connection::open_in_memory()?;
        db.pragma_update(None, "foreign_keys", true)?;
        migrate(&mut db)?;
        Ok(Self { db, path: PathBuf::from(":memory:"), file: None, data_version: 0, wal: false, read_only: false })
    }

    /// How long to wait for somebody else who is writing, before [`StoreError::Locked`]. Five seconds at first.
    pub fn set_patience(&self, patience: Duration) -> Result<(), StoreError> {
        self.db.busy_timeout(patience).map_err(StoreError::from)
    }
}

fn prepare(path: &Path) -> Result<Store, StoreError> {
    make_folder(path)?;
    // Without SQLITE_OPEN_URI: a path is a path, whatever it looks like.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = Connection::open_with_flags(path, flags)?;
    let file = FileId::of(path);
    db.busy_timeout(PATIENCE)?;
    if db.is_readonly("main")? {
        return Err(StoreError::ReadOnly(path.to_owned()));
    }
    identify(&db, path)?;
    let wal = patiently(|| use_wal(&db))?;
    // FULL: an edit that was acknowledged survives the kill of the process, which NORMAL grants, and the
    // cut of the power, which it does not. It costs one fsync an edit, and edits come at a human pace.
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    migrate(&mut db)?;
    let data_version = data_version(&db)?;
    Ok(Store { db, path: path.to_owned(), file, data_version, wal, read_only: false })
}

fn make_folder(path: &Path) -> Result<(), StoreError> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(()) };
    std::fs::create_dir_all(folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            StoreError::ReadOnly(folder.to_owned())
        }
        _ => StoreError::Open { path: folder.to_owned(), why: error.to_string() },
    })
}

/// Refuses what is not ours before anything is written into it; gives its version.
pub(super) fn identify(db: &Connection, path: &Path) -> Result<i64, StoreError> {
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let application: i64 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let is_new = tables == 0 && application == 0;
    if !is_new && application != APPLICATION_ID {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    let found = version(db)?;
    if found > VERSION {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: VERSION });
    }
    Ok(found)
}

/// Write-ahead logging, so that readers never wait for a writer. Whether it could be had: it needs shared memory,
/// which network file systems lack.
fn use_wal(db: &Connection) -> rusqlite::Result<bool> {
    let mode: String = db.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode == "wal" {
        return Ok(true);
    }
    let mode: String = db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    Ok(mode == "wal")
}

/// Tries again while somebody else is in the way: SQLite does not wait by itself when the mode changes.
fn patiently<T>(what: impl Fn() -> rusqlite::Result<T>) -> rusqlite::Result<T> {
    let end = Instant::now() + PATIENCE;
    loop {
        match what() {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && Instant::now() < end => {
                std::thread::sleep(Duration::from_millis(20));
            }
            other => return other,
        }
    }
}

fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    if version(db)? == VERSION {
        return Ok(());
    }
    db.set_transaction_behavior(TransactionBehavior::Immediate);
    match Migrations::from_slice(STEPS).to_latest(db) {
        Ok(()) => Ok(()),
        // Somebody else was migrating at the same time, and is done.
        Err(_) if version(db)? == VERSION => Ok(()),
        Err(rusqlite_migration::Error::RusqliteError { err, .. }) => Err(err.into()),
        Err(error) => Err(StoreError::damaged(error)),
    }
}

fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// A number that changes when another connection commits.
pub(super) fn data_version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "data_version", |row| row.get(0))
}
