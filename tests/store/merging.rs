//! What holds of any merge of any programmes.

use std::collections::HashMap;

use crate::generate::{Wish, programme, wishes};
use proptest::prelude::*;
use tapis::{
    diff::{
        merge::{Merge, Merged, Namesakes, Settled, Side},
        way_back,
    },
    edit::{self, Edit, EditError},
    programme::{Element, Kind, Location, Programme, Target},
};

fn granted(base: &Programme, wishes: &[Wish]) -> Programme {
    let mut programme = base.clone();
    for wish in wishes {
        // What is refused changes nothing.
        let edit = wish.edit(&programme);
        let _ = edit::apply(&mut programme, edit);
    }
    programme
}

fn merge(base: &Programme, ours: &Programme, theirs: &Programme, settled: &Settled) -> Result<Merged, EditError> {
    Merge { base: Some(base), ours, theirs, namesakes: Namesakes::FirstKeeps }.carry_out(settled)
}

/// Settles all that comes up for one side, as somebody would who goes through it.
fn settled(base: &Programme, ours: &Programme, theirs: &Programme, side: Side) -> Result<Merged, EditError> {
    let mut settled = Settled::new();
    for _ in 0..20 {
        let merged = merge(base, ours, theirs, &settled)?;
        if merged.clashes.is_empty() {
            return Ok(merged);
        }
        settled.extend(merged.clashes.into_iter().map(|it| (it.subject, side)));
    }
    panic!("what is settled brings up more and more");
}

/// Where each object stands: the kind, its holder, and it.
fn places(programme: &Programme) -> HashMap<Target, Location> {
    let targets = programme.elements().map(|it| it.target());
    targets.map(|it| (it.clone(), programme.locate(&it).unwrap())).collect()
}

proptest! {
    #![proptest_config(crate::generate::config(96))]

    #[test]
    fn with_itself_and_with_what_it_was_a_programme_is_itself(base in programme(), wishes in wishes(12)) {
        let after = granted(&base, &wishes);
        for (ours, theirs) in [(&after, &after), (&after, &base), (&base, &after)] {
            let merged = merge(&base, ours, theirs, &Settled::new()).unwrap();
            prop_assert_eq!(&merged.clashes, &[]);
            prop_assert_eq!(&merged.programme, &after);
        }
    }

    #[test]
    fn in_either_order_it_is_the_same(base in programme(), ours in wishes(8), theirs in wishes(8)) {
        let (ours, theirs) = (granted(&base, &ours), granted(&base, &theirs));
        let (one, other) = (merge(&base, &ours, &theirs, &Settled::new()), merge(&base, &theirs, &ours, &Settled::new()));
        match (one, other) {
            (Ok(one), Ok(other)) => {
                let mirrored: Vec<_> = other.clashes.iter().map(|it| (&it.subject, &it.theirs, &it.ours)).collect();
                for clash in &one.clashes {
                    prop_assert!(mirrored.contains(&(&clash.subject, &clash.ours, &clash.theirs)), "{clash:?}");
                }
                prop_assert_eq!(one.clashes.len(), other.clashes.len());
                if one.clashes.is_empty() {
                    prop_assert_eq!(one.programme, other.programme);
                }
            }
            (one, other) => prop_assert_eq!(one.is_err(), other.is_err()),
        }
    }

    #[test]
    fn once_all_is_settled_it_is_sound_and_undone_gives_ours_back(
        base in programme(),
        ours in wishes(10),
        theirs in wishes(10),
        here in any::<bool>(),
    ) {
        let (ours, theirs) = (granted(&base, &ours), granted(&base, &theirs));
        let side = if here { Side::Ours } else { Side::Theirs };
        // Both together may break what each keeps: two semestres of one number.
        let Ok(merged) = settled(&base, &ours, &theirs, side) else { return Ok(()) };
        prop_assert_eq!(merged.programme.check_integrity(), Ok(()));
        let mut programme = ours.clone();
        let done = edit::apply(&mut programme, way_back(&merged.programme, &ours).unwrap()).unwrap();
        prop_assert_eq!(&programme, &merged.programme);
        edit::apply(&mut programme, done.inverse()).unwrap();
        prop_assert_eq!(programme, ours);
    }

    #[test]
    fn nothing_that_one_made_is_lost(base in programme(), ours in wishes(10), theirs in wishes(10)) {
        let (ours, theirs) = (granted(&base, &ours), granted(&base, &theirs));
        let Ok(merged) = merge(&base, &ours, &theirs, &Settled::new()) else { return Ok(()) };
        let (was, is) = (places(&base), places(&merged.programme));
        let moved: HashMap<&Target, &Target> = merged.twins.iter().map(|it| (&it.was, &it.is)).collect();
        for made in [&ours, &theirs] {
            for target in places(made).into_keys().filter(|it| !was.contains_key(it)) {
                let named = moved.get(&target).copied().unwrap_or(&target);
                prop_assert!(is.contains_key(&target) || is.contains_key(named), "{target:?} is gone");
            }
        }
    }
}

/// Of each object one side changes what the other leaves alone.
#[test]
fn what_two_people_did_apart_is_all_there() {
    let base = crate::generate::sample();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    let set = |programme: &mut Programme, target: &Target, field: &str, value: &str| {
        let edit = edit::set(programme, target, edit::Path::field(field), value).unwrap();
        edit::apply(programme, edit).unwrap();
    };
    let targets: Vec<Target> =
        base.elements().map(|it| it.target()).filter(|it| it.kind.field("libelle").is_some()).collect();
    assert!(targets.len() > 15);
    for (rank, target) in targets.iter().enumerate() {
        let side = if rank % 2 == 0 { &mut ours } else { &mut theirs };
        set(side, target, "libelle", &format!("Libellé {rank}"));
    }
    let activite = base.activites[0].target();
    set(&mut ours, &activite, "description", "D’une main");
    set(&mut theirs, &activite, "objectifs", "De l’autre");
    let merged = merge(&base, &ours, &theirs, &Settled::new()).unwrap();
    assert_eq!(merged.clashes, []);
    for (rank, target) in targets.iter().enumerate() {
        let said = merged.programme.fields(target).unwrap().get("libelle").unwrap();
        assert_eq!(said, format!("Libellé {rank}"));
    }
    let said = |field: &str| merged.programme.fields(&activite).unwrap().get(field).unwrap();
    assert_eq!((said("description"), said("objectifs")), ("D’une main".into(), "De l’autre".into()));
    assert!(matches!(way_back(&merged.programme, &ours).unwrap(), Edit::Batch(steps) if steps.len() > 5));
    assert!(targets.iter().any(|it| it.kind == Kind::Ac));
}
