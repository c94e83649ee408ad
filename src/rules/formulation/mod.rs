//! FOR: are things worded as the field words them?

pub(super) mod for01_competence_sans_verbe;
pub(super) mod for02_ac_sans_verbe;
pub(super) mod for03_composante_sans_gerondif;
pub(super) mod for04_verbe_non_observable;
pub(super) mod for05_libelle_trop_long;
pub(super) mod for06_libelle_double;
pub(super) mod for07_typographie_inegale;
