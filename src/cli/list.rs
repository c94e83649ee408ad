//! `tapis list`: the programmes of the database.

use clap::ArgMatches;
use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;

use super::{Answer, Context, Failure, Verb, args, table};
use crate::{programme::Profil, store::Overview, t};

pub const VERB: Verb = Verb {
    name: "list",
    alias: Some("lister"),
    about: |i18n| t!(i18n, "cli-list"),
    args: |command, i18n| command.arg(args::json(i18n)),
    run,
};

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    sigle: &'a str,
    intitule: &'a str,
    profil: Profil,
    millesime: Option<&'a str>,
    competences: usize,
    ac: usize,
    saes: usize,
    ressources: usize,
    changed_at: Timestamp,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let programmes = match context.existing_store()? {
        Some(store) => store.list()?,
        None => Vec::new(),
    };
    if args.get_flag("json") {
        return Answer::json(&programmes.iter().map(row).collect::<Vec<_>>());
    }
    if programmes.is_empty() {
        return Ok(Answer::note(t!(context.i18n, "liste-vide")));
    }
    Ok(Answer::text(human(&programmes, context)))
}

fn row(it: &Overview) -> Row<'_> {
    Row {
        id: it.id.as_str(),
        sigle: &it.sigle,
        intitule: &it.intitule,
        profil: it.profil,
        millesime: it.millesime.as_deref(),
        competences: it.competences,
        ac: it.acs,
        saes: it.saes,
        ressources: it.ressources,
        changed_at: it.changed_at,
    }
}

fn human(programmes: &[Overview], context: &Context<'_>) -> String {
    let i18n = context.i18n;
    let mut rows = vec![vec![
        t!(i18n, "colonne-id"),
        t!(i18n, "colonne-competences"),
        t!(i18n, "colonne-ac"),
        t!(i18n, "colonne-sae"),
        t!(i18n, "colonne-ressources"),
        t!(i18n, "colonne-change"),
        t!(i18n, "colonne-intitule"),
    ]];
    rows.extend(programmes.iter().map(|it| {
        vec![
            it.id.to_string(),
            it.competences.to_string(),
            it.acs.to_string(),
            it.saes.to_string(),
            it.ressources.to_string(),
            local_time(it.changed_at),
            it.intitule.clone(),
        ]
    }));
    table::aligned(rows, context.width())
}

/// A moment as the clock on the wall shows it.
pub(super) fn local_time(at: Timestamp) -> String {
    TimeZone::system().to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
}
