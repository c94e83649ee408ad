//! What the check found, why it matters and how to mend it, what the team accepts, and what nobody looked at.

use maud::{Markup, html};

use super::Rapport;
use crate::{
    formats::writing::survey::join,
    programme::Target,
    rules::{Diagnostic, Family, Rule, Severity},
    t,
};

/// The severities with the signs that tell them without colour.
pub(super) const SIGNES: [(Severity, &str); 3] =
    [(Severity::Error, "✖"), (Severity::Warning, "▲"), (Severity::Info, "•")];

pub(super) fn corps(rapport: &Rapport<'_>) -> Markup {
    let i18n = rapport.survey.i18n;
    let open: Vec<&Diagnostic> = rapport.constats().filter(|it| it.waived.is_none()).collect();
    html! {
        @if open.is_empty() { p { (t!(i18n, "xlsx-aucun-diagnostic")) } }
        @for famille in Family::ALL {
            @let theirs: Vec<&Diagnostic> = open.iter().copied().filter(|it| it.rule.family == famille).collect();
            @if !theirs.is_empty() {
                h3 { (t!(i18n, "xlsx-famille-de-regles", famille = famille.prefix())) }
                // Diagnostics come by rule: what a rule found stands together.
                @for found in theirs.chunk_by(|a, b| a.rule.code == b.rule.code) { (regle(rapport, found[0].rule, found)) }
            }
        }
        (derogations(rapport))
        (perimees(rapport))
        (sans_objet(rapport))
    }
}

/// What one rule found, after its page.
fn regle(rapport: &Rapport<'_>, rule: &Rule, found: &[&Diagnostic]) -> Markup {
    let i18n = rapport.survey.i18n;
    html! {
        div.regle {
            h4 { (rule.code) " – " (i18n.rule_title(rule.code)) }
            p { strong { (t!(i18n, "rapport-pourquoi")) } " " (i18n.rule_text(rule.code, "why")) }
            p { strong { (t!(i18n, "rapport-que-faire")) } " " (i18n.rule_text(rule.code, "fix")) }
            ul.constats { @for it in found { li { (constat(rapport, it)) } } }
        }
    }
}

fn constat(rapport: &Rapport<'_>, diagnostic: &Diagnostic) -> Markup {
    let i18n = rapport.survey.i18n;
    let signe = SIGNES.iter().find(|(it, _)| *it == diagnostic.severity).map_or("", |(_, signe)| signe);
    let parcours = parcours(rapport, diagnostic);
    html! {
        span.gravite.(diagnostic.severity.name()) {
            span aria-hidden="true" { (signe) " " } (t!(i18n, "severite", severite = diagnostic.severity.name()))
        }
        " " strong { (objet(rapport, &diagnostic.target)) }
        @if !parcours.is_empty() { " " (t!(i18n, "rapport-entre-parentheses", texte = parcours)) }
        " – " (diagnostic.message(i18n))
    }
}

fn objet(rapport: &Rapport<'_>, target: &Target) -> String {
    let label = rapport.programme.label(target).unwrap_or_else(|| target.id.clone());
    let nom = t!(rapport.survey.i18n, "xlsx-objet-nomme", nature = target.kind.name(), nom = label.to_string());
    nom.trim().to_owned()
}

/// The parcours in which it holds; empty when it holds in all of them.
fn parcours(rapport: &Rapport<'_>, diagnostic: &Diagnostic) -> String {
    if diagnostic.everywhere {
        return String::new();
    }
    join(diagnostic.parcours.iter().filter_map(|id| rapport.programme.get(id)).map(|it| it.code.as_str()))
}

/// What the team accepts, with its reasons.
fn derogations(rapport: &Rapport<'_>) -> Markup {
    let i18n = rapport.survey.i18n;
    let accepted: Vec<_> = rapport
        .constats()
        .filter_map(|it| Some((it, it.waived.as_ref().and_then(|id| rapport.programme.get(id))?)))
        .collect();
    html! {
        @if !accepted.is_empty() {
            h3 { (t!(i18n, "rapport-derogations")) }
            p { (t!(i18n, "rapport-derogations-quoi")) }
            ul.constats {
                @for (it, derogation) in accepted {
                    li {
                        strong { (it.rule.code) } " " (constat(rapport, it))
                        br; em { (t!(i18n, "rapport-raison", raison = derogation.raison.trim().to_owned())) }
                        @if !derogation.auteur.trim().is_empty() { " – " (derogation.auteur.trim()) }
                    }
                }
            }
        }
    }
}

/// The dérogations that cover nothing any more.
fn perimees(rapport: &Rapport<'_>) -> Markup {
    let i18n = rapport.survey.i18n;
    let stale: Vec<_> = rapport.check.stale.iter().filter_map(|id| rapport.programme.get(id)).collect();
    html! {
        @if !stale.is_empty() {
            h3 { (t!(i18n, "check-titre-perimees")) }
            ul {
                @for it in stale {
                    li { (t!(i18n, "check-perimee", regle = it.regle.as_str(), objet = objet(rapport, &it.cible), raison = it.raison.trim().to_owned())) }
                }
            }
        }
    }
}

/// The rules that had nothing to look at: silence is not success.
fn sans_objet(rapport: &Rapport<'_>) -> Markup {
    let i18n = rapport.survey.i18n;
    let rules = &rapport.check.not_applicable;
    html! {
        h3 { (t!(i18n, "check-titre-sans-objet")) }
        p { (t!(i18n, "xlsx-non-applicables", n = rules.len())) }
        @if !rules.is_empty() {
            ul.sans-objet { @for it in rules { li { strong { (it.code) } " – " (i18n.rule_title(it.code)) } } }
        }
    }
}
