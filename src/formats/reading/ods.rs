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
        ods_styles::OdsStyles,
        refusal::Refusal,
        sheet::{Budget, COLUMNS, CellValue, ReadSheet},
    },
    i18n::Arg,
};

/// The file of the workbook that has the cells.
pub(in crate::formats) const CONTENT: &str = "content.xml";

/// The rows of a sheet; what stands below was put there to harm.
const ROWS: u32 = 1_048_576;
/// The most merged blocks that are kept of a sheet.
const MERGES_MAX: usize = 2_000;

/// The sheets of a workbook whose size was looked at before.
pub(in crate::formats) fn open(bytes: &[u8], left: &mut Budget) -> Result<Vec<ReadSheet>, Refusal> {
    let damaged = |_| Refusal::new(code!("xlsx-tronque"), []);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let styles = OdsStyles::named(&mut archive);
    let content = BufReader::new(archive.by_name(CONTENT).map_err(damaged)?);
    let mut reader = Reader::from_reader(content);
    let mut sheets = Sheets::new(styles, left);
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
    cells: Vec<(u16, u16, OdsCell)>,
    /// What the cell says by itself: the text that it shows is of a number but its form.
    value: Option<CellValue>,
    text: String,
    /// What of that text is not struck out, and whether some of it is, by its cell, its paragraph or its words.
    live: String,
    is_cut: bool,
    struck: Vec<bool>,
    is_struck: bool,
    is_uncalculated: bool,
    styles: OdsStyles,
    /// The styles of the cells that have none: by their row or, failing that, by their column.
    row_style: Option<String>,
    column_styles: Vec<(u16, String)>,
    paragraphs: u32,
    notes: u32,
    /// Whether the row is hidden, or the cell under a merge.
    is_hidden: bool,
    is_covered: bool,
    /// The columns that were told so far.
    heads: u16,
}

impl<'b> Sheets<'b> {
    fn new(styles: OdsStyles, left: &'b mut Budget) -> Self {
        Self {
            live: String::new(),
            is_cut: false,
            struck: Vec::new(),
            is_struck: false,
            is_uncalculated: false,
            styles,
            row_style: None,
            column_styles: Vec::new(),
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
                let mut sheet = ReadSheet::new(name, self.left)?;
                let style = attribute(tag, "table:style-name").unwrap_or_default();
                sheet.hidden.sheet = self.styles.hides("table", &style);
                self.read.push(sheet);
                (self.row, self.heads) = (0, 0);
                self.column_styles.clear();
            }
            "table-row" => {
                self.is_hidden = is_hidden(tag);
                self.row_style = attribute(tag, "table:default-cell-style-name");
                self.rows = repeated(tag, "table:number-rows-repeated").unwrap_or(1);
                self.column = 0;
                self.cells.clear();
            }
            "table-cell" | "covered-table-cell" => {
                self.columns = repeated(tag, "table:number-columns-repeated").unwrap_or(1);
                self.cell_begins(tag);
                self.value = match attribute(tag, "office:value-type").as_deref() {
                    Some("boolean") if attribute(tag, "office:boolean-value").as_deref() == Some("true") => {
                        CellValue::texte("x")
                    }
                    Some("float" | "percentage" | "currency") => {
                        attribute(tag, "office:value").and_then(|it| it.parse().ok()).map(CellValue::Number)
                    }
                    Some("time") => {
                        attribute(tag, "office:time-value").and_then(|it| hours(&it)).map(CellValue::Number)
                    }
                    Some("date") => attribute(tag, "office:date-value").map(|it| CellValue::Date(french(&it))),
                    _ => None,
                };
                self.is_covered = tag.local_name().as_ref() == "covered-table-cell";
                self.is_uncalculated = attribute(tag, "table:formula").is_some() && self.value.is_none();
                self.is_uncalculated &= attribute(tag, "office:value-type").is_none_or(|it| it == "float");
            }
            "table-column" => {
                let times: u16 = repeated(tag, "table:number-columns-repeated").unwrap_or(1);
                let last = self.heads.saturating_add(times);
                if let (true, Some(sheet)) = (is_hidden(tag), self.read.last_mut()) {
                    sheet.hidden.columns.push((self.heads, last.saturating_sub(1)));
                }
                let style = attribute(tag, "table:default-cell-style-name").unwrap_or_default();
                if self.column_styles.len() < usize::from(COLUMNS) {
                    self.column_styles.push((last, style));
                }
                self.heads = last;
            }
            "annotation" => self.notes += 1,
            "p" => {
                self.paragraphs += 1;
                self.words_begin(tag, "paragraph");
                if self.notes == 0 && !self.text.is_empty() {
                    self.text.push('\n');
                    self.live.push('\n');
                }
            }
            "span" => self.words_begin(tag, "text"),
            "line-break" => self.says("\n"),
            "s" | "tab" => self.says(" "),
            _ => self.styles.meets(tag),
        }
        Ok(())
    }

    fn says(&mut self, text: &str) {
        if self.paragraphs > 0 && self.notes == 0 {
            self.text.push_str(text);
            if self.struck.last() == Some(&true) {
                self.is_cut |= !text.trim().is_empty();
            } else {
                self.live.push_str(text);
            }
        }
    }

    fn closes(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "span" => drop(self.struck.pop()),
            "p" => {
                self.struck.pop();
                self.paragraphs = self.paragraphs.saturating_sub(1);
            }
            "annotation" => self.notes = self.notes.saturating_sub(1),
            "table-cell" | "covered-table-cell" => {
                self.cell_ends()?;
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
            for row in self.row..self.row.saturating_add(self.rows).min(ROWS) {
                for (first, times, cell) in &self.cells {
                    for column in *first..first.saturating_add(*times).min(COLUMNS) {
                        let at = (row, column);
                        sheet.put(row, column, cell.value.clone(), self.left)?;
                        sheet.looks.shown.extend(cell.shown.clone().map(|it| (at, it)));
                        sheet.looks.struck.extend(cell.live.clone().map(|it| (at, it)));
                    }
                }
                if self.is_hidden {
                    sheet.hidden.rows.insert(row);
                }
            }
        }
        self.row = self.row.saturating_add(self.rows);
        Ok(())
    }
}

/// A cell that holds something.
struct OdsCell {
    value: CellValue,
    /// What a number is shown as, when that is not the number.
    shown: Option<String>,
    /// What is left of it, when it is struck out.
    live: Option<String>,
}

impl Sheets<'_> {
    fn cell_begins(&mut self, tag: &BytesStart<'_>) {
        self.text.clear();
        self.live.clear();
        self.struck.clear();
        self.is_cut = false;
        let of_column = || self.column_styles.iter().find(|(last, _)| self.column < *last).map(|it| it.1.clone());
        let style = attribute(tag, "table:style-name").or_else(|| self.row_style.clone()).or_else(of_column);
        self.is_struck = self.styles.is_struck("table-cell", &style.unwrap_or_default());
        let spans = |name| repeated::<u16>(tag, name).filter(|it| *it > 1);
        let (wide, high) = (spans("table:number-columns-spanned"), spans("table:number-rows-spanned"));
        if (wide.is_some() || high.is_some())
            && let Some(sheet) = self.read.last_mut().filter(|it| it.hidden.merges.len() < MERGES_MAX)
        {
            let last = (
                self.row.saturating_add(u32::from(high.unwrap_or(1)) - 1),
                self.column.saturating_add(wide.unwrap_or(1) - 1),
            );
            sheet.hidden.merges.push(((self.row, self.column), last));
        }
    }

    /// Words of a style begin; within struck words, all are.
    fn words_begin(&mut self, tag: &BytesStart<'_>, family: &str) {
        let style = attribute(tag, "text:style-name").unwrap_or_default();
        let is_struck = self.struck.last() == Some(&true) || self.styles.is_struck(family, &style);
        self.struck.push(is_struck);
    }

    fn cell_ends(&mut self) -> Result<(), Refusal> {
        let value = self.value.take().or_else(|| CellValue::texte(&self.text));
        // What stands under a merge is not seen.
        if self.is_covered {
            return Ok(());
        }
        let Some(value) = value else {
            if let (true, Some(sheet)) = (self.is_uncalculated, self.read.last_mut()) {
                sheet.hidden.uncalculated.push((self.row, self.column));
            }
            return Ok(());
        };
        let shown = match &value {
            CellValue::Number(number) => shown(*number, self.text.trim()),
            _ => None,
        };
        let live = match (self.is_struck, self.is_cut) {
            (true, _) => Some(String::new()),
            (false, true) => Some(self.live.trim().to_owned()),
            (false, false) => None,
        };
        self.left.spend(&value)?;
        self.cells.push((self.column, self.columns, OdsCell { value, shown, live }));
        Ok(())
    }
}

/// What a number is shown as, with the point of codes for the comma of numbers; None when that is the number.
fn shown(number: f64, text: &str) -> Option<String> {
    let is_number = text.chars().all(|it| it.is_ascii_digit() || it == ',') && text.matches(',').count() < 2;
    let text = if is_number { text.replace(',', ".") } else { text.to_owned() };
    (!text.is_empty() && text != number.to_string()).then_some(text)
}

/// The hours of a time, « PT10H30M00S », which is shown by its own text.
fn hours(time: &str) -> Option<f64> {
    let (mut total, mut number) = (0.0, String::new());
    for c in time.strip_prefix("PT")?.chars() {
        let per_hour = match c {
            'H' => 1.0,
            'M' => 60.0,
            'S' => 3600.0,
            _ => {
                number.push(c);
                continue;
            }
        };
        total += number.replace(',', ".").parse::<f64>().ok()? / per_hour;
        number.clear();
    }
    Some(total)
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

pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
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
