//! The national programmes, through the command line.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    common::Desk,
    orebut_files::{pairs_written, real},
};
use serde_json::{Value, json};

/// Imports real files.
fn imported(desk: &Desk, names: &[&str], options: &[&str]) -> Value {
    let files: Vec<String> = names.iter().map(|it| real(it).0.display().to_string()).collect();
    let args = ["import", "--json"].into_iter().chain(options.iter().copied()).chain(files.iter().map(String::as_str));
    let ran = desk.run(args);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    ran.json()
}

const SD: [&str; 2] = ["SD-2022-competences.xml", "SD-2022-formation.xml"];

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn sd_is_imported_whole() {
    let desk = Desk::new();
    let json = imported(&desk, &SD, &[]);
    assert_eq!(json["programme"], "but-sd");
    assert_eq!(
        json["counts"],
        json!({"competences": 5, "niveaux": 13, "ac": 64, "saes": 36, "ressources": 66, "parcours": 2, "semestres": 6})
    );
    let duplicate = json["warnings"].as_array().unwrap().iter().find(|it| it["code"] == "code-duplique").unwrap();
    assert!(duplicate["message"].as_str().unwrap().contains("R1.01"));
    assert_eq!(duplicate["line"], 229);
}

/// What the matrix says, as the file writes it: semestre, code and title of the activité, code of the AC.
fn pairs_shown(matrix: &Value) -> BTreeSet<(u8, String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let activites: BTreeMap<String, &Value> =
        matrix["activites"].as_array().unwrap().iter().map(|it| (text(&it["id"]), it)).collect();
    let mut pairs = BTreeSet::new();
    for ligne in matrix["lignes"].as_array().unwrap() {
        for id in ["travaille_ids", "evalue_ids"].iter().flat_map(|key| ligne[*key].as_array().unwrap()) {
            let activite = activites[id.as_str().unwrap()];
            let semestre = activite["semestre"].as_u64().unwrap() as u8;
            pairs.insert((semestre, text(&activite["code"]), text(&activite["libelle"]), text(&ligne["ac"])));
        }
    }
    pairs
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn every_pair_of_sd_is_in_the_matrix_and_no_other() {
    let desk = Desk::new();
    imported(&desk, &SD, &[]);
    let written = real(SD[1]).1;
    let matrix = desk.tapis("matrix but-sd --json").json();
    assert_eq!(pairs_shown(&matrix), pairs_written(std::str::from_utf8(&written).unwrap()));
    // The contract's codes say the same as the identifiers.
    for ligne in matrix["lignes"].as_array().unwrap() {
        for (codes, ids) in [("travaille", "travaille_ids"), ("evalue", "evalue_ids")] {
            assert_eq!(ligne[codes].as_array().unwrap().len(), ligne[ids].as_array().unwrap().len());
        }
    }
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_second_file_completes_the_first() {
    let (apart, together) = (Desk::new(), Desk::new());
    imported(&together, &SD, &[]);
    imported(&apart, &SD[..1], &[]);
    let before = apart.database();
    let dry = imported(&apart, &SD[1..], &["--into", "but-sd", "--dry-run"]);
    assert_eq!((&dry["counts"]["saes"], apart.database()), (&json!(36), before));
    let json = imported(&apart, &SD[1..], &["--into", "but-sd"]);
    assert_eq!((&json["created"], &json["counts"]["ressources"]), (&json!(false), &json!(66)));
    let show = |desk: &Desk| desk.tapis("show but-sd --json").json();
    assert_eq!(show(&apart), show(&together));
    assert_eq!(apart.tapis("log but-sd --json").json().as_array().unwrap().len(), 2);

    // Once more: there is nothing left to add.
    imported(&apart, &SD[1..], &["--into", "but-sd"]);
    assert_eq!(show(&apart), show(&together));
    assert_eq!(apart.tapis("log but-sd --json").json().as_array().unwrap().len(), 2);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn gea_and_mmi_are_imported() {
    let desk = Desk::new();
    let gea = imported(&desk, &["GEA-2021-competences.xml"], &[]);
    assert_eq!(gea["counts"]["competences"], 11);
    let mmi = imported(&desk, &["MMI-2021-competences.xml", "MMI-2021-formation.xml"], &[]);
    assert_eq!((&mmi["counts"]["saes"], &mmi["counts"]["ressources"]), (&json!(12), &json!(36)));
    assert_eq!(desk.tapis("list --json").json().as_array().unwrap().len(), 2);
    assert!(desk.tapis("check but-sd").refused().contains("but-sd"));
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn importing_again_is_refused_and_says_how_to_complete() {
    let desk = Desk::new();
    imported(&desk, &SD, &[]);
    let before = desk.database();
    let file = real(SD[0]).0;
    assert!(desk.run(["import", file.to_str().unwrap()]).refused().contains("--into but-sd"));
    assert_eq!(desk.database(), before);
}
