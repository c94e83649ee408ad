//! `tapis log`: who changed what, and when.

use clap::ArgMatches;
use jiff::Timestamp;
use serde::Serialize;

use super::{Answer, Context, Failure, Verb, args, list::local_time, table};
use crate::{sentences::describe, t};

pub(super) const VERB: Verb = Verb {
    name: "log",
    alias: Some("journal"),
    about: |i18n| t!(i18n, "cli-log"),
    example: "tapis log but-sd",
    args: |command, i18n| command.arg(args::stored_id(i18n)).arg(args::json(i18n)),
    run,
};

#[derive(Serialize)]
struct Line {
    seq: i64,
    at: Timestamp,
    author: String,
    summary: String,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let id = args::text(args, "id");
    let store = context.store_of(id)?;
    let programme = store.load(id)?.programme;
    let journal = store.journal(id)?;
    let lines: Vec<Line> = journal
        .into_iter()
        .map(|entry| Line {
            seq: entry.seq,
            at: entry.at,
            summary: describe(&entry, &programme, context.i18n),
            author: entry.author,
        })
        .collect();
    if args.get_flag("json") { Answer::json(&lines) } else { Ok(Answer::text(human(&lines, context))) }
}

fn human(lines: &[Line], context: &Context<'_>) -> String {
    let i18n = context.i18n;
    let mut rows = vec![vec![
        t!(i18n, "colonne-seq"),
        t!(i18n, "colonne-date"),
        t!(i18n, "colonne-auteur"),
        t!(i18n, "colonne-resume"),
    ]];
    rows.extend(lines.iter().map(|line| {
        vec![line.seq.to_string(), local_time(line.at, context.i18n), line.author.clone(), line.summary.clone()]
    }));
    table::aligned(rows, context.width())
}
