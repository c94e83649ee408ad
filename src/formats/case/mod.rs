//! CASE 1.0, the interchange format of competency frameworks of 1EdTech: one package in one JSON file.
//!
//! Identifiers are UUID that stay from one export to the next: they are made from what the programme and the object are
//! called. The URI of each object names it, so that a package that comes back finds its objects.

mod back;
mod lenient;
mod link;
mod package;
mod read;
mod statement;
mod table;
mod tree;
mod uri;
mod write;

pub use read::{complete, read, recognises};
pub use write::write;
