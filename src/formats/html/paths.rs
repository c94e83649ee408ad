//! The path of each compétence: the niveau of each year, and what each semestre does for it.

use maud::{Markup, html};

use super::{
    Rapport,
    page::{boite, par_vue},
    svg,
};
use crate::{
    coverage::ParcoursView,
    programme::{Activite, Competence, Couleur},
    t,
};

pub(super) fn corps(rapport: &Rapport<'_>) -> Markup {
    html! {
        p { (t!(rapport.survey.i18n, "rapport-lire-le-cheminement")) }
        (par_vue(rapport, |view| chemins(rapport, view)))
    }
}

/// The class that gives a compétence its colour: its own or, when it has none, that of its rank.
pub(super) fn teinte(competence: &Competence) -> String {
    let of_rank = || Couleur::ALL.into_iter().find(|couleur| couleur.rank() == competence.numero);
    competence.couleur.or_else(of_rank).map_or_else(|| "teinte".to_owned(), |it| format!("teinte {}", it.name()))
}

fn chemins(rapport: &Rapport<'_>, view: &ParcoursView<'_>) -> Markup {
    let i18n = rapport.survey.i18n;
    let semestres: Vec<u8> = rapport.survey.semestres().iter().map(|it| it.numero).collect();
    let annees: Vec<&[u8]> = semestres.chunk_by(|a, b| annee(*a) == annee(*b)).collect();
    let competences: Vec<&Competence> =
        view.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id).map(|it| it[0].competence).collect();
    let tete = html! {
        tr {
            th scope="col" rowspan="2" { (t!(i18n, "xlsx-competence")) }
            @for it in &annees { th.centre scope="colgroup" colspan=(it.len()) { (t!(i18n, "xlsx-annee")) " " (annee(it[0])) } }
        }
        tr { @for it in &semestres { th.centre scope="col" { "S" (it) } } }
    };
    let corps = html! {
        @for competence in competences {
            tbody.chemin {
                tr {
                    th scope="rowgroup" rowspan="2" class=(teinte(competence)) {
                        (competence.nom.trim()) br; (marches(rapport, view, competence, &annees))
                    }
                    @for it in &annees { td.niveau colspan=(it.len()) { (niveaux(rapport, view, competence, annee(it[0]))) } }
                }
                tr { @for it in &semestres { td { (activites(rapport, view, competence, *it)) } } }
            }
        }
    };
    boite(&rapport.de(view, t!(i18n, "rapport-titre-cheminement")), tete, corps)
}

fn annee(semestre: u8) -> u8 {
    crate::programme::annee_du_semestre(semestre)
}

fn marches(rapport: &Rapport<'_>, view: &ParcoursView<'_>, competence: &Competence, annees: &[&[u8]]) -> Markup {
    let reached = |year: u8| {
        let niveaux = view.niveaux.iter().filter(|it| it.competence.id == competence.id && it.annee == year);
        niveaux.map(|it| it.niveau.ordre).max()
    };
    let hauteurs: Vec<Option<u8>> = annees.iter().map(|it| reached(annee(it[0]))).collect();
    let rangs: Vec<String> = hauteurs.iter().map(|it| it.map_or_else(|| "–".to_owned(), |it| it.to_string())).collect();
    svg::marches(&t!(rapport.survey.i18n, "rapport-marches", rangs = rangs.join(", ")), &hauteurs)
}

fn niveaux(rapport: &Rapport<'_>, view: &ParcoursView<'_>, competence: &Competence, year: u8) -> Markup {
    let niveaux = view.niveaux.iter().filter(|it| it.competence.id == competence.id && it.annee == year);
    html! {
        @if view.develops(&competence.id, year) {
            @for it in niveaux {
                p {
                    strong { (t!(rapport.survey.i18n, "xlsx-niveau")) " " (it.niveau.ordre) }
                    @if !it.niveau.libelle.trim().is_empty() { " – " (it.niveau.libelle.trim()) }
                }
            }
        } @else { p.sans-objet { "–" } }
    }
}

/// The activités of a semestre that work or assess an AC of the compétence: the SAÉ, then the ressources.
fn activites(rapport: &Rapport<'_>, view: &ParcoursView<'_>, competence: &Competence, semestre: u8) -> Markup {
    let i18n = rapport.survey.i18n;
    let tied = |it: &&Activite| view.acs_de(it).any(|vu| vu.competence.id == competence.id);
    let (saes, ressources): (Vec<&Activite>, Vec<&Activite>) =
        view.activites_du_semestre(semestre).filter(tied).partition(|it| it.nature.is_sae());
    html! {
        @for (quoi, activites) in [("saes", saes), ("ressources", ressources)] {
            @if !activites.is_empty() {
                p.codes {
                    strong { (t!(i18n, "quantite", quoi = quoi, n = activites.len())) } " "
                    @for it in activites { a href={ "#activite-" (it.id.as_str()) } { (rapport.survey.code(it)) } " " }
                }
            }
        }
    }
}
