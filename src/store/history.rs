//! Reading a journal: whole, or the part that is asked for.

use jiff::Timestamp;

use super::{
    Entry, Origin, Store, StoreError,
    bin::present,
    journal::{self, Order, head, since, walk},
};
use crate::progress::{Stage, Step, Watch};

/// How many entries lie between two words about how far one is.
pub(super) const BEAT: usize = 256;

impl Store {
    /// The journal of a programme, oldest first.
    pub fn journal(&self, id: &str) -> Result<Vec<Entry>, StoreError> {
        self.journal_since(id, 0)
    }

    /// The entries of a programme's journal after `seq`, oldest first.
    pub fn journal_since(&self, id: &str, seq: i64) -> Result<Vec<Entry>, StoreError> {
        self.read(|db| {
            present(db, id)?;
            since(db, id, seq)
        })
    }

    /// The entries of a programme's journal after `seq` up to `last`, oldest first; those that there are.
    pub fn journal_between(&self, id: &str, seq: i64, last: i64) -> Result<Vec<Entry>, StoreError> {
        self.read(|db| {
            let mut entries = Vec::new();
            walk(db, id, seq, last, Order::Forward, |entry| {
                entries.push(entry);
                Ok(())
            })?;
            Ok(entries)
        })
    }

    /// Of the entries of a programme's journal the latest `most` that are `wanted`, the latest first. How far it is is told
    /// to `watch`, which may give it up.
    ///
    /// # Errors
    /// [`StoreError::Abandoned`].
    pub fn journal_of(
        &self,
        id: &str,
        most: usize,
        mut wanted: impl FnMut(&Entry) -> bool,
        watch: &mut Watch<'_>,
    ) -> Result<Vec<Entry>, StoreError> {
        self.read(|db| {
            present(db, id)?;
            let last = head(db, id)?;
            let all = usize::try_from(last).unwrap_or_default();
            let (mut found, mut seen) = (Vec::new(), 0);
            walk(db, id, 0, last, Order::Back, |entry| {
                if seen % BEAT == 0 {
                    watch(Step::new(Stage::History, seen, all))?;
                }
                seen += 1;
                if found.len() < most && wanted(&entry) {
                    found.push(entry);
                }
                Ok(())
            })?;
            Ok(found)
        })
    }

    /// One entry of a programme's journal.
    ///
    /// # Errors
    /// [`StoreError::NoSuchPoint`].
    pub fn entry(&self, id: &str, seq: i64) -> Result<Entry, StoreError> {
        match self.journal_between(id, seq - 1, seq)?.pop() {
            Some(entry) => Ok(entry),
            None => Err(StoreError::NoSuchPoint { programme: id.to_owned(), seq, head: self.head(id)? }),
        }
    }

    /// The number of the last entry of a programme's journal.
    pub fn head(&self, id: &str) -> Result<i64, StoreError> {
        self.read(|db| Ok(head(db, id)?))
    }

    /// The last entry of a programme's journal that was made before a moment; the first when none was.
    pub fn last_before(&self, id: &str, at: Timestamp) -> Result<i64, StoreError> {
        self.read(|db| Ok(journal::last_before(db, id, at)?.unwrap_or(1)))
    }

    /// At most `most` of what an author did before the entry `seq`, the latest first: the numbers of the entries, and
    /// what made them.
    pub fn deeds(&self, id: &str, author: &str, seq: i64, most: usize) -> Result<Vec<(i64, Origin)>, StoreError> {
        self.read(|db| journal::deeds(db, id, author, seq, most))
    }
}
