//! The words of a line that somebody has sent instead of opening a terminal: `export but-sd --to xlsx`.

/// The longest line.
const LONGEST: usize = 4096;

/// Why a line has no words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unclear {
    TooLong,
    /// It is no text.
    NotText,
    /// A quote is not closed.
    Quote,
}

/// The words, as a shell tells them apart; nothing in them means anything else, neither `$` nor `*` nor `;`.
///
/// # Errors
/// When there are no words to be told apart.
pub fn split(line: &[u8]) -> Result<Vec<String>, Unclear> {
    if line.len() > LONGEST {
        return Err(Unclear::TooLong);
    }
    let text = std::str::from_utf8(line).map_err(|_| Unclear::NotText)?;
    if text.chars().any(|it| it.is_control() && it != '\t') {
        return Err(Unclear::NotText);
    }
    let mut words = shell_words::split(text).map_err(|_| Unclear::Quote)?;
    // Some write the whole command, as they would on their own machine.
    if words.first().is_some_and(|it| it == "tapis") {
        words.remove(0);
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_words_and_nothing_else() {
        assert_eq!(split(b"export but-sd --to xlsx").unwrap(), ["export", "but-sd", "--to", "xlsx"]);
        assert_eq!(split(b"tapis diff 'but sd' \"a b\"").unwrap(), ["diff", "but sd", "a b"]);
        assert_eq!(split(b"check $(id);ls|cat *").unwrap(), ["check", "$(id);ls|cat", "*"]);
        assert_eq!(split(b"").unwrap(), [""; 0]);
        assert_eq!(split(b"check 'x"), Err(Unclear::Quote));
        assert_eq!(split(b"check \xff"), Err(Unclear::NotText));
        assert_eq!(split(b"check a\nlist"), Err(Unclear::NotText));
        assert_eq!(split(&[b'a'; 5000]), Err(Unclear::TooLong));
    }
}
