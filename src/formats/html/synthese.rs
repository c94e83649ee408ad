//! What the programme is, what its students total against what they should, and what the check found.

use maud::{Markup, html};

use super::{Rapport, diagnostics::SIGNES, page::boite};
use crate::{
    coverage::{Figure, Reading, Verdict},
    names::{figure_name, figure_notes, figure_target, figure_value},
    rules::{Family, Severity},
    t,
};

pub(super) fn corps(rapport: &Rapport<'_>) -> Markup {
    html! {
        (identite(rapport))
        (totaux(rapport))
        (familles(rapport))
    }
}

fn identite(rapport: &Rapport<'_>) -> Markup {
    let (i18n, programme) = (rapport.survey.i18n, rapport.survey.programme);
    let textes = [
        (t!(i18n, "xlsx-sigle"), Some(programme.sigle.clone())),
        (t!(i18n, "xlsx-millesime"), programme.millesime.clone()),
        (t!(i18n, "xlsx-rncp"), programme.rncp.clone()),
        (t!(i18n, "xlsx-apogee"), programme.code_apogee.clone()),
    ];
    let saes = programme.activites.iter().filter(|it| it.nature.is_sae()).count();
    let nombres = [
        (t!(i18n, "xlsx-competences"), programme.competences.len()),
        (t!(i18n, "xlsx-niveaux"), programme.niveaux().count()),
        (t!(i18n, "xlsx-les-ac"), rapport.survey.acs().len()),
        (t!(i18n, "xlsx-pole-sae"), saes),
        (t!(i18n, "xlsx-pole-ressource"), programme.activites.len() - saes),
        (t!(i18n, "xlsx-semestres"), programme.semestres.len()),
        (t!(i18n, "xlsx-les-ue"), programme.ues().count()),
    ];
    html! {
        dl.identite {
            @for (nom, texte) in textes {
                @if let Some(texte) = texte.filter(|it| !it.trim().is_empty()) { div { dt { (nom) } dd { (texte) } } }
            }
            @for (nom, nombre) in nombres { div { dt { (nom) } dd { (nombre) } } }
        }
    }
}

fn totaux(rapport: &Rapport<'_>) -> Markup {
    let survey = &rapport.survey;
    let i18n = survey.i18n;
    let tete = html! {
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
    let corps = html! { tbody { @for it in survey.figures() { (figure(rapport, &it)) } } };
    boite(&t!(i18n, "xlsx-par-etudiant"), tete, corps)
}

fn figure(rapport: &Rapport<'_>, figure: &Figure<'_>) -> Markup {
    let (survey, i18n) = (&rapport.survey, rapport.survey.i18n);
    let target = figure_target(figure, i18n).unwrap_or_default();
    let notes = figure_notes(figure, &survey.views, i18n);
    html! {
        tr {
            th scope="row" { (figure_name(figure.measure, i18n)) }
            td { (target) @for note in notes { br; em { (note) } } }
            @for reading in &figure.readings { (value(rapport, figure, reading)) }
        }
    }
}

fn value(rapport: &Rapport<'_>, figure: &Figure<'_>, reading: &Reading<'_>) -> Markup {
    let i18n = rapport.survey.i18n;
    html! {
        td.nombre.manque[reading.verdict.is_broken()] {
            @match reading.verdict {
                Verdict::Held => { span.signe aria-hidden="true" { "✓ " } }
                Verdict::Below | Verdict::Above => {
                    span.signe { "✖ " span.cache { (t!(i18n, "rapport-hors-cible")) " " } }
                }
                Verdict::Free | Verdict::Unjudged => {}
            }
            (figure_value(figure.measure, reading.value, i18n))
        }
    }
}

/// How many diagnostics of each gravity each family has.
fn familles(rapport: &Rapport<'_>) -> Markup {
    let i18n = rapport.survey.i18n;
    let count = |famille: Family, gravite: Option<Severity>| {
        let theirs = rapport.judged.report.diagnostics.iter().filter(|it| it.rule.family == famille);
        theirs.filter(|it| if it.waived.is_some() { gravite.is_none() } else { gravite == Some(it.severity) }).count()
    };
    let tete = html! {
        tr {
            th scope="col" { (t!(i18n, "xlsx-famille")) }
            @for (gravite, signe) in SIGNES {
                th.nombre scope="col" { span aria-hidden="true" { (signe) " " } (t!(i18n, "severite", severite = gravite.name())) }
            }
            th.nombre scope="col" { (t!(i18n, "xlsx-derogation")) }
        }
    };
    let corps = html! {
        tbody {
            @for famille in Family::ALL {
                tr {
                    th scope="row" { (t!(i18n, "xlsx-famille-de-regles", famille = famille.prefix())) }
                    @for (gravite, _) in SIGNES { td.nombre { (count(famille, Some(gravite))) } }
                    td.nombre { (count(famille, None)) }
                }
            }
        }
    };
    boite(&t!(i18n, "rapport-constats-par-famille"), tete, corps)
}
