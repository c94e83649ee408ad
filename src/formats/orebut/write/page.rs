//! The elements of the files, with their texts as XML may hold them.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};

use super::super::text::label;

/// How far each level is indented.
const INDENT: usize = 4;

/// An XML file being written, element by element.
pub(super) struct XmlPage(Writer<Vec<u8>>);

/// The attributes of an element.
pub(super) type Attributes<'a> = [(&'a str, String)];

type Done = io::Result<()>;

impl XmlPage {
    /// A file whose root is written by `content`.
    pub(super) fn file(content: impl FnOnce(&mut XmlPage) -> Done) -> io::Result<Vec<u8>> {
        let mut page = Self(Writer::new_with_indent(Vec::new(), b' ', INDENT));
        page.0.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        content(&mut page)?;
        let mut bytes = page.0.into_inner();
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// An element that holds others.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &Attributes<'_>,
        content: impl FnOnce(&mut XmlPage) -> Done,
    ) -> Done {
        use quick_xml::events::{BytesEnd, BytesStart};
        let attributes = attributes.iter().map(|(name, value)| (*name, value.as_str()));
        self.0.write_event(Event::Start(BytesStart::new(name).with_attributes(attributes)))?;
        content(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element that says all it has to say in its attributes.
    pub(super) fn empty(&mut self, name: &str, attributes: &Attributes<'_>) -> Done {
        let attributes = attributes.iter().map(|(name, value)| (*name, value.as_str()));
        self.0.create_element(name).with_attributes(attributes).write_empty().map(drop)
    }

    /// An element that holds a text, of several lines perhaps.
    pub(super) fn text(&mut self, name: &str, attributes: &Attributes<'_>, text: &str) -> Done {
        let attributes = attributes.iter().map(|(name, value)| (*name, value.as_str()));
        let text = allowed(text);
        self.0.create_element(name).with_attributes(attributes).write_text_content(BytesText::new(&text)).map(drop)
    }

    /// A list of short texts, each in an element `item`; the list is there even when it is empty.
    pub(super) fn list(&mut self, name: &str, item: &str, texts: impl IntoIterator<Item = String>) -> Done {
        self.element(name, &[], |page| texts.into_iter().try_for_each(|text| page.text(item, &[], &text)))
    }
}

/// The text without the characters that XML cannot hold, not even escaped.
fn allowed(text: &str) -> String {
    let is_allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(|c| is_allowed(*c)).collect()
}

/// One line of text, as the reader reads it.
pub(super) fn line(text: &str) -> String {
    label(&allowed(text))
}

/// One line of text, or the identifier where the format wants something and the programme says nothing.
pub(super) fn line_or(text: &str, id: &str) -> String {
    let line = line(text);
    if line.is_empty() { id.to_owned() } else { line }
}
