//! What changed since an earlier version: its list, and its marks in the other sections.

use maud::{Markup, html};

use super::{
    Report,
    parts::{framed, table},
};
use crate::{
    formats::livret::{
        self,
        revision::{
            Sign, Story, Told,
            marked::{MarkedCell, MarkedContent, MarkedHeading, MarkedTable},
        },
    },
    i18n::I18n,
    programme::Activite,
    t,
};

pub(super) fn body(report: &Report<'_>) -> Markup {
    let i18n = report.survey.i18n;
    let Some(story) = Story::of(&report.survey) else { return html! {} };
    html! {
        p { (story.intro) }
        p { (t!(i18n, "revision-legende")) }
        (table(&t!(i18n, "revision-chiffres"), &story.figures))
        @if !story.parts.is_empty() { (list(&story, i18n)) }
    }
}

fn list(story: &Story, i18n: &I18n) -> Markup {
    let columns = story.columns(i18n);
    let head = html! { tr { @for it in &columns { th scope="col" { (it.nom) } } } };
    let body = html! {
        @for (part, changes) in &story.parts {
            tbody {
                tr { th scope="rowgroup" colspan=(columns.len()) { (part) } }
                @for told in changes { (line(told, &story.cells(told, i18n))) }
            }
        }
    };
    framed(&t!(i18n, "revision-liste"), head, body)
}

fn line(told: &Told, cells: &[String]) -> Markup {
    html! {
        tr.(told.sign.name()) {
            @for (rank, text) in cells.iter().enumerate() {
                @match rank {
                    0 => { td.signe-de-modification { (text) } }
                    1 => { th scope="row" { (text) } }
                    3 if !text.is_empty() => { td.texte { del { (text) } } }
                    4 if !text.is_empty() => { td.texte { ins { (text) } } }
                    _ => { td { (text) } }
                }
            }
        }
    }
}

/// A text under its sign.
pub(super) fn signed(sign: Option<Sign>, text: &str) -> Markup {
    html! {
        @match sign {
            None => { (text) }
            Some(Sign::Added) => { ins { "+ " (text) } }
            Some(Sign::Removed) => { del { "− " (text) } }
            Some(it) => { mark { (it.glyph()) " " (text) } }
        }
    }
}

/// A text and, where it was another, what it was.
pub(super) fn revised(before: Option<&str>, text: &str) -> Markup {
    html! {
        @match before.filter(|it| *it != text) {
            None => { (text) }
            Some(before) => {
                @if !before.is_empty() { del { "− " (before) } " " }
                @if !text.is_empty() { ins { "+ " (text) } }
            }
        }
    }
}

/// What became of an activité, and the headings of its fiche with what stood under them.
pub(super) fn fiche(report: &Report<'_>, activite: &Activite) -> (Option<Sign>, Vec<MarkedHeading>) {
    let after = livret::fiche(&report.survey, activite);
    let Some(earlier) = report.survey.earlier.as_deref() else {
        return (None, livret::revision::marked::headings_as_they_are(after));
    };
    let Some(before) = earlier.programme.get(&activite.id) else {
        let all = after.into_iter().map(|it| livret::revision::marked::heading(Sign::Added, it)).collect();
        return (Some(Sign::Added), all);
    };
    let marked = livret::revision::marked::headings(livret::fiche(earlier, before), after);
    (marked.iter().any(|it| it.sign.is_some()).then_some(Sign::Changed), marked)
}

pub(super) fn heading(title: &str, heading: &MarkedHeading) -> Markup {
    html! {
        @if let [MarkedContent::Text((None, texte))] = &heading.content[..] {
            p.texte { strong { (heading.nom) } " – " (texte) }
        } @else {
            @let is_table = matches!(&heading.content[..], [MarkedContent::Table(_)]);
            @if !is_table { p { strong { (signed(heading.sign.filter(|it| *it == Sign::Changed), &heading.nom)) } } }
            @for it in &heading.content { (content(&format!("{} – {title}", heading.nom), it)) }
        }
    }
}

fn content(title: &str, content: &MarkedContent) -> Markup {
    html! {
        @match content {
            MarkedContent::Text((sign, texte)) => { p.texte { (signed(*sign, texte)) } }
            MarkedContent::List(items) => { ul { @for (sign, it) in items { li { (signed(*sign, it)) } } } }
            MarkedContent::Table(it) => { (marked_table(title, it)) }
        }
    }
}

fn marked_table(title: &str, table: &MarkedTable) -> Markup {
    let head = html! {
        tr { @for it in &table.columns { th scope="col" class=[it.is_number.then_some("nombre")] { (it.nom) } } }
    };
    let cell = |sign: Option<Sign>, it: &MarkedCell| match &it.before {
        Some(before) => revised(Some(before), &it.text),
        None if it.text.is_empty() => html! {},
        None => signed(sign.filter(|it| *it != Sign::Changed), &it.text),
    };
    let body = html! {
        tbody {
            @for (sign, line) in &table.lines {
                tr class=[sign.map(Sign::name)] {
                    @for (rank, (it, column)) in line.iter().zip(&table.columns).enumerate() {
                        @if rank == 0 { th scope="row" { (cell(*sign, it)) } }
                        @else { td class=[column.is_number.then_some("nombre")] { (cell(*sign, it)) } }
                    }
                }
            }
        }
    };
    framed(title, head, body)
}
