//! `tapis list`: the programmes of the database.

use clap::ArgMatches;
use jiff::Timestamp;
use serde::Serialize;

use super::{Answer, Context, Failure, Verb, args, table};
pub(super) use crate::sentences::local_time;
use crate::{
    programme::{EtatMaquette, Profil},
    store::{Overview, Removed},
    t,
};

pub(super) const VERB: Verb = Verb {
    name: "list",
    alias: Some("lister"),
    about: |i18n| t!(i18n, "cli-list"),
    example: "tapis list",
    args: |command, i18n| {
        command
            .arg(args::switch("archived", t!(i18n, "arg-archived")).conflicts_with("bin"))
            .arg(args::switch("bin", t!(i18n, "arg-bin")))
            .arg(args::json(i18n))
    },
    run,
};

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    sigle: &'a str,
    intitule: &'a str,
    profil: Profil,
    etat: EtatMaquette,
    millesime: Option<&'a str>,
    competences: usize,
    ac: usize,
    saes: usize,
    ressources: usize,
    changed_at: Timestamp,
    /// Unset but for the programmes of the bin.
    #[serde(skip_serializing_if = "Option::is_none")]
    removed: Option<Removal<'a>>,
    /// Unset but for the programmes that are archived.
    #[serde(skip_serializing_if = "Option::is_none")]
    archived: Option<Removal<'a>>,
}

#[derive(Serialize)]
struct Removal<'a> {
    at: Timestamp,
    by: &'a str,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    if args.get_flag("bin") {
        return bin(context, args.get_flag("json"));
    }
    let mut programmes = match context.existing_store()? {
        Some(store) => store.list()?,
        None => Vec::new(),
    };
    let archived = args.get_flag("archived");
    programmes.retain(|it| context.sees(it.id.as_str()));
    let elsewhere = programmes.iter().filter(|it| it.archived.is_some() != archived).count();
    programmes.retain(|it| it.archived.is_some() == archived);
    if args.get_flag("json") {
        return Answer::json(&programmes.iter().map(row).collect::<Vec<_>>());
    }
    if programmes.is_empty() {
        return Ok(Answer::note(match context.db.exists() {
            true if archived => t!(context.i18n, "archives-vides"),
            true if elsewhere > 0 => t!(context.i18n, "liste-archives", n = elsewhere),
            true => t!(context.i18n, "liste-vide"),
            false => t!(context.i18n, "liste-sans-base", base = context.db.display().to_string()),
        }));
    }
    Ok(Answer::text(human(&programmes, context)))
}

/// The programmes that were removed, the last one first.
fn bin(context: &Context<'_>, is_json: bool) -> Result<Answer, Failure> {
    let i18n = context.i18n;
    let mut removed = match context.existing_store()? {
        Some(store) => store.bin()?,
        None => Vec::new(),
    };
    removed.retain(|it| context.sees(it.programme.id.as_str()));
    if is_json {
        return Answer::json(&removed.iter().map(removed_row).collect::<Vec<_>>());
    }
    if removed.is_empty() {
        return Ok(Answer::note(t!(i18n, "corbeille-vide")));
    }
    let heads =
        [t!(i18n, "colonne-id"), t!(i18n, "colonne-retire"), t!(i18n, "colonne-par"), t!(i18n, "colonne-intitule")];
    let line = |it: &Removed| {
        [it.programme.id.to_string(), local_time(it.at, i18n), it.by.clone(), it.programme.intitule.clone()].to_vec()
    };
    let rows = std::iter::once(heads.to_vec()).chain(removed.iter().map(line)).collect();
    Ok(Answer::text(table::aligned(rows, context.width())))
}

fn removed_row(it: &Removed) -> Row<'_> {
    Row { removed: Some(Removal { at: it.at, by: &it.by }), ..row(&it.programme) }
}

fn row(it: &Overview) -> Row<'_> {
    Row {
        id: it.id.as_str(),
        sigle: &it.sigle,
        intitule: &it.intitule,
        profil: it.profil,
        etat: it.etat,
        millesime: it.millesime.as_deref(),
        competences: it.competences,
        ac: it.acs,
        saes: it.saes,
        ressources: it.ressources,
        changed_at: it.changed_at,
        removed: None,
        archived: it.archived.as_ref().map(|it| Removal { at: it.at, by: &it.by }),
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
            local_time(it.changed_at, i18n),
            it.intitule.clone(),
        ]
    }));
    table::aligned(rows, context.width())
}
