//! Reading the number of a code, and giving it another place and number without touching how it is spelt.

use std::ops::Range;

use super::{Dialecte, Famille};

impl Famille {
    /// The number of a code of the family among those of its place: 2 for `R1.02`. None for a UE, which has none, and
    /// for a code of no known form.
    pub fn number(self, code: &str) -> Option<u32> {
        self.parse(code)?.numero.parse().ok()
    }

    /// `code` at another place and with another number, spelt as it was: its blanks, accents and marks stay.
    ///
    /// None when it is of no known form.
    pub fn renumbered(self, code: &str, place: &str, number: u32) -> Option<String> {
        let dialecte = self.parse(code)?.dialecte;
        let first = runs(code).next()?;
        let number_at = self.number_range(code, dialecte)?;
        let (head, tail) = (&code[..first.start], &code[number_at.end..]);
        // In the compact dialect the two touch, so that nothing stands between them.
        let between = code.get(first.end..number_at.start).unwrap_or_default();
        Some(format!("{head}{place}{between}{number:02}{tail}"))
    }

    /// A code written anew; `prefix` is how the programme writes the letters of the family.
    pub(super) fn compose(self, dialecte: Dialecte, prefix: &str, place: &str, mark: &str, number: u32) -> String {
        match (self, dialecte) {
            (Famille::Ue, _) => format!("{prefix}{place}"),
            (Famille::Ac, Dialecte::Pointe) => format!("{prefix}{place}.{number:02}{mark}"),
            (_, Dialecte::Pointe) if mark.is_empty() => format!("{prefix}{place}.{number:02}"),
            (_, Dialecte::Pointe) => format!("{prefix}{place}.{mark}.{number:02}"),
            (_, Dialecte::Compact) => format!("{prefix}{place}{number:02}{mark}"),
        }
    }

    /// The letters of the family as the national programmes write them.
    pub(super) fn written_prefix(self, dialecte: Dialecte) -> &'static str {
        match (self, dialecte) {
            (Famille::Ac, _) => "AC",
            (Famille::Ressource, _) => "R",
            (Famille::Ue, _) => "UE",
            (Famille::Sae, Dialecte::Pointe) => "SAÉ ",
            (Famille::Sae, Dialecte::Compact) => "SAÉ",
        }
    }

    /// Where the number stands in a code of known form.
    fn number_range(self, code: &str, dialecte: Dialecte) -> Option<Range<usize>> {
        let mut runs = runs(code);
        let first = runs.next()?;
        match (self, dialecte) {
            (Famille::Ue, _) => None,
            (Famille::Ac, Dialecte::Pointe) => runs.next(),
            (_, Dialecte::Pointe) => runs.last(),
            (_, Dialecte::Compact) => Some(first.end.checked_sub(2)?..first.end),
        }
    }
}

/// The runs of digits of a text.
pub(super) fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(|c: char| c.is_ascii_digit())?;
        let rest = &text[start..];
        let end = start + rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        from = end;
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_keeps_its_spelling() {
        for (famille, code, number, renumbered) in [
            (Famille::Ac, "AC24.01", 1, "AC37.12"),
            (Famille::Ac, "ac24.03 VCOD", 3, "ac37.12 VCOD"),
            (Famille::Ac, "AC4101", 1, "AC3712"),
            (Famille::Ac, "AC21.02A2", 2, "AC37.12A2"),
            (Famille::Ressource, "R3.EMS.11", 11, "R37.EMS.12"),
            (Famille::Ressource, "R3.A2.11", 11, "R37.A2.12"),
            (Famille::Ressource, "R511CN", 11, "R3712CN"),
            (Famille::Sae, "SAÉ\u{a0}1.01", 1, "SAÉ\u{a0}37.12"),
            (Famille::Sae, "SAE 101", 1, "SAE 3712"),
        ] {
            assert_eq!(famille.number(code), Some(number), "{code}");
            assert_eq!(famille.renumbered(code, "37", 12).as_deref(), Some(renumbered), "{code}");
        }
        assert_eq!(Famille::Ressource.number("Anglais"), None);
        assert_eq!(Famille::Ue.number("UE1.1"), None);
    }
}
