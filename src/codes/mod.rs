//! How objects are coded: the codification of the national programmes, and the code that a new object takes. Pure.

mod codification;
mod next;
mod place;
mod rewrite;

pub use codification::{Code, Codification, Dialecte, Famille};
pub use next::{next_ac, next_activite, next_in_series, next_ue};
pub use place::{place_ac, place_activite, place_ue};
