//! Wordings edited in place, with all that French asks of a keyboard, and taken back.

use crate::{
    desk::Desk,
    terminal::{CTRL_R, CTRL_U, DOWN, ENTER, ESC, Terminal},
};

const WORDING: &str = "SELECT libelle FROM ac WHERE code = 'AC11.01'";
const FIRST: &str = "Repérer ce que chaque public attend d’une fête";
/// Ligatures, a no-break space before the colon and inside the quotes.
const TYPED: &str = "Œuvrer au chœur\u{a0}: chanter «\u{a0}là-haut\u{a0}», naïf et ÿ";

/// Begins to edit the wording of the first AC, and erases it.
#[track_caller]
fn erase(terminal: &mut Terminal) {
    terminal.press("i").wait_for("AC11.01 : libellé");
    terminal.press(CTRL_U);
}

#[test]
fn a_wording_is_edited_taken_back_and_done_again_across_sessions() {
    let desk = Desk::with_atelier();
    let mut terminal = desk.open_atelier("Claire", 120, 30);
    terminal.press(DOWN).press(DOWN);
    erase(&mut terminal);
    terminal.press(TYPED).press(ENTER).wait_for("Enregistré");
    assert_eq!(desk.text(WORDING), TYPED);

    // macOS and some PDF readers give accents apart from their letters.
    erase(&mut terminal);
    terminal.paste("De\u{301}fe\u{301}rer a\u{300} Noe\u{308}l").wait_for("Déférer à Noël").press(ENTER);
    terminal.wait_for("Enregistré").wait_for("AC11.01 Déférer à Noël");
    assert_eq!(desk.text(WORDING), "Déférer à Noël");

    terminal.press("u").wait_for("Annule le n° 3");
    assert_eq!(desk.text(WORDING), TYPED);
    terminal.press(CTRL_R).wait_for("Refait le n° 3");
    assert_eq!(desk.text(WORDING), "Déférer à Noël");
    terminal.leave();

    let mut terminal = desk.open_atelier("Claire", 120, 30);
    terminal.press("u").wait_for("Annule le n° 3");
    terminal.press("u").wait_for("Annule le n° 2");
    assert_eq!(desk.text(WORDING), FIRST);
    terminal.press("u").wait_for("Rien à reprendre.");
    terminal.press(CTRL_R).wait_for("Refait le n° 2");
    assert_eq!(desk.text(WORDING), TYPED);
    terminal.leave();

    // Claire's edits are not Denis's to take back.
    let mut terminal = desk.open_atelier("Denis", 120, 30);
    terminal.press("u").wait_for("Rien à reprendre.");
    assert_eq!(desk.text(WORDING), TYPED);
}

#[test]
fn accents_typed_apart_are_stored_joined_and_escape_writes_nothing() {
    let desk = Desk::with_atelier();
    let mut terminal = desk.open_atelier("Claire", 80, 24);
    terminal.press(DOWN).press(DOWN);
    erase(&mut terminal);
    terminal.press("E\u{301}couter").press(ENTER).wait_for("Enregistré");
    assert_eq!(desk.text(WORDING), "Écouter");

    erase(&mut terminal);
    terminal.press("Oublié").wait_for("Oublié").press(ESC).wait_gone("Oublié");
    assert_eq!(desk.text(WORDING), "Écouter");
    assert_eq!(desk.history().len(), 2);
}

#[test]
fn a_paste_of_several_lines_stays_in_a_field_of_one() {
    let desk = Desk::with_atelier();
    let mut terminal = desk.open_atelier("Claire", 80, 24);
    terminal.press(DOWN).press(DOWN);
    erase(&mut terminal);
    // Were the line breaks taken as keys, the rest would be commands: q would leave.
    terminal.paste("Lire\r\nqu\u{1f469}\u{200d}\u{1f393}q").wait_for("Lire").press(ENTER).wait_for("Enregistré");
    assert_eq!(desk.text(WORDING), "Lire qu\u{1f469}\u{200d}\u{1f393}q");
    assert!(terminal.is_alive());
}
