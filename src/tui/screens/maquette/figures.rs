//! How the maquette writes figures: ranges over the parcours, what stands against a target, the balance of a UE.

use ratatui::style::Style;
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};

use crate::{
    coverage::{Deviation, Equilibre, Figure, ParcoursView, Range, Verdict},
    names::NO_VALUE,
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

/// The balance of a UE over the parcours.
pub(super) struct Balance<'v> {
    /// The percentages that SAÉ weigh.
    parts: Range,
    /// The worst of them.
    pub worst: Equilibre,
    /// The code of the parcours where it is, when others have another.
    parcours: Option<&'v str>,
}

impl<'v> Balance<'v> {
    /// None when nothing weighs in the UE.
    pub(super) fn of(ue: &Ue, seen: &'v [ParcoursView<'_>], figures: &Figures) -> Option<Self> {
        let balance = |view: &'v ParcoursView<'_>| view.equilibre(view.ue(&ue.id)?, figures.pole_min, figures.pole_max);
        let balances = || seen.iter().filter_map(|view| Some((view, balance(view)?)));
        // The first of the worst, as `max_by_key` would give the last.
        let worse = |a: &Equilibre, b: &Equilibre| b.gap.points() > a.gap.points();
        let (view, worst) = balances().reduce(|a, b| if worse(&a.1, &b.1) { b } else { a })?;
        let parts = Range::over_all(balances().map(|(_, it)| it.parts))?;
        let differs = parts.min != parts.max;
        Some(Self { parts, worst, parcours: view.parcours.filter(|_| differs).map(|it| it.code.as_str()) })
    }

    /// The worst percentage, to one decimal and rounded away from the bound that it breaks: 39.96 must not read
    /// « 40 ». All of them when none breaks a bound.
    pub(super) fn percent(&self, world: &World<'_>) -> String {
        let part = self.worst.part;
        let text = match self.worst.gap {
            Deviation::Nil => range_text(world, Range { min: self.parts.min.round(), max: self.parts.max.round() }),
            Deviation::Below(_) => world.i18n.decimal(part.round_dp_with_strategy(1, RoundingStrategy::ToZero)),
            Deviation::Above(_) => world.i18n.decimal(part.round_dp_with_strategy(1, RoundingStrategy::AwayFromZero)),
        };
        t!(world.i18n, "maquette-pourcent", n = text)
    }

    /// « SAÉ 38 % · il manque 2 points ».
    pub(super) fn sentence(&self, world: &World<'_>, figures: &Figures) -> String {
        let (part, ecart) = (self.percent(world), self.worst.gap);
        let part = match self.parcours.filter(|_| ecart != Deviation::Nil) {
            None => t!(world.i18n, "maquette-part-sae", part = part),
            Some(code) => t!(world.i18n, "maquette-part-sae-parcours", part = part, code = code.to_owned()),
        };
        let points = points(ecart);
        let (text, n) = (world.i18n.decimal(points), points.to_f64().unwrap_or_default());
        match ecart {
            Deviation::Nil if !is_bounded(figures) => part,
            Deviation::Nil if figures.pole_max.is_some_and(|max| self.parts.max > max * Decimal::ONE_HUNDRED) => {
                t!(world.i18n, "maquette-equilibre-stage", part = part)
            }
            Deviation::Nil => t!(world.i18n, "maquette-equilibre", part = part),
            Deviation::Below(_) => t!(world.i18n, "maquette-manque", part = part, points = text, n = n),
            Deviation::Above(_) => t!(world.i18n, "maquette-exces", part = part, points = text, n = n),
        }
    }
}

/// Whether the diploma says how much the pôles may weigh.
pub(super) fn is_bounded(figures: &Figures) -> bool {
    figures.pole_min.is_some() || figures.pole_max.is_some()
}

/// The distance to the bounds as a cell shows it: `✓`, `▲ −2`, `▲ +3,5`.
pub(super) fn distance(world: &World<'_>, ecart: Deviation) -> (String, Style) {
    let (sign, style) = sign(world, ecart == Deviation::Nil);
    let points = world.i18n.decimal(points(ecart));
    let text = match ecart {
        Deviation::Nil => sign.to_owned(),
        Deviation::Below(_) => format!("{sign} -{points}"),
        Deviation::Above(_) => format!("{sign} +{points}"),
    };
    (text, style)
}

/// What remains to be gained, never less than it is.
fn points(ecart: Deviation) -> Decimal {
    ecart.points().round_dp_with_strategy(1, RoundingStrategy::AwayFromZero)
}

/// A figure in its sentence, against its target when it has one, with the sign of whether it holds or that nobody can
/// tell yet. `text` says what it comes to.
pub(super) fn against(world: &World<'_>, text: String, figure: &Figure<'_>) -> (String, Style) {
    let plain = world.theme.text();
    let bounds = figure.bounds;
    let Some(target) = bounds.most.or(bounds.least).filter(|_| figure.range().is_some()) else { return (text, plain) };
    let text = t!(world.i18n, "maquette-sur", quoi = text, cible = world.i18n.decimal(target));
    let verdict = figure.verdict();
    if !verdict.is_judged() {
        return (t!(world.i18n, "maquette-non-juge", quoi = text), plain);
    }
    let (sign, style) = sign(world, verdict == Verdict::Held);
    (format!("{text} {sign}"), style)
}

/// What a figure comes to over the parcours, or the sign that nothing is filled in.
pub(super) fn figure_text(world: &World<'_>, figure: &Figure<'_>) -> String {
    figure.range().map_or_else(|| NO_VALUE.to_owned(), |range| range_text(world, range))
}
