//! From what a session knows to what the database holds.

use rusqlite::Connection;

use super::{
    Entry, Snapshot, StoreError,
    journal::{head, since},
    renaming::current_id,
};
use crate::edit;

/// Brings `snapshot` to the journal's head by doing again what it lacks; gives what it lacked. Where that cannot be
/// done, because the tables have been written by another hand, it is read anew.
///
/// # Errors
/// [`StoreError::Removed`] and [`StoreError::Erased`] when the programme is no longer there to be worked on.
pub(super) fn catch_up(db: &Connection, snapshot: &mut Snapshot) -> Result<Vec<Entry>, StoreError> {
    let id = current_id(db, &snapshot.key, snapshot.programme.id.as_str())?;
    let head = head(db, &id)?;
    if head == snapshot.seq {
        return Ok(Vec::new());
    }
    let news = since(db, &id, snapshot.seq)?;
    let replayed = head > snapshot.seq
        && news.iter().all(|entry| edit::apply(&mut snapshot.programme, entry.edit.clone()).is_ok());
    if replayed {
        snapshot.seq = head;
    } else {
        *snapshot = super::snapshot(db, &id)?;
    }
    Ok(news)
}
