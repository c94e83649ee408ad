//! What a room sees on a wall.

use crate::harness::{User, atelier, complete};

#[test]
fn the_wall_shows_what_is_spoken_of() {
    for (width, height) in [(80, 24), (120, 40)] {
        for (name, keys) in [
            ("referentiel", "1 down down down"),
            ("maquette", "2 down down down"),
            ("matrice", "3 down down right right"),
            ("diagnostics", "4"),
            ("fiche", "5 down"),
        ] {
            let mut user = User::opens(&atelier(), width, height);
            user.presses(keys);
            user.presses("z");
            insta::assert_snapshot!(format!("projection-{name}-{width}x{height}"), user.screen());
        }
    }
}

#[test]
fn one_key_goes_there_and_back_and_keys_act_there() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("1 down down");
    let before = user.screen();
    user.presses("z");
    // What the list cuts off stands here in full.
    user.sees("Identifier les catégories de déchets et d’objets réemployables");
    user.misses("2 Maquette");
    user.misses("aide");
    assert_eq!(user.paint(), 0);
    user.presses("enter end");
    user.types(" et après");
    user.presses("enter");
    user.sees("Enregistré");
    user.sees("et après");
    user.presses("u z up down");
    assert_eq!(user.screen(), before);
    assert_eq!(*user.programme(), complete());
}

#[test]
fn no_size_breaks_it() {
    for (width, height) in [(1, 1), (4, 4), (10, 3), (40, 10), (80, 24), (300, 100)] {
        let mut user = User::opens(&atelier(), width, height);
        user.presses("z");
        for keys in ["1 down down", "1 end", "2 right down", "3 end down", "4 end", "5 down", "6", "p 1 down", "@ esc"]
        {
            user.presses(keys);
        }
    }
}

#[test]
fn what_is_empty_says_so() {
    let mut programme = complete();
    programme.competences.clear();
    programme.activites.clear();
    programme.parcours.clear();
    programme.remarques.clear();
    programme.derogations.clear();
    programme.blocs.clear();
    programme.semestres.clear();
    let mut user = User::opens(&programme, 80, 24);
    user.presses("z 1");
    user.sees("compétence");
    user.presses("3");
    user.sees("activité");
}
