//! Whether the file alone holds everything.
//!
//! What is written goes to a file beside the database first, its -wal, and from there into the database, now and then.
//! Whoever copies the database alone meanwhile has lost what was not there yet, and nothing of SQLite tells them. So
//! the database says itself that it lacks something, before there is something to lack, and what is beside it says that
//! nothing is missing: read together, as by a backup, they are whole; read alone, it is not.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

/// Before something is written: makes the file say that it will lack it.
///
/// To be called outside a transaction. Failing that, a copy is not told for what it is: nothing else depends on it.
pub(super) fn forewarn(db: &Connection) -> rusqlite::Result<()> {
    let (written, brought_in) = frames(db, "NOOP")?;
    if written == brought_in {
        db.execute("UPDATE fichier SET entier = 0", [])?;
        frames(db, "PASSIVE")?;
    }
    Ok(())
}

/// Says, in a transaction that writes something, that with it nothing is missing.
pub(super) fn complete(db: &Connection) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE fichier SET entier = 1 WHERE entier = 0")?.execute([]).map(drop)
}

/// Brings all that is beside the file into it, as far as those who read allow.
pub(super) fn bring_in(db: &Connection) -> rusqlite::Result<()> {
    frames(db, "PASSIVE").map(drop)
}

/// How many pages are beside the file, and how many of them are in it too.
fn frames(db: &Connection, mode: &str) -> rusqlite::Result<(i64, i64)> {
    db.query_row(&format!("PRAGMA wal_checkpoint({mode})"), [], |row| Ok((row.get(1)?, row.get(2)?)))
}

/// Whether the file says that something is missing.
pub(super) fn says_it_lacks(db: &Connection) -> bool {
    db.query_row("SELECT entier FROM fichier", [], |row| row.get::<_, i64>(0)) == Ok(0)
}

/// Whether pages wait beside the file to be brought into it.
pub(super) fn has_log(path: &Path) -> bool {
    beside(path, "-wal").metadata().is_ok_and(|it| it.len() > 0)
}

/// Whether somebody uses a write-ahead log beside the file, or has left one. They are opened, as what a share remembers
/// of a name may be long past.
pub(super) fn left_log(path: &Path) -> bool {
    let log = File::open(beside(path, "-wal")).and_then(|mut it| it.read(&mut [0]));
    log.is_ok_and(|count| count > 0) || File::open(beside(path, "-shm")).is_ok()
}

/// The file that belongs to the database, under its name and `suffix`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
