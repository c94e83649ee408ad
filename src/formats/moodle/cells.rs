//! What Moodle makes of the texts of two cells, and back.
//!
//! It takes tags out of short names, from a `<` on; its CSV functions take a backslash before a quotation mark for an
//! escape, and then refuse the file. Entities stand for both: it keeps them and shows the sign. It cuts short names at
//! 100 characters, each entity counted as it is written.

use super::LONGEST;
use crate::{
    formats::{
        csv::FORMULA,
        orebut::{entity as named_sign, one_line, plain_text},
    },
    programme::kept,
};

/// Stands before a name that a spreadsheet would take for a formula: nobody sees it, in Moodle or elsewhere.
const NEUTRAL: char = '\u{2060}';

/// A name in as many characters as Moodle keeps, `mark` after it whole; and whether it was cut.
pub(super) fn short(name: &str, mark: &str) -> (String, bool) {
    let name = one_line(&kept(name));
    // One that begins with the sign itself keeps its own: what is read loses one.
    let is_marked = name.starts_with(FORMULA) || name.starts_with(NEUTRAL);
    let neutral = if is_marked { NEUTRAL.to_string() } else { String::new() };
    let mark = pieces(mark).concat();
    let room = LONGEST - neutral.chars().count() - mark.chars().count().min(LONGEST / 2);
    let all = pieces(&name);
    if length(&all) <= room {
        return (format!("{neutral}{}{mark}", all.concat()), false);
    }
    let mut left = room - 1;
    let fits = |piece: &&String| {
        let length = piece.chars().count();
        let fits = length <= left;
        left = left.saturating_sub(length);
        fits
    };
    let start: String = all.iter().take_while(fits).map(String::as_str).collect();
    // A name that was cut before is cut in the same place.
    let start = start.trim_end_matches(|it: char| it == '…' || it.is_whitespace());
    (format!("{neutral}{start}…{mark}"), true)
}

fn length(pieces: &[String]) -> usize {
    pieces.iter().map(|it| it.chars().count()).sum()
}

/// Each character as a short name has it.
fn pieces(name: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut before = ' ';
    for (at, sign) in name.char_indices() {
        let rest = &name[at..];
        pieces.push(match sign {
            '<' => "&lt;".to_owned(),
            '&' if entity(rest).is_some() => "&amp;".to_owned(),
            '"' if before == '\\' => "&quot;".to_owned(),
            '\\' if rest.len() == 1 => "&#92;".to_owned(),
            _ => sign.to_string(),
        });
        before = sign;
    }
    pieces
}

/// A description: HTML.
pub(super) fn html(text: &str) -> String {
    let text = quick_xml::escape::partial_escape(&*kept(text)).replace("\\\"", "\\&quot;").replace('\n', "<br>");
    if text.is_empty() { text } else { format!("<p>{text}</p>") }
}

/// A text as its own description says it when it is read: a line that begins with a dash is an item of a list there.
pub(super) fn described(text: &str) -> String {
    plain_text(&html(text))
}

/// The name that a cell holds, as one line.
pub(super) fn name(cell: &str) -> String {
    one_line(&unescaped(unmarked(cell.trim())))
}

/// A text without the sign that may stand before it.
pub(super) fn unmarked(text: &str) -> &str {
    text.strip_prefix(NEUTRAL).unwrap_or(text)
}

/// What Moodle leaves of a short name that was given to it as it is.
pub(super) fn stripped(name: &str) -> String {
    let (mut kept, mut rest) = (String::new(), name);
    while let Some(at) = rest.find('<') {
        let after = &rest[at + 1..];
        if after.starts_with(char::is_whitespace) {
            kept.push_str(&rest[..=at]);
            rest = after;
            continue;
        }
        kept.push_str(&rest[..at]);
        rest = after.find('>').map_or("", |end| &after[end + 1..]);
    }
    kept.push_str(rest);
    one_line(&kept)
}

/// A text with the signs that its entities stand for; what is none stays.
fn unescaped(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match entity(rest) {
            Some((sign, length)) => {
                out.push(sign);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The sign that the entity at the beginning of a text stands for, and how many bytes it has.
fn entity(text: &str) -> Option<(char, usize)> {
    let inside = text.strip_prefix('&')?;
    let end = inside.bytes().take(10).position(|it| it == b';')?;
    let number = |text: &str, radix| u32::from_str_radix(text, radix).ok().and_then(char::from_u32);
    let sign = match inside.get(..end)? {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        name => match (name.strip_prefix('#'), named_sign(name)) {
            (Some(hex), _) if hex.starts_with(['x', 'X']) => number(&hex[1..], 16).filter(|it| !it.is_control())?,
            (Some(decimal), _) => number(decimal, 10).filter(|it| !it.is_control())?,
            (None, named) => named?.chars().next()?,
        },
    };
    Some((sign, end + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_moodle_takes_otherwise_come_back() {
        for text in ["n<30", "p<0,05 et q>2", "<", "a \\\"b\\\"", "fin \\", "R&D &lt; &amp;lt;", "&#92; & &é;", "=1+1"]
        {
            let (cell, cut) = short(text, "");
            assert!(!cut && !cell.contains('<') && !cell.contains("\\\"") && !cell.ends_with('\\'), "{cell}");
            assert_eq!(name(&cell), text);
        }
        assert_eq!(short("R&D, n&lt;30", "").0, "R&D, n&amp;lt;30");
        assert!(html("\\\"").contains("\\&quot;"));
    }

    #[test]
    fn long_names_are_cut_between_signs_and_keep_their_mark() {
        let (cell, cut) = short(&"<".repeat(60), " (A)");
        assert!(cut && cell.ends_with("&lt;… (A)") && cell.chars().count() <= LONGEST, "{cell}");
        assert_eq!(short(&name(&cell.replace(" (A)", "")), " (A)").0, cell);
    }

    #[test]
    fn what_moodle_strips() {
        assert_eq!(stripped("p<0,05 et q>2 dans"), "p2 dans");
        assert_eq!(stripped("n<30"), "n");
        assert_eq!(stripped("a < b <section> c"), "a < b c");
    }
}
