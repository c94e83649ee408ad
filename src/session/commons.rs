//! What the sessions of one process have in common: the database, the programmes that are open, who is here.
//!
//! A programme is in memory once, however many have it open: it is brought up to date, judged and told of once a change,
//! by whoever comes first, and the others take what was found.

use std::{
    cell::{Cell, RefCell},
    collections::{HashMap, VecDeque},
    rc,
    sync::{Arc, Weak},
    time::{Duration, Instant},
};

use smol_str::SmolStr;

use super::{company::Company, known::Known, seen::Seen};
use crate::{
    edit::Edit,
    store::{Entry, Origin, Store, StoreError},
};

/// How often a room looks whether somebody outside has written.
const PACE: Duration = Duration::from_millis(100);

/// How many entries are kept for those who have not taken them in yet.
const RECENT: usize = 256;

/// What is shared.
pub struct Commons {
    store: Store,
    /// Several people have their sessions here: what one does, the others must be told of.
    is_room: bool,
    /// Changes whenever somebody has written.
    generation: Cell<i64>,
    looked: Cell<Option<Instant>>,
    open: RefCell<HashMap<SmolStr, Open>>,
    /// The views that somebody has.
    pub(super) seen: RefCell<Vec<rc::Weak<Seen>>>,
    pub(super) company: RefCell<Company>,
}

/// A programme that somebody has open.
#[derive(Default)]
struct Open {
    newest: Weak<Known>,
    /// The generation in which it was found to be so.
    generation: i64,
    /// The last entries of its history that were taken in here, without gaps.
    recent: VecDeque<Entry>,
}

impl Commons {
    /// Those of one person alone.
    pub fn alone(store: Store) -> Self {
        Self::new(store, false)
    }

    /// Those of a room.
    pub fn room(store: Store) -> Self {
        Self::new(store, true)
    }

    fn new(store: Store, is_room: bool) -> Self {
        let (generation, looked, open) = (Cell::new(1), Cell::new(None), RefCell::default());
        Self { store, is_room, generation, looked, open, seen: RefCell::default(), company: RefCell::default() }
    }

    pub fn store(&self) -> &Store {
        &self.store
    }

    pub fn is_room(&self) -> bool {
        self.is_room
    }

    /// Looks whether somebody has written; the number that comes back is then another one.
    ///
    /// # Errors
    /// Those of [`Store::changed_elsewhere`].
    pub fn look(&self) -> Result<i64, StoreError> {
        let is_due = !self.is_room || self.looked.get().is_none_or(|at| at.elapsed() >= PACE);
        if is_due && self.store.changed_elsewhere()? {
            self.generation.set(self.generation.get() + 1);
        }
        if is_due {
            self.looked.set(Some(Instant::now()));
        }
        Ok(self.generation.get())
    }

    pub fn generation(&self) -> i64 {
        self.generation.get()
    }

    /// Somebody here has written: the others are to look. Alone, one knows what one does.
    pub fn wrote(&self) {
        if self.is_room {
            self.generation.set(self.generation.get() + 1);
        }
    }

    /// Reads a programme, unless somebody has it open.
    ///
    /// # Errors
    /// Those of the database.
    pub fn read(&self, id: &str) -> Result<Arc<Known>, StoreError> {
        let open = self.open.borrow().values().filter_map(|it| it.newest.upgrade()).find(|it| is(it, id));
        if let Some(mut known) = open
            && self.catch_up(&mut known).is_ok()
            && is(&known, id)
        {
            return Ok(known);
        }
        let known = Arc::new(Known::of(self.store.load(id)?));
        self.publish(&known, Vec::new());
        Ok(known)
    }

    /// Brings what somebody knows up to date, and gives what they did not know.
    ///
    /// # Errors
    /// Those of [`Store::refresh`].
    pub fn catch_up(&self, known: &mut Arc<Known>) -> Result<Vec<Entry>, StoreError> {
        let before = known.seq();
        if !self.take_newest(known) {
            if !self.store.is_current(&known.snapshot)? {
                let it = Arc::make_mut(known);
                let news = self.store.refresh(&mut it.snapshot)?;
                it.judge();
                self.publish(known, news);
            } else {
                self.publish(known, Vec::new());
            }
        }
        self.since(known, before)
    }

    /// Applies an edit to what somebody knows, which is brought up to date on the way.
    ///
    /// # Errors
    /// Those of [`Store::apply`].
    pub fn apply(&self, known: &mut Arc<Known>, edit: Edit, author: &str, origin: Origin) -> Result<Entry, StoreError> {
        self.take_newest(known);
        // Somebody alone has the only one, which is changed in its place.
        let previous = self.is_room.then(|| Arc::clone(known));
        let seq = known.seq();
        let it = Arc::make_mut(known);
        let written = self.store.apply(&mut it.snapshot, edit, author, origin);
        if it.snapshot.seq == seq {
            // Nothing came of it.
            if let Some(previous) = previous {
                *known = previous;
            }
            return written;
        }
        it.judge();
        let news = match &written {
            Ok(entry) if entry.seq == seq + 1 => vec![entry.clone()],
            _ => self.store.journal_between(it.snapshot.programme.id.as_str(), seq, it.snapshot.seq)?,
        };
        self.wrote();
        self.publish(known, news);
        written
    }

    /// What came after the entry `seq` up to what is known.
    ///
    /// # Errors
    /// Those of the database.
    pub fn since(&self, known: &Known, seq: i64) -> Result<Vec<Entry>, StoreError> {
        if known.seq() <= seq {
            return Ok(Vec::new());
        }
        if let Some(open) = self.open.borrow().get(known.key())
            && open.recent.front().is_some_and(|it| it.seq <= seq + 1)
        {
            let wanted = seq + 1..=known.seq();
            return Ok(open.recent.iter().filter(|it| wanted.contains(&it.seq)).cloned().collect());
        }
        self.store.journal_between(known.programme().id.as_str(), seq, known.seq())
    }

    /// Forgets what was at hand: a person has fallen in the middle of something, and what they leave is read anew.
    pub fn forget(&self) {
        self.open.borrow_mut().clear();
    }

    /// Takes what another session has found. True when nothing newer is to be found.
    fn take_newest(&self, known: &mut Arc<Known>) -> bool {
        let open = self.open.borrow();
        let Some(open) = open.get(known.key()) else { return false };
        let Some(newest) = open.newest.upgrade() else { return false };
        if newest.seq() > known.seq() {
            *known = newest;
        } else if newest.seq() < known.seq() {
            return false;
        }
        self.is_room && open.generation == self.generation.get()
    }

    fn publish(&self, known: &Arc<Known>, news: Vec<Entry>) {
        let mut all = self.open.borrow_mut();
        // Those that nobody has open any more.
        all.retain(|key, it| key == known.key() || it.newest.strong_count() > 0);
        let open = all.entry(known.key().clone()).or_default();
        (open.newest, open.generation) = (Arc::downgrade(known), self.generation.get());
        for entry in news {
            if open.recent.back().is_some_and(|last| last.seq + 1 != entry.seq) {
                open.recent.clear();
            }
            open.recent.push_back(entry);
        }
        let surplus = open.recent.len().saturating_sub(RECENT);
        open.recent.drain(..surplus);
    }
}

fn is(known: &Known, id: &str) -> bool {
    known.programme().id.as_str() == id
}
