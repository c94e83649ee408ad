//! What councils decided on named versions, and the versions that are locked for it.
//!
//! A decision is no edit of the programme, which goes on: it is about a point of its journal.

use jiff::{Timestamp, civil::Date};
use rusqlite::{
    Connection,
    types::{Value, ValueRef},
};

use super::{
    Store, StoreError,
    bin::present,
    column::{Column, read},
    journal::now,
    snapshots::{Instantane, all},
};
use crate::programme::{Outcome, Vote, kept, nfc};

/// The longest name of a council, in characters.
const MAX_INSTANCE: usize = 64;
/// The longest remark, in characters.
const MAX_REMARQUE: usize = 2_000;

/// What a council decided on a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub vote: Vote,
    pub remarque: String,
    /// When it was written down, and by whom.
    pub at: Timestamp,
    pub author: String,
}

/// Who locked a version, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    pub at: Timestamp,
    pub author: String,
}

impl Column for Date {
    fn to_column(&self) -> Value {
        Value::Text(self.to_string())
    }

    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok()?.parse().ok()
    }
}

impl Column for Outcome {
    fn to_column(&self) -> Value {
        Value::Text(self.name().to_owned())
    }

    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok().and_then(Self::named)
    }
}

impl Store {
    /// Writes down what a council decided on a named version. A locked one takes more: it may go from one council to
    /// the next.
    ///
    /// # Errors
    /// [`StoreError::UnknownSnapshot`]; [`StoreError::Instance`] when the council has no name or too long a one.
    pub fn decide(
        &self,
        id: &str,
        version: &str,
        vote: &Vote,
        remarque: &str,
        author: &str,
    ) -> Result<Instantane, StoreError> {
        let instance = kept(vote.instance.trim());
        let remarque = kept(remarque.trim());
        let is_named = (1..=MAX_INSTANCE).contains(&instance.chars().count());
        if !is_named || remarque.chars().count() > MAX_REMARQUE {
            return Err(StoreError::Instance(instance));
        }
        self.write(|db| {
            let known = named(db, id, version)?;
            let rang = known.decisions.len() + 1;
            let vote = Vote { instance, ..vote.clone() };
            insert(db, id, &known.nom, rang, &Decision { vote, remarque, at: now(), author: author.to_owned() })?;
            named(db, id, version)
        })
    }

    /// Takes the last decision of a version back: it was written down by mistake.
    ///
    /// # Errors
    /// [`StoreError::LockedVersion`] once the version is locked; [`StoreError::NoDecision`] when it has none.
    pub fn withdraw(&self, id: &str, version: &str) -> Result<Instantane, StoreError> {
        self.write(|db| {
            let known = named(db, id, version)?;
            known.refuse_locked(id)?;
            if known.decisions.is_empty() {
                return Err(StoreError::NoDecision { programme: id.to_owned(), nom: known.nom });
            }
            let rang = i64::try_from(known.decisions.len()).unwrap_or(i64::MAX);
            db.execute("DELETE FROM decision WHERE programme = ?1 AND nom = ?2 AND rang = ?3", (id, &known.nom, rang))?;
            named(db, id, version)
        })
    }

    /// Locks a version that was voted: it is read, exported and compared, and stays as it is for ever.
    ///
    /// # Errors
    /// [`StoreError::NoDecision`] when nobody voted on it, [`StoreError::LockedVersion`] when it is locked already.
    pub fn lock(&self, id: &str, version: &str, author: &str) -> Result<Instantane, StoreError> {
        self.write(|db| {
            let known = named(db, id, version)?;
            known.refuse_locked(id)?;
            if known.decisions.is_empty() {
                return Err(StoreError::NoDecision { programme: id.to_owned(), nom: known.nom });
            }
            close(db, id, &known.nom, &Lock { at: now(), author: author.to_owned() })?;
            named(db, id, version)
        })
    }

    /// The versions of a point of a programme’s journal.
    pub fn versions_at(&self, id: &str, seq: i64) -> Result<Vec<Instantane>, StoreError> {
        Ok(self.snapshots(id)?.into_iter().filter(|it| it.seq == seq).collect())
    }
}

impl Instantane {
    /// How councils voted on it.
    pub fn votes(&self) -> impl Iterator<Item = Vote> {
        self.decisions.iter().map(|it| it.vote.clone())
    }

    fn refuse_locked(&self, id: &str) -> Result<(), StoreError> {
        if self.lock.is_none() {
            return Ok(());
        }
        Err(StoreError::LockedVersion { programme: id.to_owned(), nom: self.nom.clone() })
    }
}

fn named(db: &Connection, id: &str, version: &str) -> Result<Instantane, StoreError> {
    present(db, id)?;
    let asked = nfc(version.trim());
    let known = all(db, id)?;
    if let Some(found) = known.iter().find(|it| it.nom == asked) {
        return Ok(found.clone());
    }
    let known = known.into_iter().map(|it| it.nom).collect();
    Err(StoreError::UnknownSnapshot { programme: id.to_owned(), asked, known })
}

/// What was decided on the versions of a programme, each with the name of its version, in order.
pub(super) fn decisions(db: &Connection, id: &str) -> rusqlite::Result<Vec<(String, Decision)>> {
    let mut statement = db.prepare_cached(
        "SELECT nom, instance, le, issue, remarque, at, author FROM decision WHERE programme = ?1 ORDER BY nom, rang",
    )?;
    let rows = statement.query_map([id], |row| {
        let decision = Decision {
            vote: Vote { instance: read(row, 1)?, date: read(row, 2)?, outcome: read(row, 3)? },
            remarque: read(row, 4)?,
            at: read(row, 5)?,
            author: read(row, 6)?,
        };
        Ok((read(row, 0)?, decision))
    })?;
    rows.collect()
}

fn insert(db: &Connection, id: &str, nom: &str, rang: usize, decision: &Decision) -> rusqlite::Result<()> {
    let Decision { vote, remarque, at, author } = decision;
    db.prepare_cached(
        "INSERT INTO decision (programme, nom, rang, instance, le, issue, remarque, at, author)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute((
        id,
        nom,
        i64::try_from(rang).unwrap_or(i64::MAX),
        &vote.instance,
        vote.date.to_string(),
        vote.outcome.name(),
        remarque,
        at.to_string(),
        author,
    ))
    .map(drop)
}

/// Writes a version of another file with all that was decided on it.
pub(super) fn copy(db: &Connection, id: &str, version: &Instantane) -> rusqlite::Result<()> {
    super::snapshots::insert(db, id, version)?;
    for (rang, decision) in (1..).zip(&version.decisions) {
        insert(db, id, &version.nom, rang, decision)?;
    }
    version.lock.iter().try_for_each(|lock| close(db, id, &version.nom, lock))
}

fn close(db: &Connection, id: &str, nom: &str, lock: &Lock) -> rusqlite::Result<()> {
    db.execute(
        "UPDATE instantane SET verrouille_le = ?3, verrouille_par = ?4 WHERE programme = ?1 AND nom = ?2",
        (id, nom, lock.at.to_string(), &lock.author),
    )
    .map(drop)
}

/// Refuses what would take locked versions away.
pub(super) fn refuse_to_lose(db: &Connection, id: &str) -> Result<(), StoreError> {
    match all(db, id)?.into_iter().find(|it| it.lock.is_some()) {
        Some(locked) => Err(StoreError::LockedVersion { programme: id.to_owned(), nom: locked.nom }),
        None => Ok(()),
    }
}
