//! `tapis demo`: the sample programmes, in a database that disappears.

use clap::ArgMatches;

use super::{Answer, Context, Failure, Verb, open};
use crate::t;

pub const VERB: Verb =
    Verb { name: "demo", alias: None, about: |i18n| t!(i18n, "cli-demo"), args: |command, _| command, run };

fn run(_context: &Context<'_>, _args: &ArgMatches) -> Result<Answer, Failure> {
    open::need_terminal()?;
    Ok(Answer::default())
}
