//! What is sought the least of.

use std::cmp::Ordering;

use rust_decimal::Decimal;

/// Something that is added up over what a student takes, and compared.
pub(super) trait Score: Clone + Default {
    fn add(&mut self, other: &Self);
    fn cmp(&self, other: &Self) -> Ordering;
    /// It is the score of an option that is taken.
    fn taken(&mut self, _node: usize, _option: usize) {}
}

/// A quantity, or a part and its whole, with what it is compared by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub key: Decimal,
    pub part: Decimal,
    pub whole: Decimal,
}

impl Score for Tally {
    fn add(&mut self, other: &Self) {
        // Whoever writes absurd numbers is told so by the rules, not by a fall.
        self.key = self.key.saturating_add(other.key);
        self.part = self.part.saturating_add(other.part);
        self.whole = self.whole.saturating_add(other.whole);
    }

    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}

/// How many activités of some are met.
impl Score for u32 {
    fn add(&mut self, other: &Self) {
        *self += other;
    }

    fn cmp(&self, other: &Self) -> Ordering {
        Ord::cmp(self, other)
    }
}

/// The same, with the options that lead there.
#[derive(Debug, Clone, Default)]
pub(super) struct Trail {
    pub met: u32,
    /// Node and option.
    pub taken: Vec<(usize, usize)>,
}

impl Score for Trail {
    fn add(&mut self, other: &Self) {
        self.met += other.met;
        self.taken.extend_from_slice(&other.taken);
    }

    fn cmp(&self, other: &Self) -> Ordering {
        Ord::cmp(&self.met, &other.met)
    }

    fn taken(&mut self, node: usize, option: usize) {
        self.taken.push((node, option));
    }
}
