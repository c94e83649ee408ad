//! The balance of the pôles: how much SAÉ weigh in each UE, against what the diploma asks.

use maud::{Markup, html};
use rust_decimal::Decimal;

use super::{
    Report, anchor,
    parts::{by_view, framed},
    svg::{self, Piece},
};
use crate::{
    coverage::{Deviation, Equilibre, ParcoursView, Range, SeenUe},
    formats::livret::number,
    i18n::I18n,
    programme::Kind,
    t,
};

pub(super) fn body(report: &Report<'_>) -> Markup {
    let i18n = report.survey.i18n;
    html! {
        p {
            @match bounds(report) {
                (Some(min), Some(max)) => {
                    (t!(i18n, "rapport-bornes", min = number(min, i18n), max = number(max, i18n)))
                }
                (Some(min), None) => { (t!(i18n, "rapport-borne-basse", min = number(min, i18n))) }
                (None, Some(max)) => { (t!(i18n, "rapport-borne-haute", max = number(max, i18n))) }
                (None, None) => { (t!(i18n, "rapport-sans-borne")) }
            }
        }
        (by_view(report, |view| poles(report, view)))
    }
}

/// The bounds of the share of SAÉ, in percent.
fn bounds(report: &Report<'_>) -> (Option<Decimal>, Option<Decimal>) {
    let figures = &report.survey.targets;
    let percent = |it: Option<Decimal>| it.map(|it| it * Decimal::ONE_HUNDRED);
    (percent(figures.pole_min), percent(figures.pole_max))
}

fn poles(report: &Report<'_>, view: &ParcoursView<'_>) -> Markup {
    let i18n = report.survey.i18n;
    let head = html! {
        tr {
            th scope="col" { (t!(i18n, "csv-semestre")) }
            th scope="col" { (t!(i18n, "xlsx-ue")) }
            th.dessin scope="col" { (t!(i18n, "rapport-poids-des-poles")) }
            th.nombre scope="col" { (t!(i18n, "rapport-part-des-saes")) }
            th scope="col" { (t!(i18n, "rapport-ecart")) }
        }
    };
    let body = html! { tbody { @for it in &view.ues { (ue(report, view, it)) } } };
    framed(&report.de(view, t!(i18n, "rapport-titre-poles")), head, body)
}

fn ue(report: &Report<'_>, view: &ParcoursView<'_>, vu: &SeenUe<'_>) -> Markup {
    let (survey, i18n) = (&report.survey, report.survey.i18n);
    let figures = &survey.targets;
    let equilibre = view.equilibre(vu, figures.pole_min, figures.pole_max);
    let missing = equilibre.is_some_and(|it| it.gap != Deviation::Nil);
    // A UE of several parcours stands under each: what leads to it leads to the first.
    let has_it = |it: &&ParcoursView<'_>| it.ues.iter().any(|other| other.ue.id == vu.ue.id);
    let is_first = survey.views.iter().find(has_it).is_some_and(|it| std::ptr::eq(it, view));
    html! {
        tr id=[is_first.then(|| anchor::id(Kind::Ue, vu.ue.id.as_str()))] {
            td { "S" (vu.semestre.numero) }
            th scope="row" {
                (vu.ue.code) " " (survey.name_of_ue(vu.ue))
                @if let Some(choix) = vu.ue.choix.as_ref().and_then(|id| survey.programme.get(id)) {
                    " · " (t!(i18n, "au-choix", choix = choix.code.as_str()))
                }
            }
            td.dessin { @if let Some(it) = equilibre { (bar(report, &vu.ue.code, it)) } }
            td.nombre { @match equilibre { Some(it) => { (share(it.parts, i18n)) } None => { "–" } } }
            td.manque[missing] { (equilibre.map_or_else(|| t!(i18n, "rapport-rien-ne-pese"), |it| gap(it.gap, i18n))) }
        }
    }
}

/// A share, or the least and the most of it where students choose.
fn share(parts: Range, i18n: &I18n) -> String {
    let [least, most] = [parts.min, parts.max].map(|it| i18n.percent(it / Decimal::ONE_HUNDRED));
    if parts.is_single() { least } else { t!(i18n, "intervalle", min = least, max = most) }
}

fn bar(report: &Report<'_>, code: &str, equilibre: Equilibre) -> Markup {
    let i18n = report.survey.i18n;
    let rest = Decimal::ONE_HUNDRED - equilibre.part;
    let pieces = [
        Piece { classe: "sae", start: Decimal::ZERO, width: equilibre.part, nom: t!(i18n, "xlsx-pole-sae") },
        Piece { classe: "ressource", start: equilibre.part, width: rest, nom: t!(i18n, "xlsx-pole-ressource") },
    ];
    let (min, max) = bounds(report);
    let reperes: Vec<Decimal> = min.into_iter().chain(max).collect();
    let part = i18n.percent(equilibre.part / Decimal::ONE_HUNDRED);
    let title = t!(i18n, "rapport-part-dans-l-ue", ue = code, part = part);
    svg::bar(&title, &gap(equilibre.gap, i18n), &pieces, &reperes)
}

/// How far from the bounds, with a sign and in words. A distance that rounds to nothing is told as it is.
fn gap(gap: Deviation, i18n: &I18n) -> String {
    let points = number(gap.points(), i18n);
    match gap {
        Deviation::Nil => t!(i18n, "rapport-ecart-nul"),
        Deviation::Below(_) => t!(i18n, "rapport-ecart-manque", points = points),
        Deviation::Above(_) => t!(i18n, "rapport-ecart-exces", points = points),
    }
}
