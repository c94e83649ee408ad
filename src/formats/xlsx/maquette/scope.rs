//! Whom a total is for: a student of one parcours or, where all have the same, any student.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::block::{Bloc, Line};
use crate::{
    coverage::ParcoursView,
    formats::writing::survey::Survey,
    programme::{Activite, Id, Parcours, Ue},
};

/// What weighs in a UE.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Poids {
    pub total: Decimal,
    pub saes: Decimal,
}

/// The students that a total is for.
#[derive(Clone, Copy)]
pub(super) struct Portee<'c, 'p> {
    survey: &'c Survey<'p>,
    /// The rank of the view that shows what they have.
    view: usize,
    /// The rank of their parcours; None when the total is that of every parcours.
    pub rank: Option<usize>,
}

impl<'c, 'p> Portee<'c, 'p> {
    /// One scope when every parcours has all of these semestres, else one for each parcours.
    pub(super) fn all(survey: &'c Survey<'p>, blocs: &[&Bloc<'p>]) -> Vec<Self> {
        let particular = |(rank, view): (usize, &ParcoursView<'p>)| {
            let parcours = view.parcours.map(|it| &it.id);
            blocs.iter().any(|bloc| {
                bloc.activites().any(|it| !it.is_in(parcours)) || bloc.ues.iter().any(|ue| !survey.has_ue(rank, ue))
            })
        };
        let all = 0..survey.views.len();
        if survey.views.iter().enumerate().any(particular) {
            all.map(|view| Self { survey, view, rank: Some(view) }).collect()
        } else {
            all.take(1).map(|view| Self { survey, view, rank: None }).collect()
        }
    }

    pub(super) fn parcours(&self) -> Option<&'p Parcours> {
        self.rank.and_then(|rank| self.survey.views[rank].parcours)
    }

    /// What they have.
    pub(super) fn seen(&self) -> &'c ParcoursView<'p> {
        &self.survey.views[self.view]
    }

    pub(super) fn has_ue(&self, ue: &Ue) -> bool {
        self.survey.has_ue(self.view, ue)
    }

    fn activites(&self, bloc: &Bloc<'p>) -> impl Iterator<Item = &'p Activite> {
        let parcours = self.survey.views[self.view].parcours.map(|it| &it.id);
        bloc.activites().filter(move |it| it.is_in(parcours))
    }

    /// What `figure` adds up to over the activités of the semestre that these students have.
    pub(super) fn sum(&self, bloc: &Bloc<'p>, figure: impl Fn(&Activite) -> Decimal) -> Decimal {
        self.activites(bloc).map(figure).sum()
    }

    /// The coefficients in each UE of the activités that these students have, and among them those of SAÉ.
    pub(super) fn poids(&self, bloc: &Bloc<'p>) -> HashMap<&'p Id<Ue>, Poids> {
        let mut sums: HashMap<&Id<Ue>, Poids> = HashMap::new();
        for activite in self.activites(bloc) {
            for (ue, coefficient) in &activite.coefficients {
                let sum = sums.entry(ue).or_default();
                sum.total += coefficient;
                if activite.nature.is_sae() {
                    sum.saes += coefficient;
                }
            }
        }
        sums
    }

    /// The ECTS of the semestre.
    pub(super) fn ects(&self, bloc: &Bloc<'p>) -> Decimal {
        let ue = |line: &Line<'p>| match line {
            Line::Ue(ue) if self.has_ue(ue) => ue.ects,
            _ => None,
        };
        bloc.lines.iter().filter_map(ue).sum()
    }
}
