//! What rows say that waits until all are read.

use std::path::PathBuf;

use rust_decimal::Decimal;

use crate::{
    formats::reading::sheet::Place,
    programme::{Competence, Id},
};

/// The compétences that a text names: several when they share a number.
pub(super) struct Matched {
    pub text: String,
    pub ids: Vec<Id<Competence>>,
}

/// The compétences that a table says an activité aims at.
pub(super) struct Aimed {
    pub rank: usize,
    pub file: PathBuf,
    pub head: Place,
    pub matched: Matched,
}

/// What the activités of a UE say of its credits.
pub(super) struct Sum {
    pub file: PathBuf,
    /// Where the first of them says so.
    pub place: Place,
    pub total: Decimal,
}
