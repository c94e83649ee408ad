//! What the sections of the page are made of.

use maud::{Markup, html};

use super::Report;
use crate::{
    coverage::ParcoursView,
    formats::livret::{LivretTable, named},
    programme::Parcours,
};

/// The same thing for each parcours, under its name; once and without heading when there is none.
pub(super) fn by_view(report: &Report<'_>, body: impl Fn(&ParcoursView<'_>) -> Markup) -> Markup {
    each_view(report, |_| None, body)
}

/// The same, under headings that have an identifier.
pub(super) fn each_view(
    report: &Report<'_>,
    id: impl Fn(&Parcours) -> Option<String>,
    body: impl Fn(&ParcoursView<'_>) -> Markup,
) -> Markup {
    html! {
        @for view in &report.survey.views {
            @if let Some(parcours) = view.parcours {
                h3 id=[id(parcours)] { (named(&parcours.code, &parcours.libelle)) }
            }
            (body(view))
        }
    }
}

/// A table in a box of its own, which scrolls where the screen is narrow. The caption names both.
pub(super) fn framed(title: &str, head: Markup, body: Markup) -> Markup {
    html! {
        div.boite role="region" aria-label=(title) tabindex="0" {
            table {
                caption { (title) }
                thead { (head) }
                (body)
            }
        }
    }
}

/// A table of texts, whose first column heads the rows.
pub(super) fn table(title: &str, table: &LivretTable) -> Markup {
    let head = html! {
        tr { @for it in &table.columns { th scope="col" class=[it.is_number.then_some("nombre")] { (it.nom) } } }
    };
    let body = html! {
        tbody {
            @for line in &table.lines {
                tr {
                    @for (rank, (cell, column)) in line.iter().zip(&table.columns).enumerate() {
                        @if rank == 0 { th scope="row" { (cell) } }
                        @else { td class=[column.is_number.then_some("nombre")] { (cell) } }
                    }
                }
            }
        }
    };
    framed(title, head, body)
}
