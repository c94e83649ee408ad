//! What people wrote, in Markdown: it stays text, whoever reads it, pandoc with all its extensions included.

/// A text on one line, with the blanks that hold words together, in which no character is a mark: neither of emphasis, links, code, HTML, tables, formulas,
/// attributes, citations, indices, nor an entity.
pub fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.split_ascii_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if is_mark(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '!' | '$' | '{' | '}' | '^' | '@'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The case markdown-marks-of-pandoc.
    #[test]
    fn what_people_wrote_is_no_markup() {
        assert_eq!(inline("a*b_c|d\n<br> &amp; "), r"a\*b\_c\|d \<br\> \&amp;");
        assert_eq!(inline("[x](y) ~z~"), r"\[x\](y) \~z\~");
        assert_eq!(
            inline("Anglais {.option}, x^2^, @dupont2020, $5"),
            r"Anglais \{.option\}, x\^2\^, \@dupont2020, \$5"
        );
        assert_eq!(inline("SAÉ 1.01 : « L’œuvre »"), "SAÉ 1.01 : « L’œuvre »");
    }
}
