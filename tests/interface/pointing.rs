//! The mouse: off until it is asked for, and then where it points is where the keys act.

use tapis::tui::terminal::Gesture;

use crate::harness::{User, atelier, complete};

/// The column and the row where a text begins on the screen.
#[track_caller]
fn place(user: &User, text: &str) -> (u16, u16) {
    let screen = user.screen();
    let found = screen.lines().enumerate().skip(2).find_map(|(y, line)| Some((line.find(text)?, y, line)));
    let (at, y, line) = found.unwrap_or_else(|| panic!("no {text:?}:\n{screen}"));
    (line[..at].chars().count() as u16, y as u16)
}

#[test]
fn the_mouse_does_nothing_until_it_is_asked_for() {
    let mut user = User::opens(&complete(), 80, 24);
    let before = user.screen();
    user.points(Gesture::Press, 20, 1);
    user.points(Gesture::WheelDown, 20, 10);
    assert_eq!(user.screen(), before);
}

#[test]
fn a_click_shows_a_screen_and_goes_to_a_row() {
    for (screen, text) in [("1", "AC11.02"), ("4", "COU02"), ("7", "UE3.1")] {
        let mut user = User::opens(&atelier(), 120, 60);
        user.app.mouse = true;
        user.presses(screen);
        let (x, y) = place(&user, text);
        user.points(Gesture::Press, x, y);
        let caret = user.caret().unwrap();
        assert_eq!(caret.1, y, "screen {screen}: {caret:?}\n{}", user.screen());
    }
    let mut user = User::opens(&atelier(), 120, 40);
    user.app.mouse = true;
    let tab = user.screen().lines().nth(1).unwrap().find("Matrice").unwrap();
    user.points(Gesture::Press, tab as u16, 1);
    user.sees("AC × activités");
    // The counts of the header open what they count.
    let header = user.screen().lines().next().unwrap().to_owned();
    let counts = header.chars().position(|it| it == '✖').unwrap();
    user.points(Gesture::Press, counts as u16, 0);
    user.sees("par gravité");
}

#[test]
fn the_wheel_scrolls_and_a_drag_chooses_a_block() {
    let mut user = User::opens(&complete(), 80, 24);
    user.app.mouse = true;
    user.presses("3");
    user.points(Gesture::WheelDown, 40, 10);
    let (x, y) = user.caret().unwrap();
    user.points(Gesture::Press, x, y);
    user.points(Gesture::Drag, x, y + 1);
    user.points(Gesture::Release, x, y + 1);
    assert_eq!(user.caret().map(|it| it.1), Some(y + 1), "{}", user.screen());
    let marks = user.screen().matches('▪').count();
    assert!(marks >= 2, "{marks}\n{}", user.screen());
    // In a list of choices too.
    user.presses("esc 1 A");
    let (_, first) = user.caret().unwrap();
    user.points(Gesture::Press, 5, first + 1);
    assert_eq!(user.caret().unwrap().1, first + 1);
}
