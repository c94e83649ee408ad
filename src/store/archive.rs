//! Programmes that are out of the list because nobody works on them any more. Nothing of them changes, and they can be
//! opened, read and compared as any other.

use super::{Store, StoreError, bin::present, journal::now};

impl Store {
    /// Takes a programme out of the list. False: it is out already.
    ///
    /// # Errors
    /// [`StoreError::Unknown`]; [`StoreError::Removed`] when it is in the bin.
    pub fn archive(&self, id: &str, author: &str) -> Result<bool, StoreError> {
        self.write(|db| {
            present(db, id)?;
            let insert = "INSERT INTO archive (programme, le, par) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
            Ok(db.execute(insert, (id, now().to_string(), author))? > 0)
        })
    }

    /// Puts a programme back into the list. False: it is in the list.
    ///
    /// # Errors
    /// As [`Store::archive`].
    pub fn unarchive(&self, id: &str) -> Result<bool, StoreError> {
        self.write(|db| {
            present(db, id)?;
            Ok(db.execute("DELETE FROM archive WHERE programme = ?1", [id])? > 0)
        })
    }
}
