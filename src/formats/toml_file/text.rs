//! Texts, numbers and keys as TOML writes them.

use std::fmt::Write;

/// A key: bare where it can be.
pub(super) fn key(name: &str) -> String {
    let bare = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if bare { name.to_owned() } else { line(name) }
}

/// A text on one line, between quotes.
pub(super) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            other => push(&mut out, other),
        }
    }
    out.push('"');
    out
}

/// A text with its line breaks, between triple quotes.
pub(super) fn paragraph(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 7);
    // The line break after the opening quotes is not part of the text.
    out.push_str("\"\"\"\n");
    let mut quotes = 0;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        quotes = if c == '"' { quotes + 1 } else { 0 };
        // Three quotes would close the text, and so would one before the closing ones.
        if c == '"' && (quotes == 3 || rest.peek().is_none()) {
            out.push_str("\\\"");
            quotes = 0;
        } else if matches!(c, '\n' | '\t') {
            out.push(c);
        } else {
            push(&mut out, c);
        }
    }
    out.push_str("\"\"\"");
    out
}

fn push(out: &mut String, c: char) {
    match c {
        '\\' => out.push_str("\\\\"),
        '\r' => out.push_str("\\r"),
        c if c.is_control() => {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{:04X}", u32::from(c));
        }
        c => out.push(c),
    }
}

/// A number as short as can be: `2`, `1.5`.
pub(super) fn number(value: f64) -> String {
    const WHOLE: f64 = 1e15;
    if value.abs() < WHOLE { value.to_string() } else { format!("{value:?}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(written: &str) -> String {
        let table: toml::Table = toml::from_str(&format!("x = {written}")).unwrap();
        table["x"].as_str().unwrap().to_owned()
    }

    #[test]
    fn texts_come_back() {
        for text in
            ["", "é « œ »", "a\"b\\c", "un\ndeux\n", "\n\n", "\"\"\"\"", "x\"\n\"\"\"", "\t\r\u{7f}\u{1}\u{85}", "\\"]
        {
            assert_eq!(parsed(&line(text)), text);
            assert_eq!(parsed(&paragraph(text)), text);
        }
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!([number(2.0), number(1.5), number(0.3333), number(1e20)], ["2", "1.5", "0.3333", "1e20"]);
    }

    #[test]
    fn keys_are_bare_where_they_can_be() {
        assert_eq!([key("ue1-1"), key("Année"), key("")], ["ue1-1", "\"Année\"", "\"\""]);
    }
}
