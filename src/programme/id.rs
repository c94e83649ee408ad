//! Identifiers that stay when everything else about an object changes.

use std::{
    borrow::Cow,
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use smol_str::SmolStr;

/// The longest identifier, in bytes.
pub(super) const MAX_LEN: usize = 64;

/// A stable name for a `T`, unique among the `T` of one programme.
///
/// Codes (`AC11.01`, `R1.03`) are labels: they repeat and they change. An `Id` is given once, when
/// the object is created, usually from the code it has that day, and survives renaming, export and
/// re-import. It is made of lower-case ASCII letters, digits and hyphens so that it reads well in a
/// TOML file, a URL or an SQL query.
pub struct Id<T>(SmolStr, PhantomData<fn() -> T>);

/// Why a text cannot be an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("invalid identifier `{0}`")]
pub struct InvalidId(pub String);

impl<T> Id<T> {
    /// Accepts `text` as an identifier.
    pub fn new(text: &str) -> Result<Self, InvalidId> {
        if is_valid(text) { Ok(Self(SmolStr::new(text), PhantomData)) } else { Err(InvalidId(text.to_owned())) }
    }

    /// Makes an identifier out of any text: `SAÉ 1.01` gives `sae-1-01`.
    pub fn from_label(label: &str) -> Self {
        Self(SmolStr::new(slug(label)), PhantomData)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn to_smol(&self) -> SmolStr {
        self.0.clone()
    }
}

fn is_valid(text: &str) -> bool {
    (1..=MAX_LEN).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Lower-case ASCII with single hyphens; accents are dropped, ligatures are split, anything else separates.
/// A text without a letter or digit gives `x`.
pub fn slug(label: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut out = String::with_capacity(label.len());
    let mut pending = false;
    let mut push = |c: char| {
        if c.is_ascii_alphanumeric() {
            if pending && !out.is_empty() {
                out.push('-');
            }
            pending = false;
            out.push(c.to_ascii_lowercase());
        } else {
            pending = true;
        }
    };
    for c in label.nfd() {
        match c {
            'œ' | 'Œ' => "oe".chars().for_each(&mut push),
            'æ' | 'Æ' => "ae".chars().for_each(&mut push),
            c if unicode_normalization::char::is_combining_mark(c) => {}
            c => push(c),
        }
    }
    out.truncate(MAX_LEN);
    let out = out.trim_end_matches('-');
    if out.is_empty() { "x".to_owned() } else { out.to_owned() }
}

/// The first of `base`, `base-2`, `base-3`… that `taken` does not know.
pub fn free_id(base: &str, taken: impl Fn(&str) -> bool) -> String {
    free_id_from(base, 1, taken).0
}

/// The first of `base-first`, `base-(first + 1)`… that `taken` does not know, and its number; `base` itself is the first
/// of all. Whoever names thousands of objects alike goes on from the last.
pub fn free_id_from(base: &str, first: u32, taken: impl Fn(&str) -> bool) -> (String, u32) {
    if first <= 1 && !taken(base) {
        return (base.to_owned(), 1);
    }
    // Room for the suffix, so that long labels still give valid identifiers.
    let stem = base[..base.len().min(MAX_LEN - 6)].trim_end_matches('-');
    let mut numbered = (first.max(2)..).map(|n| (format!("{stem}-{n}"), n));
    numbered.find(|(id, _)| !taken(id)).unwrap_or_else(|| (base.to_owned(), first))
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl<T> AsRef<str> for Id<T> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = SmolStr::deserialize(deserializer)?;
        Self::new(&text).map_err(D::Error::custom)
    }
}
impl<T> JsonSchema for Id<T> {
    fn schema_name() -> Cow<'static, str> {
        "Identifiant".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^[a-z0-9-]{1,64}$",
            "description": "Identifiant stable : minuscules sans accent, chiffres et tirets."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_become_readable_identifiers() {
        for (label, id) in [
            ("SAÉ 3.VCOD.01", "sae-3-vcod-01"),
            ("AC11.01", "ac11-01"),
            ("Cœur de métier !", "coeur-de-metier"),
            ("…", "x"),
        ] {
            assert_eq!(Id::<()>::from_label(label).as_str(), id);
        }
    }

    #[test]
    fn taken_identifiers_get_a_number() {
        assert_eq!(free_id("r1-01", |id| id == "r1-01" || id == "r1-01-2"), "r1-01-3");
    }

    #[test]
    fn what_is_not_an_identifier_is_refused() {
        for text in ["", "AC11", "é", "a b", &"x".repeat(65)] {
            assert!(Id::<()>::new(text).is_err(), "{text}");
        }
    }
}
