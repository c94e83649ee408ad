//! What a week of a semestre asks of the students of one parcours.

use rust_decimal::Decimal;

use super::{ParcoursView, Range};
use crate::programme::Semestre;

/// The scheduled hours of a semestre (CM, TD, TP, projet) and the weeks over which they spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charge {
    pub heures: Range,
    /// More than 0.
    pub(super) semaines: Decimal,
}

impl Charge {
    /// Hours a week, for those who have most of them.
    pub fn par_semaine(self) -> Decimal {
        self.heures.max / self.semaines
    }

    /// Whether a week has more than `max` hours, for some students.
    pub fn depasse(self, max: Decimal) -> bool {
        // A product, not a quotient: exactly 33 h must not be lost to rounding.
        self.heures.max > max * self.semaines
    }
}

impl ParcoursView<'_> {
    /// The weekly load of a semestre; None when its weeks are not filled in.
    pub fn charge(&self, semestre: &Semestre) -> Option<Charge> {
        let semaines = semestre.semaines.filter(|it| *it > Decimal::ZERO)?;
        Some(Charge { heures: self.heures_du_semestre(semestre.numero), semaines })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{NatureHeures::*, sample::Sample};

    #[test]
    fn a_week_counts_what_is_scheduled() {
        let weeks = |semaines: Option<Decimal>| {
            Sample::but()
                .ressource(1, "R1.01", |it| it.heures(Cm, "100").heures(Autonomie, "300"))
                .sae(1, "SAÉ 1.01", |it| it.heures(Projet, "130"))
                .with(|it| it.semestres[0].semaines = semaines)
                .build()
        };
        let programme = weeks(Some(7.into()));
        let charge = ParcoursView::whole(&programme).charge(&programme.semestres[0]).unwrap();
        assert_eq!(charge.par_semaine().round_dp(1), "32.9".parse().unwrap());
        assert!(charge.depasse(32.into()) && !charge.depasse(33.into()));
        for unknown in [None, Some(Decimal::ZERO)] {
            let programme = weeks(unknown);
            assert_eq!(ParcoursView::whole(&programme).charge(&programme.semestres[0]), None);
        }
    }
}
