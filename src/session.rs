//! What a user interface holds: a programme, its diagnostics, and the one way to change it.

mod access;
mod commons;
mod company;
mod known;
mod rights;
mod seen;
mod steps;

use std::{collections::VecDeque, rc::Rc, sync::Arc, time::Duration};

use crate::{
    coverage::ParcoursView,
    edit::{self, Edit, EditError},
    programme::{Id, Parcours, Programme, Vote},
    rules::Report,
    store::{Entry, Instantane, Level, Origin, StoreError},
};
use seen::Seen;
use steps::Steps;

pub use access::Access;
pub use commons::Commons;
pub use known::Known;
pub use rights::Rights;

/// How long what waits for its turn may hold up who looks whether it has come.
const GLANCE: Duration = Duration::from_millis(60);

/// A programme open for work by one author.
pub struct Session {
    access: Access,
    /// Shared with those who know the same.
    known: Arc<Known>,
    /// What is known as a parcours sees it. Let go before what is known changes: who is alone with it changes it in place.
    seen: Option<Rc<Seen>>,
    author: String,
    /// The author's own entries that can be taken back, and done again.
    steps: Steps,
    /// What waits for its turn to be written, the oldest first.
    waiting: VecDeque<Act>,
    /// Others have written what could not be taken in yet.
    behind: bool,
    /// What others did that came in with an edit, and has not been told yet.
    news: Vec<Entry>,
}

/// Something that its author wants done.
#[derive(Debug, Clone)]
enum Act {
    Do(Box<Edit>, Origin),
    Undo,
    Redo,
}

/// What became of an edit.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It is on disk.
    Done(Box<Entry>),
    /// What it wanted is already so: somebody did it first, or it changes nothing.
    Already,
    /// There is nothing to take back, or to do again.
    Nothing,
    /// Somebody else is writing: it is kept, and done as soon as its turn comes.
    Waiting,
}

impl Session {
    /// Opens a programme of the database.
    pub fn open(access: impl Into<Access>, id: &str, author: impl Into<String>) -> Result<Self, StoreError> {
        let access = access.into();
        let known = access.read(id)?;
        Ok(Self::new(access, known, author))
    }

    /// A session on what was read by `access`, for those who must keep it when reading fails.
    pub fn new(access: Access, known: Arc<Known>, author: impl Into<String>) -> Self {
        Self {
            access,
            known,
            seen: None,
            author: author.into(),
            steps: Steps::default(),
            waiting: VecDeque::new(),
            behind: false,
            news: Vec::new(),
        }
    }

    pub fn programme(&self) -> &Programme {
        self.known.programme()
    }

    /// The diagnostics of the programme as it is now.
    pub fn report(&self) -> &Report {
        self.known.report()
    }

    /// Looks at the programme through a parcours; without one, at all of it.
    pub fn see(&mut self, parcours: Option<&Id<Parcours>>) {
        if !self.seen.as_ref().is_some_and(|it| it.is_of(&self.known, parcours)) {
            self.seen = Some(self.access.commons().see(&self.known, parcours));
        }
    }

    /// The programme as it is now, as it was last looked at. None: something has changed since, or it is looked at
    /// through another parcours.
    pub fn seen(&self, parcours: Option<&Id<Parcours>>) -> Option<&ParcoursView<'_>> {
        self.seen.as_deref().filter(|it| it.is_of(&self.known, parcours)).map(Seen::view)
    }

    pub fn author(&self) -> &str {
        &self.author
    }

    /// The database, for what is not about this programme's edits.
    pub fn store(&self) -> &Access {
        &self.access
    }

    /// Gives the database back, to open another programme.
    pub fn into_store(self) -> Access {
        self.access
    }

    /// The number of the last entry of the history that the programme includes.
    pub fn head(&self) -> i64 {
        self.known.seq()
    }

    /// The entries of the history after `seq` up to `last`, oldest first.
    pub fn entries(&self, seq: i64, last: i64) -> Result<Vec<Entry>, StoreError> {
        self.access.journal_between(self.id(), seq, last)
    }

    fn id(&self) -> &str {
        self.programme().id.as_str()
    }

    /// Gives a name to the programme as it was after an entry of its journal, or as the database has it now.
    ///
    /// # Errors
    /// Those of [`crate::store::Store::name_point`].
    pub fn name_version(&mut self, nom: &str, seq: Option<i64>) -> Result<Instantane, StoreError> {
        self.access.name_point(self.id(), nom, seq, &self.author)
    }

    /// Writes down what a council decided on a version.
    ///
    /// # Errors
    /// Those of [`crate::store::Store::decide`].
    pub fn decide(&mut self, version: &str, vote: &Vote, remarque: &str) -> Result<Instantane, StoreError> {
        self.access.decide(self.id(), version, vote, remarque, &self.author)
    }

    /// Takes the last decision on a version back.
    ///
    /// # Errors
    /// Those of [`crate::store::Store::withdraw`].
    pub fn withdraw(&mut self, version: &str) -> Result<Instantane, StoreError> {
        self.access.withdraw(self.id(), version)
    }

    /// Locks a version that was voted.
    ///
    /// # Errors
    /// Those of [`crate::store::Store::lock`].
    pub fn lock_version(&mut self, version: &str) -> Result<Instantane, StoreError> {
        self.access.lock(self.id(), version, &self.author)
    }

    /// Applies an edit. It is on disk when this returns.
    pub fn apply(&mut self, edit: Edit) -> Result<Outcome, StoreError> {
        self.do_as(edit, Origin::Edit)
    }

    /// Applies what files change: one step, that is taken back as any other.
    pub fn import(&mut self, edit: Edit) -> Result<Outcome, StoreError> {
        self.do_as(edit, Origin::Import)
    }

    /// Puts another programme into the database.
    ///
    /// # Errors
    /// Those of [`crate::store::Store::create`].
    pub fn create(&mut self, programme: &Programme) -> Result<(), StoreError> {
        self.access.create(programme, &self.author)
    }

    fn do_as(&mut self, edit: Edit, origin: Origin) -> Result<Outcome, StoreError> {
        if edit.is_empty() {
            return Ok(Outcome::Already);
        }
        self.attempt(Act::Do(Box::new(edit), origin))
    }

    /// Takes the author's last edit back.
    ///
    /// # Errors
    /// A conflict when somebody has built on it; the edit can then no longer be taken back.
    pub fn undo(&mut self) -> Result<Outcome, StoreError> {
        self.attempt(Act::Undo)
    }

    /// Does again what [`Session::undo`] took back.
    ///
    /// # Errors
    /// A conflict when somebody has changed the same thing meanwhile; the edit can then no longer be done again.
    pub fn redo(&mut self) -> Result<Outcome, StoreError> {
        self.attempt(Act::Redo)
    }

    /// How many edits wait for their turn.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Does the first of what waits, if its turn has come. None when nothing waits, or somebody else is still writing.
    pub fn retry(&mut self) -> Option<Result<Outcome, StoreError>> {
        self.retry_within(GLANCE)
    }

    /// The same, waiting at most for `patience`.
    pub fn retry_within(&mut self, patience: Duration) -> Option<Result<Outcome, StoreError>> {
        let act = self.waiting.front()?.clone();
        let usual = self.access.set_patience(patience);
        let outcome = self.act(act);
        self.access.set_patience(usual);
        if matches!(outcome, Err(StoreError::Locked(_))) {
            return None;
        }
        self.waiting.pop_front();
        Some(outcome)
    }

    /// Does something, or keeps it until its turn comes: nobody is asked for it twice.
    fn attempt(&mut self, act: Act) -> Result<Outcome, StoreError> {
        if self.waiting.is_empty() {
            match self.act(act.clone()) {
                Err(StoreError::Locked(_)) => {}
                outcome => return outcome,
            }
        }
        // What could not be done in any case need not wait.
        if let Act::Do(edit, _) = &act {
            edit::apply(&mut self.programme().clone(), edit.as_ref().clone())?;
        }
        self.waiting.push_back(act);
        Ok(Outcome::Waiting)
    }

    fn act(&mut self, act: Act) -> Result<Outcome, StoreError> {
        match act {
            Act::Do(edit, origin) => {
                let outcome = self.write(*edit, origin)?;
                if let Outcome::Done(entry) = &outcome {
                    self.steps.did(entry.seq);
                }
                Ok(outcome)
            }
            Act::Undo => {
                let id = self.id().to_owned();
                let Some(seq) = self.steps.next_undo(&self.access, &id, &self.author)? else {
                    return Ok(Outcome::Nothing);
                };
                let edit = self.access.entry(&id, seq)?.edit.inverse();
                let outcome = self.write(edit, Origin::Undo(seq));
                match &outcome {
                    Ok(_) => self.steps.undid(),
                    // What the programme refused is given up; what could not be written may be tried again.
                    Err(StoreError::Edit(_)) => self.steps.give_up_undo(),
                    Err(_) => {}
                }
                outcome
            }
            Act::Redo => {
                let id = self.id().to_owned();
                let Some(seq) = self.steps.next_redo(&self.access, &id, &self.author)? else {
                    return Ok(Outcome::Nothing);
                };
                let edit = self.access.entry(&id, seq)?.edit;
                let outcome = self.write(edit, Origin::Redo(seq));
                match &outcome {
                    Ok(_) => self.steps.redid(),
                    Err(StoreError::Edit(_)) => self.steps.give_up_redo(),
                    Err(_) => {}
                }
                outcome
            }
        }
    }

    /// Takes in what others did since the last time, and tells it once. Empty when nothing happened.
    ///
    /// # Errors
    /// Those of the database; [`StoreError::Removed`] and [`StoreError::Erased`] at each call while the programme is
    /// not there to be worked on.
    pub fn refresh(&mut self) -> Result<Vec<Entry>, StoreError> {
        self.behind |= self.access.changed_elsewhere()?;
        if self.behind {
            self.seen = None;
            let news = self.access.commons().catch_up(&mut self.known)?;
            self.behind = false;
            self.news.extend(news);
        }
        Ok(std::mem::take(&mut self.news))
    }

    fn write(&mut self, edit: Edit, origin: Origin) -> Result<Outcome, StoreError> {
        match origin {
            Origin::Edit => self.access.rights().allow_edit(&edit)?,
            _ => self.access.rights().allow(Level::Edition)?,
        }
        // One step of a batch may be done already while the others are not.
        let is_single = matches!(edit, Edit::Set(_));
        let known = self.known.seq();
        self.seen = None;
        let written = self.access.commons().apply(&mut self.known, edit, &self.author, origin);
        self.take_in(known, written.as_ref().ok())?;
        match written {
            Ok(entry) => Ok(Outcome::Done(Box::new(entry))),
            Err(StoreError::Edit(EditError::Conflict(conflict))) if is_single && conflict.found == conflict.wanted => {
                Ok(Outcome::Already)
            }
            Err(error) => Err(error),
        }
    }

    /// After an edit: remembers what others did since `known`.
    fn take_in(&mut self, known: i64, own: Option<&Entry>) -> Result<(), StoreError> {
        if self.known.seq() > known + i64::from(own.is_some()) {
            let since = self.access.commons().since(&self.known, known)?;
            self.news.extend(since.into_iter().filter(|entry| own.is_none_or(|own| entry.seq < own.seq)));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
