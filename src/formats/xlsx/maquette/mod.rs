//! The maquette: a band a semestre, in it the UE and, under the one in which it weighs most, each activité
//! once, with its hours and its coefficients in every UE; then what one student of each parcours totals.

mod bloc;
mod colonnes;
mod ecriture;
mod figures;
mod portee;
mod releve;
mod totaux;

pub(super) use bloc::{Bloc, Ligne as Rang};
pub(super) use ecriture::{MARQUE, sheet};
pub(super) use figures::{a_distance, ici};
pub(super) use releve::Releve;
