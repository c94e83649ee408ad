//! What holds for any programme and any sequence of edits, in the database.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod generate;

use generate::{Wish, programme, wish, wishes};
use proptest::{collection::vec, prelude::*};
use tapis::{
    edit,
    programme::Programme,
    store::{Entry, Origin, Snapshot, Store, StoreError},
};

/// Tries an edit; only the programme may refuse it.
fn try_edit(store: &mut Store, snapshot: &mut Snapshot, wish: &Wish, author: &str) -> Option<Entry> {
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
    #![proptest_config(generate::config(48))]

    #[test]
    fn the_database_gives_back_what_it_was_given(programme in programme()) {
        let mut store = Store::in_memory().unwrap();
        store.create(&programme, "Léa").unwrap();
        prop_assert_eq!(store.load("but-demo").unwrap().programme, programme);
    }

    #[test]
    fn tables_and_journal_follow_every_edit(created in programme(), wishes in wishes(25)) {
        let mut store = Store::in_memory().unwrap();
        store.create(&created, "Léa").unwrap();
        let mut snapshot = store.load("but-demo").unwrap();
        let mut acknowledged = 1;
        for wish in &wishes {
            acknowledged += i64::from(try_edit(&mut store, &mut snapshot, wish, "Léa").is_some());
            prop_assert_eq!(&store.load("but-demo").unwrap(), &snapshot);
        }
        prop_assert_eq!(snapshot.seq, acknowledged);
        prop_assert_eq!(replayed(&created, &store.journal("but-demo").unwrap()), snapshot.programme);
    }
}

proptest! {
    #![proptest_config(generate::config(32))]

    #[test]
    fn going_back_from_the_present_gives_what_doing_again_from_the_creation_gives(
        created in programme(),
        wishes in wishes(20),
    ) {
        let mut store = Store::in_memory().unwrap();
        store.create(&created, "Léa").unwrap();
        let mut snapshot = store.load("but-demo").unwrap();
        for (wish, undone) in wishes.iter().zip([false, false, true].iter().cycle()) {
            let Some(entry) = try_edit(&mut store, &mut snapshot, wish, "Léa") else { continue };
            store.snapshot("but-demo", &format!("v{}", entry.seq), "Léa").unwrap();
            if *undone {
                store.apply(&mut snapshot, entry.edit.inverse(), "Léa", Origin::Undo(entry.seq)).unwrap();
            }
        }
        let journal = store.journal("but-demo").unwrap();
        for entry in &journal {
            let there = usize::try_from(entry.seq).unwrap();
            prop_assert_eq!(store.at("but-demo", entry.seq).unwrap(), replayed(&created, &journal[..there]));
        }
        for named in store.snapshots("but-demo").unwrap() {
            prop_assert_eq!(named.nom, format!("v{}", named.seq));
        }
    }
}

proptest! {
    #![proptest_config(generate::config(16))]

    #[test]
    fn two_people_on_one_file_end_with_the_same(created in programme(), wishes in vec((wish(), any::<bool>()), 0..20)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tapis.db");
        let mut stores = [Store::open(&path).unwrap(), Store::open(&path).unwrap()];
        stores[0].create(&created, "Léa").unwrap();
        let mut snapshots = [stores[0].load("but-demo").unwrap(), stores[1].load("but-demo").unwrap()];
        for (wish, who) in &wishes {
            // Neither looks at what the other does before editing.
            let who = usize::from(*who);
            try_edit(&mut stores[who], &mut snapshots[who], wish, ["Léa", "Max"][who]);
        }
        for who in 0..2 {
            stores[who].refresh(&mut snapshots[who]).unwrap();
        }
        prop_assert_eq!(&snapshots[0], &snapshots[1]);
        prop_assert_eq!(&stores[0].load("but-demo").unwrap(), &snapshots[0]);
        prop_assert_eq!(replayed(&created, &stores[1].journal("but-demo").unwrap()), snapshots[0].programme.clone());
    }
}
