//! tapis: design a diploma by the approche par compétences.

pub mod cli;
pub mod codes;
pub mod coverage;
pub mod diff;
pub mod edit;
pub mod formats;
pub mod francais;
pub mod i18n;
pub mod import;
pub mod names;
pub mod programme;
pub mod progress;
pub mod rules;
pub mod samples;
pub mod sentences;
pub mod serve;
pub mod session;
pub mod store;
pub mod tui;
pub mod workshop;
