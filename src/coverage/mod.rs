//! Who works and assesses what, per parcours. Pure.
//!
//! A [`ParcoursView`] is a programme as one parcours sees it: only its niveaux, its activités and its UE. The
//! matrix and every rule read programmes through it, so that « what counts in this parcours » is said once.

mod balance;
mod choices;
mod figures;
mod heat;
mod hours;
mod index;
mod load;
mod matrix;
mod scope;
mod seen;
mod totals;
mod view;

pub use balance::{Deviation, Equilibre};
pub use choices::{Escape, Presence};
pub use figures::{Bounds, Figure, Lack, Measure, Missing, Reading, Sense, Verdict, totals};
pub use heat::{Heat, Intensity};
pub use load::Charge;
pub use matrix::{Column, Matrix, MatrixLine, columns};
pub use scope::is_in_reach;
pub use seen::{Links, SeenAc, SeenActivite, SeenNiveau, SeenUe, UeRank};
pub use totals::{Range, heures, heures_de};
pub use view::{ParcoursView, views};
