//! Programmes that go to the bin, come back, are erased, or take another identifier, from the command line.

use crate::common::{Desk, Ran, keys, sample};
use serde_json::Value;

const ID: &str = "but-ecr";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.with_sample();
    desk
}

fn ids(ran: &Ran) -> Vec<String> {
    ran.json().as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_removed_programme_is_out_of_sight_and_comes_back() {
    let desk = desk();
    desk.tapis("snapshot but-ecr Cadrage").ok();
    let (shown, log) = (desk.tapis("show but-ecr --json").json(), desk.tapis("log but-ecr --json").json());
    assert!(desk.tapis("delete but-ecr --yes --author Inès").ok().contains("tapis restore but-ecr"));
    assert_eq!(ids(&desk.tapis("list --json")), [""; 0]);
    for command in ["show", "check", "log", "snapshot", "open", "delete"] {
        let ran = desk.tapis(&format!("{command} but-ecr"));
        assert!(ran.refused().contains("corbeille") && ran.err.contains("Inès"), "{ran:?}");
    }
    let ran = desk.run(["import", sample().to_str().unwrap()]);
    assert!(ran.refused().contains("tapis restore but-ecr"), "{ran:?}");
    let bin = desk.tapis("list --bin --json").json();
    assert_eq!(keys(&bin[0]["removed"]), ["at", "by"]);
    assert_eq!((&bin[0]["id"], &bin[0]["removed"]["by"]), (&Value::from(ID), &Value::from("Inès")));
    assert!(desk.tapis("list --bin").ok().contains("Inès"));
    assert!(desk.tapis("restore but-ecr").ok().contains("revenu"));
    assert_eq!(desk.tapis("show but-ecr --json").json(), shown);
    assert_eq!(desk.tapis("log but-ecr --json").json(), log);
    assert!(desk.tapis("snapshot but-ecr").ok().contains("Cadrage"));
    assert!(desk.tapis("list --bin").err.contains("vide"));
}

#[test]
fn without_a_terminal_nothing_goes_unless_yes_is_said() {
    let desk = desk();
    for command in ["delete but-ecr", "supprimer but-ecr", "delete but-ecr --purge"] {
        assert!(desk.tapis(command).refused().contains("--yes"));
    }
    assert_eq!(ids(&desk.tapis("list --json")), [ID]);
}

#[test]
fn what_is_purged_is_gone_for_good() {
    let desk = desk();
    desk.tapis("delete but-ecr --yes").ok();
    assert!(desk.tapis("delete but-ecr --purge --yes").ok().contains("pour de bon"));
    assert!(desk.tapis("restore but-ecr").refused().contains("tapis list"));
    assert_eq!(ids(&desk.tapis("list --bin --json")), [""; 0]);
    desk.with_sample();
    desk.tapis("delete but-ecr --purge --yes").ok();
    assert_eq!(ids(&desk.tapis("list --json")), [""; 0]);
}

#[test]
fn what_cannot_go_or_come_back_is_refused() {
    let desk = desk();
    assert!(desk.tapis("delete x --yes").refused().contains("x"));
    assert!(desk.tapis("delete x.toml --yes").refused().contains("x.toml"));
    assert!(desk.tapis("restore x").refused().contains("x"));
    assert!(desk.tapis("restore but-ecr").refused().contains("list --bin"));
    assert!(Desk::new().tapis("restore x").refused().contains("x"));
    assert!(Desk::new().tapis("list --bin").err.contains("vide"));
}

#[test]
fn another_identifier_takes_everything_along() {
    let desk = desk();
    desk.tapis("snapshot but-ecr Cadrage").ok();
    assert!(desk.tapis("rename but-ecr but-circulaire").ok().contains("but-circulaire"));
    assert_eq!(ids(&desk.tapis("list --json")), ["but-circulaire"]);
    assert!(desk.tapis("show but-ecr").refused().contains("but-ecr"));
    let log = desk.tapis("log but-circulaire --json").json();
    assert_eq!(log[1]["summary"], Value::from("Identifiant du programme\u{a0}: but-ecr → but-circulaire"));
    assert!(desk.tapis("diff but-circulaire@Cadrage but-circulaire").code == 0);
    assert!(desk.tapis("report but-circulaire").ok().contains("but-circulaire"));
    desk.with_sample();
    desk.tapis("renommer but-circulaire but-neuf").ok();
    assert_eq!(ids(&desk.tapis("list --json")), [ID, "but-neuf"]);
}

#[test]
fn a_taken_or_malformed_identifier_is_refused() {
    let desk = desk();
    desk.tapis("rename but-ecr autre").ok();
    desk.with_sample();
    assert!(desk.tapis("rename autre but-ecr").refused().contains("but-ecr"));
    desk.tapis("delete but-ecr --yes").ok();
    assert!(desk.tapis("rename autre but-ecr").refused().contains("corbeille"));
    for malformed in ["Autre", "a/b", "é"] {
        assert!(desk.tapis(&format!("rename autre {malformed}")).refused().contains(malformed));
    }
    assert_eq!(ids(&desk.tapis("list --json")), ["autre"]);
}
