//! Who has the programmes open: those of this process by what they say, those outside by what the database says.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
    time::{Duration, Instant},
};

use smol_str::SmolStr;

use super::commons::Commons;
use crate::store::{Presence, Sign, Signs, Spot, StoreError};

/// How often one looks for those who fell without a word, while nobody writes.
const WATCH: Duration = Duration::from_secs(4);

/// How often those outside are told what moved in the room.
const TOLD: Duration = Duration::from_millis(500);

#[derive(Default)]
pub(super) struct Company {
    /// Those of the room, by the names of their sessions, each with the programme.
    here: BTreeMap<SmolStr, (String, Presence)>,
    /// Those of them of whom those outside have not been told yet.
    untold: BTreeSet<SmolStr>,
    left: Vec<SmolStr>,
    told: Option<Instant>,
    outside: HashMap<String, Outside>,
    /// Changes whenever somebody has come, gone or moved.
    version: u64,
    /// Those who have each programme open as of some version: made once for all who look.
    circles: HashMap<String, (u64, Arc<[Presence]>)>,
}

/// Those outside who have one programme open.
#[derive(Default)]
struct Outside {
    people: Vec<Presence>,
    signs: Signs,
    gone: Vec<Sign>,
    /// The state of the database in which they were read, and when.
    read: Option<(i64, Instant)>,
}

impl Commons {
    /// Says where somebody is.
    ///
    /// # Errors
    /// Those of the database: in a room, it is told later.
    pub fn announce(&self, programme: &str, who: &Presence) -> Result<(), StoreError> {
        let mut company = self.company.borrow_mut();
        if !self.is_room() {
            let gone = company.outside.get(programme).map_or(&[][..], |it| &it.gone);
            return self.store().announce(programme, who, gone);
        }
        let known = company.here.insert(who.session.clone(), (programme.to_owned(), who.clone()));
        if known.as_ref().is_none_or(|(at, it)| at != programme || it != who) {
            company.version += 1;
        }
        company.untold.insert(who.session.clone());
        Ok(())
    }

    /// Says that somebody has left.
    pub fn depart(&self, session: &SmolStr) {
        if !self.is_room() {
            // Failing that, they are gone for the others in a minute.
            let _ = self.store().depart(session);
            return;
        }
        let mut company = self.company.borrow_mut();
        company.untold.remove(session);
        if company.here.remove(session).is_some() {
            company.version += 1;
            company.left.push(session.clone());
        }
    }

    /// Those of the room and outside who have the programme open, in the order of their names: who
    /// asks is among them in a room. None: nobody has come, gone or moved since the version `seen`.
    pub fn circle(&self, programme: &str, seen: &mut u64) -> Option<Arc<[Presence]>> {
        let mut company = self.company.borrow_mut();
        company.look_outside(programme, self);
        if std::mem::replace(seen, company.version) == company.version {
            return None;
        }
        Some(company.circle(programme))
    }

    /// Where those of the room are: by their sessions, each with the programme.
    pub fn places(&self) -> Vec<(SmolStr, String, Spot)> {
        let company = self.company.borrow();
        let place =
            |(session, (at, who)): (&SmolStr, &(String, Presence))| (session.clone(), at.clone(), who.place.clone());
        company.here.iter().map(place).collect()
    }

    /// Tells those outside what has happened in the room, now: nobody comes any more.
    pub fn tell_outside_now(&self) {
        self.company.borrow_mut().told = None;
        self.tell_outside();
    }

    /// Tells those outside what has happened in the room, when it is time.
    pub fn tell_outside(&self) {
        let mut company = self.company.borrow_mut();
        let nothing = company.untold.is_empty() && company.left.is_empty();
        if nothing || company.told.is_some_and(|at| at.elapsed() < TOLD) {
            return;
        }
        company.told = Some(Instant::now());
        let all: Vec<(&str, &Presence)> =
            company.untold.iter().filter_map(|it| company.here.get(it)).map(|(at, who)| (at.as_str(), who)).collect();
        let gone: Vec<Sign> = company.outside.values().flat_map(|it| it.gone.iter().cloned()).collect();
        // Failing that, it is told the next time.
        if self.store().announce_all(&all, &gone).is_ok() {
            company.untold.clear();
        }
        company.left.retain(|session| self.store().depart(session).is_err());
    }
}

impl Company {
    fn circle(&mut self, programme: &str) -> Arc<[Presence]> {
        if let Some((version, circle)) = self.circles.get(programme)
            && *version == self.version
        {
            return Arc::clone(circle);
        }
        let room = self.here.values().filter(|(at, _)| at == programme).map(|(_, who)| who);
        let outside = self.outside.get(programme).into_iter().flat_map(|it| &it.people);
        let mut all: Vec<Presence> = room.chain(outside).cloned().collect();
        all.sort_by(|a, b| (&a.author, &a.session).cmp(&(&b.author, &b.session)));
        let circle: Arc<[Presence]> = all.into();
        self.circles.insert(programme.to_owned(), (self.version, Arc::clone(&circle)));
        circle
    }

    fn look_outside(&mut self, programme: &str, commons: &Commons) {
        let store = commons.store();
        if !store.is_shared() {
            return;
        }
        let generation = commons.generation();
        let outside = self.outside.entry(programme.to_owned()).or_default();
        // Also when nobody writes, those who give no sign of life must go.
        if outside.read.is_some_and(|(read, at)| read == generation && at.elapsed() < WATCH) {
            return;
        }
        let Ok(mut said) = store.others(programme, store.session()) else { return };
        said.retain(|it| !self.here.contains_key(&it.who.session) && !self.left.contains(&it.who.session));
        let now = Instant::now();
        let (people, gone) = outside.signs.sort(said, now);
        (outside.gone, outside.read) = (gone, Some((generation, now)));
        if outside.people != people {
            outside.people = people;
            self.version += 1;
        }
    }
}
