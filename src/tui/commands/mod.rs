//! Everything that a key can do: the one list from which keys, footer, help, palette and the README's
//! table of keys come.

mod diagnostics;
mod editing;
mod fiche;
mod grids;
mod maquette;
mod matrice;
mod memory;
mod movement;
mod objects;
mod places;
mod programmes;
mod terminal;
mod verbs;

use crossterm::event::{KeyCode, KeyEvent};

use super::{
    app::{App, Tone},
    keys::Key,
    screens::Screen,
};
use crate::t;

pub use super::command::{Command, Needs, Place};

/// Nothing stands in the way.
fn none(_: &App) -> Option<String> {
    None
}

/// All commands, in the order of the help.
pub fn all() -> impl Iterator<Item = &'static Command> {
    [
        diagnostics::COMMANDS,
        places::COMMANDS,
        programmes::COMMANDS,
        maquette::COMMANDS,
        grids::COMMANDS,
        matrice::COMMANDS,
        editing::COMMANDS,
        fiche::COMMANDS,
        objects::COMMANDS,
        verbs::COMMANDS,
        memory::COMMANDS,
        movement::COMMANDS,
        terminal::COMMANDS,
    ]
    .into_iter()
    .flatten()
}

/// The command that a key stands for here: one of this place before one of the whole screen, and that before one of
/// every screen.
pub fn for_key(key: Key, app: &App) -> Option<&'static Command> {
    all().filter(|it| it.keys.contains(&key) && it.place.is_here(app)).min_by_key(|it| it.place.breadth())
}

/// The command of a key that acts on the terminal itself, whatever is on the screen.
pub(super) fn of_terminal(key: Key) -> Option<&'static Command> {
    terminal::COMMANDS.iter().find(|it| it.keys.contains(&key))
}

/// The commands that apply here, in the order of the help.
pub fn here(app: &App) -> Vec<&'static Command> {
    all().filter(|it| it.is_offered(app)).collect()
}

/// Takes a text that was pasted while nothing was being typed.
pub(super) fn paste(text: &str, app: &mut App) {
    if !grids::paste(text, app) {
        objects::paste(text, app);
    }
}

pub(super) fn press(key: KeyEvent, app: &mut App) {
    let Some(command) = for_key(Key::of(&key), app) else { return unbound(Key::of(&key), app) };
    command.run(app);
    // What opens a number is its first digit.
    if command.name == grids::TYPING
        && let Some(opened) = app.overlay.take()
    {
        opened.press(key, app);
    }
}

/// Says that a key does nothing here, and which was perhaps meant: the same letter in the other case, or what the key
/// does on another screen.
fn unbound(key: Key, app: &mut App) {
    let KeyCode::Char(c) = key.code else { return };
    let other = if c.is_uppercase() { c.to_lowercase().next() } else { c.to_uppercase().next() };
    let other = other.filter(|it| *it != c).map(|it| Key { code: KeyCode::Char(it), ..key });
    let offered = |key: Key| for_key(key, app).filter(|it| it.is_offered(app) && it.obstacle(app).is_none());
    let touche = key.name(&app.i18n);
    let text = if let Some((near, command)) = other.and_then(|near| Some((near, offered(near)?))) {
        let quoi = (command.title)(&app.i18n);
        t!(app.i18n, "touche-proche", touche = touche, proche = near.name(&app.i18n), quoi = quoi)
    } else if let Some((screen, command)) = elsewhere(key, app) {
        let (lieu, quoi) = (screen.name(&app.i18n), (command.title)(&app.i18n));
        t!(app.i18n, "touche-ailleurs", touche = touche, lieu = lieu, quoi = quoi)
    } else {
        t!(app.i18n, "touche-sans-effet", touche = touche)
    };
    app.say(text, Tone::Plain);
}

/// What a key does on another screen of the programme.
fn elsewhere(key: Key, app: &App) -> Option<(Screen, &'static Command)> {
    app.current()?;
    all().filter(|it| it.keys.contains(&key)).find_map(|it| match it.place {
        Place::On(screens) => screens.first().map(|screen| (*screen, it)),
        Place::Grid | Place::Number => Some((Screen::Maquette, it)),
        _ => None,
    })
}
