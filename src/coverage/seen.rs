//! What a view shows of one niveau, one AC, one UE.

use std::ops::Deref;

use rust_decimal::Decimal;

use super::index::Rank;
use crate::programme::{Ac, Activite, Competence, Nature, Niveau, Semestre, Ue, annee_du_semestre};

/// An activité, with what rules ask of every one of them: in a large programme the activités themselves are too far
/// apart to be visited for so little.
#[derive(Clone, Copy)]
pub struct ActiviteVu<'p> {
    pub activite: &'p Activite,
    pub nature: Nature,
    pub semestre: u8,
    weighted: bool,
    reserved: bool,
    pub(super) rank: Rank,
}

impl<'p> ActiviteVu<'p> {
    pub(super) fn new(activite: &'p Activite, rank: Rank) -> Self {
        let (nature, semestre, reserved) = (activite.nature, activite.semestre, !activite.parcours.is_empty());
        Self { activite, nature, semestre, weighted: activite.is_weighted(), reserved, rank }
    }

    /// The year of the diploma, from 1.
    pub fn annee(self) -> u8 {
        annee_du_semestre(self.semestre)
    }

    /// Whether some coefficient of it is above 0.
    pub fn is_weighted(self) -> bool {
        self.weighted
    }

    /// Whether it is reserved to some parcours.
    pub fn is_reserved(self) -> bool {
        self.reserved
    }
}

impl Deref for ActiviteVu<'_> {
    type Target = Activite;

    fn deref(&self) -> &Activite {
        self.activite
    }
}

/// A niveau in the year in which the parcours develops it.
pub struct NiveauVu<'p> {
    pub competence: &'p Competence,
    pub niveau: &'p Niveau,
    pub annee: u8,
    /// Where its AC stand in [`Vue::acs`].
    pub acs: std::ops::Range<usize>,
}

/// An AC with the activités of the parcours that it is tied to.
pub struct AcVu<'p> {
    pub competence: &'p Competence,
    pub niveau: &'p Niveau,
    pub annee: u8,
    pub ac: &'p Ac,
    pub travaille: Vec<&'p Activite>,
    pub evalue: Vec<&'p Activite>,
}

impl AcVu<'_> {
    /// Whether some activité trains or assesses it.
    pub fn is_covered(&self) -> bool {
        !self.travaille.is_empty() || !self.evalue.is_empty()
    }

    /// How many activités train or assess it; one that does both counts once.
    pub fn nombre_d_activites(&self) -> usize {
        self.travaille.len() + self.evalue.iter().filter(|it| !it.travaille.contains(&self.ac.id)).count()
    }
}

/// A UE with the activités of the parcours that have a coefficient in it, 0 included.
pub struct UeVue<'p> {
    pub semestre: &'p Semestre,
    pub ue: &'p Ue,
    pub poids: Vec<(ActiviteVu<'p>, Decimal)>,
}

impl UeVue<'_> {
    /// The sum of the coefficients.
    pub fn total(&self) -> Decimal {
        self.poids.iter().map(|(_, coefficient)| coefficient).sum()
    }

    /// The sum of the coefficients of SAÉ, stages and portfolios.
    pub fn total_sae(&self) -> Decimal {
        self.poids.iter().filter(|(activite, _)| activite.nature.is_sae()).map(|(_, coefficient)| coefficient).sum()
    }
}
