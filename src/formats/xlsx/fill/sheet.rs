//! Writing into the XML of somebody else's sheet: what is not told to change keeps every byte.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use roxmltree::{Document, Node};
use rust_decimal::Decimal;

use super::reference::{Insertion, ROWS, copied, name, parse};
use crate::formats::reading::xml;

/// What is written in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Content {
    Blank,
    Text(String),
    Number(Decimal),
}

/// The cells of one row, by column.
pub(super) type PlannedRow = BTreeMap<u16, Content>;

/// What to write in a sheet.
pub(super) struct FilledForm<'w> {
    pub sheet: &'w str,
    /// Cells outside the table, by row.
    pub cells: BTreeMap<u32, PlannedRow>,
    /// The first row of the table, from 1, and how many the form has.
    pub first: u32,
    pub planned: u32,
    pub rows: Vec<PlannedRow>,
}

impl FilledForm<'_> {
    pub(super) fn insertion(&self) -> Insertion {
        let count = (self.rows.len() as u32).saturating_sub(self.planned);
        Insertion { at: self.first + 1, count, extends: self.planned == 1 }
    }

    /// The row of the table that a row of the form, from 1, comes to hold; None when it is outside.
    fn of_form(&self, row: u32) -> Option<Option<&PlannedRow>> {
        let end = self.first + self.planned;
        (self.first..end).contains(&row).then(|| self.rows.get((self.insertion().row(row) - self.first) as usize))
    }
}

/// The attributes that name cells of the sheet, by element.
const REFERENCES: [(&str, &str); 9] = [
    ("dimension", "ref"),
    ("mergeCell", "ref"),
    ("autoFilter", "ref"),
    ("hyperlink", "ref"),
    ("conditionalFormatting", "sqref"),
    ("dataValidation", "sqref"),
    ("ignoredError", "sqref"),
    ("protectedRange", "sqref"),
    ("tablePart", "ref"),
];

/// The XML of the sheet once the work is done; None when the sheet is not as it should be.
pub(super) fn fill(xml: &str, filled_form: &FilledForm<'_>) -> Option<String> {
    let document = xml::parse(xml).ok()?;
    let data = document.descendants().find(|it| it.has_bare_name("sheetData"))?;
    let insertion = filled_form.insertion();
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut model = None;
    let mut known: BTreeSet<u32> = BTreeSet::new();
    let mut last = 0;
    for row in data.children().filter(|it| it.has_bare_name("row")) {
        let number: u32 = row.attribute("r")?.parse().ok()?;
        // Rows and cells that do not follow on would be written twice, or in the place of others.
        let follows = number > std::mem::replace(&mut last, number) && insertion.row(number) <= ROWS;
        follows.then(|| known.insert(number))?;
        let mut cells = filled_form.cells.get(&number).cloned().unwrap_or_default();
        let in_table = filled_form.of_form(number);
        if let Some(content) = in_table {
            cells.extend(content.cloned().unwrap_or_else(|| blank(filled_form)));
        }
        if number == filled_form.first {
            model = Some(row);
        }
        let formula = |text: &str| {
            let insertion = Insertion { extends: insertion.extends && in_table.is_none(), ..insertion };
            insertion.formula(text, |sheet| sheet.is_none_or(|it| it == filled_form.sheet))
        };
        let written = rendered(xml, row, insertion.row(number), &cells, false, formula)?;
        if number == filled_form.first {
            let mut rows = written;
            for at in 1..=insertion.count {
                let (number, content) = (filled_form.first + at, filled_form.rows.get(at as usize)?);
                let copy = |text: &str| copied(text, filled_form.first, number);
                rows.push_str(&rendered(xml, row, number, content, true, copy)?);
            }
            edits.push((row.range(), rows));
        } else if written != xml[row.range()] {
            edits.push((row.range(), written));
        }
    }
    model?;
    // What goes to a row that the form does not have would go nowhere.
    let holds = |row: &u32| filled_form.of_form(*row).flatten().is_some();
    let planned = (filled_form.first..).take(filled_form.planned as usize).filter(holds);
    if filled_form.cells.keys().copied().chain(planned).any(|row| !known.contains(&row)) {
        return None;
    }
    references(&document, insertion, &mut edits);
    merges(xml, &document, filled_form, &mut edits);
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(xml.len() * 2);
    let mut at = 0;
    for (range, text) in edits {
        out.push_str(xml.get(at..range.start)?);
        out.push_str(&text);
        at = range.end;
    }
    out.push_str(&xml[at..]);
    Some(out)
}

/// The row of a form in which nothing stands: the examples that it came with go.
fn blank(filled_form: &FilledForm<'_>) -> PlannedRow {
    let columns = filled_form.rows.iter().flat_map(|row| row.keys().copied());
    columns.map(|column| (column, Content::Blank)).collect()
}

/// A row under another number, with new cells. A copy keeps styles and formulas, and no other content.
fn rendered(
    xml: &str,
    row: Node<'_, '_>,
    number: u32,
    cells: &PlannedRow,
    is_copy: bool,
    formula: impl Fn(&str) -> String,
) -> Option<String> {
    let mut left = cells.clone();
    let mut out = String::from("<row");
    out.push_str(renumbered(xml, row, &number.to_string())?.trim_end_matches('/'));
    out.push('>');
    let mut next = 0;
    for cell in row.children().filter(|it| it.has_bare_name("c")) {
        let (column, _) = parse(cell.attribute("r")?)?;
        (column >= std::mem::replace(&mut next, column + 1)).then_some(())?;
        let before: Vec<u16> = left.range(..column).map(|(column, _)| *column).collect();
        for column in before {
            let content = left.remove(&column)?;
            out.push_str(&written(column, number, None, &content));
        }
        // As it stands there, and not as it reads: it may hold signs that XML writes otherwise.
        let style = cell.attribute_node("s").and_then(|it| xml.get(it.range()));
        let has_formula = cell.children().any(|it| it.has_tag_name_local("f"));
        match left.remove(&column) {
            Some(content) => out.push_str(&written(column, number, style, &content)),
            None if is_copy && !has_formula => out.push_str(&written(column, number, style, &Content::Blank)),
            None => out.push_str(&moved(xml, cell, &name(column, number), &formula)?),
        }
    }
    for (column, content) in &left {
        out.push_str(&written(*column, number, None, content));
    }
    out.push_str("</row>");
    // A row that has nothing to say keeps its own way of being empty.
    if row.first_child().is_none() && cells.is_empty() {
        return Some(format!("<row{}/>", renumbered(xml, row, &number.to_string())?.trim_end_matches('/')));
    }
    Some(out)
}

/// What follows the name of an element in its tag, with another `r`.
fn renumbered(xml: &str, node: Node<'_, '_>, r: &str) -> Option<String> {
    let (start, value) =
        (node.range().start + 1 + node.tag_name().name().len(), node.attribute_node("r")?.range_value());
    Some(format!("{}{r}{}", xml.get(start..value.start)?, xml.get(value.end..tag_end(xml, node)?)?))
}

/// Where the sign stands that ends the tag of an element: one between quotes ends nothing.
fn tag_end(xml: &str, node: Node<'_, '_>) -> Option<usize> {
    let start = node.range().start;
    let mut quote = None;
    let end = xml.get(start..)?.bytes().position(|byte| {
        match quote {
            None if matches!(byte, b'"' | b'\'') => quote = Some(byte),
            Some(open) if open == byte => quote = None,
            _ => {}
        }
        quote.is_none() && byte == b'>'
    })?;
    Some(start + end)
}

/// A cell under another name, its formula rewritten.
fn moved(xml: &str, cell: Node<'_, '_>, r: &str, formula: impl Fn(&str) -> String) -> Option<String> {
    let mut out = format!("<c{}", renumbered(xml, cell, r)?);
    let mut at = tag_end(xml, cell)?;
    for f in cell.children().filter(|it| it.has_tag_name_local("f")) {
        if let Some(reference) = f.attribute_node("ref") {
            let range = reference.range_value();
            out.push_str(xml.get(at..range.start)?);
            out.push_str(&in_attribute(&formula(reference.value())));
            at = range.end;
        }
        if let Some(content) = f.children().find(Node::is_text) {
            out.push_str(xml.get(at..content.range().start)?);
            out.push_str(&escaped(&formula(content.text()?)));
            at = content.range().end;
        }
    }
    // What a formula came to is no longer sure: without it, every spreadsheet computes it.
    let has_formula = cell.children().any(|it| it.has_tag_name_local("f"));
    if let Some(result) = cell.children().find(|it| has_formula && it.has_tag_name_local("v")) {
        out.push_str(xml.get(at..result.range().start)?);
        at = result.range().end;
    }
    out.push_str(xml.get(at..cell.range().end)?);
    Some(out)
}

fn written(column: u16, row: u32, style: Option<&str>, content: &Content) -> String {
    let head = format!("<c r=\"{}\"{}", name(column, row), style.map(|it| format!(" {it}")).unwrap_or_default());
    match content {
        Content::Blank => format!("{head}/>"),
        Content::Number(number) => format!("{head}><v>{}</v></c>", number.normalize()),
        Content::Text(text) => {
            format!("{head} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text))
        }
    }
}

/// Text that XML can hold, and as much as a cell can.
fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    marked_up(&crate::formats::xlsx::page::cut(&text, 32_767))
}

fn marked_up(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The value of an attribute, between quotes of either kind.
fn in_attribute(text: &str) -> String {
    marked_up(text).replace('"', "&quot;").replace('\'', "&apos;")
}

/// The references of the sheet to its own cells, outside of rows.
fn references(document: &Document<'_>, insertion: Insertion, edits: &mut Vec<(Range<usize>, String)>) {
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let text = node.first_child().filter(Node::is_text);
        if let (true, Some(text)) = (name == "sqref" || name.starts_with("formula"), text) {
            // Those of conditional formats and validations. A formula may hold signs that XML writes otherwise.
            let moved = insertion.formula(text.text().unwrap_or_default(), |sheet| sheet.is_none());
            edits.push((text.range(), escaped(&moved)));
        }
        for (_, attribute) in REFERENCES.iter().filter(|(element, _)| *element == name) {
            if let Some(attribute) = node.attribute_node(*attribute) {
                let moved = insertion.sqref(attribute.value());
                if moved != attribute.value() {
                    edits.push((attribute.range_value(), in_attribute(&moved)));
                }
            }
        }
        if name == "brk" && node.parent().is_some_and(|it| it.has_tag_name_local("rowBreaks")) {
            let id = node.attribute_node("id").and_then(|id| Some((id.range_value(), id.value().parse::<u32>().ok()?)));
            edits.extend(id.map(|(range, row)| (range, insertion.row_from_0(row).to_string())));
        }
    }
}

/// The cells that the model row merges, merged in its copies too.
fn merges(xml: &str, document: &Document<'_>, filled_form: &FilledForm<'_>, edits: &mut Vec<(Range<usize>, String)>) {
    let Some(list) = document.descendants().find(|it| it.has_bare_name("mergeCells")) else { return };
    let own = list.children().filter_map(|it| it.attribute("ref")).filter_map(|reference| {
        let (start, end) = reference.split_once(':')?;
        let ((first, top), (last, bottom)) = (parse(start)?, parse(end)?);
        (top == filled_form.first && bottom == filled_form.first).then_some((first, last))
    });
    let insertion = filled_form.insertion();
    let mut copies = String::new();
    for (first, last) in own {
        for row in (filled_form.first + 1..).take(insertion.count as usize) {
            copies.push_str(&format!("<mergeCell ref=\"{}:{}\"/>", name(first, row), name(last, row)));
        }
    }
    if copies.is_empty() {
        return;
    }
    if let Some(count) = list.attribute_node("count") {
        let known = list.children().filter(Node::is_element).count();
        edits.push((count.range_value(), (known + copies.matches("<mergeCell ").count()).to_string()));
    }
    let end = list.range().end - "</mergeCells>".len();
    if xml.get(end..list.range().end) == Some("</mergeCells>") {
        edits.push((end..end, copies));
    }
}

/// Elements by their name.
pub(super) trait Local {
    /// Whatever its prefix: drawings have one.
    fn has_tag_name_local(&self, name: &str) -> bool;

    /// Without a prefix: what is written anew has none.
    fn has_bare_name(&self, name: &str) -> bool;
}

impl Local for Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }

    fn has_bare_name(&self, name: &str) -> bool {
        let tag = || self.document().input_text().get(self.range().start + 1..)?.strip_prefix(name);
        self.has_tag_name_local(name) && tag().is_some_and(|it| !it.starts_with(':'))
    }
}
