//! The TOML file: the same programme, complete, that people read, compare and edit.

mod amend;
mod explain;
mod lines;
mod origin;
mod places;
mod read;
mod recognition;
mod schema;
mod settings;
mod text;
mod write;

#[cfg(test)]
mod tests;

pub use amend::amend;
pub use explain::CODES;
pub use origin::{Origin, bare, clash_line, merged_origins, origins};
pub use places::places;
pub use read::{read, read_bytes};
pub use recognition::recognises;
pub use schema::json_schema;
pub(crate) use schema::schema_of;
pub use settings::refuse_settings;
pub use write::write;

/// What `--as` and `--to` call it.
pub const NAME: &str = "toml";
