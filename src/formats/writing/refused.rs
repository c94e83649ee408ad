//! Why a file was not written.

use std::io;

use super::destination::Protected;

/// Why a file was not written. What was there is there still.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// There is one already, which nobody asked to replace.
    #[error("there is a file already")]
    Exists,
    /// What is there is never replaced.
    #[error("never in the place of {0:?}")]
    Protected(Protected),
    #[error(transparent)]
    Io(#[from] io::Error),
}
