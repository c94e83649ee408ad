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
    pub lignes: Vec<Ligne<'p>>,
}

#[derive(Clone, Copy)]
pub(in crate::formats::xlsx) enum Ligne<'p> {
    Ue(&'p Ue),
    /// Heads the activités that nothing ties to a UE of the semestre.
    HorsUe,
    Activite(&'p Activite),
}

impl<'p> Bloc<'p> {
    pub fn new(survey: &Survey<'p>, semestre: &'p Semestre) -> Self {
        let activites = survey.activites(semestre);
        let rangs: HashMap<&Id<Ue>, usize> = semestre.ues.iter().map(|ue| &ue.id).zip(0..).collect();
        let ailleurs: HashSet<&Id<Ue>> =
            activites.iter().flat_map(|it| it.coefficients.keys()).filter(|ue| !rangs.contains_key(ue)).collect();
        let mut ues: Vec<&Ue> = semestre.ues.iter().collect();
        if !ailleurs.is_empty() {
            ues.extend(survey.programme.ues().map(|(_, ue)| ue).filter(|ue| ailleurs.contains(&ue.id)));
        }

        let mut maisons: Vec<Vec<Ligne<'p>>> = vec![Vec::new(); semestre.ues.len()];
        let mut hors_ue = Vec::new();
        for activite in activites {
            match home(survey, semestre, &rangs, activite) {
                Some(rang) => maisons[rang].push(Ligne::Activite(activite)),
                None => hors_ue.push(Ligne::Activite(activite)),
            }
        }
        let mut lignes = Vec::new();
        for (ue, siennes) in semestre.ues.iter().zip(maisons) {
            lignes.push(Ligne::Ue(ue));
            lignes.extend(siennes);
        }
        if !hors_ue.is_empty() {
            lignes.push(Ligne::HorsUe);
            lignes.extend(hors_ue);
        }
        Self { semestre, ues, lignes }
    }

    pub fn activites(&self) -> impl Iterator<Item = &'p Activite> {
        self.lignes.iter().filter_map(|ligne| match ligne {
            Ligne::Activite(activite) => Some(*activite),
            Ligne::Ue(_) | Ligne::HorsUe => None,
        })
    }
}

/// The rank of the UE under which an activité stands: the one in which it weighs most, the first of equals;
/// when it weighs in none, the one whose compétences hold most of its AC.
fn home(
    survey: &Survey<'_>,
    semestre: &Semestre,
    rangs: &HashMap<&Id<Ue>, usize>,
    activite: &Activite,
) -> Option<usize> {
    let poids = activite.coefficients.iter().filter_map(|(ue, poids)| rangs.get(ue).map(|rang| (*rang, *poids)));
    heaviest(poids).or_else(|| {
        let mut liens: HashMap<&Id<Competence>, u32> = HashMap::new();
        for (competence, _, _) in survey.acs_de(activite) {
            *liens.entry(&competence.id).or_default() += 1;
        }
        let des_siennes = |ue: &Ue| ue.competences.iter().filter_map(|it| liens.get(it)).sum::<u32>();
        heaviest(semestre.ues.iter().map(|ue| Decimal::from(des_siennes(ue))).enumerate())
    })
}

/// The rank of the greatest weight above 0; the least rank of equals.
fn heaviest(weights: impl Iterator<Item = (usize, Decimal)>) -> Option<usize> {
    let positive = weights.filter(|(_, weight)| *weight > Decimal::ZERO);
    positive.max_by_key(|(rang, weight)| (*weight, Reverse(*rang))).map(|(rang, _)| rang)
}
