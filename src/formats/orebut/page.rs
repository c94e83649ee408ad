//! A text laid out line by line, from words and HTML tags in the order of the file.

use super::blanks::squeeze;

/// Tags that only dress the words they hold.
const INLINE: [&str; 11] = ["a", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"];
/// Tags that begin and end a line.
const BLOCK: [&str; 13] = ["br", "div", "h1", "h2", "h3", "h4", "h5", "li", "ol", "p", "table", "tr", "ul"];

/// Whether `tag` is one of HTML that descriptions may hold.
pub(super) fn is_html(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    INLINE.contains(&tag.as_str()) || BLOCK.contains(&tag.as_str())
}

/// A text being laid out, line by line.
#[derive(Default)]
pub(super) struct PageReader {
    /// Lines indented more than this go on the line before.
    indent: usize,
    lines: Vec<String>,
    line: String,
    /// The lists that are open: None for bullets, the last number for a numbered one.
    lists: Vec<Option<usize>>,
}

impl PageReader {
    /// A page on which lines indented by more than `indent` blanks go on the line before.
    pub(super) fn new(indent: usize) -> Self {
        Self { indent, ..Self::default() }
    }

    pub(super) fn open(&mut self, tag: &str) {
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

    pub(super) fn close(&mut self, tag: &str) {
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

    pub(super) fn text(&mut self, text: &str) {
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

    pub(super) fn finish(mut self) -> String {
        self.end_line();
        self.lines.join("\n").trim().to_owned()
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
