//! A programme under another identifier: everything follows.

use serde_json::json;

use super::*;
use crate::programme::{EtatRemarque, Remarque};

fn id(text: &str) -> Id<Programme> {
    Id::new(text).unwrap()
}

/// A remarque on the programme as a whole, which names it.
fn remarque() -> Edit {
    let cible = Some(Target::new(Kind::Programme, "but-demo"));
    let (texte, auteur, etat) = ("Voir la CFVU".into(), "Léa".into(), EtatRemarque::Ouverte);
    let object = Object::Remarque(Remarque { id: Id::from_label("cfvu"), cible, texte, auteur, etat, le: None });
    Edit::Create(Placed { object, at: Location::last("") })
}

fn target_of(programme: &Programme) -> &str {
    let found = programme.remarques.iter().find(|it| it.id.as_str() == "cfvu").unwrap();
    &found.cible.as_ref().unwrap().id
}

#[test]
fn all_that_is_said_of_a_programme_follows() {
    let (store, mut snapshot) = with_sample();
    store.apply(&mut snapshot, remarque(), "Léa", Origin::Edit).unwrap();
    store.snapshot("but-demo", "v1", "Léa").unwrap();
    let before = snapshot.programme.clone();
    let rows = |store: &Store| -> i64 {
        store.db.query_row("SELECT count(*) FROM ac_activite", [], |row| row.get(0)).unwrap()
    };
    let links = rows(&store);
    let entry = store.rename("but-demo", &id("but-neuf"), "Max").unwrap();
    assert_eq!((entry.seq, entry.author.as_str(), entry.label.as_str()), (3, "Max", "but-demo"));
    assert!(matches!(store.load("but-demo"), Err(StoreError::Unknown(_))));
    let after = store.load("but-neuf").unwrap();
    assert_eq!((after.programme.id.as_str(), target_of(&after.programme)), ("but-neuf", "but-neuf"));
    let mut wanted = before.clone();
    edit::apply(&mut wanted, entry.edit).unwrap();
    assert_eq!(after.programme, wanted);
    assert_eq!(rows(&store), links);
    assert_eq!(store.snapshots("but-neuf").unwrap()[0].nom, "v1");
    assert_eq!(store.journal("but-neuf").unwrap().len(), 3);
    assert_eq!(store.at("but-neuf", 2, &mut unwatched).unwrap(), before);
    assert_eq!(store.at("but-neuf", 1, &mut unwatched).unwrap(), sample());
    assert!(store.check_free("but-demo").is_ok());
    let broken: i64 =
        store.db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
    assert_eq!(broken, 0);
}

#[test]
fn whoever_has_it_open_goes_on_under_the_new_identifier() {
    let (store, mut snapshot) = with_sample();
    let intitule = |text: &str, programme: &Programme| {
        let whole = Target::new(Kind::Programme, "but-demo");
        edit::set(programme, &whole, Field::field("intitule"), text).unwrap()
    };
    // Begun under the former identifier, written under the new one.
    let begun = intitule("Démo neuve", &snapshot.programme);
    store.rename("but-demo", &id("but-neuf"), "Max").unwrap();
    let entry = store.apply(&mut snapshot, begun, "Léa", Origin::Edit).unwrap();
    assert_eq!((entry.seq, snapshot.programme.id.as_str()), (3, "but-neuf"));
    assert_eq!(store.load("but-neuf").unwrap(), snapshot);
    // The former identifier may go to another programme: they do not mix.
    store.create(&sample(), "Max").unwrap();
    store.apply(&mut snapshot, entry.edit.inverse(), "Léa", Origin::Undo(entry.seq)).unwrap();
    assert_eq!(store.load("but-neuf").unwrap(), snapshot);
    assert_eq!(store.load("but-demo").unwrap().programme, sample());
    assert_eq!(store.journal("but-demo").unwrap().len(), 1);
}

#[test]
fn it_is_taken_back_as_any_edit() {
    let (store, mut snapshot) = with_sample();
    store.apply(&mut snapshot, remarque(), "Léa", Origin::Edit).unwrap();
    let before = snapshot.programme.clone();
    let entry = store.rename("but-demo", &id("but-neuf"), "Léa").unwrap();
    store.apply(&mut snapshot, entry.edit.inverse(), "Léa", Origin::Undo(entry.seq)).unwrap();
    assert_eq!(snapshot.programme, before);
    assert_eq!(store.load("but-demo").unwrap(), snapshot);
    assert!(matches!(store.load("but-neuf"), Err(StoreError::Unknown(_))));
}

#[test]
fn a_taken_identifier_is_refused_also_when_it_lies_in_the_bin() {
    let (store, mut snapshot) = with_sample();
    let mut other = sample();
    other.id = id("autre");
    store.create(&other, "Léa").unwrap();
    let whole = |store: &Store| (store.load("but-demo").unwrap(), store.journal("but-demo").unwrap());
    let before = whole(&store);
    assert!(matches!(store.rename("but-demo", &id("but-demo"), "Léa"), Err(StoreError::Exists(_))));
    let refused = store.rename("but-demo", &id("autre"), "Léa");
    assert!(matches!(refused, Err(StoreError::Exists(id)) if id == "autre"));
    store.remove("autre", "Léa").unwrap();
    let refused = store.rename("but-demo", &id("autre"), "Léa");
    assert!(matches!(refused, Err(StoreError::Removed { id, .. }) if id == "autre"));
    assert!(matches!(store.rename("autre", &id("tiers"), "Léa"), Err(StoreError::Removed { .. })));
    assert!(matches!(store.rename("x", &id("tiers"), "Léa"), Err(StoreError::Unknown(_))));
    assert_eq!(whole(&store), before);
    // What was refused has not gone into the snapshot either.
    let edit = edit::rename(&snapshot.programme, &id("autre"));
    assert!(store.apply(&mut snapshot, edit, "Léa", Origin::Edit).is_err());
    assert_eq!(snapshot, before.0);
}

#[test]
fn what_fails_midway_leaves_everything_as_it_was() {
    let (store, snapshot) = with_sample();
    let fall = "CREATE TRIGGER fall BEFORE UPDATE OF programme ON ue BEGIN SELECT raise(ABORT, 'fall'); END";
    store.db.execute_batch(fall).unwrap();
    assert!(store.rename("but-demo", &id("but-neuf"), "Léa").is_err());
    assert_eq!(store.load("but-demo").unwrap(), snapshot);
    assert!(matches!(store.load("but-neuf"), Err(StoreError::Unknown(_))));
}

#[test]
fn a_journal_leaves_its_programme_for_no_other() {
    let (store, _) = with_sample();
    let mut other = sample();
    other.id = id("autre");
    store.create(&other, "Léa").unwrap();
    for to in ["autre", "x"] {
        assert!(store.db.execute("UPDATE journal SET programme = ?1 WHERE programme = 'but-demo'", [to]).is_err());
    }
}

#[test]
fn an_edit_that_renames_is_written_plainly_in_the_journal() {
    let (store, _) = with_sample();
    let entry = store.rename("but-demo", &id("but-neuf"), "Léa").unwrap();
    let written = serde_json::to_value(&entry.edit).unwrap();
    assert_eq!(written, json!({ "rename": { "from": "but-demo", "to": "but-neuf" } }));
}
