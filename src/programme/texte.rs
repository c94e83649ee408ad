//! Text as it is kept: NFC, so that an « é » typed on a Mac and one pasted from a PDF are the same.

use serde_json::Value;
use smol_str::SmolStr;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

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

/// A code without accents, blanks or case, which people write now one way, now another; punctuation is kept:
/// `SAÉ 1.01` and `sae1.01` are one.
pub fn spelling(code: &str) -> SmolStr {
    if code.bytes().all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_lowercase()) {
        return SmolStr::new(code);
    }
    if code.is_ascii() {
        // What most codes are; they are read for each rule.
        let bare = code.chars().filter(|c| !c.is_whitespace());
        return bare.map(|c| c.to_ascii_uppercase()).collect();
    }
    let bare = code.nfd().filter(|c| !is_combining_mark(*c) && !c.is_whitespace());
    bare.flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_code_meet() {
        assert_eq!(spelling("SAÉ\u{a0}1.01"), spelling("sae1.01"));
        assert_eq!(spelling("ac 11.01"), "AC11.01");
        assert_ne!(spelling("R1.01"), spelling("R101"));
        assert_eq!(spelling(" "), "");
    }
}
