//! The référentiel: every AC once, with who works it and who assesses it.

use maud::{Markup, html};

use super::{
    Report, anchor,
    parts::framed,
    revision::{revised, signed},
};
use crate::{
    formats::livret::revision::Sign,
    programme::{Ac, Activite, Competence, Kind, Niveau, Programme},
    t,
};

pub(super) fn body(report: &Report<'_>) -> Markup {
    html! { @for it in &report.survey.programme.competences { (competence(report, it)) } }
}

fn competence(report: &Report<'_>, competence: &Competence) -> Markup {
    let i18n = report.survey.i18n;
    let head = html! {
        tr {
            th scope="col" { (t!(i18n, "xlsx-niveau")) }
            th scope="col" { (t!(i18n, "xlsx-ac")) }
            th scope="col" { (t!(i18n, "xlsx-libelle")) }
            th scope="col" { (t!(i18n, "xlsx-travaille-par")) }
            th scope="col" { (t!(i18n, "xlsx-evalue-par")) }
        }
    };
    let body = html! {
        @for niveau in competence.niveaux.iter().filter(|it| !it.acs.is_empty()) {
            tbody id=(anchor::id(Kind::Niveau, niveau.id.as_str())) { (lines(report, niveau)) }
        }
    };
    html! {
        @let known = earlier(report).and_then(|it| it.get(&competence.id));
        @let is_new = earlier(report).is_some() && known.is_none();
        h3 id=(anchor::id(Kind::Competence, competence.id.as_str())) {
            (competence.numero) ". "
            @if is_new { (signed(Some(Sign::Added), competence.nom.trim())) }
            @else { (revised(known.map(|it| it.nom.trim()), competence.nom.trim())) }
        }
        @if !competence.libelle.trim().is_empty() {
            p { (revised(known.map(|it| it.libelle.trim()), competence.libelle.trim())) }
        }
        @if !competence.situations.is_empty() {
            p { strong { (t!(i18n, "rapport-situations")) } }
            ul { @for it in &competence.situations { li { (it.libelle.trim()) } } }
        }
        @if !competence.composantes.is_empty() {
            p { strong { (t!(i18n, "rapport-composantes")) } }
            ul { @for (it, code) in competence.composantes_numerotees() { li { (code) " " (it.libelle.trim()) } } }
        }
        @if competence.niveaux.iter().any(|it| !it.acs.is_empty()) {
            (framed(&t!(i18n, "rapport-titre-ac", competence = competence.nom.trim().to_owned()), head, body))
        }
    }
}

fn lines(report: &Report<'_>, niveau: &Niveau) -> Markup {
    let i18n = report.survey.i18n;
    let parcours = report.survey.parcours_du_niveau(niveau);
    html! {
        @for (rank, ac) in niveau.acs.iter().enumerate() {
            tr.ac id=(anchor::id(Kind::Ac, ac.id.as_str())) {
                @if rank == 0 {
                    th scope="rowgroup" rowspan=(niveau.acs.len()) {
                        (niveau.ordre)
                        @if !niveau.libelle.trim().is_empty() { " – " (niveau.libelle.trim()) }
                        @if !parcours.is_empty() { " " (t!(i18n, "rapport-entre-parentheses", texte = parcours.as_str())) }
                    }
                }
                @let known = earlier(report).and_then(|it| it.get(&ac.id));
                @let sign = (earlier(report).is_some() && known.is_none()).then_some(Sign::Added);
                th scope="row" {
                    @if sign.is_some() { (signed(sign, &ac.code)) } @else { (revised(known.map(|it| it.code.as_str()), &ac.code)) }
                }
                td {
                    @if sign.is_some() { (signed(sign, ac.libelle.trim())) }
                    @else { (revised(known.map(|it| it.libelle.trim()), ac.libelle.trim())) }
                }
                (par(report, ac, |it| it.travaille.contains(&ac.id)))
                (par(report, ac, |it| it.evalue.contains(&ac.id)))
            }
        }
        @for ac in gone(report, niveau) {
            tr.(Sign::Removed.name()) {
                td {}
                th scope="row" { (signed(Some(Sign::Removed), &ac.code)) }
                td { (signed(Some(Sign::Removed), ac.libelle.trim())) }
                td {}
                td {}
            }
        }
    }
}

fn earlier<'p>(report: &Report<'p>) -> Option<&'p Programme> {
    report.survey.earlier.as_ref().map(|it| it.programme)
}

/// The AC of a niveau that are gone since the earlier version.
fn gone<'p>(report: &Report<'p>, niveau: &Niveau) -> Vec<&'p Ac> {
    let known = earlier(report).and_then(|it| it.get(&niveau.id));
    let acs = known.map(|it| it.acs.as_slice()).unwrap_or_default();
    acs.iter().filter(|it| report.survey.programme.get(&it.id).is_none()).collect()
}

/// The activités that do so; that there is none is said.
fn par(report: &Report<'_>, ac: &Ac, keep: impl Fn(&Activite) -> bool) -> Markup {
    let survey = &report.survey;
    let activites: Vec<&Activite> = survey.activites_de(ac).iter().copied().filter(|it| keep(it)).collect();
    html! {
        @if activites.is_empty() { td.manque { "✖ " (t!(survey.i18n, "xlsx-aucune")) } }
        @else { td.codes { @for it in activites { a href={ "#" (anchor::id(Kind::Activite, it.id.as_str())) } { (survey.code(it)) } " " } } }
    }
}
