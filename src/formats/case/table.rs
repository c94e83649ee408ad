//! The spreadsheets of CASE frameworks: the workbook of OpenSALT, with its sheets `CF Doc`, `CF Item` and `CF Association`,
//! and the CSV of one sheet, in which each row names its parent by identifier or by code.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use super::{
    lenient::Texts,
    link::Link,
    package::{Association, CHILD_OF, Document, Item, Package},
};
use crate::{
    code,
    formats::{
        FormatError,
        reading::{
            decoded::decoded,
            opened::Opened,
            sheet::{Budget, ReadSheet, open},
            weight::is_packed,
        },
        tableur,
    },
};

/// The sheet of the items.
const ITEMS: &str = "CF Item";
const DOCUMENT: &str = "CF Doc";
const ASSOCIATIONS: &str = "CF Association";

/// Heads of the sheet of items that tables of other origins do not have.
const OF_ITEMS: [&str; 6] =
    ["abbreviatedstatement", "listenumeration", "conceptkeywords", "educationlevel", "cfitemtype", "statuscodesystem"];

/// The sheets by which a workbook is one of CASE: those of items and of what ties them. Without the latter, the items are
/// under the heads of the form, or bear the identifiers that every item of CASE has; somebody else's table of statements
/// may be called as theirs, and have neither.
pub(super) fn sheets(file: &Opened<'_>) -> Option<Vec<String>> {
    if !is_packed(file.bytes) {
        return None;
    }
    let pages = file.pages().ok()?;
    let sheets = tableur::first_rows(file).ok()?;
    let items = sheets.iter().find(|(name, _)| name == ITEMS)?;
    let heads: Vec<String> = items.1.iter().map(|it| key(it)).collect();
    let has = |head: &str| heads.iter().any(|it| it == head);
    let is_tied = sheets.iter().any(|(name, _)| name == ASSOCIATIONS);
    let is_formed = OF_ITEMS.iter().filter(|it| has(it)).count() > 1;
    let is_identified = || pages.iter().any(|it| has_identifiers(&it.sheet));
    let is_case = has("fullstatement") && has("identifier") && (is_tied || is_formed || is_identified());
    let named = [DOCUMENT, ITEMS, ASSOCIATIONS].into_iter().filter(|it| sheets.iter().any(|(name, _)| name == it));
    is_case.then(|| named.map(str::to_owned).collect())
}

/// Whether the items of a sheet bear the identifiers of CASE.
fn has_identifiers(sheet: &ReadSheet) -> bool {
    let table = Table::of(sheet);
    let mut said = table.rows.iter().map(|row| table.cell(row, "identifier")).filter(|it| !it.is_empty()).peekable();
    sheet.name == ITEMS && said.peek().is_some() && said.all(|it| uuid::Uuid::try_parse(it).is_ok())
}

/// Heads as they are compared: letters alone, in lower case.
fn key(head: &str) -> String {
    head.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The heads of a CSV that nothing but a framework has; none when it is no such table.
pub(super) fn heads(bytes: &[u8]) -> Option<Vec<String>> {
    let text = decoded(bytes)?;
    let first = text.trim_start_matches('\u{feff}').trim_start().lines().next()?;
    let separator = [b',', b';', b'\t'].into_iter().max_by_key(|it| first.bytes().filter(|byte| byte == it).count())?;
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(first.as_bytes());
    let heads = reader.records().next()?.ok()?;
    let known = ["fullstatement", "humancodingscheme", "ischildof", "smartlevel", "abbreviatedstatement"];
    let known: Vec<String> = heads.iter().filter(|it| known.contains(&key(it).as_str())).map(str::to_owned).collect();
    (known.len() > 1 && known.iter().any(|it| key(it) == "fullstatement")).then_some(known)
}

/// Rows under their heads.
struct Table {
    heads: HashMap<String, usize>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn new(mut rows: Vec<Vec<String>>) -> Self {
        let heads = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        let heads = heads.iter().map(|it| key(it)).zip(0..).collect();
        Self { heads, rows }
    }

    fn of(sheet: &ReadSheet) -> Self {
        let width =
            sheet.rows.values().filter_map(|row| row.keys().next_back()).max().map_or(0, |it| usize::from(*it) + 1);
        let row = |cells: &std::collections::BTreeMap<u16, crate::formats::reading::sheet::CellValue>| {
            let mut row = vec![String::new(); width];
            for (column, cell) in cells {
                row[usize::from(*column)] = cell.text();
            }
            row
        };
        Self::new(sheet.rows.values().map(row).collect())
    }

    fn cell<'t>(&self, row: &'t [String], head: &str) -> &'t str {
        self.heads.get(head).and_then(|at| row.get(*at)).map_or("", |it| it.trim())
    }

    fn said(&self, row: &[String], head: &str) -> Option<String> {
        Some(self.cell(row, head).to_owned()).filter(|it| !it.is_empty())
    }
}

/// The package that a table says.
///
/// # Errors
/// When it cannot be opened, or has no statements.
pub(super) fn package(file: &Path, bytes: &[u8]) -> Result<Package, FormatError> {
    if is_packed(bytes) {
        let sheets = open(bytes, &mut Budget::whole()).map_err(|why| why.error(file))?;
        let named = |name: &str| sheets.iter().find(|it| it.name == name).map(Table::of);
        let items = named(ITEMS).ok_or_else(|| FormatError::new(file, None, code!("case-sans-enonces"), Vec::new()))?;
        return Ok(of(file, &items, named(DOCUMENT).as_ref(), named(ASSOCIATIONS).as_ref()));
    }
    let Some(text) = decoded(bytes) else {
        return Err(FormatError::new(file, None, code!("case-sans-enonces"), Vec::new()));
    };
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let first = text.lines().next().unwrap_or_default();
    let separator = [b',', b';', b'\t'].into_iter().max_by_key(|it| first.bytes().filter(|byte| byte == it).count());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| FormatError::new(file, None, code!("tableur-illisible"), Vec::new()))?;
        rows.push(record.iter().map(str::to_owned).collect());
    }
    Ok(of(file, &Table::new(rows), None, None))
}

fn of(file: &Path, items: &Table, document: Option<&Table>, associations: Option<&Table>) -> Package {
    let stem = file.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let head = document.and_then(|it| it.rows.first().map(|row| (it, row)));
    let head = |name: &str| head.map_or("", |(table, row)| table.cell(row, name)).to_owned();
    let title = if head("title").is_empty() { stem } else { head("title") };
    let rows: Vec<&Vec<String>> = items.rows.iter().filter(|it| !items.cell(it, "fullstatement").is_empty()).collect();
    let document = Document {
        identifier: Some(head("identifier")).filter(|it| !it.is_empty()).unwrap_or_else(|| unnamed(items, &rows)),
        uri: head("uri"),
        title,
        version: Some(head("version")).filter(|it| !it.is_empty()),
        ..Document::default()
    };
    let id = |row: &[String], rank: usize| {
        let said = ["identifier", "humancodingscheme"].iter().map(|it| items.cell(row, it)).find(|it| !it.is_empty());
        said.map_or_else(|| format!("{}", rank + 1), str::to_owned)
    };
    // A parent is named by its identifier, its code or its level.
    let mut known: HashMap<&str, String> = HashMap::new();
    for (rank, row) in rows.iter().enumerate() {
        for name in ["identifier", "humancodingscheme", "smartlevel"] {
            let said = items.cell(row, name);
            if !said.is_empty() {
                known.entry(said).or_insert_with(|| id(row, rank));
            }
        }
    }
    let mut all = Vec::new();
    let mut links = Vec::new();
    for (rank, row) in rows.iter().enumerate() {
        let own = id(row, rank);
        let level = items.cell(row, "smartlevel");
        let over = level.rsplit_once('.').map(|(over, _)| over);
        let parent = items.said(row, "ischildof").or_else(|| over.map(str::to_owned));
        let number = level.rsplit('.').next().and_then(|it| it.parse().ok());
        let number = number.or_else(|| items.cell(row, "sequencenumber").parse().ok());
        all.push(Item {
            identifier: own.clone(),
            uri: items.cell(row, "uri").to_owned(),
            full_statement: items.cell(row, "fullstatement").to_owned(),
            // In the CSV of OpenSALT this column names the parent once more.
            abbreviated_statement: items
                .said(row, "abbreviatedstatement")
                .filter(|it| !known.contains_key(it.as_str())),
            human_coding_scheme: items.said(row, "humancodingscheme"),
            list_enumeration: items.said(row, "listenumeration"),
            education_level: items.said(row, "educationlevel").map(Texts::one).unwrap_or_default(),
            item_type: items.said(row, "cfitemtype"),
            ..Item::default()
        });
        let parent = parent.map(|it| known.get(it.as_str()).cloned().unwrap_or(it));
        let destination = parent.unwrap_or_else(|| document.identifier.clone());
        links.push(link(CHILD_OF, &own, &destination, number));
    }
    let ties = associations.map(|table| {
        let tie = |row: &Vec<String>| {
            let kind = table.cell(row, "associationtype").replace(' ', "");
            let ends = ["originnodeidentifier", "destinationnodeidentifier"].map(|it| table.cell(row, it).to_owned());
            link(&kind, &ends[0], &ends[1], table.cell(row, "sequencenumber").parse().ok())
        };
        let is_new = |it: &Association| !it.association_type.is_empty() && it.association_type != CHILD_OF;
        table.rows.iter().map(tie).filter(is_new).collect::<Vec<_>>()
    });
    let ties = ties.unwrap_or_else(|| more(items, &rows, &all));
    links.extend(ties);
    Package { document, items: all, associations: links, definitions: serde_json::Value::Null, rubrics: 0 }
}

/// What the items of a table call the document that nothing names: the one parent that no row is, when all that stand
/// under no row name it; else a word that is no identifier.
fn unnamed(items: &Table, rows: &[&Vec<String>]) -> String {
    let named =
        |row: &Vec<String>| ["identifier", "humancodingscheme", "smartlevel"].map(|it| items.cell(row, it).to_owned());
    let known: HashSet<String> = rows.iter().flat_map(|it| named(it)).collect();
    let parent = |row: &&Vec<String>| items.said(row, "ischildof").filter(|it| !known.contains(it));
    let is_top =
        |row: &&&Vec<String>| items.cell(row, "ischildof").is_empty() && !items.cell(row, "smartlevel").contains('.');
    let outside: HashSet<String> = rows.iter().filter_map(parent).collect();
    let only = outside.into_iter().next().filter(|first| rows.iter().filter_map(parent).all(|it| it == *first));
    only.filter(|_| !rows.iter().any(|it| is_top(&it))).unwrap_or_else(|| "CFDocument".to_owned())
}

/// The columns of a CSV that tie an item to others.
fn more(table: &Table, rows: &[&Vec<String>], items: &[Item]) -> Vec<Association> {
    let kinds = ["ispartof", "replacedby", "exemplar", "hasskilllevel", "isrelatedto"];
    let all = rows.iter().zip(items).flat_map(|(row, item)| {
        let said =
            kinds.iter().filter_map(|kind| table.said(row, kind).map(|to| link(kind, &item.identifier, &to, None)));
        said.collect::<Vec<_>>()
    });
    all.collect()
}

fn link(kind: &str, from: &str, to: &str, number: Option<i64>) -> Association {
    let end = |identifier: &str| Link { identifier: identifier.to_owned(), ..Link::default() };
    Association {
        association_type: kind.to_owned(),
        sequence_number: number,
        origin: end(from),
        destination: end(to),
        ..Association::default()
    }
}
