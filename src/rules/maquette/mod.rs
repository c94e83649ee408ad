//! MAQ: do ECTS, hours and coefficients hold?

pub(super) mod maq01_ects_du_semestre;
pub(super) mod maq03_equilibre_des_poles;
pub(super) mod maq04_ue_sans_sae;
