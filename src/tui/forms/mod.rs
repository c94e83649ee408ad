//! How each field of each kind of object is filled in.

mod entry;
mod options;
mod pasted;
mod reading;
mod usual;

pub use entry::{FieldEntry, entry};
pub use options::{choices, default_entry, entries, referable};
pub use pasted::block;
pub use reading::{Reading, is_invalid, volume_text};
pub use usual::{bounds, doubt};
