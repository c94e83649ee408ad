//! From which version an export marks what changed, when the user wants it to.

use crate::{
    formats::{registry::Format, stamp::Since, writing::written::Reglage},
    i18n::I18n,
    programme::Programme,
    progress::unwatched,
    store::Instantane,
    t,
    tui::{app::App, work::Work},
};

/// The versions that there are, and the one that was chosen.
#[derive(Default)]
pub(super) struct MarkedSince {
    versions: Vec<Instantane>,
    chosen: Option<usize>,
}

impl MarkedSince {
    /// Nothing to choose where the format has no marks, or nobody named a version.
    pub(super) fn of(format: &Format, work: &Work) -> Self {
        if !format.reglages.contains(&Reglage::Since) {
            return Self::default();
        }
        let mut versions = work.session.store().snapshots(work.session.programme().id.as_str()).unwrap_or_default();
        // What one wants first is what has changed since the last.
        versions.reverse();
        Self { versions, chosen: None }
    }

    /// Chooses the next version; none after the last.
    pub(super) fn next(&mut self) {
        let next = self.chosen.map_or(0, |it| it + 1);
        self.chosen = (next < self.versions.len()).then_some(next);
    }

    fn version(&self) -> Option<&Instantane> {
        self.chosen.and_then(|it| self.versions.get(it))
    }

    /// What is chosen, and the key that chooses another; None when there is nothing to choose.
    pub(super) fn told(&self, i18n: &I18n) -> Option<String> {
        match self.version() {
            Some(it) => Some(t!(i18n, "exporter-depuis", nom = it.nom.as_str())),
            None => (!self.versions.is_empty()).then(|| t!(i18n, "exporter-sans-depuis")),
        }
    }

    /// The programme as it was then, with what a stamp says of it; None when nothing is to be marked.
    ///
    /// # Errors
    /// A sentence, when it cannot be read, or had not the parcours that is exported.
    pub(super) fn earlier(&self, work: &Work, app: &App) -> Result<Option<(Programme, Since)>, String> {
        let Some(version) = self.version() else { return Ok(None) };
        let id = work.session.programme().id.as_str();
        let read = work.session.store().at(id, version.seq, &mut unwatched);
        // Under the name that it has now.
        let programme = read.map_err(|error| app.tell(&error))?;
        let programme = Programme { id: work.session.programme().id.clone(), ..programme };
        let names = self.versions.iter().filter(|it| it.seq == version.seq).map(|it| it.nom.clone()).collect();
        let since = Since::new(&programme, work.parcours.as_ref(), Some(version.seq), names);
        match work.parcours.as_ref().filter(|it| programme.get(*it).is_none()) {
            None => Ok(Some((programme, since))),
            Some(parcours) => {
                let depuis = since.told(&app.i18n);
                Err(t!(app.i18n, "revision-sans-parcours", parcours = parcours.as_str(), depuis = depuis))
            }
        }
    }
}
