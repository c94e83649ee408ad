//! A programme is removed, or takes another identifier, while somebody has it open.

use crate::{
    desk::{ATELIER, Desk},
    terminal::{CTRL_U, DOWN, ENTER, ESC, Terminal},
};

const WORDING: &str = "SELECT libelle FROM ac WHERE code = 'AC11.01'";

/// Denis at the programme, having said something; Claire at the list.
fn two() -> (Desk, Terminal, Terminal) {
    let desk = Desk::with_atelier();
    let mut denis = desk.open_atelier("Denis", 100, 30);
    write(&mut denis, "Selon Denis");
    denis.press(ENTER).wait_for("Enregistré");
    let mut claire = desk.open_atelier("Claire", 100, 30);
    claire.wait_for("ici : Denis").press("q").wait_for("tapis — programmes");
    (desk, claire, denis)
}

#[track_caller]
fn write(terminal: &mut Terminal, text: &str) {
    terminal.press(DOWN).press(DOWN).press("i").wait_for("AC11.01 : libellé");
    terminal.press(CTRL_U).press(text).wait_for(text);
}

#[test]
fn whoever_has_it_open_is_told_and_loses_nothing() {
    let (desk, mut claire, mut denis) = two();
    claire.press("D").wait_for("Denis l’a ouvert en ce moment").press(ENTER).wait_for("est à la corbeille");
    denis.wait_for("tapis — programmes").wait_for("où Claire l’a mis");
    assert_eq!(desk.text(WORDING), "Selon Denis");
    denis.press("u").wait_for("revenu de la corbeille");
    claire.wait_for("Fêtes de village").wait_gone("Corbeille :");
    denis.press(ENTER).wait_for("AC11.01 Selon Denis");
    assert_eq!(desk.history().len(), 2);
    desk.assert_sound();
}

#[test]
fn what_is_being_typed_stays_in_sight_and_brings_nothing_back() {
    let (desk, mut claire, mut denis) = two();
    denis.press("i").wait_for("AC11.01 : libellé").press(CTRL_U).press("Trop tard").wait_for("Trop tard");
    claire.press("D").wait_for("corbeille").press(ENTER).wait_for("est à la corbeille");
    denis.wait_for("où Claire l’a mis").wait_for("Trop tard");
    let mark = denis.mark();
    denis.press(ENTER).wait_frame(mark).wait_for("où Claire l’a mis").wait_for("Trop tard");
    assert_eq!(desk.text(WORDING), "Selon Denis");
    // Restored meanwhile: what was typed can be written after all.
    claire.press("u").wait_for("revenu de la corbeille");
    denis.press(ENTER).wait_for("Enregistré");
    assert_eq!(desk.text(WORDING), "Trop tard");
    // Removed again while typing, and given up: back at the list.
    denis.press("i").wait_for("AC11.01 : libellé");
    claire.press("D").wait_for("corbeille").press(ENTER).wait_for("est à la corbeille");
    denis.wait_for("où Claire l’a mis").press(ESC).wait_for("tapis — programmes");
    desk.assert_sound();
}

#[test]
fn whoever_has_it_open_goes_on_under_the_new_identifier() {
    let (desk, mut claire, mut denis) = two();
    claire.press("R").wait_for("Un autre identifiant").press(CTRL_U).press("fetes").wait_for("fetes");
    claire.press(ENTER).wait_for("s’appelle maintenant");
    denis.wait_for(&format!("Claire : Identifiant du programme : {ATELIER} → fetes"));
    // What was done before is taken back after.
    denis.press("u").wait_for("Annule le n° 2").press("6").wait_for("→ fetes");
    assert_ne!(desk.text(WORDING), "Selon Denis");
    assert_eq!(desk.text("SELECT group_concat(DISTINCT programme) FROM presence"), "fetes");
    desk.assert_sound();
    denis.press("q").wait_for("tapis — programmes").wait_for("fetes");
}

#[test]
fn a_purge_from_elsewhere_is_told_too() {
    let (desk, _claire, mut denis) = two();
    desk.tapis(&["delete", ATELIER, "--purge", "--yes"]);
    denis.wait_for("tapis — programmes").wait_for("effacé pour de bon");
}

#[test]
fn the_command_asks_on_a_terminal() {
    let desk = Desk::with_atelier();
    let answered = |answer: &str| {
        let mut terminal = desk.shell(&format!("\"$TAPIS\" delete {ATELIER}; echo code $?"));
        terminal.press(answer).press(ENTER).wait_end();
        terminal.drain().now(|screen| screen.contents())
    };
    let refused = answered("n");
    assert!(
        refused.contains("[o/N]") && refused.contains("Rien n’a été changé") && refused.contains("code 2"),
        "{refused}"
    );
    let agreed = answered("oui");
    assert!(agreed.contains("[o/N]") && agreed.contains("tapis restore") && agreed.contains("code 0"), "{agreed}");
    assert_eq!(desk.text("SELECT programme FROM corbeille"), ATELIER);
}
