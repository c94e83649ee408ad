//! What is told by the year, and what only a whole diploma tells.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{Amounts, Lack, Missing, measure::of_semestres, reading::Measured};
use crate::{
    coverage::{ParcoursView, choices::Item, heures},
    programme::{Nature, NatureHeures, annee_du_semestre, folded, semestres_de_l_annee},
};

/// The hours of projet of one year. Unfinished until there is projet, both semestres of the year have activités, and
/// each of its SAÉ has hours.
pub(super) fn projet<'p>(view: &ParcoursView<'p>, annee: u8) -> Measured<'p> {
    let is_projet = |it| it == NatureHeures::Projet;
    if view.heures_du_diplome(is_projet).max.is_zero() {
        let missing = Some(Missing::everywhere(Lack::ProjetHours, view.programme));
        return Measured { missing, ..Measured::of(None) };
    }
    let here = || view.activites.iter().filter(|it| it.annee() == annee);
    let projet = |item| -> Decimal {
        semestres_de_l_annee(annee).into_iter().map(|it| view.hours_of(item, Some(it), is_projet)).sum()
    };
    let everybody_s = here().filter(|it| !view.choices.is_optional(it.rank));
    let common: Decimal = everybody_s.map(|it| projet(Item::Activite(it.rank))).sum();
    let hours = view.spread(common, projet);
    let silent = here().filter(|it| it.nature == Nature::Sae && heures(it).is_zero());
    let missing = semestres_without(view, |it| annee_du_semestre(it) == annee)
        .or_else(|| Missing::of(Lack::SaeHours, silent.map(|it| it.activite.id.as_str())))
        .or_else(|| {
            let known = |numero: &u8| view.programme.semestres.iter().any(|it| it.numero == *numero);
            let is_half = !semestres_de_l_annee(annee).iter().all(known);
            is_half.then(|| Missing::everywhere(Lack::Semestres, view.programme))
        });
    let is_nothing = hours.max.is_zero() && missing.is_some();
    Measured { missing, ..Measured::of((!is_nothing).then(|| Amounts::whole(hours))) }
}

/// The weeks of stage. Unfinished until each stage says its own, and the diploma is whole. A diploma without any stage
/// is whole once each semestre has more than its portfolio, and nothing there is called a stage or an alternance.
pub(super) fn stage<'p>(view: &ParcoursView<'p>) -> Measured<'p> {
    let stages = || view.activites.iter().filter(|it| it.nature == Nature::Stage);
    let of = |item: Item| match item {
        Item::Activite(rank) => {
            let vu = view.index.activites[rank as usize];
            if vu.nature == Nature::Stage { vu.semaines.unwrap_or_default() } else { Decimal::ZERO }
        }
        Item::Ue(_) => Decimal::ZERO,
    };
    let common = stages().filter(|it| !view.choices.is_optional(it.rank)).filter_map(|it| it.semaines).sum();
    let weeks = view.spread(common, of);
    let silent = stages().filter(|it| it.semaines.is_none()).map(|it| it.activite.id.as_str());
    let has_some = stages().next().is_some();
    let missing = Missing::of(Lack::StageWeeks, silent)
        .or_else(|| unfinished(view))
        .or_else(|| if has_some { None } else { unsaid(view) });
    let is_nothing = weeks.max.is_zero() && missing.is_some();
    Measured { missing, ..Measured::of((!is_nothing).then(|| Amounts::whole(weeks))) }
}

/// What may be a stage under another nature, or the semestres that have a portfolio only.
fn unsaid<'p>(view: &ParcoursView<'p>) -> Option<Missing<'p>> {
    let is_called = |text: &str| ["stage", "alternance"].iter().any(|it| folded(text).contains(it));
    let called = view.activites.iter().filter(|it| is_called(&it.code) || is_called(&it.libelle));
    let is_taught =
        |numero: u8| view.activites.iter().any(|it| it.semestre == numero && it.nature != Nature::Portfolio);
    Missing::of(Lack::StageWeeks, called.map(|it| it.activite.id.as_str()))
        .or_else(|| of_semestres(view, Lack::Semestres, |it| !is_taught(it)))
}

/// What keeps the diploma from being whole: a semestre without activité, or fewer semestres than its ECTS ask for.
pub(super) fn unfinished<'p>(view: &ParcoursView<'p>) -> Option<Missing<'p>> {
    let figures = view.programme.figures();
    let whole = figures.ects_diplome.zip(figures.ects_semestre.filter(|it| *it > Decimal::ZERO));
    let wanted = whole.and_then(|(all, one)| (all / one).ceil().to_usize());
    let is_short = wanted.is_some_and(|wanted| view.programme.semestres.len() < wanted);
    let short = || is_short.then(|| Missing::everywhere(Lack::Semestres, view.programme));
    semestres_without(view, |_| true).or_else(short)
}

fn semestres_without<'p>(view: &ParcoursView<'p>, of: impl Fn(u8) -> bool) -> Option<Missing<'p>> {
    of_semestres(view, Lack::Semestres, |it| of(it) && !view.semestre_commence(it))
}
