//! From which version an export marks what changed, when the user wants it to.

use crate::{
    formats::{registry::Format, stamp::Since, writing::written::Reglage},
    i18n::I18n,
    programme::{Id, Programme},
    progress::unwatched,
    store::Instantane,
    t,
    tui::{app::App, work::Work},
};

/// The versions that there are, and the one that was chosen.
#[derive(Default)]
pub(super) struct MarkedSince {
    versions: Vec<Instantane>,
    /// The programme that this one was made from, as it was then; it comes after the versions.
    ancestor: Option<(String, i64)>,
    chosen: Option<usize>,
}

/// A version that was chosen.
enum Chosen<'m> {
    Named(&'m Instantane),
    Ancestor(&'m str, i64),
}

impl MarkedSince {
    /// Nothing to choose where the format has no marks, or nobody named a version.
    pub(super) fn of(format: &Format, work: &Work) -> Self {
        if !format.reglages.contains(&Reglage::Since) {
            return Self::default();
        }
        let (store, id) = (work.session.store(), work.session.programme().id.as_str());
        let mut versions = store.snapshots(id).unwrap_or_default();
        // What one wants first is what has changed since the last.
        versions.reverse();
        let first = store.entry(id, 1).ok();
        let ancestor = first.as_ref().and_then(|it| it.ancestor()?.split_once('@'));
        let ancestor = ancestor.and_then(|(id, seq)| Some((id.to_owned(), seq.parse().ok()?)));
        let ancestor = ancestor.filter(|(id, seq)| store.rights().may_see(id) && store.entry(id, *seq).is_ok());
        Self { versions, ancestor, chosen: None }
    }

    /// Chooses the next version; none after the last.
    pub(super) fn next(&mut self) {
        let next = self.chosen.map_or(0, |it| it + 1);
        self.chosen = (next < self.versions.len() + usize::from(self.ancestor.is_some())).then_some(next);
    }

    fn version(&self) -> Option<Chosen<'_>> {
        let named = self.versions.get(self.chosen?).map(Chosen::Named);
        named.or_else(|| self.ancestor.as_ref().map(|(id, seq)| Chosen::Ancestor(id, *seq)))
    }

    /// What is chosen, and the key that chooses another; None when there is nothing to choose.
    pub(super) fn told(&self, i18n: &I18n) -> Option<String> {
        match self.version() {
            Some(Chosen::Named(it)) => Some(t!(i18n, "exporter-depuis", nom = it.nom.as_str())),
            Some(Chosen::Ancestor(id, _)) => Some(t!(i18n, "exporter-depuis", nom = id)),
            None => (!self.versions.is_empty() || self.ancestor.is_some()).then(|| t!(i18n, "exporter-sans-depuis")),
        }
    }

    /// The programme as it was then, with what a stamp says of it; None when nothing is to be marked.
    ///
    /// # Errors
    /// A sentence, when it cannot be read, or had not the parcours that is exported.
    pub(super) fn earlier(&self, work: &Work, app: &App) -> Result<Option<(Programme, Since)>, String> {
        let Some(version) = self.version() else { return Ok(None) };
        let now = &work.session.programme().id;
        let (id, seq) = match version {
            Chosen::Named(it) => (now.as_str(), it.seq),
            Chosen::Ancestor(id, seq) => (id, seq),
        };
        let read = work.session.store().at(id, seq, &mut unwatched);
        // Under the name that it has now.
        let programme = read.map_err(|error| app.tell(&error))?;
        let programme = Programme { id: Id::new(id).unwrap_or_else(|_| now.clone()), ..programme };
        let is_its_own = |it: &&Instantane| id == now.as_str() && it.seq == seq;
        let names = self.versions.iter().filter(is_its_own).map(|it| it.nom.clone()).collect();
        let since = Since::new(&programme, work.parcours.as_ref(), Some(seq), names);
        match work.parcours.as_ref().filter(|it| programme.get(*it).is_none()) {
            None => Ok(Some((programme, since))),
            Some(parcours) => {
                let depuis = since.told(&app.i18n);
                Err(t!(app.i18n, "revision-sans-parcours", parcours = parcours.as_str(), depuis = depuis))
            }
        }
    }
}
