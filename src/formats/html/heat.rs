//! The heat map: how much of each niveau each semestre trains and assesses, seen by each parcours.

use maud::{Markup, html};

use super::{
    Report, anchor,
    parts::{each_view, framed},
};
use crate::{
    coverage::{Heat, Intensity, ParcoursView, SeenAc, SeenNiveau},
    programme::Kind,
    t,
};

pub(super) fn body(report: &Report<'_>) -> Markup {
    let i18n = report.survey.i18n;
    html! {
        p { (t!(i18n, "rapport-lire-la-chaleur")) }
        (each_view(report, |it| Some(anchor::id(Kind::Parcours, it.id.as_str())), |view| carte(report, view)))
    }
}

fn carte(report: &Report<'_>, view: &ParcoursView<'_>) -> Markup {
    let i18n = report.survey.i18n;
    let semestres: Vec<u8> = report.survey.semestres().iter().map(|it| it.numero).collect();
    let cells = |acs: &[SeenAc<'_>]| html! { @for it in &semestres { (cell(Heat::of(acs, *it))) } };
    let head = html! {
        tr {
            th scope="col" { (t!(i18n, "xlsx-competence")) }
            th scope="col" { (t!(i18n, "xlsx-niveau")) }
            @for it in &semestres { th.centre scope="col" { "S" (it) } }
        }
    };
    let body = html! {
        @for niveaux in view.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id) {
            tbody {
                @for (rank, niveau) in niveaux.iter().enumerate() {
                    tr {
                        @if rank == 0 {
                            th scope="rowgroup" rowspan=(niveaux.len()) class=(tint(niveau)) { (niveau.competence.nom.trim()) }
                        }
                        th.niveau scope="row" {
                            (t!(i18n, "xlsx-niveau-autre-annee", ordre = niveau.niveau.ordre.to_string(), annee = niveau.annee.to_string()))
                        }
                        (cells(&view.acs[niveau.acs.clone()]))
                    }
                }
            }
        }
        tbody { tr.total { th scope="row" colspan="2" { (t!(i18n, "rapport-ensemble")) } (cells(&view.acs)) } }
    };
    framed(&report.de(view, t!(i18n, "rapport-titre-chaleur")), head, body)
}

fn cell(heat: Heat) -> Markup {
    let classe = match heat.part() {
        _ if !heat.is_concerned() => "centre sans-objet",
        Intensity::Nil => "centre h0",
        Intensity::Low => "centre h1",
        Intensity::Medium => "centre h2",
        Intensity::High => "centre h3",
        Intensity::Full => "centre h4",
    };
    html! {
        td class=(classe) {
            @if heat.is_concerned() {
                @if heat.part() == Intensity::Nil { "✖ " }
                (heat.couverts) "/" (heat.acs)
            } @else { "–" }
            @if heat.hors_annee > 0 { " +" (heat.hors_annee) }
        }
    }
}

/// The colour of a compétence: its own or, when it has none, that of its rank.
fn tint(niveau: &SeenNiveau<'_>) -> String {
    super::paths::tint(niveau.competence)
}
