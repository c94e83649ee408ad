//! HYB: is it known what is done at a distance, and what each student does alone?

pub(super) mod hyb01_modalite_absente;
pub(super) mod hyb02_evaluation_seulement_collective;
