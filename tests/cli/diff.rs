//! Versions have names, two of them can be compared, and a period has its report.

use crate::common::{Desk, keys, sample};
use serde_json::{Value, json};
use tapis::{
    edit::{self, Edit, Path, Placed},
    programme::{Ac, Id, Kind, Location, Object, Programme, Target},
    store::{Origin, Store},
};

fn sae() -> Target {
    Target::new(Kind::Activite, "sae-1-01")
}

/// Somebody makes an edit in front of the programme as it is.
fn does(desk: &Desk, author: &str, edit: impl FnOnce(&Programme) -> Edit) {
    let store = Store::open(&desk.path("tapis.db")).unwrap();
    let mut snapshot = store.load("but-ecr").unwrap();
    let edit = edit(&snapshot.programme);
    store.apply(&mut snapshot, edit, author, Origin::Edit).unwrap();
}

fn sets(desk: &Desk, author: &str, target: Target, path: Path, after: Value) {
    does(desk, author, |programme| edit::set(programme, &target, path, after).unwrap());
}

/// The sample, named « Cadrage », then worked on by Léa and Max.
fn worked_on() -> Desk {
    let desk = Desk::new();
    desk.with_sample();
    desk.run(["snapshot", "but-ecr", "Cadrage", "--author", "Inès"]).ok();
    sets(&desk, "Léa", sae(), Path::field("libelle"), json!("Peser les *déchets*"));
    sets(&desk, "Léa", sae(), Path::field("code"), json!(""));
    sets(&desk, "Léa", sae(), Path::field("code"), json!("SAÉ 1.01"));
    sets(&desk, "Max", sae(), Path::entry("evalue", "ac11-01"), json!(false));
    let object = Object::Ac(Ac { id: Id::from_label("new"), code: "AC11.09".into(), libelle: "Trier".into() });
    let at = Location::new("caracteriser-1", 0);
    does(&desk, "Max", |_| Edit::Create(Placed { object, at }));
    let remarque = Target::new(Kind::Remarque, "grille-sae-1-02");
    sets(&desk, "Léa", remarque, Path::field("etat"), json!("tranchee"));
    desk
}

#[test]
fn a_snapshot_is_made_listed_and_told_in_both_languages() {
    let desk = Desk::new();
    desk.with_sample();
    let empty = desk.tapis("snapshot but-ecr");
    assert!(empty.out.is_empty() && empty.err.contains("aucun instantané"), "{empty:?}");
    let made = desk.run(["snapshot", "but-ecr", " Cadrage ", "--author", "Inès"]).ok();
    assert_eq!(made, "but-ecr@Cadrage est le programme tel qu’il est au n°\u{a0}1 de son journal.\n");
    let made = desk.run(["instantane", "but-ecr", "Avant CFVU", "--lang", "en"]).ok();
    assert!(made.contains("no. 1 of its journal"), "{made}");
    let listed = desk.tapis("snapshot but-ecr").ok();
    assert!(listed.contains("Cadrage") && listed.contains("Avant CFVU") && listed.contains("Inès"), "{listed}");
    let listed = desk.tapis("snapshot but-ecr --json").json();
    assert_eq!(keys(&listed[0]), ["at", "author", "decisions", "name", "seq", "verrouillee"]);
    assert_eq!((&listed[0]["name"], &listed[0]["seq"]), (&json!("Cadrage"), &json!(1)));
}

#[test]
fn what_cannot_be_named_is_refused_with_a_reason() {
    let desk = Desk::new();
    desk.with_sample();
    desk.tapis("snapshot but-ecr v1").ok();
    let before = desk.database();
    for name in ["a@b", "a/b", "2026", " ", &"x".repeat(65)] {
        assert!(desk.run(["snapshot", "but-ecr", name]).refused().contains("1 à 64 caractères"), "{name}");
    }
    assert!(desk.tapis("snapshot but-ecr v1").refused().contains("déjà un instantané"));
    assert!(desk.tapis("snapshot inconnu v1").refused().contains("inconnu"));
    assert_eq!(desk.database(), before);
}

#[test]
fn a_version_that_is_not_there_is_told_with_those_that_are() {
    let desk = worked_on();
    assert!(desk.tapis("diff but-ecr@cadre but-ecr").refused().contains("ses instantanés sont Cadrage"));
    assert!(desk.tapis("diff but-ecr but-ecr@99").refused().contains("du n°\u{a0}1 au n°\u{a0}7"));
    assert!(desk.tapis("diff inconnu@v1 but-ecr --lang en").refused().contains("no programme"));
    assert!(desk.tapis("report but-ecr --since avant").refused().contains("Ses instantanés sont Cadrage."));
}

#[test]
fn equal_versions_do_not_differ() {
    let desk = Desk::new();
    desk.with_sample();
    let file = sample();
    let same = desk.run(["diff", "but-ecr@1", file.to_str().unwrap()]).ok();
    assert!(same.contains("ne diffèrent en rien"), "{same}");
    let same = desk.run(["diff", "but-ecr", file.to_str().unwrap(), "--json"]).json();
    assert_eq!((&same["changes"], &same["diagnostics"]), (&json!([]), &json!({ "solved": [], "created": [] })));
}

#[test]
fn differences_are_told_object_by_object_and_then_what_they_did_to_the_diagnostics() {
    let desk = worked_on();
    let told = desk.tapis("comparer but-ecr@Cadrage but-ecr").ok();
    for part in [
        "De but-ecr@Cadrage à but-ecr\u{a0}: 4 différences, 3 objets.",
        "AC11.09 (apprentissage critique)\n  - ajout\n",
        "SAÉ 1.01 (SAÉ)\n  - libellé\u{a0}: «\u{a0}Peser les poubelles du campus\u{a0}» → «\u{a0}Peser les *déchets*\u{a0}»\n",
        "  - AC évalués\u{a0}: retrait de AC11.01\n",
        "  - état\u{a0}: ouverte → tranchée\n",
        "Diagnostics résolus\u{a0}: aucun\n\nDiagnostics nouveaux\u{a0}: 1 erreur",
        "  - COU01 (erreur)\u{a0}: ",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    let told = desk.tapis("diff but-ecr but-ecr@Cadrage --lang en").ok();
    for part in
        ["From but-ecr to but-ecr@Cadrage: 4 differences, 3 objects.", "  - removed\n", "Diagnostics resolved: 1 error"]
    {
        assert!(told.contains(part), "{part}\n{told}");
    }
}

#[test]
fn the_document_says_the_same() {
    let desk = worked_on();
    let document = desk.tapis("diff but-ecr@1 but-ecr --json").json();
    assert_eq!(keys(&document), ["a", "b", "changes", "diagnostics"]);
    assert_eq!((&document["a"], &document["b"]), (&json!("but-ecr@1"), &json!("but-ecr")));
    let changes = document["changes"].as_array().unwrap();
    assert_eq!(keys(&changes[0]), ["after", "before", "entry", "field", "kind", "target"]);
    let added = changes.iter().find(|it| it["kind"] == json!("added")).unwrap();
    assert_eq!(added["before"], Value::Null);
    assert_eq!(added["target"], json!({ "kind": "ac", "code": "AC11.09", "id": "new" }));
    assert_eq!(added["after"], json!({ "code": "AC11.09", "libelle": "Trier" }));
    let aim = json!({ "kind": "sae", "code": "SAÉ 1.01", "id": "sae-1-01" });
    let untied = json!({
        "kind": "set", "target": aim, "field": "evalue", "entry": "ac11-01", "before": true, "after": false
    });
    assert!(changes.contains(&untied), "{document:#}");
}

#[test]
fn the_marked_maquette_lists_the_same_changes_in_the_same_order_and_words() {
    let desk = worked_on();
    let told = desk.tapis("diff but-ecr@Cadrage but-ecr").ok();
    let list = desk.tapis("export but-ecr --to markdown --since Cadrage").ok();
    let list = &list[list.find("## Modifications").unwrap()..];
    // Of an activité the list has the name besides the code.
    let row = |words: &str| list.lines().find(|it| it.starts_with('|') && it.contains(words)).unwrap_or_default();
    for words in ["Libellé", "AC évalués"] {
        let lower = words.replace("Libellé", "libellé");
        assert!(told.contains(&format!("  - {lower}\u{a0}: ")) && !row(words).is_empty(), "{words}\n{told}\n{list}");
    }
    assert!(row("AC évalués").contains("AC11.01"), "{list}");
    let places = |text: &str| ["SAÉ 1.01", "AC11.09"].map(|it| text.find(it).unwrap());
    assert!(places(&told).is_sorted() && places(list).is_sorted(), "{told}\n{list}");
}

/// Those that are new are told as `check` tells them today, those that are gone as it told them then.
#[test]
fn diagnostics_have_the_form_of_check() {
    let desk = worked_on();
    let diagnostics = &desk.tapis("diff but-ecr@1 but-ecr --json").json()["diagnostics"];
    let checked = desk.tapis("check but-ecr --json").json();
    let created = diagnostics["created"].as_array().unwrap();
    assert!(!created.is_empty() && diagnostics["solved"] == json!([]));
    let checked = checked["diagnostics"].as_array().unwrap();
    assert!(created.iter().all(|it| checked.contains(it)), "{created:#?}");
    let back = &desk.tapis("diff but-ecr but-ecr@1 --json").json()["diagnostics"];
    assert_eq!((&back["solved"], &back["created"]), (&diagnostics["created"], &diagnostics["solved"]));
}

#[test]
fn a_report_says_who_did_what_what_was_settled_and_what_it_did() {
    let desk = worked_on();
    let report = desk.tapis("compte-rendu but-ecr --since Cadrage").ok();
    for part in [
        "# Compte rendu\u{a0}: Économie circulaire et réemploi\n\nbut-ecr, de «\u{a0}Cadrage\u{a0}», n°\u{a0}1 (",
        "### Léa\n\n- **SAÉ 1.01 (SAÉ)**\n  - libellé",
        "Peser les \\*déchets\\*",
        "### Max\n\n- **SAÉ 1.01 (SAÉ)**\n  - AC évalués\u{a0}: retrait de AC11.01\n- **AC11.09 (apprentissage critique)**",
        "## Points tranchés\u{a0}: 1\n\n- La grille du panneau reste à écrire",
        ", tranché par Léa)\n",
        "## Points ouverts\u{a0}: ",
        "## Diagnostics résolus\u{a0}: aucun\n",
        "## Diagnostics nouveaux\u{a0}: 1 erreur",
    ] {
        assert!(report.contains(part), "{part}\n{report}");
    }
    assert!(!report.contains("code\u{a0}:"), "Léa took that back:\n{report}");
    let english = desk.tapis("report but-ecr --since 1 --lang en").ok();
    for part in
        ["# Report: Économie", "## What changed, and by whom", "## Points settled: 1", "## New diagnostics: 1 error"]
    {
        assert!(english.contains(part), "{part}\n{english}");
    }
}

#[test]
fn a_report_begins_at_a_date_or_at_the_creation() {
    let desk = worked_on();
    let whole = desk.tapis("report but-ecr").ok();
    assert_eq!(desk.tapis("report but-ecr --since 2020-01-01").ok(), whole);
    assert!(whole.contains("### Max"));
    let nothing = desk.tapis("report but-ecr --since 2999-12-31").ok();
    assert!(nothing.contains("Rien n’a changé.") && nothing.contains("## Points tranchés\u{a0}: 0"), "{nothing}");
}

#[test]
fn a_report_goes_to_a_file_that_it_does_not_overwrite() {
    let desk = worked_on();
    let text = desk.tapis("report but-ecr").ok();
    assert!(desk.tapis("report but-ecr -o cr.md").err.contains("cr.md"));
    assert_eq!(std::fs::read_to_string(desk.path("cr.md")).unwrap(), text);
    assert!(desk.tapis("report but-ecr -o cr.md").refused().contains("--force"));
    desk.tapis("report but-ecr -o cr.md --force").ok();
}

/// The case diff-between-two-years.
#[test]
fn diff_between_two_years() {
    // Each year's maquette bears a name of its own: what is said of the programme itself is the same.
    let desk = Desk::new();
    let year = |it: &str, libelle: &str| {
        format!(
            "id = \"atelier-{it}\"\nprofil = \"autre\"\nintitule = \"Atelier\"\n\n[[competences]]\nid = \"c1\"\n\
             numero = 1\nnom = \"Observer\"\n\n[[competences.niveaux]]\nid = \"n1\"\nordre = 1\nlibelle = \"\"\n\
             annee = 1\nacs = [{{ id = \"ac11-01\", code = \"AC11.01\", libelle = \"{libelle}\" }}]\n"
        )
    };
    desk.write("2026.toml", year("2026", "Relever des mesures"));
    desk.write("2027.toml", year("2027", "Relever des cotes"));
    let told = desk.tapis("diff 2026.toml 2027.toml --json").json();
    assert_eq!(told["changes"].as_array().map(Vec::len), Some(1), "{told}");
    for side in ["solved", "created"] {
        assert_eq!(told["diagnostics"][side], json!([]), "{told}");
    }
    let judged = desk.tapis("check 2026.toml --json");
    assert!(judged.out.contains("\"programme\""), "the programme itself has a finding to compare: {judged:?}");
}
