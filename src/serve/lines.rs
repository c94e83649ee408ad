//! What is done for a line that somebody sends instead of opening a terminal: the command line does it, as for anybody,
//! within what the person may see and do, and without the machine.

use std::path::PathBuf;

use super::{line_words::Unclear, person::Person};
use crate::i18n::I18n;

/// A line, by whom, and what came with it.
pub struct Asked {
    pub words: Result<Vec<String>, Unclear>,
    /// What was sent to its standard input, where it [reads](Lines::reads) that.
    pub input: Vec<u8>,
    pub person: Person,
    pub db: PathBuf,
    pub i18n: I18n,
    /// How wide a page is.
    pub columns: usize,
    /// Nothing may be changed for a while.
    pub is_paused: bool,
}

/// What it came to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub out: Vec<u8>,
    pub err: String,
    pub status: u8,
}

/// Who does it.
pub trait Lines: Send + Sync {
    /// Whether that word, before the name of a programme, asks for the interface.
    fn opens(&self, verb: &str) -> bool;
    /// Whether the line reads what is sent to it.
    fn reads(&self, words: &[String]) -> bool;
    /// Does it.
    fn run(&self, asked: &Asked) -> Told;
}
