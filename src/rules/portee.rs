//! The part of the référentiel that a view answers for.

use rustc_hash::FxHashSet;

use crate::{
    coverage::ParcoursView,
    programme::{Ac, Competence, Id, Niveau},
};

/// What the parcours of a view develops, and what no parcours develops yet: the latter counts in all, so that
/// an object is judged as soon as it is written.
pub(super) struct Portee<'v> {
    view: &'v ParcoursView<'v>,
    here: FxHashSet<&'v Id<Niveau>>,
    anywhere: FxHashSet<&'v Id<Niveau>>,
}

impl<'v> Portee<'v> {
    /// `views`: all those of the programme.
    pub fn new(view: &'v ParcoursView<'v>, views: &'v [ParcoursView<'v>]) -> Self {
        let ids = |view: &'v ParcoursView<'v>| view.niveaux.iter().map(|vu| &vu.niveau.id);
        Self { view, here: ids(view).collect(), anywhere: views.iter().flat_map(ids).collect() }
    }

    /// The compétences, with those that have no niveau at all.
    pub fn competences(&self) -> impl Iterator<Item = &'v Competence> {
        let counts = |it: &&Competence| it.niveaux.is_empty() || it.niveaux.iter().any(|niveau| self.counts(niveau));
        self.view.programme.competences.iter().filter(counts)
    }

    /// The niveaux of one compétence.
    pub fn niveaux<'c>(&self, competence: &'c Competence) -> impl Iterator<Item = &'c Niveau> {
        competence.niveaux.iter().filter(|niveau| self.counts(niveau))
    }

    /// The AC of all of them.
    pub fn acs(&self) -> impl Iterator<Item = &'v Ac> {
        self.view.programme.niveaux().filter(|(_, niveau)| self.counts(niveau)).flat_map(|(_, niveau)| &niveau.acs)
    }

    fn counts(&self, niveau: &Niveau) -> bool {
        self.here.contains(&niveau.id) || !self.anywhere.contains(&niveau.id)
    }
}
