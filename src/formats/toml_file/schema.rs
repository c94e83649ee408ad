//! The JSON Schema of a TOML file, made from its types: editors use it for completion and checks.

use schemars::{JsonSchema, generate::SchemaSettings};

use crate::programme::Programme;

/// `schemas/programme.schema.json`, as it must be.
pub fn json_schema() -> String {
    schema_of::<Programme>("urn:tapis:programme", "Programme tapis")
}

/// The schema of the files that hold a `T`.
pub(crate) fn schema_of<T: JsonSchema>(id: &str, title: &str) -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    schema.insert("$id".to_owned(), id.into());
    schema.insert("title".to_owned(), title.into());
    let mut text = format!("{:#}", schema.as_value());
    text.push('\n');
    text
}
