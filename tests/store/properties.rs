//! What holds for any programme and any sequence of edits, in the database.

use crate::generate::{Wish, programme, wish, wishes};
use proptest::{collection::vec, prelude::*, sample::select};
use tapis::{
    edit,
    programme::{Id, Programme},
    progress::unwatched,
    store::{Entry, Origin, Snapshot, Store, StoreError},
};

/// Tries an edit; only the programme may refuse it.
fn try_edit(store: &Store, snapshot: &mut Snapshot, wish: &Wish, author: &str) -> Option<Entry> {
    let edit = wish.edit(&snapshot.programme);
    match store.apply(snapshot, edit, author, Origin::Edit) {
        Ok(entry) => Some(entry),
        Err(StoreError::Edit(_)) => None,
        Err(other) => panic!("{other:?}"),
    }
}

/// What the journal makes of the programme that was created.
fn replayed(created: &Programme, journal: &[Entry]) -> Programme {
    let mut programme = created.clone();
    for entry in journal {
        edit::apply(&mut programme, entry.edit.clone()).unwrap();
    }
    programme
}

proptest! {
    #![proptest_config(crate::generate::config(48))]

    #[test]
    fn the_database_gives_back_what_it_was_given(programme in programme()) {
        let store = Store::in_memory().unwrap();
        store.create(&programme, "Léa").unwrap();
        prop_assert_eq!(store.load("but-demo").unwrap().programme, programme);
    }

    #[test]
    fn tables_and_journal_follow_every_edit(created in programme(), wishes in wishes(25)) {
        let store = Store::in_memory().unwrap();
        store.create(&created, "Léa").unwrap();
        let mut snapshot = store.load("but-demo").unwrap();
        let mut acknowledged = 1;
        for wish in &wishes {
            acknowledged += i64::from(try_edit(&store, &mut snapshot, wish, "Léa").is_some());
            prop_assert_eq!(&store.load("but-demo").unwrap(), &snapshot);
        }
        prop_assert_eq!(snapshot.seq, acknowledged);
        prop_assert_eq!(replayed(&created, &store.journal("but-demo").unwrap()), snapshot.programme);
    }
}

proptest! {
    #![proptest_config(crate::generate::config(32))]

    #[test]
    fn going_back_from_the_present_gives_what_doing_again_from_the_creation_gives(
        created in programme(),
        wishes in wishes(20),
    ) {
        let store = Store::in_memory().unwrap();
        store.create(&created, "Léa").unwrap();
        let mut snapshot = store.load("but-demo").unwrap();
        for (wish, undone) in wishes.iter().zip([false, false, true].iter().cycle()) {
            let Some(entry) = try_edit(&store, &mut snapshot, wish, "Léa") else { continue };
            store.snapshot("but-demo", &format!("v{}", entry.seq), "Léa").unwrap();
            if *undone {
                store.apply(&mut snapshot, entry.edit.inverse(), "Léa", Origin::Undo(entry.seq)).unwrap();
            }
        }
        let journal = store.journal("but-demo").unwrap();
        for entry in &journal {
            let there = usize::try_from(entry.seq).unwrap();
            prop_assert_eq!(store.at("but-demo", entry.seq, &mut unwatched).unwrap(), replayed(&created, &journal[..there]));
        }
        for named in store.snapshots("but-demo").unwrap() {
            prop_assert_eq!(named.nom, format!("v{}", named.seq));
        }
    }
}

proptest! {
    #![proptest_config(crate::generate::config(16))]

    #[test]
    fn two_people_on_one_file_end_with_the_same(created in programme(), wishes in vec((wish(), any::<bool>()), 0..20)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tapis.db");
        let stores = [Store::open(&path).unwrap(), Store::open(&path).unwrap()];
        stores[0].create(&created, "Léa").unwrap();
        let mut snapshots = [stores[0].load("but-demo").unwrap(), stores[1].load("but-demo").unwrap()];
        for (wish, who) in &wishes {
            // Neither looks at what the other does before editing.
            let who = usize::from(*who);
            try_edit(&stores[who], &mut snapshots[who], wish, ["Léa", "Max"][who]);
        }
        for who in 0..2 {
            stores[who].refresh(&mut snapshots[who]).unwrap();
        }
        prop_assert_eq!(&snapshots[0], &snapshots[1]);
        prop_assert_eq!(&stores[0].load("but-demo").unwrap(), &snapshots[0]);
        prop_assert_eq!(replayed(&created, &stores[1].journal("but-demo").unwrap()), snapshots[0].programme.clone());
    }
}

/// Something that befalls a programme that two people have open.
#[derive(Debug, Clone)]
enum Turn {
    Edit(bool, Wish),
    Rename(&'static str),
    Remove,
    Restore,
}

fn turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        6 => (any::<bool>(), wish()).prop_map(|(who, wish)| Turn::Edit(who, wish)),
        3 => select(vec!["but-demo", "b", "taken", "in-the-bin"]).prop_map(Turn::Rename),
        2 => Just(Turn::Remove),
        3 => Just(Turn::Restore),
    ]
}

proptest! {
    #![proptest_config(crate::generate::config(24))]

    #[test]
    fn whatever_befalls_a_programme_its_journal_tells_and_those_who_have_it_open_follow(
        created in programme(),
        turns in vec(turn(), 0..24),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tapis.db");
        let stores = [Store::open(&path).unwrap(), Store::open(&path).unwrap()];
        for id in ["taken", "in-the-bin"] {
            stores[0].create(&Programme { id: Id::from_label(id), ..created.clone() }, "Inès").unwrap();
        }
        stores[0].remove("in-the-bin", "Inès").unwrap();
        stores[0].create(&created, "Léa").unwrap();
        let mut snapshots = [stores[0].load("but-demo").unwrap(), stores[1].load("but-demo").unwrap()];
        let (mut id, mut removed) = ("but-demo", false);
        for turn in &turns {
            let [one, _] = &stores;
            match turn {
                Turn::Edit(who, wish) => {
                    let who = usize::from(*who);
                    let edit = wish.edit(&snapshots[who].programme);
                    let done = stores[who].apply(&mut snapshots[who], edit, "Max", Origin::Edit);
                    match done {
                        Ok(_) => prop_assert!(!removed),
                        Err(StoreError::Edit(_)) => prop_assert!(!removed),
                        Err(StoreError::Removed { .. }) => prop_assert!(removed),
                        Err(other) => panic!("{other:?}"),
                    }
                }
                Turn::Rename(to) => {
                    let free = !removed && matches!(*to, "but-demo" | "b") && *to != id;
                    prop_assert_eq!(one.rename(id, &Id::new(to).unwrap(), "Léa").is_ok(), free);
                    id = if free { to } else { id };
                }
                Turn::Remove => {
                    prop_assert_eq!(one.remove(id, "Léa").is_ok(), !removed);
                    removed = true;
                }
                Turn::Restore => {
                    prop_assert_eq!(one.restore(id).is_ok(), removed);
                    removed = false;
                }
            }
            prop_assert_eq!(stores[1].load(id).is_ok(), !removed);
        }
        if removed {
            stores[1].restore(id).unwrap();
        }
        for who in 0..2 {
            stores[who].refresh(&mut snapshots[who]).unwrap();
            prop_assert_eq!(&stores[who].load(id).unwrap(), &snapshots[who]);
        }
        let journal = stores[0].journal(id).unwrap();
        for entry in &journal {
            let there = usize::try_from(entry.seq).unwrap();
            prop_assert_eq!(stores[0].at(id, entry.seq, &mut unwatched).unwrap(), replayed(&created, &journal[..there]));
        }
        prop_assert_eq!(&stores[0].load("taken").unwrap().programme.activites, &created.activites);
    }
}
