//! How codes are written, and what they mean whatever the spelling.

use crate::programme;

/// The code without accents, blanks or case, punctuation kept.
pub(super) fn spelling(code: &str) -> String {
    programme::spelling(code).to_string()
}

/// Its letters and digits alone: `SAÉ 1.01` and `SAE101` are one.
pub(super) fn skeleton(code: &str) -> String {
    spelling(code).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The code of an AC taken apart: two digits, a number of two digits, and perhaps a parcours.
#[derive(Debug, PartialEq)]
pub(super) struct AcCode {
    /// The year and the compétence in the codification of 2022 (`AC24.01`), the compétence and the niveau in
    /// that of 2021 (`AC4101`).
    pub head: (u8, u8),
    pub number: u8,
    pub parcours: String,
    /// Whether a point stands where the codification of 2022 has it.
    pub is_dotted: bool,
}

impl AcCode {
    pub(super) fn parse(code: &str) -> Option<Self> {
        let code = spelling(code);
        let rest = code.strip_prefix("AC")?;
        let (first, rest) = digit(rest)?;
        let (second, rest) = digit(rest)?;
        let bare = rest.trim_start_matches('.');
        let (tens, tail) = digit(bare)?;
        let (units, tail) = digit(tail)?;
        if tail.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let is_dotted = bare.len() < rest.len();
        Some(Self { head: (first, second), number: tens * 10 + units, parcours: skeleton(tail), is_dotted })
    }
}

fn digit(text: &str) -> Option<(u8, &str)> {
    let mut chars = text.chars();
    let digit = chars.next()?.to_digit(10)?;
    Some((u8::try_from(digit).ok()?, chars.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_code_meet() {
        assert_eq!(skeleton("SAÉ 1.01"), skeleton("SAE101"));
    }

    #[test]
    fn codes_of_ac_are_taken_apart() {
        let vcod = AcCode::parse("AC24.01 VCOD").unwrap();
        assert_eq!((vcod.head, vcod.number, vcod.parcours.as_str(), vcod.is_dotted), ((2, 4), 1, "VCOD", true));
        assert!(!AcCode::parse("ac4101").unwrap().is_dotted);
        for code in ["AC1", "R1.01", "AC11.001", "ACé1.01"] {
            assert_eq!(AcCode::parse(code), None, "{code}");
        }
    }
}
