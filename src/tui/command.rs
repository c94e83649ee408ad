//! What a command is. The commands themselves are listed in `commands/`.

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

impl Command {
    /// Its keys, as the help and the palette name them.
    pub fn key_names(&self, i18n: &I18n) -> String {
        self.keys.iter().map(|key| key.name(i18n)).collect::<Vec<_>>().join(", ")
    }

    /// Runs it, or says why it cannot be.
    pub fn run(&self, app: &mut App) {
        match (self.obstacle)(app) {
            None => (self.run)(app),
            Some(why) => app.say(why, Tone::Plain),
        }
    }
}
