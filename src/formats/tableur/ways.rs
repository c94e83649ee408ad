//! Where a table says apart what is worked and what is assessed: « T » and « É » under the code of an activité, over it
//! or beside it, in the rows or in titles between them. Pure.

use std::collections::BTreeMap;

use super::{
    column::Meaning,
    mapping::SaidMark,
    marks::{Mark, mark},
    meaning::HeadSense,
    words::{leading_code, nu},
};
use crate::formats::reading::sheet::{CellValue, ReadSheet};

/// So many rows above a way may have the code that it is of: names may stand between.
const ABOVE: u32 = 2;
/// Fewer cells than that do not make a row of ways.
const WAYS_MIN: usize = 2;

/// What a cross means in the columns, or the rows, of a text: « T », « Éval. », « AC évalués »; None when it says none.
pub(super) fn way(text: &str) -> Option<SaidMark> {
    let bare = text.trim().trim_matches(['(', ')', '[', ']', '.', ':']).trim();
    // « A » and « B » are groups, « (a) » is a note.
    if matches!(bare, "A" | "a" | "W" | "w") {
        return None;
    }
    match mark(bare) {
        Some(Mark::Travaille) => return Some(SaidMark::Travaille),
        Some(Mark::Evalue) => return Some(SaidMark::Evalue),
        Some(Mark::Both) => return Some(SaidMark::Both),
        _ => {}
    }
    let words = nu(bare);
    let said = words.strip_prefix("ac ").or_else(|| words.strip_prefix("apprentissage critique ")).unwrap_or(&words);
    Some(match said {
        "travaille" | "trav" | "travail" | "mobilise" | "mob" | "enseigne" | "ens" | "aborde" | "developpe"
        | "entraine" | "taught" | "worked" | "practised" | "trained" => SaidMark::Travaille,
        "evalue" | "eval" | "evaluation" | "certifie" | "assessed" | "assessment" | "evaluated" => SaidMark::Evalue,
        "travaille evalue" | "trav eval" | "mobilise evalue" | "taught assessed" => SaidMark::Both,
        _ => return None,
    })
}

/// Whether a text says so in words, and not with a letter that stands for many things.
pub(super) fn is_worded_way(text: &str) -> bool {
    text.chars().filter(|it| it.is_alphabetic()).count() > 2 && way(text).is_some()
}

/// What the crosses of a column mean, and the column that has the head of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Way {
    pub said: SaidMark,
    pub group: u16,
}

/// The column whose code a cell stands under, right below it or below its name.
pub(super) fn group(sheet: &ReadSheet, row: u32, column: u16) -> Option<u16> {
    for up in 1..=ABOVE {
        let (at, text) = sheet.rows.get(&row.checked_sub(up)?)?.range(..=column).next_back()?;
        match HeadSense::of(&text.text()) {
            Some(HeadSense::Meaning(Meaning::Cross)) => return Some(*at),
            Some(_) => return None,
            None => {}
        }
    }
    None
}

/// What each column means in a row that says it of the codes above; None when it is no such row: all else in it is a
/// head, or stands under one of the codes and is no code itself.
pub(super) fn of_row(sheet: &ReadSheet, row: u32) -> Option<BTreeMap<u16, Way>> {
    let cells = sheet.rows.get(&row)?;
    // « W » and « A » say so only together.
    let has = |letter: &str| cells.values().any(|it| it.text().trim() == letter);
    let (has_worked, has_assessed) = (has("W") || has("T"), has("A"));
    let of = |(column, cell): (&u16, &CellValue)| {
        let said = match cell.text().trim() {
            "A" if has_worked => SaidMark::Evalue,
            "W" if has_assessed => SaidMark::Travaille,
            text => way(text)?,
        };
        Some((*column, Way { said, group: group(sheet, row, *column)? }))
    };
    let found: BTreeMap<u16, Way> = cells.iter().filter_map(of).collect();
    let first = found.keys().next()?;
    let is_head = |(column, cell): (&u16, &CellValue)| {
        let text = cell.text();
        let is_under = column > first && leading_code(&text).is_none() && mark(&text).is_none();
        found.contains_key(column) || is_under || HeadSense::of(&text).is_some_and(|it| it.weight() > 1)
    };
    (found.len() >= WAYS_MIN && cells.iter().all(is_head)).then_some(found)
}

/// The way that ends a head, and the head without it: « R1.01 T », « SAÉ 1.01 Enquêter (É) », « R1.01 – évalué ».
pub(super) fn at_the_end(head: &str) -> Option<(&str, SaidMark)> {
    let head = head.trim();
    let (code, rest) = leading_code(head)?;
    if let Some(said) = way(rest) {
        return Some((code, said));
    }
    let (before, last) = match head.strip_suffix([')', ']']) {
        Some(open) => open.rsplit_once(['(', '['])?,
        None => head.rsplit_once(['\n', '-', '–', '—', ':', '|', '/'])?,
    };
    let bare = before.trim_end().trim_end_matches(['-', '–', '—', ':', '|']).trim_end();
    way(last).filter(|_| bare.len() >= code.len()).map(|said| (bare, said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_known_however_they_are_written() {
        for text in ["T", "Trav.", "travaillé", "Mobilisée", "AC travaillés", "(T)", "Taught"] {
            assert_eq!(way(text), Some(SaidMark::Travaille), "{text}");
        }
        for text in ["É", "E", "Éval.", "Évalués", "Evaluation", "AC évalués", "[É]", "Assessed"] {
            assert_eq!(way(text), Some(SaidMark::Evalue), "{text}");
        }
        assert_eq!((way("T/É"), way("Travaillé et évalué")), (Some(SaidMark::Both), Some(SaidMark::Both)));
        for text in ["", "x", "CM", "Enquêter", "AC11.01", "Tri", "A", "B"] {
            assert_eq!(way(text), None, "{text}");
        }
        assert!(is_worded_way("Évalué") && !is_worded_way("É") && !is_worded_way("CM"));
    }

    #[test]
    fn heads_end_with_a_way_or_not() {
        for (head, bare) in [
            ("R1.01 T", "R1.01"),
            ("SAÉ 1.01 Enquêter (É)", "SAÉ 1.01 Enquêter"),
            ("R1.01 – évalué", "R1.01"),
            ("R1.01 Sols - trav.", "R1.01 Sols"),
        ] {
            assert_eq!(at_the_end(head).map(|it| it.0), Some(bare), "{head}");
        }
        for head in ["R1.01", "R1.01 Sols", "SAÉ 1.01 Travailler la terre", "R1.01 (a)", "T"] {
            assert_eq!(at_the_end(head), None, "{head}");
        }
    }
}
