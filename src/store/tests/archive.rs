//! What is archived is out of the list, and stays as it is.

use super::*;

#[test]
fn an_archived_programme_is_read_and_edited_as_before() {
    let (store, mut snapshot) = with_sample();
    assert!(store.list().unwrap()[0].archived.is_none());
    assert!(store.archive("but-demo", "Max").unwrap());
    assert!(!store.archive("but-demo", "Léa").unwrap(), "it was there already");
    let archived = store.list().unwrap()[0].archived.clone().unwrap();
    assert_eq!(archived.by, "Max");
    let edit = wording(&snapshot.programme, "ac11-01", "Lire");
    store.apply(&mut snapshot, edit, "Léa", Origin::Edit).unwrap();
    assert_eq!(store.load("but-demo").unwrap(), snapshot);
    // It follows a programme that takes another identifier, and goes with one that is erased.
    store.rename("but-demo", &Id::from_label("but-vieux"), "Léa").unwrap();
    assert_eq!(store.list().unwrap()[0].archived, Some(archived));
    assert!(store.unarchive("but-vieux").unwrap());
    assert!(!store.unarchive("but-vieux").unwrap());
    assert!(store.list().unwrap()[0].archived.is_none());
}

#[test]
fn what_is_not_there_is_not_archived() {
    let (store, _) = with_sample();
    assert!(matches!(store.archive("autre", "Léa"), Err(StoreError::Unknown(_))));
    store.archive("but-demo", "Léa").unwrap();
    store.remove("but-demo", "Léa").unwrap();
    assert!(matches!(store.archive("but-demo", "Léa"), Err(StoreError::Removed { .. })));
    assert!(matches!(store.unarchive("but-demo"), Err(StoreError::Removed { .. })));
    store.restore("but-demo").unwrap();
    assert!(store.list().unwrap()[0].archived.is_some(), "it comes back as it was");
    store.remove("but-demo", "Léa").unwrap();
    store.erase(&["but-demo"]).unwrap();
    store.create(&sample(), "Léa").unwrap();
    assert!(store.list().unwrap()[0].archived.is_none(), "another of that name is in the list");
}
