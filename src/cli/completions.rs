//! `tapis completions`: completion of the commands by a shell.

use clap::{Arg, ArgMatches, value_parser};
use clap_complete::{Shell, generate};

use super::{Answer, Context, Failure, Verb, grammar};
use crate::t;

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

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let mut out = Vec::new();
    if let Some(shell) = args.get_one::<Shell>("shell") {
        generate(*shell, &mut grammar::command(context.i18n), "tapis", &mut out);
    }
    Ok(Answer { out, ..Answer::default() })
}
