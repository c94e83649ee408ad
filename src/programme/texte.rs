//! Text as it is kept: NFC, so that an « é » typed on a Mac and one pasted from a PDF are the same, and without what
//! commands a terminal, so that a text is never more than what it says.

use serde_json::Value;
use smol_str::SmolStr;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

/// `text` in Unicode normalisation form C, of which no character is a command.
///
/// Of the control characters (C0, DEL, C1) it keeps the ends of line and the tab: a return is an end of line, the others
/// go. What turns the direction of writing round ends with the text at the latest.
pub fn kept(text: &str) -> String {
    if is_kept(text) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' => plain.push('\n'),
            c if is_command(c) => {}
            c => plain.push(c),
        }
    }
    let open = open_directions(&plain);
    plain.nfc().chain(open.into_iter().rev()).collect()
}

/// Whether [`kept`] leaves `text` as it is.
pub fn is_kept(text: &str) -> bool {
    is_nfc(text) && !text.chars().any(is_command) && open_directions(text).is_empty()
}

/// Whether a terminal would do something at `c` rather than show it: a control character, ends of line and tab aside.
pub fn is_command(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

/// The marks that close the directions of writing which `text` leaves open, the innermost last.
fn open_directions(text: &str) -> Vec<char> {
    let (pop_embedding, pop_isolate) = ('\u{202c}', '\u{2069}');
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push(pop_embedding),
            '\u{2066}'..='\u{2068}' => open.push(pop_isolate),
            '\u{202c}' if open.last() == Some(&pop_embedding) => drop(open.pop()),
            '\u{2069}' => {
                // It closes what stands open within it too.
                if let Some(at) = open.iter().rposition(|it| *it == pop_isolate) {
                    open.truncate(at);
                }
            }
            _ => {}
        }
    }
    open
}

/// `text` in Unicode normalisation form C.
pub fn nfc(text: &str) -> String {
    if is_nfc(text) { text.to_owned() } else { text.nfc().collect() }
}

/// `value` with all its texts in Unicode normalisation form C.
pub fn nfc_value(value: Value) -> Value {
    with_texts(value, nfc)
}

/// `value` with all its texts as they are [`kept`].
pub fn kept_value(value: Value) -> Value {
    with_texts(value, kept)
}

fn with_texts(value: Value, rule: fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(rule(&text)),
        Value::Array(items) => Value::Array(items.into_iter().map(|it| with_texts(it, rule)).collect()),
        Value::Object(table) => {
            Value::Object(table.into_iter().map(|(key, it)| (rule(&key), with_texts(it, rule))).collect())
        }
        other => other,
    }
}

/// How many characters of the texts in `value` command a terminal, returns aside.
pub fn commands_in(value: &Value) -> usize {
    match value {
        Value::String(text) => text.chars().filter(|c| is_command(*c) && *c != '\r').count(),
        Value::Array(items) => items.iter().map(commands_in).sum(),
        Value::Object(table) => table.values().map(commands_in).sum(),
        _ => 0,
    }
}

/// A code without accents, blanks or case, which people write now one way, now another; punctuation is kept:
/// `SAÉ 1.01` and `sae1.01` are one.
pub fn spelling(code: &str) -> SmolStr {
    if code.bytes().all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_lowercase()) {
        return SmolStr::new(code);
    }
    if code.is_ascii() {
        // What most codes are; they are read for each rule.
        let bare = code.chars().filter(|c| !c.is_whitespace());
        return bare.map(|c| c.to_ascii_uppercase()).collect();
    }
    let bare = code.nfd().filter(|c| !is_combining_mark(*c) && !c.is_whitespace());
    bare.flat_map(char::to_uppercase).collect()
}

/// `text` as it is searched: without case and accents, with the letters, apostrophes, dashes and blanks of a keyboard.
///
/// `l'usure` finds « l’usure », `oeuvre` finds « œuvre », and the other way round.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            '’' | '‘' | 'ʼ' | '′' | '´' | '`' => folded.push('\''),
            '‐' | '‑' | '‒' | '–' | '—' | '−' => folded.push('-'),
            '«' | '»' | '“' | '”' => folded.push('"'),
            '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
            c if c.is_whitespace() => folded.push(' '),
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The case control-characters-reach-the-terminal.
    #[test]
    fn no_text_commands_a_terminal() {
        for (text, expected) in [
            ("\u{1b}]0;titre\u{7}Lire", "]0;titreLire"),
            ("\u{1b}[31mrouge\u{1b}[0m", "[31mrouge[0m"),
            ("Lire\rAC11.99 tout va bien", "Lire\nAC11.99 tout va bien"),
            ("une\r\ndeux\ttrois", "une\ndeux\ttrois"),
            ("a\0b\u{7f}c\u{9b}d\u{85}e", "abcde"),
            ("e\0\u{301}", "\u{e9}"),
            ("\u{202e}abc", "\u{202e}abc\u{202c}"),
            ("\u{2067}\u{202e}abc", "\u{2067}\u{202e}abc\u{202c}\u{2069}"),
            ("\u{2067}\u{202e}abc\u{2069}", "\u{2067}\u{202e}abc\u{2069}"),
            ("עברית \u{202e}abc\u{202c}", "עברית \u{202e}abc\u{202c}"),
            ("Évaluer l’« usure »", "Évaluer l’« usure »"),
        ] {
            assert_eq!(kept(text), expected, "{text:?}");
            assert!(is_kept(expected) && (is_kept(text) == (text == expected)), "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_kept_stays_so(text in proptest::prelude::any::<String>()) {
            proptest::prop_assert!(is_kept(&kept(&text)));
        }
    }

    #[test]
    fn spellings_of_one_code_meet() {
        assert_eq!(spelling("SAÉ\u{a0}1.01"), spelling("sae1.01"));
        assert_eq!(spelling("ac 11.01"), "AC11.01");
        assert_ne!(spelling("R1.01"), spelling("R101"));
        assert_eq!(spelling(" "), "");
    }

    #[test]
    fn what_is_searched_is_found_however_it_is_typed() {
        for (one, other) in [
            ("l'usure", "L’USURE"),
            ("oeuvre, coeur", "Œuvre, cœur"),
            ("curriculum vitae", "Curriculum\u{a0}vitæ"),
            ("evaluer : ecrit", "Évaluer\u{202f}: écrit"),
            ("mi-parcours", "mi‑parcours"),
            ("e\u{301}t\u{e9}", "été"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
        assert_ne!(folded("R1.01"), folded("R101"));
    }
}
