//! Why an edit could not be applied.

use serde_json::Value;

use super::Path;
use crate::programme::{FieldError, Id, Programme, Target, Violation};

/// The same field was changed by somebody else: both values, so that a person can choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    pub target: Target,
    pub path: Path,
    /// What the author believed to be there.
    pub expected: Value,
    /// What is there.
    pub found: Value,
    /// What the author wanted.
    pub wanted: Value,
}

/// Why an edit changed nothing.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EditError {
    #[error("{} of {} has changed meanwhile", .0.path.field, .0.target)]
    Conflict(Box<Conflict>),
    /// The object that the edit is about is gone, or so is the parent it was to be put under.
    #[error("{0} does not exist (any more)")]
    Gone(Target),
    /// The object to delete is not what its author saw.
    #[error("{0} has changed meanwhile")]
    Changed(Target),
    /// The programme has another identifier than the edit's author saw.
    #[error("the programme is called {found} now, not {expected}")]
    Renamed { expected: Id<Programme>, found: Id<Programme> },
    /// The maquette is closed: it has to be opened again first.
    #[error("{0} is closed")]
    Closed(Id<Programme>),
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The programme would break an invariant.
    #[error(transparent)]
    Integrity(#[from] Violation),
}
