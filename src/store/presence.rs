//! Who has a programme open, and where they are in it.
//!
//! This is no data: it is in no journal, and a sign of life that cannot be given is not given.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use jiff::Timestamp;
use rusqlite::{Connection, Row, Transaction, TransactionBehavior};
use smol_str::SmolStr;

use super::{
    Store, StoreError,
    column::{Column, read},
    patience,
    places::remember,
    process,
};
use crate::programme::{Id, Parcours, Target};

/// After how long without a sign of life somebody is taken to be gone.
pub const LIFE: Duration = Duration::from_secs(60);

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

    /// Says where somebody is, and forgets those who are `gone`. Waits for nobody.
    ///
    /// A sign of life is one more, not one at such an hour: the clock of this machine may be any.
    pub fn announce(&self, programme: &str, who: &Presence, gone: &[Sign]) -> Result<(), StoreError> {
        self.announce_all(&[(programme, who)], gone)
    }

    /// The same of several people, in one transaction.
    pub fn announce_all(&self, all: &[(&str, &Presence)], gone: &[Sign]) -> Result<(), StoreError> {
        self.in_passing(Duration::ZERO, |db| {
            for (session, beat) in gone {
                db.prepare_cached("DELETE FROM presence WHERE session = ?1 AND battement = ?2")?
                    .execute((session.as_str(), beat))?;
            }
            all.iter().try_for_each(|(programme, who)| say(db, programme, who))
        })
    }
    /// Says that a session is over. Hardly waits.
    pub fn depart(&self, session: &str) -> Result<(), StoreError> {
        self.in_passing(FAREWELL, |db| {
            db.execute("DELETE FROM presence WHERE session = ?1", [session])?;
            Ok(())
        })
    }

    /// Those who said that they have the programme open, in the order of their names, but for `session`; each with the
    /// number of their last sign of life. Whether they are still there, [`Signs`] tells.
    pub fn others(&self, programme: &str, session: &str) -> Result<Vec<Said>, StoreError> {
        self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT session, auteur, ecran, cible, detail, parcours, depuis, battement, processus FROM presence
                 WHERE programme = ?1 AND session <> ?2 ORDER BY auteur, session",
            )?;
            let mut rows = statement.query((programme, session))?;
            let mut others = Vec::new();
            while let Some(row) = rows.next()? {
                others.push(Said { who: presence(row)?, beat: read(row, 7)?, process: read(row, 8)? });
            }
            Ok(others)
        })
    }

    /// Those who may have the programme open, for somebody who looks once: of those who fell, nobody has told yet, and of
    /// clocks, no more is asked than the day.
    pub fn company(&self, programme: &str) -> Result<Vec<Presence>, StoreError> {
        let now = Timestamp::now().as_second();
        self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT session, auteur, ecran, cible, detail, parcours, depuis FROM presence
                 WHERE programme = ?1 AND abs(vu - ?2) < 86400 ORDER BY auteur, session",
            )?;
            let mut rows = statement.query((programme, now))?;
            let mut company = Vec::new();
            while let Some(row) = rows.next()? {
                company.push(presence(row)?);
            }
            Ok(company)
        })
    }

    /// Writes what may as well not be written: without much waiting for the lock, nor any for the disk.
    pub(super) fn in_passing(
        &self,
        wait: Duration,
        what: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        self.may_write()?;
        let write = || -> rusqlite::Result<()> {
            self.forewarn()?;
            // Only write-ahead logging keeps the file whole without waiting for the disk.
            let sync = if self.wal { "NORMAL" } else { "FULL" };
            self.db.pragma_update(None, "synchronous", sync)?;
            let written =
                Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate).and_then(|transaction| {
                    what(&transaction)?;
                    self.complete(&transaction)?;
                    transaction.commit()
                });
            self.db.pragma_update(None, "synchronous", "FULL")?;
            written
        };
        patience::waiting(wait, write).map_err(|error| StoreError::from(error).of(&self.path))
    }
}

/// What somebody said of themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub who: Presence,
    /// The number of their last sign of life.
    pub beat: i64,
    process: Option<String>,
}

/// A session, and the number of its last sign of life.
pub type Sign = (SmolStr, i64);

/// What one terminal has seen of the signs of life of others, on its own watch.
#[derive(Debug, Default)]
pub struct Signs(HashMap<SmolStr, (i64, Instant)>);

impl Signs {
    /// Of those who said that they are there, those who still give signs of life; and those who have not for [`LIFE`], or
    /// who fell on this machine. `now` is when `said` was read.
    pub fn sort(&mut self, said: Vec<Said>, now: Instant) -> (Vec<Presence>, Vec<Sign>) {
        self.0.retain(|session, _| said.iter().any(|it| it.who.session == *session));
        let (mut here, mut gone) = (Vec::new(), Vec::new());
        for Said { who, beat, process } in said {
            let seen = self.0.entry(who.session.clone()).or_insert((beat, now));
            if seen.0 != beat {
                *seen = (beat, now);
            }
            let is_silent = now.saturating_duration_since(seen.1) >= LIFE;
            if is_silent || process.as_deref().is_some_and(process::is_gone) {
                gone.push((who.session, beat));
            } else {
                here.push(who);
            }
        }
        (here, gone)
    }
}

/// Writes where somebody is.
fn say(db: &Connection, programme: &str, who: &Presence) -> rusqlite::Result<()> {
    let (place, since) = (&who.place, who.since.as_second());
    db.prepare_cached(
        "INSERT INTO presence (programme, session, auteur, ecran, cible, detail, parcours, depuis, vu, battement,
                               processus)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1, ?10)
         ON CONFLICT (programme, session) DO UPDATE SET auteur = ?3, ecran = ?4, cible = ?5, detail = ?6,
         parcours = ?7, depuis = ?8, vu = ?9, battement = battement + 1, processus = ?10",
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
        Timestamp::now().as_second(),
        process::this(),
    ))?;
    remember(db, programme, who)
}

fn presence(row: &Row<'_>) -> Result<Presence, StoreError> {
    let place = Spot { screen: read(row, 2)?, target: read(row, 3)?, detail: read(row, 4)?, parcours: read(row, 5)? };
    let since = Timestamp::from_second(read(row, 6)?).map_err(StoreError::damaged)?;
    Ok(Presence { session: read(row, 0)?, author: read(row, 1)?, place, since })
}
