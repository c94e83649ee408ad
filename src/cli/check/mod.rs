//! `tapis check`: the diagnostics, in the form that one asks for, and their remedies.

mod checked;
mod filter;
mod fix;
mod grouped;
mod json;
mod lacunes;
mod markdown;
mod object;
mod sarif;
mod stale;
mod text;
mod uri;

use clap::{
    Arg, ArgMatches, Command,
    builder::{PossibleValue, PossibleValuesParser},
};

use super::{Answer, Context, Failure, Verb, args};
use crate::{
    i18n::I18n,
    programme::{Parcours, Programme},
    t,
};
use checked::Checked;
use filter::Filter;

pub(super) const VERB: Verb = Verb {
    name: "check",
    alias: Some("verifier"),
    about: |i18n| t!(i18n, "cli-check"),
    example: "tapis check but-sd --parcours VCOD --select MAQ",
    args: arguments,
    run,
};

/// Writes what was found in some programmes.
type Form = fn(&[Checked<'_>], &Context<'_>) -> Result<Answer, Failure>;

/// The forms of the answer; the first is the default.
const FORMS: [(&str, Form); 4] =
    [("text", text::answer), ("json", json::answer), ("markdown", markdown::answer), ("sarif", sarif::answer)];

fn arguments(command: Command, i18n: &I18n) -> Command {
    let ids = args::id(i18n).num_args(1..).help(t!(i18n, "arg-ids"));
    let forms = FORMS.map(|(name, _)| PossibleValue::new(name));
    let form = Arg::new("format").long("format").value_name(t!(i18n, "val-format"));
    command
        .arg(ids)
        .arg(args::parcours(i18n))
        .args(filter::arguments(i18n))
        .arg(
            form.value_parser(PossibleValuesParser::new(forms))
                .hide_possible_values(true)
                .conflicts_with("json")
                .help(t!(i18n, "arg-check-format", formes = FORMS.map(|(name, _)| name).join(", "))),
        )
        .arg(args::json(i18n))
        .arg(args::switch("fix", t!(i18n, "arg-fix")))
        .arg(args::switch("dry-run", t!(i18n, "arg-fix-dry-run")).requires("fix"))
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let ids: Vec<&str> = args.get_many::<String>("id").into_iter().flatten().map(String::as_str).collect();
    let asked = Asked { parcours: args::optional(args, "parcours"), filter: Filter::new(args)? };
    let notes = match args.get_flag("fix") {
        true => fix::fix(context, &ids, &asked, args.get_flag("dry-run"))?,
        false => Vec::new(),
    };
    let all = ids.iter().map(|id| Checked::new(context, id, &asked)).collect::<Result<Vec<_>, _>>()?;
    let name = if args.get_flag("json") { "json" } else { args::optional(args, "format").unwrap_or(FORMS[0].0) };
    let (_, form) = FORMS.iter().find(|(it, _)| *it == name).unwrap_or(&FORMS[0]);
    let found = all.iter().any(|it| it.report.summary().error > 0);
    let notes = notes.into_iter().chain(all.iter().flat_map(Checked::settings)).collect();
    Ok(Answer { found, notes, ..form(&all, context)? })
}

/// What of a programme is asked for.
struct Asked<'a> {
    parcours: Option<&'a str>,
    filter: Filter,
}

impl Asked<'_> {
    fn parcours<'p>(&self, programme: &'p Programme) -> Result<Option<&'p Parcours>, Failure> {
        self.parcours.map(|asked| find_parcours(programme, asked)).transpose()
    }
}

/// The parcours that people call `asked`, in any case.
pub(super) fn find_parcours<'p>(programme: &'p Programme, asked: &str) -> Result<&'p Parcours, Failure> {
    let named = |it: &&Parcours| it.code.eq_ignore_ascii_case(asked) || it.id.as_str() == asked;
    programme.parcours.iter().find(named).ok_or_else(|| Failure::UnknownParcours {
        programme: programme.id.to_string(),
        asked: asked.to_owned(),
        known: programme.parcours.iter().map(|it| it.code.clone()).collect(),
    })
}
