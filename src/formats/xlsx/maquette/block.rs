//! The rows of one semestre, and the UE that have a column in it.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use rust_decimal::Decimal;

use crate::{
    formats::writing::survey::Survey,
    programme::{Activite, Competence, Id, Semestre, Ue},
};

/// One semestre of the maquette.
pub(in crate::formats::xlsx) struct Bloc<'p> {
    pub semestre: &'p Semestre,
    /// The UE of the semestre, then those of other semestres in which one of its activités weighs.
    pub ues: Vec<&'p Ue>,
    pub lines: Vec<Line<'p>>,
}

#[derive(Clone, Copy)]
pub(in crate::formats::xlsx) enum Line<'p> {
    Ue(&'p Ue),
    /// Heads the activités that nothing ties to a UE of the semestre.
    HorsUe,
    Activite(&'p Activite),
}

impl<'p> Bloc<'p> {
    pub(crate) fn new(survey: &Survey<'p>, semestre: &'p Semestre) -> Self {
        let activites = survey.activites(semestre);
        let ranks: HashMap<&Id<Ue>, usize> = semestre.ues.iter().map(|ue| &ue.id).zip(0..).collect();
        let elsewhere: HashSet<&Id<Ue>> =
            activites.iter().flat_map(|it| it.coefficients.keys()).filter(|ue| !ranks.contains_key(ue)).collect();
        let mut ues: Vec<&Ue> = semestre.ues.iter().collect();
        if !elsewhere.is_empty() {
            ues.extend(survey.programme.ues().map(|(_, ue)| ue).filter(|ue| elsewhere.contains(&ue.id)));
        }

        let mut maisons: Vec<Vec<Line<'p>>> = vec![Vec::new(); semestre.ues.len()];
        let mut hors_ue = Vec::new();
        for activite in activites {
            match home(survey, semestre, &ranks, activite) {
                Some(rank) => maisons[rank].push(Line::Activite(activite)),
                None => hors_ue.push(Line::Activite(activite)),
            }
        }
        let mut lines = Vec::new();
        for (ue, own) in semestre.ues.iter().zip(maisons) {
            lines.push(Line::Ue(ue));
            lines.extend(own);
        }
        if !hors_ue.is_empty() {
            lines.push(Line::HorsUe);
            lines.extend(hors_ue);
        }
        Self { semestre, ues, lines }
    }

    /// The UE under which an activité stands.
    pub(crate) fn home(&self, activite: &Activite) -> Option<&'p Ue> {
        let mut under = None;
        for line in &self.lines {
            match line {
                Line::Ue(ue) => under = Some(*ue),
                Line::HorsUe => under = None,
                Line::Activite(own) if own.id == activite.id => return under,
                Line::Activite(_) => {}
            }
        }
        None
    }

    pub(crate) fn activites(&self) -> impl Iterator<Item = &'p Activite> {
        self.lines.iter().filter_map(|line| match line {
            Line::Activite(activite) => Some(*activite),
            Line::Ue(_) | Line::HorsUe => None,
        })
    }
}

/// The rank of the UE under which an activité stands: the one in which it weighs most, the first of equals;
/// when it weighs in none, the one whose compétences hold most of its AC.
fn home(
    survey: &Survey<'_>,
    semestre: &Semestre,
    ranks: &HashMap<&Id<Ue>, usize>,
    activite: &Activite,
) -> Option<usize> {
    let poids = activite.coefficients.iter().filter_map(|(ue, poids)| ranks.get(ue).map(|rank| (*rank, *poids)));
    heaviest(poids).or_else(|| {
        let mut links: HashMap<&Id<Competence>, u32> = HashMap::new();
        for (competence, _, _) in survey.acs_de(activite) {
            *links.entry(&competence.id).or_default() += 1;
        }
        let of_its_own = |ue: &Ue| ue.competences.iter().filter_map(|it| links.get(it)).sum::<u32>();
        heaviest(semestre.ues.iter().map(|ue| Decimal::from(of_its_own(ue))).enumerate())
    })
}

/// The rank of the greatest weight above 0; the least rank of equals.
fn heaviest(weights: impl Iterator<Item = (usize, Decimal)>) -> Option<usize> {
    let positive = weights.filter(|(_, weight)| *weight > Decimal::ZERO);
    positive.max_by_key(|(rank, weight)| (*weight, Reverse(*rank))).map(|(rank, _)| rank)
}
