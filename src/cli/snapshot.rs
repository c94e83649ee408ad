//! `tapis snapshot`: names for versions of a programme.

use clap::{Arg, ArgMatches};
use jiff::Timestamp;
use serde::Serialize;

use super::{Answer, Context, Failure, Verb, args, list::local_time, table};
use crate::{store::Instantane, t};

pub(super) const VERB: Verb = Verb {
    name: "snapshot",
    alias: Some("instantane"),
    about: |i18n| t!(i18n, "cli-snapshot"),
    example: "tapis snapshot but-sd \"CFVU de juin\"",
    args: |command, i18n| {
        let name = Arg::new("name").value_name(t!(i18n, "val-nom")).help(t!(i18n, "arg-nom-instantane"));
        command.arg(args::stored_id(i18n)).arg(name).arg(args::json(i18n))
    },
    run,
};

#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    seq: i64,
    at: Timestamp,
    author: &'a str,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let id = args::text(args, "id");
    let store = context.store_of(id)?;
    let Some(name) = args::optional(args, "name") else {
        let all = store.snapshots(id)?;
        if args.get_flag("json") {
            return Answer::json(&all.iter().map(line).collect::<Vec<_>>());
        }
        return Ok(if all.is_empty() {
            Answer::note(t!(context.i18n, "instantane-liste-vide", programme = id))
        } else {
            Answer::text(human(&all, context))
        });
    };
    let made = store.snapshot(id, name, &context.author)?;
    if args.get_flag("json") {
        return Answer::json(&line(&made));
    }
    let (nom, seq) = (made.nom.as_str(), made.seq.to_string());
    Ok(Answer::text(t!(context.i18n, "instantane-fait", programme = id, nom = nom, seq = seq)))
}

fn line(it: &Instantane) -> Line<'_> {
    Line { name: &it.nom, seq: it.seq, at: it.at, author: &it.author }
}

fn human(all: &[Instantane], context: &Context<'_>) -> String {
    let i18n = context.i18n;
    let mut rows = vec![vec![
        t!(i18n, "colonne-seq"),
        t!(i18n, "colonne-date"),
        t!(i18n, "colonne-auteur"),
        t!(i18n, "colonne-id"),
    ]];
    rows.extend(
        all.iter()
            .map(|it| vec![it.seq.to_string(), local_time(it.at, context.i18n), it.author.clone(), it.nom.clone()]),
    );
    table::aligned(rows, context.width())
}
