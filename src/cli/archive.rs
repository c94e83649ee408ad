//! `tapis archive`: a programme leaves the list, or comes back to it.

use clap::ArgMatches;

use super::{Answer, Context, Failure, Verb, args};
use crate::t;

pub(super) const VERB: Verb = Verb {
    name: "archive",
    alias: Some("archiver"),
    about: |i18n| t!(i18n, "cli-archive"),
    example: "tapis archive but-sd-2022",
    args: |command, i18n| command.arg(args::id(i18n)).arg(args::switch("back", t!(i18n, "arg-back"))),
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let (i18n, id) = (context.i18n, args::text(args, "id"));
    let store = context.store_of(id)?;
    Ok(match args.get_flag("back") {
        true if store.unarchive(id)? => Answer::text(t!(i18n, "archive-sortie", id = id)),
        true => Answer::note(t!(i18n, "archive-aucune", id = id)),
        false if store.archive(id, &context.author)? => Answer::text(t!(i18n, "archive-faite", id = id)),
        false => Answer::note(t!(i18n, "archive-deja", id = id)),
    })
}
