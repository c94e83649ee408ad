//! SmartEvidence of Mahara: the framework against which a portfolio is held, as a `.matrix` file.
//!
//! The second form of these files: standards and their elements in two lists, an element naming its standard and the
//! element that it is under. Compétences are standards; niveaux are elements, and AC are elements under them.

mod read;
mod write;

pub use read::{complete, read, recognises};
pub use write::write;
