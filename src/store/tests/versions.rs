//! A programme as it was, under the names that the team gave to its versions.

use super::*;

fn reword(store: &Store, snapshot: &mut Snapshot, text: &str) {
    let edit = wording(&snapshot.programme, "ac11-01", text);
    store.apply(snapshot, edit, "Léa", Origin::Edit).unwrap();
}

fn wording_of(programme: &Programme) -> &str {
    &programme.get::<Ac>(&Id::from_label("ac11-01")).unwrap().libelle
}

#[test]
fn a_name_stays_at_its_point_while_the_programme_goes_on() {
    let (store, mut snapshot) = with_sample();
    reword(&store, &mut snapshot, "Lire");
    let named = store.snapshot("but-demo", " Cadrage ", "Inès").unwrap();
    assert_eq!((named.nom.as_str(), named.seq, named.author.as_str()), ("Cadrage", 2, "Inès"));
    let then = snapshot.programme.clone();
    reword(&store, &mut snapshot, "Ouvrir");
    store.snapshot("but-demo", "Avant CFVU", "Max").unwrap();
    assert_eq!(at(&store, store.point("but-demo", "Cadrage").unwrap()).unwrap(), then);
    assert_eq!(at(&store, 1).unwrap(), sample());
    assert_eq!(at(&store, 3).unwrap(), snapshot.programme);
    let names: Vec<(String, i64)> =
        store.snapshots("but-demo").unwrap().into_iter().map(|it| (it.nom, it.seq)).collect();
    assert_eq!(names, [("Cadrage".to_owned(), 2), ("Avant CFVU".to_owned(), 3)]);
}

#[test]
fn naming_is_no_edit() {
    let (store, mut snapshot) = with_sample();
    store.snapshot("but-demo", "v1", "Léa").unwrap();
    assert_eq!(store.refresh(&mut snapshot).unwrap(), []);
    assert_eq!(store.journal("but-demo").unwrap().len(), 1);
}

#[test]
fn a_name_serves_once_in_a_programme() {
    let (store, mut snapshot) = with_sample();
    store.snapshot("but-demo", "v1", "Léa").unwrap();
    reword(&store, &mut snapshot, "Lire");
    let refused = store.snapshot("but-demo", "v1", "Max");
    assert!(matches!(refused, Err(StoreError::SnapshotExists { seq: 1, .. })), "{refused:?}");
    assert!(matches!(store.snapshot("x", "v1", "Max"), Err(StoreError::Unknown(id)) if id == "x"));
    let mut other = sample();
    other.id = Id::from_label("autre");
    store.create(&other, "Max").unwrap();
    assert_eq!(store.snapshot("autre", "v1", "Max").unwrap().seq, 1);
}

#[test]
fn a_point_is_a_name_or_a_number_of_the_journal() {
    let (store, mut snapshot) = with_sample();
    reword(&store, &mut snapshot, "Lire");
    store.snapshot("but-demo", "e\u{301}té", "Léa").unwrap();
    assert_eq!(store.point("but-demo", "\u{e9}té").unwrap(), 2);
    assert_eq!(store.point("but-demo", "1").unwrap(), 1);
    for outside in ["0", "3", "-1"] {
        let refused = store.point("but-demo", outside);
        assert!(matches!(refused, Err(StoreError::NoSuchPoint { head: 2, .. })), "{refused:?}");
    }
    let refused = store.point("but-demo", "hiver");
    assert!(matches!(refused, Err(StoreError::UnknownSnapshot { known, .. }) if known == ["été"]));
}

#[test]
fn a_journal_that_no_longer_leads_to_the_tables_is_damage() {
    let (store, mut snapshot) = with_sample();
    reword(&store, &mut snapshot, "Lire");
    store.db.execute("UPDATE ac SET libelle = 'Ouvrir' WHERE id = 'ac11-01'", []).unwrap();
    store.db.execute("DELETE FROM etat", []).unwrap();
    assert!(matches!(at(&store, 1), Err(StoreError::Damaged { .. })));
    assert_eq!(wording_of(&at(&store, 2).unwrap()), "Ouvrir");
}
