//! Workbooks around parts that are written as they go.

use std::{fs::File, io::Write, path::Path};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::files::{MEGA, repeated};

/// A part of a workbook: its path, and what it repeats until it has so many bytes.
pub(super) struct Part<'p>(pub &'p str, pub &'p str, pub &'p str, pub &'p str, pub usize);

pub(super) const TYPES: Part<'_> = Part("[Content_Types].xml", "<Types/>", " ", "", 0);
pub(super) const MIMETYPE: Part<'_> = Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet", " ", "", 0);
pub(super) const ROOT: Part<'_> = Part(
    "_rels/.rels",
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    " ",
    "",
    0,
);
pub(super) const WORKBOOK: Part<'_> = Part(
    "xl/workbook.xml",
    r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    " ",
    "",
    0,
);
pub(super) const RELATIONS: Part<'_> = Part(
    "xl/_rels/workbook.xml.rels",
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
    " ",
    "",
    0,
);
/// The heads of a table, so that what follows is read as one.
pub(super) const HEADS: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>Code AC</t></is></c><c t="inlineStr"><is><t>R1.01</t></is></c></row>"#;
pub(super) const SHEET: &str = "xl/worksheets/sheet1.xml";
pub(super) const STRINGS: &str = "xl/sharedStrings.xml";
pub(super) const END: &str = "</sheetData></worksheet>";

pub(super) fn zip(path: &Path, method: CompressionMethod, parts: &[Part<'_>]) {
    let mut zip = ZipWriter::new(File::create(path).unwrap());
    for Part(name, start, piece, end, size) in parts {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        repeated(&mut zip, start, piece, end, *size);
    }
    zip.finish().unwrap();
}

pub(super) fn xlsx(path: &Path, parts: &[Part<'_>]) {
    let mut all = vec![TYPES, ROOT, WORKBOOK, RELATIONS];
    let has = |name: &str| parts.iter().any(|it| it.0 == name);
    all.retain(|it| !has(it.0));
    all.extend(parts.iter().map(|it| Part(it.0, it.1, it.2, it.3, it.4)));
    if !has(SHEET) {
        all.push(Part(SHEET, HEADS, " ", END, 0));
    }
    zip(path, CompressionMethod::Deflated, &all);
}

pub(super) fn sheet(path: &Path, start: &str, piece: &str, end: &str, size: usize) {
    xlsx(path, &[Part(SHEET, start, piece, end, size)]);
}

pub(super) fn strings(path: &Path, start: &str, piece: &str, end: &str, size: usize) {
    xlsx(path, &[Part(STRINGS, start, piece, end, size)]);
}

pub(super) fn ods(path: &Path, start: &str, piece: &str, end: &str, size: usize) {
    zip(path, CompressionMethod::Deflated, &[MIMETYPE, Part("content.xml", start, piece, end, size)]);
}

pub(super) const TABLE: &str = "<o xmlns:table=\"t\" xmlns:text=\"x\" xmlns:office=\"o\"><table:table table:name=\"A\"><table:table-row><table:table-cell><text:p>Code AC</text:p></table:table-cell><table:table-cell><text:p>R1.01</text:p></table:table-cell></table:table-row>";
/// A workbook in a workbook in a workbook…
pub(super) fn nested(path: &Path, depth: usize) {
    let mut inside = vec![0; 1 << 20];
    for level in 0..depth {
        let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, content) in [
            (WORKBOOK.0, WORKBOOK.1.as_bytes()),
            (ROOT.0, ROOT.1.as_bytes()),
            (RELATIONS.0, RELATIONS.1.as_bytes()),
            (SHEET, HEADS.as_bytes()),
            ("content.xml", TABLE.as_bytes()),
            ("xl/embeddings/inside.xlsx", inside.as_slice()),
            ("inside.zip", inside.as_slice()),
        ] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(content).unwrap();
        }
        inside = zip.finish().unwrap().into_inner();
        assert!(inside.len() < 8 * MEGA, "{level}: {}", inside.len());
    }
    std::fs::write(path, inside).unwrap();
}

/// The workbook says that a part comes to 2 GB once unpacked: in both of its headers.
pub(super) fn declared(path: &Path, part: &str) {
    const TRUTH: u32 = 70_001;
    xlsx(path, &[Part(part, "<sst>", "<si/>", "", TRUTH as usize)]);
    let mut bytes = std::fs::read(path).unwrap();
    // Pieces of five bytes: what was written is a little less.
    let written = (5 + (TRUTH - 5) / 5 * 5).to_le_bytes();
    let at: Vec<usize> = bytes.windows(4).enumerate().filter(|(_, it)| *it == written).map(|(at, _)| at).collect();
    assert!(!at.is_empty());
    at.into_iter().for_each(|at| bytes[at..at + 4].copy_from_slice(&2_000_000_000_u32.to_le_bytes()));
    std::fs::write(path, bytes).unwrap();
}
