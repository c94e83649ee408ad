//! The parts of a package that a référentiel has: read with what they have, written without what they have not.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::lenient::{Texts, first};

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
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Document {
    pub identifier: String,
    pub uri: String,
    pub creator: String,
    pub title: String,
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub subject: Texts,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    pub last_change_date_time: String,
    #[serde(rename = "CFPackageURI", skip_serializing_if = "Option::is_none")]
    pub package: Option<Link>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Item {
    pub identifier: String,
    pub uri: String,
    pub full_statement: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abbreviated_statement: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub human_coding_scheme: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_enumeration: Option<String>,
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub education_level: Texts,
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub concept_keywords: Texts,
    #[serde(rename = "CFItemType", skip_serializing_if = "Option::is_none")]
    pub item_type: Option<String>,
    #[serde(rename = "CFItemTypeURI", skip_serializing_if = "Option::is_none")]
    pub item_type_uri: Option<Link>,
    pub last_change_date_time: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Association {
    pub identifier: String,
    pub uri: String,
    pub association_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequence_number: Option<i64>,
    #[serde(rename = "originNodeURI")]
    pub origin: Link,
    #[serde(rename = "destinationNodeURI")]
    pub destination: Link,
    pub last_change_date_time: String,
}

#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Link {
    pub title: String,
    pub identifier: String,
    pub uri: String,
}

pub(super) const CHILD_OF: &str = "isChildOf";
