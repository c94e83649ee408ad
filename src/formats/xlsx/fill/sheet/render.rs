//! The XML of a sheet once it is filled.

use std::ops::Range;

use roxmltree::{Document, Node};

use super::{FormSheet, Local};
use crate::formats::{reading::xml, xlsx::fill::reference::Axis};

/// The attributes that name cells of the sheet, by element. Merged cells are written anew.
const REFERENCES: [(&str, &str); 8] = [
    ("dimension", "ref"),
    ("autoFilter", "ref"),
    ("hyperlink", "ref"),
    ("conditionalFormatting", "sqref"),
    ("dataValidation", "sqref"),
    ("ignoredError", "sqref"),
    ("protectedRange", "sqref"),
    ("selection", "sqref"),
];

/// What stands before the merged cells, from the last to the first.
const BEFORE_MERGES: [&str; 9] = [
    "customSheetViews",
    "dataConsolidate",
    "sortState",
    "autoFilter",
    "scenarios",
    "protectedRanges",
    "sheetProtection",
    "sheetCalcPr",
    "sheetData",
];

impl FormSheet {
    pub(in crate::formats::xlsx::fill) fn written(&self, is_first: bool) -> Option<String> {
        let document = xml::parse(&self.xml).ok()?;
        let root = document.root_element();
        let child = |name: &str| root.children().find(|it| it.has_bare_name(name));
        let data = child("sheetData")?;
        let mut edits = vec![(data.range(), self.grid.xml())];
        self.references(&document, &mut edits);
        if let Some(cols) = self.columns.xml() {
            let before = data.range().start;
            edits.push((self.columns.at.clone().unwrap_or(before..before), cols));
        }
        let merges = self.merges_xml();
        match child("mergeCells") {
            Some(list) => edits.push((list.range(), merges)),
            None => {
                let after = BEFORE_MERGES.iter().find_map(|it| child(it))?.range().end;
                edits.push((after..after, merges));
            }
        }
        if let Some(page) = self.page.xml() {
            let end = self.page.at.clone().or_else(|| child("pageSetup").map(|it| it.range().end..it.range().end));
            edits.push((end.or_else(|| child("pageMargins").map(|it| it.range().end..it.range().end))?, page));
        }
        // Of several sheets that come from one, only one is in front.
        if let Some(front) = root.descendants().find_map(|it| it.attribute_node("tabSelected")).filter(|_| !is_first) {
            edits.push((front.range_value(), "0".to_owned()));
        }
        edits.retain(|(range, text)| self.xml.get(range.clone()) != Some(text));
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(self.xml.len() * 2);
        let mut at = 0;
        for (range, text) in edits {
            out.push_str(self.xml.get(at..range.start)?);
            out.push_str(&text);
            at = range.end;
        }
        out.push_str(&self.xml[at..]);
        Some(out)
    }

    fn merges_xml(&self) -> String {
        let merges: String = self.merges.iter().map(|it| format!("<mergeCell ref=\"{}\"/>", it.written())).collect();
        match self.merges.len() {
            0 => String::new(),
            count => format!("<mergeCells count=\"{count}\">{merges}</mergeCells>"),
        }
    }

    /// The references of the sheet to its own cells, outside of rows.
    fn references(&self, document: &Document<'_>, edits: &mut Vec<(Range<usize>, String)>) {
        let moved = |text: &str| self.moves.iter().fold(text.to_owned(), |text, it| it.sqref(&text));
        let formula =
            |text: &str| self.moves.iter().fold(text.to_owned(), |text, it| it.formula(&text, |it| it.is_none()));
        for node in document.descendants().filter(Node::is_element) {
            let name = node.tag_name().name();
            let text = node.first_child().filter(Node::is_text);
            if let (true, Some(text)) = (name == "sqref" || name.starts_with("formula"), text) {
                // Those of conditional formats and validations. A formula may hold signs that XML writes otherwise.
                edits.push((text.range(), escaped(&formula(text.text().unwrap_or_default()))));
            }
            for (_, attribute) in REFERENCES.iter().filter(|(element, _)| *element == name) {
                if let Some(attribute) = node.attribute_node(*attribute) {
                    let now = moved(attribute.value());
                    if now != attribute.value() {
                        edits.push((attribute.range_value(), in_attribute(&now)));
                    }
                }
            }
            let breaks = node.parent().map(|it| it.tag_name().name()).filter(|_| name == "brk");
            let axis = match breaks {
                Some("rowBreaks") => Axis::Rows,
                Some("colBreaks") => Axis::Columns,
                _ => continue,
            };
            let id = node.attribute_node("id").and_then(|id| Some((id.range_value(), id.value().parse::<u32>().ok()?)));
            edits.extend(id.map(|(range, line)| (range, self.line_from_0(axis, line).to_string())));
        }
    }

    /// Where a row or a column that is counted from 0 is now.
    pub(in crate::formats::xlsx::fill) fn line_from_0(&self, axis: Axis, line: u32) -> u32 {
        let first = u32::from(axis == Axis::Rows);
        let moves = self.moves.iter().filter(|it| it.axis == axis);
        moves.fold(line.saturating_add(first), |line, it| it.line(line)) - first
    }
}

/// Text that XML can hold, and as much as a cell can.
pub(in crate::formats::xlsx::fill) fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    marked_up(&crate::formats::xlsx::page::cut(&text, 32_767))
}

pub(in crate::formats::xlsx::fill) fn marked_up(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The value of an attribute, between quotes of either kind.
pub(in crate::formats::xlsx::fill) fn in_attribute(text: &str) -> String {
    marked_up(text).replace('"', "&quot;").replace('\'', "&apos;")
}
