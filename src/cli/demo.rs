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
    let folder = tempfile::Builder::new().prefix("tapis-demo-").tempdir();
    let folder = folder.map_err(|error| Failure::Unwritable { file: std::env::temp_dir(), error })?;
    let mut store = Store::open(&folder.path().join("demo.db"))?;
    for (name, text) in SAMPLES {
        store.create(&toml_file::read(Path::new(name), text)?, &context.author)?;
    }
    // The folder goes when the interface is left.
    terminal::list(context, store)
}
