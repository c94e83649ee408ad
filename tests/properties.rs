//! What holds for any programme and any sequence of edits, in memory and in a file.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod generate;

use std::path::Path;

use generate::{programme, wish, wishes};
use proptest::prelude::*;
use tapis::{
    edit::{self, Edit},
    formats::toml_file,
    programme::Programme,
};

proptest! {
    #![proptest_config(generate::config(200))]

    #[test]
    fn edits_keep_the_invariants_and_can_all_be_taken_back(start in programme(), wishes in wishes(30)) {
        let mut programme = start.clone();
        let mut done = Vec::new();
        for wish in &wishes {
            let wanted = wish.edit(&programme);
            if let Ok(edit) = edit::apply(&mut programme, wanted) {
                done.push(edit);
            }
            prop_assert_eq!(programme.check_integrity(), Ok(()));
        }
        for edit in done.iter().rev() {
            edit::apply(&mut programme, edit.inverse()).unwrap();
        }
        prop_assert_eq!(programme, start);
    }

    #[test]
    fn a_refused_edit_changes_nothing(start in programme(), other in programme(), wish in wish()) {
        // Made in front of another programme, an edit is often wrong about this one.
        let mut programme = start.clone();
        if edit::apply(&mut programme, wish.edit(&other)).is_err() {
            prop_assert_eq!(programme, start);
        }
    }

    #[test]
    fn an_edit_done_again_from_the_same_start_gives_the_same(start in programme(), wishes in wishes(15)) {
        let (mut first, mut again) = (start.clone(), start);
        for wish in &wishes {
            let wanted = wish.edit(&first);
            if let Ok(done) = edit::apply(&mut first, wanted) {
                // By way of the journal's JSON.
                let kept: Edit = serde_json::from_str(&serde_json::to_string(&done).unwrap()).unwrap();
                edit::apply(&mut again, kept).unwrap();
            }
        }
        prop_assert_eq!(first, again);
    }

    #[test]
    fn a_file_gives_back_what_it_was_given(programme in programme()) {
        let written = toml_file::write(&programme);
        let read: Programme = toml_file::read(Path::new("x.toml"), &written).unwrap();
        prop_assert_eq!(&read, &programme);
        prop_assert_eq!(toml_file::write(&read), written);
    }
}

/// Properties of edits that are all refused, or of programmes that are all alike, would show nothing.
#[test]
fn random_edits_are_accepted_and_refused_and_reach_every_kind() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let (mut accepted, mut refused, mut kinds) = (0, 0, std::collections::BTreeSet::new());
    for _ in 0..200 {
        let mut programme = programme().new_tree(&mut runner).unwrap().current();
        kinds.extend(programme.elements().map(|it| it.target()).filter(|it| it.id.len() <= 2).map(|it| it.kind));
        let edit = wish().new_tree(&mut runner).unwrap().current().edit(&programme);
        match edit::apply(&mut programme, edit) {
            Ok(_) => accepted += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(accepted > 60 && refused > 20, "{accepted} accepted, {refused} refused");
    // All but the programme itself.
    assert_eq!(kinds.len(), tapis::programme::Kind::ALL.len() - 1, "{kinds:?}");
}
