//! How each field of each kind of object is filled in.

mod options;
mod reading;
mod saisie;

pub use options::{choices, default_entry, entries, referable};
pub use reading::{Reading, is_invalid, volume_text};
pub use saisie::{Saisie, saisie};
