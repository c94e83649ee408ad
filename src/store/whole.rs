//! A whole programme, from and to its tables.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value};
use rust_decimal::Decimal;
use smol_str::SmolStr;

use super::{
    StoreError,
    column::{Column, read},
    scalar::{self, Scalar},
    table::{Stored, load, marks, names, save},
};
use crate::programme::*;

/// Reads a programme.
pub(super) fn load_programme(db: &Connection, id: &str) -> Result<Programme, StoreError> {
    let mut programme = load_head(db, id)?.ok_or_else(|| StoreError::Unknown(id.to_owned()))?;
    let mut acs = load::<Ac>(db, id)?;
    let mut niveaux = load::<Niveau>(db, id)?;
    for niveau in niveaux.values_mut().flatten() {
        niveau.acs = take(&mut acs, &niveau.id);
    }
    let (mut situations, mut composantes) = (load::<Situation>(db, id)?, load::<Composante>(db, id)?);
    programme.competences = top(load(db, id)?);
    for competence in &mut programme.competences {
        competence.situations = take(&mut situations, &competence.id);
        competence.composantes = take(&mut composantes, &competence.id);
        competence.niveaux = take(&mut niveaux, &competence.id);
    }
    let mut ues = load::<Ue>(db, id)?;
    programme.semestres = top(load(db, id)?);
    for semestre in &mut programme.semestres {
        semestre.ues = take(&mut ues, &semestre.id);
    }
    programme.choix = top(load(db, id)?);
    let (mut evaluations, mut criteres) = (load::<Evaluation>(db, id)?, load::<Critere>(db, id)?);
    programme.activites = top(load(db, id)?);
    for activite in &mut programme.activites {
        activite.evaluations = take(&mut evaluations, &activite.id);
        activite.criteres = take(&mut criteres, &activite.id);
    }
    programme.parcours = top(load(db, id)?);
    programme.blocs = top(load(db, id)?);
    programme.remarques = top(load(db, id)?);
    programme.derogations = top(load(db, id)?);
    programme.reglages = top(load(db, id)?);
    Ok(programme)
}

fn take<T, U>(families: &mut HashMap<SmolStr, Vec<T>>, parent: &Id<U>) -> Vec<T> {
    families.remove(parent.as_str()).unwrap_or_default()
}

fn top<T>(mut families: HashMap<SmolStr, Vec<T>>) -> Vec<T> {
    families.remove("").unwrap_or_default()
}

/// Writes every row of a programme that is not in the database yet.
pub(super) fn insert_programme(db: &Connection, programme: &Programme) -> Result<(), StoreError> {
    save_head(db, programme)?;
    save_all::<Parcours>(db, programme)?;
    save_all::<Competence>(db, programme)?;
    save_all::<Situation>(db, programme)?;
    save_all::<Composante>(db, programme)?;
    save_all::<Niveau>(db, programme)?;
    save_all::<Ac>(db, programme)?;
    save_all::<Semestre>(db, programme)?;
    save_all::<Ue>(db, programme)?;
    save_all::<Choix>(db, programme)?;
    save_all::<Activite>(db, programme)?;
    save_all::<Evaluation>(db, programme)?;
    save_all::<Critere>(db, programme)?;
    save_all::<Bloc>(db, programme)?;
    save_all::<Remarque>(db, programme)?;
    save_all::<Derogation>(db, programme)?;
    save_all::<Reglage>(db, programme)
}

fn save_all<T: Stored>(db: &Connection, programme: &Programme) -> Result<(), StoreError> {
    for (parent, list) in T::lists(programme) {
        for (rank, object) in list.iter().enumerate() {
            save(db, programme.id.as_str(), parent, rank, object)?;
        }
    }
    Ok(())
}

/// Writes what a programme says of itself: its row, its figures, its metadata.
pub(super) fn save_head(db: &Connection, programme: &Programme) -> Result<(), StoreError> {
    let id = programme.id.as_str();
    let scalars: Vec<Scalar> = scalar::of_fields(Kind::Programme).collect();
    let updates: Vec<String> = names(&scalars).iter().map(|column| format!("{column} = excluded.{column}")).collect();
    let sql = format!(
        "INSERT INTO programme (id, {}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}",
        names(&scalars).join(", "),
        marks(scalars.len() + 1),
        updates.join(", ")
    );
    let values = std::iter::once(Value::from(id.to_owned())).chain(scalar::of_object(programme, &scalars));
    db.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    save_table(db, "figure", "nom", id, &figures_to_table(&programme.figures)?)?;
    save_table(db, "metadonnee", "cle", id, &programme.metadonnees)
}

fn save_table<V: Column>(
    db: &Connection,
    table: &str,
    key: &str,
    id: &str,
    values: &BTreeMap<String, V>,
) -> Result<(), StoreError> {
    db.execute(&format!("DELETE FROM {table} WHERE programme = ?1"), [id])?;
    let sql = format!("INSERT INTO {table} (programme, {key}, valeur) VALUES (?1, ?2, ?3)");
    let mut statement = db.prepare_cached(&sql)?;
    for (name, value) in values {
        statement.execute((id, name, value.to_column()))?;
    }
    Ok(())
}

fn load_head(db: &Connection, id: &str) -> Result<Option<Programme>, StoreError> {
    let scalars: Vec<Scalar> = scalar::of_fields(Kind::Programme).collect();
    let sql = format!("SELECT id, {} FROM programme WHERE id = ?1", names(&scalars).join(", "));
    let head = db
        .prepare_cached(&sql)?
        .query_row([id], |row| scalar::from_row::<Programme>("programme", &read(row, 0)?, row, 1, &scalars))
        .optional()?;
    let Some(mut programme) = head else { return Ok(None) };
    programme.figures = figures_from_table(load_table(db, "figure", "nom", id)?)?;
    programme.metadonnees = load_table(db, "metadonnee", "cle", id)?;
    Ok(Some(programme))
}

fn load_table<V: Column>(db: &Connection, table: &str, key: &str, id: &str) -> rusqlite::Result<BTreeMap<String, V>> {
    let sql = format!("SELECT {key}, valeur FROM {table} WHERE programme = ?1");
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map([id], |row| Ok((read(row, 0)?, read(row, 1)?)))?;
    rows.collect()
}

/// By way of their names in the TOML file, so that the list of figures stands once.
fn figures_to_table(figures: &Figures) -> Result<BTreeMap<String, Decimal>, StoreError> {
    serde_json::to_value(figures).and_then(serde_json::from_value).map_err(StoreError::damaged)
}

fn figures_from_table(table: BTreeMap<String, Decimal>) -> Result<Figures, StoreError> {
    serde_json::to_value(table).and_then(serde_json::from_value).map_err(StoreError::damaged)
}

/// What the programme is known by, whatever its identifier becomes.
pub(super) fn key(db: &Connection, id: &str) -> rusqlite::Result<SmolStr> {
    db.prepare_cached("SELECT cle FROM programme WHERE id = ?1")?.query_row([id], |row| read(row, 0))
}

/// Whether the database has a programme of that name, be it in the bin.
pub(super) fn exists(db: &Connection, id: &str) -> rusqlite::Result<bool> {
    db.prepare_cached("SELECT 1 FROM programme WHERE id = ?1")?.exists([Value::from(id.to_owned())])
}
