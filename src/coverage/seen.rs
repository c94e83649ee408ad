//! What a view shows of one niveau, one AC, one UE.

use rust_decimal::Decimal;

use crate::programme::{Ac, Activite, Competence, Niveau, Semestre, Ue};

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
    pub poids: Vec<(&'p Activite, Decimal)>,
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
