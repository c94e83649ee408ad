//! `tapis snapshot`: names for versions of a programme, and what councils decided on them.

use clap::{Arg, ArgMatches, builder::PossibleValuesParser};
use jiff::Timestamp;
use serde::Serialize;

use super::{Answer, Context, Failure, Verb, args, list::local_time, table};
use crate::{
    i18n::I18n,
    names::vote_told,
    programme::{Outcome, Vote},
    store::{Decision, Instantane, Store},
    t,
};

pub(super) const VERB: Verb = Verb {
    name: "snapshot",
    alias: Some("instantane"),
    about: |i18n| t!(i18n, "cli-snapshot"),
    example: "tapis snapshot but-sd \"CFVU de juin\"",
    args: |command, i18n| {
        let name = Arg::new("name").value_name(t!(i18n, "val-nom")).help(t!(i18n, "arg-nom-instantane"));
        let text = |id: &'static str, value: String, help: String| Arg::new(id).long(id).value_name(value).help(help);
        let outcomes = Outcome::ALL.map(Outcome::name);
        let issues = outcomes.join(", ");
        command
            .arg(args::stored_id(i18n))
            .arg(name)
            .arg(text("decision", t!(i18n, "val-instance"), t!(i18n, "arg-decision")).requires("name").requires("on"))
            .arg(text("on", t!(i18n, "val-date"), t!(i18n, "arg-decision-date")).requires("decision"))
            .arg(
                text("outcome", t!(i18n, "val-issue"), t!(i18n, "arg-decision-issue", issues = issues))
                    .requires("decision")
                    .value_parser(PossibleValuesParser::new(outcomes))
                    .hide_possible_values(true),
            )
            .arg(text("remark", t!(i18n, "val-texte"), t!(i18n, "arg-decision-remarque")).requires("decision"))
            .arg(args::switch("withdraw", t!(i18n, "arg-decision-retrait")).requires("name").conflicts_with("decision"))
            .arg(args::switch("lock", t!(i18n, "arg-verrouiller")).requires("name").conflicts_with("withdraw"))
            .arg(args::json(i18n))
    },
    run,
};

/// A version as programs read it.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    name: &'a str,
    seq: i64,
    at: Timestamp,
    author: &'a str,
    /// What councils decided on it.
    decisions: Vec<Voted<'a>>,
    /// Whether it stays as it was voted.
    verrouillee: bool,
}

#[derive(Serialize)]
struct Voted<'a> {
    #[serde(flatten)]
    vote: &'a Vote,
    remark: &'a str,
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
    let is_vote = args.contains_id("decision") || args.get_flag("withdraw") || args.get_flag("lock");
    let made =
        if is_vote { vote(context, args, &store, (id, name))? } else { store.snapshot(id, name, &context.author)? };
    if args.get_flag("json") {
        return Answer::json(&line(&made));
    }
    let (nom, seq) = (made.nom.as_str(), made.seq.to_string());
    if is_vote {
        let etat = Some(told(&made, context.i18n)).filter(|it| !it.is_empty());
        let etat = etat.unwrap_or_else(|| t!(context.i18n, "vote-aucun"));
        return Ok(Answer::text(t!(context.i18n, "vote-fait", programme = id, nom = nom, etat = etat)));
    }
    Ok(Answer::text(t!(context.i18n, "instantane-fait", programme = id, nom = nom, seq = seq)))
}

/// Writes down what was decided on a version, takes it back, or locks the version.
fn vote(
    context: &Context<'_>,
    args: &ArgMatches,
    store: &Store,
    (id, name): (&str, &str),
) -> Result<Instantane, Failure> {
    if args.get_flag("withdraw") {
        return Ok(store.withdraw(id, name)?);
    }
    let mut version = None;
    if let Some(instance) = args::optional(args, "decision") {
        let text = args::text(args, "on");
        let date =
            text.trim().parse().map_err(|_| Failure::Said(t!(context.i18n, "vote-date-inconnue", date = text)))?;
        let outcome = args::optional(args, "outcome").and_then(Outcome::named).unwrap_or(Outcome::Favorable);
        let vote = Vote { instance: instance.to_owned(), date, outcome };
        let remark = args::optional(args, "remark").unwrap_or_default();
        version = Some(store.decide(id, name, &vote, remark, &context.author)?);
    }
    match version {
        Some(version) if !args.get_flag("lock") => Ok(version),
        _ => Ok(store.lock(id, name, &context.author)?),
    }
}

/// « validé en CFVU le 12/06/2026, verrouillée »; empty when nobody voted.
fn told(it: &Instantane, i18n: &I18n) -> String {
    let votes = it.decisions.iter().map(|decision| decision_told(decision, i18n));
    let locked = it.lock.is_some().then(|| t!(i18n, "vote-etat-verrouillee"));
    votes.chain(locked).collect::<Vec<_>>().join(", ")
}

/// « validé en CFVU le 12/06/2026 (stages à revoir) ».
pub(super) fn decision_told(decision: &Decision, i18n: &I18n) -> String {
    let vote = vote_told(&decision.vote, i18n);
    match decision.remarque.as_str() {
        "" => vote,
        remarque => t!(i18n, "vote-avec-remarque", vote = vote, remarque = remarque),
    }
}

fn voted(it: &Decision) -> Voted<'_> {
    Voted { vote: &it.vote, remark: &it.remarque, at: it.at, author: &it.author }
}

pub(super) fn line(it: &Instantane) -> Line<'_> {
    let decisions = it.decisions.iter().map(voted).collect();
    Line { name: &it.nom, seq: it.seq, at: it.at, author: &it.author, decisions, verrouillee: it.lock.is_some() }
}

fn human(all: &[Instantane], context: &Context<'_>) -> String {
    let i18n = context.i18n;
    let mut rows = vec![vec![
        t!(i18n, "colonne-seq"),
        t!(i18n, "colonne-date"),
        t!(i18n, "colonne-auteur"),
        t!(i18n, "colonne-id"),
        t!(i18n, "colonne-votes"),
    ]];
    rows.extend(all.iter().map(|it| {
        vec![it.seq.to_string(), local_time(it.at, context.i18n), it.author.clone(), it.nom.clone(), told(it, i18n)]
    }));
    table::aligned(rows, context.width())
}
