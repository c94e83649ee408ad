//! What an author can take back, and do again, as the journal tells it: it survives closing the terminal.
//!
//! The journal is read backwards, a little at a time, as far as it takes to know what comes next: a history of years
//! costs no more than one of an hour.

use std::collections::HashSet;

use crate::store::{Origin, Store, StoreError};

/// How many of an author's deeds are read at once.
const CHUNK: usize = 64;

/// The numbers of the entries that can be taken back or done again.
#[derive(Debug, Default)]
pub(super) struct Steps {
    /// What can be taken back that is known, the next last. Below it, the journal tells.
    undo: Vec<i64>,
    /// What can be done again, the next last.
    redo: Vec<i64>,
    below: Below,
}

/// How far the journal has been read.
#[derive(Debug)]
struct Below {
    /// The next deed to read is before this entry.
    seq: i64,
    /// Entries that have been spoken of by a later one.
    settled: HashSet<i64>,
    /// No edit has been met yet, after which nothing can be done again.
    may_redo: bool,
    ended: bool,
}

impl Default for Below {
    fn default() -> Self {
        Self { seq: i64::MAX, settled: HashSet::new(), may_redo: true, ended: false }
    }
}

impl Steps {
    /// What can be taken back next.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) fn next_undo(&mut self, store: &Store, id: &str, author: &str) -> Result<Option<i64>, StoreError> {
        while self.undo.is_empty() && !self.below.ended {
            self.read(store, id, author)?;
        }
        Ok(self.undo.last().copied())
    }

    /// What can be done again next.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) fn next_redo(&mut self, store: &Store, id: &str, author: &str) -> Result<Option<i64>, StoreError> {
        while self.below.may_redo && !self.below.ended {
            self.read(store, id, author)?;
        }
        Ok(self.redo.last().copied())
    }

    /// The author did something: there is nothing left to do again. `seq` is its entry.
    pub(super) fn did(&mut self, seq: i64) {
        self.forget_redo();
        self.begin_at(seq);
        self.undo.push(seq);
    }

    /// What can be taken back next was.
    pub(super) fn undid(&mut self) {
        if let Some(seq) = self.undo.pop() {
            self.below.settled.insert(seq);
            self.redo.push(seq);
        }
    }

    /// What can be done again next was.
    pub(super) fn redid(&mut self) {
        if let Some(seq) = self.redo.pop() {
            self.undo.push(seq);
        }
    }

    /// What can be taken back next is given up.
    pub(super) fn give_up_undo(&mut self) {
        self.undo.pop();
    }

    /// What can be done again next is given up.
    pub(super) fn give_up_redo(&mut self) {
        self.redo.pop();
    }

    fn forget_redo(&mut self) {
        self.redo.clear();
        self.below.may_redo = false;
    }

    /// What this session does is known to it: only what is older is read.
    fn begin_at(&mut self, seq: i64) {
        self.below.seq = self.below.seq.min(seq);
    }

    fn read(&mut self, store: &Store, id: &str, author: &str) -> Result<(), StoreError> {
        let deeds = store.deeds(id, author, self.below.seq, CHUNK)?;
        let below = &mut self.below;
        below.ended = deeds.len() < CHUNK;
        // What is older can be taken back after what is newer, and done again after it too.
        let (mut undo, mut redo) = (Vec::new(), Vec::new());
        for (seq, origin) in deeds {
            below.seq = seq;
            match origin {
                Origin::Edit | Origin::Import => {
                    below.may_redo = false;
                    if below.settled.insert(seq) {
                        undo.push(seq);
                    }
                }
                Origin::Redo(of) => {
                    if below.settled.insert(of) {
                        undo.push(of);
                    }
                }
                Origin::Undo(of) => {
                    if below.settled.insert(of) && below.may_redo {
                        redo.push(of);
                    }
                }
                Origin::Create => {}
            }
        }
        self.undo.splice(0..0, undo.into_iter().rev());
        self.redo.splice(0..0, redo.into_iter().rev());
        Ok(())
    }
}
