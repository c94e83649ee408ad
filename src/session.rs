//! What a user interface holds: a programme, its diagnostics, and the one way to change it.

use crate::{
    edit::{Edit, EditError},
    programme::Programme,
    rules::{self, Report},
    store::{Entry, Instantane, Origin, Snapshot, Store, StoreError},
};

/// A programme open for work by one author.
pub struct Session {
    store: Store,
    snapshot: Snapshot,
    report: Report,
    author: String,
    /// The author's own entries that can be taken back, and done again; the last is the next.
    undo: Vec<Entry>,
    redo: Vec<Entry>,
    /// Others have written what could not be taken in yet.
    behind: bool,
    /// What others did that came in with an edit, and has not been told yet.
    news: Vec<Entry>,
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
}

impl Session {
    /// Opens a programme of the database.
    pub fn open(store: Store, id: &str, author: impl Into<String>) -> Result<Self, StoreError> {
        let (snapshot, journal) = (store.load(id)?, store.journal(id)?);
        Ok(Self::new(store, snapshot, journal, author))
    }

    /// A session on what was read from `store`, for those who must keep the database when reading fails.
    pub fn new(store: Store, snapshot: Snapshot, journal: Vec<Entry>, author: impl Into<String>) -> Self {
        let author = author.into();
        let (undo, redo) = stacks(journal, &author);
        let report = rules::judge(&snapshot.programme, None);
        Self { store, snapshot, report, author, undo, redo, behind: false, news: Vec::new() }
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

    /// The history of the programme, oldest first.
    pub fn journal(&self) -> Result<Vec<Entry>, StoreError> {
        self.store.journal(self.snapshot.programme.id.as_str())
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
        let outcome = self.write(edit, origin)?;
        if let Outcome::Done(entry) = &outcome {
            self.undo.push(entry.as_ref().clone());
            self.redo.clear();
        }
        Ok(outcome)
    }

    /// Takes the author's last edit back.
    ///
    /// # Errors
    /// A conflict when somebody has built on it; the edit can then no longer be taken back.
    pub fn undo(&mut self) -> Result<Outcome, StoreError> {
        let Some(entry) = self.undo.pop() else { return Ok(Outcome::Nothing) };
        match self.write(entry.edit.inverse(), Origin::Undo(entry.seq)) {
            Ok(outcome) => {
                self.redo.push(entry);
                Ok(outcome)
            }
            Err(error) => Err(keep_unless_refused(&mut self.undo, entry, error)),
        }
    }

    /// Does again what [`Session::undo`] took back.
    ///
    /// # Errors
    /// A conflict when somebody has changed the same thing meanwhile; the edit can then no longer be done again.
    pub fn redo(&mut self) -> Result<Outcome, StoreError> {
        let Some(entry) = self.redo.pop() else { return Ok(Outcome::Nothing) };
        match self.write(entry.edit.clone(), Origin::Redo(entry.seq)) {
            Ok(outcome) => {
                self.undo.push(entry);
                Ok(outcome)
            }
            Err(error) => Err(keep_unless_refused(&mut self.redo, entry, error)),
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

/// An edit that the programme refused is given up; one that could not be written may be tried again.
fn keep_unless_refused(stack: &mut Vec<Entry>, entry: Entry, error: StoreError) -> StoreError {
    if !matches!(error, StoreError::Edit(_)) {
        stack.push(entry);
    }
    error
}

/// The author's undo and redo stacks, as the journal tells them: they survive closing the terminal.
fn stacks(journal: Vec<Entry>, author: &str) -> (Vec<Entry>, Vec<Entry>) {
    let (mut undo, mut redo): (Vec<Entry>, Vec<Entry>) = (Vec::new(), Vec::new());
    for entry in journal.into_iter().filter(|entry| entry.author == author) {
        match entry.origin {
            Origin::Edit | Origin::Import => {
                undo.push(entry);
                redo.clear();
            }
            Origin::Undo(seq) => move_entry(&mut undo, &mut redo, seq),
            Origin::Redo(seq) => move_entry(&mut redo, &mut undo, seq),
            Origin::Create => {}
        }
    }
    (undo, redo)
}

fn move_entry(from: &mut Vec<Entry>, to: &mut Vec<Entry>, seq: i64) {
    if let Some(at) = from.iter().position(|entry| entry.seq == seq) {
        to.push(from.remove(at));
    }
}

#[cfg(test)]
mod tests;
