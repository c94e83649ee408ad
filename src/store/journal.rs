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

fn entry(row: &Row<'_>) -> Result<Entry, StoreError> {
    let edit = serde_json::from_str(row.get_ref(6)?.as_str().unwrap_or_default()).map_err(StoreError::damaged)?;
    Ok(Entry {
        seq: read(row, 0)?,
        at: read(row, 1)?,
        author: read(row, 2)?,
        origin: origin(row)?,
        label: read(row, 5)?,
        edit,
    })
}

fn origin(row: &Row<'_>) -> Result<Origin, StoreError> {
    let (name, seq) = (read::<String>(row, 3)?, read::<Option<i64>>(row, 4)?);
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
