//! Everything that a key can do: the one list from which keys, footer, help, palette and the README's
//! table of keys come.

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

use crossterm::event::KeyEvent;

use super::{app::App, keys::Key};

pub use super::command::{Command, Needs, Place};

/// Nothing stands in the way.
fn none(_: &App) -> Option<String> {
    None
}

/// All commands, in the order of the help.
pub fn all() -> impl Iterator<Item = &'static Command> {
    [
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
    let Some(command) = for_key(Key::of(&key), app) else { return };
    command.run(app);
    // What opens a number is its first digit.
    if command.name == grids::TYPING
        && let Some(opened) = app.overlay.take()
    {
        opened.press(key, app);
    }
}
