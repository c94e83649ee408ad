//! The matrix under a user's fingers: blocks, copies, zooms, orders.

use tapis::{
    edit::{self, Path},
    programme::{Kind, Programme, Target},
    tui::theme::{Palette, Theme},
};

use crate::harness::{User, atelier, complete};

/// The codes of the AC that an activité works, and assesses.
fn ties(programme: &Programme, code: &str) -> [Vec<String>; 2] {
    let activite = programme.activites.iter().find(|it| it.code == code).unwrap();
    let codes = |ids: &std::collections::BTreeSet<_>| {
        programme.acs().filter(|(_, _, ac)| ids.contains(&ac.id)).map(|(_, _, ac)| ac.code.clone()).collect()
    };
    [codes(&activite.travaille), codes(&activite.evalue)]
}

#[test]
fn a_block_is_filled_in_one_step() {
    let mut user = User::opens(&complete(), 80, 24);
    let before = user.programme().clone();
    // From AC11.02 × R1.02 to AC11.04 × R1.03.
    user.presses("3 down right right right right right right right right v down down left");
    user.sees("3 AC × 2 activités");
    user.sees("▪");
    user.presses("e");
    user.sees("cases cochées «\u{a0}évalué\u{a0}»");
    assert_eq!(ties(user.programme(), "R1.02")[1], ["AC11.02", "AC11.03", "AC11.04"]);
    assert_eq!(ties(user.programme(), "R1.03")[1], ["AC11.02", "AC11.03", "AC11.04"]);
    user.presses("e");
    user.sees("6 cases décochées");
    assert_eq!(ties(user.programme(), "R1.02")[1], [""; 0]);
    user.presses("u");
    assert_eq!(ties(user.programme(), "R1.02")[1].len(), 3);
    user.presses("u");
    assert_eq!(*user.programme(), before, "two fillings, two steps");
}

#[test]
fn clearing_a_block_takes_everything_in_it() {
    let mut user = User::opens(&complete(), 80, 24);
    let before = user.programme().clone();
    user.presses("3 v down down down down right x");
    for code in ["SAÉ 1.01", "SAÉ 1.02"] {
        assert!(ties(user.programme(), code).iter().flatten().all(|ac| !ac.starts_with("AC11")), "{code}");
    }
    user.sees("liens effacés");
    user.presses("u");
    assert_eq!(*user.programme(), before);
    // Without a block, the cell alone.
    user.presses("esc x");
    user.sees("2 liens effacés");
    user.presses("x");
    user.sees("Rien à effacer");
}

#[test]
fn a_block_leaves_out_the_ac_of_other_years() {
    let mut user = User::opens(&complete(), 80, 24);
    // AC11.05, the heading of the next niveau, AC21.01.
    user.presses("3 down down down down right right right right v down t");
    user.sees("Une case cochée «\u{a0}travaillé\u{a0}». Une laissée\u{a0}: autre année ou parcours.");
    let [travaille, _] = ties(user.programme(), "SAÉ 1.05");
    assert!(travaille.contains(&"AC11.05".to_owned()) && !travaille.contains(&"AC21.01".to_owned()), "{travaille:?}");
}

#[test]
fn escape_leaves_the_block_before_the_screen() {
    let mut user = User::lists(&[complete()], 80, 24);
    user.presses("enter 3 v down");
    user.sees("2 AC × 1 activité");
    user.presses("esc");
    user.misses("▪");
    user.sees("3 Matrice");
    user.presses("v v");
    user.misses("▪");
    user.presses("c esc");
    user.misses("◆");
    // Nothing is open any more: it leaves nothing.
    user.presses("esc esc");
    user.sees("3 Matrice");
}

#[test]
fn a_column_is_copied_to_another() {
    let mut user = User::opens(&complete(), 80, 24);
    let before = user.programme().clone();
    let [from, _] = ties(&before, "SAÉ 1.01");
    let [already, _] = ties(&before, "SAÉ 1.02");
    user.presses("3 c");
    user.sees("copie SAÉ 1.01");
    user.sees("◆");
    user.presses("right c");
    user.sees("liens copiés vers SAÉ 1.02");
    let [travaille, evalue] = ties(user.programme(), "SAÉ 1.02");
    assert!(from.iter().chain(&already).all(|ac| travaille.contains(ac) && evalue.contains(ac)), "{travaille:?}");
    assert_eq!(ties(user.programme(), "SAÉ 1.01"), ties(&before, "SAÉ 1.01"));
    user.misses("◆");
    user.presses("u");
    assert_eq!(*user.programme(), before);
}

#[test]
fn a_copy_to_another_year_says_what_it_leaves() {
    let mut user = User::opens(&complete(), 80, 24);
    let before = user.programme().clone();
    user.presses("3 c tab tab c");
    user.sees("Rien à copier vers SAÉ 3.01. 8 laissés\u{a0}: autre année ou parcours.");
    assert_eq!(*user.programme(), before);
    user.presses("c c");
    user.sees("Copie abandonnée");
}

#[test]
fn zooming_out_and_in_leads_back_to_the_cell() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("3 down down down right right");
    let before = user.screen();
    user.presses("-");
    user.sees("AC × semestres");
    user.sees("S1\u{a0}: travaillé dans");
    user.presses("- -");
    user.sees("Compétences × semestres");
    user.presses("-");
    user.sees("déjà vue du plus loin");
    user.presses("+ + +");
    assert_eq!(user.screen(), before);
    user.presses("+");
    user.sees("déjà vue au plus près");
}

#[test]
fn entering_a_cell_leads_to_what_is_in_it() {
    let mut user = User::opens(&complete(), 80, 24);
    // Organiser in S4: what is due there is its second niveau.
    user.presses("3 - - - down right right right enter");
    user.sees("Niveaux × semestres");
    user.sees("Organiser N2 · Coordonner");
    user.presses("enter");
    user.sees("AC22.01 ");
    user.presses("enter");
    user.sees("AC × activités");
    user.sees("AC22.01 ");
    let cell = user.screen().lines().rev().nth(2).unwrap().to_owned();
    assert!(cell.contains("4."), "an activité of S4: {cell}");
    user.presses("enter");
    user.sees("5 Fiche");
    user.presses("esc");
    user.sees("AC × activités");
}

#[test]
fn cells_are_ticked_from_nearest_only() {
    let mut user = User::opens(&complete(), 80, 24);
    let before = user.programme().clone();
    for key in ["t", "e", "v", "x", "c", "s"] {
        user.presses(&format!("3 - {key}"));
        user.sees("Trop loin pour cela");
        user.presses("+");
    }
    assert_eq!(*user.programme(), before);
}

#[test]
fn the_parcours_filter_keeps_the_row_at_every_zoom() {
    let mut user = User::opens(&complete(), 80, 24);
    for zooms in ["3", "3 -", "3 - -", "3 - - -"] {
        user.presses(zooms);
        user.presses("down");
        let name = |user: &User| user.screen().lines().rev().nth(3).unwrap().to_owned();
        let before = name(&user);
        user.presses("p");
        assert_eq!(name(&user), before, "{zooms}");
        user.presses("P + + +");
    }
}

#[test]
fn gaps_show_from_afar_too() {
    let mut user = User::opens(&atelier(), 80, 24);
    user.presses("3 - -");
    let rows = |user: &User| user.screen().lines().filter(|it| it.starts_with('▌')).count();
    let all = rows(&user);
    user.presses("g");
    user.sees("manques");
    assert!((1..all).contains(&rows(&user)), "{}", user.screen());
    user.presses("enter enter");
    user.sees("✖0");
    user.sees("manques");
}

#[test]
fn columns_are_sorted_and_the_cursor_stays_on_its_own() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("3 right right");
    user.sees("ordre maquette");
    let name = |user: &User| user.screen().lines().rev().nth(2).unwrap().to_owned();
    let before = name(&user);
    user.presses("s");
    user.sees("SAÉ, ressources");
    assert_eq!(name(&user), before);
    user.presses("s");
    user.sees("nombre d’AC");
    assert_eq!(name(&user), before);
    user.presses("home");
    let heaviest = name(&user);
    user.presses("x u");
    assert_eq!(name(&user), heaviest, "a column does not run away from what is done to it");
    user.presses("s");
    user.sees("mêmes AC");
    user.presses("s");
    user.sees("ordre maquette");
}

#[test]
fn rows_are_grouped_by_year() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("3 o");
    user.sees("Année 1 · ");
    user.presses("o");
    user.misses("N1 ·");
    user.presses("o");
    user.misses("Année");
    user.sees("N1 ·");
}

#[test]
fn what_others_add_does_not_move_the_cursor() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("3 down down right");
    let name = |user: &User| user.screen().lines().rev().nth(3).unwrap().chars().take(40).collect::<String>();
    let before = name(&user);
    let first = user.programme().acs().next().map(|(_, _, ac)| ac.id.to_string()).unwrap();
    let gone = edit::delete(user.programme(), &Target::new(Kind::Ac, first)).unwrap();
    user.app.current_mut().unwrap().session.apply(gone).unwrap();
    user.resizes(81, 24);
    assert_eq!(name(&user), before);
    let target = Target::new(Kind::Ac, user.programme().acs().nth(1).unwrap().2.id.as_str());
    assert!(before.starts_with(&*user.programme().label(&target).unwrap()), "{before}");
    let worded = edit::set(user.programme(), &target, Path::field("libelle"), "Lire").unwrap();
    user.app.current_mut().unwrap().session.apply(worded).unwrap();
    user.resizes(80, 24);
    user.sees("AC11.03 Lire");
}

#[test]
fn nothing_is_said_by_colour_alone() {
    let mut user = User::opens(&complete(), 80, 24);
    user.app.theme = Theme { palette: Palette::None, ascii: true };
    user.presses("3 v down right c");
    user.sees("*TE");
    user.sees(">");
    user.presses("esc - -");
    user.sees("##");
    user.sees("   -   ");
    user.misses("█");
}

/// Rows that only moved are moved by the terminal: what it then shows is what a whole painting would.
#[test]
fn a_terminal_that_follows_shows_what_a_new_one_does() {
    let terminal = || vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
    let rows = |it: &vt100::Parser| it.screen().rows(0, 80).map(|row| row.trim_end().to_owned()).collect::<Vec<_>>();
    let mut user = User::opens(&complete(), 80, 24);
    let mut live = terminal();
    live.process(&user.whole_frame());
    let down = ["down"; 14].join(" ");
    let walk = format!(
        "3 {down} pagedown up up pagedown {down} v {down} pageup pageup t u esc o pagedown {down} - {down} \
        up up pageup pageup g g + s pagedown tab tab {down} p {down} 1 {down} pageup"
    );
    for key in walk.split_whitespace() {
        user.hits(key);
        live.process(&user.frame());
        let mut new = terminal();
        new.process(&user.whole_frame());
        assert_eq!(rows(&live), rows(&new), "after {key}");
    }
}

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

#[test]
fn every_zoom() {
    for (width, height) in SIZES {
        let mut user = User::opens(&complete(), width, height);
        user.presses("3 down right right v down down right c");
        insta::assert_snapshot!(format!("bloc-{width}x{height}"), user.screen());
        user.presses("esc esc s s o");
        insta::assert_snapshot!(format!("ordre-{width}x{height}"), user.screen());
        user.presses("s o o");
        for zoom in ["semestres", "niveaux", "competences"] {
            user.presses("-");
            insta::assert_snapshot!(format!("{zoom}-{width}x{height}"), user.screen());
        }
        let mut user = User::opens(&atelier(), width, height);
        user.presses("3 g");
        insta::assert_snapshot!(format!("manques-{width}x{height}"), user.screen());
        user.presses("- -");
        insta::assert_snapshot!(format!("manques-niveaux-{width}x{height}"), user.screen());
    }
}

#[test]
fn space_ticks_what_a_cross_means() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("3 x");
    let ties = |user: &User| {
        let said = user.screen().lines().rev().nth(2).unwrap().to_lowercase();
        (said.contains("travaillé"), said.contains("évalué"))
    };
    assert_eq!(ties(&user), (false, false), "{}", user.screen());
    // The first column is a SAÉ, which assesses what it trains.
    user.presses("space");
    assert_eq!(ties(&user), (true, true), "{}", user.screen());
    user.presses("space");
    assert_eq!(ties(&user), (false, false));
    user.presses("u u");
    assert_eq!(ties(&user), (false, false));
    // A block is ticked in one step, and cleared by the same key.
    let before = user.programme().clone();
    user.presses("v right right down space");
    assert_ne!(*user.programme(), before);
    user.presses("u");
    assert_eq!(*user.programme(), before);
}

#[test]
fn rows_are_copied_as_columns_are() {
    let mut user = User::opens(&complete(), 80, 24);
    user.presses("3 C");
    user.sees("sur une autre ligne");
    let before = user.programme().clone();
    user.presses("down C");
    user.sees("copié");
    let tied = |programme: &tapis::programme::Programme| {
        let acs: Vec<_> = programme.acs().map(|(_, _, ac)| ac.id.clone()).collect();
        let of = |at: usize| programme.activites.iter().filter(|it| it.travaille.contains(&acs[at])).count();
        (of(0), of(1))
    };
    assert!(tied(user.programme()).1 >= tied(&before).0, "{:?} {:?}", tied(&before), tied(user.programme()));
    user.presses("u");
    assert_eq!(*user.programme(), before);
    user.presses("C esc");
    user.misses("◆");
}

#[test]
fn activites_of_the_same_ac_stand_side_by_side_and_are_named() {
    let mut programme = complete();
    let acs = programme.activites[0].travaille.clone();
    for at in [0, 5] {
        programme.activites[at].travaille = acs.clone();
        programme.activites[at].evalue.clear();
    }
    let names = format!("{} = {}", programme.activites[0].code, programme.activites[5].code);
    let mut user = User::opens(&programme, 120, 40);
    user.presses("3 s s s");
    user.sees("mêmes AC");
    let screen = user.screen();
    let reversed = format!("{} = {}", programme.activites[5].code, programme.activites[0].code);
    assert!(screen.contains(&names) || screen.contains(&reversed), "{screen}");
}

#[test]
fn the_matrix_says_what_it_shows() {
    let programme = complete();
    let (_, _, ac) = programme.acs().next().unwrap();
    let wording: String = ac.libelle.chars().take(12).collect();
    let line = |user: &User| user.screen().lines().find(|it| it.contains(&ac.code)).unwrap_or_default().to_owned();
    // Wordings where there is room, and always on the wall.
    let mut user = User::opens(&programme, 120, 40);
    user.presses("3");
    assert!(line(&user).contains(&wording), "{}", user.screen());
    let mut user = User::opens(&programme, 80, 24);
    user.presses("3");
    assert!(!line(&user).contains(&wording));
    user.presses("z");
    user.sees(&format!("{} {wording}", ac.code));
    // Heads say which are SAÉ and which are ressources.
    user.presses("z");
    assert!(user.screen().lines().take(6).any(|it| it.contains("S01") && it.contains("R01")), "{}", user.screen());
    // An AC of another year has no cell: the last columns are of the last year.
    user.presses("end");
    let cells: String = line(&user).chars().skip(19).collect();
    assert!(!cells.contains('·'), "{}", user.screen());
}

#[test]
fn the_legend_is_one_key_away() {
    for (ascii, shade) in [(false, "▒▒"), (true, "::")] {
        let mut user = User::opens(&complete(), 80, 24);
        user.app.theme.ascii = ascii;
        user.presses("3 L");
        for sign in ["T14", "3/6", shade] {
            user.sees(sign);
        }
        user.presses("esc");
        user.misses("3/6");
    }
}

/// Afar, a cell is red or yellow where a rule of coverage says so, and nowhere else.
#[test]
fn colours_from_afar_are_those_of_the_rules() {
    use ratatui::style::Color;
    for (programme, is_sound) in [(complete(), true), (atelier(), false)] {
        let mut user = User::opens(&programme, 80, 24);
        user.presses("3 - -");
        let report = user.app.current().unwrap().session.report();
        let covers = |it: &&tapis::rules::Diagnostic| it.rule.family == tapis::rules::Family::Couverture;
        let said = report.diagnostics.iter().filter(covers).any(|it| it.severity == tapis::rules::Severity::Error);
        let buffer = user.buffer();
        let red = (4..20).any(|y| (24..80).any(|x| buffer[(x, y)].fg == Color::Red));
        assert_eq!(said, !is_sound);
        assert_eq!(red, said, "{}", user.screen());
    }
}
