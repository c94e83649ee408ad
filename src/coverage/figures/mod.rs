//! What the students of each parcours total, against what their diploma asks: the one list of such figures.
//!
//! Rules judge by it, documents and screens show it. A figure that sums what is not all filled in is no figure yet: it
//! is shown, with what is missing, and not judged, unless a lower bound is proof already.

mod bounds;
mod measure;
mod missing;
mod poles;
mod reading;
#[cfg(test)]
mod tests;
mod years;

pub use bounds::{Bounds, Sense};
pub use measure::Measure;
pub use missing::{Lack, Missing};
pub use reading::{Reading, Verdict};

use rust_decimal::Decimal;

use super::{ParcoursView, Range, choices::Pair};
use crate::programme::Figures;

/// A figure over the parcours: each has its own, as what one parcours does is not lived by the students of another.
#[derive(Debug, Clone)]
pub struct Figure<'p> {
    pub measure: Measure,
    pub bounds: Bounds,
    /// One for each view, in their order.
    pub readings: Vec<Reading<'p>>,
}

impl<'p> Figure<'p> {
    /// A measure taken in each of `views`. `targets` are the diploma's, without those that no rule judges.
    pub fn of(measure: Measure, views: &[ParcoursView<'p>], targets: &Figures) -> Self {
        let readings = views.iter().map(|view| Reading::of(measure, view, targets)).collect();
        Self { measure, bounds: measure.bounds(targets), readings }
    }

    /// The least and the most of it; None where nothing is filled in.
    pub fn range(&self) -> Option<Range> {
        Range::over_all(self.readings.iter().filter_map(|it| it.range))
    }

    /// What holds of all views together: broken where it is in one, held where it is in all.
    pub fn verdict(&self) -> Verdict {
        let any = |verdict| self.readings.iter().any(|it| it.verdict == verdict);
        let of = [Verdict::Below, Verdict::Above, Verdict::Unjudged, Verdict::Held];
        of.into_iter().find(|verdict| any(*verdict)).unwrap_or(Verdict::Free)
    }

    /// What keeps it from being judged, each with the ranks of the views in which it does.
    pub fn unjudged(&self) -> Vec<(Missing<'p>, Vec<usize>)> {
        let mut all: Vec<(Missing<'p>, Vec<usize>)> = Vec::new();
        for (rank, reading) in self.readings.iter().enumerate() {
            let Some(missing) = reading.missing.as_ref().filter(|_| reading.verdict == Verdict::Unjudged) else {
                continue;
            };
            match all.iter_mut().find(|(it, _)| it.lack == missing.lack) {
                Some((known, ranks)) => {
                    // What several parcours share is missing once.
                    known.objects.extend(&missing.objects);
                    ranks.push(rank);
                }
                None => all.push((missing.clone(), vec![rank])),
            }
        }
        all
    }
}

/// The figures that a diploma is told by, in the order of reading: ECTS, hours, shares.
pub fn totals<'p>(views: &[ParcoursView<'p>], targets: &Figures) -> Vec<Figure<'p>> {
    let Some(programme) = views.first().map(|it| it.programme) else { return Vec::new() };
    let mut numeros: Vec<u8> = programme.semestres.iter().map(|it| it.numero).collect();
    numeros.sort_unstable();
    let mut measures: Vec<Measure> = numeros.into_iter().map(Measure::EctsOfSemestre).collect();
    measures.extend([Measure::Ects, Measure::TaughtHours, Measure::ProjetHours, Measure::Practice]);
    // What nobody flags is no adaptation locale of none.
    if programme.activites.iter().any(|it| it.adaptation_locale) {
        measures.push(Measure::Locale);
    }
    measures.into_iter().map(|it| Figure::of(it, views, targets)).collect()
}

/// The least and the most that students of one view total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Amounts {
    least: Amount,
    most: Amount,
}

impl Amounts {
    fn whole(range: Range) -> Self {
        Self { least: Amount::whole(range.min), most: Amount::whole(range.max) }
    }

    /// The same whole for all.
    fn over(range: Range, whole: Decimal) -> Option<Self> {
        Some(Self { least: Amount::of(range.min, whole)?, most: Amount::of(range.max, whole)? })
    }

    /// None where some whole is 0.
    fn share([least, most]: [Pair; 2]) -> Option<Self> {
        Some(Self { least: Amount::of(least.0, least.1)?, most: Amount::of(most.0, most.1)? })
    }

    fn range(self) -> Range {
        Range { min: self.least.value(), max: self.most.value() }
    }

    fn is_nothing(self) -> bool {
        self.most.part.is_zero()
    }
}

/// A number, or a part of a whole that is more than 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Amount {
    part: Decimal,
    whole: Option<Decimal>,
}

impl Amount {
    fn whole(number: Decimal) -> Self {
        Self { part: number, whole: None }
    }

    fn of(part: Decimal, whole: Decimal) -> Option<Self> {
        (whole > Decimal::ZERO).then_some(Self { part, whole: Some(whole) })
    }

    fn value(self) -> Decimal {
        self.whole.map_or(self.part, |whole| self.part / whole)
    }

    /// What the part is where it is exactly `bound` of the whole. A product, not a quotient: exactly 40 % must not be
    /// lost to rounding.
    fn at(self, bound: Decimal) -> Decimal {
        self.whole.map_or(bound, |whole| bound * whole)
    }
}
