//! What a command is.

use clap::{ArgMatches, Command};

use super::{Answer, Context, Failure};
use crate::i18n::I18n;

/// One command of `tapis`.
pub(super) struct Verb {
    pub name: &'static str,
    /// Its French name, shown in the help.
    pub alias: Option<&'static str>,
    /// One line that says what it does.
    pub about: fn(&I18n) -> String,
    /// A line of it as people type it, shown at the end of its help.
    pub example: &'static str,
    /// Adds its arguments.
    pub args: fn(Command, &I18n) -> Command,
    pub run: fn(&Context<'_>, &ArgMatches) -> Result<Answer, Failure>,
}

impl Verb {
    /// Its names as the help lists them: `import, importer`.
    pub(super) fn names(&self) -> String {
        match self.alias {
            Some(alias) => format!("{}, {alias}", self.name),
            None => self.name.to_owned(),
        }
    }
}
