//! What the tests of ORéBUT files share.
#![allow(dead_code, reason = "each test file uses its part")]

use std::{collections::BTreeSet, path::PathBuf};

use tapis::{
    edit,
    formats::{FormatError, Imported, Warning, orebut},
    i18n::{I18n, Lang},
    programme::{Activite, Programme},
};

pub(crate) type File = (PathBuf, Vec<u8>);

/// A file of the real programmes. Tests that ask for one are ignored where there is none.
pub(crate) fn real(name: &str) -> File {
    let path = PathBuf::from(env!("TAPIS_REAL_DATA")).join("orebut").join(name);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    (path, bytes)
}

/// A file of the second lot, that other programs wrote.
pub(crate) fn of_others(name: &str) -> File {
    let path = PathBuf::from(env!("TAPIS_REAL_DATA")).join("real2").join(name);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    (path, bytes)
}

pub(crate) fn file(name: &str, text: &str) -> File {
    (PathBuf::from(name), text.as_bytes().to_vec())
}

/// Reads files that are to be read, and checks the invariants.
pub(crate) fn read(files: &[File]) -> Imported {
    let imported = orebut::read(files).unwrap_or_else(|error| panic!("{error}"));
    imported.programme.check_integrity().unwrap();
    imported
}

/// `programme` once the files are read into it, and what was odd in them.
pub(crate) fn read_into(programme: &Programme, files: &[File]) -> (Programme, Vec<Warning>) {
    let (edit, warnings) = orebut::read_into(programme, files).unwrap_or_else(|error| panic!("{error}"));
    let mut programme = programme.clone();
    edit::apply(&mut programme, edit).unwrap();
    (programme, warnings)
}

/// The warnings of one code.
pub(crate) fn of_code<'w>(warnings: &'w [Warning], code: &str) -> Vec<&'w Warning> {
    warnings.iter().filter(|it| it.code == code).collect()
}

/// The sentence of a warning or a refusal in each language, checked to be whole.
pub(crate) fn sentences(code: &str, args: &[(&'static str, tapis::i18n::Arg)]) -> [String; 2] {
    Lang::ALL.map(|lang| {
        let i18n = I18n::new(lang);
        assert!(i18n.has_file_message(code), "{code} has no text in {lang:?}");
        let sentence = i18n.file_message(code, args);
        assert!(!sentence.contains(['{', '}']), "{lang:?} {code} lacks a value: {sentence}");
        sentence
    })
}

pub(crate) fn assert_speaks(warning: &Warning) -> String {
    let [fr, en] = sentences(warning.code, &warning.args);
    assert_ne!(fr, en, "{}", warning.code);
    fr
}

pub(crate) fn refused(files: &[File]) -> FormatError {
    let error = orebut::read(files).expect_err("these files are to be refused");
    sentences(error.code, &error.args);
    error
}

pub(crate) fn activite<'p>(programme: &'p Programme, id: &str) -> &'p Activite {
    programme.activites.iter().find(|it| it.id.as_str() == id).unwrap_or_else(|| panic!("no activité {id}"))
}

/// Every AC–activité pair that a formation file writes, found without the reader under test.
pub(crate) fn pairs_written(text: &str) -> BTreeSet<(u8, String, String, String)> {
    let document = roxmltree::Document::parse(text).unwrap();
    let squeezed = |text: &str| text.split_ascii_whitespace().collect::<Vec<_>>().join(" ").trim().to_owned();
    let mut pairs = BTreeSet::new();
    for ac in document.descendants().filter(|it| it.has_tag_name("ac")) {
        let activite = ac.parent().unwrap().parent().unwrap();
        let semestre = activite.parent().unwrap().parent().unwrap().attribute("numero").unwrap().parse().unwrap();
        let titre = activite.children().find(|it| it.has_tag_name("titre")).unwrap().text().unwrap();
        let code = activite.attribute("code").unwrap().to_owned();
        pairs.insert((semestre, code, squeezed(titre), ac.text().unwrap().trim().to_owned()));
    }
    pairs
}
