//! Reading a programme: from a file without any database, and from the database.

use crate::common::{Desk, flawed_sample, keys, sample};
use serde_json::Value;

const ID: &str = "but-ecr";

#[test]
fn a_file_needs_no_database() {
    let desk = Desk::new();
    let path = sample();
    let path = path.to_str().unwrap();
    for command in ["show", "check", "matrix"] {
        desk.run([command, path]).ok();
        assert!(desk.run([command, path, "--json"]).json()["programme"].is_string() || command == "show");
    }
    desk.run(["export", path, "--to", "toml"]).ok();
    assert!(!desk.has("tapis.db") && !desk.has("data"));
}

#[test]
fn check_ends_in_1_when_it_found_an_error() {
    let desk = Desk::new();
    let (good, bad) = (sample(), flawed_sample());
    assert_eq!(desk.run(["check", good.to_str().unwrap()]).code, 0);
    let ran = desk.run(["check", bad.to_str().unwrap()]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    assert!(ran.out.contains("\n  erreur         COU01  "), "{}", ran.out);
    let both = desk.run(["check", good.to_str().unwrap(), bad.to_str().unwrap(), "--json"]);
    assert_eq!(both.code, 1);
    assert_eq!(both.json().as_array().unwrap().len(), 2);
}

#[test]
fn check_keeps_its_contract() {
    let ran = Desk::new().run(["check", flawed_sample().to_str().unwrap(), "--json"]);
    let json = ran.json();
    assert_eq!(
        keys(&json),
        ["diagnostics", "examined", "not_applicable", "not_examined", "programme", "stale_waivers", "summary"]
    );
    assert_eq!(keys(&json["summary"]), ["error", "info", "waived", "warning"]);
    let kinds = [
        "programme",
        "parcours",
        "competence",
        "composante",
        "situation",
        "niveau",
        "ac",
        "semestre",
        "ue",
        "ressource",
        "sae",
        "critere",
        "bloc",
    ];
    for diagnostic in json["diagnostics"].as_array().unwrap() {
        let expected = ["message", "name", "national", "of_none", "parcours", "rule", "severity", "target", "waived"];
        assert_eq!(keys(diagnostic), expected);
        assert_eq!(keys(&diagnostic["target"]), ["code", "id", "kind"]);
        assert!(kinds.contains(&diagnostic["target"]["kind"].as_str().unwrap()), "{diagnostic}");
        assert!(!diagnostic["message"].as_str().unwrap().is_empty());
    }
}

#[test]
fn a_programme_that_no_rule_could_look_at_is_not_called_sound() {
    let desk = Desk::new();
    desk.write("neuf.toml", "id = \"neuf\"\nprofil = \"licence\"\nintitule = \"Neuf\"\n");
    let out = desk.tapis("check neuf.toml").ok();
    assert!(out.contains("rien à regarder") && !out.contains("aucun diagnostic"), "{out}");
    let json = desk.tapis("check neuf.toml --json").json();
    assert!(json["not_applicable"].as_array().unwrap().len() > 10);
}

#[test]
fn one_parcours_is_looked_at_alone() {
    let desk = Desk::new();
    let path = sample();
    let path = path.to_str().unwrap();
    let show = desk.run(["show", path, "--json"]).json();
    let code = show["parcours"][0]["code"].as_str().unwrap().to_owned();
    let json = desk.run(["matrix", path, "--json", "--parcours", &code.to_lowercase()]).json();
    assert_eq!(json["parcours"], Value::String(code.clone()));
    assert!(
        json["lignes"].as_array().unwrap().len()
            < desk.run(["matrix", path, "--json"]).json()["lignes"].as_array().unwrap().len()
    );
    for command in ["matrix", "check"] {
        let ran = desk.run([command, path, "--parcours", "NUL"]);
        assert!(ran.refused().contains(&code), "{ran:?}");
    }
}

#[test]
fn the_matrix_keeps_its_contract() {
    let desk = Desk::new();
    let json = desk.run(["matrix", sample().to_str().unwrap(), "--json"]).json();
    assert_eq!(keys(&json), ["activites", "lignes", "parcours", "programme"]);
    assert_eq!(json["parcours"], Value::Null);
    assert_eq!(keys(&json["activites"][0]), ["choix", "code", "id", "kind", "libelle", "semestre", "type"]);
    assert_eq!(
        keys(&json["lignes"][0]),
        [
            "ac",
            "annee",
            "competence",
            "evaluation",
            "evalue",
            "evalue_ids",
            "id",
            "libelle",
            "niveau",
            "rencontre",
            "travaille",
            "travaille_ids"
        ]
    );
}

#[test]
fn pages_fit_in_80_columns() {
    let desk = Desk::new();
    for path in [sample(), flawed_sample()] {
        let path = path.to_str().unwrap();
        for line in
            [vec!["show"], vec!["check"], vec!["matrix"], vec!["matrix", "--by", "semestre"], vec!["matrix", "--gaps"]]
        {
            let out = desk.run(line.iter().chain([&path])).out;
            for line in out.lines() {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }
}

#[test]
fn gaps_are_named() {
    let desk = Desk::new();
    let path = flawed_sample();
    let out = desk.run(["matrix", path.to_str().unwrap(), "--gaps"]).ok();
    assert!(out.contains("ni travaillé ni évalué") && out.contains("jamais évalué"), "{out}");
    let json = desk.run(["matrix", path.to_str().unwrap(), "--gaps", "--json"]).json();
    for ligne in json["lignes"].as_array().unwrap() {
        assert!(ligne["travaille"] == Value::Array(vec![]) || ligne["evalue"] == Value::Array(vec![]), "{ligne}");
    }
}

#[test]
fn import_list_log_and_import_again() {
    let desk = Desk::new();
    let path = sample();
    let path = path.to_str().unwrap();
    assert!(desk.tapis("list").err.contains("tapis demo"));
    assert_eq!(desk.tapis("list --json").json(), Value::Array(vec![]));
    let dry = desk.run(["import", path, "--dry-run", "--json"]).json();
    assert_eq!(dry["created"], Value::Bool(false));
    assert!(!desk.has("tapis.db"));

    let ran = desk.run(["import", path, "--json", "--author", "Inès"]);
    let json = ran.json();
    assert_eq!((ran.code, keys(&json)), (0, vec!["counts", "created", "programme", "warnings"]));
    assert_eq!(keys(&json["counts"]), ["ac", "competences", "niveaux", "parcours", "ressources", "saes", "semestres"]);
    assert_eq!((&json["programme"], &json["created"]), (&Value::from(ID), &Value::Bool(true)));

    assert!(desk.run(["import", path]).refused().contains(&format!("--into {ID}")));
    assert!(desk.run(["import", path, "--into", ID]).ok().contains("rien n’a changé"));
    assert_eq!(desk.tapis("list --json").json()[0]["id"], Value::from(ID));
    let log = desk.tapis(&format!("log {ID} --json")).json();
    assert_eq!(keys(&log[0]), ["at", "author", "seq", "summary"]);
    assert_eq!((&log[0]["seq"], &log[0]["author"]), (&Value::from(1), &Value::from("Inès")));
    assert!(desk.tapis(&format!("log {ID}")).ok().contains("Inès"));
    assert!(desk.tapis(&format!("log {ID} --lang en")).ok().contains("created"));
}

#[test]
fn what_is_exported_is_read_back_the_same() {
    let desk = Desk::new();
    desk.with_sample();
    assert!(desk.tapis(&format!("export {ID} --to toml -o out.toml")).err.contains("out.toml"));
    assert!(desk.tapis(&format!("export {ID} --to toml -o out.toml")).refused().contains("--force"));
    desk.tapis(&format!("export {ID} --to toml -o out.toml --force")).ok();
    let show = |what: &str| desk.tapis(&format!("show {what} --json")).json();
    assert_eq!(show("out.toml"), show(ID));
    assert_eq!(
        desk.tapis(&format!("export {ID} --to toml")).ok(),
        std::fs::read_to_string(desk.path("out.toml")).unwrap()
    );
    assert!(desk.tapis(&format!("export {ID} --to toml -o nul/x.toml")).refused().contains("dossier"));
}

#[test]
fn a_workbook_goes_to_a_file_of_the_programme_s_name() {
    let desk = Desk::new();
    desk.with_sample();
    assert_eq!(desk.tapis(&format!("export {ID} --to xlsx")).ok(), "");
    assert!(std::fs::read(desk.path(&format!("{ID}.xlsx"))).unwrap().starts_with(b"PK"));
    assert!(desk.tapis(&format!("export {ID} --to xlsx")).refused().contains("--force"));
    let left: Vec<_> = std::fs::read_dir(desk.path("")).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with(".tapis-")), "{left:?}");
}

#[test]
fn the_catalogue_and_a_page() {
    let desk = Desk::new();
    let all = desk.tapis("rules --json").json();
    let rule = &all[0];
    assert_eq!(
        keys(rule),
        ["code", "example", "figures", "figures_source", "fix", "name", "severity", "source", "summary", "why"]
    );
    let english = desk.tapis("rules --json --lang en").json();
    assert_ne!(all[0]["summary"], english[0]["summary"]);
    let hours = all.as_array().unwrap().iter().find(|it| it["code"] == "MAQ05").unwrap();
    assert_eq!(hours["figures"][0], serde_json::json!({ "name": "heures_diplome", "origin": "loi" }));
    assert_eq!(hours["figures"][1]["origin"], "tapis");
    assert!(desk.tapis("rules MAQ05").ok().contains("D’où viennent les chiffres\n"));
    assert!(!desk.tapis("rules COU01").ok().contains("D’où viennent les chiffres"));
    assert_eq!(desk.tapis("rules cou02").ok(), desk.tapis("rules ac-jamais-evalue").ok());
    assert!(desk.tapis("rules COU02").ok().contains("Pourquoi\n"));
    assert!(desk.tapis("rules").ok().contains("COU01  erreur"));
}

/// `tapis show x | head`: the reader leaves before the end.
#[cfg(unix)]
#[test]
fn a_reader_that_leaves_is_no_failure() {
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_tapis"))
        .args(["matrix", "--json", sample().to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
