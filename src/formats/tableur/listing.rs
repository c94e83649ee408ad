//! The codes in a cell that lists some, however people write them: with commas, blanks, dashes, « et », bullets or
//! line breaks between them, each with its wording or not, and ranges. Pure.

/// What separates words in which a code may stand.
fn ends_word(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '|' | '/' | '+' | '(' | ')' | '[' | ']' | '•' | ':' | '–' | '—' | '·')
}

/// A code, and whether those between the one before and it are meant too: « AC11.01 à AC11.04 ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    pub code: String,
    pub ends_range: bool,
}

/// The codes of a text, in their order: the words, alone or with the next, that `is_code` takes for one.
pub(super) fn codes(text: &str, is_code: impl Fn(&str) -> bool) -> Vec<Listed> {
    let words: Vec<(usize, &str)> = words(text);
    let (mut found, mut at, mut last): (Vec<Listed>, usize, Option<usize>) = (Vec::new(), 0, None);
    while at < words.len() {
        let (start, word) = words[at];
        let end = |at: usize| words.get(at).map(|(start, word)| start + word.len());
        // « SAÉ 1.01 » is two words, with one blank between.
        let two = end(at + 1).map(|end| &text[start..end]).filter(|it| it.matches(char::is_whitespace).count() == 1);
        let two = two.map(|it| it.trim_end_matches('.')).filter(|it| !it.contains([',', ';', '\n']) && is_code(it));
        let one = Some(word).filter(|it| is_code(it));
        let Some(code) = one.or(two) else {
            at += 1;
            continue;
        };
        let between = last.map(|it| text[it..start].trim().to_lowercase());
        let ends_range =
            between.is_some_and(|it| matches!(it.as_str(), "à" | "a" | "to" | "au" | "..." | "…" | ".." | "->" | "→"));
        found.push(Listed { code: code.to_owned(), ends_range });
        last = Some(start + code.len());
        at += if code.len() > word.len() { 2 } else { 1 };
    }
    found
}

/// The words of a text without the points and dashes around them, each with its place. A word with dashes is cut there
/// when it is two codes: one that is a code with its dash is looked at whole first.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (ends_word(c), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                pieces(from, &text[from..at], &mut words);
                start = None;
            }
            _ => {}
        }
    }
    words
}

fn pieces<'t>(from: usize, word: &'t str, words: &mut Vec<(usize, &'t str)>) {
    let is_edge = |c: char| matches!(c, '.' | '-' | '*' | '"' | '«' | '»' | '…');
    // « AC11.01-AC11.02 », « AC11.01…AC11.04 »: a letter begins each half.
    let cut = word.char_indices().skip(1).find(|(at, c)| {
        let rest = &word[at + c.len_utf8()..];
        matches!(c, '-' | '…')
            && rest.contains(|it: char| it.is_ascii_digit())
            && word[..*at].contains(|it: char| it.is_ascii_digit())
    });
    if let Some((at, c)) = cut {
        pieces(from, &word[..at], words);
        return pieces(from + at + c.len_utf8(), &word[at + c.len_utf8()..], words);
    }
    let bare = word.trim_start_matches(is_edge);
    let start = from + word.len() - bare.len();
    let bare = bare.trim_end_matches(is_edge);
    if !bare.is_empty() {
        words.push((start, bare));
    }
}

/// The codes from one to another, both left out: « AC11.02 » and « AC11.03 » from AC11.01 to AC11.04. None when the two
/// differ by more than the number at their end.
pub(super) fn between(first: &str, last: &str) -> Option<Vec<String>> {
    let cut = |code: &str| {
        code.rfind(|c: char| !c.is_ascii_digit())
            .map_or(0, |at| at + code[at..].chars().next().map_or(1, char::len_utf8))
    };
    let ((head, from), (other, to)) = (first.split_at(cut(first)), last.split_at(cut(last)));
    let (from_number, to_number): (u32, u32) = (from.parse().ok()?, to.parse().ok()?);
    let is_range = head == other && from_number < to_number && to_number - from_number < 100;
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
    fn ranges_are_told_from_lists() {
        let ends = |text: &str| codes(text, |it| Famille::Ac.parse(it).is_some()).iter().any(|it| it.ends_range);
        assert!(ends("AC11.01 à AC11.04") && ends("AC11.01…AC11.04") && ends("de AC11.01 to AC11.04"));
        assert!(!ends("AC11.01 et AC11.04") && !ends("AC11.01 - AC11.04"));
        assert_eq!(between("AC11.01", "AC11.04").unwrap(), ["AC11.02", "AC11.03"]);
        assert_eq!((between("AC11.04", "AC11.01"), between("AC11.01", "AC12.04")), (None, None));
        let two = codes("SAÉ 1.01, R1.01 et SAÉ 1.02", |it| it.starts_with("SAÉ 1") || it.starts_with("R1"));
        assert_eq!(two.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["SAÉ 1.01", "R1.01", "SAÉ 1.02"]);
    }
}
