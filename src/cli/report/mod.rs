//! `tapis report`: what a period brought, for those who were not there.

mod markdown;
mod period;

use std::path::PathBuf;

use clap::{Arg, ArgMatches, value_parser};

use super::{Answer, Context, Failure, Verb, args, progress::watched, writing::write_file};
use crate::t;
use period::Period;

pub(super) const VERB: Verb = Verb {
    name: "report",
    alias: Some("compte-rendu"),
    about: |i18n| t!(i18n, "cli-report"),
    example: "tapis report but-sd --since 2026-11-01 -o compte-rendu.md",
    args: |command, i18n| {
        let since = Arg::new("since").long("since").value_name(t!(i18n, "val-depuis")).help(t!(i18n, "arg-since"));
        let output = Arg::new("output").short('o').long("output").value_name(t!(i18n, "val-fichier"));
        command
            .arg(args::stored_id(i18n))
            .arg(since)
            .arg(output.value_parser(value_parser!(PathBuf)).help(t!(i18n, "arg-compte-rendu")))
            .arg(args::switch("force", t!(i18n, "arg-force")))
    },
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let id = args::text(args, "id");
    let (store, since) = (context.store_of(id)?, args::optional(args, "since"));
    let period = watched(context.i18n, move |watch| Period::read(&store, id, since, watch))?;
    let text = markdown::of(&period, context.i18n);
    match args.get_one::<PathBuf>("output").filter(|file| file.as_os_str() != "-") {
        None => Ok(Answer::text(text)),
        Some(file) => {
            write_file(file, text.as_bytes(), args.get_flag("force"))?;
            Ok(Answer::note(t!(context.i18n, "export-ecrit", fichier = file.display().to_string())))
        }
    }
}
