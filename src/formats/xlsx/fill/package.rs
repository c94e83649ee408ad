//! The files inside a workbook: those that change are written anew, the others are copied without being unpacked.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Write},
};

use roxmltree::Node;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{reference::Insertion, sheet::Local};
use crate::formats::reading::xml;

const WORKBOOK: &str = "xl/workbook.xml";
const WORKBOOK_RELS: &str = "xl/_rels/workbook.xml.rels";
const TYPES: &str = "[Content_Types].xml";
const CALC_CHAIN: &str = "xl/calcChain.xml";

/// The most bytes of one of the files that are read: a hundred times those of the sheets of a real form. What is cut there
/// is no whole XML any more, and is refused as such.
const PART_MAX: u64 = 4 * 1024 * 1024;

/// A workbook whose files can be replaced.
pub(super) struct PackageParts<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    changed: BTreeMap<String, String>,
}

impl<'b> PackageParts<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Option<Self> {
        Some(Self { archive: ZipArchive::new(Cursor::new(bytes)).ok()?, changed: BTreeMap::new() })
    }

    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        if let Some(text) = self.changed.get(name) {
            return Some(text.clone());
        }
        let mut text = String::new();
        let entry = self.archive.by_name(name).ok()?;
        entry.take(PART_MAX).read_to_string(&mut text).ok()?;
        // No spreadsheet writes text in that way, in which nothing could be replaced by what is escaped.
        (!text.contains("<![CDATA[")).then_some(text)
    }

    pub(super) fn replace(&mut self, name: &str, text: String) {
        self.changed.insert(name.to_owned(), text);
    }

    /// The file of a sheet.
    pub(super) fn sheet(&mut self, name: &str) -> Option<String> {
        let workbook = self.text(WORKBOOK)?;
        let workbook = xml::parse(&workbook).ok()?;
        let sheet =
            workbook.descendants().find(|it| it.has_tag_name_local("sheet") && it.attribute("name") == Some(name))?;
        let id = sheet.attributes().find(|it| it.name() == "id" && it.namespace().is_some())?.value();
        self.related(WORKBOOK, |relation| relation.attribute("Id") == Some(id))
    }

    /// The first file to which another refers in that way.
    fn related(&mut self, file: &str, keep: impl Fn(Node<'_, '_>) -> bool) -> Option<String> {
        let (folder, name) = file.rsplit_once('/')?;
        let rels = self.text(&format!("{folder}/_rels/{name}.rels"))?;
        let rels = xml::parse(&rels).ok()?;
        let relation = rels.descendants().find(|it| it.has_tag_name_local("Relationship") && keep(*it))?;
        Some(resolved(folder, relation.attribute("Target")?))
    }

    /// Moves what floats over the rows of a sheet: images and shapes.
    pub(super) fn move_drawings(&mut self, sheet: &str, insertion: Insertion) -> Option<()> {
        let is_drawing = |it: Node<'_, '_>| it.attribute("Type").is_some_and(|it| it.ends_with("/drawing"));
        let Some(drawing) = self.related(sheet, is_drawing) else { return Some(()) };
        let xml = self.text(&drawing)?;
        let document = xml::parse(&xml).ok()?;
        let mut out = String::with_capacity(xml.len());
        let mut at = 0;
        for row in document.descendants().filter(|it| it.has_tag_name_local("row")) {
            let Some(text) = row.first_child().filter(Node::is_text) else { continue };
            let row: u32 = text.text()?.trim().parse().ok()?;
            out.push_str(xml.get(at..text.range().start)?);
            out.push_str(&insertion.row_from_0(row).to_string());
            at = text.range().end;
        }
        out.push_str(&xml[at..]);
        self.replace(&drawing, out);
        Some(())
    }

    /// Moves the names that the workbook gives to cells, and has every formula computed when it is opened.
    pub(super) fn recalculated(&mut self, sheet: &str, insertion: Insertion) -> Option<()> {
        let xml = self.text(WORKBOOK)?;
        let document = xml::parse(&xml).ok()?;
        let mut out = String::with_capacity(xml.len() + 64);
        let mut at = 0;
        for node in document.descendants() {
            if let Some(text) = node.first_child().filter(|it| it.is_text() && node.has_tag_name_local("definedName")) {
                out.push_str(xml.get(at..text.range().start)?);
                let moved = insertion.formula(text.text()?, |it| it == Some(sheet));
                out.push_str(&moved.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
                at = text.range().end;
            }
            if node.has_bare_name("calcPr") && node.attribute("fullCalcOnLoad").is_none() {
                let after_name = node.range().start + "<calcPr".len();
                out.push_str(xml.get(at..after_name)?);
                out.push_str(" fullCalcOnLoad=\"1\"");
                at = after_name;
            }
        }
        out.push_str(&xml[at..]);
        self.replace(WORKBOOK, out);
        for (file, element, attribute) in [(TYPES, "Override", "PartName"), (WORKBOOK_RELS, "Relationship", "Target")] {
            self.forget(file, element, attribute)?;
        }
        Some(())
    }

    /// Takes the order of computation out of a list: it names cells by places that they no longer have.
    fn forget(&mut self, file: &str, element: &str, attribute: &str) -> Option<()> {
        let xml = self.text(file)?;
        let document = xml::parse(&xml).ok()?;
        let chain = document.descendants().find(|it| {
            it.has_tag_name_local(element) && it.attribute(attribute).is_some_and(|it| it.ends_with("calcChain.xml"))
        });
        if let Some(range) = chain.map(|it| it.range()) {
            self.replace(file, format!("{}{}", &xml[..range.start], &xml[range.end..]));
        }
        Some(())
    }

    /// The bytes of the workbook as it is now.
    pub(super) fn bytes(mut self) -> Option<Vec<u8>> {
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..self.archive.len() {
            let entry = self.archive.by_index_raw(index).ok()?;
            let name = entry.name().ok()?.into_owned();
            if name == CALC_CHAIN {
                continue;
            }
            match self.changed.get(&name) {
                None => out.raw_copy_file(entry).ok()?,
                Some(text) => {
                    out.start_file(name, SimpleFileOptions::default()).ok()?;
                    out.write_all(text.as_bytes()).ok()?;
                }
            }
        }
        Some(out.finish().ok()?.into_inner())
    }
}

/// The path of a file that one in `folder` names.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in target.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
