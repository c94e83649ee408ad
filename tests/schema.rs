//! `schemas/programme.schema.json` is what the types say, and says what the files are.
//!
//! `TAPIS_UPDATE_SCHEMA=1 cargo test --test schema` writes it again.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

use std::fs;

use tapis::{
    formats::{
        toml_file::{json_schema, write},
        xlsx::mapping_schema,
    },
    programme::Programme,
};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/programme.schema.json");

fn sample() -> toml::Table {
    toml::from_str(include_str!("fixtures/complet.toml")).unwrap()
}

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&serde_json::from_str(&json_schema()).unwrap()).unwrap()
}

#[test]
fn the_file_is_up_to_date() {
    if std::env::var_os("TAPIS_UPDATE_SCHEMA").is_some() {
        fs::write(PATH, json_schema()).unwrap();
    }
    let written = fs::read_to_string(PATH).unwrap();
    assert!(written == json_schema(), "run TAPIS_UPDATE_SCHEMA=1 cargo test --test schema");
}

#[test]
fn the_schema_of_forms_is_up_to_date_and_holds_for_those_that_are_given() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas");
    let path = format!("{folder}/formulaire.schema.json");
    if std::env::var_os("TAPIS_UPDATE_SCHEMA").is_some() {
        fs::write(&path, mapping_schema()).unwrap();
    }
    assert!(
        fs::read_to_string(path).unwrap() == mapping_schema(),
        "run TAPIS_UPDATE_SCHEMA=1 cargo test --test schema"
    );
    let validator = jsonschema::validator_for(&serde_json::from_str(&mapping_schema()).unwrap()).unwrap();
    let mut seen = 0;
    for entry in fs::read_dir(format!("{folder}/formulaires")).unwrap() {
        let path = entry.unwrap().path();
        let table: toml::Table = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let value = serde_json::to_value(&table).unwrap();
        assert!(validator.is_valid(&value), "{}", path.display());
        let mut wrong = value;
        wrong["tableau"]["colonnes"]["A"] = "code-inconnu".into();
        assert!(!validator.is_valid(&wrong));
        seen += 1;
    }
    assert_eq!(seen, 2);
}

#[test]
fn a_written_programme_is_valid() {
    let programme: Programme = sample().try_into().unwrap();
    let written: toml::Table = toml::from_str(&write(&programme)).unwrap();
    let value = serde_json::to_value(written).unwrap();
    let errors: Vec<String> = validator().iter_errors(&value).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn mistakes_are_not() {
    let mut unknown = sample();
    unknown.insert("semestre".to_owned(), 1.into());
    let mut wrong = sample();
    wrong.insert("hybride".to_owned(), "oui".into());
    for table in [unknown, wrong] {
        assert!(!validator().is_valid(&serde_json::to_value(table).unwrap()));
    }
}
