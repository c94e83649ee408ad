//! The readers of files that are text.

use std::path::{Path, PathBuf};

use tapis::{
    formats::{
        Imported, Source, case as case_file, mahara as mahara_file, moodle as moodle_file, orebut as orebut_file,
        outline, reading::opened::Opened, rncp as rncp_file, scodoc as scodoc_file, toml_file,
    },
    rules,
};

use super::sound::{comes_back, comes_back_whole, completed, imported, with_sample};

fn alone(bytes: &[u8]) -> [Source; 1] {
    [(PathBuf::from("x"), bytes.to_vec())]
}

/// `tapis check FILE`.
pub(super) fn toml(bytes: &[u8]) {
    let read = toml_file::read_bytes(Path::new("x.toml"), bytes);
    let read = read.map(|programme| Imported { programme, warnings: Vec::new() });
    if let Some(programme) = imported(read) {
        rules::judge(&programme, None);
    }
    // Whatever it holds, it can be said where.
    if let Ok(text) = std::str::from_utf8(bytes) {
        toml_file::places(text);
    }
}

/// The files of one programme, one after the other with a NUL between them: XML has none.
pub(super) fn orebut(bytes: &[u8]) {
    let files: Vec<Source> = bytes.split(|it| *it == 0).map(|it| ("x.xml".into(), it.to_vec())).collect();
    if let Some(programme) = imported(orebut_file::read(&files)) {
        // A kind of department that nobody knows is kept, told, and cannot be written.
        comes_back("orebut", &programme);
    }
    with_sample(|sample| completed(sample, orebut_file::read_into(sample, &files).map(Into::into)));
}

pub(super) fn moodle(bytes: &[u8]) {
    if let Some(programme) = imported(moodle_file::read(&alone(bytes))) {
        // It cuts long names, and says so.
        comes_back("moodle", &programme);
    }
    with_sample(|sample| completed(sample, moodle_file::complete(sample, &alone(bytes))));
}

pub(super) fn case(bytes: &[u8]) {
    if let Some(mut programme) = imported(case_file::read(&alone(bytes))) {
        // Texts that no field takes are remarques, which no package has.
        programme.remarques.clear();
        comes_back_whole("case", &programme);
    }
    with_sample(|sample| completed(sample, case_file::complete(sample, &alone(bytes))));
}

pub(super) fn mahara(bytes: &[u8]) {
    if let Some(programme) = imported(mahara_file::read(&alone(bytes))) {
        comes_back("mahara", &programme);
    }
}

/// The files of one programme, one after the other with a NUL between them.
pub(super) fn scodoc(bytes: &[u8]) {
    let files: Vec<Source> = bytes.split(|it| *it == 0).map(|it| ("x".into(), it.to_vec())).collect();
    imported(scodoc_file::read(&files));
    with_sample(|sample| completed(sample, scodoc_file::complete(sample, &files)));
}

pub(super) fn rncp(bytes: &[u8]) {
    imported(rncp_file::read(&alone(bytes)));
    with_sample(|sample| completed(sample, rncp_file::complete(sample, &alone(bytes))));
}

pub(super) fn plan(bytes: &[u8]) {
    outline::recognises(&Opened::new(Path::new("x.md"), bytes));
    imported(outline::read(&alone(bytes)));
}
