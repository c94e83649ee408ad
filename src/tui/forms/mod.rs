//! How each field of each kind of object is filled in.

mod entry;
mod options;
mod reading;

pub use entry::{FieldEntry, entry};
pub use options::{choices, default_entry, entries, referable};
pub use reading::{Reading, is_invalid, volume_text};
