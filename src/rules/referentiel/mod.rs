//! REF: is the référentiel well kept?

pub(super) mod ref01_code_duplique;
pub(super) mod ref02_libelle_vide;
