//! The heat map: how much of each niveau each semestre trains and assesses, seen by each parcours.

use maud::{Markup, html};

use super::{
    Rapport,
    page::{boite, par_vue},
};
use crate::{
    coverage::{AcVu, Chaleur, Intensite, NiveauVu, Vue},
    t,
};

pub(super) fn corps(rapport: &Rapport<'_>) -> Markup {
    let i18n = rapport.contexte.i18n;
    html! {
        p { (t!(i18n, "rapport-lire-la-chaleur")) }
        (par_vue(rapport, |vue| carte(rapport, vue)))
    }
}

fn carte(rapport: &Rapport<'_>, vue: &Vue<'_>) -> Markup {
    let i18n = rapport.contexte.i18n;
    let semestres: Vec<u8> = rapport.contexte.semestres().iter().map(|it| it.numero).collect();
    let cells = |acs: &[AcVu<'_>]| html! { @for it in &semestres { (cellule(Chaleur::of(acs, *it))) } };
    let tete = html! {
        tr {
            th scope="col" { (t!(i18n, "xlsx-competence")) }
            th scope="col" { (t!(i18n, "xlsx-niveau")) }
            @for it in &semestres { th.centre scope="col" { "S" (it) } }
        }
    };
    let corps = html! {
        @for niveaux in vue.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id) {
            tbody {
                @for (rang, niveau) in niveaux.iter().enumerate() {
                    tr {
                        @if rang == 0 {
                            th scope="rowgroup" rowspan=(niveaux.len()) class=(teinte(niveau)) { (niveau.competence.nom.trim()) }
                        }
                        th.niveau scope="row" {
                            (t!(i18n, "xlsx-niveau-autre-annee", ordre = niveau.niveau.ordre.to_string(), annee = niveau.annee.to_string()))
                        }
                        (cells(&vue.acs[niveau.acs.clone()]))
                    }
                }
            }
        }
        tbody { tr.total { th scope="row" colspan="2" { (t!(i18n, "rapport-ensemble")) } (cells(&vue.acs)) } }
    };
    boite(&rapport.de(vue, t!(i18n, "rapport-titre-chaleur")), tete, corps)
}

fn cellule(chaleur: Chaleur) -> Markup {
    let classe = match chaleur.part() {
        _ if !chaleur.is_concerned() => "centre sans-objet",
        Intensite::Nulle => "centre h0",
        Intensite::Faible => "centre h1",
        Intensite::Moyenne => "centre h2",
        Intensite::Forte => "centre h3",
        Intensite::Pleine => "centre h4",
    };
    html! {
        td class=(classe) {
            @if chaleur.is_concerned() {
                @if chaleur.part() == Intensite::Nulle { "✖ " }
                (chaleur.couverts) "/" (chaleur.acs)
            } @else { "–" }
            @if chaleur.hors_annee > 0 { " +" (chaleur.hors_annee) }
        }
    }
}

/// The colour of a compétence: its own or, when it has none, that of its rank.
fn teinte(niveau: &NiveauVu<'_>) -> String {
    super::chemins::teinte(niveau.competence)
}
