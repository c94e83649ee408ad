//! Who is here.

use std::time::{Duration, Instant};

use tempfile::tempdir;

use super::{super::*, sample, wording};
use crate::programme::{Id, Kind, Target};

fn at(author: &str, screen: &str) -> Presence {
    let place = Spot {
        screen: screen.into(),
        target: Some(Target::new(Kind::Ac, "ac11-01")),
        detail: Some("sae-1-01".into()),
        parcours: Some(Id::from_label("EMS")),
    };
    Presence { session: author.to_lowercase().into(), author: author.into(), place, since: time(0) }
}

fn time(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + seconds).unwrap()
}

#[test]
fn those_who_give_signs_of_life_are_here() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let store = Store::open(&path).unwrap();
    store.create(&sample(), "Léa").unwrap();
    assert!(store.is_shared());
    let (lea, omar) = (at("Léa", "matrice"), at("Omar", "fiche"));
    let said = |store: &Store, session: &str| -> Vec<Presence> {
        store.others("but-demo", session).unwrap().into_iter().map(|it| it.who).collect()
    };
    store.announce("but-demo", &omar, &[]).unwrap();
    store.announce("but-demo", &lea, &[]).unwrap();
    assert_eq!(said(&store, ""), [lea.clone(), omar.clone()]);
    assert_eq!(said(&store, "léa"), std::slice::from_ref(&omar));
    assert_eq!(store.others("autre", "").unwrap(), []);
    // Who moves takes the place of who they were.
    let moved = Presence { since: time(31), ..at("Léa", "maquette") };
    store.announce("but-demo", &moved, &[]).unwrap();
    assert_eq!(said(&store, "omar"), [moved]);
    store.depart("léa").unwrap();
    assert_eq!(said(&store, "omar"), []);
}

/// However the clocks of those machines stand: only the watch of the one who looks counts.
#[test]
fn who_gives_no_more_signs_of_life_is_gone_and_swept() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let store = Store::open(&path).unwrap();
    store.create(&sample(), "Léa").unwrap();
    let (lea, omar) = (at("Léa", "matrice"), at("Omar", "fiche"));
    store.announce("but-demo", &omar, &[]).unwrap();
    store.announce("but-demo", &lea, &[]).unwrap();
    store.db.execute("UPDATE presence SET vu = vu + 300 * (auteur = 'Léa') - 7200 * (auteur = 'Omar')", []).unwrap();
    let (mut signs, start) = (Signs::default(), Instant::now());
    let mut look = |seconds| signs.sort(store.others("but-demo", "").unwrap(), start + Duration::from_secs(seconds));
    assert_eq!(look(0), (vec![lea.clone(), omar.clone()], vec![]));
    assert_eq!(look(40), (vec![lea.clone(), omar.clone()], vec![]));
    store.announce("but-demo", &lea, &[]).unwrap();
    let (here, gone) = look(61);
    assert_eq!((&here[..], gone.len()), (&[lea.clone()][..], 1));
    // Omar comes back at the same moment: he is not swept.
    store.announce("but-demo", &omar, &[]).unwrap();
    store.announce("but-demo", &lea, &gone).unwrap();
    assert_eq!(look(62).0, [lea.clone(), omar.clone()]);
    let (here, gone) = look(62 + LIFE.as_secs());
    assert_eq!((here.len(), gone.len()), (0, 2));
    store.announce("but-demo", &lea, &gone[1..]).unwrap();
    assert_eq!(store.others("but-demo", "").unwrap().len(), 1);
}

#[test]
fn a_sign_of_life_is_no_edit() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let store = Store::open(&path).unwrap();
    store.create(&sample(), "Léa").unwrap();
    let mut snapshot = store.load("but-demo").unwrap();
    let (before, listed) = (snapshot.clone(), store.list().unwrap());
    Store::open(&path).unwrap().announce("but-demo", &at("Omar", "fiche"), &[]).unwrap();
    // The others look, and find nothing of the programme to read.
    let generation = store.generation();
    assert!(store.changed_elsewhere().unwrap());
    assert_ne!(store.generation(), generation);
    assert_eq!(store.refresh(&mut snapshot).unwrap(), []);
    assert_eq!(snapshot, before);
    assert_eq!(store.list().unwrap(), listed);
}

#[test]
fn it_waits_for_nobody_and_leaves_the_patience_of_edits_alone() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let store = Store::open(&path).unwrap();
    store.create(&sample(), "Léa").unwrap();
    let mut snapshot = store.load("but-demo").unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    const PATIENCE: Duration = Duration::from_secs(30);
    store.set_patience(PATIENCE);
    let asked = Instant::now();
    let refused = store.announce("but-demo", &at("Léa", "fiche"), &[]);
    assert!(matches!(refused, Err(StoreError::Locked(_))), "{refused:?}");
    assert!(asked.elapsed() < PATIENCE, "{:?}", asked.elapsed());
    store.set_patience(Duration::from_millis(300));
    let asked = Instant::now();
    let edit = wording(&snapshot.programme, "ac11-01", "Lire");
    assert!(matches!(store.apply(&mut snapshot, edit, "Léa", Origin::Edit), Err(StoreError::Locked(_))));
    assert!(asked.elapsed() >= Duration::from_millis(250), "{:?}", asked.elapsed());
    let sync: i64 = store.db.pragma_query_value(None, "synchronous", |row| row.get(0)).unwrap();
    assert_eq!(sync, 2, "an edit is on the disk when it is acknowledged");
}

#[test]
fn memory_is_shared_with_nobody() {
    assert!(!Store::in_memory().unwrap().is_shared());
}

/// Neither leaving nor falling takes it away: that is what it is for.
#[test]
fn each_comes_back_to_where_they_were() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("tapis.db");
    let store = Store::open(&path).unwrap();
    store.create(&sample(), "Léa").unwrap();
    assert_eq!(store.last_place("but-demo", "Léa").unwrap(), None);
    let (lea, omar) = (at("Léa", "matrice"), at("Omar", "fiche"));
    for who in [&lea, &omar, &at("Léa", "maquette"), &lea] {
        store.announce("but-demo", who, &[]).unwrap();
    }
    store.depart("léa").unwrap();
    drop(store);
    let store = Store::open(&path).unwrap();
    assert_eq!(store.last_place("but-demo", "Léa").unwrap(), Some(lea.place));
    assert_eq!(store.last_place("but-demo", "Omar").unwrap(), Some(omar.place));
    assert_eq!(store.last_place("autre", "Omar").unwrap(), None);
}
