//! What a workbook must be before it is opened: a zip whose content, said and real, stays within bounds.

use std::io::{self, BufReader, Cursor, Read, copy, sink};

use zip::{ZipArchive, read::ZipFile, result::ZipError};

use crate::{
    code,
    formats::reading::{references, refusal::Refusal},
    i18n::Arg,
};

/// The most files in a workbook. Those of a large university have a hundred.
const ENTRIES_MAX: usize = 1_000;
const MEBI: u64 = 1024 * 1024;
/// The most bytes that all of them come to once unpacked, images included.
const BYTES_MAX: u64 = 24 * MEBI;
/// The same of the XML, of which what was made to harm takes some ten times that in memory: twenty times that of the
/// workbook of a national programme.
const XML_MAX: u64 = 12 * MEBI;
/// What the names of XML end in.
const XML: [&str; 2] = [".xml", ".rels"];
/// What makes a zip a workbook.
pub(in crate::formats) const WORKBOOK: &str = "xl/workbook.xml";

/// Refuses what is no workbook, and what would not fit in memory once unpacked, whatever it says of itself.
pub(in crate::formats) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    check_within(bytes, XML_MAX)
}

/// Whether a zip, which is refused when it would not fit in memory once unpacked, has a file of that name.
pub(in crate::formats) fn holds(bytes: &[u8], name: &str) -> Result<bool, Refusal> {
    holds_within(bytes, name, XML_MAX)
}

/// Refuses what is no form: it is kept whole several times over while it is filled, and may be a third as large.
pub(in crate::formats) fn check_form(bytes: &[u8]) -> Result<(), Refusal> {
    check_within(bytes, XML_MAX / 3)
}

fn check_within(bytes: &[u8], xml: u64) -> Result<(), Refusal> {
    if holds_within(bytes, WORKBOOK, xml)? { Ok(()) } else { Err(Refusal::new(code!("xlsx-pas-un-classeur"), [])) }
}

fn holds_within(bytes: &[u8], name: &str, xml: u64) -> Result<bool, Refusal> {
    if !bytes.starts_with(b"PK") {
        return Err(Refusal::new(code!("xlsx-pas-un-classeur"), []));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::new(code!("xlsx-tronque"), []))?;
    if archive.len() > ENTRIES_MAX {
        return Err(Refusal::new(code!("xlsx-trop-de-fichiers"), [("max", Arg::Count(ENTRIES_MAX))]));
    }
    let mut left = Left { all: BYTES_MAX, xml };
    for index in 0..archive.len() {
        left.spend(archive.by_index(index).map_err(unreadable)?)?;
    }
    Ok(archive.index_for_name(name).is_some())
}

/// How much may still be unpacked.
struct Left {
    all: u64,
    xml: u64,
}

impl Left {
    /// Unpacks a file, to nowhere, and looks at the references of XML on the way.
    fn spend(&mut self, entry: ZipFile<'_, Cursor<&[u8]>>) -> Result<(), Refusal> {
        let is_xml = entry.name().is_ok_and(|it| XML.iter().any(|end| it.to_ascii_lowercase().ends_with(end)));
        let (left, most) = if is_xml { (self.xml.min(self.all), XML_MAX) } else { (self.all, BYTES_MAX) };
        let too_large = || Refusal::new(code!("xlsx-trop-gros"), [("max", Arg::Count((most / MEBI) as usize))]);
        if entry.size() > left {
            return Err(too_large());
        }
        // One byte more than is left: an entry may hold more than it says.
        let mut unpacked = Counted { entry: entry.take(left + 1), count: 0 };
        let impossible = if is_xml { references::impossible(BufReader::new(&mut unpacked)) } else { None };
        copy(&mut unpacked, &mut sink()).map_err(|_| Refusal::new(code!("xlsx-tronque"), []))?;
        let real = unpacked.count;
        if real > left {
            return Err(too_large());
        }
        if let Some(cell) = impossible {
            return Err(Refusal::new(code!("xlsx-cellule-impossible"), [("cellule", Arg::text(cell))]));
        }
        self.all -= real;
        self.xml -= if is_xml { real } else { 0 };
        Ok(())
    }
}

/// What was read of a file so far, in bytes.
struct Counted<R> {
    entry: R,
    count: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.entry.read(buffer)?;
        self.count += count as u64;
        Ok(count)
    }
}

fn unreadable(error: ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword => Refusal::new(code!("xlsx-protege"), []),
        _ => Refusal::new(code!("xlsx-tronque"), []),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn archive(entries: &[(&str, usize)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, size) in entries {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            let chunk = vec![0; 1 << 16];
            for _ in 0..size / chunk.len() {
                zip.write_all(&chunk).unwrap();
            }
            zip.write_all(&chunk[..size % chunk.len()]).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn code(bytes: &[u8]) -> Option<&'static str> {
        check(bytes).err().map(|it| it.code.as_str())
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        assert_eq!(code(b"id = \"x\""), Some("xlsx-pas-un-classeur"));
        assert_eq!(code(&archive(&[("mimetype", 3)])), Some("xlsx-pas-un-classeur"));
        let whole = archive(&[(WORKBOOK, 3)]);
        assert_eq!(code(&whole), None);
        assert_eq!(code(&whole[..whole.len() - 9]), Some("xlsx-tronque"));
    }

    #[test]
    fn bombs_are_refused_by_what_they_unpack_to() {
        let bomb = archive(&[(WORKBOOK, 3), ("xl/a.xml", 7 << 20), ("xl/b.xml", 7 << 20)]);
        assert!(bomb.len() < 1 << 20, "{}", bomb.len());
        assert_eq!(code(&bomb), Some("xlsx-trop-gros"));
        assert_eq!(code(&archive(&[(WORKBOOK, 3), ("xl/a.png", 15 << 20)])), None);
        assert_eq!(code(&archive(&[(WORKBOOK, 3), ("xl/a.png", 25 << 20)])), Some("xlsx-trop-gros"));
        let names: Vec<String> = (0..1_001).map(|n| format!("xl/{n}")).collect();
        let entries: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 1)).collect();
        assert_eq!(code(&archive(&entries)), Some("xlsx-trop-de-fichiers"));
    }

    #[test]
    fn sizes_that_lie_are_found_out() {
        // The sizes in the two headers: the local one and that of the central directory.
        let lie = |size: u32| {
            let mut bytes = archive(&[(WORKBOOK, 3), ("xl/a.xml", 70_000)]);
            let truth = 70_000u32.to_le_bytes();
            let at: Vec<usize> =
                bytes.windows(4).enumerate().filter(|(_, it)| *it == truth).map(|(at, _)| at).collect();
            assert_eq!(at.len(), 2);
            at.into_iter().for_each(|at| bytes[at..at + 4].copy_from_slice(&size.to_le_bytes()));
            code(&bytes)
        };
        assert_eq!(lie(2_000_000_000), Some("xlsx-trop-gros"));
        assert!(matches!(lie(10), None | Some("xlsx-tronque")));
    }

    #[test]
    fn archives_inside_are_never_opened() {
        let mut inside = archive(&[(WORKBOOK, 3)]);
        for _ in 0..10 {
            let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
            for (name, content) in [(WORKBOOK, &b"<a/>"[..]), ("xl/inside.xlsx", &inside)] {
                zip.start_file(name, SimpleFileOptions::default()).unwrap();
                zip.write_all(content).unwrap();
            }
            inside = zip.finish().unwrap().into_inner();
        }
        assert_eq!(code(&inside), None);
    }
}
