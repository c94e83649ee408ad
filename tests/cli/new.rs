//! A programme begun from the command line.

use crate::common::{Desk, keys};

const FULL: [&str; 10] = [
    "new",
    "Science des données",
    "--sigle",
    "SD",
    "--parcours",
    "VCOD,EMS",
    "--competences",
    "Traiter des données;Analyser;Valoriser, et convaincre;Modéliser",
    "--profil",
    "but-tertiaire",
];

#[test]
fn it_is_made_and_the_answer_says_how_to_go_on() {
    let desk = Desk::new();
    let out = desk.run(FULL).ok();
    assert!(out.contains("but-sd est dans la base") && out.contains("tapis open but-sd"), "{out}");
    let shown = desk.tapis("show but-sd --json").json();
    assert_eq!(shown["competences"][2]["libelle"], "Valoriser, et convaincre");
    assert_eq!(shown["semestres"].as_array().map(Vec::len), Some(6));
    assert_eq!(shown["semestres"][5]["ues"].as_array().map(Vec::len), Some(4));
    assert_eq!(shown["parcours"][1]["code"], "EMS");
    // Those that it leaves are wordings to write; portfolios are told of once something is tied.
    let check = desk.tapis("check but-sd --json").json();
    let rules = check["diagnostics"].as_array().map(|all| {
        let mut rules: Vec<&str> = all.iter().filter_map(|it| it["rule"].as_str()).collect();
        rules.dedup();
        rules
    });
    assert_eq!(rules, Some(vec!["REF02"]));
    assert!(desk.tapis("log but-sd").ok().contains('1'));
}

#[test]
fn the_document_is_that_of_an_import() {
    let desk = Desk::new();
    let mut words = FULL.to_vec();
    words[0] = "nouveau";
    words.push("--json");
    let document = desk.run(words).json();
    assert_eq!(keys(&document), ["counts", "created", "programme", "warnings"]);
    assert_eq!((&document["programme"], &document["created"]), (&"but-sd".into(), &true.into()));
    assert_eq!((&document["counts"]["niveaux"], &document["counts"]["parcours"]), (&12.into(), &2.into()));
    assert_eq!(document["warnings"], serde_json::json!([]));
}

#[test]
fn names_are_made_free_or_chosen() {
    let desk = Desk::new();
    for id in ["but-histoire", "but-histoire-2"] {
        assert_eq!(desk.tapis("new Histoire --json").json()["programme"], id);
    }
    assert_eq!(desk.tapis("new Histoire --id ici --profil autre --annees 1 --json").json()["programme"], "ici");
    assert!(desk.tapis("new Histoire --id ici").refused().contains("déjà un programme «\u{a0}ici\u{a0}»"));
    assert!(desk.tapis("new Histoire --id Là").refused().contains("minuscules"));
}

#[test]
fn what_cannot_be_is_refused_in_one_sentence_and_nothing_is_made() {
    let desk = Desk::new();
    let refused = |line: &str| desk.tapis(line).refused().to_owned();
    let profils = refused("new Histoire --profil doctorat");
    assert!(profils.contains("but-tertiaire") && profils.contains("ingenieur"), "{profils}");
    assert!(refused("new Histoire --annees 0").contains("de 1 à 10"));
    assert!(refused("new Histoire --annees trois").contains("«\u{a0}trois\u{a0}»"));
    assert!(refused("new Histoire --annees -1").contains("«\u{a0}-1\u{a0}»"));
    assert!(refused("new Histoire --parcours A,B,A").contains("deux fois"));
    assert!(refused("new").contains("INTITULÉ"));
    assert!(desk.run(["new", " "]).refused().contains("intitulé"));
    assert!(desk.tapis("new Histoire --annees 0 --lang en").refused().contains("number of years"));
    assert!(!desk.has("tapis.db"));
}
