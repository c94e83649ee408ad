//! The database: programmes, and the journal of every edit. SQLite, one file, open to others.
//!
//! The journal is the truth and the tables are its present: applying an edit is one `BEGIN IMMEDIATE`
//! transaction that first brings the caller's programme up to the journal's head, then applies the edit
//! with its compare-and-set, writes the rows that it touches and the journal entry, and commits.

mod error;

use std::path::Path;

use jiff::Timestamp;
use smol_str::SmolStr;

use crate::{
    edit::Edit,
    programme::{Id, Programme},
};

pub use error::StoreError;

/// An open database.
pub struct Store {}

/// A programme as it was at one point of its journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    pub programme: Programme,
    /// The last journal entry that it includes; 0 before the first.
    pub seq: i64,
}

/// One line of the list of programmes.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    pub id: Id<Programme>,
    pub sigle: String,
    pub intitule: String,
    pub profil: crate::programme::Profil,
    pub millesime: Option<String>,
    pub competences: usize,
    pub acs: usize,
    pub saes: usize,
    pub ressources: usize,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

/// What made a journal entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
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

impl Store {
    /// Opens the database at `path`, creating or migrating it.
    pub fn open(_path: &Path) -> Result<Self, StoreError> {
        unimplemented!()
    }

    /// A database that disappears with the process.
    pub fn in_memory() -> Result<Self, StoreError> {
        unimplemented!()
    }

    /// The programmes, by identifier.
    pub fn list(&self) -> Result<Vec<Overview>, StoreError> {
        unimplemented!()
    }

    /// Adds a whole programme. The journal begins with an entry that says so.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when the database has one of that name.
    pub fn create(&mut self, _programme: &Programme, _author: &str) -> Result<(), StoreError> {
        unimplemented!()
    }

    /// Reads a programme.
    pub fn load(&self, _id: &str) -> Result<Snapshot, StoreError> {
        unimplemented!()
    }

    /// Applies an edit, on disk when it returns. `snapshot` is brought up to date on the way, even when the
    /// edit is refused.
    pub fn apply(
        &mut self,
        _snapshot: &mut Snapshot,
        _edit: Edit,
        _author: &str,
        _origin: Origin,
    ) -> Result<Entry, StoreError> {
        unimplemented!()
    }

    /// Brings `snapshot` up to date, and gives what it did not know.
    pub fn refresh(&self, _snapshot: &mut Snapshot) -> Result<Vec<Entry>, StoreError> {
        unimplemented!()
    }

    /// Whether another connection has written since the last call. Cheap: no table is read.
    pub fn changed_elsewhere(&mut self) -> Result<bool, StoreError> {
        unimplemented!()
    }

    /// The journal of a programme, oldest first.
    pub fn journal(&self, _id: &str) -> Result<Vec<Entry>, StoreError> {
        unimplemented!()
    }
}
