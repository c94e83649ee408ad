//! How the cells of a workbook look: worked out from its XML, as no library that reads values tells.

use std::{collections::BTreeMap, io::Cursor};

use calamine::{Reader, Xlsx};
use roxmltree::{Document, Node};

use super::{classeur::text, retouche::Retouche};

/// Behind what is new, what is otherwise and what is gone.
pub(super) const ADDED: &str = "FFC9EBB8";
pub(super) const CHANGED: &str = "FFFFF2A6";
pub(super) const GONE: &str = "FFF7CFCB";

/// How a cell is seen.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Seen {
    /// Its value or, where nobody calculated it yet, its formula.
    pub shown: String,
    /// The colour behind it.
    pub fill: String,
    pub is_struck: bool,
    pub is_bold: bool,
    /// Its number format.
    pub format: String,
    /// The note on it.
    pub note: String,
}

impl Seen {
    /// What its number format puts before its value.
    pub(super) fn sign(&self) -> &str {
        self.format.strip_prefix('"').and_then(|it| it.split('"').next()).unwrap_or_default()
    }
}

pub(super) type Cells = BTreeMap<String, Seen>;

fn named<'d>(node: Node<'d, 'd>, name: &str) -> Vec<Node<'d, 'd>> {
    node.descendants().filter(|it| it.is_element() && it.tag_name().name() == name).collect()
}

/// The cells of a sheet, by name.
pub(super) fn seen(bytes: &[u8], sheet: &str) -> Cells {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    let number = workbook.sheet_names().iter().position(|it| it == sheet).unwrap_or_else(|| panic!("no {sheet}")) + 1;
    let values = workbook.worksheet_range(sheet).unwrap();
    let book = Retouche::new(bytes);
    let styles = Document::parse(book.text("xl/styles.xml")).unwrap();
    let list = |name: &str| {
        let node = named(styles.root(), name).remove(0);
        let all: Vec<_> = node.children().filter(Node::is_element).collect();
        assert_eq!(node.attribute("count").unwrap().parse(), Ok(all.len()), "{name}");
        all
    };
    let (xfs, fonts, fills) = (list("cellXfs"), list("fonts"), list("fills"));
    let formats = named(styles.root(), "numFmt");
    let notes = notes(&book, number);
    let xml = Document::parse(book.text(&format!("xl/worksheets/sheet{number}.xml"))).unwrap();
    let read = |cell: Node<'_, '_>| {
        let rank = |node: Node<'_, '_>, name: &str| node.attribute(name).map_or(0, |it| it.parse::<usize>().unwrap());
        let xf = xfs[rank(cell, "s")];
        let has = |node: Node<'_, '_>, name: &str| node.descendants().any(|it| it.tag_name().name() == name);
        let colour = fills[rank(xf, "fillId")].descendants().find(|it| it.tag_name().name() == "fgColor");
        let format = formats.iter().find(|it| it.attribute("numFmtId") == xf.attribute("numFmtId"));
        let name = cell.attribute("r").unwrap();
        let (row, column) = place(name);
        let value = values.get_value((row - 1, column - 1)).map(text).unwrap_or_default();
        let formula = || cell.descendants().filter_map(|it| it.text().filter(|_| it.is_text())).collect();
        let is_shared = cell.attribute("t") == Some("s");
        Seen {
            shown: if value.is_empty() && !is_shared { formula() } else { value },
            fill: colour.and_then(|it| it.attribute("rgb")).unwrap_or_default().to_owned(),
            is_struck: has(fonts[rank(xf, "fontId")], "strike"),
            is_bold: has(fonts[rank(xf, "fontId")], "b"),
            format: format.and_then(|it| it.attribute("formatCode")).unwrap_or_default().to_owned(),
            note: notes.get(name).cloned().unwrap_or_default(),
        }
    };
    named(xml.root(), "c").into_iter().map(|cell| (cell.attribute("r").unwrap().to_owned(), read(cell))).collect()
}

/// The notes of a sheet, by the cell that they are on.
fn notes(book: &Retouche, number: usize) -> BTreeMap<String, String> {
    let Some(relations) = book.find(&format!("xl/worksheets/_rels/sheet{number}.xml.rels")) else {
        return BTreeMap::new();
    };
    let Some(at) = relations.find("../comments") else { return BTreeMap::new() };
    let file = relations[at + 3..].split('"').next().unwrap();
    let xml = Document::parse(book.text(&format!("xl/{file}"))).unwrap();
    let said = |it: Node<'_, '_>| it.descendants().filter_map(|it| it.text().filter(|_| it.is_text())).collect();
    named(xml.root(), "comment").into_iter().map(|it| (it.attribute("ref").unwrap().to_owned(), said(it))).collect()
}

/// The row and the column of a cell, from 1.
fn place(cell: &str) -> (u32, u32) {
    let digits = cell.find(|c: char| c.is_ascii_digit()).unwrap();
    let column = cell[..digits].bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    (cell[digits..].parse().unwrap(), column)
}
