//! Hours of several kinds in one cell: « 15h TD + 10h TP », « CM : 10, TD : 12 ». Pure.

use super::{column::Meaning, quantity::quantity, row::kind_of_hours};

/// The hours of each kind that a text says, in its order; None when it says anything else besides.
pub(super) fn mixed_hours(text: &str) -> Option<Vec<(Meaning, String)>> {
    let words = text.split(|c: char| c.is_whitespace() || "+;/&:=".contains(c));
    let words = words.map(|it| it.trim_matches([',', '.', '(', ')', '-', '–'])).filter(|it| !it.is_empty());
    let (mut found, mut kind, mut number) = (Vec::new(), None, None);
    for word in words.filter(|it| !is_filler(it)) {
        match kind_of_hours(word) {
            Some(_) if kind.is_some() => return None,
            Some(it) => kind = Some(it),
            None if number.is_some() || quantity(word).is_none() => return None,
            None => number = Some(word.to_owned()),
        }
        if kind.is_some() && number.is_some() {
            found.extend(kind.take().zip(number.take()));
        }
    }
    (kind.is_none() && number.is_none() && !found.is_empty()).then_some(found)
}

/// Units that stand apart from their number, and what joins two.
fn is_filler(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "h" | "heures" | "heure" | "hours" | "hour" | "de" | "of" | "et" | "and")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_number_before_it_or_after() {
        let of = |text: &str| {
            mixed_hours(text)
                .map(|all| all.iter().map(|(kind, hours)| format!("{} {hours}", kind.name())).collect::<Vec<_>>())
        };
        let told = |all: &[&str]| Some(all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
        for text in
            ["15h TD + 10h TP", "TD : 15h, TP : 10h", "15h de TD et 10h de TP", "TD 15h\nTP 10h", "(15h TD ; 10h TP)"]
        {
            assert_eq!(of(text), told(&["td 15h", "tp 10h"]), "{text}");
        }
        assert_eq!(of("10,5 h CM, 12 h TD"), told(&["cm 10,5", "td 12"]));
        assert_eq!(of("12 h TP"), told(&["tp 12"]));
        for text in ["", "12", "TD", "12 h TD par groupe", "TD TP 12", "10 12 TD", "12 h TD + 10"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
