//! What the published files hold, counted by a script that knows nothing of tapis, and what tapis reads of them.

use std::{path::PathBuf, process::Command};

use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde_json::Value;
use tapis::{formats::registry::Format, programme::Programme};

/// What was read, by the word that the script counts it under.
fn count(programme: &Programme, what: &str) -> f64 {
    let hours = || programme.activites.iter().flat_map(|it| it.heures.values()).map(|it| it.total()).sum::<Decimal>();
    let ects = || programme.ues().filter_map(|(_, it)| it.ects).sum::<Decimal>();
    let number = |it: Decimal| it.to_f64().unwrap();
    let figure = match what {
        "competences" => programme.competences.len(),
        "niveaux" => programme.niveaux().count(),
        "acs" => programme.acs().count(),
        "parcours" => programme.parcours.len(),
        "semestres" => programme.semestres.len(),
        "ues" => programme.ues().count(),
        "activites" => programme.activites.len(),
        "coefficients" => programme.activites.iter().map(|it| it.coefficients.len()).sum(),
        "heures" => return number(hours()),
        "ects" => return number(ects()),
        other => panic!("nobody counts {other}"),
    };
    figure as f64
}

#[test]
#[cfg_attr(not(all(has_real_files, has_openpyxl)), ignore = "wants the published programmes, and Python with openpyxl")]
fn published_files_hold_what_a_script_counts_in_them() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats/comptes/compter.py");
    let ran = Command::new("python3").args([script, env!("TAPIS_REAL_DATA")]).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let counted: Value = serde_json::from_slice(&ran.stdout).unwrap();
    let files = counted.as_object().unwrap();
    assert_eq!(files.len(), 8);
    for (name, figures) in files {
        let (_, bytes) = crate::orebut_files::of_others(name);
        let format = Format::guess(&PathBuf::from(name), &bytes).unwrap_or_else(|| panic!("{name} is of no format"));
        let read = format.read.unwrap()(&[(name.into(), bytes)]).unwrap_or_else(|error| panic!("{error}")).programme;
        for (what, figure) in figures.as_object().unwrap() {
            assert_eq!(Some(count(&read, what)), figure.as_f64(), "{name}: {what}");
        }
    }
}
