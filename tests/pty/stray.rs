//! What a terminal sends that is no key, and what is lost on the way.

use crate::{
    desk::Desk,
    terminal::{CTRL_C, DOWN, ENTER, Terminal},
};

/// Opens the sample, with the cursor on its first AC.
fn on_an_ac(desk: &Desk) -> Terminal {
    let mut terminal = desk.open_atelier("Claire", 80, 24);
    terminal.press(DOWN).press(DOWN).wait_for("apprentissage critique");
    terminal.settle();
    terminal
}

/// The case terminal-that-is-not-utf-8.
#[test]
fn a_byte_that_is_no_utf_8_takes_nothing_away() {
    let desk = Desk::with_atelier();
    let mut terminal = on_an_ac(&desk);
    terminal.press("a").wait_for("Entrée");
    for bytes in [&b"abc"[..], b"\xe9", b"d", b"ef"] {
        terminal.send(bytes);
    }
    terminal.wait_for("abcédef").press(ENTER).wait_for("Enregistré");
    desk.assert_sound();
}

#[test]
fn answers_of_the_terminal_do_nothing() {
    let desk = Desk::with_atelier();
    let mut terminal = on_an_ac(&desk);
    let trimmed =
        |terminal: &Terminal| terminal.screen().lines().map(|it| it.trim_end().to_owned()).collect::<Vec<_>>();
    let before = trimmed(&terminal);
    for answer in [
        &b"\x1b]11;rgb:0000/2b2b/3636\x1b\\"[..],
        b"\x1b]10;rgb:ffff/ffff/ffff\x07",
        b"\x1bP>|XTerm(379)\x1b\\",
        b"\x1b[?64;1;2c",
        b"\x1b[I\x1b[O",
        b"\x1b[<0;10;5M\x1b[<0;10;5m",
        b"\x1b[97;5u",
    ] {
        terminal.send(answer);
    }
    terminal.press("/").wait_for(">").press("\x1b").wait_gone(">");
    assert_eq!(trimmed(&terminal), before);
}

#[test]
fn a_paste_whose_end_is_lost_ends_by_itself() {
    let desk = Desk::with_atelier();
    let mut terminal = on_an_ac(&desk);
    terminal.press("/").wait_for(">").press("\x1b[200~mesurer").wait_for("> mesurer");
    terminal.press(CTRL_C);
    assert!(terminal.wait_end().success());
}

#[test]
fn ctrl_z_and_ctrl_l_draw_everything_again() {
    let desk = Desk::with_atelier();
    let mut terminal = on_an_ac(&desk);
    let before = terminal.screen();
    // Nobody could wake this process again, so that the system does not stop it.
    for key in ["\x0c", "\x1a"] {
        let mark = terminal.mark();
        terminal.press(key).wait_frame(mark);
        assert_eq!(terminal.screen(), before);
    }
    assert!(terminal.is_alive());
}
