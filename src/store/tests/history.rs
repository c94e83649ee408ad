//! Long histories: the past is reached from the nearest state, and the journal is read as far as it takes.

use super::*;

fn reword(store: &Store, snapshot: &mut Snapshot, n: i64) {
    let edit = wording(&snapshot.programme, "ac11-01", &format!("Lire {n}"));
    store.apply(snapshot, edit, if n % 2 == 0 { "Léa" } else { "Max" }, Origin::Edit).unwrap();
}

/// How many entries lie on the way to `seq`, as the stages tell.
fn way(store: &Store, seq: i64) -> usize {
    let mut most = 0;
    store
        .at("but-demo", seq, &mut |step| {
            most = most.max(step.total);
            Ok(())
        })
        .unwrap();
    most
}

fn kept(store: &Store) -> Vec<i64> {
    let mut statement = store.db.prepare("SELECT seq FROM etat ORDER BY seq").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn the_past_is_reached_from_the_nearest_state() {
    let (store, mut snapshot) = with_sample();
    let mut then = vec![snapshot.programme.clone()];
    for n in 2..=1300 {
        reword(&store, &mut snapshot, n);
        then.push(snapshot.programme.clone());
    }
    assert_eq!(kept(&store), [1, 500, 1000]);
    for seq in [1, 2, 249, 250, 251, 499, 500, 501, 900, 1149, 1299, 1300] {
        assert_eq!(at(&store, seq).unwrap(), then[usize::try_from(seq).unwrap() - 1], "{seq}");
        assert!(way(&store, seq) <= 260, "{seq}: {}", way(&store, seq));
    }
    // Without them, the way leads back from the present, and leaves some behind for the next time.
    store.db.execute("DELETE FROM etat", []).unwrap();
    assert_eq!(way(&store, 3), 1297);
    assert_eq!(kept(&store), [500, 1000]);
    assert_eq!(at(&store, 3).unwrap(), then[2]);
    // One that cannot be read is as good as none.
    store.db.execute("UPDATE etat SET contenu = x'00'", []).unwrap();
    assert_eq!(at(&store, 501).unwrap(), then[500]);
}

#[test]
fn going_back_can_be_given_up() {
    let (store, mut snapshot) = with_sample();
    for n in 2..=600 {
        reword(&store, &mut snapshot, n);
    }
    store.db.execute("DELETE FROM etat", []).unwrap();
    let given_up = store.at("but-demo", 2, &mut |_| Err(crate::progress::Abandoned));
    assert!(matches!(given_up, Err(StoreError::Abandoned(_))), "{given_up:?}");
    assert_eq!(kept(&store), Vec::<i64>::new());
}

#[test]
fn states_follow_a_programme_that_is_renamed_and_go_with_one_that_is_erased() {
    let (store, snapshot) = with_sample();
    store.rename("but-demo", &Id::from_label("autre"), "Léa").unwrap();
    let first = store.at("autre", 1, &mut unwatched).unwrap();
    assert_eq!(first, snapshot.programme);
    store.erase(&["autre"]).unwrap();
    assert_eq!(kept(&store), Vec::<i64>::new());
}

#[test]
fn a_part_of_the_journal_is_read() {
    let (store, mut snapshot) = with_sample();
    for n in 2..=9 {
        reword(&store, &mut snapshot, n);
    }
    let numbers = |entries: Vec<Entry>| entries.into_iter().map(|it| it.seq).collect::<Vec<_>>();
    assert_eq!(numbers(store.journal_between("but-demo", 3, 6).unwrap()), [4, 5, 6]);
    assert_eq!(numbers(store.journal_between("but-demo", 7, 99).unwrap()), [8, 9]);
    assert_eq!(store.entry("but-demo", 5).unwrap().seq, 5);
    assert!(matches!(store.entry("but-demo", 10), Err(StoreError::NoSuchPoint { head: 9, .. })));
    let deeds = store.deeds("but-demo", "Max", 8, 2).unwrap();
    assert_eq!(deeds, [(7, Origin::Edit), (5, Origin::Edit)]);
    let future = Timestamp::now() + jiff::SignedDuration::from_hours(1);
    assert_eq!(store.last_before("but-demo", future).unwrap(), 9);
    assert_eq!(store.last_before("but-demo", Timestamp::UNIX_EPOCH).unwrap(), 1);
}
