//! What people put in the cells of cross tables. Pure.

use crate::programme::spelling;

/// What a mark of a cross table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Blank,
    /// Worked by a ressource, worked and assessed by a SAÉ.
    Cross,
    Travaille,
    Evalue,
    Both,
}

/// How far, in words.
const WORDS: [&str; 25] = [
    "INTRODUIT",
    "INTRODUCTION",
    "INITIE",
    "INITIATION",
    "DECOUVERTE",
    "SENSIBILISATION",
    "NOTIONS",
    "DEBUTANT",
    "NOVICE",
    "INTERMEDIAIRE",
    "APPLICATION",
    "APPROFONDI",
    "APPROFONDISSEMENT",
    "RENFORCE",
    "RENFORCEMENT",
    "AVANCE",
    "CONFIRME",
    "MAITRISE",
    "EXPERT",
    "EXPERTISE",
    "INTRODUCED",
    "REINFORCED",
    "MASTERED",
    "PERFECTIONNEMENT",
    "CONSOLIDATION",
];

/// Whether a mark says how far and not only whether: 1 to 9, « I », « R », « M » (introduced, reinforced, mastered), or
/// a letter and a number: « M1 », « C2 ».
pub(super) fn is_niveau_de_maitrise(text: &str) -> bool {
    let mark = spelling(text);
    if WORDS.contains(&mark.as_str()) {
        return true;
    }
    let mut signs = mark.chars();
    match (signs.next(), signs.next(), signs.next()) {
        (Some(digit), None, _) if digit.is_ascii_digit() => digit > '1',
        (Some(letter), None, _) => matches!(letter, 'I' | 'R' | 'M' | 'D' | 'P' | 'B' | 'C'),
        (Some(letter), Some(digit), None) if letter.is_ascii_uppercase() && digit.is_ascii_digit() => true,
        // « ++ », « ●●● ».
        (Some(sign), Some(_), _) => matches!(sign, '+' | '●' | '*' | '★') && mark.chars().all(|it| it == sign),
        _ => false,
    }
}

/// None: no mark.
pub(super) fn mark(text: &str) -> Option<Mark> {
    if is_niveau_de_maitrise(text) {
        return Some(Mark::Cross);
    }
    // « x (éval.) »: worked, and assessed besides.
    if let Some((cross, note)) = text.trim().strip_suffix(')').and_then(|it| it.split_once('('))
        && matches!(spelling(cross).as_str(), "X" | "✓" | "✔" | "●")
    {
        return match spelling(note).as_str().trim_end_matches('.') {
            "E" | "EVAL" | "EVALUE" | "EVALUEE" | "EVALUATION" | "T/E" | "TE" => Some(Mark::Both),
            "T" | "TRAV" | "TRAVAILLE" | "TRAVAILLEE" => Some(Mark::Travaille),
            _ => None,
        };
    }
    Some(match spelling(text).as_str() {
        "" | "0" | "-" | "–" | "—" | "/" | "NON" | "NO" | "N" | "FAUX" | "FALSE" | "☐" | "□" | "○" => {
            Mark::Blank
        }
        "X" | "XX" | "(X)" | "1" | "O" | "Y" | "OUI" | "YES" | "VRAI" | "TRUE" | "✓" | "✔" | "✔\u{fe0f}" | "✗"
        | "✘" | "✕" | "✖" | "☓" | "√" | "◼" | "▪" | "×" | "●" | "•" | "⬤" | "■" | "☑" | "☒" | "✅" | "+" | "*" => {
            Mark::Cross
        }
        "T" | "W" | "TRAVAILLE" | "TRAVAILLEE" | "ENSEIGNE" | "ENSEIGNEE" => Mark::Travaille,
        "E" | "A" | "EVALUE" | "EVALUEE" => Mark::Evalue,
        "TE" | "T+E" | "T/E" | "ET" | "T,E" | "T-E" | "T&E" | "TETE" | "TRAVAILLEETEVALUE" | "WA" => Mark::Both,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_as_people_make_them() {
        for (text, meant) in [("x", Mark::Cross), ("té", Mark::Both), ("É", Mark::Evalue), ("", Mark::Blank)] {
            assert_eq!(mark(text), Some(meant));
        }
        assert_eq!(mark("peut-être"), None);
        for text in ["+++", "●●", "√", "2", "M1"] {
            assert_eq!(mark(text), Some(Mark::Cross), "{text}");
        }
        for text in ["introduit", "Approfondi", "maîtrisé"] {
            assert!(is_niveau_de_maitrise(text) && mark(text) == Some(Mark::Cross), "{text}");
        }
        assert_eq!(
            (mark("x (éval.)"), mark("X (évalué)"), mark("x (T)")),
            (Some(Mark::Both), Some(Mark::Both), Some(Mark::Travaille))
        );
        assert_eq!((mark("x (voir note)"), mark("(x)")), (None, Some(Mark::Cross)));
        assert_eq!((mark("T et É"), mark("Travaillé et évalué")), (Some(Mark::Both), Some(Mark::Both)));
    }
}
