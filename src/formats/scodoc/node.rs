//! A formation, whether it was exported as XML or as JSON: elements with fields and elements in them.

use std::path::Path;

use crate::{
    code,
    formats::{
        FormatError,
        orebut::decode,
        reading::{
            json::{self, Ordered, ordered},
            xml,
        },
    },
    i18n::Arg,
};

/// How deep a formation goes; what is deeper is none of it.
const DEEPEST: usize = 6;

#[derive(Debug, Default)]
pub(super) struct Node {
    pub name: String,
    fields: Vec<(String, String)>,
    pub children: Vec<Node>,
}

impl Node {
    /// Parses a file.
    ///
    /// # Errors
    /// When it is neither sound XML nor sound JSON.
    pub(super) fn parse(file: &Path, bytes: &[u8]) -> Result<Self, FormatError> {
        if json::bare(bytes).trim_ascii_start().starts_with(b"{") {
            let root = ordered(file, json::bare(bytes))?;
            let inner = root.get("formation").filter(|it| matches!(it, Ordered::Object(_))).unwrap_or(&root);
            return Ok(Self::of_json("formation", inner, 0));
        }
        let text = decode(file, bytes)?;
        let document = xml::parse(&text).map_err(|error| {
            let line = usize::try_from(error.pos().row).ok().filter(|it| *it > 0);
            FormatError::new(file, line, code!("xml-mal-forme"), vec![("raison", Arg::text(error.to_string()))])
        })?;
        Ok(Self::of_xml(document.root_element(), 0))
    }

    fn of_json(name: &str, value: &Ordered, depth: usize) -> Self {
        let mut node = Self { name: name.to_owned(), ..Self::default() };
        let Ordered::Object(entries) = value else { return node };
        for (key, value) in entries {
            match value {
                Ordered::Text(text) => node.fields.push((key.clone(), text.clone())),
                Ordered::List(list) if depth < DEEPEST => {
                    node.children.extend(list.iter().map(|it| Self::of_json(key, it, depth + 1)));
                }
                Ordered::Object(_) if depth < DEEPEST => node.children.push(Self::of_json(key, value, depth + 1)),
                _ => {}
            }
        }
        node
    }

    fn of_xml(element: roxmltree::Node<'_, '_>, depth: usize) -> Self {
        let fields = element.attributes().map(|it| (it.name().to_owned(), it.value().to_owned())).collect();
        let inside = element.children().filter(|it| it.is_element() && depth < DEEPEST);
        let children = inside.map(|it| Self::of_xml(it, depth + 1)).collect();
        Self { name: element.tag_name().name().to_owned(), fields, children }
    }

    /// A field; empty when it is not there, or Python's nothing.
    pub(super) fn text(&self, key: &str) -> &str {
        let found = self.fields.iter().find(|(name, _)| name == key).map_or("", |(_, value)| value.trim());
        if found == "None" { "" } else { found }
    }

    pub(super) fn named(&self, name: &'static str) -> impl Iterator<Item = &Node> {
        self.children.iter().filter(move |it| it.name == name)
    }
}
