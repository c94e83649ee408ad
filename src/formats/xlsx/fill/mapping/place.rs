//! The lines of the mapping, for what is told of it.

use toml::de::{DeTable, DeValue};

/// The line, from 1, on which byte `at` of a text is.
pub(in crate::formats::xlsx::fill) fn line_at(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|it| *it == b'\n').count()
}

/// The line, from 1, on which the last of these keys stands, each under the one before it. Where a list is on the way,
/// its first item that has the key is meant.
pub(in crate::formats::xlsx::fill) fn line_of(text: &str, path: &[&str]) -> Option<usize> {
    let document = DeTable::parse(text).ok()?;
    let at = key(document.get_ref(), path)?;
    Some(line_at(text, at))
}

fn key(table: &DeTable<'_>, path: &[&str]) -> Option<usize> {
    let (first, rest) = path.split_first()?;
    let (name, value) = table.iter().find(|(name, _)| name.get_ref() == first)?;
    if rest.is_empty() {
        return Some(name.span().start);
    }
    match value.get_ref() {
        DeValue::Table(table) => key(table, rest),
        DeValue::Array(items) => items.iter().find_map(|it| key(it.get_ref().as_table()?, rest)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_on_its_line() {
        let text = "a = 1\n[t.u]\nb = 2\n[[l]]\nc = 3\n[[l]]\nd = 4\n";
        assert_eq!(line_of(text, &["a"]), Some(1));
        assert_eq!(line_of(text, &["t", "u", "b"]), Some(3));
        assert_eq!(line_of(text, &["l", "d"]), Some(7));
        assert_eq!(line_of(text, &["l", "e"]), None);
    }
}
