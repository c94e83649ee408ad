//! Clean text out of the mixture of XML layout and HTML that descriptions are.
//!
//! Two habits meet in these files. Pretty-printed ones (2021) wrap long lines and indent what follows more
//! than the element itself: such a line break means a blank. Others (2022) keep the line breaks that the
//! author typed: these stay. HTML may come as elements or, escaped, as text.

use super::xml::{Node, Source};
use crate::programme::nfc;

/// Tags that only dress the words they hold.
const INLINE: [&str; 11] = ["a", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"];
/// Tags that begin and end a line.
const BLOCK: [&str; 13] = ["br", "div", "h1", "h2", "h3", "h4", "h5", "li", "ol", "p", "table", "tr", "ul"];

/// Whether `tag` is one of HTML that descriptions may hold.
pub(super) fn is_html(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    INLINE.contains(&tag.as_str()) || BLOCK.contains(&tag.as_str())
}

/// One line of text: a title, a wording, a name, a code.
pub(super) fn label(text: &str) -> String {
    nfc(&squeeze(text))
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
    let mut page = Page { indent: indent.unwrap_or(usize::MAX), ..Page::default() };
    write_children(node, &mut page);
    page.finish()
}

/// Walks without recursion: depth is the file's to choose.
fn write_children(node: Node<'_>, page: &mut Page) {
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
fn write_text(text: &str, page: &mut Page) {
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

/// A text being laid out, line by line.
#[derive(Default)]
struct Page {
    /// Lines indented more than this go on the line before.
    indent: usize,
    lines: Vec<String>,
    line: String,
    /// The lists that are open: None for bullets, the last number for a numbered one.
    lists: Vec<Option<usize>>,
}

impl Page {
    fn open(&mut self, tag: &str) {
        match tag.to_ascii_lowercase().as_str() {
            "br" => self.end_line(),
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(0)),
            "li" => {
                self.end_written_line();
                let bullet = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{number}. ")
                    }
                    _ => "- ".to_owned(),
                };
                self.line.push_str(&bullet);
            }
            tag if BLOCK.contains(&tag) => self.end_written_line(),
            _ => {}
        }
    }

    fn close(&mut self, tag: &str) {
        match tag.to_ascii_lowercase().as_str() {
            "br" => {}
            "ul" | "ol" => {
                self.lists.pop();
                self.end_written_line();
            }
            "p" => {
                self.end_written_line();
                self.end_line();
            }
            tag if BLOCK.contains(&tag) => self.end_written_line(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut parts = text.split('\n');
        self.line.push_str(parts.next().unwrap_or_default());
        let mut blank = false;
        let mut parts = parts.peekable();
        while let Some(part) = parts.next() {
            let content = part.trim_start_matches([' ', '\t']);
            if content.trim().is_empty() {
                // Before a tag or the end, a blank line is only layout.
                blank |= parts.peek().is_some();
                self.line.push(' ');
                continue;
            }
            if blank {
                self.end_written_line();
                self.end_line();
            } else if part.len() - content.len() <= self.indent || opens_item(content) {
                self.end_written_line();
            } else {
                self.line.push(' ');
            }
            blank = false;
            self.line.push_str(content);
        }
    }

    fn end_line(&mut self) {
        let line = bulleted(squeeze(&std::mem::take(&mut self.line)));
        if !line.is_empty() || self.lines.last().is_some_and(|last| !last.is_empty()) {
            self.lines.push(line);
        }
    }

    fn end_written_line(&mut self) {
        if self.line.trim().is_empty() {
            self.line.clear();
        } else {
            self.end_line();
        }
    }

    fn finish(mut self) -> String {
        self.end_line();
        nfc(self.lines.join("\n").trim())
    }
}

/// Whether a line opens an item of a list: a mark and what it marks.
fn opens_item(line: &str) -> bool {
    let mut chars = line.chars();
    match (chars.next(), chars.next()) {
        (Some('-' | '•'), Some(next)) => next.is_whitespace() || next.is_alphabetic(),
        (Some('*' | '·' | '+'), Some(next)) => next.is_whitespace(),
        _ => false,
    }
}

/// Marks all items alike. A `+` stays: some authors open with it the groups whose items have a `-`.
fn bulleted(line: String) -> String {
    if !opens_item(&line) || line.starts_with('+') {
        return line;
    }
    let item = line.trim_start_matches(['-', '*', '•', '·']).trim_start();
    format!("- {item}")
}

/// Single blanks, none at the ends. Non-breaking spaces stay, except at the ends.
fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.trim().to_owned()
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
