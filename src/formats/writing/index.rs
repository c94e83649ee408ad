//! Who is tied to whom, the other way round: looked up for each cell, so not searched each time.

use std::collections::{BTreeSet, HashMap, HashSet};

use rust_decimal::Decimal;

use crate::{
    coverage::ParcoursView,
    programme::{Ac, Activite, Competence, Composante, Id, Niveau, Programme, Situation, Ue},
};

pub(in crate::formats) struct Index<'p> {
    activites: HashMap<&'p Id<Ac>, Vec<&'p Activite>>,
    poids: HashMap<&'p Id<Ue>, Vec<(&'p Activite, Decimal)>>,
    competences: HashMap<&'p Id<Competence>, (usize, &'p Competence)>,
    /// For each niveau, the year in which each view develops it.
    annees: HashMap<&'p Id<Niveau>, Vec<Option<u8>>>,
    /// The UE of each view.
    ues: Vec<HashSet<&'p Id<Ue>>>,
    /// The activités, UE and situations by their identifiers, with their ranks: each activité names some.
    activites_by_id: HashMap<&'p str, (usize, &'p Activite)>,
    ues_by_id: HashMap<&'p Id<Ue>, (usize, &'p Ue)>,
    situations: HashMap<&'p str, (usize, &'p Situation)>,
    /// The codes of the composantes, in the order of the référentiel.
    composantes: HashMap<&'p Id<Composante>, (usize, String)>,
}

impl<'p> Index<'p> {
    pub(super) fn new(programme: &'p Programme, views: &[ParcoursView<'p>]) -> Self {
        let mut activites: HashMap<&Id<Ac>, Vec<&Activite>> = HashMap::new();
        let mut poids: HashMap<&Id<Ue>, Vec<(&Activite, Decimal)>> = HashMap::new();
        for activite in &programme.activites {
            for ac in activite.acs() {
                activites.entry(ac).or_default().push(activite);
            }
            for (ue, coefficient) in &activite.coefficients {
                poids.entry(ue).or_default().push((activite, *coefficient));
            }
        }
        let mut annees: HashMap<&Id<Niveau>, Vec<Option<u8>>> =
            programme.niveaux().map(|(_, niveau)| (&niveau.id, vec![None; views.len()])).collect();
        for (rank, view) in views.iter().enumerate() {
            for vu in &view.niveaux {
                if let Some(annees) = annees.get_mut(&vu.niveau.id) {
                    annees[rank] = Some(vu.annee);
                }
            }
        }
        Self {
            activites,
            poids,
            competences: programme.competences.iter().enumerate().map(|(rank, it)| (&it.id, (rank, it))).collect(),
            annees,
            ues: views.iter().map(|view| view.ues.iter().map(|it| &it.ue.id).collect()).collect(),
            activites_by_id: programme
                .activites
                .iter()
                .enumerate()
                .map(|(rank, it)| (it.id.as_str(), (rank, it)))
                .collect(),
            ues_by_id: programme.ues().enumerate().map(|(rank, (_, it))| (&it.id, (rank, it))).collect(),
            situations: programme
                .competences
                .iter()
                .flat_map(|it| &it.situations)
                .enumerate()
                .map(|(rank, it)| (it.id.as_str(), (rank, it)))
                .collect(),
            composantes: programme
                .competences
                .iter()
                .flat_map(Competence::composantes_numerotees)
                .enumerate()
                .map(|(rank, (it, code))| (&it.id, (rank, code)))
                .collect(),
        }
    }

    /// These activités, in the order of the programme.
    pub(super) fn activites_named<'i>(&self, ids: impl Iterator<Item = &'i String>) -> Vec<&'p Activite> {
        in_order(ids.filter_map(|id| self.activites_by_id.get(id.as_str()).copied()))
    }

    /// These situations, in the order of the programme.
    pub(super) fn situations_named<'i>(&self, ids: impl Iterator<Item = &'i String>) -> Vec<&'p Situation> {
        in_order(ids.filter_map(|id| self.situations.get(id.as_str()).copied()))
    }

    /// The UE in which an activité weighs, in the order of the programme.
    pub(super) fn ues_of(&self, activite: &Activite) -> Vec<(&'p Ue, Decimal)> {
        let weighed = activite.coefficients.iter();
        in_order(weighed.filter_map(|(ue, weight)| self.ues_by_id.get(ue).map(|(rank, ue)| (*rank, (*ue, *weight)))))
    }

    /// The codes of these composantes, in the order of the référentiel.
    pub(super) fn composantes(&self, ids: &BTreeSet<Id<Composante>>) -> Vec<&str> {
        let found = ids.iter().filter_map(|id| self.composantes.get(id));
        in_order(found.map(|(rank, code)| (*rank, code.as_str())))
    }

    pub(super) fn activites_de(&self, ac: &Ac) -> &[&'p Activite] {
        self.activites.get(&ac.id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn poids_de(&self, ue: &Ue) -> &[(&'p Activite, Decimal)] {
        self.poids.get(&ue.id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn annees(&self, niveau: &Niveau) -> &[Option<u8>] {
        self.annees.get(&niveau.id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn has_ue(&self, view: usize, ue: &Ue) -> bool {
        self.ues.get(view).is_some_and(|ues| ues.contains(&ue.id))
    }

    /// These compétences, in the order of the référentiel.
    pub(super) fn competences(&self, ids: &BTreeSet<Id<Competence>>) -> Vec<&'p Competence> {
        let mut found: Vec<_> = ids.iter().filter_map(|id| self.competences.get(id).copied()).collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, it)| it).collect()
    }
}

/// What stands at some ranks, by these.
fn in_order<T>(found: impl Iterator<Item = (usize, T)>) -> Vec<T> {
    let mut found: Vec<(usize, T)> = found.collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, it)| it).collect()
}
