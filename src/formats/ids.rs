//! Identifiers that come out the same each time the same file is read.

use std::collections::HashSet;

use crate::programme::{Id, free_id, slug};

/// The identifiers given to the objects of one kind.
#[derive(Default)]
pub(in crate::formats) struct Ids(HashSet<String>);

impl Ids {
    /// Identifiers of which these are taken.
    pub fn except<T>(taken: impl IntoIterator<Item = Id<T>>) -> Self {
        Self(taken.into_iter().map(|id| id.as_str().to_owned()).collect())
    }

    /// An identifier made from `label`, with a number when it repeats; a label that is one stays as it is.
    pub fn give<T>(&mut self, label: &str) -> Id<T> {
        let base = Id::<T>::new(label).map_or_else(|_| slug(label), |id| id.as_str().to_owned());
        let id = free_id(&base, |id| self.0.contains(id));
        let given = Id::new(&id).unwrap_or_else(|_| Id::from_label(&id));
        self.0.insert(id);
        given
    }
}
