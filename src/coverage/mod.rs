//! Who works and assesses what, per parcours. Pure.
//!
//! A [`Vue`] is a programme as one parcours sees it: only its niveaux, its activités and its UE. The
//! matrix and every rule read programmes through it, so that « what counts in this parcours » is said once.

mod chaleur;
mod charge;
mod equilibre;
mod heures;
mod index;
mod matrix;
mod portee;
mod seen;
mod totals;
mod vue;

pub use chaleur::{Chaleur, Intensite};
pub use charge::Charge;
pub use equilibre::{Ecart, Equilibre};
pub use matrix::{Colonne, Ligne, Matrix, colonnes};
pub use portee::est_a_portee;
pub use seen::{AcVu, ActiviteVu, Liens, NiveauVu, UeVue};
pub use totals::{Range, heures, heures_de};
pub use vue::{Vue, vues};
