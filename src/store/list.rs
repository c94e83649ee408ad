//! The list of programmes.

use rusqlite::Connection;

use super::{Overview, StoreError, column::read};

/// One line for each programme, by identifier.
pub(super) fn overviews(db: &Connection) -> Result<Vec<Overview>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT id, sigle, intitule, profil, millesime,
                (SELECT count(*) FROM competence c WHERE c.programme = p.id),
                (SELECT count(*) FROM ac WHERE ac.programme = p.id),
                (SELECT count(*) FROM activite a WHERE a.programme = p.id AND a.nature <> 'ressource'),
                (SELECT count(*) FROM activite a WHERE a.programme = p.id AND a.nature = 'ressource'),
                (SELECT at FROM journal j WHERE j.programme = p.id ORDER BY seq DESC LIMIT 1)
         FROM programme p ORDER BY id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Overview {
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
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
