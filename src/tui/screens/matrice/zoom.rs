//! How far the matrix is looked at from.

use crate::{i18n::I18n, t};

/// From the nearest to the farthest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Zoom {
    /// AC × activités: the only one where cells are ticked.
    #[default]
    Activites,
    /// AC × semestres.
    Acs,
    /// Niveaux × semestres.
    Niveaux,
    /// Compétences × semestres.
    Competences,
}

impl Zoom {
    const ALL: [Zoom; 4] = [Zoom::Activites, Zoom::Acs, Zoom::Niveaux, Zoom::Competences];

    /// One step nearer, or farther; None at the end.
    pub fn step(self, nearer: bool) -> Option<Self> {
        let at = Self::ALL.iter().position(|it| *it == self)?;
        let next = if nearer { at.checked_sub(1)? } else { at + 1 };
        Self::ALL.get(next).copied()
    }

    pub fn is_nearest(self) -> bool {
        self == Zoom::Activites
    }

    /// Whether the rows are AC.
    pub fn has_acs(self) -> bool {
        matches!(self, Zoom::Activites | Zoom::Acs)
    }

    /// What is crossed with what.
    pub fn name(self, i18n: &I18n) -> String {
        match self {
            Zoom::Activites => t!(i18n, "matrice-zoom-activites"),
            Zoom::Acs => t!(i18n, "matrice-zoom-acs"),
            Zoom::Niveaux => t!(i18n, "matrice-zoom-niveaux"),
            Zoom::Competences => t!(i18n, "matrice-zoom-competences"),
        }
    }
}
