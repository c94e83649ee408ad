//! A workbook as somebody leaves it: some cells of its XML are written over.

use std::io::{Cursor, Read, Write};

use calamine::{Reader, Xlsx};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// A workbook and the bytes that it is made of.
pub(super) struct Retouche {
    files: Vec<(String, Vec<u8>)>,
    sheets: Vec<String>,
}

impl Retouche {
    pub(super) fn new(bytes: &[u8]) -> Self {
        let workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let files = (0..archive.len()).map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        });
        Self { files: files.collect(), sheets: workbook.sheet_names() }
    }

    /// Writes a byte over another, somewhere in some file.
    pub(super) fn byte(mut self, file: usize, at: usize, byte: u8) -> Self {
        let files = self.files.len();
        let content = &mut self.files[file % files].1;
        let length = content.len();
        content[at % length] = byte;
        self
    }

    /// The files of the workbook that another has otherwise, or not at all.
    pub(super) fn other_than(&self, other: &Self) -> Vec<&str> {
        let changed = self.files.iter().filter(|file| !other.files.contains(file));
        changed.map(|(name, _)| name.as_str()).collect()
    }

    /// The text of a file of the workbook.
    pub(super) fn text(&self, name: &str) -> &str {
        self.find(name).unwrap_or_else(|| panic!("no {name}"))
    }

    /// The same; None when it has no such file.
    pub(super) fn find(&self, name: &str) -> Option<&str> {
        let (_, content) = self.files.iter().find(|(it, _)| it == name)?;
        Some(std::str::from_utf8(content).unwrap())
    }

    fn xml(&mut self, sheet: &str) -> &mut Vec<u8> {
        // tapis writes sheets in their order.
        let number = self.sheets.iter().position(|it| it == sheet).unwrap() + 1;
        let name = format!("xl/worksheets/sheet{number}.xml");
        &mut self.files.iter_mut().find(|(it, _)| *it == name).unwrap().1
    }

    /// Writes a text over a cell; an empty one empties it.
    pub(super) fn cell(self, sheet: &str, cell: &str, text: &str) -> Self {
        let written = if text.is_empty() { String::new() } else { inline(cell, text) };
        self.over(sheet, cell, &written)
    }

    /// Writes a text over a cell whose format is that of texts, where a number stays as it was typed.
    pub(super) fn typed(self, sheet: &str, cell: &str, text: &str) -> Self {
        self.over(sheet, cell, &as_text(cell, text))
    }

    /// The number of the format of a cell: 49 is that of texts.
    pub(super) fn number_format(mut self, sheet: &str, cell: &str) -> String {
        let of = |text: &str, begin: &str| text.split(begin).nth(1).unwrap().split('"').next().unwrap().to_owned();
        let xml = String::from_utf8(self.xml(sheet).clone()).unwrap();
        let rank: usize = of(&xml, &format!("<c r=\"{cell}\" s=\"")).parse().unwrap();
        let formats = self.text("xl/styles.xml").split("<cellXfs").nth(1).unwrap();
        of(formats.split("<xf ").nth(rank + 1).unwrap(), "numFmtId=\"")
    }

    /// Each cell of each sheet, with its sheet, but those that another is merged over: nobody sees nor fills them.
    pub(super) fn cells(&self) -> Vec<(String, String)> {
        let of = |sheet: &String| {
            let merges: Vec<_> = self.named(sheet, "<mergeCell ref=\"", |_| true);
            let merges: Vec<[(u32, u32); 2]> = merges
                .iter()
                .map(|(_, range)| {
                    let (first, last) = range.split_once(':').unwrap();
                    [place(first), place(last)]
                })
                .collect();
            let is_under = |cell: &str| {
                let (row, column) = place(cell);
                merges.iter().any(|[first, last]| {
                    let within = (first.0..=last.0).contains(&row) && (first.1..=last.1).contains(&column);
                    within && (row, column) != *first
                })
            };
            let all = self.named(sheet, "<c r=\"", |_| true);
            all.into_iter().filter(|(_, cell)| !is_under(cell)).collect::<Vec<_>>()
        };
        self.sheets.iter().flat_map(of).collect()
    }

    /// Each row that holds something, with its sheet.
    pub(super) fn rows(&self) -> Vec<(String, u32)> {
        let of = |sheet: &String| {
            self.named(sheet, "<row r=\"", |rest| rest.split("</row>").next().unwrap().contains("<v>"))
        };
        self.sheets.iter().flat_map(of).map(|(sheet, row)| (sheet, row.parse().unwrap())).collect()
    }

    /// What the elements of a sheet that begin so are called.
    fn named(&self, sheet: &str, begin: &str, keep: impl Fn(&str) -> bool) -> Vec<(String, String)> {
        let number = self.sheets.iter().position(|it| it == sheet).unwrap() + 1;
        let parts = self.text(&format!("xl/worksheets/sheet{number}.xml")).split(begin).skip(1);
        let kept = parts.filter(|it| keep(it)).map(|it| it.split('"').next().unwrap());
        kept.map(|it| (sheet.to_owned(), it.to_owned())).collect()
    }

    /// Makes a date of a cell.
    pub(super) fn date(self, sheet: &str, cell: &str, date: &str) -> Self {
        self.over(sheet, cell, &format!("<c r=\"{cell}\" t=\"d\"><v>{date}</v></c>"))
    }

    /// Writes a formula over a cell, as a library does that calculates nothing.
    pub(super) fn formula(self, sheet: &str, cell: &str, formula: &str) -> Self {
        self.over(sheet, cell, &format!("<c r=\"{cell}\"><f>{formula}</f></c>"))
    }

    /// Merges cells, and leaves what stands in all of them.
    pub(super) fn merged(mut self, sheet: &str, first: &str, last: &str) -> Self {
        let xml = String::from_utf8(self.xml(sheet).clone()).unwrap();
        let merge = format!("<mergeCell ref=\"{first}:{last}\"/></mergeCells>");
        assert!(xml.contains("</mergeCells>"), "{sheet} has no merges");
        *self.xml(sheet) = xml.replace("</mergeCells>", &merge).into_bytes();
        self
    }

    fn over(mut self, sheet: &str, cell: &str, written: &str) -> Self {
        let xml = String::from_utf8(self.xml(sheet).clone()).unwrap();
        let start = xml.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {sheet}!{cell}"));
        let rest = &xml[start..];
        let end = match (rest.find("/>"), rest.find('>')) {
            (Some(empty), Some(open)) if empty + 1 == open => open + 1,
            _ => rest.find("</c>").unwrap() + 4,
        };
        *self.xml(sheet) = format!("{}{written}{}", &xml[..start], &rest[end..]).into_bytes();
        self
    }

    /// Takes a row out, from 1, and leaves its place empty.
    pub(super) fn without_row(mut self, sheet: &str, row: u32) -> Self {
        let xml = String::from_utf8(self.xml(sheet).clone()).unwrap();
        let start = xml.find(&format!("<row r=\"{row}\"")).unwrap();
        let end = start + xml[start..].find("</row>").unwrap() + 6;
        *self.xml(sheet) = format!("{}{}", &xml[..start], &xml[end..]).into_bytes();
        self
    }

    /// Adds a row after all others.
    pub(super) fn row(mut self, sheet: &str, row: u32, cells: &[(&str, &str)]) -> Self {
        let xml = String::from_utf8(self.xml(sheet).clone()).unwrap();
        let cells: String = cells.iter().map(|(column, text)| inline(&format!("{column}{row}"), text)).collect();
        *self.xml(sheet) =
            xml.replace("</sheetData>", &format!("<row r=\"{row}\">{cells}</row></sheetData>")).into_bytes();
        self
    }

    /// Empties the cells of a column, as whoever deletes a hidden column does.
    pub(super) fn without_column(mut self, sheet: &str, column: &str) -> Self {
        let xml = String::from_utf8(self.xml(sheet).clone()).unwrap();
        let mut kept = String::new();
        for part in xml.split_inclusive("</c>") {
            let cell = part.rfind("<c r=\"").map(|at| (at, &part[at + 6..]));
            match cell {
                Some((at, rest)) if rest.trim_start_matches(column).starts_with(|c: char| c.is_ascii_digit()) => {
                    kept.push_str(&part[..at]);
                }
                _ => kept.push_str(part),
            }
        }
        *self.xml(sheet) = kept.into_bytes();
        self
    }

    /// Takes the stored result of every formula out.
    pub(super) fn without_results(mut self) -> Self {
        for (_, content) in self.files.iter_mut().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")) {
            let xml = String::from_utf8(content.clone()).unwrap();
            let mut parts = xml.split("</f><v>");
            let mut kept = parts.next().unwrap_or_default().to_owned();
            for part in parts {
                let end = part.find("</v>").unwrap() + 4;
                kept.push_str("</f>");
                kept.push_str(&part[end..]);
            }
            *content = kept.into_bytes();
        }
        self
    }

    /// Takes a file out of the package, with what is said of it.
    pub(super) fn without_file(mut self, name: &str) -> Self {
        self.files.retain(|(it, _)| it != name);
        for (file, content) in &mut self.files {
            if file == "[Content_Types].xml" || file == "_rels/.rels" {
                let xml = String::from_utf8(content.clone()).unwrap();
                let kept = xml.split_inclusive("/>").filter(|it| !it.contains(name));
                *content = kept.collect::<String>().into_bytes();
            }
        }
        self
    }

    /// Writes another formula over the first of a sheet.
    pub(super) fn first_formula(mut self, sheet: &str, formula: &str) -> Self {
        let xml = String::from_utf8(self.xml(sheet).clone()).unwrap();
        let start = xml.find("<f>").unwrap() + 3;
        let end = start + xml[start..].find("</f>").unwrap();
        *self.xml(sheet) = format!("{}{formula}{}", &xml[..start], &xml[end..]).into_bytes();
        self
    }

    pub(super) fn bytes(self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in self.files {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(&content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

/// The row and the column of a cell, from its name.
fn place(cell: &str) -> (u32, u32) {
    let digits = cell.find(|c: char| c.is_ascii_digit()).unwrap();
    let column = cell[..digits].bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    (cell[digits..].parse().unwrap(), column)
}

fn inline(cell: &str, text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    match text.parse::<f64>() {
        Ok(number) => format!("<c r=\"{cell}\"><v>{number}</v></c>"),
        Err(_) => as_text(cell, &text),
    }
}

fn as_text(cell: &str, text: &str) -> String {
    format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
}
