//! The form of a université on the command line: looked over first, written when nothing in it is foreign.

use calamine::{Data, Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;
use serde_json::json;

use crate::{
    common::{Desk, keys},
    revision::sets,
};

const MAPPING: &str = "feuille = \"F\"\nsemestre = 1\n[cellules]\nB1 = \"intitule\"\n[tableau]\npremiere_ligne = 4\n\
    [tableau.colonnes]\nA = \"code\"\nB = \"libelle\"\n";

/// A desk with the sample, a form whose head has an example, and a mapping that leaves nothing of it.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.with_sample();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("F").unwrap();
    sheet.write(0, 0, "Mention :").unwrap().write(0, 1, "Droit").unwrap();
    sheet.write_row(2, 0, ["Code", "Intitulé"]).unwrap().write(3, 0, "EX").unwrap();
    workbook.save(desk.path("form.xlsx")).unwrap();
    desk.write("form.toml", MAPPING);
    desk
}

const LINE: &str = "export but-ecr --parcours RES --to xlsx --template form.xlsx --mapping form.toml";

#[test]
fn a_clean_form_is_written_and_told() {
    let desk = desk();
    let said = desk.tapis(&format!("{LINE} -o out.xlsx"));
    assert!(said.err.contains("rien qui ne soit du programme"), "{}", said.err);
    assert!(desk.has("out.xlsx"));
}

#[test]
fn a_form_with_what_is_foreign_is_not_written_unless_asked_and_fails_even_then() {
    let desk = desk();
    desk.write("form.toml", MAPPING.replace("B1 = \"intitule\"\n", ""));
    let found = desk.tapis(&format!("{LINE} -o out.xlsx"));
    assert_eq!(found.code, 1);
    let said = found.err;
    assert!(said.contains("F!B1") && said.contains("Droit") && said.contains("--despite-audit"), "{said}");
    assert!(!desk.has("out.xlsx"));
    assert_eq!(desk.tapis(&format!("{LINE} -o out.xlsx --despite-audit")).code, 1);
    assert!(desk.has("out.xlsx"));
}

#[test]
fn a_dry_run_is_the_audit_alone_for_people_and_for_programs() {
    let desk = desk();
    desk.write("form.toml", MAPPING.replace("B1 = \"intitule\"\n", ""));
    let ran = desk.tapis(&format!("{LINE} --dry-run -o out.xlsx"));
    assert!(ran.code == 1 && ran.out.contains("F!B1"), "{}", ran.out);
    let ran = desk.tapis(&format!("{LINE} --dry-run --json -o out.xlsx"));
    let document = ran.json();
    assert_eq!(keys(&document), ["clean", "files", "findings", "form_labels", "written_cells"]);
    let finding = &document["findings"][0];
    assert_eq!(keys(finding), ["blocking", "cell", "kind", "message", "parcours", "sheet"]);
    assert_eq!((finding["kind"].as_str(), finding["cell"].as_str()), (Some("sample"), Some("B1")));
    assert!(!desk.has("out.xlsx"));
    desk.write("form.toml", MAPPING);
    let document = desk.tapis(&format!("{LINE} --json -o out.xlsx")).json();
    assert_eq!((document["clean"].as_bool(), document["files"][0].as_str()), (Some(true), Some("out.xlsx")));
}

#[test]
fn a_wrong_mapping_is_refused_with_its_file_and_line_and_nothing_is_written() {
    let desk = desk();
    for (wrong, line) in [("B = \"libele\"", "ligne 9"), ("B = { texte = \"{ville}\" }", "ligne 9")] {
        desk.write("form.toml", MAPPING.replace("B = \"libelle\"", wrong));
        let ran = desk.tapis(&format!("{LINE} -o out.xlsx"));
        let said = ran.refused();
        assert!(said.contains("form.toml") && said.contains(line), "{said}");
        assert!(!desk.has("out.xlsx"));
    }
    let ran = desk.tapis(&format!("{LINE} --set ville=Reims -o out.xlsx"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(desk.tapis(&format!("{LINE} --set ville -o b.xlsx")).refused().contains("--set ville"));
}

#[test]
fn a_mapping_is_guessed_for_an_unknown_form_and_fills_it() {
    let desk = desk();
    desk.tapis("export but-ecr --to xlsx --template form.xlsx --write-mapping guess.toml").ok();
    let guess = std::fs::read_to_string(desk.path("guess.toml")).unwrap();
    for line in ["feuille = \"F\"", "B1 = \"intitule\"", "A = \"code\"", "B = \"libelle\""] {
        assert!(guess.contains(line), "{line}: {guess}");
    }
    let line = LINE.replace("form.toml", "guess.toml");
    assert_eq!(desk.tapis(&format!("{line} --dry-run")).code, 0);
}

/// The rows of the first sheet of a workbook, as another library reads them.
fn rows(desk: &Desk, name: &str) -> Vec<Vec<String>> {
    let mut workbook: Xlsx<_> = open_workbook(desk.path(name)).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn what_changed_goes_beside_a_form_and_both_are_known_again() {
    let desk = desk();
    desk.run(["snapshot", "but-ecr", "juin"]).ok();
    sets(&desk, "sae-1-01", "libelle", json!("Peser les déchets"));
    sets(&desk, "r1-01", "heures", json!({ "cm": 10 }));
    desk.tapis(&format!("{LINE} --since juin -o out.xlsx --despite-audit"));
    let form = rows(&desk, "out.xlsx");
    assert!(form.iter().any(|it| it[..2] == ["SAÉ 1.01", "Peser les déchets"]), "{form:?}");
    let list = rows(&desk, "out-modifications.xlsx");
    let changed = list.iter().find(|it| it[0] == "≠ modification" && it[1].starts_with("SAÉ 1.01")).unwrap();
    assert_eq!(
        [&changed[2], &changed[3], &changed[4]],
        ["Libellé", "Peser les poubelles du campus", "Peser les déchets"]
    );
    let hours = list.iter().find(|it| it[1] == "Heures d’enseignement").unwrap();
    assert!(hours[0] == "≠" && hours[2] != hours[3], "{hours:?}");
    for name in ["out.xlsx", "out-modifications.xlsx"] {
        let verified = desk.tapis(&format!("verify {name}"));
        assert!(verified.code == 0 && verified.out.contains("depuis\u{a0}: version «\u{a0}juin"), "{verified:?}");
    }
    // A form says by itself what it held, unless it is filled again; a list is written again.
    assert!(desk.tapis("verify out.xlsx").out.contains("--template"));
    assert!(!desk.tapis("verify out-modifications.xlsx").out.contains("--template"));
    let again = desk.tapis("verify out.xlsx --template form.xlsx --mapping form.toml");
    assert!(again.code == 0 && !again.out.contains("--template"), "{again:?}");
    assert_eq!(desk.tapis("verify out.xlsx --template form.xlsx").code, 2);
    sets(&desk, "sae-1-01", "libelle", json!("Autre"));
    let verified = desk.tapis("verify out.xlsx");
    assert!(verified.code == 1 && verified.out.contains("SAÉ 1.01"), "{verified:?}");
}
