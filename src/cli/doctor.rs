//! `tapis doctor`: looks the database over, and mends what can be mended.

use std::path::PathBuf;

use clap::ArgMatches;
use serde::Serialize;

use super::{Answer, Context, Failure, Verb, args, backup::absent, progress::watched};
use crate::{
    i18n::I18n,
    store::{
        doctor::{Examination, Finding, examine},
        repair::repair,
    },
    t,
};

pub(super) const VERB: Verb = Verb {
    name: "doctor",
    alias: Some("diagnostiquer"),
    about: |i18n| t!(i18n, "cli-doctor"),
    example: "tapis doctor",
    args: |command, i18n| command.arg(args::switch("repair", t!(i18n, "arg-reparer"))).arg(args::json(i18n)),
    run,
};

#[derive(Serialize)]
struct Document<'a> {
    database: &'a PathBuf,
    version: i64,
    bytes: u64,
    share: Option<&'a str>,
    programmes: Vec<Programme<'a>>,
    findings: Vec<Found>,
    /// Where the file is kept as it was before it was mended.
    kept: Option<PathBuf>,
    /// What was found before it was mended.
    repaired: Vec<Found>,
}

#[derive(Serialize)]
struct Programme<'a> {
    id: &'a str,
    entries: i64,
}

#[derive(Serialize)]
struct Found {
    kind: &'static str,
    message: String,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    if !context.db.exists() {
        return Err(absent(context));
    }
    let (path, who) = (context.db.as_path(), context.author.as_str());
    let look = || watched(context.i18n, |watch| examine(path, who, watch));
    let before = look()?;
    let told = |all: &[Finding]| all.iter().map(|it| found(it, context)).collect::<Vec<_>>();
    if !args.get_flag("repair") || before.findings.is_empty() {
        return answer(&before, None, Vec::new(), args, context);
    }
    let kept = watched(context.i18n, |watch| repair(&before, who, watch))?;
    let after = look()?;
    answer(&after, Some(kept), told(&before.findings), args, context)
}

fn answer(
    it: &Examination,
    kept: Option<PathBuf>,
    repaired: Vec<Found>,
    args: &ArgMatches,
    context: &Context<'_>,
) -> Result<Answer, Failure> {
    let findings: Vec<Found> = it.findings.iter().map(|it| found(it, context)).collect();
    let is_ill = !findings.is_empty();
    let answer = if args.get_flag("json") {
        Answer::json(&Document {
            database: &it.path,
            version: it.version,
            bytes: it.bytes,
            share: it.share.as_deref(),
            programmes: it.programmes.iter().map(|(id, entries)| Programme { id, entries: *entries }).collect(),
            findings,
            kept,
            repaired,
        })?
    } else {
        Answer::text(page(it, kept, &repaired, &findings, context.i18n))
    };
    Ok(Answer { found: is_ill, ..answer })
}

fn page(it: &Examination, kept: Option<PathBuf>, repaired: &[Found], found: &[Found], i18n: &I18n) -> String {
    let base = it.path.display().to_string();
    let (version, ko) = (it.version.to_string(), (it.bytes / 1024).to_string());
    let mut lines = vec![t!(i18n, "docteur-base", base = base, version = version, ko = ko)];
    lines.push(match &it.share {
        Some(kind) => t!(i18n, "docteur-partage", genre = kind.as_str()),
        None => t!(i18n, "docteur-disque"),
    });
    lines.extend(
        it.programmes
            .iter()
            .map(|(id, entries)| t!(i18n, "docteur-programme", id = id.as_str(), entrees = entries.to_string())),
    );
    if let Some(kept) = kept {
        lines.push(t!(i18n, "docteur-repare", fichier = kept.display().to_string()));
        lines.extend(repaired.iter().map(|it| format!("  - {}", it.message)));
    }
    if found.is_empty() {
        lines.push(t!(i18n, "docteur-sain"));
    } else {
        lines.push(t!(i18n, "docteur-trouve", n = found.len()));
        lines.extend(found.iter().map(|it| format!("  - {}", it.message)));
    }
    lines.join("\n")
}

fn found(it: &Finding, context: &Context<'_>) -> Found {
    let i18n = context.i18n;
    let (kind, message) = match it {
        Finding::Damage(why) => ("damage", t!(i18n, "docteur-abime", raison = why.as_str())),
        &Finding::Astray { ref table, rows } => {
            ("astray", t!(i18n, "docteur-perdues", table = table.as_str(), n = rows))
        }
        Finding::Journal { programme, why } => {
            ("journal", t!(i18n, "docteur-journal", programme = programme.as_str(), raison = why.as_str()))
        }
        Finding::Tables { programme } => ("tables", t!(i18n, "docteur-tables", programme = programme.as_str())),
        Finding::States { programme, seqs } => {
            ("states", t!(i18n, "docteur-etats", programme = programme.as_str(), n = seqs.len()))
        }
        &Finding::Ghosts(n) => ("ghosts", t!(i18n, "docteur-fantomes", n = n)),
        Finding::Dumped(_) => ("dumped", t!(i18n, "docteur-dump")),
        Finding::LacksEnd => ("lacks-end", t!(i18n, "docteur-copie")),
        Finding::LeftLog => ("left-log", t!(i18n, "docteur-journal-partage")),
    };
    Found { kind, message }
}
