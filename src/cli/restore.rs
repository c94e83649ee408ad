//! `tapis restore`: a programme comes back from the bin.

use clap::ArgMatches;

use super::{Answer, Context, Failure, Verb, args};
use crate::t;

pub(super) const VERB: Verb = Verb {
    name: "restore",
    alias: Some("restaurer"),
    about: |i18n| t!(i18n, "cli-restore"),
    example: "tapis restore but-sd",
    args: |command, i18n| command.arg(args::id(i18n).help(t!(i18n, "arg-id-corbeille"))),
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let id = args::text(args, "id");
    context.store_of(id)?.restore(id)?;
    Ok(Answer::text(t!(context.i18n, "restaurer-fait", id = id)))
}
