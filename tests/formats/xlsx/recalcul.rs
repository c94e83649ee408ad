//! Another spreadsheet, which knows none of the results that are stored, comes to the same figures.

use std::{io::Cursor, process::Command};

use calamine::{Data, Reader, Xlsx};
use tapis::{
    formats::{toml_file, xlsx},
    i18n::{I18n, Lang},
    programme::Programme,
};

use crate::xlsx::{fixture::programme, retouche::Retouche};

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

/// The workbook as LibreOffice saves it after computing every formula.
pub(super) fn recalculated(bytes: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("in.xlsx");
    std::fs::write(&file, Retouche::new(bytes).without_results().bytes()).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let out = folder.path().join("out");
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "xlsx", "--outdir"])
        .args([&out, &file])
        .output();
    assert!(run.unwrap().status.success());
    std::fs::read(out.join("in.xlsx")).unwrap()
}

fn same(ours: &Data, theirs: &Data) -> bool {
    match (ours, theirs) {
        (Data::Float(ours), Data::Float(theirs)) => (ours - theirs).abs() < 1e-9,
        _ => ours == theirs,
    }
}

fn check(programme: &Programme) {
    let bytes = xlsx::write(programme, None, &I18n::new(Lang::Fr)).unwrap();
    let computed = recalculated(&bytes);
    let (mut ours, mut theirs) = (open(bytes), open(computed));
    let mut compared = 0;
    for name in ours.sheet_names() {
        let formulas = ours.worksheet_formula(&name).unwrap();
        let (stored, computed) = (ours.worksheet_range(&name).unwrap(), theirs.worksheet_range(&name).unwrap());
        let origin = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells().filter(|(_, _, formula)| !formula.is_empty()) {
            let at = (origin.0 + row as u32, origin.1 + column as u32);
            let empty = Data::Empty;
            let (stored, computed) = (stored.get_value(at).unwrap_or(&empty), computed.get_value(at).unwrap_or(&empty));
            assert!(same(stored, computed), "{name} {at:?} {formula}: {stored:?}, and not {computed:?}");
            compared += 1;
        }
    }
    assert!(compared > 50, "{compared} formulas");
}

#[test]
#[cfg_attr(not(has_libreoffice), ignore = "wants LibreOffice: soffice")]
fn libreoffice_comes_to_the_same_figures() {
    check(&programme());
    let sample =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes/but-economie-circulaire.toml");
    check(&toml_file::read(&sample, &std::fs::read_to_string(&sample).unwrap()).unwrap());
}
