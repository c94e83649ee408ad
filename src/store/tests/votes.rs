//! What councils decided on versions, and versions that stay as they were voted.

use super::*;
use crate::programme::{Outcome, Vote};

fn vote(instance: &str, outcome: Outcome) -> Vote {
    Vote { instance: instance.into(), date: "2026-06-12".parse().unwrap(), outcome }
}

fn voted(store: &Store) {
    store.snapshot("but-demo", "juin", "Inès").unwrap();
    store.decide("but-demo", " juin ", &vote(" CFVU ", Outcome::Favorable), " à l’unanimité ", "Inès").unwrap();
}

#[test]
fn a_version_bears_what_councils_decided_in_order() {
    let (store, _) = with_sample();
    voted(&store);
    let after = store.decide("but-demo", "juin", &vote("CA", Outcome::Ajournee), "", "Max").unwrap();
    let told: Vec<_> = after
        .decisions
        .iter()
        .map(|it| (it.vote.instance.as_str(), it.vote.outcome, it.remarque.as_str(), it.author.as_str()))
        .collect();
    assert_eq!(told, [("CFVU", Outcome::Favorable, "à l’unanimité", "Inès"), ("CA", Outcome::Ajournee, "", "Max")]);
    assert_eq!(store.snapshots("but-demo").unwrap(), std::slice::from_ref(&after));
    assert_eq!(store.versions_at("but-demo", 1).unwrap(), [after]);
    // It is about a point of the journal, and no edit.
    assert_eq!(store.journal("but-demo").unwrap().len(), 1);
    assert_eq!(store.withdraw("but-demo", "juin").unwrap().decisions.len(), 1);
    assert_eq!(store.withdraw("but-demo", "juin").unwrap().decisions.len(), 0);
    assert!(matches!(store.withdraw("but-demo", "juin"), Err(StoreError::NoDecision { .. })));
}

#[test]
fn only_what_was_voted_is_locked_and_it_stays_so() {
    let (store, mut snapshot) = with_sample();
    store.snapshot("but-demo", "juin", "Inès").unwrap();
    assert!(matches!(store.lock("but-demo", "juin", "Inès"), Err(StoreError::NoDecision { .. })));
    store.decide("but-demo", "juin", &vote("CFVU", Outcome::Favorable), "", "Inès").unwrap();
    let then = snapshot.programme.clone();
    let locked = store.lock("but-demo", "juin", "Inès").unwrap();
    assert_eq!(locked.lock.as_ref().map(|it| it.author.as_str()), Some("Inès"));
    assert!(matches!(store.lock("but-demo", "juin", "Max"), Err(StoreError::LockedVersion { .. })));
    assert!(matches!(store.withdraw("but-demo", "juin"), Err(StoreError::LockedVersion { .. })));
    // It goes from one council to the next, and work goes on in the programme.
    assert_eq!(store.decide("but-demo", "juin", &vote("CA", Outcome::Reserves), "", "Max").unwrap().decisions.len(), 2);
    let edit = wording(&snapshot.programme, "ac11-01", "Lire");
    store.apply(&mut snapshot, edit, "Léa", Origin::Edit).unwrap();
    assert_eq!(at(&store, store.point("but-demo", "juin").unwrap()).unwrap(), then);
    // Nobody erases it, were it from another program.
    store.remove("but-demo", "Léa").unwrap();
    assert!(matches!(store.erase(&["but-demo"]), Err(StoreError::LockedVersion { .. })));
    for statement in [
        "DELETE FROM programme",
        "DELETE FROM instantane",
        "UPDATE instantane SET nom = 'mai'",
        "UPDATE instantane SET verrouille_le = NULL, verrouille_par = NULL",
        "DELETE FROM decision",
        "UPDATE decision SET issue = 'defavorable'",
    ] {
        assert!(store.db.execute(statement, []).is_err(), "{statement}");
    }
    store.restore("but-demo").unwrap();
    assert_eq!(store.snapshots("but-demo").unwrap()[0].decisions.len(), 2);
}

#[test]
fn a_locked_version_follows_a_programme_that_takes_another_name() {
    let (store, _) = with_sample();
    voted(&store);
    store.lock("but-demo", "juin", "Inès").unwrap();
    store.rename("but-demo", &Id::from_label("but-sd"), "Max").unwrap();
    let version = store.snapshots("but-sd").unwrap().remove(0);
    assert!(version.lock.is_some() && version.decisions.len() == 1);
}

#[test]
fn what_names_no_council_or_no_version_is_refused() {
    let (store, _) = with_sample();
    store.snapshot("but-demo", "juin", "Inès").unwrap();
    for instance in ["", "  ", &"x".repeat(65)] {
        let refused = store.decide("but-demo", "juin", &vote(instance, Outcome::Favorable), "", "Inès");
        assert!(matches!(refused, Err(StoreError::Instance(_))), "{refused:?}");
    }
    let refused = store.decide("but-demo", "mai", &vote("CFVU", Outcome::Favorable), "", "Inès");
    assert!(matches!(refused, Err(StoreError::UnknownSnapshot { known, .. }) if known == ["juin"]));
}
