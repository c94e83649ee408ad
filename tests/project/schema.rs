//! `schemas/*.schema.json` are what the types say, and say what the files are.
//!
//! `TAPIS_UPDATE_SCHEMA=1 cargo test --test project schema` writes it again.

use std::fs;

use tapis::{
    formats::{
        tableur,
        toml_file::{json_schema, write},
        xlsx::mapping_schema,
    },
    programme::Programme,
};

const SCHEMAS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas");

fn sample() -> toml::Table {
    toml::from_str(include_str!("../fixtures/complet.toml")).unwrap()
}

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&serde_json::from_str(&json_schema()).unwrap()).unwrap()
}

#[test]
fn the_files_are_up_to_date() {
    for (name, schema) in [("programme", json_schema()), ("correspondance", tableur::json_schema())] {
        let path = format!("{SCHEMAS}/{name}.schema.json");
        if std::env::var_os("TAPIS_UPDATE_SCHEMA").is_some() {
            fs::write(&path, &schema).unwrap();
        }
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert!(written == schema, "{name}: run TAPIS_UPDATE_SCHEMA=1 cargo test --test project schema");
    }
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
        "run TAPIS_UPDATE_SCHEMA=1 cargo test --test project schema"
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
fn each_example_of_the_page_on_forms_is_a_mapping() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/FORMULAIRES.md")).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&mapping_schema()).unwrap()).unwrap();
    let mut seen = 0;
    for example in page.split("```toml\n").skip(1).filter_map(|it| it.split("```").next()) {
        let mut mapping = String::new();
        if !example.contains("feuille = ") {
            mapping.push_str("feuille = \"F\"\n");
        }
        if example.contains("[tableau.") && !example.contains("[tableau]") {
            mapping.push_str("[tableau]\npremiere_ligne = 1\n[tableau.colonnes]\n");
        }
        mapping.push_str(example);
        toml::from_str::<tapis::formats::xlsx::Mapping>(&mapping).unwrap_or_else(|error| panic!("{error}: {mapping}"));
        let value = serde_json::to_value(toml::from_str::<toml::Table>(&mapping).unwrap()).unwrap();
        assert!(validator.is_valid(&value), "{mapping}");
        seen += 1;
    }
    assert!(seen >= 5, "{seen} examples");
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
fn a_written_mapping_is_valid() {
    let table = "Compétence;Niveau;Code;Libellé;R1.01\nTraiter;1;AC11.01;Trier;x\n";
    let written = tableur::mapping_of(&[("SD.csv".into(), table.into())]).unwrap();
    let mapping = |text: &str| serde_json::to_value(toml::from_str::<toml::Table>(text).unwrap()).unwrap();
    let schema = jsonschema::validator_for(&serde_json::from_str(&tableur::json_schema()).unwrap()).unwrap();
    assert!(schema.is_valid(&mapping(&written)), "{written}");
    assert!(!schema.is_valid(&mapping(&written.replace("\"croix\"", "\"crois\""))));
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
