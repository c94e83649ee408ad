//! CER: does the programme deliver what the certification promises?

pub(super) mod cer01_bloc_non_couvert;
pub(super) mod cer02_competence_sans_bloc;
pub(super) mod cer03_bloc_jamais_evalue;
