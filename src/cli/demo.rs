//! `tapis demo`: the sample programmes, in a database that disappears.

use clap::ArgMatches;

use super::{Answer, Context, Failure, Verb, terminal};
use crate::{samples, store::Store, t};

pub(super) const VERB: Verb = Verb {
    name: "demo",
    alias: None,
    about: |i18n| t!(i18n, "cli-demo"),
    example: "tapis demo --lang en",
    args: |command, _| command,
    run,
};

fn run(context: &Context<'_>, _args: &ArgMatches) -> Result<Answer, Failure> {
    terminal::needed()?;
    // In memory: nothing is left behind, however the demonstration ends.
    let store = Store::in_memory()?;
    let samples = samples::read()?;
    for programme in &samples {
        store.create(programme, &context.author)?;
    }
    terminal::list(context, store, samples.first().map(|it| it.id.as_str()))
}
