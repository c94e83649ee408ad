//! Hours, ECTS and weights, as the students of one parcours live them.

use rust_decimal::Decimal;

use super::{ParcoursView, SeenUe};
use crate::programme::{Activite, Id, NatureHeures, Ue};

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
    heures_de(activite, NatureHeures::is_scheduled)
}

/// The hours of an activité, of the kinds to `keep`.
pub fn heures_de(activite: &Activite, keep: impl Fn(NatureHeures) -> bool) -> Decimal {
    activite.heures.iter().filter(|(nature, _)| keep(**nature)).map(|(_, volume)| volume.total()).sum()
}

impl ParcoursView<'_> {
    /// The hours of the whole diploma, of the kinds to `keep`.
    pub fn heures_du_diplome(&self, keep: impl Fn(NatureHeures) -> bool + Copy) -> Decimal {
        self.heures.of_all(keep)
    }

    /// Whether some activité has hours, of the kinds to `keep`, in each of these semestres; false when there
    /// is no semestre.
    pub fn heures_saisies(
        &self,
        semestres: impl IntoIterator<Item = u8>,
        keep: impl Fn(NatureHeures) -> bool + Copy,
    ) -> bool {
        self.heures.of_all(keep) > Decimal::ZERO
            && semestres.into_iter().all(|it| self.heures.of(it, keep) > Decimal::ZERO)
    }

    /// The scheduled hours of a semestre: taught ones and projet.
    pub fn heures_du_semestre(&self, numero: u8) -> Decimal {
        self.heures.of(numero, NatureHeures::is_scheduled)
    }

    /// The ECTS of a semestre; None when none of its UE has any.
    pub fn ects_du_semestre(&self, numero: u8) -> Option<Decimal> {
        let ects = self.ues.iter().filter(|it| it.semestre.numero == numero).filter_map(|it| it.ue.ects);
        ects.fold(None, |sum, ects| Some(sum.unwrap_or(Decimal::ZERO) + ects))
    }

    /// A UE of this view.
    pub fn ue(&self, id: &Id<Ue>) -> Option<&SeenUe<'_>> {
        self.ues.iter().find(|it| it.ue.id == *id)
    }
}
