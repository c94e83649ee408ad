//! What a view shows of one niveau, one AC, one UE.

use std::{
    hash::{Hash, Hasher},
    ops::Deref,
    rc::Rc,
};

use rust_decimal::Decimal;

use super::index::{Index, Lists, Rank};
use crate::programme::{Ac, Activite, Competence, Nature, Niveau, Semestre, Ue, annee_du_semestre};

/// An activité, with what rules ask of every one of them: in a large programme the activités themselves are too far
/// apart to be visited for so little.
#[derive(Clone, Copy)]
pub struct SeenActivite<'p> {
    pub activite: &'p Activite,
    pub nature: Nature,
    pub semestre: u8,
    weighted: bool,
    reserved: bool,
    pub(super) rank: Rank,
}

impl<'p> SeenActivite<'p> {
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

/// One activité of a programme is another when they stand at the same place of it.
impl PartialEq for SeenActivite<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.rank == other.rank
    }
}

impl Eq for SeenActivite<'_> {}

impl Hash for SeenActivite<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.rank.hash(state);
    }
}

impl Deref for SeenActivite<'_> {
    type Target = Activite;

    fn deref(&self) -> &Activite {
        self.activite
    }
}

/// A niveau in the year in which the parcours develops it.
pub struct SeenNiveau<'p> {
    pub competence: &'p Competence,
    pub niveau: &'p Niveau,
    pub annee: u8,
    /// Where its AC stand in [`acs`](super::ParcoursView::acs).
    pub acs: std::ops::Range<usize>,
}

/// An AC with the activités of the parcours that it is tied to.
pub struct SeenAc<'p> {
    pub competence: &'p Competence,
    pub niveau: &'p Niveau,
    pub annee: u8,
    pub ac: &'p Ac,
    pub travaille: Links<'p>,
    pub evalue: Links<'p>,
}

/// The activités that work one AC, or those that assess it, in the order of the programme.
///
/// A part of one list for the whole view: a list for each AC would be made and thrown away by the thousand.
pub struct Links<'p> {
    of_all: Rc<SeenLinks<'p>>,
    at: Rank,
}

/// The activités to which each AC of a view is tied in one way: by rank, four times as short as the activités.
pub(super) struct SeenLinks<'p> {
    pub index: Rc<Index<'p>>,
    pub ranks: Lists<Rank>,
}

impl<'p> Links<'p> {
    pub(super) fn new(of_all: &Rc<SeenLinks<'p>>, at: Rank) -> Self {
        Self { of_all: of_all.clone(), at }
    }

    pub(super) fn ranks(&self) -> &[Rank] {
        self.of_all.ranks.at(self.at)
    }

    pub fn iter(&self) -> impl Iterator<Item = SeenActivite<'p>> {
        self.ranks().iter().map(|&rank| self.of_all.index.activites[rank as usize])
    }

    pub fn len(&self) -> usize {
        self.ranks().len()
    }

    pub fn is_empty(&self) -> bool {
        self.ranks().is_empty()
    }
}

impl SeenAc<'_> {
    /// Whether some activité trains or assesses it.
    pub fn is_covered(&self) -> bool {
        !self.travaille.is_empty() || !self.evalue.is_empty()
    }

    /// How many activités train or assess it; one that does both counts once.
    pub fn nombre_d_activites(&self) -> usize {
        self.travaille.len() + self.evalue.ranks().iter().filter(|it| !self.travaille.ranks().contains(it)).count()
    }
}

/// A UE with the activités of the parcours that have a coefficient in it, 0 included.
pub struct SeenUe<'p> {
    pub semestre: &'p Semestre,
    pub ue: &'p Ue,
    pub poids: Vec<(SeenActivite<'p>, Decimal)>,
    /// Its place among those of the programme.
    pub(super) rank: Rank,
}

/// The place of a UE among those of its programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UeRank(Rank);

impl SeenUe<'_> {
    pub fn rank(&self) -> UeRank {
        UeRank(self.rank)
    }

    /// The sum of the coefficients.
    pub fn total(&self) -> Decimal {
        self.poids.iter().map(|(_, coefficient)| coefficient).sum()
    }

    /// The sum of the coefficients of SAÉ, stages and portfolios.
    pub fn total_sae(&self) -> Decimal {
        self.poids.iter().filter(|(activite, _)| activite.nature.is_sae()).map(|(_, coefficient)| coefficient).sum()
    }
}
