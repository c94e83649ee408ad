//! Named versions of a programme, and the programme as it was at any point of its journal.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::{
    Store, StoreError,
    bin::present,
    column::read,
    journal::{head, now},
    votes::{Decision, Lock, decisions},
};
use crate::programme::nfc;

/// The longest name of an instantané, in characters.
pub(super) const MAX_NAME: usize = 64;

/// A name that somebody gave to a point of a programme's journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instantane {
    pub nom: String,
    /// The last journal entry that it includes.
    pub seq: i64,
    /// When the name was given.
    pub at: Timestamp,
    pub author: String,
    /// What councils decided on it, in the order in which that was written down.
    pub decisions: Vec<Decision>,
    /// Who locked it, if it is: it then stays as it was voted.
    pub lock: Option<Lock>,
}

impl Store {
    /// Gives a name to the programme as it is now.
    ///
    /// # Errors
    /// When the name cannot be one ([`StoreError::SnapshotName`]), or names another point of this programme.
    pub fn snapshot(&self, id: &str, name: &str, author: &str) -> Result<Instantane, StoreError> {
        self.name_point(id, name, None, author)
    }

    /// Gives a name to the programme as it was after an entry of its journal; after the last one when none is given.
    ///
    /// # Errors
    /// As [`Store::snapshot`], and [`StoreError::NoSuchPoint`].
    pub fn name_point(&self, id: &str, name: &str, seq: Option<i64>, author: &str) -> Result<Instantane, StoreError> {
        let nom = valid_name(name).ok_or_else(|| StoreError::SnapshotName(name.to_owned()))?;
        self.write(|db| {
            present(db, id)?;
            if let Some(taken) = all(db, id)?.into_iter().find(|it| it.nom == nom) {
                return Err(StoreError::SnapshotExists { programme: id.to_owned(), nom, seq: taken.seq });
            }
            if let Some(seq) = seq {
                entry_exists(db, id, seq)?;
            }
            let instantane = Instantane {
                nom,
                seq: seq.map_or_else(|| head(db, id), Ok)?,
                at: now(),
                author: author.to_owned(),
                decisions: Vec::new(),
                lock: None,
            };
            insert(db, id, &instantane)?;
            Ok(instantane)
        })
    }

    /// The named versions of a programme, oldest first.
    pub fn snapshots(&self, id: &str) -> Result<Vec<Instantane>, StoreError> {
        self.read(|db| {
            present(db, id)?;
            Ok(all(db, id)?)
        })
    }

    /// The names of a programme after an entry of its journal, oldest first.
    ///
    /// # Errors
    /// As [`Store::snapshots`].
    pub fn names_at(&self, id: &str, seq: i64) -> Result<Vec<String>, StoreError> {
        Ok(self.snapshots(id)?.into_iter().filter(|it| it.seq == seq).map(|it| it.nom).collect())
    }

    /// The point of a programme's journal that `text` names: an instantané, or the number of an entry.
    ///
    /// # Errors
    /// [`StoreError::UnknownSnapshot`], with the names that there are, and [`StoreError::NoSuchPoint`].
    pub fn point(&self, id: &str, text: &str) -> Result<i64, StoreError> {
        let known = self.snapshots(id)?;
        let asked = nfc(text.trim());
        if let Some(found) = known.iter().find(|it| it.nom == asked) {
            return Ok(found.seq);
        }
        match asked.parse() {
            Ok(seq) => self.read(|db| entry_exists(db, id, seq).map(|()| seq)),
            Err(_) => Err(StoreError::UnknownSnapshot {
                programme: id.to_owned(),
                asked,
                known: known.into_iter().map(|it| it.nom).collect(),
            }),
        }
    }
}

/// The name as it is kept: NFC, without blanks around. None when it cannot be told from an entry's number, or could
/// not be written after the programme and an `@`, where a slash would make a path of it.
fn valid_name(name: &str) -> Option<String> {
    let name = nfc(name.trim());
    let is_short = (1..=MAX_NAME).contains(&name.chars().count());
    let is_number = name.chars().all(|c| c.is_ascii_digit());
    let is_clean = !name.chars().any(|c| matches!(c, '@' | '/') || c.is_control());
    (is_short && is_clean && !is_number).then_some(name)
}

pub(super) fn entry_exists(db: &Connection, id: &str, seq: i64) -> Result<(), StoreError> {
    let head = head(db, id)?;
    if (1..=head).contains(&seq) {
        return Ok(());
    }
    Err(StoreError::NoSuchPoint { programme: id.to_owned(), seq, head })
}

pub(super) fn all(db: &Connection, id: &str) -> rusqlite::Result<Vec<Instantane>> {
    let mut statement = db.prepare_cached(
        "SELECT nom, seq, at, author, verrouille_le, verrouille_par FROM instantane WHERE programme = ?1
         ORDER BY seq, rowid",
    )?;
    let mut all = statement.query_map([id], instantane)?.collect::<rusqlite::Result<Vec<Instantane>>>()?;
    for (nom, decision) in decisions(db, id)? {
        if let Some(version) = all.iter_mut().find(|it| it.nom == nom) {
            version.decisions.push(decision);
        }
    }
    Ok(all)
}

/// The versions of a file that knows no votes yet.
pub(super) fn named_only(db: &Connection, id: &str) -> rusqlite::Result<Vec<Instantane>> {
    let mut statement =
        db.prepare("SELECT nom, seq, at, author, NULL, NULL FROM instantane WHERE programme = ?1 ORDER BY seq, rowid")?;
    statement.query_map([id], instantane)?.collect()
}

fn instantane(row: &Row<'_>) -> rusqlite::Result<Instantane> {
    let (at, author): (Option<Timestamp>, Option<String>) = (read(row, 4)?, read(row, 5)?);
    let lock = at.zip(author).map(|(at, author)| Lock { at, author });
    let (nom, seq) = (read(row, 0)?, read(row, 1)?);
    Ok(Instantane { nom, seq, at: read(row, 2)?, author: read(row, 3)?, decisions: Vec::new(), lock })
}

pub(super) fn insert(db: &Connection, id: &str, it: &Instantane) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT INTO instantane (programme, nom, seq, at, author) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((id, &it.nom, it.seq, it.at.to_string(), &it.author))
        .map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_trimmed_composed_and_of_some_length() {
        assert_eq!(valid_name("  e\u{301}té 2026 "), Some("été 2026".into()));
        let longest = "é".repeat(MAX_NAME);
        assert_eq!(valid_name(&longest), Some(longest.clone()));
        for name in ["", "  ", "a@b", "a/b", "2026", "a\nb", &format!("{longest}é")] {
            assert_eq!(valid_name(name), None, "{name:?}");
        }
    }
}
