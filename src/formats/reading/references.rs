//! The places that the cells of a workbook say they have, before anybody counts on them: what reads sheets does so in
//! 32 bits, and a number too large for these would come out as another cell.

use std::io::BufRead;

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// The elements of a sheet that name cells. In drawings, `r` may be a length.
const NAMING: [&str; 6] = ["c", "row", "f", "dimension", "mergeCell", "hyperlink"];
/// The letters of the last column of a sheet, XFD, and the digits of its last row, 1 048 576.
const LETTERS: usize = 3;
const DIGITS: usize = 7;

/// The first reference of an XML to a cell that no sheet has. What is ill-formed is not looked into further: nobody
/// reads it.
pub(in crate::formats) fn impossible(xml: impl BufRead) -> Option<String> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) | Err(_) => return None,
            Ok(Event::Start(tag) | Event::Empty(tag)) if NAMING.contains(&tag.local_name().as_ref()) => {
                if let Some(reference) = beyond(&tag) {
                    return Some(reference);
                }
            }
            Ok(_) => {}
        }
    }
}

/// A reference of an element that goes beyond every sheet.
fn beyond(tag: &BytesStart<'_>) -> Option<String> {
    let mut attributes = tag.attributes();
    let mut references = attributes.with_checks(false).flatten().filter(|it| matches!(it.key.as_ref(), "r" | "ref"));
    let found = references.find(|it| !it.value.split(':').all(is_possible))?;
    Some(found.value.chars().take(40).collect())
}

/// Whether a text is no reference at all, or one to a cell, a row or a column that a sheet has.
fn is_possible(text: &str) -> bool {
    let digits = text.trim_start_matches(|it: char| it.is_ascii_alphabetic());
    let is_reference = digits.bytes().all(|it| it.is_ascii_digit());
    !is_reference || text.len() - digits.len() <= LETTERS && digits.len() <= DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_beyond_every_sheet_is_found() {
        let of = |xml: &str| impossible(xml.as_bytes());
        assert_eq!(of("<row r=\"12\"><c r='XFD1048576'/><dimension ref=\"A1:L8\"/></row>"), None);
        assert_eq!(of("<a><c r = 'A4294967297'/></a>").as_deref(), Some("A4294967297"));
        assert_eq!(of("<row r='99999999'>").as_deref(), Some("99999999"));
        assert_eq!(of("<dimension ref='A1:AAAAAAAA1'/>").as_deref(), Some("A1:AAAAAAAA1"));
        // Other elements and attributes, and what is no reference, say what they like.
        assert_eq!(of("<a:fillToRect r='12700000'/>"), None);
        assert_eq!(of("<c name='A4294967297' r='rId4294967297!'>r='A4294967297'</c>"), None);
        assert_eq!(of("<a xmlns:r='http://example.org' r:id='A4294967297'><a"), None);
    }
}
