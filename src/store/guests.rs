//! Invitations, and those who came by them.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::{
    Level, Store, StoreError,
    column::{Column, read},
};
use crate::programme::folded;

/// A code by which a number of people may come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub code: String,
    pub level: Level,
    /// How many may come by it, and how many have.
    pub places: u32,
    pub taken: u32,
    /// Until when newcomers may come by it.
    pub end: Timestamp,
    /// The programmes that it is for; None: all of them.
    pub programmes: Option<Vec<String>>,
    /// Who made it, and when.
    pub by: String,
    pub at: Timestamp,
    /// Nobody comes in by it any more.
    pub revoked: bool,
}

/// Somebody who came by an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    pub code: String,
    /// The name under which they work.
    pub name: String,
    /// The fingerprint of their key. None: they give the code each time.
    pub key: Option<String>,
    pub since: Timestamp,
    /// They do not come in any more.
    pub revoked: bool,
}

/// Why somebody does not come in by a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such code, or it was taken back.
    Unknown,
    Ended,
    /// All its places are taken.
    Full,
    /// Somebody else works under that name.
    NameTaken,
    /// The person was sent away for good.
    Revoked,
}

impl Invitation {
    /// Why a newcomer does not come in by it at `now`, if so.
    pub fn obstacle(&self, now: Timestamp) -> Option<Refusal> {
        match self {
            it if it.revoked => Some(Refusal::Unknown),
            it if it.end <= now => Some(Refusal::Ended),
            it if it.taken >= it.places => Some(Refusal::Full),
            _ => None,
        }
    }
}

impl Store {
    /// Makes an invitation.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when one of its programmes is not there; those of the database.
    pub fn invite(&self, it: &Invitation) -> Result<(), StoreError> {
        self.write(|db| {
            db.execute(
                "INSERT INTO invitation (code, niveau, places, fin, tous, par, le) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                (
                    &it.code,
                    it.level.to_column(),
                    it.places,
                    it.end.as_second(),
                    it.programmes.is_none(),
                    &it.by,
                    it.at.as_second(),
                ),
            )?;
            for programme in it.programmes.iter().flatten() {
                super::bin::present(db, programme)?;
                db.execute(
                    "INSERT OR IGNORE INTO invitation_programme (code, programme) VALUES (?1, ?2)",
                    (&it.code, programme),
                )?;
            }
            Ok(())
        })
    }

    /// Every invitation, the latest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn invitations(&self) -> Result<Vec<Invitation>, StoreError> {
        self.read(|db| invitations(db))
    }

    /// Those who came, in the order in which they did.
    ///
    /// # Errors
    /// Those of the database.
    pub fn guests(&self) -> Result<Vec<Guest>, StoreError> {
        self.read(|db| guests(db))
    }

    /// Lets somebody in by a code, under a name: a newcomer takes a place, and their key is remembered; one who has
    /// come before takes none.
    ///
    /// # Errors
    /// Those of the database; why they do not come in is no error.
    pub fn welcome(&self, code: &str, name: &str, key: Option<&str>) -> Result<Result<Guest, Refusal>, StoreError> {
        self.write(|db| {
            let Some(invitation) = invitations(db)?.into_iter().find(|it| it.code == code) else {
                return Ok(Err(Refusal::Unknown));
            };
            let all = guests(db)?;
            let known = all.iter().find(|it| match key {
                Some(key) => it.key.as_deref() == Some(key) && it.code == code,
                None => it.key.is_none() && it.code == code && folded(&it.name) == folded(name),
            });
            if let Some(guest) = known {
                let refused = guest.revoked || invitation.revoked;
                return Ok(if refused { Err(Refusal::Revoked) } else { Ok(guest.clone()) });
            }
            let is_same = |it: &Guest| key.is_some() && it.key.as_deref() == key;
            // One who came without a key to another workshop may be anybody.
            let counts = |it: &Guest| !it.revoked && (it.key.is_some() || it.code == code);
            if all.iter().any(|it| folded(&it.name) == folded(name) && !is_same(it) && counts(it)) {
                return Ok(Err(Refusal::NameTaken));
            }
            let now = Timestamp::now();
            if let Some(refusal) = invitation.obstacle(now) {
                return Ok(Err(refusal));
            }
            db.execute(
                "INSERT OR REPLACE INTO participant (code, nom, cle, depuis) VALUES (?1, ?2, ?3, ?4)",
                (code, name, key, now.as_second()),
            )?;
            let (code, name, key) = (code.to_owned(), name.to_owned(), key.map(str::to_owned));
            Ok(Ok(Guest { code, name, key, since: now, revoked: false }))
        })
    }

    /// Takes back an invitation, with all who came by it, or sends somebody away for good by their name. Gives how many
    /// invitations and people that concerned.
    ///
    /// # Errors
    /// Those of the database.
    pub fn revoke(&self, what: &str) -> Result<usize, StoreError> {
        self.write(|db| {
            let now = Timestamp::now().as_second();
            let codes =
                db.execute("UPDATE invitation SET revoquee = ?2 WHERE code = ?1 AND revoquee IS NULL", (what, now))?;
            let mut people = 0;
            for guest in guests(db)?.iter().filter(|it| !it.revoked && folded(&it.name) == folded(what)) {
                people += db.execute(
                    "UPDATE participant SET revoque = ?3 WHERE code = ?1 AND nom = ?2",
                    (&guest.code, &guest.name, now),
                )?;
            }
            Ok(codes + people)
        })
    }
}

fn invitations(db: &Connection) -> Result<Vec<Invitation>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT i.code, i.niveau, i.places, i.fin, i.tous, i.par, i.le, i.revoquee IS NOT NULL,
                (SELECT count(*) FROM participant p WHERE p.code = i.code),
                (SELECT json_group_array(programme) FROM invitation_programme p WHERE p.code = i.code)
         FROM invitation i ORDER BY i.le DESC, i.code",
    )?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let named: String = row.get(9)?;
        let is_for_all: bool = row.get(4)?;
        all.push(Invitation {
            code: row.get(0)?,
            level: read(row, 1)?,
            places: row.get(2)?,
            taken: row.get(8)?,
            end: moment(row, 3)?,
            programmes: match is_for_all {
                true => None,
                false => Some(serde_json::from_str(&named).map_err(StoreError::damaged)?),
            },
            by: row.get(5)?,
            at: moment(row, 6)?,
            revoked: row.get(7)?,
        });
    }
    Ok(all)
}

fn guests(db: &Connection) -> Result<Vec<Guest>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT p.code, p.nom, p.cle, p.depuis, p.revoque IS NOT NULL OR i.revoquee IS NOT NULL
         FROM participant p JOIN invitation i ON i.code = p.code ORDER BY p.depuis, p.nom",
    )?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let (code, name, key, revoked) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(4)?);
        all.push(Guest { code, name, key, since: moment(row, 3)?, revoked });
    }
    Ok(all)
}

fn moment(row: &Row<'_>, at: usize) -> Result<Timestamp, StoreError> {
    Timestamp::from_second(row.get(at)?).map_err(StoreError::damaged)
}
