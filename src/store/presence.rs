//! Who has a programme open, and where they are in it.
//!
//! This is no data: it is in no journal, and a sign of life that cannot be given is not given.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, Row, Transaction, TransactionBehavior};
use smol_str::SmolStr;

use super::{
    Store, StoreError,
    column::{Column, read},
};
use crate::programme::{Id, Parcours, Target};

/// After how long without a sign of life somebody is taken to be gone.
pub const LIFE: SignedDuration = SignedDuration::from_secs(60);

/// How long somebody who leaves waits to say so: the others would see them for a minute more.
const FAREWELL: Duration = Duration::from_millis(300);

/// Somebody who has a programme open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// What tells two terminals of one person apart.
    pub session: SmolStr,
    pub author: String,
    pub place: Spot,
    /// Since when they are there.
    pub since: Timestamp,
}

/// Where somebody is in a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The name of the screen, as the interface calls it in the database.
    pub screen: SmolStr,
    /// The object under the cursor.
    pub target: Option<Target>,
    /// What the screen needs besides to put its cursor there.
    pub detail: Option<SmolStr>,
    /// The parcours that the screens are restricted to.
    pub parcours: Option<Id<Parcours>>,
}

impl Store {
    /// Whether others may be there: not so in a database that is only memory.
    pub fn is_shared(&self) -> bool {
        self.file.is_some()
    }

    /// Says where somebody is, and forgets those who are gone. Waits for nobody.
    pub fn announce(&self, programme: &str, who: &Presence, now: Timestamp) -> Result<(), StoreError> {
        self.in_passing(Duration::ZERO, |db| {
            db.prepare_cached("DELETE FROM presence WHERE vu < ?1")?.execute([(now - LIFE).as_second()])?;
            let (place, since) = (&who.place, who.since.as_second());
            db.prepare_cached(
                "INSERT OR REPLACE INTO presence
                 (programme, session, auteur, ecran, cible, detail, parcours, depuis, vu)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute((
                programme,
                who.session.as_str(),
                &who.author,
                place.screen.as_str(),
                place.target.to_column(),
                place.detail.to_column(),
                place.parcours.to_column(),
                since,
                now.as_second(),
            ))?;
            Ok(())
        })
    }

    /// Says that a session is over. Hardly waits.
    pub fn depart(&self, session: &str) -> Result<(), StoreError> {
        self.in_passing(FAREWELL, |db| {
            db.execute("DELETE FROM presence WHERE session = ?1", [session])?;
            Ok(())
        })
    }

    /// Those who have the programme open, in the order of their names, but for `session`.
    pub fn others(&self, programme: &str, session: &str, now: Timestamp) -> Result<Vec<Presence>, StoreError> {
        self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT session, auteur, ecran, cible, detail, parcours, depuis FROM presence
                 WHERE programme = ?1 AND session <> ?2 AND vu >= ?3 ORDER BY auteur, session",
            )?;
            let mut rows = statement.query((programme, session, (now - LIFE).as_second()))?;
            let mut others = Vec::new();
            while let Some(row) = rows.next()? {
                others.push(presence(row)?);
            }
            Ok(others)
        })
    }

    /// Writes what may as well not be written: without much waiting for the lock, nor any for the disk.
    fn in_passing(
        &self,
        wait: Duration,
        what: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        self.may_write()?;
        let write = || -> rusqlite::Result<()> {
            let patience: u32 = self.db.pragma_query_value(None, "busy_timeout", |row| row.get(0))?;
            self.db.busy_timeout(wait)?;
            // Only write-ahead logging keeps the file whole without waiting for the disk.
            let sync = if self.wal { "NORMAL" } else { "FULL" };
            self.db.pragma_update(None, "synchronous", sync)?;
            let written =
                Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate).and_then(|transaction| {
                    what(&transaction)?;
                    transaction.commit()
                });
            self.db.pragma_update(None, "synchronous", "FULL")?;
            self.db.busy_timeout(Duration::from_millis(u64::from(patience)))?;
            written
        };
        write().map_err(|error| StoreError::from(error).of(&self.path))
    }
}

fn presence(row: &Row<'_>) -> Result<Presence, StoreError> {
    let place = Spot { screen: read(row, 2)?, target: read(row, 3)?, detail: read(row, 4)?, parcours: read(row, 5)? };
    let since = Timestamp::from_second(read(row, 6)?).map_err(StoreError::damaged)?;
    Ok(Presence { session: read(row, 0)?, author: read(row, 1)?, place, since })
}
