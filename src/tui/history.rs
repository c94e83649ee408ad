//! The history as the screens see it: how long it is, and the part of it that they show.

use std::ops::Range;

use super::query::Query;
use crate::{i18n::I18n, session::Session, store::Entry};

/// How many entries beside those that are shown are read with them: scrolling must not read at each step.
const MARGIN: usize = 100;

/// Entries are counted by rank, the latest first, from 0.
#[derive(Debug, Default)]
pub struct History {
    /// How many entries there are; the number of the last.
    len: i64,
    /// The entries at hand, oldest first.
    window: Vec<Entry>,
    /// What only is shown of it.
    found: Option<Found>,
}

/// The entries that somebody asked for, the latest first.
#[derive(Debug)]
pub struct Found {
    pub query: Query,
    pub entries: Vec<Entry>,
    /// The last entry that was looked at.
    pub until: i64,
}

impl History {
    pub fn of(session: &Session) -> Self {
        Self { len: session.head(), window: Vec::new(), found: None }
    }

    pub fn len(&self) -> usize {
        match &self.found {
            Some(found) => found.entries.len(),
            None => usize::try_from(self.len).unwrap_or_default(),
        }
    }

    /// What the entries shown were asked for by; None: all are shown.
    pub fn query(&self) -> Option<&Query> {
        self.found.as_ref().map(|it| &it.query)
    }

    /// Shows these entries only, or all.
    pub fn filter(&mut self, found: Option<Found>) {
        self.found = found;
    }

    /// The entry of a rank, if it is at hand.
    pub fn entry(&self, rank: usize) -> Option<&Entry> {
        if let Some(found) = &self.found {
            return found.entries.get(rank);
        }
        let first = self.window.first()?.seq;
        self.window.get(usize::try_from(self.seq(rank)? - first).ok()?)
    }

    /// The number of the entry of a rank.
    pub fn seq(&self, rank: usize) -> Option<i64> {
        match &self.found {
            Some(found) => found.entries.get(rank).map(|it| it.seq),
            None => Some(self.len - i64::try_from(rank).ok()?).filter(|seq| *seq > 0),
        }
    }

    /// The rank of the entry of a number.
    pub fn rank(&self, seq: i64) -> Option<usize> {
        match &self.found {
            Some(found) => found.entries.iter().position(|it| it.seq == seq),
            None => usize::try_from(self.len - seq).ok().filter(|rank| *rank < self.len()),
        }
    }

    /// The programme has come to another point of its history.
    pub fn follow(&mut self, session: &Session) {
        self.len = session.head();
    }

    /// Brings the entries of these ranks to hand. What cannot be read now is not shown now.
    pub fn show(&mut self, ranks: Range<usize>, session: &Session, i18n: &I18n) {
        if let Some(found) = &mut self.found {
            return found.follow(self.len, session, i18n);
        }
        let last = ranks.end.saturating_sub(1).min(self.len().saturating_sub(1));
        if ranks.is_empty() || self.len == 0 || (self.entry(ranks.start).is_some() && self.entry(last).is_some()) {
            return;
        }
        let newest = self.len - i64::try_from(ranks.start.saturating_sub(MARGIN)).unwrap_or_default();
        let oldest = self.len - i64::try_from(ranks.end.saturating_add(MARGIN)).unwrap_or(self.len);
        self.window = session.entries(oldest.max(0), newest).unwrap_or_default();
    }
}

impl Found {
    /// Takes in what came since and was asked for.
    fn follow(&mut self, last: i64, session: &Session, i18n: &I18n) {
        if self.until >= last {
            return;
        }
        let Ok(news) = session.entries(self.until, last) else { return };
        self.until = last;
        let wanted = news.into_iter().filter(|it| self.query.wants(it, session.programme(), i18n));
        for entry in wanted.collect::<Vec<_>>() {
            self.entries.insert(0, entry);
        }
    }
}
