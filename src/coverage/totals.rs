//! Hours, ECTS and weights, as the students of one parcours live them.

use rust_decimal::Decimal;
// Ranks are tapis’s own: nobody attacks these tables.
use rustc_hash::FxHashMap;

use super::{
    ParcoursView, SeenActivite, SeenUe,
    choices::{Item, Pair, Where},
    index::Rank,
};
use crate::programme::{Activite, Id, NatureHeures, Ue};

/// The least and the most of a figure, over the parcours and over what students choose: an activité of one parcours is
/// not lived by the students of another, so figures are never added up across parcours, nor across the options of a
/// choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    pub min: Decimal,
    pub max: Decimal,
}

impl Range {
    /// What is the same for all.
    pub fn of(figure: Decimal) -> Self {
        Self { min: figure, max: figure }
    }

    /// Whether it is the same for all.
    pub fn is_single(self) -> bool {
        self.min == self.max
    }

    /// The least and the most of ranges; None when there is none.
    pub fn over_all(ranges: impl IntoIterator<Item = Range>) -> Option<Self> {
        Self::over(ranges.into_iter().flat_map(|it| [it.min, it.max]))
    }

    /// None when there is no figure at all.
    pub fn over(figures: impl IntoIterator<Item = Decimal>) -> Option<Self> {
        figures.into_iter().fold(None, |range, figure| match range {
            None => Some(Self { min: figure, max: figure }),
            Some(Self { min, max }) => Some(Self { min: min.min(figure), max: max.max(figure) }),
        })
    }
}

/// What activités that weigh in a UE count for: those that everybody has who has the UE, and the others one by one.
pub(super) struct Weights<T> {
    /// The place of the UE in the view.
    at: usize,
    pub everybody_s: T,
    chosen: FxHashMap<Rank, T>,
    over: Vec<bool>,
}

impl<T: Copy + Default> Weights<T> {
    /// Those who have the UE, and what changes what weighs there.
    pub(super) fn place(&self) -> Where<'_> {
        Where { with: Some(self.at), over: Some(&self.over) }
    }

    pub(super) fn of(&self, item: Item) -> T {
        match item {
            Item::Activite(rank) => self.chosen.get(&rank).copied().unwrap_or_default(),
            Item::Ue(_) => T::default(),
        }
    }
}

/// What weights add up to: a quantity, or a part and its whole.
pub(super) trait Counted {
    fn plus(self, other: Self) -> Self;
}

impl Counted for Decimal {
    fn plus(self, other: Self) -> Self {
        self + other
    }
}

impl Counted for Pair {
    fn plus(self, other: Self) -> Self {
        (self.0 + other.0, self.1 + other.1)
    }
}

/// The hours of an activité in the presence of a teacher, and of projet.
pub fn heures(activite: &Activite) -> Decimal {
    heures_de(activite, NatureHeures::is_scheduled)
}

/// The hours of an activité, of the kinds to `keep`.
pub fn heures_de(activite: &Activite, keep: impl Fn(NatureHeures) -> bool) -> Decimal {
    activite.heures.iter().filter(|(nature, _)| keep(**nature)).map(|(_, volume)| volume.total()).sum()
}

impl ParcoursView<'_> {
    /// The hours of the whole diploma, of the kinds to `keep`.
    pub fn heures_du_diplome(&self, keep: impl Fn(NatureHeures) -> bool + Copy) -> Range {
        self.spread(self.heures.of_all(keep), |item| self.hours_of(item, None, keep))
    }

    /// Those of one semestre.
    pub fn heures_de_semestre(&self, numero: u8, keep: impl Fn(NatureHeures) -> bool + Copy) -> Range {
        self.spread(self.heures.of(numero, keep), |item| self.hours_of(item, Some(numero), keep))
    }

    /// The hours of an activité, of the kinds to `keep`, where it is of that semestre.
    pub(super) fn hours_of(&self, item: Item, semestre: Option<u8>, keep: impl Fn(NatureHeures) -> bool) -> Decimal {
        let Item::Activite(rank) = item else { return Decimal::ZERO };
        if semestre.is_some_and(|it| it != self.index.activites[rank as usize].semestre) {
            return Decimal::ZERO;
        }
        self.index.heures.at(rank).iter().filter(|(nature, _)| keep(*nature)).map(|(_, hours)| *hours).sum()
    }

    /// Whether some activité has hours, of the kinds to `keep`, in each of these semestres; false when there
    /// is no semestre.
    pub fn heures_saisies(
        &self,
        semestres: impl IntoIterator<Item = u8>,
        keep: impl Fn(NatureHeures) -> bool + Copy,
    ) -> bool {
        self.saisies.of_all(keep) > Decimal::ZERO
            && semestres.into_iter().all(|it| self.saisies.of(it, keep) > Decimal::ZERO)
    }

    /// The scheduled hours of a semestre: taught ones and projet.
    pub fn heures_du_semestre(&self, numero: u8) -> Range {
        self.heures_de_semestre(numero, NatureHeures::is_scheduled)
    }

    /// The ECTS of a semestre; None when none of its UE has any.
    pub fn ects_du_semestre(&self, numero: u8) -> Option<Range> {
        self.ects(|it| it.semestre.numero == numero)
    }

    /// The ECTS of the whole diploma; None when no UE has any.
    pub fn ects_du_diplome(&self) -> Option<Range> {
        self.ects(|_| true)
    }

    /// What `of` comes to over the activités that a student has, of one semestre or of all.
    pub fn somme(&self, semestre: Option<u8>, of: impl Fn(&Activite) -> Decimal) -> Range {
        let is_here = |it: &SeenActivite<'_>| semestre.is_none_or(|semestre| semestre == it.semestre);
        let everybody_s = self.activites.iter().filter(|it| is_here(it) && !self.choices.is_optional(it.rank));
        let common = everybody_s.map(|it| of(it)).sum();
        self.spread(common, |item| match item {
            Item::Activite(rank) if is_here(&self.index.activites[rank as usize]) => {
                of(self.index.activites[rank as usize].activite)
            }
            _ => Decimal::ZERO,
        })
    }

    /// The ECTS of the UE to `keep`; None when none of them has any.
    pub(super) fn ects(&self, keep: impl Fn(&SeenUe<'_>) -> bool) -> Option<Range> {
        let with_ects = || self.ues.iter().enumerate().filter(|(_, it)| it.ue.ects.is_some() && keep(it));
        with_ects().next()?;
        let everybody_s = with_ects().filter(|(at, _)| !self.choices.is_ue_optional(*at));
        let common = everybody_s.filter_map(|(_, it)| it.ue.ects).sum();
        Some(self.spread(common, |item| match item {
            Item::Ue(at) if keep(&self.ues[at]) => self.ues[at].ue.ects.unwrap_or_default(),
            _ => Decimal::ZERO,
        }))
    }

    /// The coefficients of a UE of this view, of the activités to `keep`, for those who have it: what weighs there of an
    /// activité to choose weighs for those who take it.
    pub fn poids_de(&self, vu: &SeenUe<'_>, keep: impl Fn(SeenActivite<'_>) -> bool) -> Range {
        let weights = self.weights(vu, |activite, weight| if keep(activite) { weight } else { Decimal::ZERO });
        self.spread_with(weights.everybody_s, |item| weights.of(item), weights.place())
    }

    /// What activités that weigh in a UE count for.
    pub(super) fn weights<T: Copy + Default + Counted>(
        &self,
        vu: &SeenUe<'_>,
        count: impl Fn(SeenActivite<'_>, Decimal) -> T,
    ) -> Weights<T> {
        let at = self.ues.iter().position(|it| it.rank == vu.rank).unwrap_or_default();
        let mut weights = Weights { at, everybody_s: T::default(), chosen: FxHashMap::default(), over: Vec::new() };
        for &(activite, weight) in &vu.poids {
            let counted = count(activite, weight);
            if self.choices.is_optional(activite.rank) {
                weights.chosen.insert(activite.rank, counted);
            } else {
                weights.everybody_s = weights.everybody_s.plus(counted);
            }
        }
        weights.over = self.choices.over(weights.chosen.keys().copied());
        weights
    }

    /// A UE of this view.
    pub fn ue(&self, id: &Id<Ue>) -> Option<&SeenUe<'_>> {
        self.ues.iter().find(|it| it.ue.id == *id)
    }
}
