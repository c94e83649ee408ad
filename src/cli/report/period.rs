//! A period in the life of a programme.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use super::super::Failure;
use crate::{
    edit::Edit,
    programme::{Element, EtatRemarque, Programme, Remarque, Target, nfc},
    progress::Watch,
    store::{Entry, Store, StoreError},
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

/// The last entry before what `text` names; the creation when there is none.
fn point(store: &Store, id: &str, text: &str) -> Result<i64, Failure> {
    match (store.point(id, text), instant(text)) {
        (Err(StoreError::UnknownSnapshot { .. }), Some(at)) => Ok(store.last_before(id, at)?),
        (Err(StoreError::UnknownSnapshot { programme, asked, known }), None) => {
            Err(Failure::UnknownSince { programme, asked, known })
        }
        (point, _) => Ok(point?),
    }
}

/// A date, or a date and an hour, on the clock of this machine.
fn instant(text: &str) -> Option<Timestamp> {
    let date: DateTime = text.trim().parse().ok()?;
    TimeZone::system().to_timestamp(date).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight() {
        assert_eq!(instant("2026-11-24"), instant("2026-11-24T00:00"));
        assert!(instant("2026-11-24") < instant("2026-11-24 09:30"));
        for text in ["cadrage", "24", "2026-13-01", ""] {
            assert_eq!(instant(text), None, "{text}");
        }
    }
}
