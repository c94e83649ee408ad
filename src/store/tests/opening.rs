//! What is no database of ours is refused, each with its own reason, and stays as it was.

use std::{fs, time::Duration};

use tempfile::{TempDir, tempdir};

use super::{super::*, sample, wording};

fn folder() -> TempDir {
    tempdir().unwrap()
}

#[test]
fn a_new_database_is_made_with_its_folder_and_opened_again() {
    let folder = folder();
    let path = folder.path().join("deep/er/tapis.db");
    Store::open(&path).unwrap().create(&sample(), "Léa").unwrap();
    let store = Store::open(&path).unwrap();
    assert!(store.is_wal());
    assert_eq!(store.load("but-demo").unwrap().programme, sample());
}

#[test]
fn what_is_no_database_is_refused() {
    let folder = folder();
    let path = folder.path().join("photo.jpg");
    let bytes = [&[0xff, 0xd8, 0xff, 0xe0][..], &[7; 4000]].concat();
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(Store::open(&path), Err(StoreError::NotSqlite(p)) if p == path));
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert!(matches!(Store::open(folder.path()), Err(StoreError::Open { .. })));
    let under_a_file = path.join("tapis.db");
    assert!(matches!(Store::open(&under_a_file), Err(StoreError::Open { .. })));
}

#[test]
fn another_program_s_database_is_refused() {
    let folder = folder();
    let path = folder.path().join("other.db");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    assert!(matches!(Store::open(&path), Err(StoreError::Foreign(p)) if p == path));
}

#[test]
fn a_newer_database_is_refused() {
    let folder = folder();
    let path = folder.path().join("tapis.db");
    drop(Store::open(&path).unwrap());
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(Store::open(&path), Err(StoreError::Newer { found: 99, .. })));
}

#[test]
fn a_database_that_somebody_holds_is_locked() {
    let folder = folder();
    let path = folder.path().join("tapis.db");
    let store = Store::open(&path).unwrap();
    store.create(&sample(), "Léa").unwrap();
    let mut snapshot = store.load("but-demo").unwrap();
    let before = snapshot.clone();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    store.set_patience(Duration::from_millis(20));
    let edit = wording(&snapshot.programme, "ac11-01", "Lire");
    let refused = store.apply(&mut snapshot, edit.clone(), "Léa", Origin::Edit);
    assert!(matches!(refused, Err(StoreError::Locked(p)) if p == path));
    assert_eq!(snapshot, before);
    other.execute_batch("ROLLBACK").unwrap();
    store.apply(&mut snapshot, edit, "Léa", Origin::Edit).unwrap();
}

#[test]
fn a_read_only_file_is_said_to_be_so() {
    let folder = folder();
    let path = folder.path().join("tapis.db");
    drop(Store::open(&path).unwrap());
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    if fs::OpenOptions::new().append(true).open(&path).is_ok() {
        println!("skipped: this user may write into read-only files");
        return;
    }
    assert!(matches!(Store::open(&path), Err(StoreError::ReadOnly(p)) if p == path));
}

#[test]
fn a_damaged_file_is_an_error_and_no_panic() {
    let folder = folder();
    let path = folder.path().join("tapis.db");
    Store::open(&path).unwrap().create(&sample(), "Léa").unwrap();
    let whole = fs::read(&path).unwrap();
    let mut seen = 0;
    for page in 1..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0xa5);
        fs::write(&path, &bytes).unwrap();
        match Store::open(&path).and_then(|store| store.load("but-demo")) {
            Err(StoreError::Damaged { path: p, .. }) if p == path => seen += 1,
            Err(other) => panic!("page {page}: {other:?}"),
            // A page that loading does not read, such as an index.
            Ok(snapshot) => assert_eq!(snapshot.programme, sample()),
        }
    }
    assert!(seen > 0);
}

#[test]
fn a_row_of_another_hand_is_named() {
    let store = Store::in_memory().unwrap();
    store.create(&sample(), "Léa").unwrap();
    store.db.execute("UPDATE remarque SET le = 'hier' WHERE id = 'n1'", []).unwrap();
    match store.load("but-demo") {
        Err(StoreError::Damaged { why, .. }) => assert!(why.contains("le"), "{why}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn many_may_open_a_new_database_at_once() {
    let folder = folder();
    let path = folder.path().join("tapis.db");
    let path = &path;
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..8).map(|_| scope.spawn(move || Store::open(path).map(drop))).collect();
        for one in all {
            one.join().unwrap().unwrap();
        }
    });
}

#[test]
fn a_database_that_is_deleted_or_replaced_takes_no_more() {
    for replaced in [false, true] {
        let folder = folder();
        let (path, other) = (folder.path().join("tapis.db"), folder.path().join("other.db"));
        let store = Store::open(&path).unwrap();
        store.create(&sample(), "Léa").unwrap();
        Store::open(&other).unwrap().create(&sample(), "Omar").unwrap();
        let mut snapshot = store.load("but-demo").unwrap();
        let before = snapshot.clone();
        if replaced {
            fs::rename(&other, &path).unwrap()
        } else {
            fs::remove_file(&path).unwrap()
        }
        let edit = wording(&snapshot.programme, "ac11-01", "Lire");
        let refused = store.apply(&mut snapshot, edit, "Léa", Origin::Edit);
        assert!(matches!(refused, Err(StoreError::Moved(p)) if p == path));
        assert_eq!(snapshot, before);
        assert!(matches!(store.changed_elsewhere(), Err(StoreError::Moved(_))));
        if replaced {
            // Closing the one that is gone leaves the files of the other alone.
            let heir = Store::open(&path).unwrap();
            let mut snapshot = heir.load("but-demo").unwrap();
            heir.apply(&mut snapshot, wording(&sample(), "ac11-01", "Ouvrir"), "Omar", Origin::Edit).unwrap();
            drop(store);
            assert_eq!(Store::open(&path).unwrap().load("but-demo").unwrap(), snapshot);
        }
    }
}
