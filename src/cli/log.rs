//! `tapis log`: who changed what, and when.

use clap::ArgMatches;
use jiff::Timestamp;
use serde::Serialize;

use super::{
    Answer, Context, Failure, Verb, args,
    list::local_time,
    snapshot::{self, decision_told},
    table,
};
use crate::{i18n::I18n, sentences::describe, store::Instantane, t};

pub(super) const VERB: Verb = Verb {
    name: "log",
    alias: Some("journal"),
    about: |i18n| t!(i18n, "cli-log"),
    example: "tapis log but-sd",
    args: |command, i18n| command.arg(args::stored_id(i18n)).arg(args::json(i18n)),
    run,
};

#[derive(Serialize)]
struct Line<'a> {
    seq: i64,
    at: Timestamp,
    author: String,
    summary: String,
    /// The versions that end with this entry, with what councils decided on them; unset where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    versions: Vec<snapshot::Line<'a>>,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let id = args::text(args, "id");
    let store = context.store_of(id)?;
    let programme = store.load(id)?.programme;
    let journal = store.journal(id)?;
    let named = store.snapshots(id)?;
    let lines: Vec<Line<'_>> = journal
        .into_iter()
        .map(|entry| Line {
            seq: entry.seq,
            at: entry.at,
            summary: describe(&entry, &programme, context.i18n),
            author: entry.author,
            versions: named.iter().filter(|it| it.seq == entry.seq).map(snapshot::line).collect(),
        })
        .collect();
    if args.get_flag("json") { Answer::json(&lines) } else { Ok(Answer::text(human(&lines, &named, context))) }
}

fn human(lines: &[Line<'_>], named: &[Instantane], context: &Context<'_>) -> String {
    let i18n = context.i18n;
    let mut rows = vec![vec![
        t!(i18n, "colonne-seq"),
        t!(i18n, "colonne-date"),
        t!(i18n, "colonne-auteur"),
        t!(i18n, "colonne-resume"),
    ]];
    for line in lines {
        let at = local_time(line.at, i18n);
        rows.push(vec![line.seq.to_string(), at, line.author.clone(), line.summary.clone()]);
        rows.extend(named.iter().filter(|it| it.seq == line.seq).flat_map(|it| deeds(it, i18n)));
    }
    table::aligned(rows, context.width())
}

/// What was done with a version, each as a row under the entry that it ends with: no edit, and so without a number.
fn deeds(version: &Instantane, i18n: &I18n) -> Vec<Vec<String>> {
    let row =
        |at: Timestamp, author: &str, told: String| vec![String::new(), local_time(at, i18n), author.to_owned(), told];
    let nom = || version.nom.as_str();
    let mut rows = vec![row(version.at, &version.author, t!(i18n, "journal-version-nommee", nom = nom()))];
    rows.extend(version.decisions.iter().map(|it| {
        let vote = decision_told(it, i18n);
        row(it.at, &it.author, t!(i18n, "journal-version-votee", nom = nom(), vote = vote))
    }));
    rows.extend(
        version.lock.iter().map(|it| row(it.at, &it.author, t!(i18n, "journal-version-verrouillee", nom = nom()))),
    );
    rows
}
