//! What students choose from: counted once, told as a range, kept in files and in the database.

use serde_json::{Value, json};

use crate::common::Desk;

/// The case ue-to-choose-from: 24 ECTS for all, and one of two UE of 6 ECTS.
const OPTIONS: &str = r#"
id = "licence-opt"
profil = "licence"
intitule = "Licence à options"
figures = { ects_diplome = 30 }

[[competences]]
id = "c1"
numero = 1
nom = "Diagnostiquer"
niveaux = [{ id = "n1", ordre = 1, annee = 1, libelle = "Débuter", acs = [
  { id = "a1", code = "AC11.01", libelle = "Repérer une fuite" },
  { id = "a2", code = "AC11.02", libelle = "Mesurer un jeu" },
] }]

[[semestres]]
id = "s1"
numero = 1
ues = [
  { id = "u1", code = "UE1", ects = 24, competences = ["c1"] },
  { id = "u4a", code = "UE4A", ects = 6, choix = "option", competences = ["c1"] },
  { id = "u4b", code = "UE4B", ects = 6, choix = "option", competences = ["c1"] },
]

[[activites]]
id = "r1"
type = "ressource"
code = "R1.01"
semestre = 1
libelle = "Acoustique"
travaille = ["a1"]
evalue = ["a1"]
coefficients = { u1 = 1 }

[[activites]]
id = "r2"
type = "ressource"
code = "R1.02"
semestre = 1
libelle = "Acoustique des bois"
travaille = ["a2"]
evalue = ["a2"]
coefficients = { u4a = 1 }
"#;

fn desk(text: &str) -> Desk {
    let desk = Desk::new();
    desk.write("options.toml", text.as_bytes());
    desk
}

fn found(desk: &Desk, rule: &str) -> Vec<String> {
    let document: Value = serde_json::from_str(&desk.tapis("check options.toml --json").out).unwrap();
    let diagnostics = document["diagnostics"].as_array().unwrap().clone();
    let of_rule = diagnostics.into_iter().filter(|it| it["rule"] == rule);
    of_rule.map(|it| it["message"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn one_of_two_ue_counts() {
    let desk = desk(OPTIONS);
    assert_eq!((found(&desk, "MAQ01"), found(&desk, "MAQ02")), (Vec::new(), Vec::new()));
    let unlike = desk_of_unlike();
    let [message] = &found(&unlike, "MAQ01")[..] else { panic!("MAQ01 speaks once") };
    assert!(message.contains("28 à 30"), "{message}");
}

fn desk_of_unlike() -> Desk {
    desk(&OPTIONS.replace(r#""UE4B", ects = 6"#, r#""UE4B", ects = 4"#))
}

#[test]
fn an_ac_that_is_passed_by_is_told_with_the_choice() {
    let desk = desk(OPTIONS);
    let [message] = &found(&desk, "COU11")[..] else { panic!("COU11 speaks once") };
    assert!(["option", "UE4B", "AC11.02"].iter().all(|it| message.contains(it)), "{message}");
    let matrix = desk.tapis("matrix options.toml --json").json();
    assert_eq!((&matrix["activites"][0]["choix"], &matrix["activites"][1]["choix"]), (&Value::Null, &json!("option")));
    let said: Vec<&Value> = matrix["lignes"].as_array().unwrap().iter().map(|it| &it["rencontre"]).collect();
    assert_eq!(said, [&json!("toujours"), &json!("selon-le-choix")]);
    let page = desk.tapis("matrix options.toml").ok();
    assert!(page.contains("R1.02◇") && page.contains("AC11.02◇") && page.contains("◇\u{a0}: selon"), "{page}");
}

#[test]
fn a_choice_comes_back_from_the_database_and_is_shown() {
    let desk = desk(OPTIONS);
    desk.tapis("import options.toml").ok();
    let shown = desk.tapis("show licence-opt").ok();
    assert!(shown.contains("option\u{a0}: 1 parmi 2 (UE4A, UE4B)"), "{shown}");
    let text = desk.tapis("export licence-opt --to toml").ok();
    assert_eq!(text.matches("choix = \"option\"").count(), 2, "{text}");
    assert!(text.contains("code = \"option\""), "{text}");
}

#[test]
fn a_choice_in_itself_is_refused_by_its_line() {
    let circle = "[[choix]]\nid = \"option\"\ncode = \"O\"\nchoix = \"option\"\n";
    let desk = desk(&format!("{OPTIONS}\n{circle}"));
    let ran = desk.tapis("check options.toml");
    let refused = ran.refused();
    assert!(refused.contains("option de lui-même") && refused.contains("options.toml"), "{refused}");
    let unknown = desk_with("[[choix]]\nid = \"option\"\ncode = \"O\"\nnombre = 0\n");
    assert!(unknown.tapis("check options.toml").refused().contains("nombre"));
}

fn desk_with(more: &str) -> Desk {
    desk(&format!("{OPTIONS}\n{more}"))
}
