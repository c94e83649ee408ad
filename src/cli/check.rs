//! `tapis check`: the diagnostics.

use clap::{Arg, ArgMatches};
use serde::Serialize;

use super::{Answer, Context, Failure, Verb, args, counts::summary_told, rules::severity, table};
use crate::{
    i18n::I18n,
    programme::{Id, Kind, Parcours, Programme},
    rules::{self, Diagnostic, Report, Severity, Summary},
    t,
};

pub const VERB: Verb = Verb {
    name: "check",
    alias: Some("verifier"),
    about: |i18n| t!(i18n, "cli-check"),
    args: |command, i18n| {
        let ids = Arg::new("id").value_name("ID").num_args(1..).required(true).help(t!(i18n, "arg-ids"));
        command.arg(ids).arg(args::parcours(i18n)).arg(args::json(i18n))
    },
    run,
};

/// A programme with what was found in it.
struct Checked<'a> {
    programme: Programme,
    parcours: Option<Id<Parcours>>,
    report: Report,
    context: &'a Context<'a>,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let ids = args.get_many::<String>("id").into_iter().flatten();
    let parcours = args::optional(args, "parcours");
    let all = ids.map(|id| Checked::new(context, id, parcours)).collect::<Result<Vec<_>, _>>()?;
    let answer = match (args.get_flag("json"), all.as_slice()) {
        (true, [one]) => Answer::json(&one.document())?,
        (true, several) => Answer::json(&several.iter().map(Checked::document).collect::<Vec<_>>())?,
        (false, _) => Answer::text(all.iter().map(Checked::human).collect::<Vec<_>>().join("\n\n")),
    };
    Ok(Answer { found: all.iter().any(|it| it.report.summary().error > 0), ..answer })
}

#[derive(Serialize)]
struct Document<'a> {
    programme: &'a str,
    diagnostics: Vec<Line<'a>>,
    summary: Summary,
    not_applicable: Vec<&'static str>,
}

#[derive(Serialize)]
struct Line<'a> {
    rule: &'static str,
    name: &'static str,
    severity: Severity,
    message: String,
    target: Aim<'a>,
    parcours: Vec<&'a str>,
    waived: bool,
}

#[derive(Serialize)]
struct Aim<'a> {
    kind: &'static str,
    code: String,
    id: &'a str,
}

impl<'a> Checked<'a> {
    fn new(context: &'a Context<'a>, id: &str, parcours: Option<&str>) -> Result<Self, Failure> {
        let programme = context.programme(id)?;
        let parcours = match parcours {
            Some(asked) => Some(find_parcours(&programme, asked)?.id.clone()),
            None => None,
        };
        let mut report = rules::check(&programme);
        if let Some(parcours) = &parcours {
            report.diagnostics.retain(|it| it.everywhere || it.parcours.contains(parcours));
        }
        Ok(Self { programme, parcours, report, context })
    }

    fn document(&self) -> Document<'_> {
        Document {
            programme: self.programme.id.as_str(),
            diagnostics: self.report.diagnostics.iter().map(|it| self.line(it)).collect(),
            summary: self.report.summary(),
            not_applicable: self.report.not_applicable.iter().map(|rule| rule.code).collect(),
        }
    }

    fn line<'d>(&'d self, diagnostic: &'d Diagnostic) -> Line<'d> {
        Line {
            rule: diagnostic.rule.code,
            name: diagnostic.rule.name,
            severity: diagnostic.severity,
            message: diagnostic.message(self.i18n()),
            target: Aim {
                kind: self.kind(diagnostic),
                code: self.programme.label(&diagnostic.target).unwrap_or_default().to_string(),
                id: &diagnostic.target.id,
            },
            parcours: self.parcours_codes(diagnostic),
            waived: diagnostic.waived.is_some(),
        }
    }

    /// The contract tells SAÉ from ressources, where the domain says activité.
    fn kind(&self, diagnostic: &Diagnostic) -> &'static str {
        let target = &diagnostic.target;
        let activite =
            self.programme.activites.iter().find(|it| target.kind == Kind::Activite && it.id.as_str() == target.id);
        activite.map_or(target.kind.name(), |it| it.nature.pole())
    }

    fn parcours_codes(&self, diagnostic: &Diagnostic) -> Vec<&str> {
        let all = self.programme.parcours.iter();
        all.filter(|it| diagnostic.parcours.contains(&it.id)).map(|it| it.code.as_str()).collect()
    }

    fn human(&self) -> String {
        let mut parts = vec![self.title()];
        parts
            .extend(self.report.diagnostics.chunk_by(|a, b| a.rule.code == b.rule.code).map(|group| self.group(group)));
        if !self.report.not_applicable.is_empty() {
            let codes: Vec<&str> = self.report.not_applicable.iter().map(|rule| rule.code).collect();
            let told = t!(self.i18n(), "check-sans-objet", n = codes.len(), regles = codes.join(", "));
            parts.push(table::paragraph("", &told, self.context.width()));
        }
        parts.join("\n\n")
    }

    /// Silence must never read as success: a programme that holds nothing yet is not a sound one.
    fn nothing_to_look_at(&self) -> bool {
        let programme = &self.programme;
        self.report.diagnostics.is_empty() && programme.activites.is_empty() && programme.acs().next().is_none()
    }

    fn title(&self) -> String {
        let i18n = self.i18n();
        let programme = self.programme.id.as_str();
        let quantites = summary_told(self.report.summary(), i18n);
        let parcours = self.parcours.as_ref().and_then(|id| self.programme.get(id));
        match parcours {
            _ if self.nothing_to_look_at() => t!(i18n, "check-rien", programme = programme),
            Some(it) if quantites.is_empty() => {
                t!(i18n, "check-sans-defaut-parcours", programme = programme, parcours = it.code.as_str())
            }
            None if quantites.is_empty() => t!(i18n, "check-sans-defaut", programme = programme),
            Some(it) => {
                let parcours = it.code.as_str();
                t!(i18n, "check-titre-parcours", programme = programme, parcours = parcours, quantites = quantites)
            }
            None => t!(i18n, "check-titre", programme = programme, quantites = quantites),
        }
    }

    /// The diagnostics of one rule, under its name.
    fn group(&self, group: &[Diagnostic]) -> String {
        let i18n = self.i18n();
        let mut lines = Vec::with_capacity(group.len() + 1);
        if let Some(first) = group.first() {
            let (rule, severity) = (first.rule, severity(first.severity, i18n));
            lines.push(t!(i18n, "check-regle", code = rule.code, nom = rule.name, severite = severity));
        }
        lines.extend(group.iter().map(|it| table::paragraph("  - ", &self.remark(it), self.context.width())));
        lines.join("\n")
    }

    /// The message, with the parcours when it does not hold in all, and whether the team accepts it.
    fn remark(&self, diagnostic: &Diagnostic) -> String {
        let i18n = self.i18n();
        let mut asides = Vec::new();
        if !diagnostic.everywhere && self.parcours.is_none() {
            asides.push(t!(i18n, "check-parcours", parcours = self.parcours_codes(diagnostic).join(", ")));
        }
        if diagnostic.waived.is_some() {
            asides.push(t!(i18n, "check-derogation"));
        }
        let message = diagnostic.message(i18n);
        if asides.is_empty() { message } else { format!("{message} [{}]", asides.join(", ")) }
    }

    fn i18n(&self) -> &'a I18n {
        self.context.i18n
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
