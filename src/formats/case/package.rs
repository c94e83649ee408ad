//! The parts of a package that a référentiel has: read with what they have, written without what they have not.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    lenient::{Texts, count, first, number, said, spoken},
    link::{Link, link},
};

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Package {
    #[serde(rename = "CFDocument")]
    pub document: Document,
    #[serde(rename = "CFItems", default, deserialize_with = "first")]
    pub items: Vec<Item>,
    #[serde(rename = "CFAssociations", default, deserialize_with = "first")]
    pub associations: Vec<Association>,
    #[serde(rename = "CFDefinitions", skip_deserializing)]
    pub definitions: Value,
    /// What no référentiel holds, counted.
    #[serde(rename = "CFRubrics", default, deserialize_with = "count", skip_serializing)]
    pub rubrics: usize,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Document {
    #[serde(deserialize_with = "said")]
    pub identifier: String,
    #[serde(deserialize_with = "said")]
    pub uri: String,
    #[serde(deserialize_with = "said")]
    pub creator: String,
    #[serde(deserialize_with = "said")]
    pub title: String,
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub subject: Texts,
    #[serde(skip_serializing_if = "String::is_empty")]
    #[serde(deserialize_with = "said")]
    pub language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(deserialize_with = "spoken")]
    pub version: Option<String>,
    #[serde(deserialize_with = "said")]
    pub last_change_date_time: String,
    #[serde(rename = "CFPackageURI", skip_serializing_if = "Option::is_none")]
    #[serde(skip_deserializing)]
    pub package: Option<Link>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Item {
    #[serde(deserialize_with = "said")]
    pub identifier: String,
    #[serde(deserialize_with = "said")]
    pub uri: String,
    #[serde(deserialize_with = "said")]
    pub full_statement: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(deserialize_with = "spoken")]
    pub abbreviated_statement: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(deserialize_with = "spoken")]
    pub human_coding_scheme: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(deserialize_with = "spoken")]
    pub list_enumeration: Option<String>,
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub education_level: Texts,
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub concept_keywords: Texts,
    #[serde(rename = "CFItemType", skip_serializing_if = "Option::is_none")]
    #[serde(deserialize_with = "spoken")]
    pub item_type: Option<String>,
    #[serde(rename = "CFItemTypeURI", skip_serializing_if = "Option::is_none")]
    #[serde(skip_deserializing)]
    pub item_type_uri: Option<Link>,
    #[serde(deserialize_with = "said")]
    pub last_change_date_time: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Association {
    #[serde(deserialize_with = "said")]
    pub identifier: String,
    #[serde(deserialize_with = "said")]
    pub uri: String,
    #[serde(deserialize_with = "said")]
    pub association_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(deserialize_with = "number")]
    pub sequence_number: Option<i64>,
    #[serde(rename = "originNodeURI")]
    #[serde(deserialize_with = "link")]
    pub origin: Link,
    #[serde(rename = "destinationNodeURI")]
    #[serde(deserialize_with = "link")]
    pub destination: Link,
    #[serde(deserialize_with = "said")]
    pub last_change_date_time: String,
}

pub(super) const CHILD_OF: &str = "isChildOf";
