//! The past at hand: who changed what, and going back on it.

use tapis::programme::{Kind, Programme, Target};

use crate::harness::{User, complete};

fn ac(programme: &Programme, rank: usize) -> Target {
    Target::new(Kind::Ac, &programme.acs().nth(rank).unwrap().2.id)
}

/// Deletes the object at hand, on the screen where it is.
fn deletes(user: &mut User, target: &Target) {
    user.presses("1");
    assert!(user.app.point_at(target), "{target}");
    user.presses("D enter");
    assert!(user.programme().find(target).is_none());
}

#[test]
fn a_deletion_of_long_ago_is_taken_back_alone_with_its_ties() {
    let before = complete();
    let (lost, other) = (ac(&before, 0), ac(&before, 4));
    let mut user = User::opens(&before, 80, 24);
    deletes(&mut user, &lost);
    deletes(&mut user, &other);
    user.presses("6 down r");
    user.sees("annuler cette seule modification");
    user.presses("enter");
    user.sees("Sera annulé");
    assert!(user.programme().find(&lost).is_none(), "nothing is done before it was seen");
    user.presses("enter");
    let after = user.programme();
    assert!(after.find(&lost).is_some() && after.find(&other).is_none());
    let works = |programme: &Programme| {
        programme.activites.iter().filter(|it| it.travaille.iter().any(|ac| ac.as_str() == lost.id.as_str())).count()
    };
    assert_eq!(works(&before), works(after));
    assert!(works(after) > 0);
    user.presses("u");
    assert!(user.programme().find(&lost).is_none(), "it is one step, that can be undone");
}

#[test]
fn one_object_becomes_what_it_was_and_what_else_was_done_stays() {
    let before = complete();
    let mut user = User::opens(&before, 80, 24);
    let (first, second) = (ac(&before, 0), ac(&before, 1));
    user.presses("1");
    for target in [&first, &second] {
        assert!(user.app.point_at(target));
        user.presses("i end");
        user.types(" autrement");
        user.presses("enter");
    }
    let libelle = |user: &User, it: &Target| user.programme().fields(it).unwrap().get("libelle").unwrap();
    let was = |it: &Target| before.fields(it).unwrap().get("libelle").unwrap();
    assert_ne!(libelle(&user, &first), was(&first));
    user.presses("6 down r down enter");
    user.sees("redevient ce qu’il était");
    user.presses("enter");
    assert_eq!(libelle(&user, &first), was(&first));
    assert_ne!(libelle(&user, &second), was(&second));
    user.presses("6 home down down r down enter");
    user.sees("rien à ramener");
    // What an entry made of an object is taken again, whatever came after.
    user.presses("6 home down down r e");
    user.sees("redevient ce qu’il était après l’entrée 2");
    user.presses("enter");
    assert_eq!(libelle(&user, &first), format!("{} autrement", was(&first).as_str().unwrap()));
}

#[test]
fn a_past_state_is_named_and_the_filter_of_the_journal_stays() {
    let mut user = User::opens(&complete(), 120, 40);
    deletes(&mut user, &ac(&complete(), 0));
    deletes(&mut user, &ac(&complete(), 1));
    user.presses("6 home down s");
    user.sees("Nommer l’état après l’entrée 2");
    user.types("Avant la coupe");
    user.presses("enter");
    user.sees("n°\u{a0}2 du journal");
    // An undo says what it undid.
    user.presses("u 6 home");
    user.reads("Annule le n°\u{a0}3 (");
    user.reads("suppression (apprentissage critique)");
    // Esc on another screen leaves the filter of the journal alone.
    user.presses("F");
    user.types("suppression critique");
    user.presses("enter 1 esc 6");
    user.misses("Création du programme");
    user.presses("esc");
    user.sees("Création du programme");
}

#[test]
fn a_state_comes_back_whole_as_one_step() {
    let before = complete();
    let mut user = User::opens(&before, 80, 24);
    deletes(&mut user, &ac(&before, 0));
    user.presses("2 D enter 3 t right e");
    let changed = user.programme().clone();
    assert_ne!(changed, before);
    user.presses("6 end r");
    user.sees("revenir à cet état");
    user.misses("annuler cette seule");
    user.presses("enter");
    user.sees("Le programme redevient");
    // What comes back is called by its name, though it is not there yet.
    user.misses("ac11-01");
    user.presses("enter");
    assert_eq!(user.programme(), &before);
    user.presses("u");
    assert_eq!(user.programme(), &changed);
}

#[test]
fn what_cannot_be_taken_back_as_it_was_says_why() {
    let before = complete();
    let mut user = User::opens(&before, 80, 24);
    let target = ac(&before, 0);
    user.presses("1");
    assert!(user.app.point_at(&target));
    for _ in 0..2 {
        user.presses("i end");
        user.types(" encore");
        user.presses("enter");
    }
    let changed = user.programme().clone();
    user.presses("6 down r enter");
    user.sees("Cela ne s’annule plus tel quel");
    assert_eq!(user.programme(), &changed);
}

#[test]
fn whoever_asks_sees_who_changed_an_object_and_goes_back() {
    let before = complete();
    let mut user = User::opens(&before, 80, 24);
    deletes(&mut user, &ac(&before, 4));
    user.presses("1");
    let target = ac(&before, 0);
    assert!(user.app.point_at(&target));
    user.presses("i end");
    user.types(" encore");
    user.presses("enter 3 t 1");
    assert!(user.app.point_at(&target));
    user.presses("Q");
    user.sees("6 Journal");
    user.sees("2 entrées");
    user.sees("libellé");
    user.misses("suppression");
    // What is done meanwhile and concerns it comes in.
    user.presses("u");
    user.sees("3 entrées");
    user.presses("esc");
    user.sees("1 Référentiel");
    user.presses("6");
    user.sees("suppression");
}

#[test]
fn the_journal_shows_only_what_has_these_words() {
    let before = complete();
    let mut user = User::opens(&before, 80, 24);
    deletes(&mut user, &ac(&before, 4));
    user.presses("3 t 6 F");
    user.types("SUPPRESSION ac");
    user.presses("enter");
    user.sees("une entrée");
    user.presses("esc");
    user.misses("une entrée");
    user.presses("F");
    user.types("personne de ce nom");
    user.presses("enter");
    user.sees("aucune entrée");
    user.presses("r F enter");
    user.misses("aucune entrée");
}
