//! Several people on one database.

use tempfile::{TempDir, tempdir};

use super::{super::*, sample, wording};
use crate::edit::EditError;

/// Two connections to one file that holds the sample.
fn two() -> (TempDir, Store, Store) {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let one = Store::open(&path).unwrap();
    one.create(&sample(), "Léa").unwrap();
    let other = Store::open(&path).unwrap();
    (folder, one, other)
}

#[test]
fn different_fields_both_win_and_the_second_learns_of_the_first() {
    let (_folder, one, other) = two();
    let (mut mine, mut theirs) = (one.load("but-demo").unwrap(), other.load("but-demo").unwrap());
    one.apply(&mut mine, wording(&sample(), "ac11-01", "Lire"), "Léa", Origin::Edit).unwrap();
    let entry = other.apply(&mut theirs, wording(&sample(), "ac11-02", "Nettoyer"), "Max", Origin::Edit).unwrap();
    assert_eq!(entry.seq, 3);
    one.refresh(&mut mine).unwrap();
    assert_eq!(mine, theirs);
    assert_eq!(one.load("but-demo").unwrap(), mine);
}

#[test]
fn the_same_field_is_a_conflict_that_shows_both_values() {
    let (_folder, one, other) = two();
    let (mut mine, mut theirs) = (one.load("but-demo").unwrap(), other.load("but-demo").unwrap());
    one.apply(&mut mine, wording(&sample(), "ac11-01", "Lire"), "Léa", Origin::Edit).unwrap();
    let refused = other.apply(&mut theirs, wording(&sample(), "ac11-01", "Ouvrir"), "Max", Origin::Edit);
    let Err(StoreError::Edit(EditError::Conflict(conflict))) = refused else { panic!("{refused:?}") };
    assert_eq!((conflict.expected, conflict.found), ("Lire un fichier".into(), "Lire".into()));
    assert_eq!(conflict.wanted, "Ouvrir");
    // The snapshot knows what the other did.
    assert_eq!(theirs, mine);
}

#[test]
fn only_the_others_writes_count_as_elsewhere() {
    let (_folder, one, other) = two();
    let mut mine = one.load("but-demo").unwrap();
    one.changed_elsewhere().unwrap();
    other.changed_elsewhere().unwrap();
    let entry = one.apply(&mut mine, wording(&sample(), "ac11-01", "Lire"), "Léa", Origin::Edit).unwrap();
    assert!(!one.changed_elsewhere().unwrap());
    assert!(other.changed_elsewhere().unwrap());
    assert!(!other.changed_elsewhere().unwrap());
    let mut theirs = Snapshot { programme: sample(), seq: 1, ..mine.clone() };
    assert_eq!(other.refresh(&mut theirs).unwrap(), [entry]);
    assert_eq!(theirs, mine);
}

#[test]
fn tables_written_by_another_hand_are_read_anew() {
    let (_folder, one, other) = two();
    let mut theirs = other.load("but-demo").unwrap();
    one.db.execute("UPDATE ac SET libelle = 'Ouvrir' WHERE id = 'ac11-01'", []).unwrap();
    let mut mine = one.load("but-demo").unwrap();
    let edit = wording(&mine.programme, "ac11-01", "Lire");
    one.apply(&mut mine, edit, "Léa", Origin::Edit).unwrap();
    // « Ouvrir » to « Lire » cannot be replayed on what the other has.
    other.refresh(&mut theirs).unwrap();
    assert_eq!(theirs, mine);
}
