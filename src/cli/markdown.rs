//! Texts of people in the pages of Markdown that commands print.

/// A text in which no character is a mark of Markdown, on one line.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' => out.extend(['\\', c]),
            '\n' | '\r' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_no_markup() {
        assert_eq!(escaped("a*b_c|d\n<br>"), r"a\*b\_c\|d \<br\>");
        assert_eq!(escaped("[x](y) ~z~"), r"\[x\](y) \~z\~");
        assert_eq!(escaped("SAÉ 1.01 : « L’œuvre »"), "SAÉ 1.01 : « L’œuvre »");
    }
}
