//! Text as it is kept: NFC, so that an « é » typed on a Mac and one pasted from a PDF are the same.

use serde_json::Value;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// `text` in Unicode normalisation form C.
pub fn nfc(text: &str) -> String {
    if is_nfc(text) { text.to_owned() } else { text.nfc().collect() }
}

/// `value` with all its texts in Unicode normalisation form C.
pub fn nfc_value(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(nfc(&text)),
        Value::Array(items) => Value::Array(items.into_iter().map(nfc_value).collect()),
        Value::Object(table) => Value::Object(table.into_iter().map(|(k, v)| (nfc(&k), nfc_value(v))).collect()),
        other => other,
    }
}
