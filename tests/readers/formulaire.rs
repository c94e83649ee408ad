//! The form of a université, and the mapping that says how it is filled.

use tapis::{
    formats::xlsx::{self, Given, Request},
    programme::Programme,
};

use super::{
    container,
    sound::{with_sample, with_words},
};

pub(super) const WAYS: &[fn(&[u8])] = &[sheet, mapping, raw];

const MAPPING: &str = "feuille = \"Tableau\"\n[cellules]\nA1 = \"intitule\"\nB1 = { texte = \"=1<2\" }\n[tableau]\npremiere_ligne = 3\n\
    lignes_prevues = 2\nligne = \"activite-et-ue\"\n[tableau.colonnes]\nA = \"code\"\nB = \"libelle\"\n\
    [[tableau.repetitions]]\npour = \"ue\"\nmodele = \"C\"\ncolonnes = { C = \"coefficient\" }\ncellules = { C1 = \"ue-code\" }\n";

const SHEET: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:D5"/><sheetData><row r="1"><c r="A1"/></row><row r="3"><c r="A3" s="1"/><c r="D3"><f>SUM(B3:C3)</f><v>1</v></c></row><row r="4"/><row r="5"><c r="D5"><f>SUM(D3:D4)</f></c></row></sheetData><mergeCells count="1"><mergeCell ref="B3:C3"/></mergeCells></worksheet>"#;

fn fill(programme: &Programme, form: &[u8], mapping: &str) {
    with_words(|words| {
        let given = Given::default();
        let fill =
            |form: &[u8]| xlsx::fill(&Request { programme, parcours: None, form, mapping, given: &given }, words);
        match fill(form) {
            // What was filled is still a workbook of which a mapping can be guessed.
            Ok(filled) => {
                for file in &filled.files {
                    xlsx::guessed(&file.bytes, words).unwrap_or_else(|error| panic!("{error}"));
                }
                let audit = &filled.audit;
                assert!(audit.findings.iter().all(|it| !it.message(words).is_empty()));
            }
            Err(error) => assert!(!error.message(words).is_empty()),
        }
        drop(xlsx::guessed(form, words));
    });
}

/// The XML of the sheet of a form.
fn sheet(bytes: &[u8]) {
    let (sheet, strings) = container::parts(bytes);
    with_sample(|sample| fill(sample, &container::xlsx(sheet, strings), MAPPING));
}

/// A mapping and, after a NUL, the XML of the sheet that it is about.
fn mapping(bytes: &[u8]) {
    let (mapping, sheet) = container::parts(bytes);
    let Ok(mapping) = std::str::from_utf8(mapping) else { return };
    with_sample(|sample| fill(sample, &container::xlsx(sheet.unwrap_or(SHEET.as_bytes()), None), mapping));
}

/// A whole form.
fn raw(bytes: &[u8]) {
    with_sample(|sample| fill(sample, bytes, MAPPING));
}
