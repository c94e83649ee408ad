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

/// A text; a number is written out, and null says nothing.
pub(super) fn said<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    spoken(deserializer).map(Option::unwrap_or_default)
}

/// A text or nothing.
pub(super) fn spoken<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    deserializer.deserialize_any(Scalar)
}

/// A whole number, which may be written as a text; another text says nothing.
pub(super) fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    let text = spoken(deserializer)?.unwrap_or_default();
    Ok(text.trim().trim_end_matches(".0").parse().ok())
}

struct Scalar;

impl<'de> Visitor<'de> for Scalar {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(text.to_owned()))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        // Some tools write a text in several languages, or with its link: one of them is a text all the same.
        let mut first = None;
        while let Some((_, value)) = map.next_entry::<IgnoredAny, Texts>()? {
            first = first.or(value.0.into_iter().next());
        }
        Ok(first)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = list.next_element::<Texts>()? {
            texts.extend(text.0);
        }
        Ok(Some(texts.join(", ")).filter(|it| !it.is_empty()))
    }
}

/// How many entries a list has; whatever else stands there has none.
pub(super) fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    struct Count;

    impl<'de> Visitor<'de> for Count {
        type Value = usize;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<usize, A::Error> {
            let mut count = 0;
            while list.next_element::<IgnoredAny>()?.is_some() {
                count += 1;
            }
            Ok(count)
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<usize, A::Error> {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            Ok(0)
        }

        fn visit_str<E: Error>(self, _: &str) -> Result<usize, E> {
            Ok(0)
        }

        fn visit_unit<E: Error>(self) -> Result<usize, E> {
            Ok(0)
        }
    }

    deserializer.deserialize_any(Count)
}

/// A text, or a list of them; whatever else stands there says nothing.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub(super) struct Texts(Vec<String>);

impl Texts {
    pub(super) fn one(text: impl Into<String>) -> Self {
        Self(vec![text.into()])
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
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
