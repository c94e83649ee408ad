//! A fiche for each activité, semestre by semestre.

use maud::{Markup, html};

use super::{Report, parts::table};
use crate::{
    formats::livret::{self, Heading, SectionContent},
    programme::Activite,
    progress::{Abandoned, Pieces, Stage, Watch},
    t,
};

pub(super) fn body(report: &Report<'_>, watch: &mut Watch<'_>) -> Result<Markup, Abandoned> {
    let (survey, i18n) = (&report.survey, report.survey.i18n);
    let mut pieces = Pieces::new(Stage::Fiches, survey.programme.activites.len(), watch);
    Ok(html! {
        @for semestre in survey.semestres() {
            h3 { (t!(i18n, "xlsx-semestre", numero = semestre.numero.to_string(), annee = semestre.annee().to_string())) }
            @let activites = survey.activites(semestre);
            @if activites.is_empty() { p { (t!(i18n, "xlsx-aucune-activite")) } }
            @for it in activites {
                @let () = pieces.begin()?;
                (fiche(report, it))
            }
        }
    })
}

fn fiche(report: &Report<'_>, activite: &Activite) -> Markup {
    let title = livret::title(&report.survey, activite);
    html! {
        article.fiche id={ "activite-" (activite.id.as_str()) } {
            h4 { (title) }
            @for it in livret::fiche(&report.survey, activite) { (heading(&title, &it)) }
        }
    }
}

fn heading(title: &str, heading: &Heading) -> Markup {
    html! {
        @match &heading.content {
            SectionContent::Text(texte) => { p.texte { strong { (heading.nom) } " – " (texte) } }
            SectionContent::LivretList(items) => {
                p { strong { (heading.nom) } }
                ul { @for it in items { li { (it) } } }
            }
            SectionContent::LivretTable(content) => { (table(&format!("{} – {title}", heading.nom), content)) }
        }
    }
}
