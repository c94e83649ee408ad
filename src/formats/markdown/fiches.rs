//! The fiche of every activité.

use super::{page::Page, semestres};
use crate::{
    formats::{
        livret::{Contenu, fiche, titre},
        writing::survey::Survey,
    },
    progress::{Abandoned, Pieces, Stage, Watch},
    t,
};

pub(super) fn write(survey: &Survey<'_>, page: &mut Page, watch: &mut Watch<'_>) -> Result<(), Abandoned> {
    let mut pieces = Pieces::new(Stage::Fiches, survey.programme.activites.len(), watch);
    page.titre(2, &t!(survey.i18n, "rapport-fiches"));
    for semestre in survey.semestres() {
        let activites = survey.activites(semestre);
        if !activites.is_empty() {
            page.titre(3, &semestres::titre(survey, semestre));
        }
        for activite in activites {
            pieces.begin()?;
            page.titre(4, &titre(survey, activite));
            for rubrique in fiche(survey, activite) {
                page.fort(&rubrique.nom);
                match &rubrique.contenu {
                    Contenu::Texte(texte) => page.texte(texte),
                    Contenu::Liste(items) => page.liste(items.iter().cloned()),
                    Contenu::Tableau(tableau) => page.tableau(tableau),
                }
            }
        }
    }
    Ok(())
}
