//! What LaTeX writes otherwise than it is read: accents, ligatures, several commands on one line. Pure.

use crate::programme::nfc;

/// What begins a line of its own.
const STARTS: [&str; 3] = ["\\item", "\\begin{", "\\end{"];

/// A line without its comment, in pieces: each item, and each end of a list, begins one.
pub(super) fn pieces(line: &str) -> Vec<&str> {
    let comment = line.match_indices('%').find(|(at, _)| !line[..*at].ends_with('\\'));
    let line = comment.map_or(line, |(at, _)| &line[..at]);
    let starts = |at: usize| {
        let rest = &line[at..];
        STARTS
            .iter()
            .filter_map(|it| Some((it, rest.strip_prefix(it)?)))
            .any(|(it, after)| it.ends_with('{') || !after.starts_with(char::is_alphabetic))
    };
    let mut cuts: Vec<usize> = line.match_indices('\\').map(|(at, _)| at).filter(|at| *at > 0 && starts(*at)).collect();
    cuts.push(line.len());
    let mut from = 0;
    let piece = |end: usize| &line[std::mem::replace(&mut from, end)..end];
    cuts.into_iter().map(piece).collect()
}

/// The sign that stands at the beginning of a text, after its backslash, and what follows it: `'e`, `^{o}`, `c{c}`, `oe `.
/// None when it is no sign.
pub(super) fn accented(text: &str) -> Option<(String, &str)> {
    const LIGATURES: [(&str, &str); 12] = [
        ("oe", "œ"),
        ("OE", "Œ"),
        ("ae", "æ"),
        ("AE", "Æ"),
        ("ss", "ß"),
        ("og", "«\u{a0}"),
        ("fg", "\u{a0}»"),
        ("ldots", "…"),
        ("dots", "…"),
        ("guillemotleft", "«"),
        ("guillemotright", "»"),
        ("textendash", "–"),
    ];
    let word: usize = text.chars().take_while(char::is_ascii_alphabetic).map(char::len_utf8).sum();
    if let Some((_, sign)) = LIGATURES.iter().find(|(name, _)| *name == &text[..word]) {
        let rest = &text[word..];
        // Braces or one blank end the command.
        let rest = rest.strip_prefix("{}").or_else(|| rest.strip_prefix(' ')).unwrap_or(rest);
        return Some(((*sign).to_owned(), rest));
    }
    let mark = match text.chars().next()? {
        '\'' => '\u{301}',
        '`' => '\u{300}',
        '^' => '\u{302}',
        '"' => '\u{308}',
        'c' if text[1..].starts_with('{') || text[1..].starts_with(' ') => '\u{327}',
        _ => return None,
    };
    let rest = text[1..].trim_start();
    let (letter, rest) = match rest.strip_prefix('{') {
        Some(inside) => inside.split_once('}')?,
        None => {
            let dotless = rest.strip_prefix("\\i").filter(|it| !it.starts_with(|c: char| c.is_ascii_alphabetic()));
            let end = rest.chars().next().map_or(0, char::len_utf8);
            match dotless {
                Some(rest) => ("\\i", rest.trim_start_matches(' ')),
                None => rest.split_at(end),
            }
        }
    };
    let letter = if letter == "\\i" { "i" } else { letter };
    let is_one = letter.chars().count() == 1 && letter.starts_with(char::is_alphabetic);
    is_one.then(|| (nfc(&format!("{letter}{mark}")), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_those_that_are_printed() {
        for (text, sign, rest) in [
            ("'eparer", "é", "parer"),
            ("`{a} la", "à", " la"),
            ("^\\i le", "î", "le"),
            ("\"i", "ï", ""),
            ("c{c}a", "ç", "a"),
            ("oe uvre", "œ", "uvre"),
            ("oe{}uvre", "œ", "uvre"),
        ] {
            assert_eq!(accented(text), Some((sign.to_owned(), rest)), "{text}");
        }
        for text in ["textbf{x}", "%", "cite{a}", "'", "'12", ""] {
            assert_eq!(accented(text), None, "{text}");
        }
        assert_eq!(pieces("\\begin{a}\\item é\\end{a} \\itemize"), ["\\begin{a}", "\\item é", "\\end{a} \\itemize"]);
        assert_eq!(pieces("50\\% % \\item"), ["50\\% "]);
        assert_eq!(pieces(""), [""]);
    }
}
