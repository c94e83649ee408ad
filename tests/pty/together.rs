//! Several people at work on one database.

use crate::{
    desk::Desk,
    terminal::{CTRL_U, DOWN, ENTER, ESC, Terminal},
};

const WORDING: &str = "SELECT libelle FROM ac WHERE code = 'AC11.01'";

#[test]
fn what_one_does_the_other_sees() {
    let desk = Desk::with_atelier();
    let mut claire = desk.open_atelier("Claire", 100, 30);
    let mut denis = desk.open_atelier("Denis", 100, 30);
    denis.press("3").wait_for("▌AC11.01 Repérer ce que chaq…  4  2  TÉ");
    claire.press("3").wait_for("▌AC11.01 Repérer ce que chaq…  4  2  TÉ");
    for (key, row) in
        [("t", "▌AC11.01 Repérer ce que chaq…  3  2   É"), ("t", "▌AC11.01 Repérer ce que chaq…  4  2  TÉ")]
    {
        claire.press(key).wait_for(row);
        denis.wait_for(row).wait_for("Claire : SAÉ 1.01");
    }
}

#[test]
fn two_edits_of_different_things_both_win() {
    let desk = Desk::with_atelier();
    let mut claire = desk.open_atelier("Claire", 100, 30);
    let mut denis = desk.open_atelier("Denis", 100, 30);
    write(&mut claire, "Par Claire");
    denis.press("3").wait_for("S1 SAÉ").press("e");
    claire.press(ENTER).wait_for("Enregistré");
    denis.wait_for("n’évalue plus AC11.01").wait_for("AC11.01 Par Claire");
    claire.wait_for("AC11.01 Par Claire").wait_for("É1");
    assert_eq!(desk.text(WORDING), "Par Claire");
}

/// Opens the wording of the first AC and replaces it, without saving.
#[track_caller]
fn write(terminal: &mut Terminal, text: &str) {
    terminal.press(DOWN).press(DOWN).press("i").wait_for("AC11.01 : libellé");
    terminal.press(CTRL_U).press(text).wait_for(text);
}

/// Two people have written the same field; the second is shown both texts.
fn conflict() -> (Desk, Terminal, Terminal) {
    let desk = Desk::with_atelier();
    let mut claire = desk.open_atelier("Claire", 100, 30);
    let mut denis = desk.open_atelier("Denis", 100, 30);
    write(&mut claire, "Selon Claire");
    write(&mut denis, "Selon Denis");
    claire.press(ENTER).wait_for("Enregistré");
    denis.press(ENTER).wait_for("Deux versions : AC11.01");
    denis.wait("both texts", |screen| screen.contains("Selon Claire") && screen.contains("Selon Denis"));
    assert_eq!(desk.text(WORDING), "Selon Claire");
    (desk, claire, denis)
}

#[test]
fn the_second_may_put_their_own_text() {
    let (desk, mut claire, mut denis) = conflict();
    denis.press("m").wait_gone("Deux versions").wait_for("Enregistré");
    assert_eq!(desk.text(WORDING), "Selon Denis");
    claire.wait_for("AC11.01 Selon Denis");
}

#[test]
fn the_second_may_keep_the_first_text() {
    for key in ["a", ESC] {
        let (desk, mut claire, mut denis) = conflict();
        // No other key chooses by mistake.
        denis.press("x").press(ENTER).press(key).wait_gone("Deux versions");
        denis.wait_for("L’autre version est gardée").wait_for("AC11.01 Selon Claire");
        assert_eq!(desk.text(WORDING), "Selon Claire");
        assert_eq!(desk.history().len(), 2);
        claire.wait_for("AC11.01 Selon Claire");
    }
}

#[test]
fn what_somebody_has_built_on_is_not_taken_back_unseen() {
    let desk = Desk::with_atelier();
    let mut claire = desk.open_atelier("Claire", 100, 30);
    write(&mut claire, "Selon Claire");
    claire.press(ENTER).wait_for("Enregistré");
    let mut denis = desk.open_atelier("Denis", 100, 30);
    write(&mut denis, "Selon Denis");
    denis.press(ENTER).wait_for("Enregistré");
    claire.wait_for("AC11.01 Selon Denis").press("u").wait_for("Selon Denis").wait_for("Deux versions");
    assert_eq!(desk.text(WORDING), "Selon Denis");
}
