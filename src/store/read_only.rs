//! A database that cannot be written: it is read all the same.

use std::{fmt::Write, path::Path};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{
    Store, StoreError,
    alone::{beside, has_log, says_it_lacks},
    file::FileId,
    open::{data_version, identify},
    patience,
    schema::VERSION,
};

pub(super) fn open(path: &Path) -> Result<Store, StoreError> {
    let had_log = has_journal(path);
    let db = connect(path)?;
    patience::teach(&db)?;
    if identify(&db, path)? < VERSION {
        return Err(StoreError::Older(path.to_owned()));
    }
    let mut store = Store::of(db, path);
    store.file = FileId::of(path);
    store.data_version.set(data_version(&store.db)?);
    (store.wal, store.read_only) = (true, true);
    store.lacks_end = !had_log && says_it_lacks(&store.db);
    Ok(store)
}

/// Which of two reasons is told: why it cannot be written, unless reading has one of its own.
pub(super) fn worse(writing: StoreError, reading: StoreError) -> StoreError {
    match reading {
        StoreError::Open { .. } | StoreError::ReadOnly(_) | StoreError::Io { .. } => writing,
        other => other,
    }
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    match db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)) {
        // Reading beside writers takes files beside this one. Where there are none and none can be made, there are
        // no writers either, and the file is all there is: so SQLite is told to read it alone.
        Err(error) if cannot_make(&error) && !has_journal(path) => {
            let uri = flags | OpenFlags::SQLITE_OPEN_URI;
            Ok(Connection::open_with_flags(immutable(path), uri)?)
        }
        Err(error) => Err(error.into()),
        Ok(_) => Ok(db),
    }
}

/// Whether the files beside this one could not be made: how SQLite says so depends on what stands in the way.
fn cannot_make(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly))
}

/// Whether edits wait beside the file to be written into it: without them it would tell the past.
fn has_journal(path: &Path) -> bool {
    has_log(path) || beside(path, "-journal").metadata().is_ok_and(|it| it.len() > 0)
}

/// The address of a file that nobody changes.
fn immutable(path: &Path) -> String {
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(byte) {
            uri.push(char::from(*byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri + "?immutable=1"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_path_has_an_address() {
        assert_eq!(immutable(Path::new("/é ?#%/a.db")), "file:/%C3%A9%20%3F%23%25/a.db?immutable=1");
    }
}
