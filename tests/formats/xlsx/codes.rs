//! Codes that look like numbers, and workbooks of tapis that come back in other formats.

use std::process::Command;

use calamine::Data;
use tapis::{
    formats::{registry::Format, xlsx},
    i18n::{I18n, Lang},
};

use super::{
    feuillets::Feuillets,
    gestes::{activite, at, in_ods, verger},
    retour::{after, refused, retouched},
};

#[test]
fn a_code_that_ends_with_a_zero_stays_as_it_is_typed() {
    let before = verger();
    for (sheet, row, id) in [("Maquette", "R1.01", "r1-01"), ("Maquette", "R1.02", "r1-02")] {
        let cell = at(sheet, row, "code");
        let (found, _) = after(&before, retouched(&before).typed(sheet, &cell, "1.10").bytes());
        assert_eq!(activite(&found, id).code, "1.10");
    }
    let cell = at("Référentiel", "AC11.01", "code");
    let (found, _) = after(&before, retouched(&before).typed("Référentiel", &cell, "11.10").bytes());
    assert_eq!(found.acs().next().unwrap().2.code, "11.10");
    let bytes = in_ods(|_, said| match said {
        Data::String(it) if it == "R1.01" => Data::String("1.10".into()),
        said => said.clone(),
    });
    let (found, _) = after(&before, bytes);
    assert_eq!(activite(&found, "r1-01").code, "1.10");
}

#[test]
fn what_is_typed_in_a_column_of_codes_is_a_text() {
    let before = verger();
    for (sheet, text) in [("Maquette", "R1.01"), ("Référentiel", "AC11.01")] {
        let cell = at(sheet, text, "code");
        assert_eq!(retouched(&before).number_format(sheet, &cell), "49", "{sheet}!{cell}");
    }
}

/// The workbook as LibreOffice saves it.
fn saved_as(bytes: &[u8], ending: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("in.xlsx");
    std::fs::write(&file, bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let out = folder.path().join("out");
    let mut run = Command::new("soffice");
    run.args([&profile, "--headless", "--convert-to", ending, "--outdir"]).args([&out, &file]);
    assert!(run.output().unwrap().status.success());
    std::fs::read(out.join(format!("in.{ending}"))).unwrap()
}

#[test]
#[cfg_attr(not(has_libreoffice), ignore = "wants LibreOffice: soffice")]
fn a_workbook_saved_by_libreoffice_in_its_other_formats_comes_back() {
    let before = verger();
    for ending in ["xls", "ods", "xlsx"] {
        let untouched = saved_as(&xlsx::write(&before, None, &I18n::new(Lang::Fr)).unwrap(), ending);
        assert_eq!(Format::guess("x".as_ref(), &untouched).map(|it| it.name), Some("xlsx"), "{ending}");
        let (found, done) = after(&before, untouched);
        assert_eq!((&found, done.warnings), (&before, Vec::new()), "{ending}");
        let cell = at("Maquette", "R1.01", "code");
        let edited = retouched(&before).typed("Maquette", &cell, "1.10").bytes();
        let (found, _) = after(&before, saved_as(&edited, ending));
        assert_eq!(activite(&found, "r1-01").code, "1.10", "{ending}");
    }
}

#[test]
fn a_formula_without_result_empties_no_cell() {
    let before = verger();
    let cell = at("Maquette", "R1.01", "heures/cm");
    let said = refused(&before, retouched(&before).formula("Maquette", &cell, "5+7"));
    assert!(said.contains(&cell) && said.contains("formule"), "{said}");
}

#[test]
fn what_is_struck_out_is_told_and_changes_nothing() {
    let before = verger();
    let mut all = Feuillets::of(&before);
    let row = all.sheet("Maquette").find("activite/r1-02").0;
    all.sheet("Maquette").struck_rows = vec![row];
    let (found, done) = after(&before, all.bytes());
    assert_eq!(found, before);
    let told: Vec<&str> = done.warnings.iter().map(|it| it.code).collect();
    assert_eq!(told, ["xlsx-barre"]);
}

#[test]
fn rows_that_a_library_moved_under_a_merge_are_whole() {
    let before = verger();
    let bytes =
        retouched(&before).merged("Maquette", &at("Maquette", "R1.01", "code"), &at("Maquette", "R1.01", "semestre"));
    let (found, done) = after(&before, bytes.bytes());
    assert_eq!((found, done.warnings), (before, Vec::new()));
}
