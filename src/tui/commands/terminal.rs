//! What is asked of the terminal itself: these keys act whatever is on the screen.

use crossterm::event::KeyCode;

use super::{Command, Needs, Place, none};
use crate::{
    t,
    tui::{
        app::{Tone, Wish},
        keys::Key,
    },
};

pub(super) static COMMANDS: &[Command] = &[
    Command {
        name: "redraw",
        keys: &[Key::ctrl('l')],
        place: Place::Anywhere,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-redessiner"),
        obstacle: none,
        run: |app| app.wish = Some(Wish::Redraw),
    },
    Command {
        name: "mouse",
        keys: &[Key::code(KeyCode::F(9))],
        place: Place::Anywhere,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-souris"),
        obstacle: none,
        run: |app| {
            app.mouse = !app.mouse;
            let text = if app.mouse { t!(app.i18n, "souris-oui") } else { t!(app.i18n, "souris-non") };
            app.say(text, Tone::Plain);
        },
    },
    Command {
        name: "suspend",
        keys: &[Key::ctrl('z')],
        place: Place::Anywhere,
        needs: Needs::Host,
        footer: None,
        title: |i18n| t!(i18n, "cmd-suspendre"),
        obstacle: none,
        run: |app| app.wish = Some(Wish::Suspend),
    },
];
