//! Edits, undo and redo, alone and among others.

use std::time::Duration;

use rusqlite::Connection;
use tempfile::{TempDir, tempdir};

use super::*;
use crate::{
    edit::{self, Path},
    programme::{Ac, Id, Kind, Target},
    store::Store,
};

fn folder() -> TempDir {
    let folder = tempdir().unwrap();
    let programme = toml::from_str(include_str!("../../tests/fixtures/complet.toml")).unwrap();
    Store::open(&folder.path().join("tapis.db")).unwrap().create(&programme, "Léa").unwrap();
    folder
}

fn session(folder: &TempDir, author: &str) -> Session {
    Session::open(Store::open(&folder.path().join("tapis.db")).unwrap(), "but-demo", author).unwrap()
}

fn write(session: &mut Session, ac: &str, text: &str) -> Result<Outcome, StoreError> {
    let edit = edit::set(session.programme(), &Target::new(Kind::Ac, ac), Path::field("libelle"), text).unwrap();
    session.apply(edit)
}

fn wording(session: &Session, ac: &str) -> String {
    session.programme().get::<Ac>(&Id::from_label(ac)).unwrap().libelle.clone()
}

#[test]
fn edits_are_taken_back_and_done_again() {
    let folder = folder();
    let mut lea = session(&folder, "Léa");
    write(&mut lea, "ac11-01", "un").unwrap();
    write(&mut lea, "ac11-01", "deux").unwrap();
    lea.undo().unwrap();
    assert_eq!(wording(&lea, "ac11-01"), "un");
    lea.undo().unwrap();
    assert_eq!(lea.undo().unwrap(), Outcome::Nothing);
    assert_eq!(wording(&lea, "ac11-01"), "Lire un fichier");
    lea.redo().unwrap();
    lea.redo().unwrap();
    assert_eq!(lea.redo().unwrap(), Outcome::Nothing);
    assert_eq!(wording(&lea, "ac11-01"), "deux");
}

#[test]
fn an_import_is_one_step_that_is_taken_back_even_after_closing() {
    let folder = folder();
    let mut lea = session(&folder, "Léa");
    let set = |lea: &Session, ac: &str, text: &str| {
        edit::set(lea.programme(), &Target::new(Kind::Ac, ac), Path::field("libelle"), text).unwrap()
    };
    let edit = Edit::Batch(vec![set(&lea, "ac11-01", "un"), set(&lea, "ac11-02", "deux")]);
    let before = lea.programme().clone();
    assert!(matches!(lea.import(edit).unwrap(), Outcome::Done(entry) if entry.origin == Origin::Import));
    drop(lea);
    let mut lea = session(&folder, "Léa");
    assert_eq!((wording(&lea, "ac11-01"), wording(&lea, "ac11-02")), ("un".into(), "deux".into()));
    lea.undo().unwrap();
    assert_eq!(*lea.programme(), before);
    lea.redo().unwrap();
    assert_eq!(wording(&lea, "ac11-02"), "deux");
}

#[test]
fn the_stacks_survive_closing() {
    let folder = folder();
    let mut lea = session(&folder, "Léa");
    for text in ["un", "deux", "trois"] {
        write(&mut lea, "ac11-01", text).unwrap();
    }
    lea.undo().unwrap();
    lea.undo().unwrap();
    lea.redo().unwrap();
    drop(lea);
    let mut lea = session(&folder, "Léa");
    assert_eq!(wording(&lea, "ac11-01"), "deux");
    lea.redo().unwrap();
    assert_eq!(wording(&lea, "ac11-01"), "trois");
    drop(lea);
    let mut lea = session(&folder, "Léa");
    for text in ["deux", "un", "Lire un fichier"] {
        lea.undo().unwrap();
        assert_eq!(wording(&lea, "ac11-01"), text);
    }
    assert_eq!(lea.undo().unwrap(), Outcome::Nothing);
    // What is done anew puts an end to what could be done again.
    write(&mut lea, "ac11-02", "autre").unwrap();
    drop(lea);
    assert_eq!(session(&folder, "Léa").redo().unwrap(), Outcome::Nothing);
}

#[test]
fn one_takes_back_one_s_own_edits_only() {
    let folder = folder();
    let (mut lea, mut max) = (session(&folder, "Léa"), session(&folder, "Max"));
    write(&mut lea, "ac11-01", "un").unwrap();
    assert_eq!(max.undo().unwrap(), Outcome::Nothing);
    write(&mut max, "ac11-02", "deux").unwrap();
    lea.undo().unwrap();
    assert_eq!((wording(&lea, "ac11-01").as_str(), wording(&lea, "ac11-02").as_str()), ("Lire un fichier", "deux"));
}

#[test]
fn an_edit_that_somebody_built_on_is_not_taken_back() {
    let folder = folder();
    let (mut lea, mut max) = (session(&folder, "Léa"), session(&folder, "Max"));
    write(&mut lea, "ac11-01", "un").unwrap();
    max.refresh().unwrap();
    write(&mut max, "ac11-01", "deux").unwrap();
    assert!(matches!(lea.undo(), Err(StoreError::Edit(EditError::Conflict(_)))));
    assert_eq!(wording(&lea, "ac11-01"), "deux");
    assert_eq!(lea.undo().unwrap(), Outcome::Nothing);
}

#[test]
fn what_cannot_be_written_now_can_be_taken_back_later() {
    let folder = folder();
    let mut lea = session(&folder, "Léa");
    write(&mut lea, "ac11-01", "un").unwrap();
    let other = Connection::open(folder.path().join("tapis.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    lea.store().set_patience(Duration::from_millis(20));
    assert_eq!(lea.undo().unwrap(), Outcome::Waiting);
    assert_eq!((lea.waiting(), lea.retry().is_none()), (1, true));
    other.execute_batch("ROLLBACK").unwrap();
    assert!(matches!(lea.retry(), Some(Ok(Outcome::Done(_)))));
    assert_eq!(wording(&lea, "ac11-01"), "Lire un fichier");
}

#[test]
fn edits_wait_their_turn_in_their_order_and_are_never_asked_for_twice() {
    let folder = folder();
    let (mut lea, mut max) = (session(&folder, "Léa"), session(&folder, "Max"));
    let other = Connection::open(folder.path().join("tapis.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    lea.store().set_patience(Duration::from_millis(20));
    assert_eq!(write(&mut lea, "ac11-01", "un").unwrap(), Outcome::Waiting);
    assert_eq!(write(&mut lea, "ac11-02", "deux").unwrap(), Outcome::Waiting);
    // What could never be done is refused at once.
    let gone = edit::set(lea.programme(), &Target::new(Kind::Ac, "ac11-01"), Path::field("libelle"), "x").unwrap();
    let Edit::Set(set) = gone else { panic!() };
    let nobody = Edit::Set(edit::Set { target: Target::new(Kind::Ac, "nulle-part"), ..set });
    assert!(matches!(lea.apply(nobody), Err(StoreError::Edit(EditError::Gone(_)))));
    assert_eq!((lea.waiting(), lea.retry().is_none()), (2, true));
    other.execute_batch("ROLLBACK").unwrap();
    // Somebody was faster with the first of the two: its author is told, and the second is done.
    write(&mut max, "ac11-01", "autre chose").unwrap();
    assert!(matches!(lea.retry(), Some(Err(StoreError::Edit(EditError::Conflict(_))))));
    assert!(matches!(lea.retry(), Some(Ok(Outcome::Done(_)))));
    assert!(lea.retry().is_none());
    assert_eq!((wording(&lea, "ac11-01").as_str(), wording(&lea, "ac11-02").as_str()), ("autre chose", "deux"));
    lea.undo().unwrap();
    assert_eq!(wording(&lea, "ac11-02"), "Nettoyer un fichier");
}

#[test]
fn the_same_wish_twice_is_no_conflict() {
    let folder = folder();
    let (mut lea, mut max) = (session(&folder, "Léa"), session(&folder, "Max"));
    write(&mut lea, "ac11-01", "un").unwrap();
    assert_eq!(write(&mut max, "ac11-01", "un").unwrap(), Outcome::Already);
    assert_eq!(write(&mut max, "ac11-01", "un").unwrap(), Outcome::Already);
    assert_eq!(max.head(), 2);
}

#[test]
fn a_batch_of_which_one_step_is_done_is_a_conflict() {
    let folder = folder();
    let (mut lea, mut max) = (session(&folder, "Léa"), session(&folder, "Max"));
    let edit = |session: &Session, ac: &str| {
        edit::set(session.programme(), &Target::new(Kind::Ac, ac), Path::field("libelle"), "un").unwrap()
    };
    let both = Edit::Batch(vec![edit(&max, "ac11-01"), edit(&max, "ac11-02")]);
    write(&mut lea, "ac11-01", "un").unwrap();
    assert!(matches!(max.apply(both), Err(StoreError::Edit(EditError::Conflict(_)))));
    assert_eq!(wording(&max, "ac11-02"), "Nettoyer un fichier");
}

#[test]
fn news_are_told_once_also_when_they_came_in_with_an_edit() {
    let folder = folder();
    let (mut lea, mut max) = (session(&folder, "Léa"), session(&folder, "Max"));
    assert_eq!(max.refresh().unwrap(), []);
    write(&mut lea, "ac11-01", "un").unwrap();
    let news = max.refresh().unwrap();
    assert_eq!((news.len(), news[0].author.as_str(), wording(&max, "ac11-01").as_str()), (1, "Léa", "un"));
    write(&mut lea, "ac11-01", "deux").unwrap();
    write(&mut max, "ac11-02", "trois").unwrap();
    let news: Vec<i64> = max.refresh().unwrap().iter().map(|entry| entry.seq).collect();
    assert_eq!(news, [3]);
    assert_eq!(max.refresh().unwrap(), []);
}

/// What can be taken back and done again is what a reader of the whole journal would find, however long it is.
mod steps_tell_what_the_journal_does {
    use proptest::prelude::*;

    use super::{super::steps::Steps, *};

    /// The stacks, as the whole journal tells them.
    fn stacks(journal: &[Entry], author: &str) -> (Vec<i64>, Vec<i64>) {
        let (mut undo, mut redo): (Vec<i64>, Vec<i64>) = (Vec::new(), Vec::new());
        let shift = |from: &mut Vec<i64>, to: &mut Vec<i64>, seq: i64| {
            if let Some(at) = from.iter().position(|it| *it == seq) {
                to.push(from.remove(at));
            }
        };
        for entry in journal.iter().filter(|entry| entry.author == author) {
            match entry.origin {
                Origin::Edit | Origin::Import => {
                    undo.push(entry.seq);
                    redo.clear();
                }
                Origin::Undo(seq) => shift(&mut undo, &mut redo, seq),
                Origin::Redo(seq) => shift(&mut redo, &mut undo, seq),
                Origin::Create => {}
            }
        }
        (undo, redo)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn always(acts in proptest::collection::vec(0..5u8, 1..180)) {
            let folder = folder();
            let mut lea = session(&folder, "Léa");
            for (n, act) in acts.iter().enumerate() {
                match act {
                    0 | 1 => { lea.undo().unwrap(); }
                    2 => { lea.redo().unwrap(); }
                    _ => {
                        let target = Target::new(Kind::Ac, "ac11-01");
                        let edit = edit::set(lea.programme(), &target, Path::field("libelle"), format!("Lire {n}"));
                        lea.apply(edit.unwrap()).unwrap();
                    }
                }
            }
            let journal = lea.store().journal("but-demo").unwrap();
            let (undo, redo) = stacks(&journal, "Léa");
            let mut steps = Steps::default();
            for expected in undo.iter().rev().map(Some).chain([None]) {
                let found = steps.next_undo(lea.store(), "but-demo", "Léa").unwrap();
                prop_assert_eq!(found.as_ref(), expected);
                steps.give_up_undo();
            }
            for mut steps in [Steps::default(), steps] {
                for expected in redo.iter().rev().map(Some).chain([None]) {
                    let found = steps.next_redo(lea.store(), "but-demo", "Léa").unwrap();
                    prop_assert_eq!(found.as_ref(), expected);
                    steps.give_up_redo();
                }
            }
        }
    }
}
