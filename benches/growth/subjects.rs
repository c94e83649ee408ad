//! The programmes that everything is measured on.

use std::path::{Path, PathBuf};

use tapis::{
    formats::{orebut, toml_file},
    programme::Programme,
};

use crate::multiply::multiply;

const SAMPLE: &str = "sample_programmes/but-economie-circulaire.toml";
/// How many times as large as the sample the large programme is.
const TIMES: usize = 20;
/// How many times as large as a national programme the largest is: what the review must bear.
const NATIONAL_TIMES: usize = 50;

pub(crate) struct Subject {
    /// What the figures are filed under: `sample`, `20x`.
    pub name: String,
    pub programme: Programme,
}

/// The sample, and the programme twenty times as large.
pub(crate) fn subjects() -> [Subject; 2] {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE);
    let text = std::fs::read_to_string(&path).expect("the sample is there");
    let sample = toml_file::read(&path, &text).expect("the sample can be read");
    let large = multiply(&sample, TIMES);
    large.check_integrity().expect("the large programme holds its invariants");
    [Subject { name: "sample".to_owned(), programme: sample }, Subject { name: format!("{TIMES}x"), programme: large }]
}

/// The BUT Science des données as published and fifty times as large, when the folder of real files is known.
pub(crate) fn national() -> Vec<Subject> {
    let Some(root) = std::env::var_os("TAPIS_REAL_DATA") else {
        println!("skipped: the BUT Science des données (TAPIS_REAL_DATA is not set)");
        return Vec::new();
    };
    let files = ["competences", "formation"].map(|part| {
        let path = PathBuf::from(&root).join(format!("orebut/SD-2022-{part}.xml"));
        let bytes = std::fs::read(&path).expect("TAPIS_REAL_DATA holds the file");
        (path, bytes)
    });
    let programme = orebut::read(&files).expect("the file can be read").programme;
    let large = multiply(&programme, NATIONAL_TIMES);
    large.check_integrity().expect("the large programme holds its invariants");
    let name = |times: &str| format!("SD{times}");
    vec![
        Subject { name: name(""), programme },
        Subject { name: name(&format!(" {NATIONAL_TIMES}x")), programme: large },
    ]
}
