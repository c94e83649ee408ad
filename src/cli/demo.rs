//! `tapis demo`: the sample programmes, in a database that disappears.

use clap::ArgMatches;

use super::{Answer, Context, Failure, Verb, terminal};
use crate::{samples, store::Store, t};

pub const VERB: Verb =
    Verb { name: "demo", alias: None, about: |i18n| t!(i18n, "cli-demo"), args: |command, _| command, run };

fn run(context: &Context<'_>, _args: &ArgMatches) -> Result<Answer, Failure> {
    terminal::needed()?;
    let folder = tempfile::Builder::new().prefix("tapis-demo-").tempdir();
    let folder = folder.map_err(|error| Failure::Unwritable { file: std::env::temp_dir(), error })?;
    let mut store = Store::open(&folder.path().join("demo.db"))?;
    for programme in samples::read()? {
        store.create(&programme, &context.author)?;
    }
    // The folder goes when the interface is left.
    terminal::list(context, store)
}
