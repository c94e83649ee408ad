//! Where in a file something is written: what is found wrong once the file is read has no position of its own.

use crate::programme::Target;

/// The line, from 1, of a byte of `text`.
pub(super) fn line_at(text: &str, byte: usize) -> usize {
    1 + text.as_bytes().iter().take(byte).filter(|b| **b == b'\n').count()
}

/// The trimmed text of a line, cut short if need be.
pub(super) fn excerpt(text: &str, line: usize) -> String {
    const LONGEST: usize = 60;
    let whole = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim();
    if whole.chars().count() <= LONGEST {
        return whole.to_owned();
    }
    whole.chars().take(LONGEST).chain(['…']).collect()
}

/// The last line that gives an object this identifier.
pub(super) fn last_named(text: &str, id: &str) -> Option<usize> {
    text.lines().enumerate().filter(|(_, line)| gives_id(line, id)).map(|(at, _)| at + 1).last()
}

/// The first line that mentions `word`, as a text or as a key, in or after the object `from`.
pub(super) fn mention(text: &str, from: &Target, word: &str) -> Option<usize> {
    let start = text.lines().position(|line| gives_id(line, &from.id)).unwrap_or(0);
    text.lines().enumerate().skip(start).find(|(_, line)| mentions(line, word)).map(|(at, _)| at + 1)
}

/// The line that mentions `word` in the object of that identifier in a list, or the first of all when no list is named;
/// that of the object itself when it mentions it nowhere.
pub(super) fn mentioned_in(text: &str, list: Option<(&str, &str)>, word: &str) -> Option<usize> {
    let lines = || text.lines().zip(1..);
    let Some((list, id)) = list else {
        return lines().find(|(line, _)| mentions(line, word)).map(|(_, at)| at);
    };
    // The bounds of each object of the list: its keys may come in any order.
    let head = format!("[[{list}]]");
    let starts: Vec<usize> = lines().filter(|(line, _)| line.trim_start().starts_with('[')).map(|(_, at)| at).collect();
    let own = lines().filter(|(line, _)| line.trim().starts_with(&head)).map(|(_, at)| at);
    let bounds = own.map(|at| (at, starts.iter().copied().find(|&next| next > at).unwrap_or(usize::MAX)));
    let within = |(from, to): (usize, usize)| lines().filter(move |(_, at)| (from..to).contains(at));
    let object = bounds.into_iter().find(|&it| within(it).any(|(line, _)| gives_id(line, id)))?;
    within(object).find(|(line, _)| mentions(line, word)).map(|(_, at)| at).or(Some(object.0))
}

fn gives_id(line: &str, id: &str) -> bool {
    line.match_indices("id").any(|(at, _)| {
        let starts = !line[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-');
        let value = line[at + 2..].trim_start().strip_prefix('=').map(str::trim_start);
        starts && value.is_some_and(|value| quoted(value) == Some(id))
    })
}

fn quoted(value: &str) -> Option<&str> {
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split(quote).next()
}

fn mentions(line: &str, word: &str) -> bool {
    let part_of_word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(part_of_word) && !line[at + word.len()..].starts_with(part_of_word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Kind;

    const TEXT: &str = "[[a]]\nid = \"x\"\nevalue = [\"y-2\", \"y\"]\n[[a]]\nid=\"x\"\ncoefficients = { y = 2 }\n";

    #[test]
    fn lines_are_found() {
        assert_eq!(line_at(TEXT, 6), 2);
        assert_eq!(last_named(TEXT, "x"), Some(5));
        assert_eq!(mention(TEXT, &Target::new(Kind::Activite, "x"), "y"), Some(3));
        assert_eq!(mention(TEXT, &Target::new(Kind::Activite, "x"), "z"), None);
        assert_eq!(excerpt(TEXT, 3), "evalue = [\"y-2\", \"y\"]");
    }
}
