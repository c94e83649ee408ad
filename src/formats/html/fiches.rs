//! A fiche for each activité, semestre by semestre.

use maud::{Markup, html};

use super::{Rapport, page::tableau};
use crate::{
    formats::livret::{self, Contenu, Rubrique},
    programme::Activite,
    progress::{Abandoned, Pieces, Stage, Watch},
    t,
};

pub(super) fn corps(rapport: &Rapport<'_>, watch: &mut Watch<'_>) -> Result<Markup, Abandoned> {
    let (survey, i18n) = (&rapport.survey, rapport.survey.i18n);
    let mut pieces = Pieces::new(Stage::Fiches, survey.programme.activites.len(), watch);
    Ok(html! {
        @for semestre in survey.semestres() {
            h3 { (t!(i18n, "xlsx-semestre", numero = semestre.numero.to_string(), annee = semestre.annee().to_string())) }
            @let activites = survey.activites(semestre);
            @if activites.is_empty() { p { (t!(i18n, "xlsx-aucune-activite")) } }
            @for it in activites {
                @let () = pieces.begin()?;
                (fiche(rapport, it))
            }
        }
    })
}

fn fiche(rapport: &Rapport<'_>, activite: &Activite) -> Markup {
    let titre = livret::titre(&rapport.survey, activite);
    html! {
        article.fiche id={ "activite-" (activite.id.as_str()) } {
            h4 { (titre) }
            @for it in livret::fiche(&rapport.survey, activite) { (rubrique(&titre, &it)) }
        }
    }
}

fn rubrique(titre: &str, rubrique: &Rubrique) -> Markup {
    html! {
        @match &rubrique.contenu {
            Contenu::Texte(texte) => { p.texte { strong { (rubrique.nom) } " – " (texte) } }
            Contenu::Liste(items) => {
                p { strong { (rubrique.nom) } }
                ul { @for it in items { li { (it) } } }
            }
            Contenu::Tableau(contenu) => { (tableau(&format!("{} – {titre}", rubrique.nom), contenu)) }
        }
    }
}
