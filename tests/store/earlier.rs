//! Databases of earlier versions of tapis: made by their migrations alone, so that what later ones add changes nothing
//! here, and brought up to date with all that people had put into them.

use std::{collections::BTreeMap, fs, path::Path};

use rusqlite::{Connection, types::Value};
use tapis::{
    edit::{self, Path as Field},
    programme::{Ac, Id, Kind, Target},
    progress::unwatched,
    store::{Origin, Store},
};

use crate::common::Desk;

/// The first version that had all the tables of a programme.
const FIRST: i64 = 4;
/// What people had put into it.
const ROWS: &str = include_str!("../fixtures/base-v4.sql");

/// A database as the tapis of that version left it.
pub(crate) fn of_version(path: &Path, version: i64) {
    let db = Connection::open(path).unwrap();
    for (step, number) in steps().iter().zip(1..=version) {
        db.execute_batch(&format!("BEGIN; {step}; PRAGMA user_version = {number}; COMMIT;")).unwrap();
    }
    db.execute_batch(ROWS).unwrap();
    db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0)).unwrap();
}

/// The migrations, in the order of their names.
fn steps() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/migrations");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    files.iter().map(|it| fs::read_to_string(it).unwrap()).collect()
}

type Rows = Vec<Vec<Value>>;

/// What stands in these columns of each table, in an order of its own.
fn rows(path: &Path, columns: &BTreeMap<String, String>) -> BTreeMap<String, Rows> {
    let db = Connection::open(path).unwrap();
    let of = |(table, columns): (&String, &String)| {
        let mut statement = db.prepare(&format!("SELECT {columns} FROM {table} ORDER BY {columns}")).unwrap();
        let count = statement.column_count();
        let rows = statement.query_map([], |row| (0..count).map(|at| row.get(at)).collect()).unwrap();
        (table.clone(), rows.map(Result::unwrap).collect())
    };
    columns.iter().map(of).collect()
}

/// The columns of each table that there is.
fn columns(path: &Path) -> BTreeMap<String, String> {
    let db = Connection::open(path).unwrap();
    let mut statement = db
        .prepare(
            "SELECT t.name, group_concat(c.name, ', ') FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' GROUP BY 1",
        )
        .unwrap();
    let all = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    all.map(Result::unwrap).collect()
}

#[test]
fn every_earlier_version_is_brought_up_to_date_with_all_that_it_holds() {
    let latest = i64::try_from(steps().len()).unwrap();
    for version in FIRST..latest {
        let desk = Desk::new();
        let path = desk.path("tapis.db");
        of_version(&path, version);
        let columns = columns(&path);
        let before = rows(&path, &columns);
        assert!(before.values().map(Vec::len).sum::<usize>() > 60);

        let store = Store::open(&path).unwrap();
        let mut now = store.load("but-demo").unwrap();
        assert_eq!(rows(&path, &columns), before, "from version {version}");
        now.programme.check_integrity().unwrap();
        assert_eq!((now.seq, now.programme.acs().count(), now.programme.activites.len()), (2, 3, 3));
        assert_eq!(store.snapshot("but-demo", "v1", "Léa").unwrap().seq, 2);
        let then = store.at("but-demo", 1, &mut unwatched).unwrap();
        assert_eq!(then.get::<Ac>(&Id::from_label("ac11-01")).unwrap().libelle, "Lire");
        let target = Target::new(Kind::Ac, "ac11-01");
        let edit = edit::set(&now.programme, &target, Field::field("libelle"), "Ouvrir").unwrap();
        store.apply(&mut now, edit, "Max", Origin::Edit).unwrap();
        assert_eq!(store.load("but-demo").unwrap(), now);
        store.remove("but-demo", "Léa").unwrap();
        assert_eq!(store.bin().unwrap().len(), 1);
        drop(store);
        let db = Connection::open(&path).unwrap();
        let told: (i64, String) = db
            .query_row(
                "SELECT user_version, (SELECT integrity_check FROM pragma_integrity_check) FROM pragma_user_version",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        assert_eq!(told, (latest, "ok".to_owned()), "from version {version}");
    }
}

/// Before the bin, a programme had no key: an edit must go to the one that it is meant for.
#[test]
fn programmes_that_had_no_key_are_told_apart() {
    let desk = Desk::new();
    let path = desk.path("tapis.db");
    of_version(&path, 7);
    let db = Connection::open(&path).unwrap();
    db.execute_batch(
        "INSERT INTO programme (id, profil, sigle, intitule, hybride) VALUES ('autre', 'autre', 'A', 'Autre', 0);
         INSERT INTO journal (programme, seq, at, author, origin, label, edit)
         VALUES ('autre', 1, '2026-11-24T09:00:00Z', 'Max', 'create', 'autre', '{\"batch\":[]}')",
    )
    .unwrap();
    drop(db);
    let store = Store::open(&path).unwrap();
    for id in ["but-demo", "autre"] {
        let mut now = store.load(id).unwrap();
        let target = Target::new(Kind::Programme, id);
        let edit = edit::set(&now.programme, &target, Field::field("intitule"), format!("De {id}")).unwrap();
        store.apply(&mut now, edit, "Léa", Origin::Edit).unwrap();
        assert_eq!(store.load(id).unwrap(), now);
    }
    let titles: Vec<String> = store.list().unwrap().into_iter().map(|it| it.intitule).collect();
    assert_eq!(titles, ["De autre", "De but-demo"]);
}
