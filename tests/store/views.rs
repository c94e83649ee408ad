//! The views that others read say of any programme what tapis says of it.

use std::collections::BTreeSet;

use crate::generate::{programme, wishes};
use proptest::prelude::*;
use rusqlite::Connection;
use tapis::{
    coverage::{heures_de, views},
    programme::{NatureHeures, Programme},
    store::{Origin, Store, StoreError},
};

/// The rows of a question, each cell as text; what is not there is `-`. In no order.
fn rows(db: &Connection, question: &str) -> Vec<String> {
    let mut statement = db.prepare(question).unwrap();
    let width = statement.column_count();
    let text = |value: rusqlite::types::Value| match value {
        rusqlite::types::Value::Null => "-".to_owned(),
        rusqlite::types::Value::Integer(n) => n.to_string(),
        rusqlite::types::Value::Real(n) => n.to_string(),
        rusqlite::types::Value::Text(text) => text,
        rusqlite::types::Value::Blob(_) => panic!("a view shows no bytes"),
    };
    let row = |it: &rusqlite::Row<'_>| {
        Ok((0..width).map(|at| it.get(at).map(text)).collect::<Result<Vec<_>, _>>()?.join(" | "))
    };
    let mut rows: Vec<String> = statement.query_map([], row).unwrap().map(Result::unwrap).collect();
    rows.sort();
    rows
}

/// What is tied to what, and what nothing is tied to, parcours by parcours.
fn coverage(programme: &Programme) -> (Vec<String>, Vec<String>) {
    let (mut tied, mut alone) = (Vec::new(), Vec::new());
    for view in views(programme) {
        let parcours = view.parcours.map_or("-", |it| it.code.as_str());
        for seen in &view.acs {
            let (ac, annee, niveau) = (seen.ac.code.as_str(), seen.annee, seen.niveau.ordre);
            let (works, assesses): (BTreeSet<_>, BTreeSet<_>) = (
                seen.travaille.iter().map(|it| &it.activite.id).collect(),
                seen.evalue.iter().map(|it| &it.activite.id).collect(),
            );
            if works.is_empty() && assesses.is_empty() {
                alone.push(format!("{parcours} | {niveau} | {annee} | {ac} | {}", seen.ac.libelle));
            }
            for id in works.union(&assesses) {
                let it = programme.get(*id).unwrap();
                let (code, semestre) = (&it.code, it.semestre);
                let said = [works.contains(id), assesses.contains(id)].map(u8::from);
                tied.push(format!(
                    "{parcours} | {niveau} | {annee} | {ac} | {code} | {semestre} | {} | {}",
                    said[0], said[1]
                ));
            }
        }
    }
    tied.sort();
    alone.sort();
    (tied, alone)
}

/// One row for each activité and UE in which it weighs, with its hours of two kinds.
fn maquette(programme: &Programme) -> Vec<String> {
    let mut rows = Vec::new();
    for activite in &programme.activites {
        let hours = [NatureHeures::Cm, NatureHeures::Projet].map(|kind| {
            let volume = activite.heures.contains_key(&kind).then(|| heures_de(activite, |it| it == kind));
            volume.map_or("-".to_owned(), |it| f64::try_from(it).unwrap().to_string())
        });
        let said = |ue: &str, weight: &str| {
            format!("{} | {} | {ue} | {weight} | {} | {}", activite.semestre, activite.code, hours[0], hours[1])
        };
        if activite.coefficients.is_empty() {
            rows.push(said("-", "-"));
        }
        for (ue, weight) in &activite.coefficients {
            let ue = programme.get(ue).unwrap();
            rows.push(said(&ue.code, &f64::try_from(*weight).unwrap().to_string()));
        }
    }
    rows.sort();
    rows
}

proptest! {
    #![proptest_config(crate::generate::config(48))]

    #[test]
    fn views_in_sql_say_what_coverage_says(created in programme(), wishes in wishes(20)) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("tapis.db");
        let store = Store::open(&file).unwrap();
        store.create(&created, "Léa").unwrap();
        let mut snapshot = store.load("but-demo").unwrap();
        for wish in &wishes {
            let edit = wish.edit(&snapshot.programme);
            match store.apply(&mut snapshot, edit, "Léa", Origin::Edit) {
                Ok(_) | Err(StoreError::Edit(_)) => {}
                Err(other) => panic!("{other:?}"),
            }
        }
        let db = Connection::open(&file).unwrap();
        let (tied, alone) = coverage(&snapshot.programme);
        prop_assert_eq!(
            rows(&db, "SELECT parcours, niveau, annee, ac, activite, semestre, travaille, evalue FROM v_couverture"), tied
        );
        prop_assert_eq!(rows(&db, "SELECT parcours, niveau, annee, ac, libelle FROM v_ac_non_couverts"), alone);
        prop_assert_eq!(
            rows(&db, "SELECT semestre, code, ue, CAST(coefficient AS REAL), CAST(cm AS REAL), CAST(projet AS REAL) FROM v_maquette"),
            maquette(&snapshot.programme)
        );
    }
}
