//! `tapis completions`: completion by a shell of commands and options, and of what the database holds.
//!
//! What the shell is given asks the program at each time, so that it knows the programmes of today.

mod known;

use std::ffi::OsStr;

use clap::{Arg, ArgMatches, Command, ValueHint, value_parser};
use clap_complete::{
    CompleteEnv, Shell,
    engine::{ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter},
    env::Shells,
};

use super::{Answer, Context, Failure, Verb, grammar};
use crate::{i18n::I18n, t};
use known::Known;

/// By which the shell says that it wants to complete a line, and which shell it is.
const ASKED: &str = "TAPIS_COMPLETE";

pub(super) const VERB: Verb = Verb {
    name: "completions",
    alias: None,
    about: |i18n| t!(i18n, "cli-completions"),
    example: "tapis completions bash",
    args: |command, i18n| {
        command.arg(
            Arg::new("shell")
                .value_name(t!(i18n, "val-shell"))
                .required(true)
                .value_parser(value_parser!(Shell))
                .hide_possible_values(true)
                .help(t!(i18n, "arg-shell")),
        )
    },
    run,
};

fn run(_: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let mut out = Vec::new();
    let shells = Shells::builtins();
    let shell = args.get_one::<Shell>("shell").and_then(|it| shells.completer(&it.to_string()));
    if let Some(shell) = shell {
        // Into memory: it cannot fail.
        let _ = shell.write_registration(ASKED, "tapis", "tapis", "tapis", &mut out);
    }
    Ok(Answer { out, ..Answer::default() })
}

/// Answers a shell that completes a line. True when one does: that is all there is to do.
///
/// # Errors
/// When the shell is none that is known.
pub(super) fn answer(i18n: &I18n) -> Result<bool, clap::Error> {
    let asked = CompleteEnv::with_factory(|| completing(grammar::command(i18n))).var(ASKED);
    asked.try_complete(std::env::args_os(), std::env::current_dir().ok().as_deref())
}

/// The same grammar, whose arguments know what they may be.
fn completing(command: Command) -> Command {
    command.mut_subcommands(|verb| {
        verb.mut_args(|arg| match Known::of(arg.get_id().as_str()) {
            Some(known) => {
                let may_be_file = matches!(arg.get_value_hint(), ValueHint::FilePath);
                arg.add(ArgValueCompleter::new(Words { known, may_be_file }))
            }
            None => arg,
        })
    })
}

/// What an argument may be.
struct Words {
    known: Known,
    may_be_file: bool,
}

impl ValueCompleter for Words {
    fn complete(&self, current: &OsStr) -> Vec<CompletionCandidate> {
        let typed = current.to_string_lossy();
        let mut found: Vec<CompletionCandidate> = self
            .known
            .all(&typed)
            .into_iter()
            .filter(|(word, _)| word.starts_with(&*typed))
            .map(|(word, about)| CompletionCandidate::new(word).help(about.map(Into::into)))
            .collect();
        if self.may_be_file {
            found.extend(PathCompleter::file().complete(current));
        }
        found
    }
}
