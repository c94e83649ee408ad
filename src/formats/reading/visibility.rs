//! What a workbook hides from the person who looks at it: sheets, rows, columns, what stands under a merge; and the
//! formulas that nobody has calculated. calamine tells none of it, so that the XML is asked, once, as it goes.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    io::{BufReader, Cursor},
    rc::Rc,
};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use super::{
    archive::WORKBOOK,
    looks::At,
    rich::{Rich, struck_strings},
    sheet::CellValue,
};

const RELATIONS: &str = "xl/_rels/workbook.xml.rels";
/// The most of each that is kept: a sheet has some tens, and one that was made to harm as many as it likes.
const MOST: usize = 2_000;
/// The most cells with struck words.
const STRUCK_MAX: usize = 20_000;

/// A block of cells: its first row and column, and its last.
pub(in crate::formats) type Block = ((u32, u16), (u32, u16));

/// What nobody sees of a sheet. All from 0.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::formats) struct Hidden {
    pub sheet: bool,
    pub rows: BTreeSet<u32>,
    /// From a column to another.
    pub columns: Vec<(u16, u16)>,
    /// Merged cells, of which only the first is seen.
    pub merges: Vec<Block>,
    /// What stands under them.
    pub covered: BTreeMap<At, CellValue>,
    /// Formulas without a result.
    pub uncalculated: Vec<At>,
    /// What is left of texts of which words are struck out.
    pub live: BTreeMap<At, String>,
}

impl Hidden {
    /// Whether nobody sees a column.
    pub(crate) fn has_column(&self, column: u16) -> bool {
        self.columns.iter().any(|(first, last)| (*first..=*last).contains(&column))
    }
}

/// What each sheet of a workbook hides, by its name. What cannot be read hides nothing.
pub(in crate::formats) fn of(bytes: &[u8]) -> HashMap<String, Hidden> {
    let mut sheets = HashMap::new();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return sheets };
    let mut files: HashMap<String, String> = HashMap::new();
    each(&mut archive, RELATIONS, |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event
            && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
        {
            let target = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            files.insert(id, target);
        }
    });
    let mut named: Vec<(String, String, bool)> = Vec::new();
    each_sheet(&mut archive, |name, tag| {
        if let Some(file) = attribute(tag, "id").and_then(|it| files.get(&it)) {
            let is_hidden = attribute(tag, "state").is_some_and(|it| it != "visible");
            named.push((name, file.clone(), is_hidden));
        }
    });
    let strings = struck_strings(&mut archive);
    for (name, file, is_hidden) in named.into_iter().take(MOST) {
        let hidden = Hidden { sheet: is_hidden, ..Hidden::default() };
        let mut sheet = Sheet { hidden, strings: strings.clone(), ..Sheet::default() };
        each(&mut archive, &file, |event| sheet.meets(event));
        sheets.insert(name, sheet.hidden);
    }
    sheets
}

/// Shows each sheet that a workbook says it has, by its name.
fn each_sheet(archive: &mut ZipArchive<Cursor<&[u8]>>, mut meets: impl FnMut(String, &BytesStart<'_>)) {
    each(archive, WORKBOOK, |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event
            && tag.local_name().as_ref() == "sheet"
            && let Some(name) = attribute(tag, "name")
        {
            meets(name, tag);
        }
    });
}

/// Shows each event of a file of the workbook, as far as it can be read.
pub(super) fn each(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str, mut meets: impl FnMut(&Event<'_>)) {
    let Ok(entry) = archive.by_name(name) else { return };
    let mut reader = Reader::from_reader(BufReader::new(entry));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) | Err(_) => return,
            Ok(event) => meets(&event),
        }
    }
}

/// Where a cell has its text: among those that words may be struck out of, or itself.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum CellKind {
    #[default]
    Other,
    Shared,
    Inline,
}

/// A sheet as far as it was read.
#[derive(Default)]
struct Sheet {
    hidden: Hidden,
    cell: Option<(u32, u16)>,
    has_formula: bool,
    is_in_value: bool,
    has_value: bool,
    /// The texts of the workbook of which words are struck out, by their rank.
    strings: Rc<HashMap<usize, String>>,
    kind: CellKind,
    /// The rank of its text among those of the workbook, or that text.
    rank: String,
    rich: Rich,
}

impl Sheet {
    fn meets(&mut self, event: &Event<'_>) {
        match (event, self.kind) {
            (_, CellKind::Inline) => self.rich.meets(event),
            (Event::Text(text), CellKind::Shared) if self.is_in_value => self.rank.push_str(&text.xml10_content()),
            _ => {}
        }
        match event {
            Event::Start(tag) => self.opens(tag),
            Event::Empty(tag) => {
                self.opens(tag);
                self.closes(tag.local_name().as_ref());
            }
            Event::End(tag) => self.closes(tag.local_name().as_ref()),
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) if self.is_in_value => self.has_value = true,
            _ => {}
        }
    }

    fn opens(&mut self, tag: &BytesStart<'_>) {
        let hidden = &mut self.hidden;
        let is_hidden = || attribute(tag, "hidden").is_some_and(|it| it == "1" || it == "true");
        match tag.local_name().as_ref() {
            "row" if is_hidden() => {
                let row = attribute(tag, "r").and_then(|it| it.parse::<u32>().ok()?.checked_sub(1));
                hidden.rows.extend(row);
            }
            "col" if is_hidden() && hidden.columns.len() < MOST => {
                let at = |name| attribute(tag, name)?.parse::<u16>().ok()?.checked_sub(1);
                hidden.columns.extend(at("min").zip(at("max")));
            }
            "mergeCell" if hidden.merges.len() < MOST => {
                let range = attribute(tag, "ref").unwrap_or_default();
                hidden.merges.extend(range.split_once(':').and_then(|(first, last)| place(first).zip(place(last))));
            }
            "c" => {
                self.begins(tag);
                (self.has_formula, self.has_value) = (false, false);
            }
            "f" => self.has_formula = true,
            "v" | "t" => self.is_in_value = true,
            _ => {}
        }
    }

    /// A cell begins: where it stands, and where its text is.
    fn begins(&mut self, tag: &BytesStart<'_>) {
        (self.cell, self.kind) = (None, CellKind::Other);
        for it in tag.attributes().with_checks(false).flatten() {
            let value: &str = it.value.as_ref();
            match it.key.local_name().as_ref() {
                "r" => self.cell = place(value),
                "t" if value == "s" && !self.strings.is_empty() => {
                    self.kind = CellKind::Shared;
                    self.rank.clear();
                }
                "t" if value == "inlineStr" => {
                    self.kind = CellKind::Inline;
                    self.rich = Rich::default();
                }
                _ => {}
            }
        }
    }

    fn closes(&mut self, name: &str) {
        match name {
            "v" | "t" => self.is_in_value = false,
            "c" if !self.has_formula && self.hidden.live.len() < STRUCK_MAX => {
                let live = match self.kind {
                    CellKind::Shared => self.rank.parse().ok().and_then(|it: usize| self.strings.get(&it).cloned()),
                    CellKind::Inline => self.rich.live(),
                    CellKind::Other => None,
                };
                self.hidden.live.extend(self.cell.zip(live));
            }
            "c" if self.has_formula && !self.has_value && self.hidden.uncalculated.len() < MOST => {
                self.hidden.uncalculated.extend(self.cell);
            }
            _ => {}
        }
    }
}

/// The row and the column of a reference, from 0.
fn place(reference: &str) -> Option<(u32, u16)> {
    let letters = reference.find(|it: char| it.is_ascii_digit())?;
    let row = reference[letters..].parse::<u32>().ok()?.checked_sub(1)?;
    let digit = |it: u8| u16::from(it.to_ascii_uppercase().wrapping_sub(b'A')) + 1;
    let column = reference[..letters].bytes().try_fold(0_u16, |sum, it| sum.checked_mul(26)?.checked_add(digit(it)))?;
    Some((row, column.checked_sub(1)?))
}

/// An attribute by its name without prefix.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes.with_checks(false).flatten().find(|it| it.key.local_name().as_ref() == name)?;
    let value: &str = found.value.as_ref();
    Some(quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), |it| it.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_places() {
        assert_eq!((place("A1"), place("AB12")), (Some((0, 0)), Some((11, 27))));
        assert_eq!((place("12"), place("A0"), place("")), (None, None, None));
    }

    #[test]
    fn what_a_sheet_hides_is_found() {
        let xml = "<worksheet><cols><col min='2' max='3' hidden='1'/></cols><sheetData><row r='3' hidden='1'>\
            <c r='A3'><f>1+1</f><v></v></c><c r='B3'><f>1+1</f><v>2</v></c><c r='C3'><f/></c></row></sheetData>\
            <mergeCells><mergeCell ref='A1:B2'/></mergeCells></worksheet>";
        let mut reader = Reader::from_str(xml);
        let mut sheet = Sheet::default();
        loop {
            match reader.read_event().unwrap() {
                Event::Eof => break,
                event => sheet.meets(&event),
            }
        }
        let hidden = sheet.hidden;
        assert_eq!(hidden.uncalculated, [(2, 0), (2, 2)]);
        assert_eq!((hidden.merges, hidden.rows), (vec![((0, 0), (1, 1))], [2].into()));
        assert_eq!(hidden.columns, [(1, 2)]);
    }
}
