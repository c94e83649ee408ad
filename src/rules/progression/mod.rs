//! PRO: do the niveaux lead on from one another?

pub(super) mod pro01_niveaux_discontinus;
pub(super) mod pro04_regression_cognitive;
