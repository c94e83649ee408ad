//! The fiche of every activité.

use super::{page::Page, semestres};
use crate::{
    formats::{
        livret::{Contenu, fiche, titre},
        xlsx::contexte::Contexte,
    },
    progress::{Abandoned, Pieces, Stage, Watch},
    t,
};

pub(super) fn write(contexte: &Contexte<'_>, page: &mut Page, watch: &mut Watch<'_>) -> Result<(), Abandoned> {
    let mut pieces = Pieces::new(Stage::Fiches, contexte.programme.activites.len(), watch);
    page.titre(2, &t!(contexte.i18n, "rapport-fiches"));
    for semestre in contexte.semestres() {
        let activites = contexte.activites(semestre);
        if !activites.is_empty() {
            page.titre(3, &semestres::titre(contexte, semestre));
        }
        for activite in activites {
            pieces.begin()?;
            page.titre(4, &titre(contexte, activite));
            for rubrique in fiche(contexte, activite) {
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
