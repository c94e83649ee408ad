//! What floats over the rows of a sheet: images, shapes, notes.

use roxmltree::Node;

use super::PackageParts;
use crate::formats::{
    reading::xml,
    xlsx::fill::{
        reference::Axis,
        sheet::{FormSheet, Local},
    },
};

impl PackageParts<'_> {
    /// Moves what floats over a sheet with the cells under it.
    pub(in crate::formats::xlsx::fill) fn move_drawings(&mut self, part: &str, sheet: &FormSheet) -> Option<()> {
        let is_drawing = |it: Node<'_, '_>| it.attribute("Type").is_some_and(|it| it.ends_with("/drawing"));
        let Some(drawing) = self.related(part, is_drawing) else { return Some(()) };
        let xml = self.text(&drawing)?;
        let document = xml::parse(&xml).ok()?;
        let mut out = String::with_capacity(xml.len());
        let mut at = 0;
        for node in document.descendants().filter(Node::is_element) {
            let axis = match node.tag_name().name() {
                "row" => Axis::Rows,
                "col" => Axis::Columns,
                _ => continue,
            };
            let Some(text) = node.first_child().filter(Node::is_text) else { continue };
            let Ok(line) = text.text()?.trim().parse::<u32>() else { continue };
            out.push_str(xml.get(at..text.range().start)?);
            out.push_str(&sheet.line_from_0(axis, line).to_string());
            at = text.range().end;
        }
        out.push_str(&xml[at..]);
        if out != xml {
            self.replace(&drawing, out);
        }
        Some(())
    }

    /// The texts of shapes and notes on a sheet.
    pub(in crate::formats::xlsx::fill) fn floating_texts(&mut self, part: &str) -> Vec<String> {
        let is_text = |it: Node<'_, '_>| {
            it.attribute("Type").is_some_and(|it| it.ends_with("/drawing") || it.ends_with("/comments"))
        };
        let mut texts = Vec::new();
        for file in self.all_related(part, is_text) {
            let Some(xml) = self.text(&file) else { continue };
            let Ok(document) = xml::parse(&xml) else { continue };
            let holders =
                document.descendants().filter(|it| it.has_tag_name_local("txBody") || it.has_tag_name_local("comment"));
            texts.extend(holders.map(crate::formats::xlsx::fill::sheet::texts).filter(|it| !it.trim().is_empty()));
        }
        texts
    }
}
