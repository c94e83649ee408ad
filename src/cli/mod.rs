//! The command line: one file per command.
//!
//! A command computes an [`Answer`] or a [`Failure`] and prints nothing itself; only [`main`] writes to the
//! standard output and chooses the exit code.

mod answer;
mod archive;
mod args;
mod context;
mod contract;
mod failure;
mod grammar;
mod language;
mod progress;
mod reference;
mod table;
mod terminal;
mod usage;
mod verb;
mod version;
mod writing;

mod backup;
mod check;
mod completions;
mod confirm;
mod delete;
mod demo;
mod diff;
mod doctor;
mod export;
mod import;
mod invite;
mod list;
mod log;
mod matrix;
mod merge;
mod new;
mod open;
mod remote;
mod rename;
mod report;
mod restore;
mod rules;
mod serve;
mod settling;
mod show;
mod since;
mod snapshot;
mod verify;

use std::{ffi::OsString, process::ExitCode};

pub use self::grammar::command;
use self::{answer::Answer, context::Context, failure::Failure, verb::Verb};
use crate::i18n::I18n;

/// Every command, in the order of the help.
static VERBS: [Verb; 25] = [
    list::VERB,
    show::VERB,
    open::VERB,
    demo::VERB,
    serve::VERB,
    invite::VERB,
    new::VERB,
    import::VERB,
    export::VERB,
    matrix::VERB,
    check::VERB,
    rules::VERB,
    log::VERB,
    snapshot::VERB,
    diff::VERB,
    merge::VERB,
    report::VERB,
    verify::VERB,
    rename::VERB,
    archive::VERB,
    delete::VERB,
    restore::VERB,
    backup::VERB,
    doctor::VERB,
    completions::VERB,
];

/// `check` found an error that no dérogation covers; `merge` and `import` found conflicts.
const FOUND: u8 = 1;
/// Anything else went wrong.
const FAILED: u8 = 2;

/// Runs the command that the process was started with.
pub fn main() -> ExitCode {
    let argv = usage::without_help_verb(std::env::args_os().collect());
    let (lang, unknown) = language::choose(&argv, std::env::var("TAPIS_LANG").ok());
    let i18n = I18n::new(lang);
    match completions::answer(&i18n) {
        Ok(false) => {}
        Ok(true) => return ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", answer::printable(&error.to_string()));
            return ExitCode::from(FAILED);
        }
    }
    let result = match unknown {
        Some(word) => Err(Failure::UnknownLanguage(word)),
        None => run(&argv, &i18n),
    };
    match result.and_then(Answer::print) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{}", answer::printable(&failure.sentence(&i18n)));
            ExitCode::from(FAILED)
        }
    }
}

fn run(argv: &[OsString], i18n: &I18n) -> Result<Answer, Failure> {
    let matches = match grammar::command(i18n).try_get_matches_from(argv) {
        Ok(matches) => matches,
        Err(error) => return usage::answer(&error, argv, i18n),
    };
    let context = Context::new(i18n, &matches)?;
    let mut answer = match matches.subcommand() {
        None => open::home(&context),
        Some((name, args)) => match VERBS.iter().find(|verb| verb.name == name) {
            Some(verb) => (verb.run)(&context, args),
            None => Err(Failure::UnknownCommand(name.to_owned())),
        },
    }?;
    answer.notes.splice(0..0, context.take_notes());
    Ok(answer)
}
