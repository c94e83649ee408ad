//! What a text may hold to be shown at all.

/// The text with a mark in place of each character that HTML forbids and that no page can show: control characters,
/// and code points that Unicode keeps for no use.
pub(in crate::formats) fn readable(texte: String) -> String {
    if texte.chars().any(is_forbidden) {
        texte.chars().map(|c| if is_forbidden(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
    } else {
        texte
    }
}

fn is_forbidden(c: char) -> bool {
    let code = u32::from(c);
    c.is_control() && !matches!(c, '\n' | '\r' | '\t') || (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_page_can_show_is_marked() {
        assert_eq!(readable("a\0b\u{85}c\u{fffe}d\te\n".to_owned()), "a\u{fffd}b\u{fffd}c\u{fffd}d\te\n");
        assert_eq!(readable("l’été 😀".to_owned()), "l’été 😀");
    }
}
