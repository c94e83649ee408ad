//! `tapis serve`: a workshop over SSH, without accounts.

use std::{path::PathBuf, sync::Arc, time::Duration};

use clap::{Arg, ArgAction, ArgMatches, builder::PossibleValuesParser, value_parser};
use jiff::{SignedDuration, Timestamp};

use super::{Answer, Context, Failure, Verb, answer::printable, args, invite, remote::CommandLine};
use crate::{
    i18n::I18n,
    sentences::Voice,
    serve::{Finding, Form, Options, Workshop, check, invitation::Wanted, listen, not_listening},
    store::{Level, StoreError},
    t,
    tui::hall::Address,
};

pub(super) const VERB: Verb = Verb {
    name: "serve",
    alias: Some("atelier"),
    about: |i18n| t!(i18n, "cli-serve"),
    example: "tapis serve --programme but-sd --invite 12 --until 18:00",
    args: |command, i18n| {
        let many = |name: &'static str, value: String, help: String| {
            Arg::new(name).long(name).value_name(value).action(ArgAction::Append).help(help)
        };
        let keys = Arg::new("keys").long("keys").value_name(t!(i18n, "val-fichier")).help(t!(i18n, "arg-cles"));
        let log = Arg::new("log").long("log").value_name(t!(i18n, "val-format")).default_value("lines");
        let log = log.value_parser(PossibleValuesParser::new(["lines", "json"])).hide_possible_values(true);
        let idle = Arg::new("idle").long("idle").value_name(t!(i18n, "val-duree"));
        let anonymous = Arg::new("anonymous").long("anonymous").value_name(t!(i18n, "val-nom"));
        command
            .arg(many("listen", t!(i18n, "val-adresse"), t!(i18n, "arg-listen")))
            .arg(many("programme", "ID".to_owned(), t!(i18n, "arg-programme-atelier")))
            .arg(invite::places("invite", i18n))
            .arg(invite::level(i18n).requires("invite"))
            .arg(invite::until(i18n).requires("invite"))
            .arg(keys.value_parser(value_parser!(PathBuf)))
            .arg(Arg::new("host").long("host").value_name(t!(i18n, "val-nom")).help(t!(i18n, "arg-host")))
            .arg(anonymous.help(t!(i18n, "arg-anonyme")))
            .arg(args::switch("remarks", t!(i18n, "arg-remarques")))
            .arg(idle.help(t!(i18n, "arg-inactif")))
            .arg(log.hide_default_value(true).help(t!(i18n, "arg-log")))
            .arg(args::switch("check", t!(i18n, "arg-serve-check")))
    },
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let i18n = context.i18n;
    let options = options(context, args)?;
    if args.get_flag("check") {
        return Ok(checked(&check(&options), i18n));
    }
    let store = context.store()?;
    let known = store.list()?;
    for id in options.programmes.iter().flatten() {
        if known.iter().all(|it| it.id.as_str() != id) {
            return Err(StoreError::Unknown(id.clone()).into());
        }
    }
    let wanted = match args.get_one::<u32>("invite") {
        Some(places) => Some(Wanted {
            places: *places,
            level: invite::asked_level(args, i18n)?,
            end: invite::asked_end(args, Timestamp::now(), i18n)?,
            programmes: options.programmes.clone(),
            by: context.author.clone(),
        }),
        None => None,
    };
    let host = options.address.host.clone();
    // No code is drawn for a workshop that does not open.
    let mut workshop = Workshop::open(options, store)?;
    let invitation = wanted.map(|it| workshop.invite(it)).transpose()?;
    let port = workshop.options().address.port;
    say(&t!(i18n, "atelier-ouvert", port = port.to_string(), empreinte = workshop.fingerprint()));
    if let Some(it) = &invitation {
        let line = Address { host, port }.line(&it.code, "");
        say(&t!(i18n, "atelier-participer", ligne = line, n = it.places, fin = invite::moment(it.end, i18n)));
    }
    for note in context.take_notes() {
        say(&note);
    }
    workshop.run(Arc::new(CommandLine))?;
    Ok(Answer::default())
}

/// What is told while the workshop is open.
fn say(text: &str) {
    // On the standard output, as what was asked for; one that is closed stops nothing.
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{}", printable(text));
}

fn options(context: &Context<'_>, args: &ArgMatches) -> Result<Options, Failure> {
    let asked: Vec<&String> = args.get_many("listen").into_iter().flatten().collect();
    let mut all = Vec::new();
    for text in asked {
        let found = listen::addresses(text);
        all.extend(found.map_err(|_| Failure::Said(t!(context.i18n, "serve-adresse", adresse = text.as_str())))?);
    }
    if all.is_empty() {
        all.push((std::net::Ipv6Addr::UNSPECIFIED, listen::PORT).into());
    }
    let beside = context.db.with_file_name("participants");
    let programmes: Vec<String> = args.get_many("programme").into_iter().flatten().cloned().collect();
    let host = args::optional(args, "host").map(str::to_owned);
    let host = host.or_else(|| whoami::hostname().ok()).unwrap_or_else(|| "localhost".to_owned());
    let port = all.first().map_or(listen::PORT, |it| it.port());
    Ok(Options {
        db: context.db.clone(),
        author: context.author.clone(),
        lang: context.i18n.lang,
        listen: all,
        programmes: Some(programmes).filter(|it| !it.is_empty()),
        keys: args.get_one::<PathBuf>("keys").cloned().unwrap_or(beside),
        anonymous: args::optional(args, "anonymous").map(str::to_owned),
        remarques: args.get_flag("remarks"),
        idle: args::optional(args, "idle").map(|text| silence(text, context.i18n)).transpose()?,
        address: Address { host, port },
        code: None,
        log: if args::text(args, "log") == "json" { Form::Json } else { Form::Lines },
    })
}

/// How long somebody may type nothing: « 30min », « 2h ».
fn silence(text: &str, i18n: &I18n) -> Result<Duration, Failure> {
    let span = text.parse::<SignedDuration>().ok().and_then(|it| Duration::try_from(it).ok());
    span.filter(|it| !it.is_zero()).ok_or_else(|| Failure::Said(t!(i18n, "serve-duree", duree = text)))
}

/// What was looked at, one line each; an error when something would stop the workshop.
fn checked(found: &[Finding], i18n: &I18n) -> Answer {
    let told: Vec<String> = found
        .iter()
        .map(|it| {
            let text = told(it, i18n);
            if it.stops() {
                t!(i18n, "serve-check-arret", texte = text)
            } else {
                t!(i18n, "serve-check-bon", texte = text)
            }
        })
        .collect();
    Answer { found: found.iter().any(Finding::stops), ..Answer::text(told.join("\n")) }
}

fn told(finding: &Finding, i18n: &I18n) -> String {
    match finding {
        Finding::Port(address, Ok(())) => t!(i18n, "serve-check-port", adresse = address.to_string()),
        Finding::Port(address, Err(error)) => not_listening(&address.to_string(), error, i18n),
        Finding::Key(Ok(Some(fingerprint))) => t!(i18n, "serve-check-cle", empreinte = fingerprint.as_str()),
        Finding::Key(Ok(None)) => t!(i18n, "serve-check-cle-neuve"),
        Finding::Key(Err(error)) => Voice::new(i18n).say(error),
        &Finding::Keys(Ok(n)) => t!(i18n, "serve-check-cles", n = n),
        Finding::Keys(Err(error)) => t!(i18n, "serve-check-cles-illisibles", raison = error.to_string()),
        Finding::KeysLine(bad) => Voice::new(i18n).say(bad),
        Finding::Database(Ok(())) => t!(i18n, "serve-check-base"),
        Finding::Database(Err(error)) => Voice::new(i18n).say(error),
        Finding::Share => t!(i18n, "serve-check-partage"),
        Finding::ReadOnly => t!(i18n, "serve-check-lecture"),
    }
}

/// The level that an option names.
pub(super) fn level(text: &str, i18n: &I18n) -> Result<Level, Failure> {
    Level::named(text).ok_or_else(|| Failure::Said(t!(i18n, "niveau-d-acces-inconnu", niveau = text)))
}
