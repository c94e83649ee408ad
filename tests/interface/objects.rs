//! Making objects with keys: adding, duplicating, ordering, deleting, filling in each kind of field.

use tapis::programme::{Activite, Id, Programme};

use crate::harness::{User, complete};

/// A BUT with two semestres and nothing else.
fn empty() -> Programme {
    let mut programme = complete();
    programme.competences.clear();
    programme.parcours.clear();
    programme.activites.clear();
    programme.semestres.truncate(2);
    programme.semestres.iter_mut().for_each(|it| it.ues.clear());
    programme.blocs.clear();
    programme.remarques.clear();
    programme.derogations.clear();
    programme.reglages.clear();
    programme
}

fn acs(user: &User) -> Vec<String> {
    user.programme().acs().map(|(_, _, ac)| format!("{} {}", ac.code, ac.libelle)).collect()
}

#[test]
fn a_referentiel_is_typed_as_in_an_outliner() {
    let mut user = User::opens(&empty(), 80, 24);
    user.presses("1 a");
    user.sees("Ajouter\u{a0}: compétence");
    user.types("Traiter des données");
    user.presses("enter tab");
    user.types("Mettre en œuvre des traitements");
    user.presses("enter tab");
    user.sees("AC11.01");
    user.types("Connaître le tri");
    // What the rules would say is said before anything is written.
    user.sees("FOR04");
    user.presses("enter");
    user.types("Filtrer un tableau");
    user.presses("enter backtab");
    user.types("Approfondir");
    user.presses("enter esc");
    assert_eq!(acs(&user), ["AC11.01 Connaître le tri", "AC11.02 Filtrer un tableau"]);
    let competence = &user.programme().competences[0];
    assert_eq!((competence.nom.as_str(), competence.niveaux.len()), ("Traiter", 2));
    // Five gestures, five steps back.
    user.presses("u u u u u");
    assert_eq!(*user.programme(), empty());
}

#[test]
fn a_pasted_list_makes_one_object_a_line() {
    let mut user = User::opens(&empty(), 80, 24);
    user.presses("1 a");
    user.pastes("Traiter\rVendre\r");
    assert_eq!(user.programme().competences.len(), 2);
    user.presses("tab");
    user.types("Débuter");
    user.presses("enter tab");
    user.pastes("• Lire\r\n• Nettoyer\r\n\r\n3. Décrire");
    assert_eq!(acs(&user), ["AC12.01 Lire", "AC12.02 Nettoyer", "AC12.03 Décrire"]);
    user.presses("esc u");
    assert_eq!(acs(&user), [""; 0]);
    // Where nothing is being typed the list is shown first, and can be refused.
    user.presses("ctrl-r");
    user.pastes("Coder\nTester");
    user.sees("Coller une liste");
    user.presses("esc");
    assert_eq!(user.programme().acs().count(), 3);
    user.pastes("Coder\nTester");
    user.presses("enter");
    assert_eq!(acs(&user)[3..], ["AC12.04 Coder", "AC12.05 Tester"]);
}

#[test]
fn deleting_says_what_goes_and_is_taken_back_in_one_step() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("1 D");
    user.sees("Supprimer la compétence");
    user.presses("esc");
    assert_eq!(*user.programme(), complete());
    user.presses("D enter");
    assert_eq!(user.programme().competences.len(), complete().competences.len() - 1);
    assert!(user.programme().activites.iter().map(|it| it.acs().count()).sum::<usize>() > 0);
    user.presses("u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn objects_are_duplicated_and_put_in_order() {
    let mut user = User::opens(&complete(), 80, 24);
    let first = acs(&user)[0].clone();
    user.presses("1 down down J");
    assert_eq!(acs(&user)[1], first);
    user.presses("K");
    assert_eq!(*user.programme(), complete());
    user.presses("K");
    user.sees("C’est déjà le bout de la liste");
    user.presses("y");
    let count = complete().acs().count();
    assert_eq!(user.programme().acs().count(), count + 1);
    user.presses("u >");
    user.sees("pas de niveau où");
    user.presses("<");
    user.sees("Des liens ou un contenu");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn numbering_anew_is_shown_before_it_is_done() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("1 down down R");
    user.sees("suivent déjà");
    user.presses("J R");
    user.sees("2 codes changent");
    user.presses("enter");
    let codes: Vec<String> = user.programme().acs().take(2).map(|(_, _, ac)| ac.code.clone()).collect();
    assert_eq!(codes, ["AC11.01", "AC11.02"]);
    user.presses("u u");
    assert_eq!(*user.programme(), complete());
}

/// The cursor of the panel on the field `rank` of the selected object.
fn field(user: &mut User, rank: usize) {
    user.presses("tab");
    user.presses(&"down ".repeat(rank));
}

#[test]
fn closed_lists_are_chosen_and_links_are_ticked() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("7");
    // The profile of the diploma.
    field(&mut user, 0);
    user.presses("enter");
    user.sees("BUT secondaire");
    user.presses("down enter");
    assert_ne!(user.programme().profil, complete().profil);
    user.presses("u esc");
    // What the first parcours aims at.
    user.presses("down");
    field(&mut user, 3);
    user.presses("enter");
    user.sees("année 1");
    let aimed = user.programme().parcours[0].niveaux.len();
    user.presses("space enter");
    assert_eq!(user.programme().parcours[0].niveaux.len(), aimed - 1);
    user.presses("u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn figures_are_filled_in_beside_those_of_the_profile() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("7");
    field(&mut user, 17);
    user.presses("enter");
    user.sees("30 (par défaut)");
    user.presses("down enter");
    user.types("x");
    user.sees("Il faut un nombre");
    user.presses("enter");
    user.sees("Il faut un nombre");
    assert_eq!(*user.programme(), complete());
    user.presses("backspace");
    user.types("31,5");
    user.presses("enter");
    user.sees("31,5");
    assert!(!user.programme().figures.is_empty());
    user.presses("esc u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn an_activite_is_filled_in_field_by_field() {
    let mut user = User::opens(&complete(), 120, 40);
    let id = user.programme().activites.iter().find(|it| it.nature.is_sae()).unwrap().id.clone();
    let names = user.programme().fields(&target(&id)).unwrap().names().to_vec();
    user.presses("5");
    for name in ["heures", "coefficients", "mobilise", "parcours", "mots_cles", "semestre", "adaptation_locale"] {
        assert!(names.contains(&name));
        user.app.edit_field(&target(&id), name);
        user.presses("enter");
        user.misses("ne se tape pas");
        user.presses("esc esc");
        user.presses("5");
    }
}

fn target(id: &Id<Activite>) -> tapis::programme::Target {
    tapis::programme::Target::new(tapis::programme::Kind::Activite, id)
}

#[test]
fn a_rule_is_set_from_its_diagnostic() {
    let mut user = User::opens(&crate::harness::atelier(), 80, 24);
    let before = user.programme().reglages.len();
    user.presses("4 s");
    user.sees("réglage");
    assert_eq!(user.programme().reglages.len(), before + 1);
    user.presses("enter d");
    let severite = user.programme().reglages.last().unwrap().severite;
    assert_eq!(severite, Some(tapis::programme::SeveriteReglee::Off));
}

#[test]
fn a_move_that_upsets_the_codes_offers_to_number_anew() {
    let mut user = User::opens(&complete(), 120, 40);
    user.presses("1 down down J");
    user.sees("R renumérote");
    user.presses("K");
    user.misses("R renumérote");
    user.presses("2 L");
    user.sees("R renumérote");
    user.presses("R");
    user.sees("SAÉ 2.");
    user.presses("enter u u");
    user.sees("SAÉ 1.01");
}

/// The case put-in-the-order-of-codes.
#[test]
fn objects_are_put_in_the_order_of_their_codes_in_one_step() {
    let mut programme = complete();
    programme.activites.retain(|it| it.semestre == 1 && !it.nature.is_sae());
    let numbers = [1, 10, 2, 20, 3, 9];
    programme.activites.truncate(numbers.len());
    for (it, n) in programme.activites.iter_mut().zip(numbers) {
        it.code = format!("R1.{n}");
    }
    let mut user = User::opens(&programme, 80, 24);
    let codes = |user: &User| user.programme().activites.iter().map(|it| it.code.clone()).collect::<Vec<_>>();
    let before = codes(&user);
    user.presses("2 :");
    user.types("ordre");
    user.sees("Ranger dans l’ordre des codes");
    user.presses("esc :");
    user.types("trier");
    user.presses("enter");
    user.sees("changent de place, dans l’ordre des codes");
    assert_eq!(codes(&user), before, "shown first");
    user.presses("enter");
    assert_eq!(codes(&user), ["R1.1", "R1.2", "R1.3", "R1.9", "R1.10", "R1.20"]);
    user.presses("u");
    assert_eq!(codes(&user), before);
}

/// The case search-with-a-keyboard-apostrophe.
#[test]
fn an_apostrophe_is_found_however_it_is_typed() {
    for (typed, written) in [("l'usure", "Analyser l’usure d’un outil"), ("l’usure", "Analyser l'usure d'un outil")]
    {
        let mut programme = complete();
        programme.competences[0].niveaux[0].acs[1].libelle = written.into();
        let code = programme.competences[0].niveaux[0].acs[1].code.clone();
        let mut user = User::opens(&programme, 80, 24);
        for key in ["/", ":"] {
            user.presses(key);
            user.types(typed);
            let screen = user.screen();
            let first = screen.lines().nth(4).unwrap();
            assert!(first.contains(&code), "{key}: {first}");
            user.presses("esc");
        }
    }
}

/// The case grids-are-sheets, in small tables too.
#[test]
fn a_digit_begins_a_number_in_a_small_table() {
    let mut user = User::opens(&complete(), 80, 24);
    let programme = tapis::programme::Target::new(tapis::programme::Kind::Programme, &user.programme().id);
    let before = user.programme().clone();
    user.app.edit_field(&programme, "figures");
    user.presses("4 5");
    user.sees("45");
    user.presses("enter");
    assert_ne!(user.programme().figures, before.figures, "{}", user.screen());
    user.presses("esc u");
    assert_eq!(*user.programme(), before);
}
