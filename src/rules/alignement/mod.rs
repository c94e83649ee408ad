//! ALI: are aims, teaching and assessment the same thing (Biggs, 1996)?

pub(super) mod ali01_activite_hors_annee;
pub(super) mod ali02_ressource_mobilisee_trop_tard;
pub(super) mod ali03_sae_sans_ressource;
pub(super) mod ali04_ressource_jamais_mobilisee;
pub(super) mod ali05_ac_sans_coefficient;
pub(super) mod ali06_coefficient_sans_ac;
pub(super) mod ali07_critere_sans_cible;
pub(super) mod ali08_ac_evalue_sans_critere;
pub(super) mod ali09_parcours_incoherent;
pub(super) mod ali10_sae_et_ressource_disjointes;
pub(super) mod ali11_prerequis_posterieur;
