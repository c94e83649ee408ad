//! How the maquette writes figures: ranges over the parcours, what stands against a target, the balance of a UE.

use ratatui::style::Style;
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};

use crate::{
    coverage::{Ecart, Equilibre, Range, Vue},
    programme::{Figures, Ue},
    rules::Severity,
    t,
    tui::{theme::Sign, world::World},
};

/// A figure, or its least and its most when parcours differ.
pub(super) fn range_text(world: &World<'_>, range: Range) -> String {
    if range.min == range.max {
        world.i18n.decimal(range.min)
    } else {
        format!("{}–{}", world.i18n.decimal(range.min), world.i18n.decimal(range.max))
    }
}

/// The sign of what holds, or of what does not, with its colour.
pub(super) fn sign(world: &World<'_>, sound: bool) -> (&'static str, Style) {
    if sound {
        (world.theme.sign(Sign::Saved), world.theme.good())
    } else {
        (world.theme.severity_sign(Severity::Warning), world.theme.severity(Severity::Warning))
    }
}

/// The balance of a UE in the parcours where it is the worst.
pub(super) struct Worst<'v> {
    pub equilibre: Equilibre,
    /// The code of that parcours, when others have another balance.
    pub parcours: Option<&'v str>,
}

/// None when nothing weighs in the UE.
pub(super) fn worst<'v>(ue: &Ue, seen: &'v [Vue<'_>], figures: &Figures) -> Option<Worst<'v>> {
    let balances = || {
        seen.iter().filter_map(|vue| Some((vue, vue.equilibre(vue.ue(&ue.id)?, figures.pole_min, figures.pole_max)?)))
    };
    // The first of the worst, as `max_by_key` would give the last.
    let (vue, equilibre) = balances().reduce(|a, b| if b.1.ecart.points() > a.1.ecart.points() { b } else { a })?;
    let differs = balances().any(|(_, other)| other != equilibre);
    Some(Worst { equilibre, parcours: vue.parcours.filter(|_| differs).map(|it| it.code.as_str()) })
}

/// A percentage, to one decimal and rounded away from the bound that it breaks: 39.96 must not read « 40 ».
pub(super) fn percent(world: &World<'_>, equilibre: Equilibre) -> String {
    let rounded = match equilibre.ecart {
        Ecart::Nul => equilibre.part.round(),
        Ecart::Manque(_) => equilibre.part.round_dp_with_strategy(1, RoundingStrategy::ToZero),
        Ecart::Exces(_) => equilibre.part.round_dp_with_strategy(1, RoundingStrategy::AwayFromZero),
    };
    t!(world.i18n, "maquette-pourcent", n = world.i18n.decimal(rounded))
}

/// The distance to the bounds as a cell shows it: `✓`, `▲ −2`, `▲ +3,5`.
pub(super) fn distance(world: &World<'_>, ecart: Ecart) -> (String, Style) {
    let (sign, style) = sign(world, ecart == Ecart::Nul);
    let points = world.i18n.decimal(points(ecart));
    let text = match ecart {
        Ecart::Nul => sign.to_owned(),
        Ecart::Manque(_) => format!("{sign} -{points}"),
        Ecart::Exces(_) => format!("{sign} +{points}"),
    };
    (text, style)
}

/// The balance in a sentence: « SAÉ 38 % · il manque 2 points ».
pub(super) fn balance_sentence(world: &World<'_>, worst: Option<&Worst<'_>>, figures: &Figures) -> String {
    let Some(Worst { equilibre, parcours }) = worst else { return t!(world.i18n, "maquette-rien-ne-pese") };
    let part = percent(world, *equilibre);
    let part = match parcours {
        None => t!(world.i18n, "maquette-part-sae", part = part),
        Some(code) => t!(world.i18n, "maquette-part-sae-parcours", part = part, code = (*code).to_owned()),
    };
    let points = points(equilibre.ecart);
    let (text, n) = (world.i18n.decimal(points), points.to_f64().unwrap_or_default());
    match equilibre.ecart {
        Ecart::Nul if figures.pole_min.is_none() && figures.pole_max.is_none() => part,
        Ecart::Nul => t!(world.i18n, "maquette-equilibre", part = part),
        Ecart::Manque(_) => t!(world.i18n, "maquette-manque", part = part, points = text, n = n),
        Ecart::Exces(_) => t!(world.i18n, "maquette-exces", part = part, points = text, n = n),
    }
}

/// What remains to be gained, never less than it is.
fn points(ecart: Ecart) -> Decimal {
    ecart.points().round_dp_with_strategy(1, RoundingStrategy::AwayFromZero)
}

/// « 1742 h enseignées sur 1800 » and whether it holds.
pub(super) fn against(world: &World<'_>, range: Range, target: Option<Decimal>) -> String {
    let figure = range_text(world, range);
    match target {
        None => figure,
        Some(target) => t!(world.i18n, "maquette-sur", n = figure, cible = world.i18n.decimal(target)),
    }
}
