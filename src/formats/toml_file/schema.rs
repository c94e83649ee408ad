//! The JSON Schema of the TOML file, made from the types: editors use it for completion and checks.

use schemars::generate::SchemaSettings;

use crate::programme::Programme;

/// `schemas/programme.schema.json`, as it must be.
pub fn json_schema() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Programme>();
    schema.insert("$id".to_owned(), "urn:tapis:programme".into());
    schema.insert("title".to_owned(), "Programme tapis".into());
    let mut text = format!("{:#}", schema.as_value());
    text.push('\n');
    text
}
