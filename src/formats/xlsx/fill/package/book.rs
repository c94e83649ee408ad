//! The list of the sheets: those that stay, that go, that are hidden, called otherwise or written several times.

use std::ops::Range;

use roxmltree::{Document, Node};

use super::{PackageParts, SheetEntry, TYPES, WORKBOOK, WORKBOOK_RELS};
use crate::formats::{
    reading::xml,
    xlsx::fill::{
        reference::{Insertion, renamed, rewritten},
        sheet::{Local, escaped, in_attribute, marked_up},
    },
};

/// The relation of a workbook to a sheet.
const WORKSHEET: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

/// What becomes of each sheet of the form, in their order.
pub(in crate::formats::xlsx::fill) struct Book {
    pub entries: Vec<SheetEntry>,
    pub outcomes: Vec<Outcome>,
}

pub(in crate::formats::xlsx::fill) enum Outcome {
    Kept,
    Hidden,
    Gone,
    /// Written, once or several times.
    Copies(Vec<Copy>),
}

/// A sheet that was written.
pub(in crate::formats::xlsx::fill) struct Copy {
    pub name: String,
    pub part: String,
    pub moves: Vec<Insertion>,
}

impl Book {
    /// What a formula says once the sheets are what they become, seen from the first of each.
    pub(in crate::formats::xlsx::fill) fn formula(&self, text: &str) -> String {
        self.formula_of(text, |copies| copies.first())
    }

    fn formula_of<'b>(&'b self, text: &str, chosen: impl Fn(&'b [Copy]) -> Option<&'b Copy>) -> String {
        let mut text = text.to_owned();
        for (entry, outcome) in self.entries.iter().zip(&self.outcomes) {
            let Outcome::Copies(copies) = outcome else { continue };
            let Some(copy) = chosen(copies) else { continue };
            for insertion in &copy.moves {
                text = insertion.formula(&text, |it| it == Some(entry.name.as_str()));
            }
            if copy.name != entry.name {
                text = renamed(&text, &entry.name, &copy.name);
            }
        }
        text
    }

    /// Whether a formula reads a sheet that goes.
    pub(in crate::formats::xlsx::fill) fn reads_gone(&self, text: &str) -> bool {
        let gone = self.entries.iter().zip(&self.outcomes).filter(|(_, it)| matches!(it, Outcome::Gone));
        let names: Vec<&str> = gone.map(|(entry, _)| entry.name.as_str()).collect();
        let found = std::cell::Cell::new(false);
        rewritten(
            text,
            |sheet| {
                let is_gone = sheet.is_some_and(|it| names.contains(&it));
                found.set(found.get() || is_gone);
                false
            },
            |place, _| place,
        );
        found.get()
    }

    /// How many sheets stand before that of rank `at` in the form.
    fn place(&self, at: usize) -> usize {
        let count = |outcome: &Outcome| match outcome {
            Outcome::Kept | Outcome::Hidden => 1,
            Outcome::Gone => 0,
            Outcome::Copies(copies) => copies.len(),
        };
        self.outcomes.iter().take(at).map(count).sum()
    }
}

impl PackageParts<'_> {
    /// Writes the list of the sheets and the names that the workbook gives to cells, and has every formula computed when
    /// it is opened. `front` is the sheet of the form that is shown first.
    pub(in crate::formats::xlsx::fill) fn bind(&mut self, book: &Book, front: usize) -> Option<()> {
        let xml = self.text(WORKBOOK)?;
        let document = xml::parse(&xml).ok()?;
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        self.bind_sheets(&xml, &document, book, &mut edits)?;
        for node in document.descendants() {
            if node.has_bare_name("definedName") {
                edits.push((node.range(), defined_name(&xml, node, book)?));
            }
            if node.has_bare_name("calcPr") && node.attribute("fullCalcOnLoad").is_none() {
                let after_name = node.range().start + "<calcPr".len();
                edits.push((after_name..after_name, " fullCalcOnLoad=\"1\"".to_owned()));
            }
            if node.has_bare_name("workbookView") {
                let tab = node.attribute_node("activeTab").map(|it| it.range_value());
                edits.extend(tab.map(|it| (it, book.place(front).to_string())));
                edits.extend(node.attribute_node("firstSheet").map(|it| (it.range_value(), "0".to_owned())));
            }
        }
        if let Some(list) = document.descendants().find(|it| it.has_bare_name("definedNames")) {
            // A list in which nothing is left is none.
            let names: Vec<&str> =
                edits.iter().filter(|(it, _)| list.range().contains(&it.start)).map(|(_, it)| it.as_str()).collect();
            if names.iter().all(|it| it.is_empty()) {
                edits.retain(|(it, _)| !list.range().contains(&it.start));
                edits.push((list.range(), String::new()));
            }
        }
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(xml.len() + 256);
        let mut at = 0;
        for (range, text) in edits {
            out.push_str(xml.get(at..range.start)?);
            out.push_str(&text);
            at = range.end;
        }
        out.push_str(&xml[at..]);
        self.replace(WORKBOOK, out);
        self.forget(TYPES, "Override", "PartName", "calcChain.xml")?;
        self.forget(WORKBOOK_RELS, "Relationship", "Target", "calcChain.xml")
    }

    fn bind_sheets(
        &mut self,
        xml: &str,
        document: &Document<'_>,
        book: &Book,
        edits: &mut Vec<(Range<usize>, String)>,
    ) -> Option<()> {
        let nodes: Vec<Node<'_, '_>> = document.descendants().filter(|it| it.has_bare_name("sheet")).collect();
        (nodes.len() == book.entries.len()).then_some(())?;
        let ids = nodes.iter().filter_map(|it| it.attribute("sheetId")?.parse::<u32>().ok());
        let mut next_id = ids.max().unwrap_or(0);
        let mut added = 0;
        for (node, (entry, outcome)) in nodes.into_iter().zip(book.entries.iter().zip(&book.outcomes)) {
            let relation = node.attributes().find(|it| it.name() == "id" && it.namespace().is_some())?;
            let attribute = xml.get(relation.range())?.split('=').next()?;
            // Some programs say what the prefix means in the element alone.
            let prefix = attribute.split_once(':').map(|(prefix, _)| prefix)?;
            let is_known = document.root_element().lookup_namespace_uri(Some(prefix)) == relation.namespace();
            let meaning = match relation.namespace().filter(|_| !is_known) {
                Some(namespace) => format!(" xmlns:{prefix}=\"{}\"", in_attribute(namespace)),
                None => String::new(),
            };
            let element = |name: &str, sheet_id: &str, state: &str, id: &str| {
                let (name, id) = (in_attribute(name), in_attribute(id));
                format!("<sheet{meaning} name=\"{name}\" sheetId=\"{sheet_id}\"{state} {attribute}=\"{id}\"/>")
            };
            let state =
                node.attribute("state").map(|it| format!(" state=\"{}\"", in_attribute(it))).unwrap_or_default();
            let sheet_id = node.attribute("sheetId")?;
            let text = match outcome {
                Outcome::Kept => continue,
                Outcome::Hidden => element(&entry.name, sheet_id, " state=\"hidden\"", relation.value()),
                Outcome::Gone => {
                    self.remove_sheet(relation.value(), &entry.part)?;
                    String::new()
                }
                Outcome::Copies(copies) => {
                    let mut text = String::new();
                    for (rank, copy) in copies.iter().enumerate() {
                        if rank == 0 {
                            text.push_str(&element(&copy.name, sheet_id, &state, relation.value()));
                            continue;
                        }
                        (next_id, added) = (next_id + 1, added + 1);
                        let id = format!("rIdCopie{added}");
                        self.relate(&id, &copy.part)?;
                        text.push_str(&element(&copy.name, &next_id.to_string(), &state, &id));
                    }
                    text
                }
            };
            edits.push((node.range(), text));
        }
        Some(())
    }

    fn relate(&mut self, id: &str, part: &str) -> Option<()> {
        let xml = self.text(WORKBOOK_RELS)?;
        let document = xml::parse(&xml).ok()?;
        let last = document.root_element().children().rfind(|it| it.has_bare_name("Relationship"))?;
        let end = last.range().end;
        let target = marked_up(&format!("/{part}"));
        let added = format!("<Relationship Id=\"{id}\" Type=\"{WORKSHEET}\" Target=\"{target}\"/>");
        self.replace(WORKBOOK_RELS, format!("{}{added}{}", &xml[..end], &xml[end..]));
        Some(())
    }

    fn remove_sheet(&mut self, id: &str, part: &str) -> Option<()> {
        self.removed.insert(part.to_owned());
        self.removed.extend(super::relations_of(part));
        self.forget(TYPES, "Override", "PartName", &format!("/{part}"))?;
        let xml = self.text(WORKBOOK_RELS)?;
        let document = xml::parse(&xml).ok()?;
        let gone = document.descendants().find(|it| it.attribute("Id") == Some(id))?.range();
        self.replace(WORKBOOK_RELS, format!("{}{}", &xml[..gone.start], &xml[gone.end..]));
        Some(())
    }
}

/// A name that the workbook gives to cells, or its copies for the copies of its sheet; nothing when these are gone.
fn defined_name(xml: &str, node: Node<'_, '_>, book: &Book) -> Option<String> {
    let text: String = node.children().filter_map(|it| it.text()).collect();
    let others = super::super::sheet::raw_attributes(xml, node, &["localSheetId"]);
    let element = |local: Option<usize>, text: &str| {
        let local = local.map(|it| format!(" localSheetId=\"{it}\"")).unwrap_or_default();
        format!("<definedName{others}{local}>{}</definedName>", escaped(text))
    };
    if book.reads_gone(&text) {
        return Some(String::new());
    }
    let Some(local) = node.attribute("localSheetId") else { return Some(element(None, &book.formula(&text))) };
    let at: usize = local.parse().ok()?;
    let place = book.place(at);
    Some(match book.outcomes.get(at)? {
        Outcome::Gone => String::new(),
        Outcome::Kept | Outcome::Hidden => element(Some(place), &book.formula(&text)),
        Outcome::Copies(copies) => {
            let copy = |rank: usize| {
                let own = |all: &[Copy]| if std::ptr::eq(all.as_ptr(), copies.as_ptr()) { rank } else { 0 };
                element(Some(place + rank), &book.formula_of(&text, |all| all.get(own(all))))
            };
            (0..copies.len()).map(copy).collect()
        }
    })
}
