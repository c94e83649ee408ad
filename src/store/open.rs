//! Opening the database: is it one of ours, is it up to date, and how does it keep what it is given.

use std::{
    cell::Cell,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{
    Store, StoreError,
    alone::{bring_in, has_log, left_log, says_it_lacks},
    file::FileId,
    lease::{self, Lease},
    new_session, patience, read_only,
    schema::{self, VERSION, migrate, version},
    share,
};

/// How long to wait for somebody else who is writing.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// What tells a database of tapis from any other, as the first migration writes it.
pub const APPLICATION_ID: i64 = 0x7470_6973;

impl Store {
    /// Opens the database at `path`, creating or migrating it. One that cannot be written is opened to be read.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_as(path, &whoami::username().unwrap_or_default())
    }

    /// The same, for `who`: where only one at a time may work, the others are told that it is they.
    ///
    /// # Errors
    /// [`StoreError::Held`] and [`StoreError::HeldThere`] in that case.
    pub fn open_as(path: &Path, who: &str) -> Result<Self, StoreError> {
        let open = || patience::waiting(PATIENCE, || prepare(path, who)).map_err(|error| error.of(path));
        let mut opened = open();
        if matches!(opened, Err(StoreError::Open { .. })) && share::kind(path).is_some() {
            // A share may remember the name of a file for a moment after it has gone.
            std::thread::sleep(share::MEMORY_OF_NAMES);
            opened = open();
        }
        match opened {
            Err(error @ (StoreError::ReadOnly(_) | StoreError::Open { .. })) if path.is_file() => {
                // What cannot be read either has the first reason for it.
                let read = patience::waiting(PATIENCE, || read_only::open(path));
                read.map_err(|other| read_only::worse(error, other.of(path)))
            }
            opened => opened,
        }
    }

    /// Opens the database at `path` to be read, though it might be written.
    pub fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        patience::waiting(PATIENCE, || read_only::open(path)).map_err(|error| error.of(path))
    }

    /// A database that disappears with the process.
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut db = Connection::open_in_memory()?;
        db.pragma_update(None, "foreign_keys", true)?;
        migrate(&mut db)?;
        Ok(Self::of(db, &PathBuf::from(":memory:")))
    }

    /// A second connection to the same file, for work on a thread of its own. None: there is no file.
    ///
    /// # Errors
    /// Those of the database.
    pub fn second(&self) -> Result<Option<Self>, StoreError> {
        if self.file.is_none() {
            return Ok(None);
        }
        if self.read_only {
            return read_only::open(&self.path).map(Some).map_err(|error| error.of(&self.path));
        }
        let open = || -> rusqlite::Result<Connection> {
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let db = Connection::open_with_flags(&self.path, flags)?;
            patience::teach(&db)?;
            db.pragma_update(None, "foreign_keys", true)?;
            Ok(db)
        };
        let db = patience::waiting(PATIENCE, open).map_err(|error| StoreError::from(error).of(&self.path))?;
        // Where one writes alone, that one is the first.
        let read_only = self.lease.is_some();
        let mut second = Self::of(db, &self.path);
        (second.file, second.wal, second.read_only) = (self.file, self.wal, read_only);
        Ok(Some(second))
    }

    /// A connection to no file, that writes.
    pub(super) fn of(db: Connection, path: &Path) -> Self {
        Self {
            db,
            path: path.to_owned(),
            file: None,
            data_version: Cell::new(0),
            wal: false,
            read_only: false,
            patience: Cell::new(PATIENCE),
            session: new_session(),
            lease: None,
            lacks_end: false,
        }
    }
}

fn prepare(path: &Path, who: &str) -> Result<Store, StoreError> {
    if path.metadata().is_ok_and(|it| !it.is_file() && !it.is_dir()) {
        return Err(StoreError::NotAFile(path.to_owned()));
    }
    make_folder(path)?;
    let lease = alone_or_refused(path, who)?;
    let had_log = has_log(path);
    // Without SQLITE_OPEN_URI: a path is a path, whatever it looks like.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = Connection::open_with_flags(path, flags)?;
    let file = FileId::of(path);
    patience::teach(&db)?;
    if db.is_readonly("main")? {
        return Err(StoreError::ReadOnly(path.to_owned()));
    }
    if lease.is_some() {
        // Before anything is read: a file with a write-ahead log is then read without shared memory.
        db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    }
    let version = identify(&db, path)?;
    let wal = if lease.is_some() { leave_wal(&db)? } else { patiently(|| use_wal(&db))? };
    // FULL: an edit that was acknowledged survives the kill of the process, which NORMAL grants, and the
    // cut of the power, which it does not. It costs one fsync an edit, and edits come at a human pace.
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    migrate(&mut db)?;
    if wal && version < VERSION {
        // A copy of a file that holds nothing yet would pass for a new one.
        bring_in(&db)?;
    }
    let lacks_end = wal && !had_log && says_it_lacks(&db);
    let mut store = Store::of(db, path);
    store.file = file;
    store.data_version.set(data_version(&store.db)?);
    (store.wal, store.lease, store.lacks_end) = (wal, lease, lacks_end);
    Ok(store)
}

/// Where several machines may have the file: the right to write it.
///
/// # Errors
/// When somebody else has it open.
fn alone_or_refused(path: &Path, who: &str) -> Result<Option<Lease>, StoreError> {
    if share::kind(path).is_none() {
        lease::respect(path)?;
        return Ok(None);
    }
    // First the note, then the look: whoever opens the file on its own machine does it the other way round, so that one
    // of the two sees the other.
    let lease = Lease::take(path, who)?;
    if left_log(path) {
        return Err(StoreError::HeldThere(path.to_owned()));
    }
    share::settle(path);
    Ok(Some(lease))
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
    let found = version(db)?;
    let is_ours = application == APPLICATION_ID;
    match has_our_tables(db)? {
        false if tables == 0 && application == 0 => Ok(found),
        false if is_ours => Err(StoreError::Hollow(path.to_owned())),
        false => Err(StoreError::Foreign(path.to_owned())),
        true if !is_ours || found == 0 => {
            Err(StoreError::Dumped { path: path.to_owned(), version: schema::told_version(db)? })
        }
        true if found > VERSION => Err(StoreError::Newer { path: path.to_owned(), found, known: VERSION }),
        true => Ok(found),
    }
}

/// Whether there is what has been in every database of tapis.
fn has_our_tables(db: &Connection) -> rusqlite::Result<bool> {
    let mut there = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?1")?;
    Ok(there.exists(["programme"])? && there.exists(["journal"])?)
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

/// A file that is whole at each commit, without anything beside it: not the write-ahead log, which is in shared memory.
/// Gives whether it has one, as [`use_wal`] does.
fn leave_wal(db: &Connection) -> rusqlite::Result<bool> {
    // Emptied at each commit, not deleted: where deleting comes through a program, the file may stay under another name.
    db.pragma_update_and_check(None, "journal_mode", "TRUNCATE", |row| row.get::<_, String>(0))?;
    db.pragma_update_and_check(None, "locking_mode", "NORMAL", |row| row.get::<_, String>(0))?;
    // The lock is let go of when something is read.
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    Ok(false)
}

/// Tries again while somebody else is in the way: SQLite does not wait by itself when the mode changes.
fn patiently<T>(what: impl Fn() -> rusqlite::Result<T>) -> rusqlite::Result<T> {
    let start = Instant::now();
    loop {
        match what() {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && start.elapsed() < PATIENCE => {
                std::thread::sleep(patience::pause(start.elapsed()));
            }
            other => return other,
        }
    }
}

/// A number that changes when another connection commits.
pub(super) fn data_version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "data_version", |row| row.get(0))
}
