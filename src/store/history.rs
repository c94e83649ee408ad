//! Reading a journal: whole, or the part that is asked for.

use jiff::Timestamp;

use super::{
    Entry, Origin, Store, StoreError,
    bin::present,
    journal::{self, Order, head, since, walk},
};

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
