//! What terminals need of the interface, whatever they are.

use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
    style::{Color, Modifier},
};
use tapis::tui::{
    app::Wish,
    draw,
    terminal::{Caret, Input},
    theme::{Palette, Theme},
};

use crate::harness::{User, atelier, complete};

const SCREENS: [&str; 7] = ["1", "2", "3", "4", "5", "6", "7"];

fn drawn(user: &User) -> (Buffer, Option<Caret>) {
    let area = Rect::new(0, 0, user.app.size.width, user.app.size.height);
    let mut buffer = Buffer::empty(area);
    let caret = draw(&user.app, area, &mut buffer);
    (buffer, caret)
}

/// The case digit-keys-of-an-azerty-keyboard; in the matrix, `-` looks from farther.
#[test]
fn the_digits_of_a_french_keyboard_need_no_shift() {
    let mut user = User::opens(&complete(), 80, 24);
    for (key, digit) in [("é", "2"), ("\"", "3"), ("'", "4"), ("(", "5"), ("-", "6"), ("è", "7"), ("&", "1")] {
        user.presses(key);
        let shown = user.screen();
        user.presses(digit);
        assert_eq!(user.screen(), shown, "{key}");
    }
    user.presses("3 -");
    user.sees("AC × semestres");
}

/// The case muted-text-in-colour-8: many a palette shows that colour as the background.
#[test]
fn nothing_that_is_read_is_in_colour_8() {
    for keys in SCREENS.into_iter().chain(["2 v", "3 -", "3 - -", "?", ":", "X", "1 tab", "6 v", "@", "M"]) {
        let mut user = User::opens(&atelier(), 80, 24);
        user.presses(keys);
        let (buffer, _) = drawn(&user);
        let muted = buffer.content.iter().filter(|it| it.fg == Color::DarkGray || it.fg == Color::Indexed(8));
        let read: String = muted.map(|it| it.symbol()).filter(|it| it.chars().any(char::is_alphanumeric)).collect();
        assert_eq!(read, "", "{keys}");
    }
}

/// The case terminal-cursor-on-the-selected-row.
#[test]
fn the_cursor_of_the_terminal_stands_on_what_is_selected() {
    for screen in SCREENS {
        let mut user = User::opens(&atelier(), 80, 24);
        user.presses(screen);
        for key in ["down", "down", "right", "up"] {
            user.presses(key);
            let (buffer, caret) = drawn(&user);
            let caret = caret.unwrap_or_else(|| panic!("no cursor on screen {screen}"));
            assert!(!caret.typed, "{screen}: nothing is typed");
            assert!(buffer[caret.at].modifier.contains(Modifier::REVERSED), "{screen} {key}: {caret:?}");
        }
        // Where a text is typed, it is in the text.
        user.presses("/");
        assert!(drawn(&user).1.is_some_and(|it| it.typed));
    }
    let mut user = User::lists(&[complete(), atelier()], 80, 24);
    let before = drawn(&user).1.unwrap();
    user.presses("down");
    assert_eq!(drawn(&user).1.unwrap().at.y, before.at.y + 2);
}

/// The case terminal-drawn-again-on-ctrl-l.
#[test]
fn the_screen_is_drawn_again_whatever_is_open() {
    for keys in SCREENS.into_iter().chain([":", "?", "n", "X", "I", "M", "1 i", "2 v f2"]) {
        let mut user = User::opens(&complete(), 80, 24);
        user.presses(keys);
        let before = user.screen();
        for (key, wish) in [("ctrl-l", Wish::Redraw), ("ctrl-z", Wish::Suspend)] {
            user.hits(key);
            assert_eq!(user.app.wish.take(), Some(wish), "{keys}");
        }
        assert_eq!(user.frame(), b"", "{keys}: it changes nothing itself");
        assert_eq!(user.screen(), before);
    }
    let mut user = User::opens(&complete(), 80, 60);
    user.presses("? pagedown");
    user.sees("Ctrl-l");
    user.sees("Ctrl-z");
}

#[test]
fn a_window_beyond_measure_is_used_in_part_and_that_is_said() {
    let mut user = User::opens(&complete(), 80, 24);
    for (width, height) in [(65_535, 65_535), (10_000, 10_000), (65_535, 1), (1, 65_535)] {
        user.app.handle(Input::Resize(Size::new(width, height)));
        let used = user.app.size;
        assert!(u32::from(used.width) * u32::from(used.height) <= 400_000, "{used:?}");
        let notice = user.app.notice.clone().unwrap_or_else(|| panic!("nothing is said of {width}×{height}"));
        assert!(notice.text.contains(&format!("{width}\u{a0}×\u{a0}{height}")), "{notice:?}");
        drawn(&user);
    }
    user.app.handle(Input::Resize(Size::new(300, 100)));
    assert_eq!(user.app.size, Size::new(300, 100));
}

#[test]
fn every_palette_draws_every_screen() {
    for palette in [Palette::None, Palette::Ansi, Palette::True] {
        let mut user = User::opens(&atelier(), 80, 24);
        user.app.theme = Theme { palette, ascii: false };
        for screen in SCREENS {
            user.presses(screen);
            assert!(drawn(&user).1.is_some(), "{palette:?} {screen}");
        }
    }
}
