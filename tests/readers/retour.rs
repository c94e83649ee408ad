//! The way back of a workbook that tapis wrote, after somebody did something to it.

use std::cell::OnceCell;

use tapis::formats::xlsx;

use super::{
    container::{Part, unzipped, zipped},
    sound::{completed, with_sample, with_words},
};

pub(super) const WAYS: &[fn(&[u8])] = &[sheet, cells, raw];

thread_local! {
    static WRITTEN: OnceCell<Vec<Part>> = const { OnceCell::new() };
}

const SHEET: &str = "xl/worksheets/sheet";

/// The files of the workbook of the sample.
fn with_written<T>(then: impl FnOnce(&[Part]) -> T) -> T {
    let write = || {
        let bytes = with_sample(|it| with_words(|words| xlsx::write(it, None, words))).unwrap();
        unzipped(&bytes)
    };
    WRITTEN.with(|it| then(it.get_or_init(write)))
}

fn read(parts: &[Part]) {
    raw(&zipped(parts.iter().map(|(name, content)| (name.as_str(), content.as_slice()))));
}

/// A whole workbook.
fn raw(bytes: &[u8]) {
    let bytes = bytes.to_vec();
    with_sample(|sample| completed(sample, xlsx::complete(sample, &[("maquette.xlsx".into(), bytes)])));
}

/// Another XML in the place of a sheet: the first byte says which.
fn sheet(bytes: &[u8]) {
    let Some((which, xml)) = bytes.split_first() else { return };
    let mut parts = with_written(<[Part]>::to_vec);
    let mut sheets: Vec<&mut Part> = parts.iter_mut().filter(|(name, _)| name.starts_with(SHEET)).collect();
    let which = usize::from(*which) % sheets.len();
    sheets[which].1 = xml.to_vec();
    read(&parts);
}

/// Cells typed over, one a line: the rank of the sheet, a tab, the name of the cell, a tab, what is typed.
fn cells(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut parts = with_written(<[Part]>::to_vec);
    for line in text.lines().take(20) {
        let mut fields = line.splitn(3, '\t');
        let (Some(sheet), Some(cell), Some(typed)) = (fields.next(), fields.next(), fields.next()) else { continue };
        let name = format!("{SHEET}{sheet}.xml");
        if let Some((_, content)) = parts.iter_mut().find(|(it, _)| *it == name) {
            let xml = std::str::from_utf8(content).unwrap();
            if let Some(changed) = typed_over(xml, cell, typed) {
                *content = changed.into_bytes();
            }
        }
    }
    read(&parts);
}

/// The sheet with another text in a cell that it has.
fn typed_over(xml: &str, cell: &str, typed: &str) -> Option<String> {
    let start = xml.find(&format!("<c r=\"{cell}\""))?;
    let head = start + xml[start..].find('>')? + 1;
    let end = if xml[..head].ends_with("/>") { head } else { start + xml[start..].find("</c>")? + 4 };
    let text: String = typed.chars().filter(|it| !it.is_control()).collect();
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let cell = format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    Some(format!("{}{cell}{}", &xml[..start], &xml[end..]))
}
