//! Mending a database: what its journal and its tables can still say. The file as it was is kept beside it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{
    Instantane, Origin, Store, StoreError,
    alone::beside,
    doctor::{Examination, Finding, damage, ghosts, lease, replayed},
    journal::{Order, append, head, walk},
    open::{APPLICATION_ID, PATIENCE},
    past::first,
    patience,
    renaming::tables,
    whole::{insert_programme, load_programme},
};
use crate::{edit, progress::Watch};

/// What is no row of a programme as its tables have it.
const BESIDE: [&str; 9] =
    ["journal", "instantane", "decision", "corbeille", "archive", "presence", "lieu", "invitation_programme", "etat"];

/// Mends what `examination` found, as far as the journal allows; gives where the file as it was is kept. To be looked at
/// again.
///
/// # Errors
/// When the copy cannot be made, or nothing can be mended: the file is then as it was.
pub fn repair(examination: &Examination, who: &str, watch: &mut Watch<'_>) -> Result<PathBuf, StoreError> {
    let path = &examination.path;
    let lease = lease(path, who)?;
    let kept = keep(path)?;
    let is_damaged = examination.findings.iter().any(|it| matches!(it, Finding::Damage(_)));
    let mend = || -> Result<(), StoreError> {
        if is_damaged && !reindexed(path)? {
            return rebuilt(path, watch);
        }
        mended(path, lease.is_some(), &examination.findings, watch)
    };
    patience::waiting(PATIENCE, mend).map_err(|error| error.of(path))?;
    Ok(kept)
}

/// Copies the file, and what is beside it, under another name.
fn keep(path: &Path) -> Result<PathBuf, StoreError> {
    let stamp = jiff::Timestamp::now().strftime("%Y%m%d-%H%M%S").to_string();
    let kept = beside(path, &format!("-before-{stamp}"));
    let copy = |from: &Path, to: &Path| {
        fs::copy(from, to).map_err(|error| StoreError::Io { path: to.to_owned(), why: error.to_string() })
    };
    copy(path, &kept)?;
    if beside(path, "-wal").exists() {
        copy(&beside(path, "-wal"), &beside(&kept, "-wal"))?;
    }
    Ok(kept)
}

/// Whether the file is whole once its indexes are made again.
fn reindexed(path: &Path) -> Result<bool, StoreError> {
    let db = Connection::open(path)?;
    patience::teach(&db)?;
    Ok(db.execute_batch("REINDEX").is_ok() && damage(&db)?.is_empty())
}

fn mended(path: &Path, alone: bool, findings: &[Finding], watch: &mut Watch<'_>) -> Result<(), StoreError> {
    let db = Connection::open(path)?;
    patience::teach(&db)?;
    if alone {
        db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        db.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get::<_, String>(0))?;
    }
    let transaction = Transaction::new_unchecked(&db, TransactionBehavior::Immediate)?;
    transaction.pragma_update(None, "defer_foreign_keys", true)?;
    for finding in findings {
        match finding {
            Finding::Dumped(version) => {
                transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
                transaction.pragma_update(None, "user_version", version)?;
            }
            Finding::Ghosts(_) => {
                for session in ghosts(&transaction)? {
                    transaction.execute("DELETE FROM presence WHERE session = ?1", [session])?;
                }
            }
            Finding::States { programme, seqs } => {
                for seq in seqs {
                    transaction.execute("DELETE FROM etat WHERE programme = ?1 AND seq = ?2", (programme, seq))?;
                }
            }
            Finding::Tables { programme } => rewritten(&transaction, programme, watch)?,
            Finding::LacksEnd => super::alone::complete(&transaction)?,
            Finding::Damage(_) | Finding::Astray { .. } | Finding::Journal { .. } | Finding::LeftLog => {}
        }
    }
    transaction.commit()?;
    if alone {
        for suffix in ["-wal", "-shm"] {
            // Nobody has them open, and all that they held is in the file.
            let _ = fs::remove_file(beside(path, suffix));
        }
    }
    Ok(())
}

/// Writes the rows of a programme anew, as its journal has them.
fn rewritten(db: &Connection, id: &str, watch: &mut Watch<'_>) -> Result<(), StoreError> {
    let Some(begun) = first(db, id)? else { return Ok(()) };
    let (programme, _) = replayed(db, id, begun, watch)?;
    for table in tables(db)?.into_iter().filter(|it| !BESIDE.contains(&it.as_str())) {
        db.execute(&format!("DELETE FROM {table} WHERE programme = ?1"), [id])?;
    }
    insert_programme(db, &programme)
}

/// Makes the file anew from what its journal, or else its tables, can still say of each programme.
fn rebuilt(path: &Path, watch: &mut Watch<'_>) -> Result<(), StoreError> {
    let draft = beside(path, &format!(".{:016x}", fastrand::u64(..)));
    let saved = salvage(path, &draft, watch);
    if !matches!(saved, Ok(n) if n > 0) {
        let _ = fs::remove_file(&draft);
        return saved.and(Err(StoreError::damaged("no programme could be read")));
    }
    for suffix in ["-wal", "-shm"] {
        let _ = fs::remove_file(beside(path, suffix));
    }
    fs::rename(&draft, path).map_err(|error| StoreError::Io { path: path.to_owned(), why: error.to_string() })
}

/// How many programmes could be saved.
fn salvage(path: &Path, draft: &Path, watch: &mut Watch<'_>) -> Result<usize, StoreError> {
    let from = Connection::open(path)?;
    patience::teach(&from)?;
    let to = Store::open(draft)?;
    let mut saved = 0;
    for id in known(&from) {
        let Some((programme, begun)) = readable(&from, &id, watch)? else { continue };
        saved += usize::from(to.write(|db| {
            insert_programme(db, &programme)?;
            let last = head(&from, &id).unwrap_or(i64::MAX);
            let copied = walk(&from, &id, 0, last, Order::Forward, |entry| append(db, &id, &entry));
            if copied.is_err() || head(db, &id)? == 0 {
                // What comes after a hole cannot be kept: the journal begins anew, and says where it comes from.
                db.execute("DELETE FROM journal WHERE programme = ?1", [&id])?;
                let edit = edit::Edit::Batch(Vec::new());
                append(db, &id, &super::new_entry(&programme, 1, "", Origin::Create, edit))?;
            } else if let Some(begun) = &begun {
                super::past::keep(db, begun, 1)?;
            }
            for version in named(&from, &id) {
                if version.seq <= head(db, &id)? {
                    super::votes::copy(db, &id, &version)?;
                }
            }
            Ok(true)
        })?);
    }
    Ok(saved)
}

/// The programmes that the file still names.
fn known(db: &Connection) -> Vec<String> {
    let list = |sql: &str| -> Vec<String> {
        let Ok(mut statement) = db.prepare(sql) else { return Vec::new() };
        let Ok(rows) = statement.query_map([], |row| row.get(0)) else { return Vec::new() };
        rows.map_while(Result::ok).collect()
    };
    let mut ids = list("SELECT id FROM programme");
    ids.extend(list("SELECT DISTINCT programme FROM journal"));
    ids.sort();
    ids.dedup();
    ids
}

type Read = (crate::programme::Programme, Option<crate::programme::Programme>);

/// A programme as its journal has it, and what it began with; else as its tables have it. None: neither can be read.
fn readable(db: &Connection, id: &str, watch: &mut Watch<'_>) -> Result<Option<Read>, StoreError> {
    if let Ok(Some(begun)) = first(db, id) {
        match replayed(db, id, begun.clone(), watch) {
            Ok((programme, _)) if programme.check_integrity().is_ok() => return Ok(Some((programme, Some(begun)))),
            Err(StoreError::Abandoned(abandoned)) => return Err(abandoned.into()),
            _ => {}
        }
    }
    Ok(load_programme(db, id).ok().filter(|it| it.check_integrity().is_ok()).map(|it| (it, None)))
}

/// The named versions that can still be read, with what was decided on them where the file is of a tapis that knew it.
fn named(db: &Connection, id: &str) -> Vec<Instantane> {
    super::snapshots::all(db, id).or_else(|_| super::snapshots::named_only(db, id)).unwrap_or_default()
}
