//! A fiche for each activité, semestre by semestre.

use maud::{Markup, html};

use super::{Report, anchor, revision};
use crate::{
    formats::livret::{self, revision::Sign},
    programme::{Activite, Kind, Semestre},
    progress::{Abandoned, Pieces, Stage, Watch},
    t,
};

pub(super) fn body(report: &Report<'_>, watch: &mut Watch<'_>) -> Result<Markup, Abandoned> {
    let (survey, i18n) = (&report.survey, report.survey.i18n);
    let mut pieces = Pieces::new(Stage::Fiches, survey.programme.activites.len(), watch);
    Ok(html! {
        @for semestre in survey.semestres() {
            h3 id=(anchor::id(Kind::Semestre, semestre.id.as_str())) { (t!(i18n, "xlsx-semestre", numero = semestre.numero.to_string(), annee = semestre.annee().to_string())) }
            @let activites = survey.activites(semestre);
            @if activites.is_empty() { p { (t!(i18n, "xlsx-aucune-activite")) } }
            @for it in activites {
                @let () = pieces.begin()?;
                (fiche(report, it))
            }
            (gone(report, semestre))
        }
    })
}

fn fiche(report: &Report<'_>, activite: &Activite) -> Markup {
    let title = livret::title(&report.survey, activite);
    let (sign, headings) = revision::fiche(report, activite);
    let earlier = report.survey.earlier.as_deref();
    let before = earlier.and_then(|it| Some(livret::title(it, it.programme.get(&activite.id)?)));
    html! {
        article class={ "fiche" @if let Some(it) = sign { " " (it.name()) } } id=(anchor::id(Kind::Activite, activite.id.as_str())) {
            h4 {
                @if before.as_ref().is_some_and(|it| *it != title) { (revision::revised(before.as_deref(), &title)) }
                @else { (revision::signed(sign, &title)) }
            }
            @for it in headings { (revision::heading(&title, &it)) }
        }
    }
}

/// The activités of a semestre that are gone since the earlier version, as they were.
fn gone(report: &Report<'_>, semestre: &Semestre) -> Markup {
    let Some(earlier) = report.survey.earlier.as_deref() else { return html! {} };
    let gone = earlier.activites(semestre).into_iter().filter(|it| report.survey.programme.get(&it.id).is_none());
    html! {
        @for it in gone {
            @let title = livret::title(earlier, it);
            article.fiche.(Sign::Removed.name()) {
                h4 { (revision::signed(Some(Sign::Removed), &title)) }
                @for it in livret::fiche(earlier, it) {
                    (revision::heading(&title, &livret::revision::marked::heading(Sign::Removed, it)))
                }
            }
        }
    }
}
