//! One writer at a time where several machines may have the file.

use std::fs;

use tempfile::tempdir;

use super::{super::*, sample};

#[test]
fn a_note_says_who_has_the_file_and_goes_with_them() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let note = folder.path().join("tapis.db-lease");
    let lease = Lease::take(&path, "Léa").unwrap();
    assert!(lease.is_held() && note.exists());
    match Lease::take(&path, "Omar").map(drop) {
        Err(StoreError::Held { path: held, holder }) => assert_eq!((held, holder.who.as_str()), (path.clone(), "Léa")),
        other => panic!("{other:?}"),
    }
    // Also for those who have the file on their own disk.
    assert!(matches!(Store::open(&path), Err(StoreError::Held { .. })));
    drop(lease);
    assert!(!note.exists());
    drop(Lease::take(&path, "Omar").unwrap());
    Store::open(&path).unwrap().create(&sample(), "Omar").unwrap();
}

#[test]
fn a_note_that_somebody_else_has_replaced_is_lost() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let note = folder.path().join("tapis.db-lease");
    let lease = Lease::take(&path, "Léa").unwrap();
    let text = fs::read_to_string(&note).unwrap();
    let mark: serde_json::Value = serde_json::from_str(&text).unwrap();
    fs::write(&note, text.replace(mark["mark"].as_str().unwrap(), "another")).unwrap();
    assert!(!lease.is_held());
    drop(lease);
    assert!(note.exists(), "the note of somebody else stays");
}

/// On the machine that left it, the process is looked for.
#[cfg(target_os = "linux")]
#[test]
fn the_note_of_a_process_that_is_gone_is_taken_away() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let note = folder.path().join("tapis.db-lease");
    let lease = Lease::take(&path, "Léa").unwrap();
    let text = fs::read_to_string(&note).unwrap();
    drop(lease);
    // No process has a number as large.
    fs::write(&note, text.replace(&format!(" {}\"", std::process::id()), " 2000000000\"")).unwrap();
    let lease = Lease::take(&path, "Omar").unwrap();
    assert!(lease.is_held());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
