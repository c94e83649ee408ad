//! The fiche of every activité.

use super::{page::MarkdownPage, revision, semestres};
use crate::{
    formats::writing::survey::Survey,
    progress::{Abandoned, Pieces, Stage, Watch},
    t,
};

pub(super) fn write(survey: &Survey<'_>, page: &mut MarkdownPage, watch: &mut Watch<'_>) -> Result<(), Abandoned> {
    let mut pieces = Pieces::new(Stage::Fiches, survey.programme.activites.len(), watch);
    page.title(2, &t!(survey.i18n, "rapport-fiches"));
    for semestre in survey.semestres() {
        let activites = survey.activites(semestre);
        if !activites.is_empty() {
            page.title(3, &semestres::title(survey, semestre));
        }
        for activite in activites {
            pieces.begin()?;
            revision::fiche(survey, page, activite);
        }
        revision::gone(survey, page, semestre);
    }
    Ok(())
}
