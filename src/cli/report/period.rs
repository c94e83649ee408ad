//! A period in the life of a programme.

use super::super::{Failure, since::point};
use crate::{
    edit::Edit,
    programme::{Element, EtatRemarque, Programme, Remarque, Target, nfc},
    progress::Watch,
    store::{Entry, Store},
};

/// A programme at both ends of a period, and what was done between them.
pub(super) struct Period {
    /// The snapshot that it begins with, if it was asked by that name.
    pub name: Option<String>,
    /// The last entry before the period.
    pub start: Entry,
    /// The last entry of the period; the same when nothing was done.
    pub end: Entry,
    pub before: Programme,
    pub after: Programme,
    /// The entries of the period, oldest first.
    pub entries: Vec<Entry>,
}

impl Period {
    /// The period from what `since` names to now: a snapshot, a date, a number in the journal; without it, from the
    /// creation.
    ///
    /// # Errors
    /// [`Failure::UnknownSince`], and those of the database.
    pub(super) fn read(store: &Store, id: &str, since: Option<&str>, watch: &mut Watch<'_>) -> Result<Self, Failure> {
        let seq = since.map_or(Ok(1), |text| point(store, id, text))?;
        let entries = store.journal_since(id, seq)?;
        // A programme has an entry from its creation on.
        let start = store.entry(id, seq)?;
        let asked = since.map(|text| nfc(text.trim()));
        Ok(Self {
            name: store.snapshots(id)?.into_iter().map(|it| it.nom).find(|nom| Some(nom) == asked.as_ref()),
            before: store.at(id, seq, watch)?,
            after: store.at(id, entries.last().map_or(seq, |it| it.seq), watch)?,
            end: entries.last().unwrap_or(&start).clone(),
            start,
            entries,
        })
    }

    /// The points that the team settled.
    pub(super) fn settled(&self) -> impl Iterator<Item = &Remarque> {
        let was_settled =
            |it: &Remarque| self.before.get(&it.id).is_some_and(|before| before.etat == EtatRemarque::Tranchee);
        self.after.remarques.iter().filter(move |it| it.etat == EtatRemarque::Tranchee && !was_settled(it))
    }

    /// Who settled a point, the last time that it was.
    pub(super) fn settler(&self, point: &Remarque) -> Option<&str> {
        let settled = self.entries.iter().rev().find(|it| settles(&it.edit, &point.target()));
        settled.map(|it| it.author.as_str()).filter(|it| !it.is_empty())
    }

    /// The points that are open at the end.
    pub(super) fn open(&self) -> impl Iterator<Item = &Remarque> {
        self.after.remarques.iter().filter(|it| it.etat == EtatRemarque::Ouverte)
    }
}

fn settles(edit: &Edit, point: &Target) -> bool {
    match edit {
        Edit::Set(set) => {
            set.target == *point && set.path.field == "etat" && set.after == EtatRemarque::Tranchee.name()
        }
        Edit::Batch(edits) => edits.iter().any(|it| settles(it, point)),
        Edit::Create(_) | Edit::Delete(_) | Edit::Move(_) | Edit::Rename(_) => false,
    }
}
