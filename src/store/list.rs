//! The list of programmes.

use jiff::Timestamp;
use rusqlite::Connection;

use super::{Removed, Store, StoreError, column::read};
use crate::programme::{EtatMaquette, Id, Profil, Programme, free_id, slug};

/// One line of the list of programmes.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    pub id: Id<Programme>,
    pub sigle: String,
    pub intitule: String,
    pub profil: Profil,
    pub etat: EtatMaquette,
    pub millesime: Option<String>,
    pub competences: usize,
    pub acs: usize,
    pub saes: usize,
    pub ressources: usize,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Unset but for those that nobody works on any more.
    pub archived: Option<Archived>,
}

/// Who took a programme out of the list, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archived {
    pub at: Timestamp,
    pub by: String,
}

impl Store {
    /// The programmes, by identifier, with those that are archived and without those of the bin.
    pub fn list(&self) -> Result<Vec<Overview>, StoreError> {
        self.read(|db| Ok(overviews(db)?.0))
    }

    /// A name made from `label` that no programme of the database has: `but-sd`, or else `but-sd-2`.
    pub fn free_programme_id(&self, label: &str) -> Result<Id<Programme>, StoreError> {
        self.read(|db| {
            let (used, removed) = overviews(db)?;
            let taken: Vec<Overview> = used.into_iter().chain(removed.into_iter().map(|it| it.programme)).collect();
            let id = free_id(&slug(label), |id| taken.iter().any(|it| it.id.as_str() == id));
            Ok(Id::from_label(&id))
        })
    }
}

/// The programmes that are in use, by identifier; and those of the bin.
pub(super) fn overviews(db: &Connection) -> rusqlite::Result<(Vec<Overview>, Vec<Removed>)> {
    let mut statement = db.prepare_cached(
        "SELECT id, sigle, intitule, profil, millesime,
                (SELECT count(*) FROM competence c WHERE c.programme = p.id),
                (SELECT count(*) FROM ac WHERE ac.programme = p.id),
                (SELECT count(*) FROM activite a WHERE a.programme = p.id AND a.nature <> 'ressource'),
                (SELECT count(*) FROM activite a WHERE a.programme = p.id AND a.nature = 'ressource'),
                (SELECT at FROM journal j WHERE j.programme = p.id ORDER BY seq DESC LIMIT 1),
                etat, v.le, v.par, r.le, r.par
         FROM programme p LEFT JOIN archive v ON v.programme = p.id LEFT JOIN corbeille r ON r.programme = p.id
         ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let (mut used, mut removed) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let archived = match read::<Option<Timestamp>>(row, 11)? {
            Some(at) => Some(Archived { at, by: read(row, 12)? }),
            None => None,
        };
        let programme = Overview {
            id: read(row, 0)?,
            sigle: read(row, 1)?,
            intitule: read(row, 2)?,
            profil: read(row, 3)?,
            millesime: read(row, 4)?,
            competences: read(row, 5)?,
            acs: read(row, 6)?,
            saes: read(row, 7)?,
            ressources: read(row, 8)?,
            changed_at: read(row, 9)?,
            etat: read(row, 10)?,
            archived,
        };
        match read(row, 13)? {
            Some(at) => removed.push(Removed { programme, at, by: read(row, 14)? }),
            None => used.push(programme),
        }
    }
    Ok((used, removed))
}
