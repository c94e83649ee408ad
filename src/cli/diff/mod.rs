//! `tapis diff`: what differs between two versions.

mod document;
mod git;
mod page;

use clap::{Arg, ArgMatches};

use super::{Answer, Context, Failure, Verb, args, version::Version};
use crate::{
    diff::{Revision, Trend, trend},
    i18n::I18n,
    programme::Programme,
    rules::judge,
    t,
};

pub(super) use document::{Line, line};
pub(super) use page::{created, fault, solved};

pub(super) const VERB: Verb = Verb {
    name: "diff",
    alias: Some("comparer"),
    about: |i18n| t!(i18n, "cli-diff"),
    example: "tapis diff but-sd@début but-sd",
    args: |command, i18n| {
        let version =
            |name: &'static str, help| Arg::new(name).value_name(name).required_unless_present(git::OPTION).help(help);
        command
            .arg(version("A", t!(i18n, "arg-version-a")))
            .arg(version("B", t!(i18n, "arg-version-b")))
            .arg(git::argument(i18n))
            .arg(args::json(i18n))
    },
    run,
};

/// Two versions with all that sets them apart.
struct Compared<'a> {
    a: Version,
    b: Version,
    /// What a marked maquette lists too.
    revision: Revision,
    trend: Trend,
    i18n: &'a I18n,
}

/// What sets one version apart from another, as a page to read.
pub(super) fn compared(
    (a, before): (String, &Programme),
    (b, after): (String, &Programme),
    i18n: &I18n,
    width: usize,
) -> String {
    let version = |name, programme: &Programme| Version { name, programme: programme.clone(), seq: None };
    page::of(&Compared::new(version(a, before), version(b, after), i18n), width)
}

impl<'a> Compared<'a> {
    fn new(a: Version, b: Version, i18n: &'a I18n) -> Self {
        let revision = Revision::between(&a.programme, &b.programme);
        let trend = trend(&judge(&a.programme, None), &judge(&b.programme, None));
        Self { a, b, revision, trend, i18n }
    }
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    if let Some(given) = args.get_many::<String>(git::OPTION) {
        return Ok(git::run(context, &given.map(String::as_str).collect::<Vec<_>>()));
    }
    let a = Version::open(context, args::text(args, "A"))?;
    let b = Version::open(context, args::text(args, "B"))?;
    let compared = Compared::new(a, b, context.i18n);
    if args.get_flag("json") {
        return Answer::json(&document::of(&compared));
    }
    Ok(Answer::text(page::of(&compared, context.width())))
}
