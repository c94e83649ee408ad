//! What is removed comes back as it was, until it is erased.

use jiff::SignedDuration;

use super::*;

fn tables_of(store: &Store, id: &str) -> i64 {
    let mut statement = store
        .db
        .prepare(
            "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'programme'
             WHERE t.type = 'table'",
        )
        .unwrap();
    let names: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(names.len() > 30, "{names:?}");
    let count = |name: &String| -> i64 {
        let sql = format!("SELECT count(*) FROM {name} WHERE programme = ?1");
        store.db.query_row(&sql, [id], |row| row.get(0)).unwrap()
    };
    names.iter().map(count).sum()
}

fn other(id: &str) -> Programme {
    let mut programme = sample();
    programme.id = Id::from_label(id);
    programme
}

fn ids(bin: &[Removed]) -> Vec<&str> {
    bin.iter().map(|it| it.programme.id.as_str()).collect()
}

#[test]
fn a_removed_programme_is_seen_nowhere_and_comes_back_as_it_was() {
    let (store, mut snapshot) = with_sample();
    let edit = wording(&snapshot.programme, "ac11-01", "Lire");
    store.apply(&mut snapshot, edit, "Léa", Origin::Edit).unwrap();
    store.snapshot("but-demo", "v1", "Léa").unwrap();
    let (journal, snapshots) = (store.journal("but-demo").unwrap(), store.snapshots("but-demo").unwrap());
    store.remove("but-demo", "Max").unwrap();
    assert_eq!(store.list().unwrap(), []);
    let bin = store.bin().unwrap();
    assert_eq!((ids(&bin), bin[0].by.as_str(), bin[0].programme.acs), (vec!["but-demo"], "Max", 3));
    let is_removed =
        |error: StoreError| matches!(error, StoreError::Removed { id, by, .. } if id == "but-demo" && by == "Max");
    assert!(is_removed(store.load("but-demo").unwrap_err()));
    assert!(is_removed(store.journal("but-demo").unwrap_err()));
    assert!(is_removed(store.snapshots("but-demo").unwrap_err()));
    assert!(is_removed(store.snapshot("but-demo", "v2", "Léa").unwrap_err()));
    assert!(is_removed(store.remove("but-demo", "Léa").unwrap_err()));
    assert!(is_removed(store.create(&sample(), "Léa").unwrap_err()));
    assert!(is_removed(store.check_free("but-demo").unwrap_err()));
    assert_eq!(store.free_programme_id("BUT Démo").unwrap().as_str(), "but-demo-2");
    for view in ["v_ac_parcours", "v_couverture", "v_ac_non_couverts", "v_maquette"] {
        let rows: i64 = store.db.query_row(&format!("SELECT count(*) FROM {view}"), [], |row| row.get(0)).unwrap();
        assert_eq!(rows, 0, "{view}");
    }
    store.restore("but-demo").unwrap();
    assert_eq!(store.load("but-demo").unwrap(), snapshot);
    assert_eq!(store.journal("but-demo").unwrap(), journal);
    assert_eq!(store.snapshots("but-demo").unwrap(), snapshots);
    assert_eq!(store.bin().unwrap(), []);
}

#[test]
fn the_bin_shows_first_what_was_removed_last() {
    let (store, _) = with_sample();
    for id in ["b", "a", "c"] {
        store.create(&other(id), "Léa").unwrap();
    }
    for id in ["b", "c", "a"] {
        store.remove(id, "Léa").unwrap();
    }
    assert_eq!(ids(&store.bin().unwrap()), ["a", "c", "b"]);
    store.restore("c").unwrap();
    store.remove("c", "Léa").unwrap();
    assert_eq!(ids(&store.bin().unwrap()), ["c", "a", "b"]);
}

#[test]
fn what_is_not_in_the_bin_cannot_come_back() {
    let (store, _) = with_sample();
    assert!(matches!(store.restore("but-demo"), Err(StoreError::NotRemoved(id)) if id == "but-demo"));
    assert!(matches!(store.restore("x"), Err(StoreError::Unknown(id)) if id == "x"));
    assert!(matches!(store.remove("x", "Léa"), Err(StoreError::Unknown(id)) if id == "x"));
}

#[test]
fn whoever_has_it_open_is_refused_and_goes_on_when_it_is_back() {
    let (store, mut snapshot) = with_sample();
    let before = snapshot.clone();
    store.remove("but-demo", "Max").unwrap();
    let edit = wording(&snapshot.programme, "ac11-01", "Lire");
    let refused = store.apply(&mut snapshot, edit.clone(), "Léa", Origin::Edit);
    assert!(matches!(refused, Err(StoreError::Removed { .. })), "{refused:?}");
    assert!(matches!(store.refresh(&mut snapshot), Err(StoreError::Removed { .. })));
    assert_eq!(snapshot, before);
    store.restore("but-demo").unwrap();
    assert_eq!(store.journal("but-demo").unwrap().len(), 1, "a refused edit brings nothing back");
    store.apply(&mut snapshot, edit, "Léa", Origin::Edit).unwrap();
    assert_eq!(store.load("but-demo").unwrap(), snapshot);
}

#[test]
fn what_is_erased_leaves_nothing_and_its_name_is_free() {
    let (store, mut snapshot) = with_sample();
    store.create(&other("autre"), "Léa").unwrap();
    let kept = tables_of(&store, "autre");
    let entry = store.apply(&mut snapshot, wording(&sample(), "ac11-01", "Lire"), "Léa", Origin::Edit).unwrap();
    store.apply(&mut snapshot, entry.edit.inverse(), "Léa", Origin::Undo(entry.seq)).unwrap();
    store.snapshot("but-demo", "v1", "Léa").unwrap();
    store.remove("but-demo", "Max").unwrap();
    let refused = store.erase(&["but-demo", "x"]);
    assert!(matches!(refused, Err(StoreError::Unknown(id)) if id == "x"));
    assert_eq!(ids(&store.bin().unwrap()), ["but-demo"], "all or none");
    store.erase(&["but-demo"]).unwrap();
    assert_eq!((tables_of(&store, "but-demo"), tables_of(&store, "autre")), (0, kept));
    // Somebody else takes the name: those who had the first one open do not write into the second.
    store.create(&sample(), "Max").unwrap();
    let edit = wording(&snapshot.programme, "ac11-01", "Lire");
    let refused = store.apply(&mut snapshot, edit, "Léa", Origin::Edit);
    assert!(matches!(refused, Err(StoreError::Erased(id)) if id == "but-demo"));
    assert_eq!(store.journal("but-demo").unwrap().len(), 1);
}

#[test]
fn presence_stays_true_in_the_bin() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("tapis.db")).unwrap();
    store.create(&sample(), "Léa").unwrap();
    let now = Timestamp::now();
    let place = Spot { screen: "matrice".into(), target: None, detail: None, parcours: None };
    let lea = Presence { session: "1".into(), author: "Léa".into(), place, since: now - SignedDuration::from_secs(9) };
    store.announce("but-demo", &lea, &[]).unwrap();
    store.remove("but-demo", "Max").unwrap();
    assert_eq!(store.others("but-demo", "").unwrap().len(), 1);
}
