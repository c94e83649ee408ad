//! The balance of the pôles: how much SAÉ weigh in each UE, against what the diploma asks.

use maud::{Markup, html};
use rust_decimal::Decimal;

use super::{
    Rapport,
    page::{boite, par_vue},
    svg::{self, Morceau},
};
use crate::{
    coverage::{Deviation, Equilibre, ParcoursView, SeenUe},
    formats::livret::nombre,
    i18n::I18n,
    t,
};

pub(super) fn corps(rapport: &Rapport<'_>) -> Markup {
    let i18n = rapport.survey.i18n;
    html! {
        p {
            @match bornes(rapport) {
                (Some(min), Some(max)) => {
                    (t!(i18n, "rapport-bornes", min = nombre(min, i18n), max = nombre(max, i18n)))
                }
                (Some(min), None) => { (t!(i18n, "rapport-borne-basse", min = nombre(min, i18n))) }
                (None, Some(max)) => { (t!(i18n, "rapport-borne-haute", max = nombre(max, i18n))) }
                (None, None) => { (t!(i18n, "rapport-sans-borne")) }
            }
        }
        (par_vue(rapport, |view| poles(rapport, view)))
    }
}

/// The bounds of the share of SAÉ, in percent.
fn bornes(rapport: &Rapport<'_>) -> (Option<Decimal>, Option<Decimal>) {
    let figures = &rapport.survey.targets;
    let percent = |it: Option<Decimal>| it.map(|it| it * Decimal::ONE_HUNDRED);
    (percent(figures.pole_min), percent(figures.pole_max))
}

fn poles(rapport: &Rapport<'_>, view: &ParcoursView<'_>) -> Markup {
    let i18n = rapport.survey.i18n;
    let tete = html! {
        tr {
            th scope="col" { (t!(i18n, "csv-semestre")) }
            th scope="col" { (t!(i18n, "xlsx-ue")) }
            th.dessin scope="col" { (t!(i18n, "rapport-poids-des-poles")) }
            th.nombre scope="col" { (t!(i18n, "rapport-part-des-saes")) }
            th scope="col" { (t!(i18n, "rapport-ecart")) }
        }
    };
    let corps = html! { tbody { @for it in &view.ues { (ue(rapport, view, it)) } } };
    boite(&rapport.de(view, t!(i18n, "rapport-titre-poles")), tete, corps)
}

fn ue(rapport: &Rapport<'_>, view: &ParcoursView<'_>, vu: &SeenUe<'_>) -> Markup {
    let (survey, i18n) = (&rapport.survey, rapport.survey.i18n);
    let figures = &survey.targets;
    let equilibre = view.equilibre(vu, figures.pole_min, figures.pole_max);
    let manque = equilibre.is_some_and(|it| it.ecart != Deviation::Nil);
    html! {
        tr {
            td { "S" (vu.semestre.numero) }
            th scope="row" { (vu.ue.code) " " (survey.nom_de_l_ue(vu.ue)) }
            td.dessin { @if let Some(it) = equilibre { (barre(rapport, &vu.ue.code, it)) } }
            td.nombre { @match equilibre { Some(it) => { (i18n.percent(it.part / Decimal::ONE_HUNDRED)) } None => { "–" } } }
            td.manque[manque] { (equilibre.map_or_else(|| t!(i18n, "rapport-rien-ne-pese"), |it| ecart(it.ecart, i18n))) }
        }
    }
}

fn barre(rapport: &Rapport<'_>, code: &str, equilibre: Equilibre) -> Markup {
    let i18n = rapport.survey.i18n;
    let reste = Decimal::ONE_HUNDRED - equilibre.part;
    let morceaux = [
        Morceau { classe: "sae", debut: Decimal::ZERO, largeur: equilibre.part, nom: t!(i18n, "xlsx-pole-sae") },
        Morceau { classe: "ressource", debut: equilibre.part, largeur: reste, nom: t!(i18n, "xlsx-pole-ressource") },
    ];
    let (min, max) = bornes(rapport);
    let reperes: Vec<Decimal> = min.into_iter().chain(max).collect();
    let part = i18n.percent(equilibre.part / Decimal::ONE_HUNDRED);
    let titre = t!(i18n, "rapport-part-dans-l-ue", ue = code, part = part);
    svg::barre(&titre, &ecart(equilibre.ecart, i18n), &morceaux, &reperes)
}

/// How far from the bounds, with a sign and in words. A distance that rounds to nothing is told as it is.
fn ecart(ecart: Deviation, i18n: &I18n) -> String {
    let points = nombre(ecart.points(), i18n);
    match ecart {
        Deviation::Nil => t!(i18n, "rapport-ecart-nul"),
        Deviation::Below(_) => t!(i18n, "rapport-ecart-manque", points = points),
        Deviation::Above(_) => t!(i18n, "rapport-ecart-exces", points = points),
    }
}
