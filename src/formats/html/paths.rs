//! The path of each compétence: the niveau of each year, and what each semestre does for it.

use std::collections::{BTreeSet, HashMap};

use maud::{Markup, html};

use super::{
    Report, anchor,
    parts::{by_view, framed},
    svg,
};
use crate::{
    coverage::ParcoursView,
    programme::{Activite, Competence, Couleur, Id, Kind},
    t,
};

pub(super) fn body(report: &Report<'_>) -> Markup {
    html! {
        p { (t!(report.survey.i18n, "rapport-lire-le-cheminement")) }
        (by_view(report, |view| paths(report, view)))
    }
}

/// The class that gives a compétence its colour: its own or, when it has none, that of its rank.
pub(super) fn tint(competence: &Competence) -> String {
    let of_rank = || Couleur::ALL.into_iter().find(|couleur| couleur.rank() == competence.numero);
    competence.couleur.or_else(of_rank).map_or_else(|| "teinte".to_owned(), |it| format!("teinte {}", it.name()))
}

fn paths(report: &Report<'_>, view: &ParcoursView<'_>) -> Markup {
    let i18n = report.survey.i18n;
    let tied = tied(view);
    let semestres: Vec<u8> = report.survey.semestres().iter().map(|it| it.numero).collect();
    let annees: Vec<&[u8]> = semestres.chunk_by(|a, b| annee(*a) == annee(*b)).collect();
    let competences: Vec<&Competence> =
        view.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id).map(|it| it[0].competence).collect();
    let head = html! {
        tr {
            th scope="col" rowspan="2" { (t!(i18n, "xlsx-competence")) }
            @for it in &annees { th.centre scope="colgroup" colspan=(it.len()) { (t!(i18n, "xlsx-annee")) " " (annee(it[0])) } }
        }
        tr { @for it in &semestres { th.centre scope="col" { "S" (it) } } }
    };
    let body = html! {
        @for competence in competences {
            tbody.chemin {
                tr {
                    th scope="rowgroup" rowspan="2" class=(tint(competence)) {
                        (competence.nom.trim()) br; (steps(report, view, competence, &annees))
                    }
                    @for it in &annees { td.niveau colspan=(it.len()) { (niveaux(report, view, competence, annee(it[0]))) } }
                }
                tr { @for it in &semestres { td { (activites(report, &tied, competence, *it)) } } }
            }
        }
    };
    framed(&report.de(view, t!(i18n, "rapport-titre-cheminement")), head, body)
}

fn annee(semestre: u8) -> u8 {
    crate::programme::annee_du_semestre(semestre)
}

fn steps(report: &Report<'_>, view: &ParcoursView<'_>, competence: &Competence, annees: &[&[u8]]) -> Markup {
    let reached = |year: u8| {
        let niveaux = view.niveaux.iter().filter(|it| it.competence.id == competence.id && it.annee == year);
        niveaux.map(|it| it.niveau.ordre).max()
    };
    let heights: Vec<Option<u8>> = annees.iter().map(|it| reached(annee(it[0]))).collect();
    let ranks: Vec<String> = heights.iter().map(|it| it.map_or_else(|| "–".to_owned(), |it| it.to_string())).collect();
    svg::steps(&t!(report.survey.i18n, "rapport-marches", rangs = ranks.join(", ")), &heights)
}

fn niveaux(report: &Report<'_>, view: &ParcoursView<'_>, competence: &Competence, year: u8) -> Markup {
    let niveaux = view.niveaux.iter().filter(|it| it.competence.id == competence.id && it.annee == year);
    html! {
        @if view.develops(&competence.id, year) {
            @for it in niveaux {
                p {
                    strong { (t!(report.survey.i18n, "xlsx-niveau")) " " (it.niveau.ordre) }
                    @if !it.niveau.libelle.trim().is_empty() { " – " (it.niveau.libelle.trim()) }
                }
            }
        } @else { p.sans-objet { "–" } }
    }
}

/// The activités of each semestre that work or assess an AC of each compétence.
type Tied<'p> = HashMap<(&'p Id<Competence>, u8), Vec<&'p Activite>>;

fn tied<'p>(view: &ParcoursView<'p>) -> Tied<'p> {
    let mut tied = Tied::new();
    for &seen in &view.activites {
        let activite: &'p Activite = seen.activite;
        let competences: BTreeSet<&Id<Competence>> = view.linked_acs(seen).map(|vu| &vu.competence.id).collect();
        for competence in competences {
            tied.entry((competence, activite.semestre)).or_default().push(activite);
        }
    }
    tied
}

/// Those of a semestre and a compétence: the SAÉ, then the ressources.
fn activites(report: &Report<'_>, tied: &Tied<'_>, competence: &Competence, semestre: u8) -> Markup {
    let i18n = report.survey.i18n;
    let found = tied.get(&(&competence.id, semestre)).map(Vec::as_slice).unwrap_or_default();
    let (saes, ressources): (Vec<&Activite>, Vec<&Activite>) = found.iter().partition(|it| it.nature.is_sae());
    html! {
        @for (what, activites) in [("saes", saes), ("ressources", ressources)] {
            @if !activites.is_empty() {
                p.codes {
                    strong { (t!(i18n, "quantite", quoi = what, n = activites.len())) } " "
                    @for it in activites { a href={ "#" (anchor::id(Kind::Activite, it.id.as_str())) } { (report.survey.code(it)) } " " }
                }
            }
        }
    }
}
