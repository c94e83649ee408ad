//! XML of which nobody can make much memory or time.

use roxmltree::{Document, Error, ParsingOptions};

/// A national programme has some 3 000 elements and texts; more than this is none, and no form either.
const MAX_NODES: u32 = 300_000;
/// The most attributes of an element. Each is compared with the others.
const MAX_ATTRIBUTES: usize = 256;
/// The most names of namespaces. An element that has one of its own has those of all around it too.
const MAX_NAMESPACES: usize = 256;

/// Parses a whole text. Entities beyond XML's own five are never expanded.
///
/// # Errors
/// When it is ill-formed, or has more of anything than a file that was not made to harm.
pub(in crate::formats) fn parse(text: &str) -> Result<Document<'_>, Error> {
    // A name of a namespace needs this word, and a sign `<` stands in no attribute.
    if text.matches("xmlns").nth(MAX_NAMESPACES).is_some() {
        return Err(Error::NamespacesLimitReached);
    }
    if text.split('<').skip(1).any(|it| attributes(it) > MAX_ATTRIBUTES) {
        return Err(Error::AttributesLimitReached);
    }
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options)
}

/// How many attributes stand in a tag, of which `piece` is what follows its `<`.
fn attributes(piece: &str) -> usize {
    let (mut quote, mut count) = (None, 0);
    for byte in piece.bytes() {
        match quote {
            None if byte == b'>' => break,
            None if matches!(byte, b'"' | b'\'') => (quote, count) = (Some(byte), count + 1),
            Some(open) if open == byte => quote = None,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An element with so many attributes, whose values hold what ends a tag.
    fn wide(count: usize) -> String {
        let attributes: String = (0..count).map(|it| format!(" a{it}='>\"'")).collect();
        format!("<a{attributes}/>")
    }

    fn nested(depth: usize) -> String {
        let open: String = (0..depth).map(|it| format!("<a xmlns:b{it}='u'>")).collect();
        format!("{open}{}", "</a>".repeat(depth))
    }

    #[test]
    fn what_costs_the_square_of_its_size_is_refused() {
        assert!(parse(&wide(MAX_ATTRIBUTES)).is_ok() && parse(&nested(MAX_NAMESPACES)).is_ok());
        assert_eq!(parse(&wide(MAX_ATTRIBUTES + 1)).err(), Some(Error::AttributesLimitReached));
        assert_eq!(parse(&nested(MAX_NAMESPACES + 1)).err(), Some(Error::NamespacesLimitReached));
        // In a text they are but signs.
        assert!(parse(&format!("<a>{}</a>", "l'eau \"x\" ".repeat(MAX_ATTRIBUTES))).is_ok());
    }

    #[test]
    fn depth_is_no_danger_and_size_has_a_bound() {
        let deep = "<a>".repeat(200_000) + &"</a>".repeat(200_000);
        assert!(parse(&deep).is_ok());
        assert_eq!(parse(&("<a>".to_owned() + &"<b/>".repeat(400_000) + "</a>")).err(), Some(Error::NodesLimitReached));
    }
}
