//! The maquette: a band a semestre, in it the UE, then each activité once as national tables have them, ressources then
//! SAÉ by code, with its hours and its coefficient in each UE; then what one student of each parcours totals.

mod block;
mod columns;
mod figures;
mod places;
mod scope;
mod totals;
mod writing;

pub(super) use block::{Bloc, Line as Rank};
pub(super) use figures::{a_distance, here};
pub(super) use places::TotalPlaces;
pub(super) use writing::{MARK, sheet};
