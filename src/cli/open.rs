//! `tapis open`, and `tapis` alone: the terminal interface.

use clap::ArgMatches;

use super::{Answer, Context, Failure, Verb, args, reference::Reference, terminal};
use crate::{session::Session, t};

pub(super) const VERB: Verb = Verb {
    name: "open",
    alias: Some("ouvrir"),
    about: |i18n| t!(i18n, "cli-open"),
    example: "tapis open but-sd --follow Claire",
    args: |command, i18n| {
        let read_only = args::switch("read-only", t!(i18n, "arg-lecture-seule"));
        command.arg(args::stored_id(i18n)).arg(args::follow(i18n)).arg(read_only)
    },
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let id = match Reference::parse(args::text(args, "id")) {
        Reference::Stored(id) => id,
        Reference::File(file) => return Err(Failure::NotStored(file)),
    };
    let store = if args.get_flag("read-only") { context.reading_store(id)? } else { context.store_of(id)? };
    let session = Session::open(store, id, context.author.clone())?;
    terminal::needed()?;
    terminal::programme(context, session, args::optional(args, "follow"))
}

/// `tapis` alone: the list of programmes.
pub(super) fn home(context: &Context<'_>) -> Result<Answer, Failure> {
    terminal::needed()?;
    terminal::list(context, context.store()?, None)
}
