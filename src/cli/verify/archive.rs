//! The versions of a programme among which a document is looked for.

use crate::{
    cli::{Context, Failure, progress::watched, reference::Reference},
    programme::{Programme, Vote},
    store::{Instantane, StoreError},
};

/// A programme as it was, or is.
#[derive(Clone)]
pub(super) struct State {
    pub programme: Programme,
    /// The last entry of the journal that it includes; None: it has none.
    pub seq: Option<i64>,
    /// The names that this point of the journal has.
    pub versions: Vec<String>,
    /// What councils decided on it under these names.
    pub votes: Vec<Vote>,
}

/// A programme of the database with its journal, or a file.
pub(super) struct Archive<'c> {
    context: &'c Context<'c>,
    id: String,
    pub today: State,
}

impl<'c> Archive<'c> {
    pub(super) fn open(context: &'c Context<'c>, id: &str) -> Result<Self, Failure> {
        let today = match Reference::parse(id) {
            Reference::File(_) => {
                State { programme: context.programme(id)?, seq: None, versions: Vec::new(), votes: Vec::new() }
            }
            Reference::Stored(id) => {
                let known = context.store_of(id)?.load(id)?;
                State { programme: known.programme, seq: Some(known.seq), versions: Vec::new(), votes: Vec::new() }
            }
        };
        let mut archive = Self { context, id: id.to_owned(), today };
        if let Some(seq) = archive.today.seq {
            (archive.today.versions, archive.today.votes) = archive.named_at(seq)?;
        }
        Ok(archive)
    }

    pub(super) fn has_journal(&self) -> bool {
        self.today.seq.is_some()
    }

    /// The programme after an entry of its journal; None: there is no such entry.
    pub(super) fn at(&self, seq: i64) -> Result<Option<State>, Failure> {
        let (store, id) = (self.context.store_of(&self.id)?, self.id.clone());
        let found = watched(self.context.i18n, move |watch| store.at(&id, seq, watch));
        match found {
            Ok(programme) => self.state(seq, programme).map(Some),
            Err(StoreError::NoSuchPoint { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The latest version for which `is_it` holds.
    pub(super) fn find(&self, is_it: impl Fn(&Programme) -> bool + Send) -> Result<Option<State>, Failure> {
        if is_it(&self.today.programme) {
            return Ok(Some(self.today.clone()));
        }
        if !self.has_journal() {
            return Ok(None);
        }
        let (store, id) = (self.context.store_of(&self.id)?, self.id.clone());
        let found = watched(self.context.i18n, move |watch| store.latest(&id, is_it, watch))?;
        found.map(|(seq, programme)| self.state(seq, programme)).transpose()
    }

    /// The programme today, and each version that has a name, the latest first.
    pub(super) fn named(&self) -> Result<Vec<State>, Failure> {
        let mut all = vec![self.today.clone()];
        if self.has_journal() {
            let snapshots = self.context.store_of(&self.id)?.snapshots(&self.id)?;
            let mut points: Vec<i64> = snapshots.into_iter().map(|it| it.seq).collect();
            points.dedup();
            for seq in points.into_iter().rev() {
                all.extend(self.at(seq)?);
            }
        }
        Ok(all)
    }

    fn state(&self, seq: i64, programme: Programme) -> Result<State, Failure> {
        let (versions, votes) = self.named_at(seq)?;
        Ok(State { programme, seq: Some(seq), versions, votes })
    }

    /// The names of a point of the journal, and what was voted under them.
    fn named_at(&self, seq: i64) -> Result<(Vec<String>, Vec<Vote>), Failure> {
        let all = self.context.store_of(&self.id)?.versions_at(&self.id, seq)?;
        let votes = all.iter().flat_map(Instantane::votes).collect();
        Ok((all.into_iter().map(|it| it.nom).collect(), votes))
    }
}

/// The programmes of the database.
pub(super) fn all(context: &Context<'_>) -> Result<Vec<String>, Failure> {
    let Some(store) = context.existing_store()? else { return Ok(Vec::new()) };
    Ok(store.list()?.into_iter().map(|it| it.id.to_string()).collect())
}
