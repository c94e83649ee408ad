//! Parts of a package that are read no further than they are of use: a file may repeat what it likes.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};

/// A framework has a few hundred items; more than this is none.
pub(super) const MOST: usize = 50_000;

/// The entries of a list; of one that has more than [`MOST`], one more than that.
pub(super) fn first<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    struct First<T>(PhantomData<T>);

    impl<'de, T: Deserialize<'de>> Visitor<'de> for First<T> {
        type Value = Vec<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
            let mut entries = Vec::new();
            while entries.len() <= MOST {
                let Some(entry) = list.next_element()? else { return Ok(entries) };
                entries.push(entry);
            }
            while list.next_element::<IgnoredAny>()?.is_some() {}
            Ok(entries)
        }
    }

    deserializer.deserialize_seq(First(PhantomData))
}

/// A text, or a list of them; whatever else stands there says nothing.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub(super) struct Texts(Vec<String>);

impl Texts {
    pub fn one(text: impl Into<String>) -> Self {
        Self(vec![text.into()])
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextsVisitor)
    }
}

struct TextsVisitor;

impl<'de> Visitor<'de> for TextsVisitor {
    type Value = Texts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a list of texts")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Texts, E> {
        Ok(Texts::one(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Texts, A::Error> {
        let mut all = Texts::default();
        while let Some(Texts(texts)) = list.next_element()? {
            all.0.extend(texts);
        }
        Ok(all)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Texts, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Texts::default())
    }

    fn visit_unit<E: Error>(self) -> Result<Texts, E> {
        Ok(Texts::default())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Texts, E> {
        Ok(Texts::default())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Texts, E> {
        Ok(Texts::default())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Texts, E> {
        Ok(Texts::default())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Texts, E> {
        Ok(Texts::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_says_nothing() {
        let read = |json: &str| serde_json::from_str::<Texts>(json).unwrap().0;
        assert_eq!(read("\"a\""), ["a"]);
        assert_eq!(read("[\"a\", 1, null, {\"b\": \"c\"}, [\"d\"], true, -1, 0.5]"), ["a", "d"]);
        assert!(read("{\"a\": [1]}").is_empty() && read("null").is_empty());
    }

    #[test]
    fn lists_have_an_end() {
        #[derive(Deserialize)]
        struct Holder(#[serde(deserialize_with = "first")] Vec<u8>);
        let read =
            |count: usize| serde_json::from_str::<Holder>(&format!("[{}0]", "0,".repeat(count - 1))).unwrap().0.len();
        assert_eq!([read(3), read(MOST), read(MOST + 9)], [3, MOST, MOST + 1]);
        assert!(serde_json::from_str::<Holder>(&format!("[{}", "0,".repeat(MOST + 9))).is_err());
    }
}
