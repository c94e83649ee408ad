//! How a view is made: what it sees, then what that is tied to.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{ParcoursView, Semestres};
use crate::{
    coverage::{
        Links, SeenAc, SeenNiveau, SeenUe,
        choices::Choices,
        hours::Heures,
        index::{Index, Lists, Rank},
        seen::SeenLinks,
    },
    programme::{Id, Nature, Niveau, Parcours, Programme, Semestre, Ue},
};

impl<'p> ParcoursView<'p> {
    pub(super) fn new(programme: &'p Programme, parcours: Option<&'p Parcours>, index: Rc<Index<'p>>) -> Self {
        let mut view = ParcoursView {
            programme,
            parcours,
            niveaux: Vec::new(),
            acs: Vec::with_capacity(index.acs.len()),
            activites: Vec::with_capacity(index.activites.len()),
            ues: Vec::new(),
            ac_ranks: Vec::with_capacity(index.acs.len()),
            sees: Vec::with_capacity(index.activites.len()),
            tied: Lists::as_large_as(&index.tied),
            developpees: FxHashSet::default(),
            ue_ranks: FxHashMap::default(),
            semestres: Semestres::default(),
            heures: Heures::default(),
            saisies: Heures::default(),
            choices: Choices::default(),
            index,
        };
        view.see_niveaux();
        view.see_activites();
        view.see_acs();
        view.see_ues();
        view.add_hours();
        view
    }

    fn see_niveaux(&mut self) {
        // The choices of the parcours by niveau; looked up for each niveau, so not searched each time.
        let choix: Option<FxHashMap<&Id<Niveau>, u8>> =
            self.parcours.map(|p| p.niveaux.iter().rev().map(|vise| (&vise.niveau, vise.annee)).collect());
        let mut next = 0;
        for (competence, niveau) in self.programme.niveaux() {
            let annee = match &choix {
                None => Some(niveau.annee),
                Some(choix) => choix.get(&niveau.id).copied(),
            };
            let Some(annee) = annee else {
                self.ac_ranks.extend(niveau.acs.iter().map(|_| None));
                continue;
            };
            let acs = next..next + niveau.acs.len();
            next = acs.end;
            self.ac_ranks.extend(acs.clone().map(|rank| Some(rank as Rank)));
            self.developpees.insert((annee, &competence.id));
            self.niveaux.push(SeenNiveau { competence, niveau, annee, acs });
        }
    }

    fn see_activites(&mut self) {
        let parcours = self.parcours.map(|p| &p.id);
        for &activite in &self.index.activites {
            let is_seen = !activite.is_reserved() || activite.is_in(parcours);
            self.sees.push(is_seen);
            if !is_seen {
                self.tied.push([]);
                continue;
            }
            // A view keeps the order of the programme: these ranks ascend as those of the index do.
            self.tied.push(self.index.tied.at(activite.rank).iter().filter_map(|&ac| self.ac_ranks[ac as usize]));
            self.semestres.commences.insert(activite.semestre);
            if activite.nature == Nature::Stage {
                self.semestres.stages.insert(activite.semestre);
            }
            if activite.is_weighted() {
                self.semestres.peses.insert(activite.semestre);
            }
            self.activites.push(activite);
        }
    }

    fn see_acs(&mut self) {
        let (travaille, evalue) = (self.seen_links(&self.index.travaille), self.seen_links(&self.index.evalue));
        let acs = self.niveaux.iter().flat_map(|vu| vu.niveau.acs.iter().map(move |ac| (vu, ac)));
        self.acs.extend(acs.zip(0..).map(|((vu, ac), rank)| SeenAc {
            competence: vu.competence,
            niveau: vu.niveau,
            annee: vu.annee,
            ac,
            travaille: Links::new(&travaille, rank),
            evalue: Links::new(&evalue, rank),
        }));
    }

    /// For each AC of the view, those of its activités that the view sees.
    fn seen_links(&self, all: &Lists<Rank>) -> Rc<SeenLinks<'p>> {
        let mut ranks = Lists::as_large_as(all);
        for (rank, _) in (0..).zip(&self.ac_ranks).filter(|(_, at)| at.is_some()) {
            ranks.push(all.at(rank).iter().copied().filter(|&it| self.sees[it as usize]));
        }
        Rc::new(SeenLinks { index: self.index.clone(), ranks })
    }

    fn see_ues(&mut self) {
        let mut ranks: Vec<Option<usize>> = Vec::new();
        for (rank, (semestre, ue)) in self.programme.ues().enumerate() {
            if !self.has_ue(semestre, ue) {
                ranks.push(None);
                continue;
            }
            ranks.push(Some(self.ues.len()));
            for competence in &ue.competences {
                self.ue_ranks.entry((semestre.numero, competence)).or_default().push(self.ues.len());
            }
            self.ues.push(SeenUe { semestre, ue, poids: Vec::new(), rank: rank as Rank });
        }
        let has_choices = !self.programme.choix.is_empty();
        let mut weighs: FxHashMap<Rank, Vec<usize>> = FxHashMap::default();
        for &activite in &self.activites {
            for &(ue, coefficient) in self.index.poids.at(activite.rank) {
                if let Some(at) = ranks[ue as usize] {
                    self.ues[at].poids.push((activite, coefficient));
                    if has_choices {
                        weighs.entry(activite.rank).or_default().push(at);
                    }
                }
            }
        }
        let count = self.index.activites.len();
        self.choices = Choices::new(self.programme, &self.ues, &self.activites, count, &weighs);
    }

    /// Adds up the hours of what everybody has.
    fn add_hours(&mut self) {
        for activite in &self.activites {
            let hours = self.index.heures.at(activite.rank);
            self.saisies.add(activite.semestre, hours);
            if !self.choices.is_optional(activite.rank) {
                self.heures.add(activite.semestre, hours);
            }
        }
    }

    /// A UE exists in the parcours that it names or, naming none, in those that develop one of its
    /// compétences that year; a UE tied to nothing exists everywhere.
    fn has_ue(&self, semestre: &Semestre, ue: &Ue) -> bool {
        let Some(parcours) = self.parcours else { return true };
        if !ue.parcours.is_empty() {
            return ue.parcours.contains(&parcours.id);
        }
        ue.competences.is_empty() || ue.competences.iter().any(|it| self.develops(it, semestre.annee()))
    }
}
