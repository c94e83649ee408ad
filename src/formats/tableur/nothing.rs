//! Cells that say nothing of their own: dashes, « sans objet », formulas without result, labels of totals. Pure.

use super::words::nu;

/// What stands in a cell for nothing: a dash, and what says that there is none, which is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nothing {
    Dash,
    WithoutObject,
}

/// None for a cell that says something.
pub(super) fn nothing(text: &str) -> Option<Nothing> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    if bare
        .chars()
        .all(|c| matches!(c, '-' | '–' | '—' | '−' | '‐' | '‑' | '/' | '.' | '…' | '_' | '\u{200b}' | '\u{feff}'))
    {
        return Some(Nothing::Dash);
    }
    let without = [
        "nc",
        "n/c",
        "n.c",
        "na",
        "n/a",
        "n.a",
        "so",
        "s/o",
        "s.o",
        "sansobjet",
        "néant",
        "neant",
        "aucun",
        "aucune",
        "aucuns",
        "aucunes",
        "rien",
        "nonconcerné",
        "nonconcernée",
        "nondéfini",
        "nd",
        "n.d",
        "none",
        "null",
        "nil",
        "vide",
    ];
    let bare = bare.trim_matches(|c: char| matches!(c, '.' | '(' | ')'));
    without.contains(&bare).then_some(Nothing::WithoutObject)
}

/// Whether a cell says that its formula has no result: « #REF! », « #N/A », « Err:502 », in the language of the program.
pub(super) fn is_error(text: &str) -> bool {
    let text = text.trim();
    let named = [
        "#REF",
        "#N/A",
        "#VALEUR",
        "#VALUE",
        "#DIV/0",
        "#NOM",
        "#NAME",
        "#NUL",
        "#NULL",
        "#NOMBRE",
        "#NUM",
        "#SPILL",
        "#PROPAGATION",
        "#CALC",
        "#GETTING_DATA",
        "#FIELD",
        "#CHAMP",
        "#BLOCKED",
        "#BLOQUE",
    ];
    let bare = text.trim_end_matches(['!', '?']).trim_end();
    named.contains(&bare)
        || text.strip_prefix("Err:").is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
}

/// Whether a text is the label of a row of totals: « Total S1 », « Sous-total UE 2 », « Somme des heures ». « Total
/// quality management » is none.
pub(super) fn is_total(text: &str) -> bool {
    const OF: [&str; 34] = [
        "general",
        "generau",
        "semestre",
        "sem",
        "anne",
        "annuel",
        "an",
        "ue",
        "ec",
        "cm",
        "td",
        "tp",
        "ects",
        "credit",
        "coefficient",
        "coef",
        "coeff",
        "etudiant",
        "formation",
        "parcour",
        "bloc",
        "etd",
        "hetd",
        "presentiel",
        "licence",
        "ressource",
        "sae",
        "module",
        "promotion",
        "global",
        "eqtd",
        "par",
        "semester",
        "year",
    ];
    let bare = nu(text);
    let mut words = bare.split(' ');
    let first = match words.next().unwrap_or_default() {
        "sou" | "sub" | "grand" => words.next().unwrap_or_default(),
        other => other,
    };
    let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    let is_small = |word: &str| word.chars().count() <= 2 || has_digit(word);
    // « Sous-total UE1.1 : Traiter » is that of what it names, whatever its wording.
    let (mut before, mut is_named) = ("", false);
    let is_of = |it: &str| {
        is_named |= has_digit(it) && (it.starts_with("ue") || matches!(before, "ue" | "semestre" | "bloc"));
        before = if it == "ue" {
            "ue"
        } else if it == "semestre" || it == "bloc" {
            "bloc"
        } else {
            ""
        };
        is_named || OF.contains(&it) || is_small(it)
    };
    matches!(first, "total" | "totau" | "somme" | "sum" | "subtotal" | "soustotal" | "cumul" | "σ" | "∑")
        && words.all(is_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_nothing_is_known() {
        assert_eq!(
            (nothing("–"), nothing(" n/a"), nothing("0")),
            (Some(Nothing::Dash), Some(Nothing::WithoutObject), None)
        );
        for text in ["NC", "s.o.", "Sans objet", "S/O", "(néant)", "N.A.", "Aucune"] {
            assert_eq!(nothing(text), Some(Nothing::WithoutObject), "{text}");
        }
        assert!(["-", " / ", "--", "\u{a0}–\u{a0}", "\u{200b}"].iter().all(|it| nothing(it) == Some(Nothing::Dash)));
    }

    #[test]
    fn totals_and_errors_are_told_from_what_looks_like_them() {
        for text in [
            "Total",
            "TOTAL S1",
            "Sous-total UE 2",
            "Somme des heures",
            "Total général",
            "Totaux",
            "Σ",
            "Sous-total UE1.1 : Traiter",
        ] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Total quality management", "Sous les sols", "R1.01", "Sommes et produits", ""] {
            assert!(!is_total(text), "{text}");
        }
        for text in ["#REF!", "#N/A", "#VALEUR!", "#NOM ?", "#DIV/0!", "Err:502"] {
            assert!(is_error(text), "{text}");
        }
        assert!(!is_error("#1") && !is_error("Erreur") && !is_error("Err:"));
    }
}
