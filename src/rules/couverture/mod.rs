//! COU: is every AC worked and assessed, and not too much?

pub(super) mod cou01_ac_non_couvert;
pub(super) mod cou02_ac_jamais_evalue;
pub(super) mod cou03_ac_evalue_sans_apprentissage;
pub(super) mod cou04_niveau_sans_sae;
pub(super) mod cou05_ac_evaluation_unique;
pub(super) mod cou06_ac_surcharge;
pub(super) mod cou07_composante_sans_critere;
pub(super) mod cou08_activite_orpheline;
pub(super) mod cou09_situation_sans_sae;
pub(super) mod cou10_semestre_vide_pour_competence;
pub(super) mod cou11_ac_selon_le_choix;
