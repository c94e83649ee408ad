//! The next maquette of a programme.

use serde_json::json;

use crate::common::{Desk, flawed_sample};

const ID: &str = "atelier-des-defauts";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(["import", flawed_sample().to_str().unwrap()]).ok();
    desk
}

fn next(desk: &Desk, options: &str) -> String {
    desk.tapis(&format!("new --from {ID} --millesime 2031 {options}")).ok()
}

#[test]
fn it_is_the_same_programme_with_a_journal_of_its_own() {
    let desk = desk();
    let told = next(&desk, "--keep-derogations all");
    assert!(told.contains(&format!("{ID}-2031 est dans la base")), "{told}");
    let (was, is) =
        (desk.tapis(&format!("show {ID} --json")).json(), desk.tapis(&format!("show {ID}-2031 --json")).json());
    assert_eq!(
        (&is["competences"], &is["activites"], &is["millesime"]),
        (&was["competences"], &was["activites"], &json!("2031"))
    );
    assert!(!was["remarques"].as_array().unwrap().is_empty() && is["remarques"].is_null());
    assert_eq!(is["derogations"].as_array().map(Vec::len), was["derogations"].as_array().map(Vec::len));
    let log = desk.tapis(&format!("log {ID}-2031 --json")).json();
    assert_eq!(log.as_array().unwrap().len(), 1);
    assert_eq!(log[0]["summary"], json!(format!("Création à partir de {ID}@1")));
    let log = desk.tapis(&format!("log {ID}-2031 --lang en")).ok();
    let log = log.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(log.contains(&format!("Made from {ID}@1")), "{log}");
}

#[test]
fn compared_with_the_one_before_only_what_was_chosen_differs() {
    let desk = desk();
    next(&desk, "--keep-derogations all --keep-remarques");
    let compared = desk.tapis(&format!("diff {ID} {ID}-2031 --json")).json();
    let fields: Vec<&str> = compared["changes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["kind"] == "set")
        .map(|it| it["field"].as_str().unwrap())
        .collect();
    assert!(
        fields.iter().all(|it| ["millesime", "annee_universitaire"].contains(it)) && !fields.is_empty(),
        "{fields:?}"
    );
    assert_eq!((&compared["diagnostics"]["solved"], &compared["diagnostics"]["created"]), (&json!([]), &json!([])));
    let marked = desk.tapis(&format!("export {ID}-2031 --to markdown --since {ID} -o -")).ok();
    assert!(marked.contains("2031"), "{marked}");
}

#[test]
fn derogations_are_chosen_and_nobody_chooses_for_the_team() {
    let desk = desk();
    let n = desk.tapis(&format!("show {ID} --json")).json()["derogations"].as_array().unwrap().len();
    assert!(n > 0);
    let before = desk.database();
    let refused = desk.tapis(&format!("new --from {ID} --millesime 2031"));
    assert!(refused.refused().contains("--keep-derogations") && refused.err.contains("1\u{a0}: "), "{}", refused.err);
    for wrong in ["0", "x", "1,99"] {
        let ran = desk.tapis(&format!("new --from {ID} --millesime 2031 --keep-derogations {wrong}"));
        assert!(ran.refused().contains("numéros"), "{wrong}");
    }
    assert_eq!(desk.database(), before);
    next(&desk, "--keep-derogations none --id autre");
    assert!(desk.tapis("show autre --json").json()["derogations"].is_null());
    next(&desk, "--keep-derogations 1 --id encore");
    assert_eq!(desk.tapis("show encore --json").json()["derogations"].as_array().unwrap().len(), 1);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let desk = desk();
    for (line, said) in [
        (format!("new --from {ID}"), "--millesime"),
        ("new Titre --millesime 2031".to_owned(), "--from"),
        (format!("new --from {ID} --millesime 2031 --profil master"), "--"),
        ("new --from absent --millesime 2031".to_owned(), "absent"),
        (format!("new --from {ID}@juin --millesime 2031"), "juin"),
        (format!("new --from {ID} --millesime 2031 --keep-derogations none --id {ID}"), ID),
    ] {
        let ran = desk.tapis(&line);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line}");
        assert!(ran.err.contains(said), "{line}: {}", ran.err);
    }
    assert!(desk.run(["new", "--from", ID, "--millesime", " "]).refused().contains("millésime"));
}
