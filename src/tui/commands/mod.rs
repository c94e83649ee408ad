//! Everything that a key can do: the one list from which keys, footer, help, palette and the README's
//! table of keys come.

mod edition;
mod fiche;
mod maquette;
mod matrice;
mod memoire;
mod movement;
mod objets;
mod places;
mod programmes;

use crossterm::event::KeyEvent;

use super::{
    app::{App, Stage, Tone},
    keys::Key,
    screens::Screen,
};
use crate::i18n::I18n;

/// One thing that the user can do.
pub struct Command {
    /// Its name in the palette's memory and in tests: `undo`.
    pub name: &'static str,
    pub keys: &'static [Key],
    pub place: Place,
    /// Whether the footer shows it, and the word that it shows there.
    pub footer: Option<fn(&I18n) -> String>,
    /// What it does, for the help and the palette.
    pub title: fn(&I18n) -> String,
    /// Why it cannot be done now, if so.
    pub obstacle: fn(&App) -> Option<String>,
    pub run: fn(&mut App),
}

/// Where a command applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Anywhere,
    /// The list of programmes.
    Home,
    /// Any screen of a programme.
    Programme,
    On(&'static [Screen]),
}

impl Place {
    pub fn is_here(self, app: &App) -> bool {
        match (self, &app.stage) {
            (Place::Anywhere, _) | (Place::Home, Stage::Home { .. }) | (Place::Programme, Stage::Work(_)) => true,
            (Place::On(screens), Stage::Work(work)) => screens.contains(&work.screen),
            _ => false,
        }
    }
}

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
        edition::COMMANDS,
        fiche::COMMANDS,
        objets::COMMANDS,
        memoire::COMMANDS,
        movement::COMMANDS,
    ]
    .into_iter()
    .flatten()
}

/// The command that a key stands for here: one of this screen before one of every screen.
pub fn for_key(key: Key, app: &App) -> Option<&'static Command> {
    let here = || all().filter(|it| it.keys.contains(&key) && it.place.is_here(app));
    here().find(|it| matches!(it.place, Place::On(_) | Place::Home)).or_else(|| here().next())
}

/// Takes a text that was pasted while nothing was being typed.
pub(super) fn paste(text: &str, app: &mut App) {
    objets::paste(text, app);
}

pub(super) fn press(key: KeyEvent, app: &mut App) {
    if let Some(command) = for_key(Key::of(&key), app) {
        run(command, app);
    }
}

/// Runs a command, or says why it cannot be.
pub fn run(command: &'static Command, app: &mut App) {
    match (command.obstacle)(app) {
        None => (command.run)(app),
        Some(why) => app.say(why, Tone::Plain),
    }
}
