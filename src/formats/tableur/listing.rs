//! The codes in a cell that lists some, however people write them: with commas, blanks, dashes, « et », bullets or
//! line breaks between them, each with its wording or not, and ranges. Pure.

use super::marks::{Mark, mark};
use crate::programme::spelling;

/// What separates words in which a code may stand.
fn ends_word(c: char) -> bool {
    const BULLETS: [char; 14] = ['•', '·', '▪', '●', '◦', '‣', '○', '■', '►', '➢', '❖', '✓', '✔', '\u{f0b7}'];
    c.is_whitespace() || ",;|/\\+()[]{}:=&–—→>~\"«»".contains(c) || BULLETS.contains(&c)
}

/// What stands before a code of a list, that ties it to the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    Nothing,
    /// A word that makes a range: « AC11.01 à AC11.04 »; a dash before the end of a code does too: « AC11.01-04 ».
    Range,
    /// A dash between two whole codes, which may mean either.
    Dash,
}

/// A code, and what ties it to the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    pub code: String,
    pub before: Before,
    /// What stands beside it and is no wording: « E » in « AC11.02 = E », « maîtrise » in « AC11.02 (maîtrise) ».
    pub note: Option<String>,
}

/// The codes of a text, in their order: the words, alone or with the next, that `is_code` takes for one, and what goes
/// on with the code before: « AC11.01, 02 ».
pub(super) fn codes(text: &str, is_code: impl Fn(&str) -> bool) -> Vec<Listed> {
    let text = &plain(text);
    let words: Vec<(usize, &str)> = words(text, &is_code);
    let (mut found, mut at, mut last): (Vec<Listed>, usize, Option<usize>) = (Vec::new(), 0, None);
    let mut ends: Vec<(usize, usize)> = Vec::new();
    while at < words.len() {
        let (start, word) = words[at];
        let end = |at: usize| words.get(at).map(|(start, word)| start + word.len());
        let next = || end(at + 1).map(|end| &text[start..end]);
        // « SAÉ 1.01 » is two words, with one blank between.
        let two = next().filter(|it| it.matches(char::is_whitespace).count() == 1);
        let two = two.map(|it| it.trim_end_matches('.')).filter(|it| !it.contains([',', ';', '\n']) && is_code(it));
        // « AC11,01 » was typed with the comma of numbers.
        let comma = next().filter(|it| it.matches(',').count() == 1 && !it.contains(char::is_whitespace));
        let comma = comma.map(|it| (it, it.replace(',', "."))).filter(|(_, it)| is_code(it));
        let gap = last.map(|it| text[it..start].trim().to_lowercase());
        // « à .03 »: the point is of the code.
        let before = gap.as_deref().map_or(Before::Nothing, |gap| match before(gap) {
            Before::Nothing => before(gap.trim_end_matches('.').trim_end()),
            told => told,
        });
        let one = Some(word).filter(|it| is_code(it));
        let whole = one.or(two).map(|it| (it.len(), it.to_owned())).or(comma.map(|(it, code)| (it.len(), code)));
        let (length, code, before) = match whole {
            Some((length, code)) => (length, code, before),
            None => {
                let is_alone = ends_entry(&text[start + word.len()..]);
                // « AC11.01 – 12 heures » is no range.
                let goes_on = gap.as_deref().is_some_and(is_mark_between) && (is_alone || before != Before::Dash);
                let first = found.last().map(|it| it.code.as_str()).filter(|_| goes_on);
                let Some(code) = first.and_then(|it| completed(it, word, is_alone, gap.as_deref() == Some(""))) else {
                    at += 1;
                    continue;
                };
                (word.len(), code, if before == Before::Dash { Before::Range } else { before })
            }
        };
        found.push(Listed { code, before, note: None });
        ends.push((start, start + length));
        last = Some(start + length);
        at += if length > word.len() { 2 } else { 1 };
    }
    for (rank, it) in found.iter_mut().enumerate() {
        let next = ends.get(rank + 1).map(|it| it.0);
        it.note = note(&text[ends[rank].1..next.unwrap_or(text.len())], next.is_none());
    }
    found
}

/// What a text that follows a code says of it: in parentheses, after « = », or after « : » or a blank when it is a mark
/// that ends the entry. « et » and « à », which part codes, are letters of marks too.
fn note(tail: &str, is_last: bool) -> Option<String> {
    let tail = tail.trim_start_matches([' ', '\u{a0}']);
    let entry = |it: &str| it.split([',', ';', '\n', '|']).next().unwrap_or_default().trim().to_owned();
    let is_mark = |it: &String| matches!(mark(it), Some(Mark::Travaille | Mark::Evalue | Mark::Both | Mark::Blank));
    let said = match tail.chars().next()? {
        '(' | '[' => Some(tail[1..].split([')', ']']).next().unwrap_or_default().trim().to_owned()),
        '=' => Some(entry(&tail[1..])),
        ':' | '-' | '–' | '→' => Some(entry(tail.trim_start_matches([':', '-', '–', '→']))).filter(is_mark),
        _ => {
            let is_ended = is_last || tail.contains([',', ';', '\n', '|']);
            let said = Some(entry(tail)).filter(|it| is_ended && !is_mark_between(&it.to_lowercase()));
            said.filter(|it| is_mark(it) && mark(it) != Some(Mark::Blank))
        }
    };
    said.filter(|it| it.contains(char::is_alphanumeric))
}

/// A text in which one blank stands for several, and one sign for the points of a range.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.replace("...", "…").replace("..", "…").chars() {
        let is_blank = c.is_whitespace() && c != '\n';
        match (is_blank, plain.ends_with([' ', '\n'])) {
            (true, true) => {}
            (true, false) => plain.push(' '),
            (false, _) => plain.push(c),
        }
    }
    plain
}

/// What stands between two codes.
fn before(gap: &str) -> Before {
    match gap {
        "à" | "a" | "to" | "au" | "…" | "->" | "→" | ">" | "jusqu’à" | "jusqu'à" | "jusqu’au" | "jusqu'au"
        | "through" => Before::Range,
        "-" | "–" | "—" | "‑" | "~" => Before::Dash,
        _ => Before::Nothing,
    }
}

/// Whether nothing but what parts the codes of a list stands between two of them: no wording.
fn is_mark_between(gap: &str) -> bool {
    let is_word = |it: &str| matches!(it, "et" | "ou" | "and" | "or" | "puis") || before(it) != Before::Nothing;
    gap.split(|c: char| c.is_whitespace() || ",;/\\+&|.".contains(c)).filter(|it| !it.is_empty()).all(is_word)
}

/// Whether nothing of an entry is left: its end, a separator, or a word that parts codes.
fn ends_entry(rest: &str) -> bool {
    let rest = rest.trim_start_matches(' ');
    let word = rest.split(|c: char| c.is_whitespace() || ",;".contains(c)).next().unwrap_or_default();
    rest.is_empty()
        || rest.starts_with(|c: char| !c.is_alphanumeric() && c != '(')
        || is_mark_between(&word.to_lowercase())
}

/// The code that goes on with another one, of which it says but the end: « 04 » or « 11.04 » after « AC11.01 ».
fn completed(first: &str, end: &str, is_alone: bool, is_blank: bool) -> Option<String> {
    let is_number =
        end.starts_with(|c: char| c.is_ascii_digit()) && end.chars().all(|c| c.is_ascii_digit() || c == '.');
    let same_shape =
        |it: &str| it.len() == end.len() && it.chars().zip(end.chars()).all(|(a, b)| (a == '.') == (b == '.'));
    let tail = first.get(first.len().checked_sub(end.len())?..)?;
    let (_, number) = first.split_at(number_at(first));
    if !is_number || number.is_empty() {
        return None;
    }
    // What a wording follows is a number of it, unless it looks as the end of the code does.
    let is_alike = end.len() == number.len() && number.len() > 1 || end.contains('.');
    if !is_alone && !is_alike || is_blank && end.len() < number.len().max(2) {
        return None;
    }
    match end.contains('.') {
        true if same_shape(tail) => Some(format!("{}{end}", &first[..first.len() - end.len()])),
        true => None,
        false if end.len() <= number.len() => {
            Some(format!("{}{end:0>width$}", &first[..first.len() - number.len()], width = number.len()))
        }
        false => None,
    }
}

/// The words of a text without the points and dashes around them, each with its place. A word with dashes is cut there
/// when it is two codes; one that is a code with its dash is looked at whole first.
fn words<'t>(text: &'t str, is_code: &impl Fn(&str) -> bool) -> Vec<(usize, &'t str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (ends_word(c), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                pieces(from, &text[from..at], is_code, &mut words);
                start = None;
            }
            _ => {}
        }
    }
    words
}

fn pieces<'t>(from: usize, word: &'t str, is_code: &impl Fn(&str) -> bool, words: &mut Vec<(usize, &'t str)>) {
    let is_edge = |c: char| matches!(c, '.' | '-' | '*' | '…' | '‑');
    // « AC11.01-AC11.02 », « AC11.01…AC11.04 »: a digit stands in each half.
    let cut = word.char_indices().skip(1).find(|(at, c)| {
        let rest = &word[at + c.len_utf8()..];
        matches!(c, '-' | '…' | '‑')
            && rest.contains(|it: char| it.is_ascii_digit())
            && word[..*at].contains(|it: char| it.is_ascii_digit())
    });
    let is_two = |(at, c): &(usize, char)| is_code(&word[..*at]) && is_code(&word[at + c.len_utf8()..]);
    if let Some((at, c)) = cut.filter(|it| is_two(it) || !is_code(word)) {
        pieces(from, &word[..at], is_code, words);
        return pieces(from + at + c.len_utf8(), &word[at + c.len_utf8()..], is_code, words);
    }
    let bare = word.trim_start_matches(is_edge);
    let start = from + word.len() - bare.len();
    let bare = bare.trim_end_matches(is_edge);
    if !bare.is_empty() {
        words.push((start, bare));
    }
}

/// Where the number at the end of a code begins.
fn number_at(code: &str) -> usize {
    code.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + code[at..].chars().next().map_or(1, char::len_utf8))
}

/// The codes from one to another, both left out: « AC11.02 » and « AC11.03 » from AC11.01 to AC11.04. None when the two
/// differ by more than the number at their end.
pub(super) fn between(first: &str, last: &str) -> Option<Vec<String>> {
    let ((head, from), (other, to)) = (first.split_at(number_at(first)), last.split_at(number_at(last)));
    let (from_number, to_number): (u32, u32) = (from.parse().ok()?, to.parse().ok()?);
    let is_range = spelling(head) == spelling(other) && from_number < to_number && to_number - from_number < 100;
    is_range.then(|| (from_number + 1..to_number).map(|it| format!("{head}{it:0width$}", width = from.len())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Famille;

    fn acs(text: &str) -> Vec<String> {
        codes(text, |it| Famille::Ac.parse(it).is_some()).into_iter().map(|it| it.code).collect()
    }

    #[test]
    fn codes_are_found_however_they_are_listed() {
        for text in [
            "AC11.01 et AC11.02",
            "AC11.01 - AC11.02",
            "AC11.01 AC11.02",
            "AC11.01\\AC11.02",
            "AC11.01+AC11.02",
            "AC11.01/AC11.02",
            "AC11.01-AC11.02",
            "AC11.01 & AC11.02.",
            "(AC11.01), [AC11.02]",
            "\n- AC11.01 | Décrire, conserver et étiqueter\n- AC11.02 | Prélever",
            "AC11.01 : Lire une carte, AC11.02 : Prélever, conserver",
            "• AC11.01\u{a0}: lire – AC11.02 – trier",
        ] {
            assert_eq!(acs(text), ["AC11.01", "AC11.02"], "{text:?}");
        }
        assert_eq!(acs("Lire, compter et trier"), Vec::<String>::new());
    }

    #[test]
    fn what_goes_on_with_a_code_is_one() {
        for (text, told) in [
            ("AC11.01, 02 et 03", &["AC11.01", "AC11.02", "AC11.03"][..]),
            ("AC11.01/02/03", &["AC11.01", "AC11.02", "AC11.03"]),
            ("AC11.01, 11.02, 12.03", &["AC11.01", "AC11.02", "AC12.03"]),
            ("AC11.01 ; .02", &["AC11.01", "AC11.02"]),
            ("AC11.01 02", &["AC11.01", "AC11.02"]),
            ("AC11.01, 3", &["AC11.01", "AC11.03"]),
            ("AC 11.01 & AC  11.02", &["AC 11.01", "AC 11.02"]),
            ("AC11,01 ; AC11,02", &["AC11.01", "AC11.02"]),
            ("ac1101 ac1102", &["ac1101", "ac1102"]),
            ("▪ AC11.01 ▪ AC11.02", &["AC11.01", "AC11.02"]),
            ("AC11.01 Lire 3 cartes, 2 plans", &["AC11.01"]),
            ("AC11.01 : 12 heures", &["AC11.01"]),
            ("AC11.01 – 12 heures", &["AC11.01"]),
        ] {
            assert_eq!(acs(text), told, "{text}");
        }
        let local = codes("C1-1 et C1-2", |it| matches!(it, "C1-1" | "C1-2"));
        assert_eq!(local.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["C1-1", "C1-2"]);
    }

    #[test]
    fn what_stands_beside_a_code_is_told_from_its_wording() {
        let notes = |text: &str| -> Vec<Option<String>> {
            codes(text, |it| Famille::Ac.parse(it).is_some()).into_iter().map(|it| it.note).collect()
        };
        let some = |it: &str| Some(it.to_owned());
        for text in ["AC11.01, AC11.02 = E", "AC11.01 ; AC11.02 : E", "AC11.01\nAC11.02 (E)", "AC11.01 AC11.02 E"] {
            assert_eq!(notes(text), [None, some("E")], "{text}");
        }
        assert_eq!(
            notes("AC11.01 (maîtrise) AC11.02 = en partie, AC11.03"),
            [some("maîtrise"), some("en partie"), None]
        );
        for text in ["AC11.01 : Lire une carte", "AC11.01 – Lire (vite)", "(AC11.01), [AC11.02]", "AC11.01 Évaluer"]
        {
            assert!(notes(text).iter().all(Option::is_none), "{text}");
        }
    }

    #[test]
    fn ranges_are_told_from_lists() {
        let of = |text: &str| codes(text, |it| Famille::Ac.parse(it).is_some()).last().map(|it| it.before);
        for text in [
            "AC11.01 à AC11.04",
            "AC11.01…AC11.04",
            "de AC11.01 to AC11.04",
            "AC11.01-04",
            "AC11.01 … 04",
            "AC11.01 à 04",
            "AC11.01 à .04",
            "AC11.01..04",
            "AC11.01 – 04",
            "AC11.01 → AC11.04",
        ] {
            assert_eq!(of(text), Some(Before::Range), "{text}");
        }
        assert_eq!((of("AC11.01 et AC11.04"), of("AC11.01 - AC11.04")), (Some(Before::Nothing), Some(Before::Dash)));
        assert_eq!(of("AC11.01 ~ AC11.04"), Some(Before::Dash));
        assert_eq!(between("AC11.01", "AC11.04").unwrap(), ["AC11.02", "AC11.03"]);
        assert_eq!((between("AC11.04", "AC11.01"), between("AC11.01", "AC12.04")), (None, None));
        let two = codes("SAÉ 1.01, R1.01 et SAÉ 1.02", |it| it.starts_with("SAÉ 1") || it.starts_with("R1"));
        assert_eq!(two.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["SAÉ 1.01", "R1.01", "SAÉ 1.02"]);
    }
}
