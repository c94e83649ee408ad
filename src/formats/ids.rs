//! Identifiers that come out the same each time the same file is read.

use std::collections::HashSet;

use crate::programme::{Id, free_id, slug};

/// The identifiers given to the objects of one kind.
#[derive(Default)]
pub(super) struct Ids(HashSet<String>);

impl Ids {
    /// Identifiers of which these are taken.
    pub fn except<T>(taken: impl IntoIterator<Item = Id<T>>) -> Self {
        Self(taken.into_iter().map(|id| id.as_str().to_owned()).collect())
    }

    /// An identifier made from `label`, with a number when it repeats.
    pub fn give<T>(&mut self, label: &str) -> Id<T> {
        let id = free_id(&slug(label), |id| self.0.contains(id));
        let given = Id::from_label(&id);
        self.0.insert(id);
        given
    }
}
