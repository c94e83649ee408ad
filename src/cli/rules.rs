//! `tapis rules`: the catalogue, or the page of one rule.

use std::collections::BTreeSet;

use clap::{Arg, ArgMatches};
use serde::Serialize;

use super::{Answer, Context, Failure, Verb, args, table};
use crate::{
    i18n::I18n,
    names::NO_VALUE,
    rules::{self, Origine, RULES, Rule, Severity},
    t,
};

pub(super) const VERB: Verb = Verb {
    name: "rules",
    alias: Some("regles"),
    about: |i18n| t!(i18n, "cli-rules"),
    example: "tapis rules COU02",
    args: |command, i18n| {
        let code = Arg::new("code").value_name(t!(i18n, "val-regle")).help(t!(i18n, "arg-regle"));
        command.arg(code).arg(args::json(i18n))
    },
    run,
};

/// How far a code may be from what was typed to be suggested.
const NEAR: usize = 2;

#[derive(Serialize)]
struct Page {
    code: &'static str,
    name: &'static str,
    severity: Severity,
    summary: String,
    why: String,
    example: String,
    fix: String,
    source: String,
    /// Where each figure that it holds things to comes from.
    figures: Vec<Figure>,
    /// The same in words, with the texts; empty when it has none.
    figures_source: String,
}

#[derive(Serialize)]
struct Figure {
    name: &'static str,
    origin: &'static str,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let i18n = context.i18n;
    let json = args.get_flag("json");
    let Some(code) = args::optional(args, "code") else {
        let pages: Vec<Page> = RULES.iter().map(|rule| page(rule, i18n)).collect();
        return if json { Answer::json(&pages) } else { Ok(Answer::text(catalogue(&pages, context))) };
    };
    let rule = find(code)?;
    let page = page(rule, i18n);
    if json { Answer::json(&[page]) } else { Ok(Answer::text(human(&page, context))) }
}

/// A rule by its code or its name.
pub(super) fn find(asked: &str) -> Result<&'static Rule, Failure> {
    let named = || RULES.iter().copied().find(|rule| rule.name == asked);
    rules::find(asked).or_else(named).ok_or_else(|| Failure::UnknownRule { asked: asked.to_owned(), near: near(asked) })
}

fn near(asked: &str) -> Option<&'static str> {
    let asked = asked.to_uppercase();
    let distances = RULES.iter().map(|rule| (strsim::osa_distance(rule.code, &asked), rule.code));
    distances.filter(|(distance, _)| *distance <= NEAR).min().map(|(_, code)| code)
}

fn page(rule: &'static Rule, i18n: &I18n) -> Page {
    let text = |part| i18n.rule_text(rule.code, part);
    Page {
        code: rule.code,
        name: rule.name,
        severity: rule.severity,
        summary: text("summary"),
        why: text("why"),
        example: text("example"),
        fix: text("fix"),
        source: text("source"),
        figures: rule.chiffres.iter().map(|it| Figure { name: it.nom, origin: it.origine.name() }).collect(),
        figures_source: if rule.chiffres.is_empty() { String::new() } else { text("chiffres") },
    }
}

fn catalogue(pages: &[Page], context: &Context<'_>) -> String {
    let i18n = context.i18n;
    let heads = [
        t!(i18n, "colonne-regle"),
        t!(i18n, "colonne-severite"),
        t!(i18n, "colonne-chiffres"),
        t!(i18n, "colonne-quoi"),
    ];
    let mut rows = vec![heads.to_vec()];
    rows.extend(pages.iter().zip(RULES).map(|(page, rule)| {
        vec![page.code.into(), severity(page.severity, i18n), origins(rule, i18n), page.summary.clone()]
    }));
    table::aligned(rows, context.width())
}

fn human(page: &Page, context: &Context<'_>) -> String {
    let i18n = context.i18n;
    let title = t!(i18n, "check-regle", code = page.code, nom = page.name, severite = severity(page.severity, i18n));
    let mut parts = vec![format!("{title}\n{}", table::paragraph("", &page.summary, context.width()))];
    let sections = [
        (t!(i18n, "regle-pourquoi"), &page.why),
        (t!(i18n, "regle-exemple"), &page.example),
        (t!(i18n, "regle-remede"), &page.fix),
        (t!(i18n, "regle-source"), &page.source),
        (t!(i18n, "regle-chiffres"), &page.figures_source),
    ];
    parts.extend(
        sections
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(head, text)| format!("{head}\n{}", table::paragraph("  ", text, context.width()))),
    );
    parts.join("\n\n")
}

/// What the figures of a rule are: law, a work’s, thresholds of tapis, the weightiest first.
pub(super) fn origins(rule: &Rule, i18n: &I18n) -> String {
    let all: BTreeSet<Origine> = rule.chiffres.iter().map(|it| it.origine).collect();
    let names = all.into_iter().map(|it| t!(i18n, "origine", origine = it.name()));
    let told = names.collect::<Vec<_>>().join(", ");
    if told.is_empty() { NO_VALUE.to_owned() } else { told }
}

/// The name of a severity.
pub(super) fn severity(severity: Severity, i18n: &I18n) -> String {
    let name = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    t!(i18n, "severite", severite = name)
}
