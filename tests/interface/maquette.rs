//! The maquette: moving cards, typing coefficients, ECTS and hours.

use rust_decimal::Decimal;
use tapis::programme::{Activite, Id, NatureHeures, Programme, Repartition, Volume};

use crate::harness::{User, atelier, complete, sample};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn activite<'p>(programme: &'p Programme, code: &str) -> &'p Activite {
    programme.activites.iter().find(|it| it.code == code).unwrap()
}

/// Its coefficients, by the codes of the UE.
fn coefficients(programme: &Programme, code: &str) -> String {
    let weights = activite(programme, code).coefficients.iter();
    let code = |id: &Id<_>| programme.ues().find(|(_, it)| it.id == *id).unwrap().1.code.clone();
    weights.map(|(ue, it)| format!("{} {}", code(ue), it.normalize())).collect::<Vec<_>>().join(", ")
}

fn hours(programme: &Programme, code: &str, nature: NatureHeures) -> Option<Volume> {
    activite(programme, code).heures.get(&nature).copied()
}

#[test]
fn views() {
    for (width, height) in SIZES {
        for (name, keys) in [
            ("maquette-coefficients", "2 v tab tab down right"),
            ("maquette-coefficients-parcours", "2 p v tab tab tab tab down right"),
            ("maquette-heures", "2 v v tab down right"),
            ("maquette-saisie", "2 v down down enter"),
            ("maquette-parcours", "2 right right right down m down"),
        ] {
            let mut user = User::opens(&complete(), width, height);
            user.presses(keys);
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), user.screen());
        }
        let mut user = User::opens(&sample("master-ingenierie-pedagogique.toml"), width, height);
        user.presses("2 v");
        insta::assert_snapshot!(format!("maquette-master-{width}x{height}"), user.screen());
    }
}

#[test]
fn a_card_goes_to_the_next_semestre_with_its_coefficients_and_comes_back_in_one_step() {
    let mut user = User::opens(&complete(), 120, 40);
    user.presses("2");
    assert_eq!(coefficients(user.programme(), "SAÉ 1.01"), "UE1.1 6, UE1.2 2");
    let links = activite(user.programme(), "SAÉ 1.01").evalue.clone();
    user.presses("L");
    user.sees("SAÉ 1.01 passe du S1 au S2 · coefficients\u{a0}: UE1.1 → UE2.1, UE1.2 → UE2.2");
    let moved = activite(user.programme(), "SAÉ 1.01");
    assert_eq!((moved.semestre, &moved.evalue), (2, &links));
    assert_eq!(coefficients(user.programme(), "SAÉ 1.01"), "UE2.1 6, UE2.2 2");
    assert_eq!(user.app.selected().unwrap().id, moved.id.as_str(), "the cursor follows");
    user.presses("u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn a_card_goes_there_and_back_by_shift_and_arrows() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 shift-right");
    assert_eq!(activite(user.programme(), "SAÉ 1.01").semestre, 2);
    user.presses("shift-left");
    assert_eq!(*user.programme(), complete());
    user.presses("shift-left");
    user.sees("S1 est le premier semestre");
    user.presses("left left right right right right right right shift-right");
    user.sees("S6 est le dernier semestre");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn what_is_lost_on_the_way_is_said_first() {
    let mut programme = complete();
    // S2 has no UE of the second compétence any more.
    let gone = programme.semestres[1].ues.remove(1).id;
    programme.activites.iter_mut().for_each(|it| it.coefficients.retain(|ue, _| *ue != gone));
    let mut user = User::opens(&programme, 120, 40);
    user.presses("2 L");
    user.sees("retiré\u{a0}: UE1.2 (2) · coefficients\u{a0}: UE1.1 → UE2.1");
    assert_eq!(coefficients(user.programme(), "SAÉ 1.01"), "UE2.1 6");
    user.presses("u");
    assert_eq!(*user.programme(), programme);
}

#[test]
fn a_card_is_reserved_to_parcours_and_made_common_again() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 right right m");
    user.sees("Commune à tous");
    user.presses("space");
    user.sees("Réservée à un parcours");
    user.presses("enter");
    let first = user.programme().parcours[0].id.clone();
    assert_eq!(activite(user.programme(), "SAÉ 3.01").parcours, [first].into());
    user.presses("m space enter");
    assert_eq!(*user.programme(), complete());
    user.presses("m space down space esc");
    assert_eq!(*user.programme(), complete(), "Esc gives up");
}

#[test]
fn a_coefficient_is_typed_and_the_balance_follows() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 v");
    user.sees("UE1.1 Caractériser · SAÉ 50\u{a0}% · équilibre tenu");
    user.presses("enter");
    user.types("2");
    user.presses("enter");
    assert_eq!(coefficients(user.programme(), "SAÉ 1.01"), "UE1.1 2, UE1.2 2");
    user.sees("▲ -2,5");
    user.sees("SAÉ 37,5\u{a0}% · il manque 2,5 points");
    // The cursor went down: the next number is that of the next activité. A comma is what the French type.
    user.presses("enter");
    user.types("13,5");
    user.presses("enter");
    assert_eq!(coefficients(user.programme(), "SAÉ 1.02"), "UE1.1 13.5, UE1.4 3");
    user.sees("SAÉ 62,3\u{a0}% · 2,3 points de trop");
    user.presses("up enter backspace enter");
    assert_eq!(coefficients(user.programme(), "SAÉ 1.02"), "UE1.4 3", "an empty cell has no coefficient");
    user.presses("u u u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn a_cell_written_as_it_was_changes_nothing() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 v enter enter");
    user.sees("C’est déjà ainsi");
    user.presses("u");
    user.sees("Rien à reprendre");
}

#[test]
fn tab_goes_on_to_the_right_and_x_empties_a_cell() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 v enter");
    user.types("5");
    user.presses("tab x");
    assert_eq!(coefficients(user.programme(), "SAÉ 1.01"), "UE1.1 5");
}

#[test]
fn a_refused_number_changes_nothing_and_says_why() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 v enter");
    user.types("beaucoup");
    user.presses("enter");
    user.sees("Il faut un nombre");
    for _ in 0.."beaucoup".len() {
        user.presses("backspace");
    }
    user.types("-1");
    user.presses("enter");
    user.sees("négatif");
    user.presses("esc");
    user.presses("v enter");
    user.types("12+");
    user.presses("enter");
    user.sees("12+4 (présentiel + à distance)");
    user.presses("esc");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn the_ects_of_a_ue_are_typed_above_its_coefficients() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 v up");
    user.sees("ECTS de UE1.1");
    user.presses("enter");
    user.types("6");
    user.presses("enter");
    user.sees("28 ECTS sur 30 ▲");
    // Along a row of headers, the next cell is at the right.
    user.sees("ECTS de UE1.2");
    user.presses("enter");
    user.types("10");
    user.presses("enter");
    user.sees("30 ECTS sur 30 ✓");
    let ects: Vec<_> = user.programme().semestres[0].ues.iter().map(|it| it.ects.unwrap().normalize()).collect();
    assert_eq!(ects, [6, 10, 7, 7].map(Decimal::from));
    user.presses("L");
    user.sees("pas d’activité sous le curseur");
    user.presses("down");
    user.sees("SAÉ 1.01 Peser");
}

#[test]
fn hours_are_typed_whole_or_split() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 v v right");
    user.sees("351 h enseignées");
    user.presses("enter");
    user.types("12+4");
    user.presses("enter");
    let split = Repartition { presentiel: 12.into(), distanciel: 4.into() };
    assert_eq!(hours(user.programme(), "SAÉ 1.01", NatureHeures::Td), Some(Volume::Reparti(split)));
    user.sees("365 h enseignées");
    user.presses("up");
    user.sees("4 h à distance");
    user.presses("enter");
    user.types("3,5");
    user.presses("enter up");
    let whole = Volume::Global("3.5".parse().unwrap());
    assert_eq!(hours(user.programme(), "SAÉ 1.01", NatureHeures::Td), Some(whole));
    user.presses("x");
    assert_eq!(hours(user.programme(), "SAÉ 1.01", NatureHeures::Td), None);
    user.presses("u u u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn sums_are_not_typed() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 v v right right right right right enter");
    user.sees("ce chiffre se calcule");
    user.presses("v x");
    user.sees("Les cartes n’ont pas de cellules");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn the_weekly_load_follows_the_weeks() {
    let mut programme = complete();
    programme.semestres[0].semaines = None;
    let mut user = User::opens(&programme, 80, 24);
    user.presses("2 v v");
    user.sees("semaines non renseignées");
    user.presses("s");
    user.types("13");
    user.presses("enter");
    user.sees("34 h par semaine sur 33 ▲");
    user.presses("s backspace");
    user.types("5");
    user.presses("enter");
    user.sees("29,4 h par semaine sur 33 ✓");
}

#[test]
fn without_filter_the_worst_parcours_speaks() {
    let mut programme = complete();
    let (ue, weight) = (programme.semestres[2].ues[0].id.clone(), Decimal::from(40));
    let only = programme.parcours[1].clone();
    let extra = programme.activites.iter_mut().find(|it| it.code == "R3.EIT.11").unwrap();
    assert_eq!(extra.parcours, [only.id].into());
    extra.coefficients.insert(ue, weight);
    let mut user = User::opens(&programme, 80, 24);
    user.presses("2 v tab tab");
    user.sees(&format!("({})", only.code));
    user.sees("il manque");
    // The other parcours holds: its students do not follow that ressource.
    user.presses("p");
    user.sees("équilibre tenu");
}

#[test]
fn a_ue_is_shown_where_its_figures_are() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("/");
    user.types("UE3.2");
    user.presses("enter");
    user.sees("Coefficients · S3");
    user.sees("ECTS de UE3.2");
}

#[test]
fn the_activite_stays_from_one_view_to_the_next() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 down down right");
    let chosen = user.app.selected();
    for _ in 0..3 {
        user.presses("v");
        assert_eq!(user.app.selected(), chosen);
    }
    user.presses("v e");
    user.sees("5 Fiche");
    assert_eq!(user.app.selected(), chosen);
}

#[test]
fn empty_semestres_and_small_screens_hold() {
    let mut bare = complete();
    bare.activites.clear();
    let mut bald = complete();
    bald.activites.iter_mut().for_each(|it| it.coefficients.clear());
    bald.semestres.iter_mut().for_each(|it| it.ues.clear());
    for programme in [bare, bald, atelier()] {
        for (width, height) in [(40, 10), (80, 24), (20, 5), (1, 1), (300, 100)] {
            let mut user = User::opens(&programme, width, height);
            user.presses("2 v up x H L m esc down right right right tab end home v down tab backtab pagedown v up");
        }
    }
}
