//! The database: programmes, and the journal of every edit. SQLite, one file, open to others.
//!
//! The journal is the truth and the tables are its present: applying an edit is one `BEGIN IMMEDIATE`
//! transaction that first brings the caller's programme up to the journal's head, then applies the edit
//! with its compare-and-set, writes the rows that it touches and the journal entry, and commits.

mod alone;
mod archive;
mod backup;
mod bin;
mod catch_up;
mod column;
pub mod doctor;
mod error;
mod file;
mod guests;
mod history;
mod journal;
mod lease;
mod level;
mod list;
mod open;
mod past;
mod patience;
mod places;
mod presence;
mod process;
mod read_only;
mod renaming;
pub mod repair;
mod scalar;
mod schema;
mod share;
mod snapshots;
mod table;
mod tables;
mod touched;
mod votes;
mod whole;
mod will;

#[cfg(test)]
mod tests;

use std::{
    cell::Cell,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior, config::DbConfig};
use smol_str::SmolStr;

use crate::{
    edit::{self, Edit},
    programme::Programme,
};

pub use backup::Backup;
pub use bin::Removed;
use bin::{free, present};
use catch_up::catch_up;
pub use error::StoreError;
use file::FileId;
pub use guests::{Guest, Invitation, Refusal};
use journal::{append, head, label, now};
pub use lease::Holder;
use lease::Lease;
pub use level::Level;
pub use list::{Archived, Overview};
pub use open::APPLICATION_ID;
pub use presence::{LIFE, Presence, Said, Sign, Signs, Spot};
use renaming::{current_id, follow};
pub use snapshots::Instantane;
pub use votes::{Decision, Lock};
use whole::{insert_programme, key, load_programme};
pub use will::Will;

/// An open database.
pub struct Store {
    db: Connection,
    path: PathBuf,
    /// The file that was opened; None: there is none, only memory.
    file: Option<FileId>,
    /// What `PRAGMA data_version` said last.
    data_version: Cell<i64>,
    wal: bool,
    read_only: bool,
    /// How long to wait for somebody else who is writing.
    patience: Cell<Duration>,
    /// What the others know this connection by.
    session: SmolStr,
    /// The right to be the only one who writes, where several machines may have the file.
    lease: Option<Lease>,
    /// The file says that it lacks something, and what it lacks is not beside it.
    lacks_end: bool,
}

/// A programme as it was at one point of its journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    pub programme: Programme,
    /// The last journal entry that it includes; 0 before the first.
    pub seq: i64,
    /// What the database knows the programme by, whatever its identifier becomes.
    key: SmolStr,
}

impl Snapshot {
    /// What the database knows the programme by, whatever its identifier becomes.
    pub fn key(&self) -> &SmolStr {
        &self.key
    }
}

/// What made a journal entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The programme came into the database, whole; the edit of the entry is empty.
    Create,
    /// Somebody edited.
    Edit,
    /// Somebody took the entry with this number back.
    Undo(i64),
    /// Somebody did again the entry with this number, which they had taken back.
    Redo(i64),
    /// A file was read into the programme.
    Import,
}

/// One acknowledged edit.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number in the programme's journal, from 1, without gaps.
    pub seq: i64,
    pub at: Timestamp,
    pub author: String,
    pub origin: Origin,
    /// The label of the object edited, as it was then: `AC11.01`.
    pub label: SmolStr,
    /// The edit as it took effect.
    pub edit: Edit,
}

impl Entry {
    /// What the programme was made from, if this is how it began and it was made from another.
    pub fn ancestor(&self) -> Option<&str> {
        let is_one = self.origin == Origin::Create && self.label.contains(FROM);
        is_one.then(|| self.label.trim_end_matches(FROM))
    }
}

/// No identifier has this sign: the label of a creation that has it names what the programme was made from.
const FROM: char = '@';

fn made_from(text: &str) -> SmolStr {
    if text.contains(FROM) { text.into() } else { format!("{text}{FROM}").into() }
}

impl Store {
    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether readers and writers can work at the same time. Not so where write-ahead logging cannot be had, as on
    /// a network file system: people then wait for one another.
    pub fn is_wal(&self) -> bool {
        self.wal
    }

    /// Whether it can only be read: its file, its folder or their disk are not to be written.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Whether the file is one that was copied while somebody was at work: what they did last may not be in it.
    pub fn may_lack_its_end(&self) -> bool {
        self.lacks_end
    }

    /// What the others know this connection by.
    pub fn session(&self) -> &SmolStr {
        &self.session
    }

    /// How long to wait for somebody else who is writing, before [`StoreError::Locked`]; gives how long it was before.
    /// Ten seconds at first.
    pub fn set_patience(&self, patience: Duration) -> Duration {
        self.patience.replace(patience)
    }

    /// Adds a whole programme. The journal begins with an entry that says so.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when the database has one of that name, [`StoreError::Removed`] when its bin has; an
    /// edit error when the programme breaks an invariant.
    pub fn create(&self, programme: &Programme, author: &str) -> Result<(), StoreError> {
        self.create_from(programme, None, author)
    }

    /// The same of a programme that was made from another, `from`, which the entry names: `but-sd@57`, or a file.
    ///
    /// # Errors
    /// As [`Store::create`].
    pub fn create_from(&self, programme: &Programme, from: Option<&str>, author: &str) -> Result<(), StoreError> {
        programme.check_integrity().map_err(edit::EditError::from)?;
        let programme = &edit::admitted(programme);
        self.write(|db| {
            free(db, programme.id.as_str())?;
            insert_programme(db, programme)?;
            let edit = Edit::Batch(Vec::new());
            let mut entry = new_entry(programme, 1, author, Origin::Create, edit);
            if let Some(from) = from {
                entry.label = made_from(from);
            }
            append(db, programme.id.as_str(), &entry)?;
            past::keep(db, programme, 1)
        })
    }

    /// Reads a programme.
    pub fn load(&self, id: &str) -> Result<Snapshot, StoreError> {
        self.read(|db| snapshot(db, id))
    }

    /// Applies an edit, on disk when it returns. `snapshot` is brought up to date on the way, even when the
    /// edit is refused. Importing into an existing programme is a batch of [`Origin::Import`].
    pub fn apply(
        &self,
        snapshot: &mut Snapshot,
        edit: Edit,
        author: &str,
        origin: Origin,
    ) -> Result<Entry, StoreError> {
        // Most of what others did is taken in before the others must wait.
        self.may_write()?;
        self.read(|db| catch_up(db, snapshot))?;
        let mut done = None;
        let written = self.write(|db| {
            catch_up(db, snapshot)?;
            carry_out(db, snapshot, edit, author, origin, &mut done)
        });
        match (written, done) {
            (Ok(entry), _) => {
                snapshot.seq = entry.seq;
                Ok(entry)
            }
            (Err(error), Some(done)) => {
                // The disk refused what the programme had accepted.
                edit::apply(&mut snapshot.programme, done.inverse())?;
                Err(error)
            }
            (Err(error), None) => Err(error),
        }
    }

    /// Brings `snapshot` up to date, and gives what it did not know.
    pub fn refresh(&self, snapshot: &mut Snapshot) -> Result<Vec<Entry>, StoreError> {
        self.read(|db| catch_up(db, snapshot))
    }

    /// Whether nothing was done since `snapshot`.
    ///
    /// # Errors
    /// [`StoreError::Removed`] and [`StoreError::Erased`] when the programme is no longer there to be worked on.
    pub fn is_current(&self, snapshot: &Snapshot) -> Result<bool, StoreError> {
        self.read(|db| {
            let id = current_id(db, &snapshot.key, snapshot.programme.id.as_str())?;
            Ok(head(db, &id)? == snapshot.seq)
        })
    }

    /// Whether another connection has written since the last call. Cheap: no table is read.
    ///
    /// # Errors
    /// Also [`StoreError::Moved`]: nobody would find what is written from now on.
    pub fn changed_elsewhere(&self) -> Result<bool, StoreError> {
        self.in_place()?;
        let now = open::data_version(&self.db).map_err(|error| StoreError::from(error).of(&self.path))?;
        Ok(self.data_version.replace(now) != now)
    }

    /// A number that changes when [`Store::changed_elsewhere`] has found that somebody wrote.
    pub fn generation(&self) -> i64 {
        self.data_version.get()
    }

    /// Reads in one transaction: what several tables say is then of one moment.
    fn read<T>(&self, what: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let read = || what(&self.db.unchecked_transaction()?);
        patience::waiting(self.patience.get(), read).map_err(|error| error.of(&self.path))
    }

    /// Writes in one transaction, which takes the lock at once: one that first reads could not be promoted.
    fn write<T>(&self, what: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.may_write()?;
        let write = || {
            self.forewarn()?;
            let transaction = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)?;
            let written = what(&transaction)?;
            self.complete(&transaction)?;
            transaction.commit()?;
            Ok(written)
        };
        patience::waiting(self.patience.get(), write).map_err(|error: StoreError| error.of(&self.path))
    }

    /// Makes the file say that it lacks what is about to be written beside it.
    fn forewarn(&self) -> rusqlite::Result<()> {
        if self.wal { alone::forewarn(&self.db) } else { Ok(()) }
    }

    fn complete(&self, db: &Connection) -> rusqlite::Result<()> {
        if self.wal { alone::complete(db) } else { Ok(()) }
    }

    fn may_write(&self) -> Result<(), StoreError> {
        match &self.lease {
            _ if self.read_only => Err(StoreError::ReadOnly(self.path.clone())),
            Some(lease) if !lease.is_held() => Err(StoreError::LeaseLost(self.path.clone())),
            _ => self.in_place(),
        }
    }

    /// Refuses to go on when the file has been deleted, or another put in its place.
    fn in_place(&self) -> Result<(), StoreError> {
        if self.file == FileId::of(&self.path) || self.file.is_none() {
            return Ok(());
        }
        Err(StoreError::Moved(self.path.clone()))
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if self.in_place().is_err() {
            // Closing would clear away the files beside the one that has taken the place of ours. Should this be
            // refused, there is nothing else to do.
            let _ = self.db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        } else if self.wal && !self.read_only && !self.lacks_end && alone::says_it_lacks(&self.db) {
            // Somebody fell between the two words about the file. Should it not be put right, a whole file is called
            // one that may lack its end.
            let _ = patience::waiting(Duration::ZERO, || alone::complete(&self.db));
        }
    }
}

fn new_entry(programme: &Programme, seq: i64, author: &str, origin: Origin, edit: Edit) -> Entry {
    let label = label(programme, &edit, origin);
    Entry { seq, at: now(), author: author.to_owned(), origin, label, edit }
}

fn snapshot(db: &Connection, id: &str) -> Result<Snapshot, StoreError> {
    present(db, id)?;
    Ok(Snapshot { programme: load_programme(db, id)?, seq: head(db, id)?, key: key(db, id)? })
}

/// What the others know a connection by.
fn new_session() -> SmolStr {
    SmolStr::new(format!("{:016x}", fastrand::u64(..)))
}

/// Applies an edit to a snapshot that is up to date, its tables and its journal. What was applied to the snapshot is
/// in `done`, also when the disk then refuses the rest.
fn carry_out(
    db: &Connection,
    snapshot: &mut Snapshot,
    edit: Edit,
    author: &str,
    origin: Origin,
    done: &mut Option<Edit>,
) -> Result<Entry, StoreError> {
    let before = snapshot.programme.id.clone();
    let mut entry = new_entry(&snapshot.programme, snapshot.seq + 1, author, origin, edit);
    entry.edit = edit::apply(&mut snapshot.programme, entry.edit)?;
    *done = Some(entry.edit.clone());
    let id = &snapshot.programme.id;
    if *id != before {
        follow(db, before.as_str(), id.as_str())?;
    }
    touched::write(db, &snapshot.programme, &entry.edit)?;
    append(db, id.as_str(), &entry)?;
    past::keep(db, &snapshot.programme, entry.seq)?;
    Ok(entry)
}
