//! What one part of a package says of another.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, MapAccess, Visitor},
};

use super::lenient::said;

/// The name, the identifier and the address of a part.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Link {
    #[serde(deserialize_with = "said")]
    pub title: String,
    #[serde(deserialize_with = "said")]
    pub identifier: String,
    #[serde(deserialize_with = "said")]
    pub uri: String,
}

/// A link, or the URI alone, whose last part is then what it links to.
pub(super) fn link<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Link, D::Error> {
    struct Linked;

    impl<'de> Visitor<'de> for Linked {
        type Value = Link;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object or a text")
        }

        fn visit_str<E: Error>(self, uri: &str) -> Result<Link, E> {
            let identifier = uri.trim_end_matches('/').rsplit(['/', ':']).next().unwrap_or_default().to_owned();
            Ok(Link { title: String::new(), identifier, uri: uri.to_owned() })
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Link, A::Error> {
            Link::deserialize(serde::de::value::MapAccessDeserializer::new(map))
        }
    }

    deserializer.deserialize_any(Linked)
}
