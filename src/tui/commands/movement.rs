//! Moving about.

use crossterm::event::KeyCode;

use super::{Command, Needs, Place, none};
use crate::{
    t,
    tui::{keys::Key, widgets::Nav},
};

macro_rules! movement {
    ($($name:literal [$($key:expr),*] $id:literal $nav:ident;)*) => {
        &[$(Command {
            name: $name,
            keys: &[$($key),*],
            place: Place::Anywhere,
            needs: Needs::Nothing,
            footer: None,
            title: |i18n| t!(i18n, $id),
            obstacle: none,
            run: |app| app.navigate(Nav::$nav),
        }),*]
    };
}

pub(super) static COMMANDS: &[Command] = movement! {
    "up" [Key::code(KeyCode::Up), Key::char('k')] "cmd-haut" Up;
    "down" [Key::code(KeyCode::Down), Key::char('j')] "cmd-bas" Down;
    "left" [Key::code(KeyCode::Left), Key::char('h')] "cmd-gauche" Left;
    "right" [Key::code(KeyCode::Right), Key::char('l')] "cmd-droite" Right;
    "page-up" [Key::code(KeyCode::PageUp), Key::ctrl('b')] "cmd-page-haut" PageUp;
    "page-down" [Key::code(KeyCode::PageDown), Key::ctrl('f')] "cmd-page-bas" PageDown;
    "first" [Key::code(KeyCode::Home)] "cmd-debut" First;
    "last" [Key::code(KeyCode::End), Key::char('G')] "cmd-fin" Last;
};
