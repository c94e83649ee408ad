//! A programme begun in the terminal.

use tapis::programme::Profil;

use crate::harness::{User, complete};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// Fills the whole form in, up to the last compétence.
fn fill_in(user: &mut User) {
    user.presses("n");
    user.types("Science des données");
    user.presses("tab");
    user.types("SD");
    user.presses("enter enter enter");
    user.types("VCOD, EMS");
    user.presses("tab");
    for wording in ["Traiter des données à des fins décisionnelles", "Analyser", "Valoriser une production"] {
        user.types(wording);
        user.presses("enter");
    }
    user.types("La modélisation");
}

#[test]
fn the_form_makes_a_programme_and_opens_it() {
    let mut user = User::lists(&[], 80, 24);
    fill_in(&mut user);
    user.sees("but-sd");
    user.sees("24 UE");
    user.presses("enter enter");
    user.sees("1 Référentiel");
    user.sees("but-sd est créé");
    let programme = user.programme();
    assert_eq!(programme.id.as_str(), "but-sd");
    assert_eq!((programme.competences.len(), programme.ues().count(), programme.parcours.len()), (4, 24, 2));
    user.presses("q");
    user.sees("Science des données");
    // A second one has a name of its own.
    fill_in(&mut user);
    user.presses("f2");
    assert_eq!(user.programme().id.as_str(), "but-sd-2");
}

#[test]
fn each_row_says_what_is_wrong_with_it_while_it_is_typed() {
    let mut user = User::lists(&[], 80, 24);
    user.presses("n tab");
    user.sees("Il faut un intitulé");
    user.presses("f2");
    user.sees("Il faut un intitulé");
    user.types("Droit");
    user.misses("Il faut un intitulé");
    user.presses("down down down");
    user.types("0");
    user.sees("ne fait pas une durée");
    user.presses("f2");
    user.sees("Nouveau programme");
    user.presses("backspace");
    user.types("1");
    user.sees("2 semestres, 60 ECTS");
    user.presses("down");
    user.types("A, a");
    user.sees("donné deux fois");
    user.presses("backspace backspace backspace down");
    user.types("La gestion");
    user.sees("infinitif");
    user.presses("esc");
    user.sees("Aucun programme");
}

#[test]
fn the_profile_changes_what_is_promised() {
    let mut user = User::lists(&[], 80, 24);
    user.presses("n");
    user.types("Ingénierie");
    user.presses("tab tab right right right right");
    user.sees("< Master >");
    user.sees("4 semestres, 120 ECTS");
    user.presses("right");
    user.sees("10 semestres");
    user.presses("left f2");
    assert_eq!(user.programme().profil, Profil::Master);
    assert_eq!(user.programme().id.as_str(), "master-ingenierie");
}

#[test]
fn a_pasted_list_makes_a_competence_a_line() {
    let mut user = User::lists(&[], 80, 24);
    user.presses("n");
    user.pastes("Droit\rdes affaires");
    user.presses("backtab");
    user.pastes("• Conseiller un client\r• Rédiger un acte\r\r3. Négocier\r");
    // One too many is taken away.
    user.types("x");
    user.presses("backspace backspace up f2");
    assert_eq!(user.programme().intitule, "Droit des affaires");
    let names: Vec<&str> = user.programme().competences.iter().map(|it| it.nom.as_str()).collect();
    assert_eq!(names, ["Conseiller", "Rédiger", "Négocier"]);
}

#[test]
fn what_the_form_looks_like() {
    for (width, height) in SIZES {
        let mut user = User::lists(&[complete()], width, height);
        user.presses("n");
        insta::assert_snapshot!(format!("assistant-vide-{width}x{height}"), user.screen());
        user.presses("esc");
        fill_in(&mut user);
        insta::assert_snapshot!(format!("assistant-{width}x{height}"), user.screen());
        user.presses("f2");
        insta::assert_snapshot!(format!("assistant-cree-{width}x{height}"), user.screen());
    }
}

#[test]
fn the_form_bears_any_size() {
    for (width, height) in [(40, 10), (10, 3), (1, 1), (300, 100)] {
        let mut user = User::lists(&[], width, height);
        fill_in(&mut user);
        user.presses("up up up up up up up tab f2");
    }
}
