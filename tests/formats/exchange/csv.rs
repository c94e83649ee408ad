//! The CSV tables hold all that the files they come from say, counted apart.

use std::collections::BTreeMap;

use crate::{
    common::Desk,
    exchange::fixture::{ties, write, write_with},
    generate,
    orebut_files::{self, real},
};
use proptest::prelude::*;
use tapis::{
    formats::writing::written::Options,
    programme::{Id, Programme},
};

/// The rows of each table, the heads first, as an independent reader takes them.
fn tables(programme: &Programme, options: &Options) -> Vec<Vec<Vec<String>>> {
    let delimiter = if options.excel { b';' } else { b',' };
    let rows = |bytes: &[u8]| {
        let bytes = if options.excel { bytes.strip_prefix(b"\xef\xbb\xbf").unwrap() } else { bytes };
        let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(bytes);
        reader.records().map(|it| it.unwrap().iter().map(str::to_owned).collect()).collect()
    };
    write_with("csv", programme, options).files.iter().map(|it| rows(&it.bytes)).collect()
}

fn sd() -> (Vec<crate::orebut_files::File>, Programme) {
    let names = ["SD-2022-competences.xml", "SD-2022-formation.xml"];
    let sources: Vec<_> = names.into_iter().map(real).collect();
    let programme = orebut_files::read(&sources).programme;
    (sources, programme)
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn every_tie_hour_and_weight_of_sd_is_there() {
    let (sources, programme) = sd();
    let xml = std::str::from_utf8(&sources[1].1).unwrap();
    let tables = tables(&programme, &Options::default());
    let marks = tables[0].iter().skip(1).flat_map(|row| &row[5..]).filter(|it| !it.is_empty()).count();
    assert_eq!(marks, ties(xml).len());

    // Numbers of the file by value, found without the reader under test.
    let document = roxmltree::Document::parse(xml).unwrap();
    let number = |text: &str| (text.parse::<f64>().unwrap() * 1000.0).round() as i64;
    let mut weights: BTreeMap<i64, usize> = BTreeMap::new();
    for it in document.descendants().filter(|it| it.has_tag_name("competence")) {
        *weights.entry(number(it.attribute("coefficient").unwrap())).or_default() += 1;
    }
    let sum = |name: &str| -> i64 { document.descendants().filter_map(|it| it.attribute(name)).map(number).sum() };
    let heads = &tables[1][0];
    let first_weight = heads.iter().position(|it| it.starts_with("Coefficient ")).unwrap();
    let mut found: BTreeMap<i64, usize> = BTreeMap::new();
    for cell in tables[1].iter().skip(1).flat_map(|row| &row[first_weight..]).filter(|it| !it.is_empty()) {
        *found.entry(number(cell)).or_default() += 1;
    }
    assert_eq!(found, weights);
    let column = |name: &str| -> i64 {
        let at = heads.iter().position(|it| it == name).unwrap();
        tables[1].iter().skip(1).map(|row| &row[at]).filter(|it| !it.is_empty()).map(|it| number(it)).sum()
    };
    assert_eq!((column("CM+TD"), column("TP")), (sum("heuresCMTD"), sum("heuresTP")));
    assert_eq!(column("Total"), sum("heuresCMTD") + sum("heuresTP") + sum("heuresPtut"));
    let checked = tapis::rules::judge(&programme, None).diagnostics.len();
    assert_eq!(tables[2].len(), checked + 1);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn one_parcours_is_without_the_others() {
    let (_, programme) = sd();
    let options = Options { parcours: Some(Id::from_label("EMS")), ..Options::default() };
    let tables = tables(&programme, &options);
    assert!(!tables[0][0].iter().any(|it| it.contains("VCOD")), "{:?}", tables[0][0]);
    assert!(tables[0][0].iter().any(|it| it.contains("EMS")));
    assert!(tables[1].iter().all(|row| !row[2].contains("VCOD")));
}

#[test]
fn a_french_excel_gets_semicolons_commas_and_a_mark() {
    let desk = Desk::new();
    desk.write("p.toml", include_str!("../../fixtures/complet.toml"));
    desk.tapis("export p.toml --to csv --excel -o demo.csv").ok();
    let maquette = std::fs::read_to_string(desk.path("demo-maquette.csv")).unwrap();
    assert!(maquette.starts_with("\u{feff}Semestre;Type;Code;"), "{maquette}");
    assert!(maquette.contains(";16,5;") && maquette.contains(";12,5;0\r\n"), "{maquette}");
    desk.tapis("export p.toml --to csv -o demo2.csv").ok();
    let maquette = std::fs::read_to_string(desk.path("demo2-maquette.csv")).unwrap();
    assert!(maquette.starts_with("Semestre,Type,Code,") && maquette.contains(",12.5,0\r\n"), "{maquette}");
}

#[test]
fn a_formula_in_a_wording_stays_a_text() {
    let mut programme = generate::sample();
    programme.activites[0].libelle = "=HYPERLINK(\"http://example.org\")".into();
    programme.competences[0].niveaux[0].acs[0].libelle = "@SUM(A1)".into();
    let written = write("csv", &programme);
    assert_eq!(written.losses.len(), 1, "{:?}", written.losses);
    let all: String = written.files.iter().map(|it| String::from_utf8(it.bytes.clone()).unwrap()).collect();
    assert!(all.contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"") && all.contains("'@SUM(A1)"), "{all}");
}

/// The case csv-formula-behind-the-other-separator: whichever separator a spreadsheet takes, no cell begins a formula.
#[test]
fn a_formula_behind_the_other_separator_stays_a_text() {
    let mut programme = generate::sample();
    programme.activites[0].libelle = "Sols;=1+2 et Eaux,=1+3".into();
    programme.competences[0].niveaux[0].acs[0].libelle = "Lire\t@SUM(A1);-1+4".into();
    for excel in [false, true] {
        let other = if excel { b',' } else { b';' };
        let mut seen = 0;
        for part in write_with("csv", &programme, &Options { excel, ..Options::default() }).files {
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).flexible(true).delimiter(other).from_reader(&part.bytes[..]);
            for cell in
                reader.into_byte_records().flat_map(|it| it.unwrap().iter().map(<[u8]>::to_vec).collect::<Vec<_>>())
            {
                let cell = String::from_utf8_lossy(&cell);
                seen += usize::from(cell.contains("1+2"));
                let is_formula = cell.starts_with(['=', '@']) || cell.starts_with(['+', '-']) && cell.contains("1+");
                assert!(!is_formula, "{cell}");
            }
        }
        assert!(seen > 0, "the text is there");
    }
}

/// What begins a cell for some reader, whichever signs it takes for the ends of cells and of texts.
fn pieces(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let lines = text.trim_start_matches('\u{feff}').split(['\n', '\r']);
    let cut = |line: &str| -> Vec<String> {
        [',', ';', '\t', '|'].into_iter().flat_map(|it| line.split(it).map(str::to_owned).collect::<Vec<_>>()).collect()
    };
    lines.flat_map(cut).map(|it| it.trim_matches(['"', ' ']).to_owned()).collect()
}

#[test]
fn no_separator_makes_a_formula_of_a_wording() {
    let mut programme = generate::sample();
    for (rank, sign) in [",", ";", "\t", "|", "\"", "; ", "\n"].into_iter().enumerate() {
        programme.activites[0].mots_cles.push(format!("clé {rank}"));
        programme.activites[0].libelle.push_str(&format!("mot{sign}=1+{rank}{sign}@SUM(A1){sign}-2{sign}+3"));
    }
    for excel in [false, true] {
        for file in write_with("csv", &programme, &Options { excel, ..Options::default() }).files {
            for piece in pieces(&file.bytes).iter().filter(|it| it.starts_with(['=', '+', '-', '@'])) {
                assert!(piece.parse::<f64>().is_ok(), "{piece}");
            }
        }
    }
}

proptest! {
    #![proptest_config(generate::config(60))]

    #[test]
    fn no_text_of_any_programme_is_a_formula(programme in generate::programme(), excel in any::<bool>()) {
        for table in tables(&programme, &Options { excel, ..Options::default() }) {
            prop_assert!(table.iter().all(|row| row.len() == table[0].len()));
            for cell in table.iter().flatten().filter(|it| it.starts_with(['=', '+', '-', '@', '\t', '\r'])) {
                prop_assert!(cell.replace(',', ".").parse::<f64>().is_ok(), "{}", cell);
            }
        }
    }
}
