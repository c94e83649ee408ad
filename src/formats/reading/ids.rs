//! Identifiers that come out the same each time the same file is read.

use std::collections::{HashMap, HashSet};

use crate::programme::{Id, Listed, Programme, free_id_from, slug};

/// The identifiers given to the objects of one kind.
#[derive(Default)]
pub(in crate::formats) struct Ids {
    given: HashSet<String>,
    /// The number that each label came to, so that a file full of one label is read in a time that grows with it.
    last: HashMap<String, u32>,
}

impl Ids {
    /// Identifiers of which these are taken.
    pub(crate) fn except<T>(taken: impl IntoIterator<Item = Id<T>>) -> Self {
        Self { given: taken.into_iter().map(|id| id.as_str().to_owned()).collect(), last: HashMap::new() }
    }

    /// An identifier made from `label`, with a number when it repeats; a label that is one stays as it is.
    pub(crate) fn give<T>(&mut self, label: &str) -> Id<T> {
        let base = Id::<T>::new(label).map_or_else(|_| slug(label), |id| id.as_str().to_owned());
        let last = self.last.entry(base.clone()).or_insert(1);
        let (id, number) = free_id_from(&base, *last, |id| self.given.contains(id));
        *last = number;
        let given = Id::new(&id).unwrap_or_else(|_| Id::from_label(&id));
        self.given.insert(id);
        given
    }
}

/// The identifiers that a programme has given.
pub(in crate::formats) fn taken<T: Listed>(programme: &Programme) -> Ids {
    Ids::except(T::lists(programme).flat_map(|(_, list)| list).filter_map(|it| Id::<T>::new(it.id()).ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_repeat_are_numbered() {
        let mut ids = Ids::default();
        let given = ["R1.01", "r1-01", "r1-01-3", "R1.01", "R1.01"].map(|label| ids.give::<()>(label).to_string());
        assert_eq!(given, ["r1-01", "r1-01-2", "r1-01-3", "r1-01-4", "r1-01-5"]);
    }

    #[test]
    fn one_label_many_times_is_no_trap() {
        let mut ids = Ids::default();
        let all: HashSet<Id<()>> = (0..50_000).map(|_| ids.give("x")).collect();
        assert_eq!(all.len(), 50_000);
    }
}
