//! Hours that are given in the room or from afar, each in columns of their own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::words::nu;

/// How hours are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Modalite {
    Presentiel,
    Distanciel,
}

impl Modalite {
    /// What a mapping calls it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Modalite::Presentiel => "presentiel",
            Modalite::Distanciel => "distanciel",
        }
    }
}

/// A head without the modality that it says, and that: « CM présentiel » gives « cm »; « Distanciel » gives nothing more.
/// None when it says none, or both.
pub(super) fn of_modalite(head: &str) -> Option<(Modalite, String)> {
    let bare = nu(head);
    let (mut told, mut rest) = (None, Vec::new());
    for word in bare.split(' ') {
        let modalite = match word {
            "presentiel" | "presence" => Some(Modalite::Presentiel),
            "distanciel" | "distance" => Some(Modalite::Distanciel),
            _ => None,
        };
        match modalite {
            Some(_) if told.is_some() => return None,
            Some(_) => told = modalite,
            None => rest.push(word),
        }
    }
    Some((told?, rest.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modalities_are_told_from_what_is_given_so() {
        let of = |head: &str| of_modalite(head).map(|(it, rest)| (it.name(), rest));
        assert_eq!(of("CM présentiel"), Some(("presentiel", "cm".to_owned())));
        assert_eq!(of("TD (à distance)"), Some(("distanciel", "td".to_owned())));
        assert_eq!(of("Distanciel"), Some(("distanciel", String::new())));
        assert_eq!((of("CM"), of("Présentiel et distanciel")), (None, None));
    }
}
