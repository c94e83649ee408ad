//! The heat map: how much of each niveau each semestre trains and assesses, seen by each parcours.

use maud::{Markup, html};

use super::{
    Rapport,
    page::{boite, par_vue},
};
use crate::{
    coverage::{Heat, Intensity, ParcoursView, SeenAc, SeenNiveau},
    t,
};

pub(super) fn corps(rapport: &Rapport<'_>) -> Markup {
    let i18n = rapport.survey.i18n;
    html! {
        p { (t!(i18n, "rapport-lire-la-chaleur")) }
        (par_vue(rapport, |view| carte(rapport, view)))
    }
}

fn carte(rapport: &Rapport<'_>, view: &ParcoursView<'_>) -> Markup {
    let i18n = rapport.survey.i18n;
    let semestres: Vec<u8> = rapport.survey.semestres().iter().map(|it| it.numero).collect();
    let cells = |acs: &[SeenAc<'_>]| html! { @for it in &semestres { (cellule(Heat::of(acs, *it))) } };
    let tete = html! {
        tr {
            th scope="col" { (t!(i18n, "xlsx-competence")) }
            th scope="col" { (t!(i18n, "xlsx-niveau")) }
            @for it in &semestres { th.centre scope="col" { "S" (it) } }
        }
    };
    let corps = html! {
        @for niveaux in view.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id) {
            tbody {
                @for (rang, niveau) in niveaux.iter().enumerate() {
                    tr {
                        @if rang == 0 {
                            th scope="rowgroup" rowspan=(niveaux.len()) class=(teinte(niveau)) { (niveau.competence.nom.trim()) }
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
    boite(&rapport.de(view, t!(i18n, "rapport-titre-chaleur")), tete, corps)
}

fn cellule(chaleur: Heat) -> Markup {
    let classe = match chaleur.part() {
        _ if !chaleur.is_concerned() => "centre sans-objet",
        Intensity::Nil => "centre h0",
        Intensity::Low => "centre h1",
        Intensity::Medium => "centre h2",
        Intensity::High => "centre h3",
        Intensity::Full => "centre h4",
    };
    html! {
        td class=(classe) {
            @if chaleur.is_concerned() {
                @if chaleur.part() == Intensity::Nil { "✖ " }
                (chaleur.couverts) "/" (chaleur.acs)
            } @else { "–" }
            @if chaleur.hors_annee > 0 { " +" (chaleur.hors_annee) }
        }
    }
}

/// The colour of a compétence: its own or, when it has none, that of its rank.
fn teinte(niveau: &SeenNiveau<'_>) -> String {
    super::paths::teinte(niveau.competence)
}
