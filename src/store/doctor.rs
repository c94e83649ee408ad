//! Looking a database over: is it whole, does its journal lead to its tables, is anything left of those who fell.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::{
    StoreError,
    alone::{has_log, left_log, says_it_lacks},
    journal::{Order, head, walk},
    lease::Lease,
    open::identify,
    past::{first, unlike},
    patience::{self, teach},
    process,
    schema::VERSION,
    share,
    whole::load_programme,
};
use crate::{
    edit,
    programme::Programme,
    progress::{Stage, Step, Watch},
};

/// What was found of a database.
#[derive(Debug, Clone)]
pub struct Examination {
    pub path: PathBuf,
    /// How many steps of the schema it has taken.
    pub version: i64,
    pub bytes: u64,
    /// The kind of the file system, where several machines may have the file.
    pub share: Option<String>,
    /// Its programmes, also those of the bin, and how many entries their journals have.
    pub programmes: Vec<(String, i64)>,
    pub findings: Vec<Finding>,
}

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// SQLite finds the file damaged.
    Damage(String),
    /// Rows of a table that refer to what is not there.
    Astray { table: String, rows: usize },
    /// The journal of a programme cannot be gone through.
    Journal { programme: String, why: String },
    /// The tables say something else than the journal of the programme.
    Tables { programme: String },
    /// States of a programme that the journal does not lead to.
    States { programme: String, seqs: Vec<i64> },
    /// Somebody is shown as present who is gone.
    Ghosts(usize),
    /// It was made again from a dump, of this version.
    Dumped(i64),
    /// It is a copy that may lack its end.
    LacksEnd,
    /// On a share, files of a log that nobody can use there.
    LeftLog,
}

/// Looks over the database at `path`. Nothing is changed.
///
/// # Errors
/// When there is none, it is not of tapis, or somebody has it where only one at a time may.
pub fn examine(path: &Path, who: &str, watch: &mut Watch<'_>) -> Result<Examination, StoreError> {
    let (share, _lease) = (share::kind(path), lease(path, who)?);
    patience::waiting(super::open::PATIENCE, || look(path, share, watch)).map_err(|error| error.of(path))
}

/// The right to look at a file that several machines may have.
pub(super) fn lease(path: &Path, who: &str) -> Result<Option<Lease>, StoreError> {
    if share::kind(path).is_none() {
        super::lease::respect(path)?;
        return Ok(None);
    }
    Lease::take(path, who).map(Some)
}

fn look(path: &Path, share: Option<String>, watch: &mut Watch<'_>) -> Result<Examination, StoreError> {
    let mut findings = Vec::new();
    let had_log = has_log(path);
    if share.is_some() && left_log(path) {
        findings.push(Finding::LeftLog);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    teach(&db)?;
    if share.is_some() {
        db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    }
    let version = match identify(&db, path) {
        Err(StoreError::Dumped { version, .. }) => {
            findings.push(Finding::Dumped(version));
            version
        }
        version => version?,
    };
    findings.extend(damage(&db)?.into_iter().map(Finding::Damage));
    let is_damaged = findings.iter().any(|it| matches!(it, Finding::Damage(_)));
    let mut programmes = Vec::new();
    if version == VERSION && !is_damaged {
        findings.extend(astray(&db)?.into_iter().map(|(table, rows)| Finding::Astray { table, rows }));
        if !had_log && says_it_lacks(&db) {
            findings.push(Finding::LacksEnd);
        }
        let ghosts = ghosts(&db)?.len();
        findings.extend((ghosts > 0).then_some(Finding::Ghosts(ghosts)));
        for id in all(&db)? {
            programmes.push((id.clone(), head(&db, &id)?));
            findings.extend(programme(&db, &id, watch)?);
        }
    }
    let bytes = path.metadata().map_or(0, |it| it.len());
    Ok(Examination { path: path.to_owned(), version, bytes, share, programmes, findings })
}

/// What SQLite finds wrong with the file; nothing when it is whole.
pub(super) fn damage(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = db.prepare("PRAGMA integrity_check(20)")?;
    let found = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>();
    match found {
        Ok(lines) => Ok(lines.into_iter().filter(|it| it != "ok").collect()),
        // It may be too damaged to be looked at to the end.
        Err(error) => Ok(vec![error.to_string()]),
    }
}

/// The tables of which rows refer to what is not there, and how many.
pub(super) fn astray(db: &Connection) -> rusqlite::Result<Vec<(String, usize)>> {
    let mut statement = db.prepare("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1 ORDER BY 1")?;
    statement
        .query_map([], |row| Ok((row.get(0)?, usize::try_from(row.get::<_, i64>(1)?).unwrap_or_default())))?
        .collect()
}

/// The sessions of those who fell on this machine, or of whom a whole day said nothing.
pub(super) fn ghosts(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let now = jiff::Timestamp::now().as_second();
    let mut statement = db.prepare("SELECT session, processus, abs(vu - ?1) > 86400 FROM presence")?;
    let rows = statement.query_map([now], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?, row.get::<_, bool>(2)?))
    })?;
    let is_gone = |(session, process, old): (String, Option<String>, bool)| {
        (old || process.as_deref().is_some_and(process::is_gone)).then_some(session)
    };
    Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().filter_map(is_gone).collect())
}

pub(super) fn all(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = db.prepare("SELECT id FROM programme ORDER BY id")?;
    statement.query_map([], |row| row.get(0))?.collect()
}

/// Whether the journal of a programme leads to its tables, and to the states that are kept.
fn programme(db: &Connection, id: &str, watch: &mut Watch<'_>) -> Result<Vec<Finding>, StoreError> {
    let programme = id.to_owned();
    let tables = match load_programme(db, id) {
        Ok(tables) => Some(tables),
        Err(StoreError::Sqlite(_) | StoreError::Damaged { .. }) => None,
        Err(error) => return Err(error),
    };
    let Some(begun) = first(db, id)? else {
        // Made by an earlier tapis: what it began with is found by going back.
        return Ok(match tables.map(|it| back(db, id, it, watch)) {
            Some(Ok(())) => Vec::new(),
            Some(Err(StoreError::Abandoned(abandoned))) => return Err(abandoned.into()),
            Some(Err(error)) => vec![Finding::Journal { programme, why: error.to_string() }],
            None => vec![Finding::Tables { programme }],
        });
    };
    match replayed(db, id, begun, watch) {
        Ok((now, wrong)) => {
            let mut findings = Vec::new();
            if tables.as_ref() != Some(&now) {
                findings.push(Finding::Tables { programme: programme.clone() });
            }
            if !wrong.is_empty() {
                findings.push(Finding::States { programme, seqs: wrong });
            }
            Ok(findings)
        }
        Err(StoreError::Abandoned(abandoned)) => Err(abandoned.into()),
        Err(error) => Ok(vec![Finding::Journal { programme, why: error.to_string() }]),
    }
}

fn back(db: &Connection, id: &str, mut programme: Programme, watch: &mut Watch<'_>) -> Result<(), StoreError> {
    let last = head(db, id)?;
    through(db, id, last, Order::Back, watch, |seq, edit| {
        edit::replay(&mut programme, edit.inverse()).map_err(|error| StoreError::damaged(format!("{seq}: {error}")))
    })
}

/// What the journal leads to from what the programme began with, and the kept states that are not on the way.
pub(super) fn replayed(
    db: &Connection,
    id: &str,
    mut programme: Programme,
    watch: &mut Watch<'_>,
) -> Result<(Programme, Vec<i64>), StoreError> {
    let (last, mut wrong) = (head(db, id)?, Vec::new());
    through(db, id, last, Order::Forward, watch, |seq, edit| {
        edit::replay(&mut programme, edit).map_err(|error| StoreError::damaged(format!("{seq}: {error}")))?;
        if unlike(db, id, seq, &programme)? {
            wrong.push(seq);
        }
        Ok(())
    })?;
    Ok((programme, wrong))
}

fn through(
    db: &Connection,
    id: &str,
    last: i64,
    order: Order,
    watch: &mut Watch<'_>,
    mut step: impl FnMut(i64, edit::Edit) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let (mut done, total) = (0, usize::try_from(last).unwrap_or_default());
    walk(db, id, 1, last, order, |entry| {
        if done % 256 == 0 {
            watch(Step::new(Stage::History, done, total))?;
        }
        done += 1;
        step(entry.seq, entry.edit)
    })
}
