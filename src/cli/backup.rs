//! `tapis backup`: a whole copy of the database, taken while people work.

use std::{io, path::PathBuf};

use clap::{Arg, ArgMatches, value_parser};
use serde::Serialize;

use super::{Answer, Context, Failure, Verb, args};
use crate::{formats::reading::sources::SourceError, t};

pub(super) const VERB: Verb = Verb {
    name: "backup",
    alias: Some("sauvegarder"),
    about: |i18n| t!(i18n, "cli-backup"),
    example: "tapis backup copie.db",
    args: |command, i18n| {
        let file = Arg::new("file").value_name(t!(i18n, "val-fichier")).required(true);
        command
            .arg(file.value_parser(value_parser!(PathBuf)).help(t!(i18n, "arg-copie")))
            .arg(args::switch("force", t!(i18n, "arg-force-copie")))
            .arg(args::json(i18n))
    },
    run,
};

#[derive(Serialize)]
struct Document {
    file: PathBuf,
    programmes: usize,
    entries: i64,
    bytes: u64,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let file = args.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let store = context.existing_store()?.ok_or_else(|| absent(context))?;
    let made = store.backup(&file, args.get_flag("force"))?;
    if args.get_flag("json") {
        let (programmes, entries, bytes) = (made.programmes, made.entries, made.bytes);
        return Answer::json(&Document { file, programmes, entries, bytes });
    }
    let (fichier, entrees) = (file.display().to_string(), made.entries.to_string());
    Ok(Answer::text(t!(context.i18n, "copie-faite", fichier = fichier, n = made.programmes, entrees = entrees)))
}

/// The database is not there.
pub(super) fn absent(context: &Context<'_>) -> Failure {
    SourceError::Unreadable { file: context.db.clone(), error: io::ErrorKind::NotFound.into() }.into()
}
