//! The list of programmes.

use rusqlite::Connection;

use super::{Overview, Removed, column::read};

/// The programmes that are in use, by identifier; and those of the bin.
pub(super) fn overviews(db: &Connection) -> rusqlite::Result<(Vec<Overview>, Vec<Removed>)> {
    let mut statement = db.prepare_cached(
        "SELECT id, sigle, intitule, profil, millesime,
                (SELECT count(*) FROM competence c WHERE c.programme = p.id),
                (SELECT count(*) FROM ac WHERE ac.programme = p.id),
                (SELECT count(*) FROM activite a WHERE a.programme = p.id AND a.nature <> 'ressource'),
                (SELECT count(*) FROM activite a WHERE a.programme = p.id AND a.nature = 'ressource'),
                (SELECT at FROM journal j WHERE j.programme = p.id ORDER BY seq DESC LIMIT 1),
                r.le, r.par
         FROM programme p LEFT JOIN corbeille r ON r.programme = p.id ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let (mut used, mut removed) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
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
        };
        match read(row, 10)? {
            Some(at) => removed.push(Removed { programme, at, by: read(row, 11)? }),
            None => used.push(programme),
        }
    }
    Ok((used, removed))
}
