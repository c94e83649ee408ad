//! The page: its head, its table of contents, its sections, and what they all write with.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Rapport, diagnostics, fiches, heat, load, paths, poles, referentiel, synthese};
use crate::{
    coverage::ParcoursView,
    formats::livret::{Tableau, nomme},
    i18n::I18n,
    progress::{Abandoned, Stage, Step, Watch},
    t,
};

const STYLE: &str = include_str!("style.css");

/// A part of the report, under a heading of its own.
struct Section {
    id: &'static str,
    titre: fn(&I18n) -> String,
    corps: fn(&Rapport<'_>, &mut Watch<'_>) -> Result<Markup, Abandoned>,
}

static SECTIONS: [Section; 8] = [
    Section {
        id: "synthese",
        titre: |i18n| t!(i18n, "rapport-synthese"),
        corps: |rapport, _| Ok(synthese::corps(rapport)),
    },
    Section {
        id: "couverture",
        titre: |i18n| t!(i18n, "rapport-couverture"),
        corps: |rapport, _| Ok(heat::corps(rapport)),
    },
    Section {
        id: "cheminement",
        titre: |i18n| t!(i18n, "rapport-cheminement"),
        corps: |rapport, _| Ok(paths::corps(rapport)),
    },
    Section { id: "charge", titre: |i18n| t!(i18n, "rapport-charge"), corps: |rapport, _| Ok(load::corps(rapport)) },
    Section { id: "poles", titre: |i18n| t!(i18n, "rapport-poles"), corps: |rapport, _| Ok(poles::corps(rapport)) },
    Section {
        id: "constats",
        titre: |i18n| t!(i18n, "rapport-constats"),
        corps: |rapport, _| Ok(diagnostics::corps(rapport)),
    },
    Section {
        id: "referentiel",
        titre: |i18n| t!(i18n, "rapport-referentiel"),
        corps: |rapport, _| Ok(referentiel::corps(rapport)),
    },
    Section { id: "fiches", titre: |i18n| t!(i18n, "rapport-fiches"), corps: fiches::corps },
];

pub(super) fn page(rapport: &Rapport<'_>, watch: &mut Watch<'_>) -> Result<Markup, Abandoned> {
    let survey = &rapport.survey;
    let i18n = survey.i18n;
    let titre = survey.titre();
    let mut corps = Vec::with_capacity(SECTIONS.len());
    for (done, section) in SECTIONS.iter().enumerate() {
        watch(Step::new(Stage::Sections, done, SECTIONS.len()))?;
        corps.push((section.corps)(rapport, watch)?);
    }
    Ok(html! {
        (DOCTYPE)
        html lang=(i18n.lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (titre) " – " (t!(i18n, "rapport-sujet")) }
                // The style is the project’s own and holds nothing that people wrote.
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.saut href="#contenu" { (t!(i18n, "rapport-aller-au-contenu")) }
                header {
                    h1 { (titre) }
                    @let parcours = survey.sous_titre();
                    @if !parcours.is_empty() { p.chapeau { (parcours) } }
                }
                nav aria-label=(t!(i18n, "rapport-sommaire")) {
                    ul { @for it in &SECTIONS { li { a href={ "#" (it.id) } { ((it.titre)(i18n)) } } } }
                }
                main #contenu {
                    @for (it, corps) in SECTIONS.iter().zip(&corps) {
                        section #(it.id) aria-labelledby={ "titre-" (it.id) } {
                            h2 id={ "titre-" (it.id) } { ((it.titre)(i18n)) }
                            (corps)
                        }
                    }
                }
                footer { p { (t!(i18n, "rapport-pied")) } }
            }
        }
    })
}

/// The same thing for each parcours, under its name; once and without heading when there is none.
pub(super) fn par_vue(rapport: &Rapport<'_>, corps: impl Fn(&ParcoursView<'_>) -> Markup) -> Markup {
    html! {
        @for view in &rapport.survey.views {
            @if let Some(parcours) = view.parcours {
                h3 { (nomme(&parcours.code, &parcours.libelle)) }
            }
            (corps(view))
        }
    }
}

/// A table in a box of its own, which scrolls where the screen is narrow. The caption names both.
pub(super) fn boite(titre: &str, tete: Markup, corps: Markup) -> Markup {
    html! {
        div.boite role="region" aria-label=(titre) tabindex="0" {
            table {
                caption { (titre) }
                thead { (tete) }
                (corps)
            }
        }
    }
}

/// A table of texts, whose first column heads the rows.
pub(super) fn tableau(titre: &str, tableau: &Tableau) -> Markup {
    let tete = html! {
        tr { @for it in &tableau.colonnes { th scope="col" class=[it.is_number.then_some("nombre")] { (it.nom) } } }
    };
    let corps = html! {
        tbody {
            @for ligne in &tableau.lignes {
                tr {
                    @for (rang, (cellule, colonne)) in ligne.iter().zip(&tableau.colonnes).enumerate() {
                        @if rang == 0 { th scope="row" { (cellule) } }
                        @else { td class=[colonne.is_number.then_some("nombre")] { (cellule) } }
                    }
                }
            }
        }
    };
    boite(titre, tete, corps)
}
