//! Everything that a key can do: the one list from which keys, footer, help, palette and the README's
//! table of keys come.

mod editing;
mod fiche;
mod maquette;
mod matrice;
mod memory;
mod movement;
mod objects;
mod places;
mod programmes;
mod terminal;

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
        matrice::COMMANDS,
        editing::COMMANDS,
        fiche::COMMANDS,
        objects::COMMANDS,
        memory::COMMANDS,
        movement::COMMANDS,
        terminal::COMMANDS,
    ]
    .into_iter()
    .flatten()
}

/// The command that a key stands for here: one of this screen before one of every screen.
pub fn for_key(key: Key, app: &App) -> Option<&'static Command> {
    let here = || all().filter(|it| it.keys.contains(&key) && it.place.is_here(app));
    here().find(|it| matches!(it.place, Place::On(_) | Place::Home)).or_else(|| here().next())
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
    objects::paste(text, app);
}

pub(super) fn press(key: KeyEvent, app: &mut App) {
    if let Some(command) = for_key(Key::of(&key), app) {
        command.run(app);
    }
}
