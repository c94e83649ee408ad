//! What a file is that is no programme, and that people take for one: a refusal that names it helps, one that only
//! lists what can be read does not.

use std::io::Cursor;

use zip::ZipArchive;

use crate::formats::writing::destination::SQLITE;

/// What begins every file of the Office of 1997, and every workbook that a password locks.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Something that tapis does not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// A workbook that nobody reads without its password.
    Locked,
    /// A document of a word processor.
    Text,
    Slides,
    Pdf,
    /// A database of SQLite.
    Database,
}

impl Nature {
    /// What `bytes` are, when this is known and no format of a programme.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            _ if bytes.starts_with(SQLITE) => Some(Nature::Database),
            _ if bytes.starts_with(b"%PDF-") => Some(Nature::Pdf),
            _ if bytes.starts_with(b"{\\rtf") => Some(Nature::Text),
            _ if bytes.starts_with(COMPOUND) => compound(bytes),
            _ if bytes.starts_with(b"PK\x03\x04") => archive(bytes),
            _ => None,
        }
    }
}

/// The parts of a compound file are named in UTF-16.
fn compound(bytes: &[u8]) -> Option<Nature> {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|it| it == name)
    };
    let parts =
        [("EncryptedPackage", Nature::Locked), ("WordDocument", Nature::Text), ("PowerPoint Document", Nature::Slides)];
    parts.into_iter().find(|(name, _)| has(name)).map(|(_, nature)| nature)
}

fn archive(bytes: &[u8]) -> Option<Nature> {
    // The first member of an OpenDocument file says in clear what it is.
    let head = &bytes[..bytes.len().min(128)];
    let says = |kind: &[u8]| head.windows(kind.len()).any(|it| it == kind);
    match () {
        () if says(b"opendocument.text") => return Some(Nature::Text),
        () if says(b"opendocument.presentation") => return Some(Nature::Slides),
        () => {}
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    match () {
        () if has("word/document.xml") => Some(Nature::Text),
        () if has("ppt/presentation.xml") => Some(Nature::Slides),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn zipped(name: &str) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(b"<a/>").unwrap();
        zip.finish().unwrap().into_inner()
    }

    fn compounded(name: &str) -> Vec<u8> {
        let name = name.encode_utf16().flat_map(u16::to_le_bytes);
        COMPOUND.iter().copied().chain([0; 504]).chain(name).chain([0; 64]).collect()
    }

    #[test]
    fn what_is_no_programme_is_named() {
        for (bytes, expected) in [
            (compounded("EncryptedPackage"), Some(Nature::Locked)),
            (compounded("Workbook"), None),
            (compounded("WordDocument"), Some(Nature::Text)),
            (compounded("Autre"), None),
            (zipped("word/document.xml"), Some(Nature::Text)),
            (zipped("ppt/presentation.xml"), Some(Nature::Slides)),
            (zipped("xl/workbook.xml"), None),
            (b"PK\x03\x04 cut short".to_vec(), None),
            ([&SQLITE[..], &[0; 84]].concat(), Some(Nature::Database)),
            (b"%PDF-1.7".to_vec(), Some(Nature::Pdf)),
            (b"{\\rtf1\\ansi".to_vec(), Some(Nature::Text)),
            (b"id = \"but-sd\"".to_vec(), None),
        ] {
            assert_eq!(Nature::of(&bytes), expected, "{:?}", String::from_utf8_lossy(&bytes[..12.min(bytes.len())]));
        }
    }
}
