//! Hours and ECTS of each semestre, as bars and as numbers.

use maud::{Markup, html};
use rust_decimal::Decimal;

use super::{
    Report,
    parts::{by_view, framed},
    svg::{self, Piece, percent},
};
use crate::{
    coverage::{Measure, ParcoursView, Range},
    formats::livret::number,
    i18n::I18n,
    names::{choice_sentence, figure_range},
    programme::{NatureHeures, Semestre},
    t,
};

/// The kinds of hours that some activité has; the fullest semestre and the most ECTS of any parcours, so that bars
/// can be compared from one parcours to another.
struct Echelle {
    natures: Vec<NatureHeures>,
    heures: Decimal,
    /// None: no UE has any ECTS, and there is nothing to draw.
    ects: Option<Decimal>,
    but: Option<Decimal>,
}

pub(super) fn body(report: &Report<'_>) -> Markup {
    let i18n = report.survey.i18n;
    let echelle = echelle(report);
    html! {
        p {
            (t!(i18n, "rapport-lire-la-charge"))
            @if echelle.ects.is_some() && echelle.but.is_some() { " " (t!(i18n, "rapport-lire-les-ects")) }
        }
        @if !report.survey.programme.choix.is_empty() {
            ul { @for it in &report.survey.programme.choix { li { (choice_sentence(report.survey.programme, it, i18n)) } } }
        }
        (by_view(report, |view| charge(report, view, &echelle)))
    }
}

fn echelle(report: &Report<'_>) -> Echelle {
    let survey = &report.survey;
    let activites = &survey.programme.activites;
    let natures = NatureHeures::ALL.into_iter().filter(|kind| activites.iter().any(|it| it.heures.contains_key(kind)));
    let each = || survey.views.iter().flat_map(|view| survey.semestres().into_iter().map(move |it| (view, it.numero)));
    let but = survey.targets.ects_semestre;
    Echelle {
        natures: natures.collect(),
        heures: each().map(|(view, it)| total(view, it, |_| true).max).max().unwrap_or_default(),
        ects: each()
            .filter_map(|(view, it)| view.ects_du_semestre(it))
            .map(|it| it.max)
            .max()
            .map(|it| it.max(but.unwrap_or_default())),
        but,
    }
}

fn total(view: &ParcoursView<'_>, semestre: u8, keep: impl Fn(NatureHeures) -> bool + Copy) -> Range {
    view.heures_de_semestre(semestre, keep)
}

fn charge(report: &Report<'_>, view: &ParcoursView<'_>, echelle: &Echelle) -> Markup {
    let i18n = report.survey.i18n;
    let head = html! {
        tr {
            th scope="col" { (t!(i18n, "csv-semestre")) }
            th.dessin scope="col" { (t!(i18n, "rapport-heures-par-nature")) }
            @for it in &echelle.natures {
                th.nombre.(classe(*it)) scope="col" { (t!(i18n, "xlsx-heures", nature = it.name())) }
            }
            th.nombre scope="col" { (t!(i18n, "xlsx-total")) }
            @if echelle.ects.is_some() { th.dessin scope="col" { (t!(i18n, "rapport-barre-ects")) } }
            th.nombre scope="col" { (t!(i18n, "xlsx-ects")) }
        }
    };
    let body = html! { tbody { @for it in report.survey.semestres() { (semestre(report, view, it, echelle)) } } };
    framed(&report.de(view, t!(i18n, "rapport-titre-charge")), head, body)
}

fn semestre(report: &Report<'_>, view: &ParcoursView<'_>, semestre: &Semestre, echelle: &Echelle) -> Markup {
    let i18n = report.survey.i18n;
    let of = |kind: NatureHeures| total(view, semestre.numero, |it| it == kind);
    let all = total(view, semestre.numero, |_| true);
    let ects = view.ects_du_semestre(semestre.numero);
    html! {
        tr {
            th scope="row" { "S" (semestre.numero) }
            td.dessin { (heures(report, semestre.numero, &of, echelle)) }
            @for it in &echelle.natures { td.nombre { (hours(of(*it), i18n)) } }
            td.nombre { strong { (hours(all, i18n)) } }
            @if let Some(fullest) = echelle.ects {
                td.dessin {
                    @if let Some(ects) = ects { (ects_bar(report, semestre.numero, ects, (fullest, echelle.but))) }
                }
            }
            td.nombre { (figure_range(Measure::Ects, ects, i18n)) }
        }
    }
}

/// Hours that are there.
fn hours(hours: Range, i18n: &I18n) -> String {
    figure_range(Measure::TaughtHours, Some(hours).filter(|it| !it.max.is_zero()), i18n)
}

fn heures(report: &Report<'_>, numero: u8, of: &dyn Fn(NatureHeures) -> Range, echelle: &Echelle) -> Markup {
    let i18n = report.survey.i18n;
    let (mut pieces, mut told, mut start) = (Vec::new(), Vec::new(), Decimal::ZERO);
    for kind in echelle.natures.iter().filter(|it| !of(**it).max.is_zero()) {
        let nom = t!(i18n, "xlsx-heures", nature = kind.name());
        let width = percent(of(*kind).max, echelle.heures);
        told.push(t!(i18n, "rapport-heures", nature = nom.as_str(), heures = hours(of(*kind), i18n)));
        pieces.push(Piece { classe: classe(*kind), start, width, nom });
        start += width;
    }
    let title = t!(i18n, "rapport-heures-du-semestre", numero = numero.to_string());
    svg::bar(&title, &told.join(", "), &pieces, &[])
}

/// The bar of a semestre against the fullest one, with a line where the target is.
fn ects_bar(report: &Report<'_>, numero: u8, ects: Range, (fullest, but): (Decimal, Option<Decimal>)) -> Markup {
    let i18n = report.survey.i18n;
    let nom = figure_range(Measure::Ects, Some(ects), i18n);
    let description = match but {
        Some(but) => t!(i18n, "rapport-ects-sur", ects = nom.as_str(), but = number(but, i18n)),
        None => nom.clone(),
    };
    let piece = Piece { classe: "ects", start: Decimal::ZERO, width: percent(ects.max, fullest), nom };
    let reperes: Vec<Decimal> = but.map(|but| percent(but, fullest)).into_iter().collect();
    svg::bar(&t!(i18n, "xlsx-ects-du-semestre", numero = numero.to_string()), &description, &[piece], &reperes)
}

fn classe(kind: NatureHeures) -> &'static str {
    match kind {
        NatureHeures::Cm => "c1",
        NatureHeures::Td => "c2",
        NatureHeures::CmTd => "c3",
        NatureHeures::Tp => "c4",
        NatureHeures::Projet => "c5",
        NatureHeures::Autonomie => "c6",
    }
}
