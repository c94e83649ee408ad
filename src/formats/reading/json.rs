//! JSON of which little is known: parsed whole, looked into key by key.

use std::{fmt, path::Path};

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Value, error::Category};

use crate::{code, formats::FormatError, i18n::Arg};

/// Without the mark that some editors put before a text.
pub(in crate::formats) fn bare(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Whether this may be a JSON object that has all of these keys somewhere.
pub(in crate::formats) fn speaks_of(bytes: &[u8], keys: &[&str]) -> bool {
    let holds = |key: &&str| {
        let key = format!("\"{key}\"");
        bytes.windows(key.len()).any(|it| it == key.as_bytes())
    };
    bare(bytes).trim_ascii_start().starts_with(b"{") && keys.iter().all(holds)
}

/// Parses a whole file.
///
/// # Errors
/// When it is cut short or ill-formed, with the line and the column.
pub(in crate::formats) fn parse(file: &Path, bytes: &[u8]) -> Result<Value, FormatError> {
    serde_json::from_slice(bare(bytes)).map_err(|error| refusal(file, &error))
}

/// Why a text is no JSON.
pub(in crate::formats) fn refusal(file: &Path, error: &serde_json::Error) -> FormatError {
    let code = if error.classify() == Category::Eof { code!("json-tronque") } else { code!("json-mal-forme") };
    let args = vec![("colonne", Arg::Count(error.column()))];
    FormatError::new(file, Some(error.line()).filter(|it| *it > 0), code, args)
}

/// A field as a text; a number is written out, whatever else stands there says nothing.
pub(in crate::formats) fn text(object: &Value, key: &str) -> String {
    match object.get(key) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// JSON whose objects keep the order of their entries: where somebody keyed a list by names, it is that of the list.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::formats) enum Ordered {
    Text(String),
    List(Vec<Ordered>),
    Object(Vec<(String, Ordered)>),
    Nothing,
}

/// Parses a whole file in its order.
///
/// # Errors
/// As [`parse`].
pub(in crate::formats) fn ordered(file: &Path, bytes: &[u8]) -> Result<Ordered, FormatError> {
    serde_json::from_slice(bare(bytes)).map_err(|error| refusal(file, &error))
}

impl Ordered {
    pub(crate) fn get(&self, key: &str) -> Option<&Ordered> {
        match self {
            Ordered::Object(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, it)| it),
            _ => None,
        }
    }

    /// A field as a text; empty when it is none.
    pub(crate) fn text(&self, key: &str) -> String {
        match self.get(key) {
            Some(Ordered::Text(text)) => text.trim().to_owned(),
            _ => String::new(),
        }
    }

    /// The entries of a field: with their keys in an object, without in a list.
    pub(crate) fn entries(&self, key: &str) -> impl Iterator<Item = (&str, &Ordered)> {
        let (list, object): (&[Ordered], &[(String, Ordered)]) = match self.get(key) {
            Some(Ordered::List(list)) => (list, &[]),
            Some(Ordered::Object(object)) => (&[], object),
            _ => (&[], &[]),
        };
        list.iter().map(|it| ("", it)).chain(object.iter().map(|(key, it)| (key.as_str(), it)))
    }
}

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Ordered;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Ordered, E> {
                Ok(Ordered::Text(text.to_owned()))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Ordered, E> {
                Ok(Ordered::Text(number.to_string()))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Ordered, E> {
                Ok(Ordered::Text(number.to_string()))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Ordered, E> {
                Ok(Ordered::Text(number.to_string()))
            }

            fn visit_bool<E: Error>(self, _: bool) -> Result<Ordered, E> {
                Ok(Ordered::Nothing)
            }

            fn visit_unit<E: Error>(self) -> Result<Ordered, E> {
                Ok(Ordered::Nothing)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Ordered, A::Error> {
                let mut all = Vec::new();
                while let Some(entry) = list.next_element()? {
                    all.push(entry);
                }
                Ok(Ordered::List(all))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
                let mut all = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    all.push(entry);
                }
                Ok(Ordered::Object(all))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_keep_their_order() {
        let read = ordered(Path::new("x"), b"{\"a\": {\"z\": 1, \"b\": \" t \"}, \"l\": [1.5, null]}").unwrap();
        assert_eq!(read.entries("a").map(|(key, _)| key).collect::<Vec<_>>(), ["z", "b"]);
        let a = read.get("a").unwrap();
        assert_eq!((a.text("z"), a.text("b"), a.text("l")), ("1".into(), "t".into(), String::new()));
        assert_eq!(read.entries("l").count(), 2);
        assert_eq!(ordered(Path::new("x"), b"{").unwrap_err().code, "json-tronque");
        assert_eq!(ordered(Path::new("x"), b"{]").unwrap_err().code, "json-mal-forme");
    }
}
