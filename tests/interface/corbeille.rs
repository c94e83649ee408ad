//! The list of programmes: what goes to the bin, what comes back, another identifier.

use tapis::{
    i18n::Lang,
    programme::Programme,
    tui::app::{App, Stage},
};

use crate::harness::{User, atelier, complete};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn both() -> [Programme; 2] {
    [atelier(), complete()]
}

fn ids(app: &App) -> (Vec<String>, Vec<String>) {
    let Stage::Home { store, .. } = &app.stage else { panic!("not at the list") };
    let used = store.list().unwrap().iter().map(|it| it.id.to_string()).collect();
    (used, store.bin().unwrap().iter().map(|it| it.programme.id.to_string()).collect())
}

#[track_caller]
fn has(user: &User, used: &[&str], removed: &[&str]) {
    assert_eq!(
        ids(&user.app),
        (used.iter().map(|it| (*it).to_owned()).collect(), removed.iter().map(|it| (*it).to_owned()).collect())
    );
}

#[test]
fn it_asks_first_and_u_brings_back() {
    let mut user = User::lists(&both(), 80, 24);
    user.presses("down D");
    user.sees("Mettre «\u{a0}but-ecr\u{a0}» à la corbeille");
    user.sees("68 AC");
    user.presses("x esc");
    has(&user, &["atelier-des-defauts", "but-ecr"], &[]);
    user.presses("D enter");
    has(&user, &["atelier-des-defauts"], &["but-ecr"]);
    user.misses("but-ecr  Économie");
    user.sees("Corbeille\u{a0}: 1 programme");
    user.presses("u");
    has(&user, &["atelier-des-defauts", "but-ecr"], &[]);
    // The cursor is on what came back.
    user.presses("enter");
    assert_eq!(user.programme().id.as_str(), "but-ecr");
}

#[test]
fn the_bin_brings_back_any_of_its_programmes() {
    let mut user = User::lists(&both(), 80, 24);
    user.presses("D enter D enter");
    has(&user, &[], &["but-ecr", "atelier-des-defauts"]);
    user.sees("Aucun programme");
    user.presses("c down enter");
    has(&user, &["atelier-des-defauts"], &["but-ecr"]);
    // The bin stays open while something is in it.
    user.presses("enter");
    has(&user, &["atelier-des-defauts", "but-ecr"], &[]);
    user.presses("c");
    user.sees("La corbeille est vide");
}

#[test]
fn a_word_is_asked_before_anything_is_erased() {
    let mut user = User::lists(&both(), 80, 24);
    user.presses("D enter D enter c D");
    user.sees("Effacer «\u{a0}but-ecr\u{a0}» pour de bon");
    user.presses("enter");
    user.sees("il faut taper");
    user.types("non");
    user.presses("enter esc");
    has(&user, &[], &["but-ecr", "atelier-des-defauts"]);
    user.presses("D");
    user.types("effacer");
    user.presses("enter");
    has(&user, &[], &["atelier-des-defauts"]);
    user.presses("u D enter d");
    // The samples that are added are those that are not in the bin.
    has(&user, &["but-ecr", "master-ip"], &["atelier-des-defauts"]);
    user.presses("home D enter c V");
    user.types("effacer");
    user.presses("enter");
    has(&user, &["master-ip"], &[]);
}

#[test]
fn another_identifier_is_typed() {
    let mut user = User::lists(&both(), 80, 24);
    user.presses("down R");
    user.sees("Un autre identifiant pour «\u{a0}but-ecr\u{a0}»");
    user.types(" non");
    user.presses("enter");
    user.sees("ne peut pas nommer un programme");
    user.presses("ctrl-u");
    user.types("atelier-des-defauts");
    user.presses("enter");
    user.sees("Il y a déjà un programme");
    user.presses("ctrl-u");
    user.types("but-neuf");
    user.presses("enter");
    has(&user, &["atelier-des-defauts", "but-neuf"], &[]);
    user.sees("but-neuf");
    // It is an edit: in the programme, it can be taken back.
    user.presses("enter 6");
    user.sees("but-ecr → but-neuf");
    user.presses("u");
    assert_eq!(user.programme().id.as_str(), "but-ecr");
    user.presses("q");
    has(&user, &["atelier-des-defauts", "but-ecr"], &[]);
}

#[test]
fn screens_of_the_list() {
    for (width, height) in SIZES {
        for (name, keys) in [
            ("retrait", "down D"),
            ("corbeille-ligne", "D enter"),
            ("corbeille-vide-reste", "D enter D enter"),
            ("effacement", "D enter D enter c V"),
            ("identifiant", "down R"),
        ] {
            let mut user = User::lists(&both(), width, height);
            user.presses(keys);
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), user.screen());
        }
    }
}

#[test]
fn the_bin_in_both_languages() {
    for (lang, word) in [(Lang::Fr, "Corbeille\u{a0}: 2 programmes"), (Lang::En, "Bin: 2 programmes")] {
        for (width, height) in [(80, 24), (40, 10), (10, 3), (1, 1)] {
            let mut user = User::lists_in(lang, &both(), width, height);
            user.presses("D enter D enter c");
            if width >= 40 {
                user.sees(word);
            }
            user.presses("V esc D esc esc u u R esc D esc");
        }
    }
}
