//! The database fails: the screen says so in a sentence, and what was typed is still there.

use std::{
    fs,
    time::{Duration, Instant},
};

use crate::{
    desk::{ATELIER, Desk},
    namespace::{on_read_only_disk, on_small_disk},
    terminal::{CTRL_C, CTRL_U, DOWN, ENTER, Terminal},
};

const OPEN: &str = "exec \"$TAPIS\" open atelier-des-defauts --author Claire";

#[track_caller]
fn in_the_matrix(terminal: &mut Terminal) -> &mut Terminal {
    terminal.wait_for("1 Référentiel").press("3").wait_for("S1 SAÉ")
}

/// Waits until the screen says `words`, on one line or on several.
#[track_caller]
fn wait_told<'t>(terminal: &'t mut Terminal, words: &str) -> &'t mut Terminal {
    terminal.wait(words, |screen| told(screen).contains(words))
}

fn told(screen: &str) -> String {
    screen.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}

#[test]
fn somebody_else_holds_the_database() {
    let desk = Desk::with_atelier();
    let mut claire = desk.open_atelier("Claire", 100, 30);
    claire.press(DOWN).press(DOWN).press("i").wait_for("AC11.01 : libellé");
    claire.press(CTRL_U).press("Ma version").wait_for("Ma version");
    let other = desk.database();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    // The edit is kept, and the screen says that it waits.
    wait_told(claire.press(ENTER), "sera enregistrée à son tour").wait_for("1 en attente");
    // Moving about goes on, and the programme is not left without it.
    claire.press(DOWN).press("q").wait_for("attend son tour");
    other.execute_batch("ROLLBACK").unwrap();
    claire.wait_for("AC11.01 Ma version").wait_gone("en attente");

    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let before = desk.history().len();
    in_the_matrix(&mut claire).press("t").wait_for("1 en attente").press(DOWN).wait_for("AC11.02 Appliquer");
    claire.press("t").wait_for("2 en attente");
    assert_eq!(desk.history().len(), before);
    other.execute_batch("ROLLBACK").unwrap();
    claire.wait_for("Enregistré").wait_gone("en attente");
    assert_eq!(desk.history().len(), before + 2);
    desk.assert_sound();
}

/// Leaving waits for what is not written yet, and says what could not be.
#[test]
fn who_leaves_while_somebody_else_writes_loses_nothing_without_a_word() {
    let desk = Desk::with_atelier();
    let mut shell = desk.shell("\"$TAPIS\" open atelier-des-defauts; echo code $?; exit 0");
    let other = desk.database();
    in_the_matrix(&mut shell);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    shell.press("t").wait_for("1 en attente").press(CTRL_C).wait_end();
    let screen = told(&shell.drain().now(|it| it.contents()));
    assert!(screen.contains("n’a pas pu être enregistrée") && screen.contains("code 2"), "{screen}");
    other.execute_batch("ROLLBACK").unwrap();
    desk.assert_sound();
}

/// A signal gives what is not written yet the time to be; what could not be is told.
#[test]
fn a_signal_takes_nothing_away_that_waits_for_its_turn() {
    for (signal, code, is_freed) in [("TERM", 143, true), ("HUP", 129, true), ("TERM", 143, false)] {
        let desk = Desk::with_atelier();
        let mut claire = desk.open_atelier("Claire", 100, 30);
        let other = desk.database();
        let before = desk.history().len();
        in_the_matrix(&mut claire);
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        claire.press("t").wait_for("1 en attente").press(DOWN).press("t").wait_for("2 en attente");
        claire.signal(signal);
        let start = Instant::now();
        // The terminal is given back first: whoever closed the window need not wait for it.
        while claire.now(|it| it.alternate_screen()) && start.elapsed() < Duration::from_secs(5) {
            std::thread::yield_now();
        }
        if is_freed {
            other.execute_batch("ROLLBACK").unwrap();
        }
        assert_eq!(claire.wait_end().exit_code(), code, "{signal}");
        let told = told(&claire.drain().now(|it| it.contents()));
        if is_freed {
            assert_eq!(desk.history().len(), before + 2, "{signal}: {told}");
        } else {
            assert!(told.contains("2 modifications n’ont pas pu être enregistrées"), "{told}");
            other.execute_batch("ROLLBACK").unwrap();
        }
        desk.assert_sound();
    }
}

#[test]
#[cfg_attr(not(can_mount), ignore = "wants to mount a disk of its own: unshare")]
fn a_disk_that_cannot_be_written_is_read() {
    let desk = Desk::with_atelier();
    let mut terminal = desk.shell(&on_read_only_disk(OPEN));
    wait_told(in_the_matrix(&mut terminal).wait_for("lecture seule").press("t"), "est en lecture seule");
    // Typing is possible, so that the text can be kept elsewhere; writing is not.
    terminal.press("1").press(DOWN).press(DOWN).press("i").wait_for("AC11.01 : libellé");
    wait_told(terminal.press("x").press(ENTER), "est en lecture seule").wait_for("libellé");
    terminal.leave();
}

/// Ticks in the matrix until the screen says `refusal`; how many ticks were saved before.
fn ticks_until(terminal: &mut Terminal, refusal: &str) -> usize {
    for saved in 0..2000 {
        let mark = terminal.mark();
        terminal.press("t").wait_frame(mark);
        let screen = told(&terminal.screen());
        if screen.contains(refusal) {
            return saved;
        }
        assert!(screen.contains("Enregistré"), "neither saved nor refused:\n{screen}");
    }
    panic!("never refused: {refusal}");
}

#[test]
#[cfg_attr(not(can_mount), ignore = "wants to mount a disk of its own: unshare")]
fn a_disk_that_is_full_keeps_what_it_has() {
    let desk = Desk::with_atelier();
    // Room for the files beside the database, and for some edits.
    let room = fs::metadata(desk.file("tapis.db")).unwrap().len() / 1024 + 160;
    let keep = "\"$TAPIS\" open atelier-des-defauts --author Claire; cp disque/* . 2>/dev/null; exit 0";
    let mut terminal = desk.shell(&on_small_disk(&format!("{room}k"), keep));
    in_the_matrix(&mut terminal);
    let saved = ticks_until(&mut terminal, "le disque est plein");
    // It goes on reading, and says so each time.
    wait_told(terminal.press(DOWN).wait_for("AC11.02 Appliquer").press("t"), "le disque est plein");
    terminal.leave();
    assert!(saved > 0);
    desk.assert_sound();
    assert_eq!(desk.history().len(), 1 + saved);
}

#[test]
fn a_quota_that_is_used_up_is_said() {
    let desk = Desk::with_atelier();
    // What no process of this shell may exceed: the size of a file, in blocks of 512 bytes.
    let blocks = fs::metadata(desk.file("tapis.db")).unwrap().len() / 512 + 400;
    let mut terminal = desk.shell(&format!("trap '' XFSZ; ulimit -f {blocks}; {OPEN}"));
    in_the_matrix(&mut terminal);
    let saved = ticks_until(&mut terminal, "votre quota");
    terminal.leave();
    desk.assert_sound();
    assert_eq!(desk.history().len(), 1 + saved);
}

#[test]
fn a_database_that_goes_away_is_missed() {
    for replaced in [false, true] {
        let desk = Desk::with_atelier();
        let elsewhere = Desk::with_atelier();
        let mut terminal = desk.open_atelier("Claire", 100, 30);
        in_the_matrix(&mut terminal);
        let file = desk.file("tapis.db");
        if replaced {
            fs::rename(elsewhere.file("tapis.db"), &file).unwrap();
        } else {
            fs::remove_file(&file).unwrap();
        }
        wait_told(&mut terminal, "a été supprimée ou remplacée");
        wait_told(terminal.press(DOWN).wait_for("AC11.02 Appliquer").press("t"), "a été supprimée ou remplacée");
        terminal.leave();
        if replaced {
            desk.assert_sound();
            assert_eq!(desk.history().len(), 1);
        }
    }
}

#[test]
fn a_page_that_is_damaged_while_it_is_open_is_said() {
    let desk = Desk::with_atelier();
    // All in the file itself.
    desk.database().execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let mut terminal = desk.open_atelier("Claire", 100, 30);
    in_the_matrix(&mut terminal);
    let file = desk.file("tapis.db");
    let whole = fs::read(&file).unwrap();
    let mut bytes = whole.clone();
    bytes[4096..].fill(0xa5);
    fs::write(&file, &bytes).unwrap();
    wait_told(terminal.press("t"), "est abîmée");
    assert!(terminal.is_alive());
    terminal.leave();
    let mut again = desk.terminal("Claire", 100, 30, &["open", ATELIER]);
    assert_eq!(again.wait_end().exit_code(), 2);
    again.drain();
    let screen = again.now(|it| it.contents());
    assert!(told(&screen).contains("est abîmée"), "{screen}");
}
