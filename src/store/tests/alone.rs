//! A copy of the file alone is told from one that holds everything.

use std::{fs, path::Path};

use tempfile::tempdir;

use super::{
    super::{schema::VERSION, *},
    sample, wording,
};

fn reword(store: &Store, text: &str) {
    let mut snapshot = store.load("but-demo").unwrap();
    let edit = wording(&snapshot.programme, "ac11-01", text);
    store.apply(&mut snapshot, edit, "Léa", Origin::Edit).unwrap();
}

fn copied(from: &Path, to: &str) -> Store {
    let to = from.with_file_name(to);
    fs::copy(from, &to).unwrap();
    Store::open(&to).unwrap()
}

#[test]
fn a_copy_taken_while_somebody_is_at_work_says_that_it_may_lack_its_end() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let store = Store::open(&path).unwrap();
    store.create(&sample(), "Léa").unwrap();
    reword(&store, "Lire");
    let copy = copied(&path, "copie.db");
    assert!(copy.may_lack_its_end());
    assert!(!store.may_lack_its_end() && !Store::open(&path).unwrap().may_lack_its_end());
    if copy.load("but-demo").is_ok() {
        // Who works on with the copy has been told.
        reword(&copy, "Écrire");
        drop(copy);
        assert!(!Store::open(&folder.path().join("copie.db")).unwrap().may_lack_its_end());
    }
    drop(store);
    assert!(!copied(&path, "apres.db").may_lack_its_end());
}

#[test]
fn a_whole_copy_says_nothing() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let store = Store::open(&path).unwrap();
    store.create(&sample(), "Léa").unwrap();
    reword(&store, "Lire");
    let whole = folder.path().join("entiere.db");
    Connection::open(&path).unwrap().execute("VACUUM INTO ?1", [whole.to_str().unwrap()]).unwrap();
    let whole = Store::open(&whole).unwrap();
    assert!(!whole.may_lack_its_end());
    assert_eq!(whole.load("but-demo").unwrap().seq, 2);
}

/// Nothing is missing, and nothing is said: the log is brought in by whoever closes last.
#[test]
fn a_file_that_nobody_has_open_holds_everything() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    for text in ["Lire", "Écrire"] {
        let store = Store::open(&path).unwrap();
        let _ = store.create(&sample(), "Léa");
        let other = Store::open(&path).unwrap();
        reword(&store, text);
        drop(store);
        reword(&other, &format!("{text} encore"));
        drop(other);
        let copy = copied(&path, "copie.db");
        assert!(!copy.may_lack_its_end());
        let programme = copy.load("but-demo").unwrap().programme;
        assert!(serde_json::to_string(&programme).unwrap().contains(&format!("{text} encore")));
    }
}

#[test]
fn a_will_brings_all_in_and_takes_its_session_away() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let store = Store::open(&path).unwrap();
    store.create(&sample(), "Léa").unwrap();
    reword(&store, "Lire");
    let place = Spot { screen: "fiche".into(), target: None, detail: None, parcours: None };
    let who = Presence { session: store.session().clone(), author: "Léa".into(), place, since: now() };
    store.announce("but-demo", &who, &[]).unwrap();
    store.will().unwrap().carry_out();
    let copy = copied(&path, "copie.db");
    assert!(!copy.may_lack_its_end());
    assert_eq!((copy.load("but-demo").unwrap().seq, copy.others("but-demo", "").unwrap().len()), (2, 0));
    // The store may go on all the same.
    reword(&store, "Écrire");
    assert_eq!(store.load("but-demo").unwrap().seq, 3);
}

#[test]
fn a_database_made_again_from_a_dump_is_known_by_its_tables() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    Store::open(&path).unwrap().create(&sample(), "Léa").unwrap();
    let db = Connection::open(&path).unwrap();
    for (application, version) in [(0, 0), (APPLICATION_ID, 0), (0, VERSION)] {
        db.execute_batch(&format!("PRAGMA application_id = {application}; PRAGMA user_version = {version}")).unwrap();
        let refused = Store::open(&path).map(drop);
        assert!(matches!(refused, Err(StoreError::Dumped { version: VERSION, .. })), "{refused:?}");
    }
    db.execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}")).unwrap();
    drop(db);
    assert_eq!(Store::open(&path).unwrap().load("but-demo").unwrap().programme, sample());
}

#[test]
fn a_database_without_its_tables_is_no_new_one() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let db = Connection::open(&path).unwrap();
    db.execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}")).unwrap();
    assert!(matches!(Store::open(&path), Err(StoreError::Hollow(p)) if p == path));
}
