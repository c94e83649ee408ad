//! Why a file was not written.

use std::io;

/// What a file must not take the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protected {
    Database,
    /// A file in which a database keeps what goes with it.
    Companion,
    Device,
    Fifo,
    Socket,
}

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
