//! What a command is. The commands themselves are listed in `commands/`.

use super::{
    app::{App, Stage, Tone},
    commands,
    keys::Key,
    screens::Screen,
};
use crate::{
    i18n::I18n,
    programme::EtatMaquette,
    store::{Level, StoreError},
    t,
};

/// One thing that the user can do.
pub struct Command {
    /// Its name in the palette's memory and in tests: `undo`.
    pub name: &'static str,
    pub keys: &'static [Key],
    pub place: Place,
    pub needs: Needs,
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
    /// A grid of the maquette.
    Grid,
    /// Where a number is typed at once: a grid, or a number of a fiche.
    Number,
}

/// What somebody must be given to do it. What they are not given is not offered to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Needs {
    Nothing,
    /// Writing remarques.
    Remarques,
    /// Changing programmes.
    Edition,
    /// Leading the workshop.
    Animation,
    /// Making and removing programmes.
    Programmes,
    /// Files and a shell: those of the machine that tapis runs on are nobody's who comes from elsewhere.
    Host,
    /// A workshop that people have joined, and leading it.
    Workshop,
}

impl Needs {
    /// Why `app` does not have it, if so.
    fn bar(self, app: &App) -> Option<Bar> {
        let rights = app.rights();
        let allowed = match self {
            Needs::Nothing => Ok(()),
            Needs::Remarques => rights.allow_remarques(),
            Needs::Edition => rights.allow(Level::Edition),
            Needs::Animation => rights.allow(Level::Animation),
            Needs::Programmes => rights.allow_programmes(),
            Needs::Host if app.visit.is_some() => return Some(Bar::Visitor),
            Needs::Host => Ok(()),
            Needs::Workshop if app.visit.is_none() => return Some(Bar::Alone),
            Needs::Workshop => rights.allow(Level::Animation),
        };
        allowed.err().map(Bar::Rights)
    }
}

/// Why somebody may not do something. Its sentence is made when it is said: each frame asks it of each command.
enum Bar {
    /// It is about the machine, and they are elsewhere.
    Visitor,
    /// It is about a workshop, and there is none.
    Alone,
    Rights(StoreError),
}

impl Bar {
    /// Whether waiting does not help.
    fn is_for_good(&self) -> bool {
        !matches!(self, Bar::Rights(StoreError::Paused))
    }

    fn text(&self, app: &App) -> String {
        match self {
            Bar::Visitor => t!(app.i18n, "obstacle-machine"),
            Bar::Alone => t!(app.i18n, "obstacle-sans-atelier"),
            Bar::Rights(error) => app.tell(error),
        }
    }
}

impl Place {
    pub fn is_here(self, app: &App) -> bool {
        match (self, &app.stage) {
            (Place::Anywhere, _) | (Place::Home, Stage::Home { .. }) | (Place::Programme, Stage::Work(_)) => true,
            (Place::On(screens), Stage::Work(work)) => screens.contains(&work.screen),
            (Place::Grid, Stage::Work(work)) => work.is_grid(),
            (Place::Number, Stage::Work(work)) => work.is_grid() || work.takes_number(),
            _ => false,
        }
    }

    /// How far it reaches: what reaches less far has its key first.
    pub fn breadth(self) -> u8 {
        match self {
            Place::Grid | Place::Number => 0,
            Place::On(_) | Place::Home => 1,
            Place::Programme => 2,
            Place::Anywhere => 3,
        }
    }
}

impl Command {
    /// Those of its keys that stand for it here: others may have another meaning in this place.
    pub fn keys_here(&'static self, app: &App) -> impl Iterator<Item = Key> {
        self.keys.iter().copied().filter(|key| commands::for_key(*key, app).is_some_and(|it| it.name == self.name))
    }

    /// Its keys, as the help and the palette name them.
    pub fn key_names(&'static self, app: &App) -> String {
        self.keys_here(app).map(|key| key.name(&app.i18n)).collect::<Vec<_>>().join(", ")
    }

    /// Whether footer, help and palette show it.
    pub fn is_offered(&self, app: &App) -> bool {
        self.place.is_here(app) && !self.needs.bar(app).is_some_and(|it| it.is_for_good())
    }

    /// Whether it would change a maquette that is closed. The footer leaves it out; its key says why not.
    pub fn is_closed_to(&self, app: &App) -> bool {
        let Stage::Work(work) = &app.stage else { return false };
        // What reaches farther takes back, and opens again.
        let reaches = self.place.breadth() >= Place::Programme.breadth();
        self.needs == Needs::Edition && !reaches && work.session.programme().etat == EtatMaquette::Close
    }

    /// Why it cannot be done now, if so.
    pub fn obstacle(&self, app: &App) -> Option<String> {
        match self.needs.bar(app) {
            Some(bar) => Some(bar.text(app)),
            None => (self.obstacle)(app),
        }
    }

    /// Runs it, or says why it cannot be.
    pub fn run(&self, app: &mut App) {
        match self.obstacle(app) {
            None => (self.run)(app),
            Some(why) => app.say(why, Tone::Plain),
        }
    }
}
