//! The part of the référentiel that a view answers for.

use rustc_hash::FxHashSet;

use crate::{
    coverage::Vue,
    programme::{Ac, Competence, Id, Niveau},
};

/// What the parcours of a view develops, and what no parcours develops yet: the latter counts in all, so that
/// an object is judged as soon as it is written.
pub(super) struct Portee<'v> {
    vue: &'v Vue<'v>,
    here: FxHashSet<&'v Id<Niveau>>,
    anywhere: FxHashSet<&'v Id<Niveau>>,
}

impl<'v> Portee<'v> {
    /// `vues`: all those of the programme.
    pub fn new(vue: &'v Vue<'v>, vues: &'v [Vue<'v>]) -> Self {
        let ids = |vue: &'v Vue<'v>| vue.niveaux.iter().map(|vu| &vu.niveau.id);
        Self { vue, here: ids(vue).collect(), anywhere: vues.iter().flat_map(ids).collect() }
    }

    /// The compétences, with those that have no niveau at all.
    pub fn competences(&self) -> impl Iterator<Item = &'v Competence> {
        let counts = |it: &&Competence| it.niveaux.is_empty() || it.niveaux.iter().any(|niveau| self.counts(niveau));
        self.vue.programme.competences.iter().filter(counts)
    }

    /// The niveaux of one compétence.
    pub fn niveaux<'c>(&self, competence: &'c Competence) -> impl Iterator<Item = &'c Niveau> {
        competence.niveaux.iter().filter(|niveau| self.counts(niveau))
    }

    /// The AC of all of them.
    pub fn acs(&self) -> impl Iterator<Item = &'v Ac> {
        self.vue.programme.niveaux().filter(|(_, niveau)| self.counts(niveau)).flat_map(|(_, niveau)| &niveau.acs)
    }

    fn counts(&self, niveau: &Niveau) -> bool {
        self.here.contains(&niveau.id) || !self.anywhere.contains(&niveau.id)
    }
}
