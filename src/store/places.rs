//! Where somebody was last in a programme: they come back there, also after their line or their machine fell.

use rusqlite::{Connection, OptionalExtension};

use super::{
    Presence, Spot, Store, StoreError,
    column::{Column, read},
};

impl Store {
    /// Where a person was last in a programme; None: they never were there.
    ///
    /// # Errors
    /// Those of the database.
    pub fn last_place(&self, programme: &str, author: &str) -> Result<Option<Spot>, StoreError> {
        self.read(|db| {
            let mut statement = db.prepare_cached(
                "SELECT ecran, cible, detail, parcours FROM lieu WHERE programme = ?1 AND auteur = ?2",
            )?;
            let place = statement.query_row((programme, author), |row| {
                Ok(Spot {
                    screen: read(row, 0)?,
                    target: read(row, 1)?,
                    detail: read(row, 2)?,
                    parcours: read(row, 3)?,
                })
            });
            Ok(place.optional()?)
        })
    }
}

/// Remembers where somebody is. Who stays there costs no row.
pub(super) fn remember(db: &Connection, programme: &str, who: &Presence) -> rusqlite::Result<()> {
    let place = &who.place;
    db.prepare_cached(
        "INSERT INTO lieu (programme, auteur, ecran, cible, detail, parcours) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (programme, auteur) DO UPDATE SET ecran = ?3, cible = ?4, detail = ?5, parcours = ?6
         WHERE (ecran, cible, detail, parcours) IS NOT (?3, ?4, ?5, ?6)",
    )?
    .execute((
        programme,
        &who.author,
        place.screen.as_str(),
        place.target.to_column(),
        place.detail.to_column(),
        place.parcours.to_column(),
    ))?;
    Ok(())
}
