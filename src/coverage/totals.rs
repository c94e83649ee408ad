//! Hours, ECTS and weights, as the students of one parcours live them.

use rust_decimal::Decimal;

use super::{UeVue, Vue};
use crate::programme::{Activite, Id, Ue};

/// The least and the most of a figure over the parcours: an activité of one parcours is not lived by the
/// students of another, so figures are never added up across parcours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    pub min: Decimal,
    pub max: Decimal,
}

impl Range {
    /// None when there is no figure at all.
    pub fn over(figures: impl IntoIterator<Item = Decimal>) -> Option<Self> {
        figures.into_iter().fold(None, |range, figure| match range {
            None => Some(Self { min: figure, max: figure }),
            Some(Self { min, max }) => Some(Self { min: min.min(figure), max: max.max(figure) }),
        })
    }
}

/// The hours of an activité in the presence of a teacher, and of projet.
pub fn heures(activite: &Activite) -> Decimal {
    activite.heures.iter().filter(|(nature, _)| nature.is_scheduled()).map(|(_, volume)| volume.total()).sum()
}

impl Vue<'_> {
    /// The scheduled hours of a semestre: taught ones and projet.
    pub fn heures_du_semestre(&self, numero: u8) -> Decimal {
        self.activites_du_semestre(numero).map(heures).sum()
    }

    /// The ECTS of a semestre; None when none of its UE has any.
    pub fn ects_du_semestre(&self, numero: u8) -> Option<Decimal> {
        let ects = self.ues.iter().filter(|it| it.semestre.numero == numero).filter_map(|it| it.ue.ects);
        ects.fold(None, |sum, ects| Some(sum.unwrap_or(Decimal::ZERO) + ects))
    }

    /// A UE of this view.
    pub fn ue(&self, id: &Id<Ue>) -> Option<&UeVue<'_>> {
        self.ues.iter().find(|it| it.ue.id == *id)
    }
}

impl UeVue<'_> {
    /// The share of SAÉ in the coefficients, from 0 to 1; None when nothing weighs.
    pub fn part_sae(&self) -> Option<Decimal> {
        let total = self.total();
        (total > Decimal::ZERO).then(|| self.total_sae() / total)
    }
}
