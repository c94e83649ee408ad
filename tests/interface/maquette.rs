//! The maquette: moving cards, typing coefficients, ECTS and hours.

use rust_decimal::Decimal;
use tapis::{
    programme::{Activite, Id, NatureHeures, Programme, Repartition, Volume},
    tui::{app::Wish, screens::fiche::Slot},
};

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
            ("maquette-coefficients", "2 v > > down right"),
            ("maquette-coefficients-parcours", "2 p v > > > > down right"),
            ("maquette-heures", "2 v v > down right"),
            ("maquette-saisie", "2 v down down f2"),
            ("maquette-bloc", "2 v down shift-down shift-right"),
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
    user.types("2");
    user.presses("enter");
    assert_eq!(coefficients(user.programme(), "SAÉ 1.01"), "UE1.1 2, UE1.2 2");
    user.sees("▲ -2,5");
    user.sees("SAÉ 37,5\u{a0}% · il manque 2,5 points");
    // The cursor went down: the next number is that of the next activité. A comma is what the French type.
    user.types("13,5");
    user.presses("enter");
    assert_eq!(coefficients(user.programme(), "SAÉ 1.02"), "UE1.1 13.5, UE1.4 3");
    user.sees("SAÉ 62,3\u{a0}% · 2,3 points de trop");
    user.presses("up delete");
    assert_eq!(coefficients(user.programme(), "SAÉ 1.02"), "UE1.4 3", "an empty cell has no coefficient");
    user.presses("u u u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn a_cell_written_as_it_was_changes_nothing() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 v f2 enter");
    user.sees("C’est déjà ainsi");
    user.presses("u");
    user.sees("Rien à reprendre");
}

#[test]
fn tab_goes_on_to_the_right_and_x_empties_a_cell() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 v");
    user.types("5");
    user.presses("tab x");
    assert_eq!(coefficients(user.programme(), "SAÉ 1.01"), "UE1.1 5");
}

#[test]
fn a_refused_number_changes_nothing_and_says_why() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 v f2");
    user.types("beaucoup");
    user.presses("enter");
    user.sees("Il faut un nombre");
    user.presses("esc =");
    for _ in 0.."6".len() {
        user.presses("backspace");
    }
    user.types("-1");
    user.presses("enter");
    user.sees("négatif");
    user.presses("esc");
    user.presses("v");
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
    user.types("6");
    user.presses("tab");
    user.sees("28 ECTS sur 30 ▲");
    user.sees("ECTS de UE1.2");
    user.types("10");
    user.presses("tab");
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
    user.sees("351 h d’enseignement");
    user.types("12+4");
    user.presses("enter");
    let split = Repartition { presentiel: 12.into(), distanciel: 4.into() };
    assert_eq!(hours(user.programme(), "SAÉ 1.01", NatureHeures::Td), Some(Volume::Reparti(split)));
    user.sees("365 h d’enseignement");
    user.presses("up");
    user.sees("4 h à distance");
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
    user.presses("2 v v right right right right right 4");
    user.sees("ce chiffre se calcule");
    user.sees("Heures · S1");
    user.presses("x");
    user.sees("ce chiffre se calcule");
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
    user.presses("s");
    user.types("15");
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
    user.presses("2 v > >");
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

/// Codes of the activités of S1 in the order of the grid: SAÉ, then ressources.
fn order(programme: &Programme) -> Vec<String> {
    let of = |is_sae: bool| {
        let here = programme.activites.iter().filter(move |it| it.semestre == 1 && it.nature.is_sae() == is_sae);
        here.map(|it| it.code.clone())
    };
    of(true).chain(of(false)).collect()
}

/// The hours of the first activités of S1, in CM, TD and TP.
fn sheet(programme: &Programme, rows: usize) -> Vec<String> {
    let natures = [NatureHeures::Cm, NatureHeures::Td, NatureHeures::Tp];
    let cell = |code: &String, nature| hours(programme, code, nature).map_or("·".into(), |it| it.total().to_string());
    let row = |code: &String| natures.map(|nature| cell(code, nature)).join(" ");
    order(programme)[..rows].iter().map(row).collect()
}

/// The hours of S1 are not filled in yet.
fn blank() -> Programme {
    let mut programme = complete();
    programme.activites.iter_mut().filter(|it| it.semestre == 1).for_each(|it| it.heures.clear());
    programme
}

#[test]
fn a_grid_is_filled_row_by_row_and_each_row_begins_where_the_first_did() {
    let mut user = User::opens(&blank(), 80, 24);
    user.presses("2 v v");
    for row in ["1 2 3", "4 5 6", "7 8 9"] {
        user.presses(&row.replace(' ', " tab "));
        user.presses("enter");
    }
    assert_eq!(sheet(user.programme(), 3), ["1 2 3", "4 5 6", "7 8 9"]);
    user.presses("u u u u u u u u u");
    assert_eq!(*user.programme(), blank());
}

#[test]
fn ends_of_rows_and_columns_go_on() {
    let mut user = User::opens(&blank(), 80, 24);
    user.presses("2 v v");
    // CM, TD, TP, projet, autonomie: the sums after them are passed over.
    user.presses("1 tab 2 tab 3 tab 4 tab 5 tab 6 tab");
    assert_eq!(sheet(user.programme(), 2), ["1 2 3", "6 · ·"]);
    // And back.
    user.presses("backtab backtab 7 enter");
    let code = order(user.programme())[0].clone();
    let autonomie = Some(Volume::Global(7.into()));
    assert_eq!(hours(user.programme(), &code, NatureHeures::Autonomie), autonomie);
    user.presses("up home left left left left left end 1 enter 2 enter");
    let rows = order(user.programme());
    assert_eq!(
        hours(user.programme(), &rows[0], NatureHeures::Td),
        Some(Volume::Global(2.into())),
        "from foot to head"
    );
    user.presses("v v v home end shift-enter");
    assert_eq!(user.app.selected().unwrap().id, activite(user.programme(), &rows[rows.len() - 2]).id.as_str());
}

#[test]
fn arrows_write_what_is_typed_and_f2_lets_them_go_along_it() {
    let mut user = User::opens(&blank(), 80, 24);
    user.presses("2 v v 1 2 right 8 down");
    assert_eq!(sheet(user.programme(), 1), ["12 8 ·"]);
    user.presses("up left = home 3 enter");
    assert_eq!(sheet(user.programme(), 1), ["312 8 ·"]);
}

#[test]
fn a_block_is_filled_emptied_and_copied() {
    let mut user = User::opens(&blank(), 80, 24);
    user.presses("2 v v shift-down shift-down shift-right 1 5 enter");
    user.sees("6 cellules remplies");
    assert_eq!(sheet(user.programme(), 3), ["15 15 ·"; 3]);
    user.presses("u");
    assert_eq!(*user.programme(), blank(), "one step");
    user.presses("ctrl-r up up left b down right delete");
    user.sees("4 cellules vidées");
    user.presses("esc");
    assert!(user.app.current().is_some(), "Esc gives the block up");
    user.presses("2 up shift-down c");
    user.sees("Copié pour un tableur\u{a0}: 2 × 1");
}

#[test]
fn a_copy_goes_to_the_terminal_as_a_spreadsheet_exchanges_it() {
    let mut user = User::opens(&blank(), 80, 24);
    user.presses("2 v v 1 , 5 tab 2 enter shift-right");
    user.pastes("3\t4");
    user.presses("esc up left shift-down shift-right");
    user.hits("c");
    assert_eq!(user.app.wish, Some(Wish::Copy("1,5\t2\n3\t4".into())));
}

#[test]
fn a_pasted_block_fills_cells_as_one_step() {
    let mut user = User::opens(&blank(), 80, 24);
    user.presses("2 v v");
    user.pastes("1,5\t2\t\r\n\t4\t 1\u{202f}000 \r\n");
    user.sees("6 cellules collées.");
    assert_eq!(sheet(user.programme(), 2), ["1.5 2 ·", "· 4 1000"]);
    user.presses("u");
    assert_eq!(*user.programme(), blank());
}

#[test]
fn what_a_pasted_block_goes_over_is_shown_first() {
    let mut user = User::opens(&blank(), 80, 24);
    user.presses("2 v v 1 tab 2 enter up");
    user.pastes("5\t\n6\t7");
    user.reads("4 cellules collées, dont 2 qui contenaient autre chose.");
    assert_eq!(sheet(user.programme(), 2), ["1 2 ·", "· · ·"], "nothing is written before");
    user.presses("esc");
    assert_eq!(sheet(user.programme(), 2), ["1 2 ·", "· · ·"]);
    user.pastes("5\t\n6\t7");
    user.presses("enter");
    assert_eq!(sheet(user.programme(), 2), ["5 · ·", "6 7 ·"]);
}

#[test]
fn a_block_that_does_not_fit_or_is_no_number_changes_nothing_and_says_which_cell() {
    let mut user = User::opens(&blank(), 120, 40);
    user.presses("2 v v");
    user.pastes("1\t2\n3\tquatre");
    user.reads("Ligne 2, colonne 2 du bloc collé, «\u{a0}quatre\u{a0}»");
    user.presses("end");
    user.pastes("1\n2");
    user.reads("2 × 1 cellules");
    user.pastes(&"1\t".repeat(20));
    user.reads("Rien n’a changé");
    assert_eq!(*user.programme(), blank());
}

#[test]
fn computed_columns_of_a_pasted_block_stay() {
    let mut user = User::opens(&blank(), 120, 40);
    user.presses("2 v v");
    user.pastes("1\t2\t3\t4\t5\t6\t15");
    user.reads("2 cellules calculées restent telles quelles");
    assert_eq!(sheet(user.programme(), 1), ["1 2 3"]);
}

#[test]
fn one_cell_pasted_over_a_block_fills_it_and_several_over_a_number_give_way_to_a_preview() {
    let mut user = User::opens(&blank(), 80, 24);
    user.presses("2 v v shift-down");
    user.pastes("7");
    assert_eq!(sheet(user.programme(), 2), ["7 · ·", "7 · ·"]);
    user.presses("esc down 3");
    user.pastes("8\n9");
    user.sees("2 cellules collées");
    user.presses("enter");
    assert_eq!(sheet(user.programme(), 4)[2..], ["8 · ·", "9 · ·"]);
}

#[test]
fn a_slip_is_asked_about_before_it_is_written() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 s");
    user.sees("De 0 à 26 d’ordinaire");
    user.presses("1 4 1 3 enter");
    user.reads("Entrée encore pour l’écrire quand même");
    assert_eq!(*user.programme(), complete());
    user.presses("esc v 1 4 1 3 enter");
    user.reads("C’est plus que 100");
    assert_eq!(*user.programme(), complete());
    user.presses("enter");
    assert_eq!(coefficients(user.programme(), "SAÉ 1.01"), "UE1.1 1413, UE1.2 2");
}

#[test]
fn a_number_of_a_fiche_is_typed_at_once() {
    let mut user = User::opens(&complete(), 120, 40);
    let with = user.programme().activites.iter().find(|it| !it.evaluations.is_empty()).unwrap().code.clone();
    user.presses("5 /");
    user.types(&with);
    user.presses("enter tab");
    let poids = |user: &User| activite(user.programme(), &with).evaluations[0].poids;
    // Down to the weights of the évaluations.
    for _ in 0..60 {
        user.presses("down");
        let line = user.app.current().unwrap().fiche.entry().cloned();
        if matches!(line, Some(Slot::Field(_, "nature"))) {
            break;
        }
    }
    user.presses("right right 3 5 enter");
    assert_eq!(poids(&user), Some(35.into()));
    user.presses("u");
    assert_eq!(*user.programme(), complete());
}

#[test]
fn screens_change_from_a_grid_too() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("2 v ctrl-pagedown");
    user.sees("AC × activités");
    user.presses("ctrl-pageup ctrl-pageup");
    user.sees("1 Référentiel");
    assert_eq!(*user.programme(), complete());
    user.presses("2 \"");
    user.sees("AC × activités");
}
