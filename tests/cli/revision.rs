//! A maquette that marks what changed since a version, and a document that says since which.

use serde_json::json;
use tapis::{
    edit::{self, Path},
    programme::{Kind, Target},
    store::{Origin, Store},
};

use crate::common::{Desk, sample};

pub(crate) fn sets(desk: &Desk, id: &str, field: &str, value: serde_json::Value) {
    let store = Store::open(&desk.path("tapis.db")).unwrap();
    let mut snapshot = store.load("but-ecr").unwrap();
    let edit = edit::set(&snapshot.programme, &Target::new(Kind::Activite, id), Path::field(field), value).unwrap();
    store.apply(&mut snapshot, edit, "Léa", Origin::Edit).unwrap();
}

/// The sample, named « juin », then changed.
fn worked_on() -> Desk {
    let desk = Desk::new();
    desk.with_sample();
    desk.run(["snapshot", "but-ecr", "juin"]).ok();
    sets(&desk, "sae-1-01", "libelle", json!("Peser les déchets"));
    desk
}

#[test]
fn what_changed_is_marked_since_a_version_a_number_a_date_or_a_file() {
    let desk = worked_on();
    let file = sample();
    for since in ["juin", "1", "2999-01-01", "but-ecr@juin", file.to_str().unwrap()] {
        let page = desk.run(["export", "but-ecr", "--to", "html", "--since", since]).ok();
        let told = !since.starts_with("2999");
        assert_eq!(page.contains("<ins>Peser les déchets</ins>"), told, "{since}");
        assert_eq!(page.contains("Rien ne change"), !told, "{since}");
    }
    let text = desk.run(["export", "but-ecr@1", "--to", "markdown", "--since", "2"]).ok();
    assert!(text.contains("| ≠ modification | SAÉ 1.01 — Peser les poubelles du campus (SAÉ) | Libellé |"), "{text}");
    let file = file.to_str().unwrap();
    assert!(desk.run(["export", file, "--to", "markdown", "--since", file]).ok().contains("Rien ne change depuis"));
}

#[test]
fn since_what_nobody_knows_is_refused_in_one_sentence() {
    let desk = worked_on();
    let export = |since: &str, to: &str| desk.run(["export", "but-ecr", "--to", to, "--since", since, "-o", "out"]);
    assert!(export("mai", "xlsx").refused().contains("n’est ni un instantané de but-ecr, ni une date"));
    assert!(export("99", "xlsx").refused().contains("99"));
    assert!(export("2001-01-01", "xlsx").refused().contains("n’existait pas encore"));
    assert!(export("juin", "csv").refused().contains("--since ne change rien à un export en csv"));
    let file = sample();
    let refused = desk.run(["export", file.to_str().unwrap(), "--to", "html", "--since", "juin"]);
    assert!(refused.refused().contains("n’a pas de journal"), "{refused:?}");
    assert!(!desk.has("out"));
}

#[test]
fn a_marked_document_is_known_again_and_says_since_what() {
    let desk = worked_on();
    for (to, name) in [("xlsx", "m.xlsx"), ("html", "m.html"), ("markdown", "m.md")] {
        desk.run(["export", "but-ecr", "--to", to, "--since", "juin", "-o", name]).ok();
        let verified = desk.tapis(&format!("verify {name}"));
        assert_eq!(verified.code, 0, "{verified:?}");
        assert!(
            verified.out.contains("modifications marquées depuis\u{a0}: version «\u{a0}juin\u{a0}»"),
            "{verified:?}"
        );
    }
    // The workbook comes back as one that nobody touched.
    let back = desk.run(["import", "m.xlsx", "--into", "but-ecr", "--dry-run"]);
    assert!(back.code == 0 && !back.out.contains("→"), "{back:?}");
    let other = Desk::new();
    std::fs::copy(desk.path("m.html"), other.path("m.html")).unwrap();
    other.with_sample();
    sets(&other, "sae-1-01", "libelle", json!("Peser les déchets"));
    let verified = other.tapis("verify m.html");
    assert!(verified.out.contains("est le programme tel qu’il est aujourd’hui"), "{verified:?}");
}
