//! What every screen shows at 80×24 and at 120×40.

use crate::harness::{User, atelier, complete};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn shows(name: &str, keys: &str) {
    for (width, height) in SIZES {
        let mut user = User::opens(&complete(), width, height);
        user.presses(keys);
        insta::assert_snapshot!(format!("{name}-{width}x{height}"), user.screen());
    }
}

#[test]
fn referentiel() {
    shows("referentiel", "1 down down");
}

#[test]
fn referentiel_with_details_and_panel() {
    shows("referentiel-details", "1 space down tab down");
}

#[test]
fn maquette() {
    shows("maquette", "2 down");
}

#[test]
fn matrice() {
    shows("matrice", "3 down right right");
}

#[test]
fn matrice_of_one_parcours() {
    shows("matrice-parcours", "3 p tab tab tab tab");
}

#[test]
fn matrice_without_gap() {
    shows("matrice-manques", "3 g");
}

#[test]
fn diagnostics_when_all_is_sound() {
    shows("diagnostics-aucun", "4");
}

#[test]
fn fiche() {
    shows("fiche", "5 down down");
}

#[test]
fn journal() {
    for (width, height) in SIZES {
        let mut user = User::opens(&complete(), width, height);
        user.presses("3 e 6");
        // The hour of the entries is the only thing that changes from one run to the next.
        let screen = user.screen();
        let at = screen.lines().nth(2).unwrap().chars().skip(7).take(11).collect::<String>();
        assert!(at.chars().filter(char::is_ascii_digit).count() == 8, "{at:?}");
        insta::assert_snapshot!(format!("journal-{width}x{height}"), hide_hours(&screen));
    }
}

fn hide_hours(screen: &str) -> String {
    let blank = |row: &str| {
        let is_entry = row.trim_start().starts_with(|c: char| c.is_ascii_digit()) && row.contains("Ada");
        if is_entry {
            row.chars().enumerate().map(|(x, c)| if (7..18).contains(&x) { '·' } else { c }).collect()
        } else {
            row.to_owned()
        }
    };
    screen.lines().map(blank).collect::<Vec<String>>().join("\n")
}

#[test]
fn diagnostics_of_the_atelier() {
    for (width, height) in SIZES {
        let mut user = User::opens(&atelier(), width, height);
        user.presses("4 down down");
        insta::assert_snapshot!(format!("diagnostics-{width}x{height}"), user.screen());
    }
}

#[test]
fn overlays() {
    for (width, height) in SIZES {
        for (name, keys) in [("aide", "3 ?"), ("edition", "1 down down enter"), ("palette", ":")] {
            let mut user = User::opens(&complete(), width, height);
            user.presses(keys);
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), user.screen());
        }
        let mut user = User::opens(&complete(), width, height);
        user.presses("/");
        user.types("reemploi");
        insta::assert_snapshot!(format!("recherche-{width}x{height}"), user.screen());
    }
}

#[test]
fn list_of_programmes() {
    for (width, height) in SIZES {
        let user = User::lists(&[atelier(), complete()], width, height);
        insta::assert_snapshot!(format!("accueil-{width}x{height}"), user.screen());
        let user = User::lists(&[], width, height);
        insta::assert_snapshot!(format!("accueil-vide-{width}x{height}"), user.screen());
    }
}

#[test]
fn every_size_draws_every_screen() {
    for (width, height) in [(40, 10), (10, 3), (1, 1), (80, 24), (300, 100)] {
        let mut user = User::opens(&atelier(), width, height);
        for keys in ["1 space", "2 right", "3 g g end", "4 o", "5 tab", "6", "?", "esc :", "esc 1 down enter"] {
            user.presses(keys);
        }
        user.resizes(80, 24);
        user.sees("Référentiel");
    }
}
