//! The AC that one cell holds, and where each begins. Pure.

use super::words::{RowSubject, leading_code};

/// The AC of a cell that is to be cut.
#[derive(Debug, PartialEq)]
pub(super) struct Entries {
    /// What stands before the first code.
    pub preface: Option<String>,
    /// Each AC, from its code or its bullet on.
    pub all: Vec<String>,
}

impl Entries {
    /// The only AC of a cell, as it is written.
    pub(super) fn one(text: &str) -> Self {
        Self { preface: None, all: vec![text.to_owned()] }
    }

    /// The AC of a text, each from its code or its bullet on; None when there is nothing to cut.
    pub(super) fn of(text: &str) -> Option<Self> {
        let pieces: Vec<&str> =
            text.lines().flat_map(cut_before_codes).map(str::trim).filter(|it| !it.is_empty()).collect();
        let bare = |it: &str| bullet(it).unwrap_or(it).to_owned();
        let is_coded = |it: &str| is_coded(&bare(it));
        let by_codes = pieces.iter().any(|it| is_coded(it));
        let starts = |it: &str| if by_codes { is_coded(it) } else { bullet(it).is_some() };
        let first = pieces.iter().position(|it| starts(it))?;
        // What bullets follow is no list of AC, unless it has their codes.
        if first > 0 && !by_codes || first == 0 && pieces.iter().filter(|it| starts(it)).count() < 2 {
            return None;
        }
        let (preface, listed) = pieces.split_at(first);
        let mut all: Vec<String> = Vec::new();
        for piece in listed {
            match all.last_mut().filter(|_| !starts(piece)) {
                // A wording goes on with the next line.
                Some(last) => *last = format!("{last} {piece}"),
                None => all.push(bare(piece)),
            }
        }
        Some(Self { preface: (first > 0).then(|| preface.join(" ")), all })
    }
}

/// What stands after a bullet.
pub(super) fn bullet(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix(['-', '–', '•', '*', '▪', '◦', '·']).map(str::trim)
}

fn is_coded(text: &str) -> bool {
    leading_code(text).is_some_and(|(code, _)| RowSubject::of(code) == Some(RowSubject::Ac))
}

/// A line that begins with the code of an AC, cut where the next one begins: « AC11.01 Lire ; AC11.02 Trier ». What refers
/// to another AC within a wording, without one of its own or between parentheses, is no next one.
fn cut_before_codes(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut from, mut depth) = (0, 0_usize);
    for (at, c) in line.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ';' | '|' | '•' | ',' | '/' if depth == 0 => {
                let (before, after) = (&line[from..at], line[at + c.len_utf8()..].trim_start());
                let is_listed = |it: &str| is_coded(bullet(it).unwrap_or(it)) && has_wording(bullet(it).unwrap_or(it));
                if is_listed(before) && is_listed(after) {
                    pieces.push(before);
                    from = at + c.len_utf8();
                }
            }
            _ => {}
        }
    }
    pieces.push(&line[from..]);
    pieces
}

fn has_wording(text: &str) -> bool {
    leading_code(text).is_some_and(|(_, wording)| wording.starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_several_ac_are_cut_where_each_begins() {
        let of = |text: &str| Entries::of(text).map(|it| (it.preface.unwrap_or_default(), it.all)).unwrap_or_default();
        for (text, preface, all) in [
            ("AC11.01 Décrire\nAC11.02 Lire\nune carte", "", &["AC11.01 Décrire", "AC11.02 Lire une carte"][..]),
            ("- Décrire\n- Lire", "", &["Décrire", "Lire"]),
            ("- AC11.01 : Décrire\n- AC11.02 : Lire", "", &["AC11.01 : Décrire", "AC11.02 : Lire"]),
            ("AC11.01 Lire ; AC11.02 Trier", "", &["AC11.01 Lire", "AC11.02 Trier"]),
            ("AC11.01 Lire, AC11.02 Trier, classer", "", &["AC11.01 Lire", "AC11.02 Trier, classer"]),
            ("• AC11.01 Lire • AC11.02 Trier", "", &["AC11.01 Lire", "AC11.02 Trier"]),
            ("Observer un sol\nAC11.01 Lire\nAC11.02 Trier", "Observer un sol", &["AC11.01 Lire", "AC11.02 Trier"]),
            ("Observer :\nAC11.01 Lire", "Observer :", &["AC11.01 Lire"]),
        ] {
            assert_eq!(of(text), (preface.to_owned(), all.iter().map(|it| (*it).to_owned()).collect()), "{text}");
        }
        for text in [
            "Décrire\nun sol",
            "AC11.01 Décrire\nun sol",
            "- Décrire",
            "Lire :\n- une carte\n- un plan",
            "AC21.01 Croiser (voir AC11.01 Lire, AC11.02 Trier)",
            "AC21.01 Reprendre AC11.01, AC11.02",
        ] {
            assert_eq!(Entries::of(text), None, "{text}");
        }
    }
}
