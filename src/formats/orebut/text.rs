//! Clean text out of the mixture of XML layout and HTML that descriptions are.
//!
//! Two habits meet in these files. Pretty-printed ones (2021) wrap long lines and indent what follows more
//! than the element itself: such a line break means a blank. Others (2022) keep the line breaks that the
//! author typed: these stay. HTML may come as elements or, escaped, as text.

use quick_xml::escape::{resolve_predefined_entity, unescape_with};

use super::{
    blanks::squeeze,
    entities::entity,
    page::{PageReader, is_html},
    xml::{Node, Source},
};
use crate::programme::nfc;

/// One line of text: a title, a wording, a name, a code.
pub fn label(text: &str) -> String {
    nfc(&squeeze(text))
}

/// The text of a piece of HTML, its lists and paragraphs as lines.
pub fn plain_text(html: &str) -> String {
    let mut page = PageReader::new(usize::MAX);
    write_text(html, &mut page);
    let text = page.finish();
    // Entities that are not known stay as they are written.
    let named = |name: &str| resolve_predefined_entity(name).or_else(|| entity(name));
    let text = unescape_with(&text, named).map(String::from).unwrap_or(text);
    nfc(&text)
}

/// The one line of text that an element holds.
pub(super) fn label_of(node: Node<'_>) -> String {
    label(&block(node, Some(0)).replace('\n', " "))
}

/// The paragraphs and lists that an element holds: one item a line, an empty line between paragraphs.
pub(super) fn block_of(source: &Source<'_>, node: Node<'_>) -> String {
    block(node, source.indent(node))
}

fn block(node: Node<'_>, indent: Option<usize>) -> String {
    let mut page = PageReader::new(indent.unwrap_or(usize::MAX));
    write_children(node, &mut page);
    nfc(&page.finish())
}

/// Walks without recursion: depth is the file's to choose.
fn write_children(node: Node<'_>, page: &mut PageReader) {
    use roxmltree::NodeType;
    let mut next = node.first_child();
    while let Some(child) = next {
        match child.node_type() {
            NodeType::Text => write_text(child.text().unwrap_or_default(), page),
            NodeType::Element => page.open(child.tag_name().name()),
            _ => {}
        }
        next = child.first_child();
        let mut left = child;
        while next.is_none() && left != node {
            if left.is_element() {
                page.close(left.tag_name().name());
            }
            next = left.next_sibling();
            left = match left.parent() {
                Some(parent) => parent,
                None => return,
            };
        }
    }
}

/// Text in which HTML may stand, once unescaped: `&lt;br/&gt;`.
fn write_text(text: &str, page: &mut PageReader) {
    let mut rest = text;
    let mut from = 0;
    while let Some(at) = rest[from..].find('<').map(|at| from + at) {
        let Some((closes, tag, end)) = html_tag(&rest[at..]) else {
            from = at + 1;
            continue;
        };
        page.text(&rest[..at]);
        if closes {
            page.close(tag);
        } else {
            page.open(tag);
        }
        rest = &rest[at + end..];
        from = 0;
    }
    page.text(rest);
}

/// The HTML tag at the beginning of `text`: whether it closes, its name, and where it ends.
fn html_tag(text: &str) -> Option<(bool, &str, usize)> {
    let inside = text.strip_prefix('<')?;
    let end = inside.find('>')?;
    let (closes, name) = match inside[..end].strip_prefix('/') {
        Some(name) => (true, name),
        None => (false, &inside[..end]),
    };
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    is_html(name).then_some((closes, name, end + 2))
}

/// Keywords, between commas, semicolons or on lines of their own; what parentheses hold stays together.
pub(super) fn keywords(text: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let words = text.split(|c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth == 0 && matches!(c, ',' | ';')) || c == '\n'
    });
    words.map(label).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn read(xml: &str) -> String {
        let source = Source::parse(Path::new("x.xml"), xml).unwrap();
        let node = source.root().descendants().find(|it| it.has_tag_name("d")).unwrap();
        block_of(&source, node)
    }

    #[test]
    fn wrapped_lines_are_joined_and_typed_ones_are_kept() {
        assert_eq!(read("<r>\n  <d>Un site web et\n     sa presse\n  </d></r>"), "Un site web et sa presse");
        assert_eq!(
            read("<r>\n  <d>Contenus : \n - Un\n - Deux.\n\nEnfin</d></r>"),
            "Contenus :\n- Un\n- Deux.\n\nEnfin"
        );
        assert_eq!(
            read("<r>\n  <d>Un produit.\n\n     Cette SAÉ\n     suit.\n  </d></r>"),
            "Un produit.\n\nCette SAÉ suit."
        );
        assert_eq!(read("<d>Sans\nretrait</d>"), "Sans\nretrait");
    }

    #[test]
    fn html_becomes_lines() {
        assert_eq!(read("<r>\n <d>\n   - Un\n   suite\n   <br/>\n   - Deux\n </d></r>"), "- Un suite\n- Deux");
        assert_eq!(read("<d>A :<br/><br/>B</d>"), "A :\n\nB");
        assert_eq!(read("<d>A<ul><li>un <b>gras</b></li><li>deux</li></ul>B</d>"), "A\n- un gras\n- deux\nB");
        assert_eq!(read("<d><ol><li>un</li><li>deux</li></ol></d>"), "1. un\n2. deux");
        assert_eq!(read("<d><p>A</p><p>B</p></d>"), "A\n\nB");
        assert_eq!(read("<d>A&lt;br /&gt;B si a &lt; b &lt;&lt;</d>"), "A\nB si a < b <<");
    }

    #[test]
    fn items_are_marked_alike_and_blanks_are_single() {
        assert_eq!(read("<d>* un\n•\u{a0}deux\n-trois\n+ quatre\n-5 °C</d>"), "- un\n- deux\n- trois\n+ quatre\n-5 °C");
        assert_eq!(label("\u{a0} Le  stage\n   dure : 8\u{a0}semaines \u{a0}"), "Le stage dure : 8\u{a0}semaines");
        assert_eq!(label("e\u{301}"), "é");
    }

    #[test]
    fn keywords_are_split_outside_parentheses() {
        assert_eq!(keywords("SQL (LMD, LDD), IDE; Vues \n Web,"), ["SQL (LMD, LDD)", "IDE", "Vues", "Web"]);
    }
}
