//! What a user interface holds: a programme, its diagnostics, and the one way to change it.

mod steps;

use std::{collections::VecDeque, time::Duration};

use crate::{
    edit::{self, Edit, EditError},
    programme::Programme,
    rules::{self, Report},
    store::{Entry, Instantane, Origin, Snapshot, Store, StoreError},
};
use steps::Steps;

/// How long what waits for its turn may hold up who looks whether it has come.
const GLANCE: Duration = Duration::from_millis(60);

/// A programme open for work by one author.
pub struct Session {
    store: Store,
    snapshot: Snapshot,
    report: Report,
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
    pub fn open(store: Store, id: &str, author: impl Into<String>) -> Result<Self, StoreError> {
        let snapshot = store.load(id)?;
        Ok(Self::new(store, snapshot, author))
    }

    /// A session on what was read from `store`, for those who must keep the database when reading fails.
    pub fn new(store: Store, snapshot: Snapshot, author: impl Into<String>) -> Self {
        let report = rules::judge(&snapshot.programme, None);
        Self {
            store,
            snapshot,
            report,
            author: author.into(),
            steps: Steps::default(),
            waiting: VecDeque::new(),
            behind: false,
            news: Vec::new(),
        }
    }

    pub fn programme(&self) -> &Programme {
        &self.snapshot.programme
    }

    /// The diagnostics of the programme as it is now.
    pub fn report(&self) -> &Report {
        &self.report
    }

    pub fn author(&self) -> &str {
        &self.author
    }

    /// The database, for what is not about this programme's edits.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Gives the database back, to open another programme.
    pub fn into_store(self) -> Store {
        self.store
    }

    /// The number of the last entry of the history that the programme includes.
    pub fn head(&self) -> i64 {
        self.snapshot.seq
    }

    /// The entries of the history after `seq` up to `last`, oldest first.
    pub fn entries(&self, seq: i64, last: i64) -> Result<Vec<Entry>, StoreError> {
        self.store.journal_between(self.id(), seq, last)
    }

    fn id(&self) -> &str {
        self.snapshot.programme.id.as_str()
    }

    /// Gives a name to the programme as the database has it now.
    ///
    /// # Errors
    /// Those of [`Store::snapshot`].
    pub fn name_version(&mut self, nom: &str) -> Result<Instantane, StoreError> {
        self.store.snapshot(self.snapshot.programme.id.as_str(), nom, &self.author)
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
    /// Those of [`Store::create`].
    pub fn create(&mut self, programme: &Programme) -> Result<(), StoreError> {
        self.store.create(programme, &self.author)
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
        let usual = self.store.set_patience(patience);
        let outcome = self.act(act);
        self.store.set_patience(usual);
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
            edit::apply(&mut self.snapshot.programme.clone(), edit.as_ref().clone())?;
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
                let Some(seq) = self.steps.next_undo(&self.store, &id, &self.author)? else {
                    return Ok(Outcome::Nothing);
                };
                let edit = self.store.entry(&id, seq)?.edit.inverse();
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
                let Some(seq) = self.steps.next_redo(&self.store, &id, &self.author)? else {
                    return Ok(Outcome::Nothing);
                };
                let edit = self.store.entry(&id, seq)?.edit;
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
        self.behind |= self.store.changed_elsewhere()?;
        if self.behind {
            let news = self.store.refresh(&mut self.snapshot)?;
            self.behind = false;
            if !news.is_empty() {
                self.report = rules::judge(&self.snapshot.programme, None);
            }
            self.news.extend(news);
        }
        Ok(std::mem::take(&mut self.news))
    }

    fn write(&mut self, edit: Edit, origin: Origin) -> Result<Outcome, StoreError> {
        // One step of a batch may be done already while the others are not.
        let is_single = matches!(edit, Edit::Set(_));
        let known = self.snapshot.seq;
        let written = self.store.apply(&mut self.snapshot, edit, &self.author, origin);
        self.take_in(known, written.as_ref().ok())?;
        match written {
            Ok(entry) => Ok(Outcome::Done(Box::new(entry))),
            Err(StoreError::Edit(EditError::Conflict(conflict))) if is_single && conflict.found == conflict.wanted => {
                Ok(Outcome::Already)
            }
            Err(error) => Err(error),
        }
    }

    /// After an edit: remembers what others did since `known`, and checks the programme again if it changed.
    fn take_in(&mut self, known: i64, own: Option<&Entry>) -> Result<(), StoreError> {
        if self.snapshot.seq == known {
            return Ok(());
        }
        self.report = rules::judge(&self.snapshot.programme, None);
        if self.snapshot.seq > known + i64::from(own.is_some()) {
            let since = self.store.journal_since(self.snapshot.programme.id.as_str(), known)?;
            self.news.extend(since.into_iter().filter(|entry| own.is_none_or(|own| entry.seq < own.seq)));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
