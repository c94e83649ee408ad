//! The files inside a workbook: those that change are written anew, the others are copied without being unpacked.

mod book;
mod copies;
mod core;
mod drawings;
mod looks;
mod marked;
mod properties;

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read, Write},
};

use roxmltree::Node;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::sheet::Local;
use crate::formats::reading::xml;

pub(super) use book::{Book, Copy, Outcome};
pub(super) use core::CoreProperties;
pub(super) use marked::MarkedStyles;

const WORKBOOK: &str = "xl/workbook.xml";
const WORKBOOK_RELS: &str = "xl/_rels/workbook.xml.rels";
const TYPES: &str = "[Content_Types].xml";
const CALC_CHAIN: &str = "xl/calcChain.xml";

/// The most bytes of one of the files that are read: a hundred times those of the sheets of a real form. What is cut there
/// is no whole XML any more, and is refused as such.
const PART_MAX: u64 = 4 * 1024 * 1024;

/// A workbook whose files can be replaced.
#[derive(Clone)]
pub(super) struct PackageParts<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    changed: BTreeMap<String, Vec<u8>>,
    removed: BTreeSet<String>,
}

/// A sheet of the form: its name, its file, and whether it shows.
#[derive(Debug, Clone)]
pub(super) struct SheetEntry {
    pub name: String,
    pub part: String,
    pub is_hidden: bool,
}

impl<'b> PackageParts<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Option<Self> {
        let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        Some(Self { archive, changed: BTreeMap::new(), removed: BTreeSet::from([CALC_CHAIN.to_owned()]) })
    }

    fn data(&mut self, name: &str) -> Option<Vec<u8>> {
        if let Some(data) = self.changed.get(name) {
            return Some(data.clone());
        }
        let mut data = Vec::new();
        self.archive.by_name(name).ok()?.take(PART_MAX).read_to_end(&mut data).ok()?;
        Some(data)
    }

    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let text = String::from_utf8(self.data(name)?).ok()?;
        // No spreadsheet writes text in that way, in which nothing could be replaced by what is escaped.
        (!text.contains("<![CDATA[")).then_some(text)
    }

    pub(super) fn replace(&mut self, name: &str, text: String) {
        self.changed.insert(name.to_owned(), text.into_bytes());
    }

    /// The sheets in their order.
    pub(super) fn sheets(&mut self) -> Option<Vec<SheetEntry>> {
        let workbook = self.text(WORKBOOK)?;
        let workbook = xml::parse(&workbook).ok()?;
        let mut sheets = Vec::new();
        for sheet in workbook.descendants().filter(|it| it.has_tag_name_local("sheet")) {
            let id = relation_id(sheet)?;
            let is_hidden = matches!(sheet.attribute("state"), Some("hidden" | "veryHidden"));
            let part = self.related(WORKBOOK, |relation| relation.attribute("Id") == Some(id))?;
            sheets.push(SheetEntry { name: sheet.attribute("name")?.to_owned(), part, is_hidden });
        }
        Some(sheets)
    }

    /// The texts that cells share.
    pub(super) fn strings(&mut self) -> Vec<String> {
        let part = self.related(WORKBOOK, |it| it.attribute("Type").is_some_and(|it| it.ends_with("/sharedStrings")));
        let Some(text) = part.and_then(|it| self.text(&it)) else { return Vec::new() };
        let Ok(document) = xml::parse(&text) else { return Vec::new() };
        let items = document.root_element().children().filter(|it| it.has_tag_name_local("si"));
        items.map(super::sheet::texts).collect()
    }

    /// The first file to which another refers in that way.
    fn related(&mut self, file: &str, keep: impl Fn(Node<'_, '_>) -> bool) -> Option<String> {
        self.all_related(file, keep).into_iter().next()
    }

    fn all_related(&mut self, file: &str, keep: impl Fn(Node<'_, '_>) -> bool) -> Vec<String> {
        let Some(rels) = relations_of(file).and_then(|it| self.text(&it)) else { return Vec::new() };
        let Ok(rels) = xml::parse(&rels) else { return Vec::new() };
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let relations = rels.descendants().filter(|it| it.has_tag_name_local("Relationship") && keep(*it));
        relations.filter_map(|it| Some(resolved(folder, it.attribute("Target")?))).collect()
    }

    /// The bytes of the workbook as it is now.
    pub(super) fn bytes(mut self) -> Option<Vec<u8>> {
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..self.archive.len() {
            let entry = self.archive.by_index_raw(index).ok()?;
            let name = entry.name().ok()?.into_owned();
            if self.removed.contains(&name) {
                continue;
            }
            match self.changed.remove(&name) {
                None => out.raw_copy_file(entry).ok()?,
                Some(data) => write_part(&mut out, name, &data)?,
            }
        }
        for (name, data) in self.changed {
            write_part(&mut out, name, &data)?;
        }
        Some(out.finish().ok()?.into_inner())
    }
}

fn write_part(out: &mut ZipWriter<Cursor<Vec<u8>>>, name: String, data: &[u8]) -> Option<()> {
    out.start_file(name, SimpleFileOptions::default()).ok()?;
    out.write_all(data).ok()
}

/// The identifier of the relation by which an element names a file.
fn relation_id<'d>(node: Node<'d, '_>) -> Option<&'d str> {
    Some(node.attributes().find(|it| it.name() == "id" && it.namespace().is_some())?.value())
}

/// The file that tells to what others a file refers.
fn relations_of(file: &str) -> Option<String> {
    let (folder, name) = file.rsplit_once('/')?;
    Some(format!("{folder}/_rels/{name}.rels"))
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
