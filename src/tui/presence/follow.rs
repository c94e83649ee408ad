//! Going where somebody goes.

use crate::{
    i18n::I18n,
    store::{Presence, Spot},
    t,
};

/// Following somebody's screen, filter and cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follow {
    /// Whom, by the name that they work under.
    name: String,
    /// The user has gone elsewhere meanwhile.
    paused: bool,
    /// Whether they were there at the last look.
    found: bool,
    /// Where they were gone to last: what is there may have been deleted, so that the screen need not show it.
    reached: Option<Spot>,
}

impl Follow {
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), paused: false, found: false, reached: None }
    }

    pub fn is_paused(&self) -> bool {
        self.paused
    }

    pub fn pause(&mut self) {
        self.paused = true;
    }

    pub fn resume(&mut self) {
        self.paused = false;
        self.reached = None;
    }

    /// Finds whom to follow: of several terminals of one person, the one that moved last. True when they have come
    /// or gone.
    pub fn find<'o>(&mut self, others: &[&'o Presence]) -> (Option<&'o Presence>, bool) {
        let name = self.name.to_lowercase();
        let found = others.iter().copied().filter(|it| it.author.to_lowercase() == name).max_by_key(|it| it.since);
        let changed = std::mem::replace(&mut self.found, found.is_some()) != found.is_some();
        (found, changed)
    }

    /// Whether `place` is not where they were gone to last.
    pub fn is_new(&self, place: &Spot) -> bool {
        !self.paused && self.reached.as_ref() != Some(place)
    }

    pub fn reach(&mut self, place: Spot) {
        self.reached = Some(place);
    }

    /// What the header says of it.
    pub fn text(&self, i18n: &I18n) -> String {
        let nom = self.name.as_str();
        match (self.found, self.paused) {
            (false, _) => t!(i18n, "suivi-absent", nom = nom),
            (true, false) => t!(i18n, "suivi-de", nom = nom),
            (true, true) => t!(i18n, "suivi-pause", nom = nom),
        }
    }
}
