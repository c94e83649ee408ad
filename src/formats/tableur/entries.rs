//! The codes that heads and lists name, and what a list excepts. Pure.

use super::words::{RowSubject, leading_code};
use crate::programme::spelling;

/// The codes that a head names, each with its wording: one most often, several without any: « R1.01 / R1.02 ».
pub(super) fn subjects(head: &str, acs: bool) -> Vec<(&str, &str)> {
    let is_code = |it: &str| match RowSubject::of(it) {
        Some(RowSubject::Ac) => acs,
        Some(RowSubject::Activite(_)) => !acs,
        _ => false,
    };
    let parts: Vec<&str> = head.split(['/', '+', '&', '\n']).flat_map(|it| it.split(" et ")).map(str::trim).collect();
    if parts.len() > 1 && parts.iter().all(|it| is_code(it)) {
        return parts.into_iter().map(|it| (it, "")).collect();
    }
    vec![leading_code(head).unwrap_or((head.trim(), ""))]
}

/// A text without what it excepts, and that: « AC11.01 à AC11.04 (sauf AC11.03) ».
pub(super) fn without_exceptions(text: &str) -> (String, String) {
    let folded = text.to_lowercase();
    let is_alone = |at: usize, word: &str| {
        let before = folded[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        before && folded[at + word.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric())
    };
    let words = ["sauf", "hormis", "excepté", "except", "à l’exception de", "à l'exception de", "but not"];
    let found =
        words.iter().filter_map(|word| Some((folded.find(word)?, *word))).filter(|it| is_alone(it.0, it.1)).min();
    // What lower case makes longer would be cut elsewhere.
    let Some((at, word)) = found.filter(|_| folded.len() == text.len()) else {
        return (text.to_owned(), String::new());
    };
    let is_within = text[..at].matches('(').count() > text[..at].matches(')').count();
    let rest = &text[at + word.len()..];
    let end = if is_within { rest.find(')') } else { rest.find([';', '\n']) }.unwrap_or(rest.len());
    (format!("{} {}", &text[..at], &rest[end..]), rest[..end].to_owned())
}

/// What the codes of one dialect have in common, their numbers left out: « C1.3 » is of the shape `C9.9`. None for what
/// has no letter or no number.
pub(super) fn shape(code: &str) -> Option<String> {
    let mut shape = String::new();
    for c in spelling(code).chars() {
        let sign = if c.is_ascii_digit() { '9' } else { c };
        if sign != '9' || !shape.ends_with('9') {
            shape.push(sign);
        }
    }
    let is_code = shape.contains('9') && shape.contains(char::is_alphabetic);
    is_code.then_some(shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_excepted_is_told_from_what_is_listed() {
        let of = |text: &str| {
            let (kept, excepted) = without_exceptions(text);
            (kept.trim().to_owned(), excepted.trim().to_owned())
        };
        for (text, kept, excepted) in [
            ("AC11.01 à AC11.04 sauf AC11.03", "AC11.01 à AC11.04", "AC11.03"),
            ("AC11.01 (sauf AC11.03), AC11.02", "AC11.01 ( ), AC11.02", "AC11.03"),
            ("Sauf AC11.01 ; AC11.02", "; AC11.02", "AC11.01"),
            ("AC11.01 sauvegarde", "AC11.01 sauvegarde", ""),
        ] {
            assert_eq!(of(text), (kept.to_owned(), excepted.to_owned()), "{text}");
        }
    }

    #[test]
    fn heads_name_one_activite_or_several() {
        assert_eq!(subjects("R1.01 : Sols / Eaux", false), [("R1.01", "Sols / Eaux")]);
        assert_eq!(subjects("R1.01 / R1.02", false), [("R1.01", ""), ("R1.02", "")]);
        assert_eq!(subjects("SAÉ 1.01 et R1.02", false), [("SAÉ 1.01", ""), ("R1.02", "")]);
        assert_eq!(subjects("AC11.01\nDécrire", true), [("AC11.01", "Décrire")]);
    }
}
