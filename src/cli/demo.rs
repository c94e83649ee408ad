//! `tapis demo`: the sample programmes, in a database that disappears.

use std::path::Path;

use clap::ArgMatches;

use super::{Answer, Context, Failure, Verb, terminal};
use crate::{formats::toml_file, store::Store, t};

pub const VERB: Verb =
    Verb { name: "demo", alias: None, about: |i18n| t!(i18n, "cli-demo"), args: |command, _| command, run };

/// The samples, carried by the binary so that the demonstration needs no file.
const SAMPLES: [(&str, &str); 2] = [
    ("atelier-des-defauts.toml", include_str!("../../sample_programmes/atelier-des-defauts.toml")),
    ("but-economie-circulaire.toml", include_str!("../../sample_programmes/but-economie-circulaire.toml")),
];

fn run(context: &Context<'_>, _args: &ArgMatches) -> Result<Answer, Failure> {
    terminal::needed()?;
    // In memory, so that it disappears however the process ends.
    let mut store = Store::in_memory()?;
    for (name, text) in SAMPLES {
        store.create(&toml_file::read(Path::new(name), text)?, &context.author)?;
    }
    terminal::list(context, store)
}
