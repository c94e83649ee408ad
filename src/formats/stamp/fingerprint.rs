//! By what the content of a programme is known again, on paper too.

use std::fmt::{self, Write as _};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    formats::writing::parcours::seen_by,
    programme::{Id, Parcours, Programme},
};

/// The first eighty bits of a SHA-256 digest, as people can read them out and type them: `4c1d-90aa-77de-0b14-52f3`.
///
/// Nobody finds by chance, nor by looking for it, another programme that has the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(String);

const BYTES: usize = 10;
/// How many bytes stand between two hyphens.
const GROUP: usize = 2;

impl Fingerprint {
    /// Of what documents tell of a programme, or of what one parcours sees of it; whatever the database calls it.
    pub fn of(programme: &Programme, parcours: Option<&Id<Parcours>>) -> Self {
        let mut told = carried(&seen_by(programme, parcours));
        told.id = Id::from_label("programme");
        // Never fails on a programme; one that it did fail on would be known by nothing.
        let content = serde_json::to_vec(&told).unwrap_or_default();
        let digest = Sha256::digest(content);
        let groups = digest[..BYTES].chunks(GROUP).map(|group| {
            group.iter().fold(String::new(), |mut text, byte| {
                // A text never refuses to grow.
                let _ = write!(text, "{byte:02x}");
                text
            })
        });
        Self(groups.collect::<Vec<_>>().join("-"))
    }

    /// As somebody typed it: with or without hyphens, in capitals or not. None: it is no fingerprint.
    pub fn typed(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|it| !it.is_whitespace() && !matches!(it, '-' | '–' | '‑')).collect();
        let is_one = digits.len() == 2 * BYTES && digits.bytes().all(|it| it.is_ascii_hexdigit());
        is_one.then(|| {
            let digits = digits.to_ascii_lowercase();
            let groups: Vec<&str> =
                (0..digits.len()).step_by(2 * GROUP).map(|at| &digits[at..at + 2 * GROUP]).collect();
            Self(groups.join("-"))
        })
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What of a programme leaves the house: remarques are the team's own, and documents travel.
pub fn carried(programme: &Programme) -> Programme {
    Programme { remarques: Vec::new(), ..programme.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    fn sample() -> Programme {
        let of = Sample::but().competence("Traiter", &["AC11.01"]).parcours("A", &[(1, "Traiter", 1)]);
        of.ressource(1, "R1.01", |it| it.travaille("AC11.01")).build()
    }

    #[test]
    fn what_documents_tell_makes_it_and_nothing_else() {
        let programme = sample();
        let known = Fingerprint::of(&programme, None);
        assert_eq!(known.to_string().len(), 24);
        let other = |change: fn(&mut Programme)| {
            let mut other = programme.clone();
            change(&mut other);
            Fingerprint::of(&other, None) != known
        };
        assert!(other(|it| it.activites[0].libelle.push('.')));
        assert!(other(|it| it.intitule.push('.')));
        assert!(other(|it| it.activites[0].travaille.clear()));
        assert!(!other(|it| it.id = Id::from_label("autre-nom")));
        assert!(!other(|it| it.remarques.push(serde_json::from_str(r#"{"id":"r","texte":"À revoir"}"#).unwrap())));
    }

    #[test]
    fn what_a_parcours_does_not_see_is_none_of_it() {
        let mut programme = sample();
        let seen = programme.parcours[0].id.clone();
        let known = Fingerprint::of(&programme, Some(&seen));
        let mut foreign = programme.activites[0].clone();
        (foreign.id, foreign.parcours) = (Id::from_label("r1-02"), [Id::from_label("b")].into());
        programme.activites.push(foreign);
        assert_eq!(Fingerprint::of(&programme, Some(&seen)), known);
        assert_ne!(Fingerprint::of(&programme, None), known);
    }

    #[test]
    fn it_is_typed_as_it_is_printed_or_nearly() {
        let known = Fingerprint::of(&sample(), None);
        let printed = known.to_string();
        for typed in [printed.clone(), printed.to_uppercase(), printed.replace('-', ""), printed.replace('-', " ")] {
            assert_eq!(Fingerprint::typed(&typed), Some(known.clone()), "{typed}");
        }
        for wrong in ["", "but-sd", &printed[1..], &format!("{printed}0"), &printed.replace(&printed[..1], "g")] {
            assert_eq!(Fingerprint::typed(wrong), None, "{wrong}");
        }
    }
}
