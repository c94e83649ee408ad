//! The history as the screens see it: how long it is, and the part of it that they show.

use std::ops::Range;

use crate::{session::Session, store::Entry};

/// How many entries beside those that are shown are read with them: scrolling must not read at each step.
const MARGIN: usize = 100;

/// Entries are counted by rank, the latest first, from 0.
#[derive(Debug, Default)]
pub struct History {
    /// How many entries there are; the number of the last.
    len: i64,
    /// The entries at hand, oldest first.
    window: Vec<Entry>,
}

impl History {
    pub fn of(session: &Session) -> Self {
        Self { len: session.head(), window: Vec::new() }
    }

    pub fn len(&self) -> usize {
        usize::try_from(self.len).unwrap_or_default()
    }

    /// The entry of a rank, if it is at hand.
    pub fn entry(&self, rank: usize) -> Option<&Entry> {
        let first = self.window.first()?.seq;
        self.window.get(usize::try_from(self.seq(rank)? - first).ok()?)
    }

    /// The number of the entry of a rank.
    pub fn seq(&self, rank: usize) -> Option<i64> {
        Some(self.len - i64::try_from(rank).ok()?).filter(|seq| *seq > 0)
    }

    /// The rank of the entry of a number.
    pub fn rank(&self, seq: i64) -> Option<usize> {
        usize::try_from(self.len - seq).ok().filter(|rank| *rank < self.len())
    }

    /// The programme has come to another point of its history.
    pub fn follow(&mut self, session: &Session) {
        self.len = session.head();
    }

    /// Brings the entries of these ranks to hand. What cannot be read now is not shown now.
    pub fn show(&mut self, ranks: Range<usize>, session: &Session) {
        let last = ranks.end.saturating_sub(1).min(self.len().saturating_sub(1));
        if ranks.is_empty() || self.len == 0 || (self.entry(ranks.start).is_some() && self.entry(last).is_some()) {
            return;
        }
        let newest = self.len - i64::try_from(ranks.start.saturating_sub(MARGIN)).unwrap_or_default();
        let oldest = self.len - i64::try_from(ranks.end.saturating_add(MARGIN)).unwrap_or(self.len);
        self.window = session.entries(oldest.max(0), newest).unwrap_or_default();
    }
}
