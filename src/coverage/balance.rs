//! The balance of the pôles in a UE: how much SAÉ weigh, and how far that is from what the diploma asks.

use rust_decimal::Decimal;

use super::{Measure, ParcoursView, Range, Reading, SeenUe, Verdict};
use crate::programme::Figures;

/// How much the pôle SAÉ weighs in a UE of one parcours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Equilibre {
    /// The percentage of the coefficients that SAÉ weigh, exact as far as decimals go.
    pub part: Decimal,
    /// The least and the most of it, by what students choose.
    pub parts: Range,
    pub gap: Deviation,
}

/// How far the pôle SAÉ is from its bounds, in points of percentage. The bounds themselves are allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deviation {
    Nil,
    Below(Decimal),
    Above(Decimal),
}

impl Deviation {
    /// The distance, without its direction.
    pub fn points(self) -> Decimal {
        match self {
            Deviation::Nil => Decimal::ZERO,
            Deviation::Below(points) | Deviation::Above(points) => points,
        }
    }
}

impl ParcoursView<'_> {
    /// The balance of a UE of this view against the least and the largest share of SAÉ, from 0 to 1, where there
    /// is such a bound. None when nothing weighs in the UE.
    ///
    /// A semestre in which the parcours has a stage has no upper bound.
    pub fn equilibre(&self, vu: &SeenUe<'_>, min: Option<Decimal>, max: Option<Decimal>) -> Option<Equilibre> {
        let targets = Figures { pole_min: min, pole_max: max, ..Figures::NONE };
        let reading = Reading::of(Measure::SaeShare(vu.rank()), self, &targets);
        let part = Decimal::ONE_HUNDRED * reading.value?;
        let percent = |it: Range| Range { min: Decimal::ONE_HUNDRED * it.min, max: Decimal::ONE_HUNDRED * it.max };
        let parts = reading.range.map(percent)?;
        let gap = match (reading.verdict, min, max) {
            (Verdict::Below, Some(min), _) => Deviation::Below(Decimal::ONE_HUNDRED * min - part),
            (Verdict::Above, _, Some(max)) => Deviation::Above(part - Decimal::ONE_HUNDRED * max),
            _ => Deviation::Nil,
        };
        Some(Equilibre { part, parts, gap })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Nature, sample::Sample};

    fn gap(sae: &str, ressource: &str, say: impl FnOnce(Sample) -> Sample) -> Option<Deviation> {
        let sample = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ue(1, "UE1.1", "Traiter", 0)
            .sae(1, "SAÉ 1.01", |it| it.poids("UE1.1", sae))
            .ressource(1, "R1.01", |it| it.poids("UE1.1", ressource));
        let programme = say(sample).build();
        let view = ParcoursView::whole(&programme);
        let figures = programme.figures();
        view.equilibre(&view.ues[0], figures.pole_min, figures.pole_max).map(|it| it.gap)
    }

    #[test]
    fn the_distance_is_in_points() {
        assert_eq!(gap("38", "62", |it| it), Some(Deviation::Below(2.into())));
        assert_eq!(gap("63", "37", |it| it), Some(Deviation::Above(3.into())));
        assert_eq!(gap("1.2", "1.8", |it| it), Some(Deviation::Nil));
        assert_eq!(gap("0", "0", |it| it), None);
    }

    #[test]
    fn a_stage_weighs_with_the_saes_and_lifts_the_upper_bound_of_its_semestre() {
        let stage = |semestre| move |it: Sample| it.activite(Nature::Stage, semestre, "STAGE", |it| it);
        assert_eq!(gap("90", "10", stage(1)), Some(Deviation::Nil));
        assert_eq!(gap("90", "10", stage(2)), Some(Deviation::Above(30.into())));
        let heavy = |it: Sample| it.activite(Nature::Stage, 1, "STAGE", |it| it.poids("UE1.1", "20"));
        assert_eq!(gap("20", "60", heavy), Some(Deviation::Nil));
    }
}
