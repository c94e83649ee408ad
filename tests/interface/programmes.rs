//! The list of programmes: the next maquette of one.

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

#[test]
fn an_archived_programme_is_out_of_the_list_and_is_found_again() {
    for (width, height) in SIZES {
        let mut user = User::lists(&both(), width, height);
        user.presses("v");
        user.sees("Aucun programme n’est archivé");
        user.presses("a");
        user.sees("est archivé\u{a0}: «\u{a0}v\u{a0}» montre les archives");
        user.misses("atelier-des-defauts  ");
        user.sees("Archives\u{a0}: 1 programme");
        user.presses("v");
        user.sees("archivé le");
        user.presses("enter");
        assert_eq!(user.programme().id.as_str(), "atelier-des-defauts");
        user.presses("q v");
        user.presses("a");
        user.sees("de nouveau dans la liste");
        user.sees("but-ecr");
        assert_eq!(ids(&user.app).len(), 2);
    }
}

fn ids(app: &App) -> Vec<String> {
    let Stage::Home { store, .. } = &app.stage else { panic!("not at the list") };
    store.list().unwrap().iter().map(|it| it.id.to_string()).collect()
}

#[test]
fn the_next_maquette_takes_what_was_ticked() {
    for (width, height) in SIZES {
        let mut user = User::lists(&both(), width, height);
        let from = atelier();
        assert!(!from.derogations.is_empty() && !from.remarques.is_empty());
        user.presses("N");
        user.sees("La maquette suivante de atelier-des-defauts");
        user.sees("Millésime\u{a0}:");
        user.sees("remarques ouvertes");
        // Nothing is made before it is said, nor without a millésime.
        user.presses("backspace backspace backspace backspace enter");
        user.sees("Donnez un millésime");
        assert_eq!(ids(&user.app).len(), 2);
        user.types("2031");
        user.presses("down space down space enter");
        user.sees("atelier-des-defauts-2031 est là, fait de atelier-des-defauts@1");
        user.presses("enter");
        let next = user.programme();
        assert_eq!((next.id.as_str(), next.millesime.as_deref()), ("atelier-des-defauts-2031", Some("2031")));
        assert_eq!((next.remarques.len(), next.derogations.len()), (0, 1));
        assert_eq!((&next.competences, &next.activites), (&from.competences, &from.activites));
        user.presses("6");
        user.sees("à partir de atelier-des-defauts@1");
    }
}

#[test]
fn the_next_maquette_of_one_without_anything_to_choose() {
    let mut user = User::lists_in(Lang::En, &[complete()], 80, 24);
    user.presses("N");
    user.presses("esc");
    assert_eq!(ids(&user.app), ["but-ecr"]);
}
