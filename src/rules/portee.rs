//! The part of the référentiel that a view answers for.

use rustc_hash::FxHashSet;

use crate::{
    coverage::ParcoursView,
    programme::{Ac, Competence, Element, Id, Niveau, Programme, Target},
};

/// The objects of the référentiel that no parcours of the programme develops: they are of none, which is not to say
/// that all have them. A programme without parcours has none of these.
pub(super) struct Orphelins<'p> {
    niveaux: FxHashSet<&'p Id<Niveau>>,
    competences: FxHashSet<&'p Id<Competence>>,
    targets: FxHashSet<Target>,
}

impl<'p> Orphelins<'p> {
    /// `views`: all those of the programme.
    pub(super) fn of(programme: &'p Programme, views: &[ParcoursView<'p>]) -> Self {
        let mut it = Self { niveaux: Default::default(), competences: Default::default(), targets: Default::default() };
        if programme.parcours.is_empty() {
            return it;
        }
        let developed: FxHashSet<&Id<Niveau>> =
            views.iter().flat_map(|view| &view.niveaux).map(|vu| &vu.niveau.id).collect();
        for competence in &programme.competences {
            let is_orphan = |niveau: &&Niveau| !developed.contains(&niveau.id);
            for niveau in competence.niveaux.iter().filter(is_orphan) {
                it.niveaux.insert(&niveau.id);
                it.targets.insert(niveau.target());
                it.targets.extend(niveau.acs.iter().map(Element::target));
            }
            if competence.niveaux.iter().all(|niveau| is_orphan(&niveau)) {
                it.competences.insert(&competence.id);
                it.targets.insert(competence.target());
                it.targets.extend(competence.composantes.iter().map(Element::target));
                it.targets.extend(competence.situations.iter().map(Element::target));
            }
        }
        it
    }

    pub(super) fn contains(&self, target: &Target) -> bool {
        !self.targets.is_empty() && self.targets.contains(target)
    }

    pub(super) fn has_niveau(&self, niveau: &Niveau) -> bool {
        self.niveaux.contains(&niveau.id)
    }

    pub(super) fn has_competence(&self, competence: &Competence) -> bool {
        self.competences.contains(&competence.id)
    }
}

/// What the parcours of a view develops; the first view answers besides for what no parcours does, so that an object is
/// judged as soon as it is written.
pub(super) struct Portee<'v> {
    programme: &'v Programme,
    here: FxHashSet<&'v Id<Niveau>>,
    orphelins: Option<&'v Orphelins<'v>>,
}

impl<'v> Portee<'v> {
    pub(super) fn new(view: &'v ParcoursView<'v>, views: &'v [ParcoursView<'v>], orphelins: &'v Orphelins<'v>) -> Self {
        let is_first = views.first().is_some_and(|first| std::ptr::eq(first, view));
        Self {
            programme: view.programme,
            here: view.niveaux.iter().map(|vu| &vu.niveau.id).collect(),
            orphelins: is_first.then_some(orphelins),
        }
    }

    /// The compétences, with those that have no niveau at all.
    pub(super) fn competences(&self) -> impl Iterator<Item = &'v Competence> {
        let counts = |it: &&Competence| {
            let whole = self.programme.parcours.is_empty() && it.niveaux.is_empty();
            let is_here = it.niveaux.iter().any(|niveau| self.here.contains(&niveau.id));
            whole || is_here || self.orphelins.is_some_and(|orphelins| orphelins.has_competence(it))
        };
        self.programme.competences.iter().filter(counts)
    }

    /// Every niveau of the programme, from the first view: those that others answer for too.
    pub(super) fn all_niveaux(&self) -> impl Iterator<Item = (&'v Competence, &'v Niveau)> {
        self.programme.niveaux().filter(|_| self.orphelins.is_some())
    }

    /// The niveaux of one compétence.
    pub(super) fn niveaux<'c>(&self, competence: &'c Competence) -> impl Iterator<Item = &'c Niveau> {
        competence.niveaux.iter().filter(|niveau| self.counts(niveau))
    }

    /// The niveaux of all, with their compétences.
    pub(super) fn tous_niveaux(&self) -> impl Iterator<Item = (&'v Competence, &'v Niveau)> {
        let all = self.programme.competences.iter();
        all.flat_map(|competence| self.niveaux(competence).map(move |niveau| (competence, niveau)))
    }

    /// The AC of all of them.
    pub(super) fn acs(&self) -> impl Iterator<Item = &'v Ac> {
        self.tous_niveaux().flat_map(|(_, niveau)| &niveau.acs)
    }

    fn counts(&self, niveau: &Niveau) -> bool {
        self.here.contains(&niveau.id) || self.orphelins.is_some_and(|orphelins| orphelins.has_niveau(niveau))
    }
}
