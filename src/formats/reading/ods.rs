//! The sheets of an OpenDocument workbook.
//!
//! Read from its XML as it goes: a cell may say that it repeats a thousand million times, which calamine would make
//! room for.

use std::io::{BufReader, Cursor};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use crate::{
    code,
    formats::reading::{
        refusal::Refusal,
        sheet::{Budget, COLUMNS, CellValue, ReadSheet},
    },
    i18n::Arg,
};

/// The file of the workbook that has the cells.
pub(in crate::formats) const CONTENT: &str = "content.xml";

/// The rows of a sheet; what stands below was put there to harm.
const ROWS: u32 = 1_048_576;

/// The sheets of a workbook whose size was looked at before.
pub(in crate::formats) fn open(bytes: &[u8], left: &mut Budget) -> Result<Vec<ReadSheet>, Refusal> {
    let damaged = |_| Refusal::new(code!("xlsx-tronque"), []);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let content = BufReader::new(archive.by_name(CONTENT).map_err(damaged)?);
    let mut reader = Reader::from_reader(content);
    let mut sheets = Sheets::new(left);
    let mut buffer = Vec::new();
    loop {
        let event = reader.read_event_into(&mut buffer);
        match event
            .map_err(|error| Refusal::new(code!("tableur-ods-illisible"), [("cause", Arg::text(error.to_string()))]))?
        {
            Event::Start(tag) => sheets.opens(&tag)?,
            Event::Empty(tag) => {
                sheets.opens(&tag)?;
                sheets.closes(tag.local_name().as_ref())?;
            }
            Event::End(tag) => sheets.closes(tag.local_name().as_ref())?,
            Event::Text(text) => sheets.says(&text.xml10_content()),
            Event::CData(text) => sheets.says(&text.xml10_content()),
            Event::GeneralRef(entity) => match entity.resolve_char_ref() {
                Ok(Some(c)) => sheets.says(c.encode_utf8(&mut [0; 4])),
                // Entities that a document declares are never expanded.
                _ => sheets.says(quick_xml::escape::resolve_predefined_entity(&entity).unwrap_or_default()),
            },
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    Ok(sheets.read)
}

/// The sheets as far as they were read.
struct Sheets<'b> {
    read: Vec<ReadSheet>,
    left: &'b mut Budget,
    row: u32,
    rows: u32,
    column: u16,
    columns: u16,
    cells: Vec<(u16, u16, CellValue)>,
    /// What the cell says by itself: the text that it shows is of a number but its form.
    value: Option<CellValue>,
    text: String,
    paragraphs: u32,
    notes: u32,
    /// Whether the row is hidden, or the cell under a merge.
    is_hidden: bool,
    is_covered: bool,
    /// The columns that were told so far.
    heads: u16,
}

impl<'b> Sheets<'b> {
    fn new(left: &'b mut Budget) -> Self {
        Self {
            read: Vec::new(),
            left,
            row: 0,
            rows: 1,
            column: 0,
            columns: 1,
            cells: Vec::new(),
            value: None,
            text: String::new(),
            paragraphs: 0,
            notes: 0,
            is_hidden: false,
            is_covered: false,
            heads: 0,
        }
    }
}

impl Sheets<'_> {
    fn opens(&mut self, tag: &BytesStart<'_>) -> Result<(), Refusal> {
        match tag.local_name().as_ref() {
            "table" => {
                let name = attribute(tag, "table:name").unwrap_or_default();
                self.read.push(ReadSheet::new(name, self.left)?);
                (self.row, self.heads) = (0, 0);
            }
            "table-row" => {
                self.is_hidden = is_hidden(tag);
                self.rows = repeated(tag, "table:number-rows-repeated").unwrap_or(1);
                self.column = 0;
                self.cells.clear();
            }
            "table-cell" | "covered-table-cell" => {
                self.columns = repeated(tag, "table:number-columns-repeated").unwrap_or(1);
                self.text.clear();
                self.value = match attribute(tag, "office:value-type").as_deref() {
                    Some("boolean") if attribute(tag, "office:boolean-value").as_deref() == Some("true") => {
                        CellValue::texte("x")
                    }
                    Some("float" | "percentage" | "currency") => {
                        attribute(tag, "office:value").and_then(|it| it.parse().ok()).map(CellValue::Number)
                    }
                    Some("date") => attribute(tag, "office:date-value").map(|it| CellValue::Date(french(&it))),
                    _ => None,
                };
                self.is_covered = tag.local_name().as_ref() == "covered-table-cell";
            }
            "table-column" => {
                let times: u16 = repeated(tag, "table:number-columns-repeated").unwrap_or(1);
                let last = self.heads.saturating_add(times);
                if let (true, Some(sheet)) = (is_hidden(tag), self.read.last_mut()) {
                    sheet.hidden.columns.push((self.heads, last.saturating_sub(1)));
                }
                self.heads = last;
            }
            "annotation" => self.notes += 1,
            "p" => {
                self.paragraphs += 1;
                if self.notes == 0 && !self.text.is_empty() {
                    self.text.push('\n');
                }
            }
            "line-break" => self.says("\n"),
            "s" | "tab" => self.says(" "),
            _ => {}
        }
        Ok(())
    }

    fn says(&mut self, text: &str) {
        if self.paragraphs > 0 && self.notes == 0 {
            self.text.push_str(text);
        }
    }

    fn closes(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "p" => self.paragraphs = self.paragraphs.saturating_sub(1),
            "annotation" => self.notes = self.notes.saturating_sub(1),
            "table-cell" | "covered-table-cell" => {
                let cell = self.value.take().or_else(|| CellValue::texte(&self.text));
                // What stands under a merge is not seen.
                if let Some(cell) = cell.filter(|_| !self.is_covered) {
                    self.left.spend(&cell)?;
                    self.cells.push((self.column, self.columns, cell));
                }
                self.column = self.column.saturating_add(self.columns);
            }
            "table-row" => self.row_ends()?,
            _ => {}
        }
        Ok(())
    }

    /// Lays the cells of a row out, each as often as it says, as long as there is room.
    fn row_ends(&mut self) -> Result<(), Refusal> {
        let Some(sheet) = self.read.last_mut() else { return Ok(()) };
        if !self.cells.is_empty() {
            if self.is_hidden {
                sheet.hidden.rows.insert(self.row);
            }
            for row in self.row..self.row.saturating_add(self.rows).min(ROWS) {
                for (first, times, cell) in &self.cells {
                    for column in *first..first.saturating_add(*times).min(COLUMNS) {
                        sheet.put(row, column, cell.clone(), self.left)?;
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.rows);
        Ok(())
    }
}

/// Whether a row or a column is hidden, by hand or by a filter.
fn is_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "table:visibility").is_some_and(|it| it != "visible")
}

/// A date as people write it: « 2026-10-01 » is « 01/10/2026 ».
fn french(date: &str) -> String {
    let parts: Vec<&str> = date.split('T').next().unwrap_or_default().split('-').collect();
    match parts[..] {
        [year, month, day] => format!("{day}/{month}/{year}"),
        _ => date.to_owned(),
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    let value = attribute.value;
    let value: &str = value.as_ref();
    Some(quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), |it| it.into_owned()))
}

/// How many times a cell or a row stands; more than a sheet has is as many as the type holds.
fn repeated<N: TryFrom<u64>>(tag: &BytesStart<'_>, name: &str) -> Option<N> {
    let times: u64 = attribute(tag, name)?.parse().ok()?;
    N::try_from(times.clamp(1, 32_768)).ok()
}
