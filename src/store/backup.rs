//! A copy of the database that is whole, taken while people work, and looked at before it is called one.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};

use super::{
    Store, StoreError,
    alone::beside,
    doctor::{astray, damage},
    file::FileId,
};

/// What a copy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    pub programmes: usize,
    /// Entries of all their journals.
    pub entries: i64,
    pub bytes: u64,
}

impl Store {
    /// Copies all that is acknowledged to `to`, in the place of an earlier copy if `force` is given. It is there whole or
    /// not at all.
    ///
    /// # Errors
    /// [`StoreError::CopyExists`]; [`StoreError::InUse`] when `to` is this database, or one that somebody has open;
    /// [`StoreError::Damaged`] when what was written is not whole.
    pub fn backup(&self, to: &Path, force: bool) -> Result<Backup, StoreError> {
        let to = &to.canonicalize().unwrap_or_else(|_| to.to_owned());
        if FileId::of(to).is_some() {
            if !to.is_file() {
                return Err(StoreError::NotAFile(to.clone()));
            }
            if FileId::of(to) == self.file || ["-wal", "-shm", "-journal"].iter().any(|it| beside(to, it).exists()) {
                return Err(StoreError::InUse(to.clone()));
            }
            if !force {
                return Err(StoreError::CopyExists(to.clone()));
            }
        }
        let draft = Draft::beside(to)?;
        let made = self.read_alone(|db| {
            // In one step: one that goes page by page begins again at each edit of others.
            db.execute("VACUUM INTO ?1", [draft.0.to_str().unwrap_or_default()])?;
            counts(db)
        })?;
        let copied = verified(&draft.0).map_err(|error| error.of(to))?;
        if copied.0 < made.0 || copied.1 < made.1 {
            // What was read before it cannot be missing in it.
            return Err(StoreError::Damaged { path: to.clone(), why: format!("{copied:?} < {made:?}") });
        }
        draft.keep(to)?;
        let bytes = to.metadata().map_or(0, |it| it.len());
        Ok(Backup { programmes: copied.0, entries: copied.1, bytes })
    }

    /// Outside a transaction, in which no copy can be made.
    fn read_alone<T>(&self, what: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let read = || what(&self.db);
        super::patience::waiting(self.patience.get(), read).map_err(|error| StoreError::from(error).of(&self.path))
    }
}

/// How many programmes there are, and how many entries of their journals.
fn counts(db: &Connection) -> rusqlite::Result<(usize, i64)> {
    db.query_row("SELECT (SELECT count(*) FROM programme), (SELECT count(*) FROM journal)", [], |row| {
        Ok((usize::try_from(row.get::<_, i64>(0)?).unwrap_or_default(), row.get(1)?))
    })
}

/// Looks at what was written, takes away who was there, and where, and brings it to the disk.
fn verified(path: &Path) -> Result<(usize, i64), StoreError> {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    db.execute_batch("DELETE FROM presence; DELETE FROM lieu")?;
    if let Some(why) = damage(&db)?.into_iter().next() {
        return Err(StoreError::damaged(why));
    }
    if let Some((table, _)) = astray(&db)?.into_iter().next() {
        return Err(StoreError::damaged(table));
    }
    Ok(counts(&db)?)
}

/// A copy in the making, which goes unless it is kept.
struct Draft(PathBuf);

impl Draft {
    fn beside(to: &Path) -> Result<Self, StoreError> {
        let name = to.file_name().ok_or_else(|| StoreError::NotAFile(to.to_owned()))?.to_string_lossy();
        let draft = to.with_file_name(format!(".{name}.{:016x}", fastrand::u64(..)));
        if let Some(folder) = to.parent().filter(|it| !it.as_os_str().is_empty() && !it.is_dir()) {
            return Err(StoreError::Open { path: folder.to_owned(), why: "no such folder".into() });
        }
        Ok(Self(draft))
    }

    fn keep(self, to: &Path) -> Result<(), StoreError> {
        let refused = |error: std::io::Error| StoreError::Io { path: to.to_owned(), why: error.to_string() };
        fs::File::open(&self.0).and_then(|it| it.sync_all()).map_err(refused)?;
        if let Ok(there) = to.metadata() {
            fs::set_permissions(&self.0, there.permissions()).map_err(refused)?;
        }
        fs::rename(&self.0, to).map_err(refused)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // Once it is kept there is nothing of that name.
        let _ = fs::remove_file(&self.0);
    }
}
