//! What holds for any programme and any sequence of edits, in memory and in a file.

use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
};

use crate::generate::{programme, wish, wishes};
use proptest::prelude::*;
use serde_json::Value;
use tapis::{
    diff::{Change, What, diff},
    edit::{self, Edit},
    formats::toml_file,
    programme::{Kind, Programme, Target},
};

proptest! {
    #![proptest_config(crate::generate::config(200))]

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
    fn differences_are_the_fields_that_differ_and_were_touched(start in programme(), wishes in wishes(20)) {
        let mut programme = start.clone();
        let mut touched = HashSet::new();
        for wish in &wishes {
            let wanted = wish.edit(&programme);
            if let Ok(done) = edit::apply(&mut programme, wanted) {
                touched.extend(touches(&done));
            }
        }
        let changes = diff(&start, &programme);
        prop_assert_eq!(changes.is_empty(), start == programme);
        prop_assert_eq!(fields_of(&start, &programme), of_fields(&start, &changes));
        let (before, after) = (targets(&start), targets(&programme));
        for change in &changes {
            let expected = match &change.what {
                What::Added(_) => !before.contains(&change.target) && after.contains(&change.target),
                What::Removed(_) => before.contains(&change.target) && !after.contains(&change.target),
                // Which of two that changed places has moved is a matter of taste.
                What::Moved { .. } => true,
                What::Set { path, .. } => touched.contains(&(change.target.clone(), Some(path.field.clone())))
                    || touched.contains(&(change.target.clone(), None)),
            };
            prop_assert!(expected, "{:?}", change);
        }
        let counted = changes.iter().filter(|it| matches!(it.what, What::Added(_))).count();
        prop_assert_eq!(counted, after.difference(&before).count());
        let counted = changes.iter().filter(|it| matches!(it.what, What::Removed(_))).count();
        prop_assert_eq!(counted, before.difference(&after).count());
        prop_assert!(order_holds(&start, &programme, &changes));
    }

    #[test]
    fn a_file_gives_back_what_it_was_given(programme in programme()) {
        let written = toml_file::write(&programme);
        let read: Programme = toml_file::read(Path::new("x.toml"), &written).unwrap();
        prop_assert_eq!(&read, &programme);
        prop_assert_eq!(toml_file::write(&read), written);
    }
}

/// The fields that an edit may have changed; all of those of an object that it made or took away.
fn touches(edit: &Edit) -> Vec<(Target, Option<String>)> {
    match edit {
        Edit::Set(set) => vec![(set.target.clone(), Some(set.path.field.clone()))],
        Edit::Create(placed) | Edit::Delete(placed) => {
            placed.object.targets().into_iter().map(|it| (it, None)).collect()
        }
        Edit::Move(_) | Edit::Rename(_) => Vec::new(),
        Edit::Batch(edits) => edits.iter().flat_map(touches).collect(),
    }
}

fn targets(programme: &Programme) -> HashSet<Target> {
    programme.elements().map(|it| it.target()).collect()
}

type Values = BTreeMap<(Target, String), Value>;

/// The fields of the objects of both that differ, with their later values.
fn fields_of(before: &Programme, after: &Programme) -> Values {
    let both = targets(before).into_iter().chain([Target::new(Kind::Programme, &before.id)]);
    let mut values = Values::new();
    for target in both {
        let (Some(old), Some(new)) = (before.fields(&target), after.fields(&target)) else { continue };
        for name in new.names() {
            if old.get(name) != new.get(name) {
                values.insert((target.clone(), (*name).to_owned()), sorted(new.get(name).unwrap()));
            }
        }
    }
    values
}

/// The same, as the changes make them out of the earlier values.
fn of_fields(before: &Programme, changes: &[Change]) -> Values {
    let mut values = Values::new();
    for change in changes {
        let What::Set { path, before: old, after } = &change.what else { continue };
        if is_number_of_semestre(&change.target, path) {
            continue;
        }
        let known = values.entry((change.target.clone(), path.field.clone()));
        let field = known.or_insert_with(|| before.fields(&change.target).unwrap().get(&path.field).unwrap());
        assert_eq!(&path.read(field), old);
        *field = sorted(path.write(std::mem::take(field), after.clone()));
    }
    values
}

/// Which is no field.
fn is_number_of_semestre(target: &Target, path: &edit::Path) -> bool {
    target.kind == Kind::Semestre && path.field == "numero"
}

/// The entries of a set are in no order.
fn sorted(value: Value) -> Value {
    match value {
        Value::Array(mut items) => {
            items.sort_by_key(Value::to_string);
            Value::Array(items)
        }
        other => other,
    }
}

/// Whether the objects that are in both and did not move have the same parents and come in the same order.
fn order_holds(before: &Programme, after: &Programme, changes: &[Change]) -> bool {
    let moved: HashSet<&Target> =
        changes.iter().filter(|it| matches!(it.what, What::Moved { .. })).map(|it| &it.target).collect();
    let both: HashSet<Target> = targets(before).intersection(&targets(after)).cloned().collect();
    let lists = |programme: &Programme| {
        let mut lists: BTreeMap<(Kind, String), Vec<Target>> = BTreeMap::new();
        for target in programme.elements().map(|it| it.target()) {
            if both.contains(&target) && !moved.contains(&target) {
                let parent = programme.locate(&target).unwrap().parent.to_string();
                lists.entry((target.kind, parent)).or_default().push(target);
            }
        }
        lists
    };
    lists(before) == lists(after)
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
