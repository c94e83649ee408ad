//! How much SAÉ weigh in one UE, and how many of them do.

use rust_decimal::Decimal;

use super::{Amounts, Lack, measure::of_semestres, reading::Measured};
use crate::coverage::{ParcoursView, SeenUe, UeRank};

fn seen<'v, 'p>(view: &'v ParcoursView<'p>, ue: UeRank) -> Option<&'v SeenUe<'p>> {
    view.ues.iter().find(|it| it.rank() == ue)
}

/// Whether the parcours has a stage in the semestre of the UE.
pub(super) fn is_beside_a_stage(view: &ParcoursView<'_>, ue: UeRank) -> bool {
    seen(view, ue).is_some_and(|it| view.has_stage(it.semestre.numero))
}

/// The share of SAÉ in the coefficients; nothing where nothing weighs.
pub(super) fn share<'p>(view: &ParcoursView<'p>, ue: UeRank) -> Measured<'p> {
    let Some(vu) = seen(view, ue) else { return Measured::of(None) };
    let weights = view.weights(vu, |it, weight| (if it.nature.is_sae() { weight } else { Decimal::ZERO }, weight));
    let shares = view.spread_of_share(weights.everybody_s, |item| weights.of(item), weights.place());
    let amount = shares.and_then(Amounts::share);
    let missing =
        if amount.is_none() { of_semestres(view, Lack::Weights, |it| it == vu.semestre.numero) } else { None };
    Measured { missing, ..Measured::of(amount) }
}

/// How many SAÉ weigh, once something does in the semestre.
pub(super) fn saes<'p>(view: &ParcoursView<'p>, ue: UeRank) -> Measured<'p> {
    let Some(vu) = seen(view, ue) else { return Measured::of(None) };
    let numero = vu.semestre.numero;
    if !view.semestre_pese(numero) {
        let missing = of_semestres(view, Lack::Weights, |it| it == numero);
        return Measured { missing, ..Measured::of(None) };
    }
    let one = |is_so: bool| if is_so { Decimal::ONE } else { Decimal::ZERO };
    let weights = view.weights(vu, |it, weight| one(it.nature.is_sae() && weight > Decimal::ZERO));
    let count = view.spread_with(weights.everybody_s, |item| weights.of(item), weights.place());
    Measured::of(Some(Amounts::whole(count)))
}
