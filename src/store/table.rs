//! One table for each kind of object, and tables for what an object has several of. Generic reading and
//! writing: what the tables hold is declared in `tables.rs`.

use std::collections::HashMap;

use rusqlite::{Connection, Row, params_from_iter, types::Value};
use serde::de::DeserializeOwned;
use smol_str::SmolStr;

use super::{
    column::{Column, read},
    scalar::{self, Scalar, from_row, scalars},
};
use crate::programme::Listed;

/// An object with a table of its own: key (programme, id), a `rang` among siblings, perhaps a parent.
pub(super) trait Stored: Listed + DeserializeOwned {
    const TABLE: &'static str;
    /// The column that names the owner of the list it stands in.
    const PARENT: Option<&'static str>;
    /// Columns that hold no field.
    const ALSO: &'static [Scalar];
    /// What it has several of.
    fn details() -> &'static [Detail<Self>];
    /// The values of [`Self::ALSO`].
    fn also(&self) -> Vec<Value>;
}

/// A table with several rows for one object: a set, a list or a table of its fields.
pub(super) struct Detail<T> {
    pub table: &'static str,
    /// After `programme` and the owner. A list begins with `rang`.
    pub columns: &'static [&'static str],
    pub rows: fn(&T) -> Vec<Vec<Value>>,
    /// Adds one row, whose columns start at the given one, to its owner.
    pub add: fn(&mut T, &Row<'_>, usize) -> rusqlite::Result<()>,
}

/// The objects of one kind, in order, under the identifier of their parent (empty: the programme).
pub(super) fn load<T: Stored>(db: &Connection, programme: &str) -> rusqlite::Result<HashMap<SmolStr, Vec<T>>> {
    let (mut objects, mut ranks) = (Vec::new(), HashMap::new());
    let scalars = scalars::<T>();
    let sql = format!(
        "SELECT id, {}, {} FROM {} WHERE programme = ?1 ORDER BY rang",
        T::PARENT.unwrap_or("''"),
        names(&scalars).join(", "),
        T::TABLE
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([programme])?;
    while let Some(row) = rows.next()? {
        let (id, parent) = (read::<SmolStr>(row, 0)?, read::<SmolStr>(row, 1)?);
        objects.push((parent, from_row(T::TABLE, &id, row, 2, &scalars)?));
        ranks.insert(id, objects.len() - 1);
    }
    if !objects.is_empty() {
        for detail in T::details() {
            load_detail(db, programme, detail, &mut objects, &ranks)?;
        }
    }
    let mut families: HashMap<SmolStr, Vec<T>> = HashMap::new();
    for (parent, object) in objects {
        families.entry(parent).or_default().push(object);
    }
    Ok(families)
}

fn load_detail<T: Stored>(
    db: &Connection,
    programme: &str,
    detail: &Detail<T>,
    objects: &mut [(SmolStr, T)],
    ranks: &HashMap<SmolStr, usize>,
) -> rusqlite::Result<()> {
    let (owner, columns) = (T::TABLE, detail.columns.join(", "));
    // The primary key is (programme, owner, first column): this is the order of the table.
    let sql = format!(
        "SELECT {owner}, {columns} FROM {} WHERE programme = ?1 ORDER BY {owner}, {}",
        detail.table, detail.columns[0]
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([programme])?;
    while let Some(row) = rows.next()? {
        // Foreign keys hold: a row has its owner.
        if let Some(&rank) = row.get_ref(0)?.as_str().ok().and_then(|owner| ranks.get(owner)) {
            (detail.add)(&mut objects[rank].1, row, 1)?;
        }
    }
    Ok(())
}

/// Writes an object and its details, whether or not it is there already; its children have rows of their own.
pub(super) fn save<T: Stored>(
    db: &Connection,
    programme: &str,
    parent: &str,
    rank: usize,
    object: &T,
) -> rusqlite::Result<()> {
    let mut values = vec![Value::from(programme.to_owned()), Value::from(object.id().to_owned()), rank.to_column()];
    values.extend(T::PARENT.map(|_| Value::from(parent.to_owned())));
    let scalars = scalars::<T>();
    values.extend(scalar::values(object, &scalars));
    let columns: Vec<&str> = ["rang"].into_iter().chain(T::PARENT).chain(names(&scalars)).collect();
    let updates: Vec<String> = columns.iter().map(|column| format!("{column} = excluded.{column}")).collect();
    let sql = format!(
        "INSERT INTO {} (programme, id, {}) VALUES ({}) ON CONFLICT (programme, id) DO UPDATE SET {}",
        T::TABLE,
        columns.join(", "),
        marks(values.len()),
        updates.join(", ")
    );
    db.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    T::details().iter().try_for_each(|detail| save_detail(db, programme, object, detail))
}

fn save_detail<T: Stored>(db: &Connection, programme: &str, object: &T, detail: &Detail<T>) -> rusqlite::Result<()> {
    let (table, owner) = (detail.table, T::TABLE);
    let forget = format!("DELETE FROM {table} WHERE programme = ?1 AND {owner} = ?2");
    db.prepare_cached(&forget)?.execute([programme, object.id()])?;
    let rows = (detail.rows)(object);
    if rows.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO {table} (programme, {owner}, {}) VALUES ({})",
        detail.columns.join(", "),
        marks(detail.columns.len() + 2)
    );
    let mut statement = db.prepare_cached(&sql)?;
    for row in rows {
        let key = [Value::from(programme.to_owned()), Value::from(object.id().to_owned())];
        statement.execute(params_from_iter(key.into_iter().chain(row)))?;
    }
    Ok(())
}

/// Deletes an object with all that it holds.
pub(super) fn delete<T: Stored>(db: &Connection, programme: &str, id: &str) -> rusqlite::Result<()> {
    let sql = format!("DELETE FROM {} WHERE programme = ?1 AND id = ?2", T::TABLE);
    db.prepare_cached(&sql)?.execute([programme, id]).map(drop)
}

/// Writes the order of a list.
pub(super) fn rank<T: Stored>(db: &Connection, programme: &str, list: &[T]) -> rusqlite::Result<()> {
    let sql = format!("UPDATE {} SET rang = ?3 WHERE programme = ?1 AND id = ?2 AND rang <> ?3", T::TABLE);
    let mut statement = db.prepare_cached(&sql)?;
    for (rank, object) in list.iter().enumerate() {
        statement.execute((programme, object.id(), rank.to_column()))?;
    }
    Ok(())
}

/// The names of columns.
pub(super) fn names(scalars: &[Scalar]) -> Vec<&'static str> {
    scalars.iter().map(|it| it.column).collect()
}

/// `?, ?, ?`
pub(super) fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}
