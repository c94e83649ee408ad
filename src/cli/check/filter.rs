//! Which diagnostics are asked for: `--select`, `--ignore`, `--min-severity`.

use clap::{Arg, ArgAction, ArgMatches, builder::PossibleValuesParser};

use super::super::{Failure, args, rules::find};
use crate::{
    i18n::I18n,
    programme::{Derogation, Programme},
    rules::{self, RULES, Rule, Severity},
    t,
};

/// The severities by name, the gravest first.
const SEVERITIES: [(&str, Severity); 3] =
    [("error", Severity::Error), ("warning", Severity::Warning), ("info", Severity::Info)];

/// Which diagnostics are asked for.
pub(super) struct Filter {
    /// The codes of the rules asked for.
    codes: Vec<&'static str>,
    /// The least grave severity asked for.
    least: Severity,
}

pub(super) fn arguments(i18n: &I18n) -> [Arg; 3] {
    let rules = |name, help| {
        let arg = Arg::new(name).long(name).value_name(t!(i18n, "val-regles"));
        arg.action(ArgAction::Append).value_delimiter(',').help(help)
    };
    let least = Arg::new("min-severity").long("min-severity").value_name(t!(i18n, "val-gravite"));
    let names = SEVERITIES.map(|(name, _)| name);
    [
        rules("select", t!(i18n, "arg-select")),
        rules("ignore", t!(i18n, "arg-ignore")),
        least.value_parser(PossibleValuesParser::new(names)).hide_possible_values(true).help(t!(
            i18n,
            "arg-min-severity",
            gravites = names.join(", ")
        )),
    ]
}

impl Filter {
    pub(super) fn new(args: &ArgMatches) -> Result<Self, Failure> {
        let select = named(args, "select")?;
        let ignore = named(args, "ignore")?.unwrap_or_default();
        let all = || RULES.iter().map(|rule| rule.code).collect();
        let mut codes = select.unwrap_or_else(all);
        codes.retain(|code| !ignore.contains(code));
        let least = args::optional(args, "min-severity");
        let least = SEVERITIES.iter().find(|(name, _)| Some(*name) == least).map_or(Severity::Info, |(_, it)| *it);
        Ok(Self { codes, least })
    }

    /// Whether anything is left out.
    pub(super) fn is_partial(&self) -> bool {
        self.least < Severity::Info || RULES.iter().any(|rule| !self.codes.contains(&rule.code))
    }

    pub(super) fn wants(&self, rule: &Rule, severity: Severity) -> bool {
        severity <= self.least && self.codes.contains(&rule.code)
    }

    /// Whether a rule is asked for, with the severity that it has in `programme`.
    pub(super) fn wants_rule(&self, rule: &Rule, programme: &Programme) -> bool {
        rules::severity(rule, programme).is_some_and(|severity| self.wants(rule, severity))
    }

    /// A dérogation that matches nothing weighs as an info. That of a rule which does not exist belongs to the whole
    /// catalogue.
    pub(super) fn wants_stale(&self, derogation: &Derogation) -> bool {
        let selected = match rules::find(&derogation.regle) {
            Some(rule) => self.codes.contains(&rule.code),
            None => RULES.iter().all(|rule| self.codes.contains(&rule.code)),
        };
        selected && self.least == Severity::Info
    }
}

/// The codes of the rules that an option names by codes, beginnings of codes or names; None without the option.
fn named(args: &ArgMatches, option: &str) -> Result<Option<Vec<&'static str>>, Failure> {
    let Some(values) = args.get_many::<String>(option) else { return Ok(None) };
    let mut codes = Vec::new();
    for value in values {
        let beginning = value.trim().to_uppercase();
        let family = RULES.iter().filter(|rule| !beginning.is_empty() && rule.code.starts_with(&beginning));
        let known = codes.len();
        codes.extend(family.map(|rule| rule.code));
        if codes.len() == known {
            codes.push(find(value.trim())?.code);
        }
    }
    Ok(Some(codes))
}
