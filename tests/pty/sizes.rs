//! A terminal of any size, and one whose size changes all the time.

use crate::{
    desk::Desk,
    random::Random,
    terminal::{DOWN, ENTER, LEFT, RIGHT, TAB, Terminal, UP},
};

const SIZES: [(u16, u16); 9] =
    [(40, 10), (300, 100), (80, 24), (40, 100), (300, 10), (41, 11), (120, 40), (109, 24), (110, 25)];

/// The screen is drawn for this size: tabs on the second row, the way out on the last.
#[track_caller]
fn assert_drawn_for(terminal: &mut Terminal, columns: u16, rows: u16) {
    terminal.resize(columns, rows).wait(&format!("a screen of {columns}×{rows}"), |screen| {
        let lines: Vec<&str> = screen.lines().collect();
        lines.len() == usize::from(rows)
            && lines[1].contains("Diagnostics")
            && lines[lines.len() - 1].contains("q retour")
    });
}

#[test]
fn every_screen_holds_at_every_size() {
    let desk = Desk::with_atelier();
    let mut terminal = desk.open_atelier("Claire", 80, 24);
    for (columns, rows) in SIZES {
        for key in ["1", "2", "3", "5", "6", "4"] {
            terminal.press(key);
        }
        assert_drawn_for(&mut terminal, columns, rows);
    }
}

#[test]
fn a_storm_of_resizes_ends_on_the_last_size() {
    let desk = Desk::with_atelier();
    let mut terminal = desk.open_atelier("Claire", 80, 24);
    let mut random = Random::new(200);
    let keys =
        ["1", "2", "3", "4", "5", "6", UP, DOWN, LEFT, RIGHT, TAB, "?", "/", ":", "i", ENTER, "g", "o", "p", " "];
    for _ in 0..200 {
        let (columns, rows) = (random.between(40, 300), random.between(10, 100));
        terminal.resize(u16::try_from(columns).unwrap(), u16::try_from(rows).unwrap());
        terminal.press(random.of(&keys));
    }
    terminal.resize(100, 30);
    // Whatever is shown by now, its keys are on the last row.
    terminal.wait("a screen of 100×30", |screen| screen.lines().count() == 30);
    assert!(terminal.is_alive());
}

#[test]
fn a_terminal_of_one_cell_breaks_nothing() {
    let desk = Desk::with_atelier();
    let mut terminal = desk.open_atelier("Claire", 80, 24);
    for key in ["1", "2", "3", "5", "6", "?", "/", "i", "4", "2"] {
        for (columns, rows) in [(1, 1), (2, 3), (300, 1), (1, 100), (5, 5)] {
            let mark = terminal.mark();
            terminal.resize(columns, rows).wait_frame(mark);
        }
        terminal.press(ENTER).press(key);
    }
    assert!(terminal.is_alive());
    terminal.press(ENTER).press("2");
    assert_drawn_for(&mut terminal, 80, 24);
}
