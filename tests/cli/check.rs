//! `tapis check`: its forms, its choice of rules, stale dérogations, remedies.

use crate::common::{Desk, Ran, flawed_sample};
use serde_json::Value;

/// The flawed sample with a dérogation that matches nothing.
fn with_stale(desk: &Desk) -> &'static str {
    let text = std::fs::read_to_string(flawed_sample()).unwrap();
    let stale = "\n[[derogations]]\nid = \"de-trop\"\nregle = \"ALI03\"\ncible = { kind = \"activite\", id = \"sae-1-01\" }\nraison = \"Tout est su\"\n";
    desk.write("a b.toml", text + stale);
    "a b.toml"
}

fn check(desk: &Desk, more: &str) -> Ran {
    desk.run(["check", flawed_sample().to_str().unwrap()].into_iter().chain(more.split_whitespace()))
}

fn rules(json: &Value) -> Vec<&str> {
    let mut rules: Vec<&str> =
        json["diagnostics"].as_array().unwrap().iter().map(|it| it["rule"].as_str().unwrap()).collect();
    rules.dedup();
    rules
}

#[test]
fn the_text_is_by_object_then_by_family() {
    let desk = Desk::new();
    let out = check(&desk, "").out;
    let ressource = "\nRessource R2.03\u{a0}: Comptes du parking et de la tombola\n  erreur         ALI06  ";
    assert!(out.contains(ressource), "{out}");
    assert!(out.contains("\nNiveau Accueillir 2\u{a0}: Accueillir une foule inattendue\n"), "{out}");
    let table: Vec<&str> =
        out.lines().skip_while(|it| !it.starts_with("Famille")).take_while(|it| !it.is_empty()).collect();
    assert!(table.len() > 3 && table.last().unwrap().starts_with("Total"), "{out}");
    let column = |line: &str, at: usize| line.split_whitespace().nth(at).unwrap().parse::<usize>().unwrap();
    let body = &table[1..table.len() - 1];
    for at in 1..=4 {
        assert_eq!(body.iter().map(|line| column(line, at)).sum::<usize>(), column(table.last().unwrap(), at), "{out}");
    }
    let json = check(&desk, "--json").json();
    assert_eq!(json["summary"]["error"], column(table.last().unwrap(), 1));
    let english = check(&desk, "--lang en").out;
    assert!(english.contains("\nFamily") && !english.contains("Famille"), "{english}");
}

#[test]
fn within_an_object_the_gravest_comes_first_and_what_is_accepted_last() {
    let desk = Desk::new();
    let out = check(&desk, "").out;
    let rank = |line: &str| match line.split_whitespace().next() {
        _ if line.contains("dérogation") => Some(3),
        Some("erreur") => Some(0),
        Some("avertissement") => Some(1),
        Some("info") => Some(2),
        _ => None,
    };
    for object in out.split("\n\n") {
        let ranks: Vec<usize> = object.lines().filter(|it| it.starts_with("  ")).filter_map(rank).collect();
        assert!(ranks.is_sorted(), "{object}");
    }
}

#[test]
fn rules_are_chosen_by_code_beginning_or_name_and_by_severity() {
    let desk = Desk::new();
    let chosen = |more: &str| check(&desk, &format!("{more} --json")).json();
    let all = chosen("");
    assert_eq!(rules(&chosen("--select cou02,ac-non-couvert")), ["COU01", "COU02"]);
    assert!(rules(&chosen("--select MAQ")).iter().all(|it| it.starts_with("MAQ")));
    let without = chosen("--ignore COU --ignore ALI05");
    let kept: Vec<&str> = rules(&all).into_iter().filter(|it| !it.starts_with("COU") && *it != "ALI05").collect();
    assert_eq!(rules(&without), kept);
    assert_eq!(
        rules(&chosen("--select COU --ignore COU01,COU03,COU04,COU05,COU06,COU07,COU08,COU09,COU10,COU11")),
        ["COU02"]
    );
    let errors = chosen("--min-severity error");
    assert_eq!((&errors["summary"]["error"], &errors["summary"]["info"]), (&all["summary"]["error"], &Value::from(0)));
}

#[test]
fn what_is_chosen_makes_the_exit_code() {
    let desk = Desk::new();
    assert_eq!(check(&desk, "").code, 1);
    assert_eq!(check(&desk, "--select COU05").code, 0);
    let none = check(&desk, "--select COU05 --min-severity error");
    assert_eq!(none.code, 0);
    assert!(none.out.contains("parmi ceux qui étaient demandés"), "{none:?}");
    for form in ["text", "markdown", "sarif"] {
        assert_eq!(check(&desk, &format!("--format {form}")).code, 1);
        assert_eq!(check(&desk, &format!("--format {form} --select COU05")).code, 0);
    }
}

#[test]
fn what_cannot_be_understood_is_told_in_one_sentence() {
    let desk = Desk::new();
    assert!(check(&desk, "--select COU99").refused().contains("COU9"));
    assert!(check(&desk, "--ignore COU01,zut").refused().contains("zut"));
    assert!(check(&desk, "--select ,").refused().contains("tapis rules"));
    assert!(check(&desk, "--min-severity grave").refused().contains("error, warning, info"));
    assert!(check(&desk, "--format pdf").refused().contains("sarif"));
    check(&desk, "--format text --json").refused();
    check(&desk, "--dry-run").refused();
}

#[test]
fn a_derogation_that_matches_nothing_is_reported_in_every_form() {
    let desk = Desk::new();
    let file = with_stale(&desk);
    let run = |more: &[&str]| desk.run(["check", file].iter().chain(more));
    let text = run(&[]).out;
    assert!(text.contains("Une dérogation ne correspond plus à aucun diagnostic"), "{text}");
    assert!(text.contains("  - ALI03 sur SAÉ 1.01, pour la raison «\u{a0}Tout est su\u{a0}»"), "{text}");
    let waivers = &run(&["--json"]).json()["stale_waivers"];
    let expected = serde_json::json!([{
        "id": "de-trop", "rule": "ALI03", "reason": "Tout est su",
        "target": { "kind": "sae", "code": "SAÉ 1.01", "id": "sae-1-01" },
    }]);
    assert_eq!(*waivers, expected);
    assert!(run(&["--format", "markdown"]).out.contains("## Dérogations qui ne correspondent plus à rien"));
    assert_eq!(run(&["--json", "--ignore", "ALI"]).json()["stale_waivers"], Value::Array(vec![]));
    assert_eq!(check(&desk, "--json").json()["stale_waivers"], Value::Array(vec![]));
}

#[test]
fn markdown_has_the_page_of_each_rule_once() {
    let desk = Desk::new();
    let path = flawed_sample();
    let path = path.to_str().unwrap();
    let out = desk.run(["check", path, path, "--format", "markdown"]).out;
    assert_eq!(out.matches("\n### COU01 ac-non-couvert\n").count(), 1);
    assert_eq!(out.matches("# Relecture de").count(), 2);
    let is_table = out.contains("| Famille | Erreurs |") && out.contains("\n| ---") && out.contains("---: |");
    assert!(is_table, "{out}");
    assert!(out.contains("- **erreur** COU01\u{a0}: "), "{out}");
    let chosen = desk.run(["check", path, "--format", "markdown", "--select", "COU01,MAQ"]).out;
    assert!(!chosen.contains("### COU02"), "only the rules that found something");
}

/// What the schema of SARIF 2.1.0 asks of what we write of it.
#[test]
fn sarif_is_as_a_forge_wants_it() {
    let desk = Desk::new();
    let file = with_stale(&desk);
    let source = std::fs::read_to_string(desk.path(file)).unwrap();
    let json = desk.run(["check", file, "--format", "sarif"]).json();
    assert_eq!(json["version"], "2.1.0");
    let run = &json["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for rule in rules {
        for part in ["shortDescription", "fullDescription", "help"] {
            assert!(!rule[part]["text"].as_str().unwrap().is_empty(), "{rule}");
        }
    }
    let results = run["results"].as_array().unwrap();
    let plain = desk.run(["check", file, "--json"]).json();
    assert_eq!(results.len(), plain["diagnostics"].as_array().unwrap().len() + 1);
    let mut suppressed = 0;
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()), "{result}");
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let physical = &result["locations"][0]["physicalLocation"];
        assert_eq!(physical["artifactLocation"]["uri"], "a%20b.toml");
        let line = usize::try_from(physical["region"]["startLine"].as_u64().unwrap()).unwrap();
        assert!(source.lines().nth(line - 1).unwrap().contains("id = "), "{result}");
        let logical = &result["locations"][0]["logicalLocations"][0];
        assert!(logical["fullyQualifiedName"].as_str().unwrap().starts_with("atelier-des-defauts"), "{result}");
        suppressed += result["suppressions"].as_array().unwrap().len();
    }
    assert_eq!(suppressed, usize::try_from(plain["summary"]["waived"].as_u64().unwrap()).unwrap());
    let stale = results.iter().find(|it| it["ruleId"] == "DEROGATION").unwrap();
    assert_eq!(stale["level"], "note");
    let notes = run["invocations"][0]["toolExecutionNotifications"].as_array().unwrap();
    assert_eq!(notes.is_empty(), plain["not_applicable"] == Value::Array(vec![]));
}

#[test]
fn a_programme_of_the_database_has_no_file_to_point_at() {
    let desk = Desk::new();
    desk.run(["import", flawed_sample().to_str().unwrap()]).ok();
    let json = desk.tapis("check atelier-des-defauts --format sarif").json();
    for result in json["runs"][0]["results"].as_array().unwrap() {
        assert!(result["locations"][0].get("physicalLocation").is_none());
    }
}

#[test]
fn fix_mends_the_programme_in_one_step() {
    let desk = Desk::new();
    desk.run(["import", flawed_sample().to_str().unwrap()]).ok();
    let before = desk.tapis("check atelier-des-defauts --json").json();
    assert!(rules(&before).contains(&"REF01"));
    let planned = desk.tapis("check atelier-des-defauts --fix --dry-run");
    assert!(planned.err.contains("serait appliqué") || planned.err.contains("seraient appliqués"), "{planned:?}");
    assert!(planned.err.contains("  REF01  R1.02\u{a0}: "), "{planned:?}");
    assert_eq!(desk.tapis("check atelier-des-defauts --json").json(), before);

    let done = desk.tapis("check atelier-des-defauts --fix --json --author Inès");
    let after = done.json();
    assert!(!rules(&after).contains(&"REF01"), "{done:?}");
    assert_eq!(done.code, 1, "other errors remain");
    let log = desk.tapis("log atelier-des-defauts --json").json();
    assert_eq!(log.as_array().unwrap().len(), 2);
    assert_eq!(log[1]["author"], "Inès");

    let again = desk.tapis("check atelier-des-defauts --fix --lang en");
    assert!(again.err.contains("nothing was changed"), "{again:?}");
    assert_eq!(desk.tapis("log atelier-des-defauts --json").json().as_array().unwrap().len(), 2);
}

#[test]
fn fix_is_one_step_that_its_author_takes_back() {
    let desk = Desk::new();
    desk.run(["import", flawed_sample().to_str().unwrap()]).ok();
    let before = desk.tapis("show atelier-des-defauts --json").json();
    desk.tapis("check atelier-des-defauts --fix --author Inès");
    assert_ne!(desk.tapis("show atelier-des-defauts --json").json(), before);
    let store = tapis::store::Store::open(&desk.path("tapis.db")).unwrap();
    let mut session = tapis::session::Session::open(store, "atelier-des-defauts", "Inès").unwrap();
    session.undo().unwrap();
    drop(session);
    assert_eq!(desk.tapis("show atelier-des-defauts --json").json(), before);
}

#[test]
fn fix_mends_what_is_asked_for_only() {
    let desk = Desk::new();
    desk.run(["import", flawed_sample().to_str().unwrap()]).ok();
    let done = desk.tapis("check atelier-des-defauts --fix --ignore REF01");
    assert!(!done.err.contains("REF01"), "{done:?}");
    assert!(rules(&desk.tapis("check atelier-des-defauts --json").json()).contains(&"REF01"));
}

#[test]
fn a_file_is_mended_and_keeps_the_rest_to_the_letter() {
    let desk = Desk::new();
    let text = std::fs::read_to_string(flawed_sample()).unwrap();
    desk.write("x.toml", &text);
    assert!(desk.tapis("check x.toml --fix --dry-run").err.contains("REF01"));
    assert_eq!(std::fs::read_to_string(desk.path("x.toml")).unwrap(), text);
    let done = desk.tapis("check x.toml --fix --json");
    assert!(!rules(&done.json()).contains(&"REF01"), "{done:?}");
    let mended = std::fs::read_to_string(desk.path("x.toml")).unwrap();
    let mut untouched = text.lines().filter(|line| mended.lines().any(|it| it == *line)).count();
    assert!(text.lines().count() - untouched < 12, "only what was mended differs");
    untouched = text.lines().filter(|line| line.starts_with('#')).count();
    assert_eq!(mended.lines().filter(|line| line.starts_with('#')).count(), untouched);
    assert!(desk.tapis("check x.toml --fix --lang en").err.contains("nothing was changed"));
    assert_eq!(std::fs::read_to_string(desk.path("x.toml")).unwrap(), mended);
}
