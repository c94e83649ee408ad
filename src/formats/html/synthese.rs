//! What the programme is, what its students total against what they should, and what the check found.

use maud::{Markup, html};

use super::{Report, diagnostics::SIGNS, parts::framed};
use crate::{
    coverage::{Figure, Reading, Verdict},
    formats::livret::head,
    names::{figure_name, figure_notes, figure_range, figure_target},
    rules::{Family, Severity},
    t,
};

pub(super) fn body(report: &Report<'_>) -> Markup {
    html! {
        (identity(report))
        (totals(report))
        (familles(report))
    }
}

fn identity(report: &Report<'_>) -> Markup {
    let (i18n, programme) = (report.survey.i18n, report.survey.programme);
    let saes = programme.activites.iter().filter(|it| it.nature.is_sae()).count();
    let nombres = [
        (t!(i18n, "xlsx-competences"), programme.competences.len()),
        (t!(i18n, "xlsx-niveaux"), programme.niveaux().count()),
        (t!(i18n, "xlsx-les-ac"), report.survey.acs().len()),
        (t!(i18n, "xlsx-pole-sae"), saes),
        (t!(i18n, "xlsx-pole-ressource"), programme.activites.len() - saes),
        (t!(i18n, "xlsx-semestres"), programme.semestres.len()),
        (t!(i18n, "xlsx-les-ue"), programme.ues().count()),
    ];
    html! {
        dl.identite {
            @for (nom, texte) in head(&report.survey) {
                div { dt { (nom) } dd { @for (rank, line) in texte.lines().enumerate() { @if rank > 0 { br; } (line) } } }
            }
            @for (nom, number) in nombres { div { dt { (nom) } dd { (number) } } }
        }
    }
}

fn totals(report: &Report<'_>) -> Markup {
    let survey = &report.survey;
    let i18n = survey.i18n;
    let head = html! {
        tr {
            th scope="col" { (t!(i18n, "xlsx-grandeur")) }
            th scope="col" { (t!(i18n, "xlsx-sens")) }
            @for view in &survey.views {
                th.nombre scope="col" {
                    @match view.parcours { Some(it) => { (it.code) } None => { (t!(i18n, "xlsx-valeur")) } }
                }
            }
        }
    };
    let body = html! { tbody { @for it in survey.figures() { (figure(report, &it)) } } };
    framed(&t!(i18n, "xlsx-par-etudiant"), head, body)
}

fn figure(report: &Report<'_>, figure: &Figure<'_>) -> Markup {
    let (survey, i18n) = (&report.survey, report.survey.i18n);
    let target = figure_target(figure, i18n).unwrap_or_default();
    let notes = figure_notes(figure, &survey.views, i18n);
    html! {
        tr {
            th scope="row" { (figure_name(figure.measure, i18n)) }
            td { (target) @for note in notes { br; em { (note) } } }
            @for reading in &figure.readings { (value(report, figure, reading)) }
        }
    }
}

fn value(report: &Report<'_>, figure: &Figure<'_>, reading: &Reading<'_>) -> Markup {
    let i18n = report.survey.i18n;
    html! {
        td.nombre.manque[reading.verdict.is_broken()] {
            @match reading.verdict {
                Verdict::Held => { span.signe aria-hidden="true" { "✓ " } }
                Verdict::Below | Verdict::Above => {
                    span.signe { "✖ " span.cache { (t!(i18n, "rapport-hors-cible")) " " } }
                }
                Verdict::Free | Verdict::Unjudged => {}
            }
            (figure_range(figure.measure, reading.range, i18n))
        }
    }
}

/// How many diagnostics of each gravity each family has.
fn familles(report: &Report<'_>) -> Markup {
    let i18n = report.survey.i18n;
    let count = |famille: Family, severity: Option<Severity>| {
        let theirs = report.judged.report.diagnostics.iter().filter(|it| it.rule.family == famille);
        theirs.filter(|it| if it.waived.is_some() { severity.is_none() } else { severity == Some(it.severity) }).count()
    };
    let head = html! {
        tr {
            th scope="col" { (t!(i18n, "xlsx-famille")) }
            @for (severity, sign) in SIGNS {
                th.nombre scope="col" { span aria-hidden="true" { (sign) " " } (t!(i18n, "severite", severite = severity.name())) }
            }
            th.nombre scope="col" { (t!(i18n, "xlsx-derogation")) }
        }
    };
    let body = html! {
        tbody {
            @for famille in Family::ALL {
                tr {
                    th scope="row" { (t!(i18n, "xlsx-famille-de-regles", famille = famille.prefix())) }
                    @for (severity, _) in SIGNS { td.nombre { (count(famille, Some(severity))) } }
                    td.nombre { (count(famille, None)) }
                }
            }
        }
    };
    framed(&t!(i18n, "rapport-constats-par-famille"), head, body)
}
