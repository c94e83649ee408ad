//! Who else has the programme open, and where; and telling them where the user is.
//!
//! Presence is no data: what cannot be read or written of it is passed over without a word.

mod follow;
mod header;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::Timestamp;
use smol_str::SmolStr;

use crate::{
    programme::{Programme, Target},
    session::Access,
    store::{self, Spot},
};

pub use follow::Follow;
pub(super) use header::{company, label};

use super::screens::Screen;

/// How often moving about is told. A second is what somebody who follows may lag behind, and they look four times a
/// second.
const PACE: Duration = Duration::from_millis(500);
/// The same where writers and readers wait for one another, as on a network file system: edits come first there.
const SLOW_PACE: Duration = Duration::from_secs(5);
/// How often somebody who does nothing says that they are still there: twice before being taken to be gone.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// What one terminal knows of the others, and what it has told them.
pub struct Presence {
    session: SmolStr,
    /// Those who have the programme open, in the order of their names, shared with all who look. This terminal may be among
    /// them.
    circle: Arc<[store::Presence]>,
    told: Option<Told>,
    /// The user may have moved since.
    stirred: bool,
}

/// What was said last.
struct Told {
    spot: Spot,
    /// Since when the user is there.
    since: Timestamp,
    at: Instant,
    /// Whether it could be said: somebody may have been writing.
    heard: bool,
}

impl Told {
    fn is_fresh(&self) -> bool {
        self.heard && self.at.elapsed() < HEARTBEAT
    }
}

impl Presence {
    /// What the terminal that has this connection knows: nothing yet.
    pub fn of(store: &Access) -> Self {
        Self { session: store.session().clone(), circle: Arc::default(), told: None, stirred: true }
    }

    /// Those who have the programme open elsewhere, in the order of their names.
    pub fn others(&self) -> Vec<&store::Presence> {
        self.all_but_oneself(&self.circle).collect()
    }

    fn all_but_oneself<'c>(&self, circle: &'c [store::Presence]) -> impl Iterator<Item = &'c store::Presence> {
        circle.iter().filter(|it| it.session != self.session)
    }

    /// The user did something, and may be elsewhere now.
    pub fn stir(&mut self) {
        self.stirred = true;
    }

    /// Whether it is time to say where the user is.
    pub fn is_due(&self, store: &Access) -> bool {
        let pace = if store.is_wal() { PACE } else { SLOW_PACE };
        store.is_shared()
            && !store.is_read_only()
            && self.told.as_ref().is_none_or(|told| told.at.elapsed() >= pace && (self.stirred || !told.is_fresh()))
    }

    /// Says where the user is.
    pub fn tell(&mut self, spot: Spot, programme: &Programme, author: &str, store: &Access) {
        self.stirred = false;
        let known = self.told.as_ref().filter(|told| told.spot == spot);
        if known.is_some_and(Told::is_fresh) {
            return;
        }
        let now = Timestamp::now();
        let since = known.map_or(now, |told| told.since);
        let (session, author) = (self.session.clone(), author.to_owned());
        let who = store::Presence { session, author, place: spot.clone(), since };
        let heard = store.announce(programme.id.as_str(), &who).is_ok();
        self.told = Some(Told { spot, since, at: Instant::now(), heard });
    }

    /// Looks who is there, when somebody may have come, gone or moved. True when that shows: where they are on a screen
    /// is seen by those who `look closely`.
    pub fn look(&mut self, programme: &Programme, closely: bool, store: &Access) -> bool {
        if !store.is_shared() {
            return false;
        }
        let Some(circle) = store.circle(programme.id.as_str()) else { return false };
        let (before, now) = (self.all_but_oneself(&self.circle), self.all_but_oneself(&circle));
        let changed = if closely { before.ne(now) } else { before.map(shown).ne(now.map(shown)) };
        self.circle = circle;
        changed
    }

    /// The user leaves the programme, or only looks on from now.
    pub fn leave(&mut self, store: &Access) {
        if self.told.take().is_some() {
            store.depart();
        }
    }
}

/// What the header says of somebody.
fn shown(who: &store::Presence) -> (&str, &str, Option<&Target>) {
    let on_fiche = screen(&who.place) == Some(Screen::Fiche);
    (&who.author, &who.place.screen, who.place.target.as_ref().filter(|_| on_fiche))
}

/// The screen where somebody is.
pub(super) fn screen(place: &Spot) -> Option<Screen> {
    Screen::ALL.into_iter().find(|it| it.id() == place.screen)
}
