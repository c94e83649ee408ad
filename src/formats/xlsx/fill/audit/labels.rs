//! How labels read, and how what they name does.

use crate::formats::xlsx::fill::guess;

/// The longest text of which a part after a colon is what the part before it names.
const LABEL: usize = 120;

/// Whether a text ends as the name of what comes after it does.
pub(super) fn ends_label(text: &str) -> bool {
    text.trim_end().trim_end_matches(['*', '.', ' ', '\u{a0}']).ends_with(':')
}

pub(super) fn is_total(text: &str) -> bool {
    text.trim().to_lowercase().starts_with("total")
}

/// Whether a text is the name of something that forms have at their head.
pub(in crate::formats::xlsx::fill) fn is_head(text: &str) -> bool {
    guess::head(text).is_some()
}

/// Whether a text is a name that forms have anywhere.
pub(in crate::formats::xlsx::fill) fn is_label(text: &str) -> bool {
    is_head(text) || guess::column(text).is_some()
}

/// Whether a text says something of one programme by itself: a number, a year, a name and what it names.
pub(super) fn reads_as_value(text: &str) -> bool {
    let text = text.trim();
    let is_number = text.replace([' ', '\u{a0}', '\u{202f}', ',', '%', '/'], "").parse::<f64>().is_ok();
    is_number || has_year(text) || names_and_says(text)
}

fn has_year(text: &str) -> bool {
    let digits = text.split(|c: char| !c.is_ascii_digit());
    digits.filter(|it| it.len() == 4).any(|it| it.starts_with("19") || it.starts_with("20"))
}

/// « Parcours : Mobilité »: one colon, and words on both sides.
fn names_and_says(text: &str) -> bool {
    let mut parts = text.split(':');
    let (Some(name), Some(said), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    let has_words = |it: &str| it.chars().any(char::is_alphanumeric);
    text.chars().count() <= LABEL && has_words(name) && has_words(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_is_told_from_what_is_named() {
        for value in ["12", "1,5", "2024-2025", "ACCREDITATION 2024-2028", "Parcours : Mobilité", "Mention : Droit"] {
            assert!(reads_as_value(value), "{value}");
        }
        for label in ["Intitulé", "Date du vote :", "DO : Dossier; EM : Écrit", "BC1", "R3.01", "N° 12345"] {
            assert!(!reads_as_value(label), "{label}");
        }
        assert!(ends_label("Composante :") && ends_label("Formation* : ") && !ends_label("UFR: Lettres"));
    }
}
