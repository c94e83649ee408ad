//! Another identifier for a programme: all that its tables, its journal and its company say of it follows.

use rusqlite::{Connection, OptionalExtension};

use super::{
    Entry, Origin, Store, StoreError,
    bin::{free, present},
    carry_out, snapshot,
};
use crate::{
    edit,
    programme::{Id, Programme},
};

impl Store {
    /// Gives a programme another identifier: one entry of its journal, that is taken back as any other.
    ///
    /// # Errors
    /// [`StoreError::Exists`] or [`StoreError::Removed`] when another programme has it, be it in the bin.
    pub fn rename(&self, id: &str, to: &Id<Programme>, author: &str) -> Result<Entry, StoreError> {
        self.write(|db| {
            let mut snapshot = snapshot(db, id)?;
            // Also refuses the identifier that it has: nothing would change.
            free(db, to.as_str())?;
            let edit = edit::rename(&snapshot.programme, to);
            carry_out(db, &mut snapshot, edit, author, Origin::Edit, &mut None)
        })
    }
}

/// What the programme that is known by `key` is called now.
///
/// # Errors
/// [`StoreError::Removed`] when it is in the bin; [`StoreError::Erased`], under the name that it had, when it is gone.
pub(super) fn current_id(db: &Connection, key: &str, known: &str) -> Result<String, StoreError> {
    let mut statement = db.prepare_cached("SELECT id FROM programme WHERE cle = ?1")?;
    let found: Option<String> = statement.query_row([key], |row| row.get(0)).optional()?;
    let id = found.ok_or_else(|| StoreError::Erased(known.to_owned()))?;
    present(db, &id)?;
    Ok(id)
}

/// Makes every row of the programme `from` one of the programme `to`.
///
/// # Errors
/// When `to` is taken.
pub(super) fn follow(db: &Connection, from: &str, to: &str) -> Result<(), StoreError> {
    free(db, to)?;
    // Until the transaction ends, rows may refer to a programme that has its new identifier already, or not yet.
    db.pragma_update(None, "defer_foreign_keys", true)?;
    db.execute("UPDATE programme SET id = ?2 WHERE id = ?1", (from, to))?;
    for table in tables(db)? {
        db.execute(&format!("UPDATE {table} SET programme = ?2 WHERE programme = ?1"), (from, to))?;
    }
    Ok(())
}

/// Every table whose rows belong to a programme: one that is added later follows without being named here.
pub(super) fn tables(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = db.prepare_cached(
        "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'programme'
         WHERE t.type = 'table' ORDER BY t.name",
    )?;
    statement.query_map([], |row| row.get(0))?.collect()
}
