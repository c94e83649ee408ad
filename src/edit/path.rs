//! Which field of an object an edit is about, or which entry of that field.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A field, and within a set or a table one entry: `libelle`, `evalue/ac11-01`, `coefficients/ue1-1`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Path {
    pub field: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
}

impl Path {
    pub fn field(name: impl Into<String>) -> Self {
        Self { field: name.into(), entry: None }
    }

    pub fn entry(name: impl Into<String>, entry: impl Into<String>) -> Self {
        Self { field: name.into(), entry: Some(entry.into()) }
    }

    /// What this path names within the value of its field.
    pub fn read(&self, field: &Value) -> Value {
        let Some(entry) = &self.entry else { return field.clone() };
        match field {
            Value::Array(items) => Value::Bool(items.iter().any(|item| item == entry)),
            Value::Object(table) => table.get(entry).cloned().unwrap_or(Value::Null),
            _ => Value::Null,
        }
    }

    /// The value of the field once what this path names is `value`.
    pub fn write(&self, field: Value, value: Value) -> Value {
        let Some(entry) = &self.entry else { return value };
        match field {
            Value::Array(mut items) => {
                items.retain(|item| item != entry);
                if value == Value::Bool(true) {
                    items.push(Value::String(entry.clone()));
                }
                Value::Array(items)
            }
            Value::Object(mut table) => {
                if value.is_null() {
                    table.remove(entry);
                } else {
                    table.insert(entry.clone(), value);
                }
                Value::Object(table)
            }
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_entry_of_a_set_is_there_or_not() {
        let path = Path::entry("evalue", "ac11-01");
        let without = json!(["ac11-02"]);
        assert_eq!(path.read(&without), json!(false));
        let with = path.write(without.clone(), json!(true));
        assert_eq!(path.read(&with), json!(true));
        assert_eq!(path.write(with, json!(false)), without);
    }

    #[test]
    fn an_entry_of_a_table_has_a_value_or_none() {
        let path = Path::entry("coefficients", "ue1-1");
        let table = path.write(json!({}), json!(2.0));
        assert_eq!(path.read(&table), json!(2.0));
        assert_eq!(path.write(table, Value::Null), json!({}));
    }
}
