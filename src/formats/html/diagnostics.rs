//! What the check found, why it matters and how to mend it, what the team accepts, and what nobody looked at.

use maud::{Markup, html};

use super::{Report, anchor};
use crate::{
    rules::{Diagnostic, Family, Rule, Severity},
    t,
};

/// The severities with the signs that tell them without colour.
pub(super) const SIGNS: [(Severity, &str); 3] =
    [(Severity::Error, "✖"), (Severity::Warning, "▲"), (Severity::Info, "•")];

pub(super) fn body(report: &Report<'_>) -> Markup {
    let i18n = report.survey.i18n;
    let found = &report.judged.report.diagnostics;
    let open: Vec<&Diagnostic> = found.iter().filter(|it| it.waived.is_none()).collect();
    html! {
        (unexamined(report))
        @if open.is_empty() { p { (t!(i18n, "xlsx-aucun-diagnostic")) } }
        @for famille in Family::ALL {
            @let theirs: Vec<&Diagnostic> = open.iter().copied().filter(|it| it.rule.family == famille).collect();
            @if !theirs.is_empty() {
                h3 { (t!(i18n, "xlsx-famille-de-regles", famille = famille.prefix())) }
                // Diagnostics come by rule: what a rule found stands together.
                @for found in theirs.chunk_by(|a, b| a.rule.code == b.rule.code) { (regle(report, found[0].rule, found)) }
            }
        }
        (derogations(report))
        (perimees(report))
        (without_object(report))
    }
}

/// What no rule could look at yet, before what was found.
fn unexamined(report: &Report<'_>) -> Markup {
    let i18n = report.survey.i18n;
    let lines: Vec<String> = report.judged.unexamined().collect();
    html! {
        @if !lines.is_empty() {
            h3 { (t!(i18n, "rapport-non-examine")) }
            ul.non-examine { @for it in lines { li { (it) } } }
        }
    }
}

/// What one rule found, after its page.
fn regle(report: &Report<'_>, rule: &Rule, found: &[&Diagnostic]) -> Markup {
    let i18n = report.survey.i18n;
    html! {
        div.regle {
            h4 { (rule.code) " – " (i18n.rule_title(rule.code)) }
            p { strong { (t!(i18n, "rapport-pourquoi")) } " " (i18n.rule_text(rule.code, "why")) }
            p { strong { (t!(i18n, "rapport-que-faire")) } " " (i18n.rule_text(rule.code, "fix")) }
            ul.constats { @for it in found { li { (constat(report, it)) } } }
        }
    }
}

fn constat(report: &Report<'_>, diagnostic: &Diagnostic) -> Markup {
    let i18n = report.survey.i18n;
    let sign = SIGNS.iter().find(|(it, _)| *it == diagnostic.severity).map_or("", |(_, sign)| sign);
    html! {
        span.gravite.(diagnostic.severity.name()) {
            span aria-hidden="true" { (sign) " " } (t!(i18n, "severite", severite = diagnostic.severity.name()))
        }
        " " strong { (object(report, diagnostic)) }
        @if let Some(parcours) = report.judged.parcours(diagnostic) { " " (t!(i18n, "rapport-entre-parentheses", texte = parcours)) }
        " – " (diagnostic.message(i18n))
    }
}

/// What it is about, which leads there.
fn object(report: &Report<'_>, diagnostic: &Diagnostic) -> Markup {
    let name = report.judged.object(&diagnostic.target);
    html! {
        @match anchor::of(report, &diagnostic.target) {
            Some(there) => { a href={ "#" (there) } { (name) } }
            None => { (name) }
        }
    }
}

/// What the team accepts, with its reasons.
fn derogations(report: &Report<'_>) -> Markup {
    let i18n = report.survey.i18n;
    let found = &report.judged.report.diagnostics;
    let accepted: Vec<_> = found.iter().filter_map(|it| Some((it, report.judged.waiver(it)?))).collect();
    html! {
        @if !accepted.is_empty() {
            h3 { (t!(i18n, "rapport-derogations")) }
            p { (t!(i18n, "rapport-derogations-quoi")) }
            ul.constats {
                @for (it, derogation) in accepted {
                    li {
                        strong { (it.rule.code) } " " (constat(report, it))
                        br; em { (t!(i18n, "rapport-raison", raison = derogation.raison.trim().to_owned())) }
                        @if !derogation.auteur.trim().is_empty() { " – " (derogation.auteur.trim()) }
                    }
                }
            }
        }
    }
}

/// The dérogations that cover nothing any more.
fn perimees(report: &Report<'_>) -> Markup {
    let i18n = report.survey.i18n;
    let stale: Vec<_> = report.judged.stale().collect();
    html! {
        @if !stale.is_empty() {
            h3 { (t!(i18n, "check-titre-perimees")) }
            ul {
                @for it in stale {
                    li { (t!(i18n, "check-perimee", regle = it.regle.as_str(), objet = report.judged.object(&it.cible), raison = it.raison.trim().to_owned())) }
                }
            }
        }
    }
}

/// The rules that had nothing to look at: silence is not success.
fn without_object(report: &Report<'_>) -> Markup {
    let i18n = report.survey.i18n;
    let rules = &report.judged.report.not_applicable;
    html! {
        h3 { (t!(i18n, "check-titre-sans-objet")) }
        p { (t!(i18n, "xlsx-non-applicables", n = rules.len())) }
        @if !rules.is_empty() {
            ul.sans-objet { @for it in rules { li { strong { (it.code) } " – " (i18n.rule_title(it.code)) } } }
        }
    }
}
