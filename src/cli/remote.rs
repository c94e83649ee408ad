//! The lines that participants of a workshop send instead of opening a terminal: the same commands, within what the
//! person may see and do, and without the files of this machine.

use std::{ffi::OsString, path::PathBuf};

use clap::ArgMatches;

use super::{
    Answer, Context, FAILED, FOUND, Failure, VERBS, Verb, answer::printable, args, context::Guest, grammar, open, usage,
};
use crate::{
    i18n::{I18n, Lang},
    serve::{Asked, Lines, Told, Unclear},
    session::Rights,
    store::Level,
    t,
};

/// What may be asked from elsewhere.
const ALLOWED: &[&str] =
    &["list", "show", "new", "import", "export", "matrix", "check", "rules", "log", "snapshot", "diff", "report"];

/// The only argument of a guest that is a path: it stands for what was sent with the line.
const SENT: &str = "-";

/// The command line, for those who ask from elsewhere.
pub(super) struct CommandLine;

fn allowed() -> Vec<&'static Verb> {
    VERBS.iter().filter(|it| ALLOWED.contains(&it.name)).collect()
}

impl Lines for CommandLine {
    fn opens(&self, verb: &str) -> bool {
        is(&open::VERB, verb)
    }

    fn reads(&self, words: &[String]) -> bool {
        words.first().is_some_and(|it| is(&super::import::VERB, it))
    }

    fn run(&self, asked: &Asked) -> Told {
        let words = asked.words.as_deref().unwrap_or_default();
        let lang = words.windows(2).find(|it| it[0] == "--lang").and_then(|it| Lang::named(&it[1]));
        let i18n = match lang.filter(|it| *it != asked.i18n.lang) {
            Some(lang) => I18n::new(lang).at(asked.i18n.zone()),
            None => asked.i18n.clone(),
        };
        match answer(asked, &i18n) {
            Ok(answer) => Told {
                err: answer.notes.iter().map(|it| printable(it) + "\n").collect(),
                status: if answer.found { FOUND } else { 0 },
                out: answer.out,
            },
            Err(failure) => Told { err: printable(&sentence(&failure, &i18n)), status: FAILED, ..Told::default() },
        }
    }
}

fn is(verb: &Verb, word: &str) -> bool {
    verb.name == word || verb.alias == Some(word)
}

/// The sentence for a failure; none that names a file which the person has not sent.
fn sentence(failure: &Failure, i18n: &I18n) -> String {
    match failure {
        Failure::Store(error) if error.path().is_some() => t!(i18n, "ligne-base"),
        Failure::Unwritable { .. } | Failure::FileExists(_) | Failure::NotStored(_) => t!(i18n, "ligne-fichier"),
        failure => failure.sentence(i18n),
    }
}

fn answer(asked: &Asked, i18n: &I18n) -> Result<Answer, Failure> {
    let words = asked.words.as_ref().map_err(|unclear| {
        Failure::Usage(match unclear {
            Unclear::TooLong => t!(i18n, "ligne-trop-longue"),
            Unclear::NotText => t!(i18n, "usage-pas-unicode"),
            Unclear::Quote => t!(i18n, "ligne-guillemet"),
        })
    })?;
    if words.iter().any(|it| it.contains(std::path::is_separator) || it.ends_with(".toml") || it.starts_with('~')) {
        return Err(Failure::NoFiles);
    }
    let verbs = allowed();
    let mut argv: Vec<OsString> =
        std::iter::once("tapis").chain(words.iter().map(String::as_str)).map(Into::into).collect();
    if words.is_empty() {
        argv.push("--help".into());
    }
    if words.first().is_some_and(|it| is(&super::import::VERB, it)) && words.iter().all(|it| it != SENT) {
        argv.push("--".into());
        argv.push(SENT.into());
    }
    let matches = match grammar::guest_command(&verbs, i18n).try_get_matches_from(&argv) {
        Ok(matches) => matches,
        Err(error) => return usage::answer(&error, &argv, i18n),
    };
    let Some((name, args)) = matches.subcommand() else { return Ok(Answer::default()) };
    let Some(verb) = verbs.iter().find(|it| it.name == name) else {
        return Err(Failure::UnknownCommand(name.to_owned()));
    };
    if names_a_file(args) {
        return Err(Failure::NoFiles);
    }
    let rights = Rights::new(asked.person.terms.level, asked.person.terms.programmes.clone());
    rights.pause(asked.is_paused);
    match needed(name, args) {
        Needed::Programmes => rights.allow_programmes()?,
        Needed::Level(level) => rights.allow(level)?,
    }
    let guest = Guest { rights, input: asked.input.clone(), columns: asked.columns };
    let context =
        Context::of_guest(i18n, asked.db.clone(), asked.person.name.clone(), matches.get_flag("ascii"), guest);
    (verb.run)(&context, args)
}

/// Whether an argument is a path, other than what stands for what was sent.
fn names_a_file(args: &ArgMatches) -> bool {
    let is_path = |id: &str| {
        let paths = args.try_get_many::<PathBuf>(id).ok().flatten();
        paths.into_iter().flatten().any(|it| it.as_os_str() != SENT)
    };
    args.ids().any(|id| is_path(id.as_str()))
}

enum Needed {
    Level(Level),
    /// Making programmes.
    Programmes,
}

/// What it takes to do that.
fn needed(verb: &str, args: &ArgMatches) -> Needed {
    let flag = |name: &str| args.try_get_one::<bool>(name).ok().flatten().copied().unwrap_or_default();
    match verb {
        "import" if flag("dry-run") => Needed::Level(Level::Lecture),
        "import" if args.contains_id("into") => Needed::Level(Level::Edition),
        "import" => Needed::Programmes,
        "new" => Needed::Programmes,
        "check" if flag("fix") => Needed::Level(Level::Edition),
        "snapshot" if args::optional(args, "name").is_some() => Needed::Level(Level::Animation),
        _ => Needed::Level(Level::Lecture),
    }
}
