//! The journal: what was done to a programme, by whom, when.

use jiff::Timestamp;
use rusqlite::{Connection, Row};
use smol_str::SmolStr;

use super::{Entry, Origin, StoreError, column::read};
use crate::{edit::Edit, programme::Programme};

/// The number of the last entry; 0 before the first.
pub(super) fn head(db: &Connection, programme: &str) -> rusqlite::Result<i64> {
    db.prepare_cached("SELECT coalesce(max(seq), 0) FROM journal WHERE programme = ?1")?
        .query_row([programme], |row| row.get(0))
}

/// The entries after `seq`, oldest first.
pub(super) fn since(db: &Connection, programme: &str, seq: i64) -> Result<Vec<Entry>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT seq, at, author, origin, origin_seq, label, edit FROM journal WHERE programme = ?1 AND seq > ?2
         ORDER BY seq",
    )?;
    let mut rows = statement.query((programme, seq))?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry(row)?);
    }
    Ok(entries)
}

/// Which way one goes through a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Forward,
    Back,
}

/// Goes through the entries after `first`, up to `last`, one by one: they need not fit into the memory.
pub(super) fn walk(
    db: &Connection,
    programme: &str,
    first: i64,
    last: i64,
    order: Order,
    mut step: impl FnMut(Entry) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let direction = match order {
        Order::Forward => "ASC",
        Order::Back => "DESC",
    };
    let mut statement = db.prepare_cached(&format!(
        "SELECT seq, at, author, origin, origin_seq, label, edit FROM journal
         WHERE programme = ?1 AND seq > ?2 AND seq <= ?3 ORDER BY seq {direction}"
    ))?;
    let mut rows = statement.query((programme, first, last))?;
    while let Some(row) = rows.next()? {
        step(entry(row)?)?;
    }
    Ok(())
}

/// The last entry made before a moment.
pub(super) fn last_before(db: &Connection, programme: &str, at: Timestamp) -> rusqlite::Result<Option<i64>> {
    db.prepare_cached("SELECT max(seq) FROM journal WHERE programme = ?1 AND at < ?2")?
        .query_row((programme, at.to_string()), |row| row.get(0))
}

/// At most `most` deeds of an author before the entry `seq`, the latest first.
pub(super) fn deeds(
    db: &Connection,
    programme: &str,
    author: &str,
    seq: i64,
    most: usize,
) -> Result<Vec<(i64, Origin)>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT seq, origin, origin_seq FROM journal WHERE programme = ?1 AND author = ?2 AND seq < ?3
         ORDER BY seq DESC LIMIT ?4",
    )?;
    let mut rows = statement.query((programme, author, seq, i64::try_from(most).unwrap_or(i64::MAX)))?;
    let mut deeds = Vec::new();
    while let Some(row) = rows.next()? {
        deeds.push((read(row, 0)?, origin(row, 1)?));
    }
    Ok(deeds)
}

fn entry(row: &Row<'_>) -> Result<Entry, StoreError> {
    let edit = serde_json::from_str(row.get_ref(6)?.as_str().unwrap_or_default()).map_err(StoreError::damaged)?;
    Ok(Entry {
        seq: read(row, 0)?,
        at: read(row, 1)?,
        author: read(row, 2)?,
        origin: origin(row, 3)?,
        label: read(row, 5)?,
        edit,
    })
}

/// What made an entry, from two columns.
fn origin(row: &Row<'_>, at: usize) -> Result<Origin, StoreError> {
    let (name, seq) = (read::<String>(row, at)?, read::<Option<i64>>(row, at + 1)?);
    match (name.as_str(), seq) {
        ("create", None) => Ok(Origin::Create),
        ("edit", None) => Ok(Origin::Edit),
        ("import", None) => Ok(Origin::Import),
        ("undo", Some(seq)) => Ok(Origin::Undo(seq)),
        ("redo", Some(seq)) => Ok(Origin::Redo(seq)),
        _ => Err(StoreError::damaged(format!("unknown origin {name} in the journal"))),
    }
}

/// Appends an entry.
pub(super) fn append(db: &Connection, programme: &str, entry: &Entry) -> Result<(), StoreError> {
    let (origin, origin_seq) = match entry.origin {
        Origin::Create => ("create", None),
        Origin::Edit => ("edit", None),
        Origin::Import => ("import", None),
        Origin::Undo(seq) => ("undo", Some(seq)),
        Origin::Redo(seq) => ("redo", Some(seq)),
    };
    let edit = serde_json::to_string(&entry.edit).map_err(StoreError::damaged)?;
    db.prepare_cached(
        "INSERT INTO journal (programme, seq, at, author, origin, origin_seq, label, edit)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((
        programme,
        entry.seq,
        entry.at.to_string(),
        &entry.author,
        origin,
        origin_seq,
        entry.label.as_str(),
        edit,
    ))?;
    Ok(())
}

/// Now, to the second: finer would be noise in a history that people read.
pub(super) fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}

/// The label of the object that an edit is about, before it is applied. A batch is about its first object, an
/// import about the programme.
pub(super) fn label(programme: &Programme, edit: &Edit, origin: Origin) -> SmolStr {
    let of_programme = || SmolStr::new(programme.id.as_str());
    if matches!(origin, Origin::Import | Origin::Create) {
        return of_programme();
    }
    first_label(programme, edit).unwrap_or_else(of_programme)
}

fn first_label(programme: &Programme, edit: &Edit) -> Option<SmolStr> {
    match edit {
        Edit::Set(set) => programme.label(&set.target),
        Edit::Move(moved) => programme.label(&moved.target),
        Edit::Create(placed) | Edit::Delete(placed) => Some(placed.object.label()),
        Edit::Rename(renamed) => Some(renamed.from.to_smol()),
        Edit::Batch(edits) => edits.iter().find_map(|edit| first_label(programme, edit)),
    }
}
