//! What changed since an earlier version: its list, and its marks in the other sections.

use super::page::MarkdownPage;
use crate::{
    formats::{
        livret::{
            self, LivretColumn, LivretTable,
            revision::{
                Sign, Story,
                marked::{self, MarkedContent, MarkedHeading},
            },
        },
        writing::survey::Survey,
    },
    programme::Activite,
    t,
};

pub(super) fn write(survey: &Survey<'_>, page: &mut MarkdownPage) {
    let Some(story) = Story::of(survey) else { return };
    let i18n = survey.i18n;
    page.title(2, &t!(i18n, "revision-titre"));
    page.texte(&story.intro);
    page.texte(&t!(i18n, "revision-legende"));
    page.fort(&t!(i18n, "revision-chiffres"));
    page.table(&story.figures);
    for (part, changes) in &story.parts {
        page.title(3, part);
        let columns: Vec<LivretColumn> = story.columns(i18n);
        page.table(&LivretTable { columns, lines: changes.iter().map(|it| story.cells(it, i18n)).collect() });
    }
}

/// A table beside the one of the earlier version, where there is one.
pub(super) fn table(page: &mut MarkdownPage, before: Option<LivretTable>, after: LivretTable) {
    match before.filter(|it| it.columns.iter().map(|it| &it.nom).eq(after.columns.iter().map(|it| &it.nom))) {
        Some(before) => page.marked_table(&marked::table(before, after)),
        None => page.table(&after),
    }
}

/// A list beside the one of the earlier version, where there is one.
pub(super) fn list(page: &mut MarkdownPage, before: Option<Vec<String>>, after: Vec<String>) {
    match before {
        Some(before) => page.marked_list(&marked::list(before, after)),
        None => page.list(after),
    }
}

/// The fiche of an activité, with what its headings said.
pub(super) fn fiche(survey: &Survey<'_>, page: &mut MarkdownPage, activite: &Activite) {
    let after = livret::fiche(survey, activite);
    let title = livret::title(survey, activite);
    let Some(earlier) = survey.earlier.as_deref() else {
        page.title(4, &title);
        return headings(page, &marked::headings_as_they_are(after));
    };
    let Some(before) = earlier.programme.get(&activite.id) else {
        return whole(page, Sign::Added, &title, after);
    };
    let all = marked::headings(livret::fiche(earlier, before), after);
    let was = livret::title(earlier, before);
    let sign = (was != title || all.iter().any(|it| it.sign.is_some())).then_some(Sign::Changed);
    page.marked_title(4, sign, &title);
    if was != title {
        page.marked_text(&(Some(Sign::Removed), was));
    }
    headings(page, &all);
}

/// The fiches of a semestre that are gone, as they were.
pub(super) fn gone(survey: &Survey<'_>, page: &mut MarkdownPage, semestre: &crate::programme::Semestre) {
    let Some(earlier) = survey.earlier.as_deref() else { return };
    for activite in earlier.activites(semestre) {
        if survey.programme.get(&activite.id).is_none() {
            whole(page, Sign::Removed, &livret::title(earlier, activite), livret::fiche(earlier, activite));
        }
    }
}

fn whole(page: &mut MarkdownPage, sign: Sign, title: &str, fiche: Vec<livret::Heading>) {
    page.marked_title(4, Some(sign), title);
    let all: Vec<MarkedHeading> = fiche.into_iter().map(|it| marked::heading(sign, it)).collect();
    headings(page, &all);
}

fn headings(page: &mut MarkdownPage, all: &[MarkedHeading]) {
    for heading in all {
        page.fort(&heading.nom);
        for content in &heading.content {
            match content {
                MarkedContent::Text(texte) => page.marked_text(texte),
                MarkedContent::List(items) => page.marked_list(items),
                MarkedContent::Table(table) => page.marked_table(table),
            }
        }
    }
}
