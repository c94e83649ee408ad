//! The targets run the attempts that the tests of tapis run.

#[path = "../../tests/readers/mod.rs"]
pub mod readers;
