//! What is asked of the terminal itself: these keys act whatever is on the screen.

use super::{Command, Needs, Place, none};
use crate::{
    t,
    tui::{app::Wish, keys::Key},
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
