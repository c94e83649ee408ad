//! The maquette: a band a semestre, in it the UE and, under the one in which it weighs most, each activité
//! once, with its hours and its coefficients in every UE; then what one student of each parcours totals.

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
