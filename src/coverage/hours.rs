//! The hours of a view, added up once: many sums of them are asked for.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::programme::NatureHeures;

/// Hours by semestre and by kind, in the order of [`NatureHeures::ALL`]; none is negative.
#[derive(Default)]
pub(super) struct Heures(BTreeMap<u8, [Decimal; NatureHeures::ALL.len()]>);

impl Heures {
    /// Adds those of one activité.
    pub(super) fn add(&mut self, semestre: u8, heures: &[(NatureHeures, Decimal)]) {
        let row = self.0.entry(semestre).or_default();
        for &(nature, hours) in heures {
            row[nature as usize] += hours;
        }
    }

    /// Those of one semestre, of the kinds to `keep`.
    pub(super) fn of(&self, semestre: u8, keep: impl Fn(NatureHeures) -> bool) -> Decimal {
        let row = self.0.get(&semestre).into_iter().flatten();
        row.zip(NatureHeures::ALL).filter(|(_, nature)| keep(*nature)).map(|(hours, _)| hours).sum()
    }

    /// Those of all semestres.
    pub(super) fn of_all(&self, keep: impl Fn(NatureHeures) -> bool + Copy) -> Decimal {
        self.0.keys().map(|&semestre| self.of(semestre, keep)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_column() {
        for (rank, nature) in NatureHeures::ALL.into_iter().enumerate() {
            let mut heures = Heures::default();
            heures.add(2, &[(nature, 3.into())]);
            heures.add(2, &[(nature, 4.into())]);
            assert_eq!((nature as usize, heures.of(2, |it| it == nature)), (rank, 7.into()));
            assert_eq!((heures.of_all(|it| it != nature), heures.of(1, |_| true)), (0.into(), 0.into()));
        }
    }
}
