//! Where the code of a statement ends and its wording begins.

use std::collections::HashMap;

/// The longest code: what is longer is a word.
const LONGEST: usize = 24;

/// Whether a text is the code of an AC, as national programmes write them: `AC11.01`.
pub(in crate::formats) fn reads_as_ac(code: &str) -> bool {
    let rest = code.get(..2).filter(|it| it.eq_ignore_ascii_case("ac")).and_then(|_| code.get(2..));
    rest.is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()) && !it.contains(char::is_whitespace))
}

/// Whether a name is but a code: one word with a number in it.
pub(in crate::formats) fn is_code(name: &str) -> bool {
    let is_word = !name.contains(char::is_whitespace) && name.chars().count() <= LONGEST;
    is_word && name.contains(|c: char| c.is_ascii_digit())
}

/// The code that a name begins with, and what follows it, when nothing but the name says so: letters and a number
/// (`AC11.01`, `C1-N2`), or numbers and points (`1.2.3`).
pub(in crate::formats) fn split(name: &str) -> Option<(&str, &str)> {
    let (head, rest) = name.split_once(char::is_whitespace)?;
    let (code, rest) = bare(head, rest)?;
    let start = code.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = code.split_at(start);
    let is_named = !letters.is_empty() && letters.chars().count() <= 6 && number.len() > 1;
    let is_number = letters.is_empty() && number.contains('.');
    let is_plain = letters.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '_' | '.'))
        && number.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    ((is_named || is_number) && is_plain).then_some((code, rest))
}

/// A first word without what parts it from the rest, and the rest.
fn bare<'n>(head: &'n str, rest: &'n str) -> Option<(&'n str, &'n str)> {
    let code = head.trim_end_matches([':', '.', ')', '–', '—', '-']);
    let rest = rest.trim_start();
    let rest = match rest.chars().next() {
        Some(':' | '–' | '—' | '-') => rest.trim_start_matches([':', '–', '—', '-']).trim_start(),
        _ => rest,
    };
    let fits = !code.is_empty() && code.chars().count() <= LONGEST && !rest.is_empty();
    (fits && code.contains(|c: char| c.is_ascii_digit())).then_some((code, rest))
}

/// A code on which nothing breaks: `AC 11.01` is `AC11.01`, `niveau un` is `niveau-un`.
pub(in crate::formats) fn without_blank(code: &str) -> String {
    let mut out = String::new();
    for part in code.split_whitespace() {
        let joins = out.ends_with(char::is_alphabetic) && part.starts_with(|c: char| c.is_ascii_digit());
        if !out.is_empty() && !joins {
            out.push('-');
        }
        out.push_str(part);
    }
    out
}

/// The shapes of the codes of a framework: a first word is a code when it looks as those of its siblings do.
#[derive(Default)]
pub(in crate::formats) struct Shapes(HashMap<String, usize>, usize);

impl Shapes {
    /// Of names that may begin with a code, and of codes that are known to be.
    pub(crate) fn of<'n>(names: impl Iterator<Item = &'n str>, codes: impl Iterator<Item = &'n str>) -> Self {
        let mut shapes = Self::default();
        for name in names {
            shapes.1 += 1;
            if let Some((code, _)) = name.split_once(char::is_whitespace).and_then(|(head, rest)| bare(head, rest)) {
                *shapes.0.entry(shape(code)).or_default() += 1;
            }
        }
        for code in codes.filter(|it| !it.is_empty()) {
            *shapes.0.entry(shape(code)).or_default() += usize::MAX / 1_000_000;
        }
        shapes
    }

    /// The code of a name, and its wording.
    pub(crate) fn split<'n>(&self, name: &'n str) -> Option<(&'n str, &'n str)> {
        let (head, rest) = name.split_once(char::is_whitespace)?;
        let (code, rest) = bare(head, rest)?;
        let alike = self.0.get(&shape(code)).copied().unwrap_or_default();
        (reads_as_ac(code) || alike > 1 && alike >= self.1.div_ceil(2)).then_some((code, rest))
    }
}

/// `AC11.01` is of the shape `A9.9`.
fn shape(code: &str) -> String {
    let mut shape = String::new();
    for c in code.chars() {
        let sign = if c.is_ascii_digit() {
            '9'
        } else if c.is_alphabetic() {
            'A'
        } else {
            c
        };
        if !shape.ends_with(sign) {
            shape.push(sign);
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_told_from_a_word() {
        assert_eq!(split("AC11.03 : Purger un circuit"), Some(("AC11.03", "Purger un circuit")));
        assert_eq!(split("1.2.3 Lire"), Some(("1.2.3", "Lire")));
        assert_eq!(split("C1-N2. Lire"), Some(("C1-N2", "Lire")));
        for name in ["Lire un plan", "3 techniques de pose", "2D et 3D", "AC11.01", "AC11.01 ", "n<30 et plus"] {
            assert_eq!(split(name), None, "{name}");
        }
        assert!(reads_as_ac("AC11.01") && reads_as_ac("ac4101") && !reads_as_ac("Acte1") && !reads_as_ac("é1"));
    }

    #[test]
    fn no_code_holds_a_blank() {
        assert_eq!(["AC 11.01", "niveau un", " C1 "].map(without_blank), ["AC11.01", "niveau-un", "C1"]);
    }

    #[test]
    fn siblings_tell_the_shape() {
        let shapes = Shapes::of(["P1 Lire", "P2 Écrire", "Compter"].into_iter(), [].into_iter());
        assert_eq!(shapes.split("P3 Chanter"), Some(("P3", "Chanter")));
        assert_eq!(shapes.split("2D dessiner"), None);
        let known = Shapes::of([].into_iter(), ["X-1"].into_iter());
        assert_eq!(known.split("X-2 Nager"), Some(("X-2", "Nager")));
    }
}
