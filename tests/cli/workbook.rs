//! A programme that goes to a spreadsheet and comes back, as a user does it.

use std::fs;

use crate::common::{Desk, keys};
use tapis::formats::toml_file;

/// A desk whose programme was exported, then changed: the workbook says what it was before.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.with_sample();
    desk.tapis("export but-ecr --to xlsx -o maquette.xlsx").ok();
    desk
}

#[test]
fn what_nobody_changed_is_told_as_such() {
    let desk = desk();
    let said = desk.tapis("import maquette.xlsx --into but-ecr --dry-run").ok();
    assert!(said.contains("rien n’a changé") && said.lines().count() == 1, "{said}");
}

#[test]
fn the_differences_are_listed_with_their_cells_then_applied_as_one_step() {
    let desk = desk();
    let toml = desk.tapis("export but-ecr --to toml").ok();
    let changed = toml.replacen("libelle = \"", "libelle = \"Re", 3);
    desk.write("autre.toml", changed.replacen("id = \"but-ecr\"", "id = \"autre\"", 1));
    desk.tapis("import autre.toml").ok();
    desk.tapis("export autre --to xlsx -o autre.xlsx").ok();

    let database = desk.database();
    let said = desk.tapis("import autre.xlsx --into but-ecr --dry-run").ok();
    assert!(said.lines().any(|line| line.starts_with("— ") && line.contains('!') && line.contains("→")), "{said}");
    assert_eq!(desk.database(), database);
    let ran = desk.tapis("import autre.xlsx --into but-ecr --dry-run --json");
    let change = &ran.json()["changes"][0];
    assert_eq!(keys(change), ["after", "before", "entry", "field", "kind", "place", "target"]);
    assert_eq!(change["kind"], "set");

    let entries = |desk: &Desk| desk.tapis("log but-ecr --json").json().as_array().map(Vec::len);
    let before = entries(&desk);
    desk.tapis("import autre.xlsx --into but-ecr").ok();
    assert_eq!(entries(&desk), before.map(|count| count + 1));
    let said = desk.tapis("import autre.xlsx --into but-ecr --dry-run").ok();
    assert!(said.contains("rien n’a changé"), "{said}");
}

/// A copy of another database has an entry 1 as this one has, and says so on its workbook.
#[test]
fn a_workbook_of_another_database_is_said_to_be_one() {
    let (here, there) = (desk(), Desk::new());
    let toml = here.tapis("export but-ecr --to toml").ok();
    there.write("autre.toml", toml.replacen("libelle = \"", "libelle = \"Re", 1));
    there.tapis("import autre.toml").ok();
    there.tapis("export but-ecr --to xlsx -o maquette.xlsx").ok();
    here.write("autre.xlsx", fs::read(there.path("maquette.xlsx")).unwrap());
    let said = here.tapis("import autre.xlsx --into but-ecr --dry-run").ok();
    assert!(said.contains("vient d’une autre base") && said.contains("entrée 1"), "{said}");
    assert!(said.lines().any(|it| it.starts_with("— ")), "what differs is listed: {said}");
    let own = here.tapis("import maquette.xlsx --into but-ecr --dry-run").ok();
    assert!(!own.contains("autre base"), "{own}");
}

#[test]
fn what_is_no_workbook_of_tapis_is_refused() {
    let desk = desk();
    let bytes = fs::read(desk.path("maquette.xlsx")).unwrap();
    desk.write("court.xlsx", &bytes[..bytes.len() / 2]);
    assert!(desk.tapis("import court.xlsx --into but-ecr").refused().contains("abîmé"));
    assert!(desk.tapis("import maquette.xlsx").refused().contains("--into but-ecr"));
    desk.write("texte.xlsx", "pas un classeur");
    assert!(desk.tapis("import texte.xlsx --as xlsx --into but-ecr").refused().contains("pas un classeur"));
}

#[test]
fn a_pipe_never_hears_how_far_long_work_is() {
    let desk = Desk::new();
    let programme =
        toml_file::read(&crate::common::sample(), &fs::read_to_string(crate::common::sample()).unwrap()).unwrap();
    desk.write("grand.toml", toml_file::write(&crate::large::large(programme)));
    let ran = desk.tapis("export grand.toml --to xlsx -o grand.xlsx");
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", "Écrit dans grand.xlsx.\n"));
    desk.tapis("import grand.toml").ok();
    let ran = desk.tapis("export but-ecr --to html");
    assert_eq!(ran.err, "");
    assert!(ran.out.starts_with("<!DOCTYPE html>") && !ran.out.contains('\x1b'));
}

#[test]
fn a_workbook_makes_the_programme_where_there_is_none() {
    let desk = desk();
    let dry = desk.tapis("import maquette.xlsx --dry-run --db other.db").ok();
    assert!(dry.contains("but-ecr serait créé"), "{dry}");
    assert!(!desk.has("other.db"));
    desk.tapis("import maquette.xlsx --db other.db").ok();
    let differ = desk.tapis("diff but-ecr but-ecr.toml");
    assert!(differ.code == 2, "{}", differ.out);
    desk.tapis("export but-ecr --to toml -o but-ecr.toml --db other.db").ok();
    let differ = desk.tapis("diff but-ecr but-ecr.toml --json").json();
    let told = differ["changes"].as_array().unwrap();
    assert!(told.iter().all(|it| it["target"]["kind"] == "remarque"), "{told:?}");
}
