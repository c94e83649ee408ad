//! PRO: do the niveaux lead on from one another?

pub(super) mod pro01_niveaux_discontinus;
pub(super) mod pro02_nombre_d_ac;
pub(super) mod pro03_nombre_de_competences;
pub(super) mod pro04_regression_cognitive;
pub(super) mod pro05_libelle_duplique;
pub(super) mod pro06_niveau_sans_parcours;
pub(super) mod pro07_annee_contradictoire;
pub(super) mod pro08_competences_jumelles;
