//! REF: is the référentiel well kept?

pub(super) mod ref01_code_duplique;
pub(super) mod ref02_libelle_vide;
pub(super) mod ref03_code_non_conforme;
pub(super) mod ref04_sae_non_decrite;
pub(super) mod ref05_activite_sans_evaluation;
pub(super) mod ref06_renvoi_inconnu;
