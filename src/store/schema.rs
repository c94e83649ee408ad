//! The steps that the schema has taken, and bringing a database up to date by them.

use std::collections::BTreeSet;

use rusqlite::{Connection, TransactionBehavior};
use rusqlite_migration::{M, Migrations};

use super::StoreError;

/// The files of `schemas/migrations/`, in their order.
const STEPS: &[M<'static>] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// The `user_version` of a database that is up to date.
pub(super) const VERSION: i64 = STEPS.len() as i64;

/// How many steps a database has taken, as it says itself.
pub(super) fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Makes a database take the steps that it has not taken.
pub(super) fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    if version(db)? == VERSION {
        return Ok(());
    }
    db.set_transaction_behavior(TransactionBehavior::Immediate);
    match Migrations::from_slice(STEPS).to_latest(db) {
        Ok(()) => Ok(()),
        // Somebody else was migrating at the same time, and is done.
        Err(_) if version(db)? == VERSION => Ok(()),
        Err(error) => Err(refused(error)),
    }
}

fn refused(error: rusqlite_migration::Error) -> StoreError {
    match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        error => StoreError::damaged(error),
    }
}

/// The version of a database of tapis that does not say it: the last of which all is there.
///
/// # Errors
/// [`StoreError::Damaged`] when there is none.
pub(super) fn told_version(db: &Connection) -> Result<i64, StoreError> {
    let there = parts(db)?;
    let mut model = Connection::open_in_memory()?;
    let mut told = 0;
    for number in 1..=STEPS.len() {
        Migrations::from_slice(&STEPS[..number]).to_latest(&mut model).map_err(refused)?;
        if parts(&model)?.is_subset(&there) {
            told = number;
        }
    }
    match i64::try_from(told) {
        Ok(told) if told > 0 => Ok(told),
        _ => Err(StoreError::damaged("some tables are missing")),
    }
}

/// The columns of the tables of a database, and the other things that its schema makes, as they were written.
fn parts(db: &Connection) -> rusqlite::Result<BTreeSet<(String, String)>> {
    let mut statement = db.prepare(
        "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table'
         UNION ALL SELECT name, sql FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL",
    )?;
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_told_by_what_is_there() {
        let mut db = Connection::open_in_memory().unwrap();
        for number in 1..=STEPS.len() {
            Migrations::from_slice(&STEPS[..number]).to_latest(&mut db).unwrap();
            // What others add beside it changes nothing.
            db.execute_batch("CREATE TABLE IF NOT EXISTS _litestream_seq (id INTEGER, seq INTEGER)").unwrap();
            assert_eq!(told_version(&db).unwrap(), number as i64);
        }
    }
}
