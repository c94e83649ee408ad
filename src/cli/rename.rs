//! `tapis rename`: another identifier for a programme.

use clap::{Arg, ArgMatches};

use super::{Answer, Context, Failure, Verb, args};
use crate::{programme::Id, t};

pub(super) const VERB: Verb = Verb {
    name: "rename",
    alias: Some("renommer"),
    about: |i18n| t!(i18n, "cli-rename"),
    example: "tapis rename but-sd but-sd-2027",
    args: |command, i18n| {
        let new = Arg::new("new").value_name(t!(i18n, "val-nouvel-id")).required(true).help(t!(i18n, "arg-id-voulu"));
        command.arg(args::stored_id(i18n)).arg(new)
    },
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let (id, new) = (args::text(args, "id"), args::text(args, "new"));
    let to = Id::new(new).map_err(|_| Failure::ProgrammeId(new.to_owned()))?;
    context.store_of(id)?.rename(id, &to, &context.author)?;
    Ok(Answer::text(t!(context.i18n, "renommer-fait", ancien = id, id = new)))
}
