//! A workshop over SSH without accounts: one process, one database, everybody's interface.
//!
//! Three kinds of threads. Those of the lines, where connections are read, written and kept secret
//! ([`visitor`]); one that is the room, where all interfaces are, one programme for all who have it open ([`room`]); and
//! those where the lines that people send and the files that they fetch are worked on ([`errand`], [`shelf`]).
//!
//! Nothing of the machine is seen from a line: no path, no file, no variable, no other program.

mod check;
pub mod code;
mod door;
mod errand;
mod host_key;
mod house;
pub mod invitation;
mod keys_file;
mod line;
pub mod line_words;
mod lines;
mod link;
pub mod listen;
mod log;
mod looks;
pub mod names;
mod options;
mod pending;
mod person;
mod post;
mod room;
mod shelf;
mod told;
mod visitor;
mod workshop;

pub use check::{Finding, check};
pub use line_words::Unclear;
pub use lines::{Asked, Lines, Told};
pub use log::Form;
pub use options::Options;
pub use person::{Door, Person, Terms};
pub use told::not_listening;
pub use workshop::{ServeError, Workshop};
