//! However it ends, the terminal is given back.

use std::{
    fs,
    time::{Duration, Instant},
};

use crate::{
    desk::{ATELIER, Desk},
    terminal::{CTRL_C, F12, Terminal},
};

const SECOND: Duration = Duration::from_secs(1);
/// 128 + the number of the signal.
const SIGNALS: [(&str, u32); 2] = [("TERM", 143), ("HUP", 129)];

#[track_caller]
fn assert_given_back(terminal: &Terminal) {
    let modes = terminal.now(|it| (it.alternate_screen(), it.hide_cursor(), it.bracketed_paste()));
    assert_eq!(modes, (false, false, false), "(alternate screen, hidden cursor, bracketed paste)");
}

#[test]
fn a_signal_ends_it_and_gives_the_terminal_back() {
    for (signal, code) in SIGNALS {
        for keys in ["2", "3", "i"] {
            let desk = Desk::with_atelier();
            let mut terminal = desk.open_atelier("Claire", 80, 24);
            let mark = terminal.mark();
            terminal.press(keys).wait_frame(mark);
            assert!(terminal.now(|it| it.alternate_screen() && it.bracketed_paste()));
            let mark = terminal.mark();
            terminal.signal(signal);
            assert_eq!(terminal.wait_end().exit_code(), code, "{signal} {keys}");
            let bytes = terminal.drain().bytes_since(mark);
            let told = String::from_utf8(bytes).unwrap();
            for mode in ["\x1b[?1049l", "\x1b[?25h", "\x1b[?2004l"] {
                assert!(told.contains(mode), "{signal}: {told:?} lacks {mode:?}");
            }
            assert_given_back(&terminal);
        }
    }
}

#[test]
fn ctrl_c_and_q_leave_cleanly() {
    for keys in [CTRL_C, "qq"] {
        let mut terminal = Terminal::start(80, 24, &["demo"]);
        terminal.wait_for(ATELIER).press("\r").wait_for("1 Référentiel").press(keys);
        assert_eq!(terminal.wait_end().exit_code(), 0);
        terminal.drain();
        assert_given_back(&terminal);
    }
}

#[test]
fn the_shell_gets_its_line_mode_back() {
    for (signal, code) in SIGNALS {
        let desk = Desk::with_atelier();
        let mut shell = desk.shell("\"$TAPIS\" open atelier-des-defauts; echo code $?; stty -a; exit 0");
        shell.wait_for("1 Référentiel");
        shell.signal_child(signal);
        assert_eq!(shell.wait_end().exit_code(), 0);
        shell.drain();
        let screen = shell.now(|it| it.contents());
        assert!(screen.contains(&format!("code {code}")), "{screen}");
        let modes: Vec<&str> = screen.split_whitespace().collect();
        for mode in ["icanon", "echo", "isig", "icrnl", "opost"] {
            assert!(modes.contains(&mode), "{mode} is off:\n{screen}");
        }
    }
}

#[test]
#[cfg_attr(not(debug_assertions), ignore = "only the builds that tests use fall when asked")]
fn a_fall_gives_the_terminal_back_and_loses_nothing() {
    let desk = Desk::with_atelier();
    let mut shell = desk.shell("TAPIS_TEST_FALL=1 \"$TAPIS\" open atelier-des-defauts; echo code $?; stty -a; exit 0");
    shell.wait_for("1 Référentiel").press("3").wait_for("S1 SAÉ").press("t").wait_for("Enregistré");
    let before = desk.history().len();
    shell.press(F12);
    assert_eq!(shell.wait_end().exit_code(), 0);
    shell.drain();
    assert_given_back(&shell);
    let screen = shell.now(|it| it.contents());
    for words in ["tapis s’est arrêté sur une erreur", "code 2", " icanon ", " echo "] {
        assert!(screen.contains(words), "{words:?} is missing:\n{screen}");
    }
    assert_eq!(desk.history().len(), before);
    desk.assert_sound();
}

#[test]
fn a_line_that_is_cut_ends_it() {
    for keys in ["2", "3", "/"] {
        let desk = Desk::with_atelier();
        let mut terminal = desk.open_atelier("Claire", 80, 24);
        let mark = terminal.mark();
        terminal.press(keys).wait_frame(mark);
        terminal.close();
        terminal.wait_end();
        desk.assert_sound();
    }
}

#[test]
fn a_terminal_that_takes_nothing_more_does_not_hold_it() {
    for (signal, code) in SIGNALS {
        let desk = Desk::with_atelier();
        let mut terminal = desk.open_atelier("Claire", 300, 100);
        terminal.press("3").wait_for("S1 SAÉ").stop_reading();
        // Frames fill what the line holds, until the process waits in the middle of one and hears no key.
        let edits = || desk.text("SELECT CAST(count(*) AS TEXT) FROM journal").parse::<u32>().unwrap();
        let heard = |terminal: &mut Terminal, columns| {
            let before = edits();
            terminal.resize(columns, 100).press("t");
            let start = Instant::now();
            while edits() == before && start.elapsed() < SECOND {
                std::thread::yield_now();
            }
            edits() > before
        };
        assert!((0..2000).any(|turn| !heard(&mut terminal, 299 + turn % 2)), "the line takes everything");
        terminal.signal(signal);
        assert_eq!(terminal.wait_end().exit_code(), code, "{signal}");
    }
}

#[test]
fn the_demonstration_leaves_nothing_behind() {
    for signal in [None, Some("TERM"), Some("HUP")] {
        let desk = Desk::new();
        let mut terminal = desk.terminal("Claire", 80, 24, &["demo"]);
        terminal.wait_for(ATELIER);
        match signal {
            None => terminal.leave(),
            Some(name) => {
                terminal.signal(name);
                terminal.wait_end();
            }
        }
        let left: Vec<_> = fs::read_dir(desk.file("tmp")).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert!(left.is_empty(), "{signal:?} leaves {left:?}");
        assert!(!desk.file("tapis.db").exists(), "the demonstration touched the database");
    }
}
