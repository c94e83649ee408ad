//! The bin: programmes that were removed, of which nothing is erased until somebody asks for it.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use super::{
    Overview, Store, StoreError, column::read, journal::now, list::overviews, votes::refuse_to_lose, whole::exists,
};

/// A programme in the bin.
#[derive(Debug, Clone, PartialEq)]
pub struct Removed {
    pub programme: Overview,
    pub at: Timestamp,
    /// Who removed it.
    pub by: String,
}

impl Store {
    /// The programmes of the bin, the one that was removed last first.
    pub fn bin(&self) -> Result<Vec<Removed>, StoreError> {
        self.read(|db| {
            let (_, mut bin) = overviews(db)?;
            bin.sort_by_key(|it| std::cmp::Reverse(it.at));
            Ok(bin)
        })
    }

    /// Puts a programme into the bin. Its journal, its snapshots and all that it holds stay.
    ///
    /// # Errors
    /// [`StoreError::Unknown`], or [`StoreError::Removed`] when it is there already.
    pub fn remove(&self, id: &str, author: &str) -> Result<(), StoreError> {
        self.write(|db| {
            present(db, id)?;
            db.execute("INSERT INTO corbeille (programme, le, par) VALUES (?1, ?2, ?3)", (id, stamp(db)?, author))?;
            Ok(())
        })
    }

    /// Brings a programme back from the bin, as it was.
    ///
    /// # Errors
    /// [`StoreError::Unknown`], or [`StoreError::NotRemoved`] when it is not in the bin.
    pub fn restore(&self, id: &str) -> Result<(), StoreError> {
        self.write(|db| match db.execute("DELETE FROM corbeille WHERE programme = ?1", [id])? {
            0 if exists(db, id)? => Err(StoreError::NotRemoved(id.to_owned())),
            0 => Err(StoreError::Unknown(id.to_owned())),
            _ => Ok(()),
        })
    }

    /// Erases programmes for good, all or none: what they hold, their journals and their snapshots. Nothing brings
    /// them back.
    ///
    /// # Errors
    /// [`StoreError::Unknown`]; [`StoreError::LockedVersion`] when a version was voted and locked.
    pub fn erase(&self, ids: &[&str]) -> Result<(), StoreError> {
        self.write(|db| {
            for id in ids {
                refuse_to_lose(db, id)?;
                if db.execute("DELETE FROM programme WHERE id = ?1", [id])? == 0 {
                    return Err(StoreError::Unknown((*id).to_owned()));
                }
            }
            Ok(())
        })
    }

    /// Whether a new programme may take the identifier `id`.
    ///
    /// # Errors
    /// [`StoreError::Exists`], or [`StoreError::Removed`] when it is that of a programme of the bin.
    pub fn check_free(&self, id: &str) -> Result<(), StoreError> {
        self.read(|db| free(db, id))
    }
}

/// Refuses the identifier of a programme that is there, or in the bin.
pub(super) fn free(db: &Connection, id: &str) -> Result<(), StoreError> {
    match present(db, id) {
        Ok(()) => Err(StoreError::Exists(id.to_owned())),
        Err(StoreError::Unknown(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Refuses a programme that is not there, or that is in the bin.
pub(super) fn present(db: &Connection, id: &str) -> Result<(), StoreError> {
    if !exists(db, id)? {
        return Err(StoreError::Unknown(id.to_owned()));
    }
    let mut statement = db.prepare_cached("SELECT le, par FROM corbeille WHERE programme = ?1")?;
    match statement.query_row([id], |row| Ok((read(row, 0)?, read(row, 1)?))).optional()? {
        Some((at, by)) => Err(StoreError::Removed { id: id.to_owned(), at, by }),
        None => Ok(()),
    }
}

/// Now; but after whatever was removed last, so that the bin has an order.
fn stamp(db: &Connection) -> rusqlite::Result<String> {
    let last: Option<Timestamp> =
        db.query_row("SELECT le FROM corbeille ORDER BY le DESC LIMIT 1", [], |row| read(row, 0)).optional()?;
    let next = last.and_then(|it| Timestamp::from_second(it.as_second() + 1).ok());
    Ok(next.map_or_else(now, |next| next.max(now())).to_string())
}
