//! The fiche of an activité: what it shows, and how it is filled in.

use rust_decimal::Decimal;
use tapis::{
    edit::{self, Path},
    programme::{Activite, Element, Kind, ModeEvaluation, NatureEvaluation},
    tui::screens::fiche::Slot,
    workshop::{SCALE, Sort},
};

use crate::harness::{User, complete};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn entry(user: &User) -> Option<Slot> {
    user.app.current().unwrap().fiche.entry().cloned()
}

/// Goes down the fiche until the cursor is on what is wanted.
#[track_caller]
fn goes_to(user: &mut User, is_it: impl Fn(&Slot) -> bool) {
    user.presses("home");
    for _ in 0..200 {
        if entry(user).is_some_and(|it| is_it(&it)) {
            return;
        }
        user.presses("down");
    }
    panic!("it is nowhere:\n{}", user.screen());
}

/// The activité of which the fiche is shown.
fn shown(user: &User) -> &Activite {
    let selected = user.app.selected().unwrap();
    let line = tapis::workshop::lineage(user.programme(), &selected);
    user.programme().activites.iter().find(|it| line.contains(&it.target())).unwrap()
}

#[test]
fn fiches() {
    for (width, height) in SIZES {
        for (name, keys) in [
            ("ressource", "5 down down down down down down enter"),
            ("ressource-fin", "5 down down down down down down enter end"),
            ("sae", "5 enter"),
            ("sae-acs", "5 enter down down down down down down down down down down"),
            ("sae-grille", "5 enter end up up"),
        ] {
            let mut user = User::opens(&complete(), width, height);
            user.presses(keys);
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), user.screen());
        }
        let mut user = User::opens(&complete(), width, height);
        user.presses("5 a");
        user.types("Ouvrir un atelier");
        user.presses("enter esc enter end");
        insta::assert_snapshot!(format!("sae-neuve-{width}x{height}"), user.screen());
    }
}

#[test]
fn an_evaluation_is_added_with_its_nature_its_weight_and_its_mode() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("5 enter");
    goes_to(&mut user, |it| *it == Slot::Add(Sort::Evaluation));
    user.presses("enter");
    user.types("Note de synthèse");
    user.presses("enter esc");
    assert_eq!(user.app.selected().unwrap().kind, Kind::Evaluation);
    // The sum waits for the last weight.
    user.misses("= 100");
    user.presses("left enter e right right enter");
    user.types("0,5");
    user.presses("enter right enter i");
    user.sees("= 100,5");
    let evaluation = shown(&user).evaluations.last().unwrap();
    assert_eq!(evaluation.libelle, "Note de synthèse");
    assert_eq!(evaluation.nature, NatureEvaluation::Ecrit);
    assert_eq!(evaluation.poids, Some(Decimal::new(5, 1)));
    assert_eq!(evaluation.mode, Some(ModeEvaluation::Individuelle));
    user.presses("u u u u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn evaluations_are_put_in_order_duplicated_noted_and_deleted() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("5 enter");
    goes_to(&mut user, |it| it.target().is_some_and(|it| it.kind == Kind::Evaluation));
    let names = |user: &User| shown(user).evaluations.iter().map(|it| it.libelle.clone()).collect::<Vec<_>>();
    let first = names(&user)[0].clone();
    user.presses("J");
    assert_eq!(names(&user)[1], first);
    user.presses("K y");
    assert_eq!(names(&user).len(), 3);
    user.presses("u n");
    user.types("Qui la corrige ?");
    user.presses("enter home");
    user.sees("Qui la corrige ?");
    user.presses("u");
    goes_to(&mut user, |it| it.target().is_some_and(|it| it.kind == Kind::Evaluation));
    user.presses("D enter");
    assert_eq!(names(&user).len(), 1);
    user.presses("u u u");
    assert_eq!(*user.programme(), complete());
}

/// Opens the second SAÉ, which has no grille, and gives it two criteria.
fn with_two_criteria(width: u16, height: u16) -> User {
    let mut user = User::opens(&complete(), width, height);
    user.presses("5 down enter end enter");
    user.types("Le récit est sourcé");
    user.presses("enter");
    user.types("Le panneau se lit de loin");
    user.presses("enter esc");
    user
}

#[test]
fn the_first_criterion_brings_a_scale_in_the_same_step() {
    let mut user = with_two_criteria(80, 24);
    assert_eq!(shown(&user).echelons, SCALE);
    assert_eq!(shown(&user).criteres.len(), 2);
    user.presses("end");
    user.sees("Évalués sans critère");
    user.presses("u");
    assert_eq!((shown(&user).criteres.len(), shown(&user).echelons.len()), (1, 4));
    user.presses("u");
    assert_eq!(*user.programme(), complete());
    user.presses("ctrl-r ctrl-r");
    assert_eq!(shown(&user).criteres.len(), 2);
}

#[test]
fn a_criterion_is_described_and_tied_cell_by_cell() {
    let mut user = with_two_criteria(80, 24);
    let start = user.programme().clone();
    // Its third level, the first two being left for later.
    user.presses("down down right right enter");
    user.sees("Acquis · Le panneau se lit de loin");
    user.types("Le titre se lit à trois mètres");
    user.presses("enter");
    let critere = |user: &User| shown(user).criteres[1].clone();
    assert_eq!(critere(&user).descripteurs, ["", "", "Le titre se lit à trois mètres"]);
    user.presses("u");
    assert_eq!(*user.programme(), start);
    user.presses("ctrl-r up left enter space enter");
    assert_eq!(critere(&user).composantes.len(), 1);
    user.presses("right enter space enter");
    // What the SAÉ assesses comes first.
    let first = critere(&user).acs.first().unwrap().clone();
    assert!(shown(&user).evalue.contains(&first), "{first:?}");
    user.presses("u u u");
    assert_eq!(*user.programme(), start);
}

#[test]
fn a_row_of_the_grille_is_filled_from_left_to_right() {
    let mut user = with_two_criteria(80, 24);
    user.presses("down down");
    for text in ["Illisible", "Lisible de près", "Lisible", "Lisible de loin"] {
        user.presses("enter");
        user.types(text);
        user.presses("tab");
    }
    let descripteurs = ["Illisible", "Lisible de près", "Lisible", "Lisible de loin"];
    assert_eq!(shown(&user).criteres[1].descripteurs, descripteurs);
}

#[test]
fn a_criterion_is_deleted_and_comes_back() {
    let mut user = with_two_criteria(120, 40);
    let start = user.programme().clone();
    user.presses("D");
    user.sees("Supprimer le critère");
    user.presses("enter");
    assert_eq!(shown(&user).criteres.len(), 1);
    user.presses("u");
    assert_eq!(*user.programme(), start);
    // The cursor is back on it.
    assert_eq!(user.app.selected(), Some(shown(&user).criteres[1].target()));
}

#[test]
fn the_levels_of_a_grille_are_renamed_and_removed() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("5 enter");
    goes_to(&mut user, |it| matches!(it, Slot::Text(_, "echelons", _)));
    user.presses("right enter ctrl-u");
    user.types("En chemin");
    user.presses("enter");
    assert_eq!(shown(&user).echelons[1], "En chemin");
    user.presses("enter ctrl-u enter");
    assert_eq!(shown(&user).echelons.len(), 3);
    assert!(shown(&user).criteres.iter().all(|it| it.descripteurs.len() == 3));
    user.presses("u u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn a_tie_to_an_ac_is_taken_away_and_back() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("5 enter");
    goes_to(&mut user, |it| matches!(it, Slot::Tie(..)));
    let ties = |user: &User| (shown(user).travaille.len(), shown(user).evalue.len());
    assert_eq!(ties(&user), (4, 4));
    user.presses("right enter");
    assert_eq!(ties(&user), (4, 3));
    user.presses("enter");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn a_ressource_has_no_grille() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("5 down down down down down down A");
    user.sees("évaluation");
    user.misses("critère");
}

#[test]
fn what_others_write_above_does_not_move_the_cursor() {
    let mut user = with_two_criteria(80, 24);
    let before = (entry(&user), user.app.selected());
    let target = shown(&user).target();
    let text = "Une phrase de plus. ".repeat(40);
    let edit = edit::set(user.programme(), &target, Path::field("description"), text).unwrap();
    user.app.carry_out(edit);
    user.presses("ù");
    assert_eq!((entry(&user), user.app.selected()), before);
    user.sees("Le panneau se lit de loin");
}

#[test]
fn a_fiche_is_read_to_its_end_on_a_small_terminal() {
    let mut user = User::opens(&complete(), 40, 10);
    user.presses("5");
    user.sees("SAÉ 1.02");
    user.presses("enter");
    let mut seen = String::new();
    for _ in 0..120 {
        seen.push_str(&user.screen());
        user.presses("down");
    }
    for text in ["description", "coefficients", "AC11.04", "R1.03", "individuelle", "Maîtrisé", "écartés"] {
        assert!(seen.contains(text), "{text} never showed");
    }
    user.presses("q");
    user.sees("SAÉ 1.02");
}

#[test]
fn a_move_in_the_fiche_costs_250_bytes_at_most() {
    for (width, height, factor) in [(80, 24, 1), (120, 40, 2)] {
        let mut user = User::opens(&complete(), width, height);
        user.presses("5 enter end");
        for key in ["up", "left", "left", "right", "right", "right", "up", "up"] {
            let bytes = user.presses(key);
            assert!(bytes <= 250 * factor, "{key}, {width}×{height}: {bytes} bytes");
        }
    }
}
