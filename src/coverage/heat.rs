//! How much one semestre does for some AC: a cell of the matrix seen from afar.

use super::{ParcoursView, SeenAc};
use crate::programme::annee_du_semestre;

/// What the activités of a semestre do for a niveau, a compétence or a single AC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Heat {
    /// The AC that are due in the year of the semestre. None: the semestre is not concerned.
    pub acs: usize,
    /// Those of them that some activité of the semestre trains, assesses, and both.
    pub travailles: usize,
    pub evalues: usize,
    pub couverts: usize,
    /// The AC of other years that are tied to the semestre all the same.
    pub hors_annee: usize,
    /// The ties of the semestre’s activités to all these AC: a single AC has one for each activité.
    pub travaux: usize,
    pub evaluations: usize,
}

/// How warm a cell is, for a shade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Intensity {
    Nil,
    Low,
    Medium,
    High,
    Full,
}

impl Heat {
    /// What `semestre` does for `acs`, which the view sees.
    pub fn of(acs: &[SeenAc<'_>], semestre: u8) -> Self {
        let annee = annee_du_semestre(semestre);
        acs.iter().fold(Self::default(), |sum, vu| {
            let travaux = vu.travaille.iter().filter(|it| it.semestre == semestre).count();
            let evaluations = vu.evalue.iter().filter(|it| it.semestre == semestre).count();
            let due = vu.annee == annee;
            let count = |is_so: bool| usize::from(due && is_so);
            Self {
                acs: sum.acs + count(true),
                travailles: sum.travailles + count(travaux > 0),
                evalues: sum.evalues + count(evaluations > 0),
                couverts: sum.couverts + count(travaux > 0 && evaluations > 0),
                hors_annee: sum.hors_annee + usize::from(!due && travaux + evaluations > 0),
                travaux: sum.travaux + travaux,
                evaluations: sum.evaluations + evaluations,
            }
        })
    }

    /// Whether some AC is due that year.
    pub fn is_concerned(self) -> bool {
        self.acs > 0
    }

    /// The share of the AC that the semestre both trains and assesses. What it only begins is faint, not nothing.
    pub fn part(self) -> Intensity {
        if self.travailles + self.evalues == 0 {
            Intensity::Nil
        } else if self.couverts == self.acs {
            Intensity::Full
        } else {
            match (self.couverts * 3).div_ceil(self.acs) {
                0 | 1 => Intensity::Low,
                2 => Intensity::Medium,
                _ => Intensity::High,
            }
        }
    }

    /// How many ties there are. National programmes tie an AC to some eight activités a semestre.
    pub fn number(self) -> Intensity {
        match self.travaux + self.evaluations {
            0 => Intensity::Nil,
            1 | 2 => Intensity::Low,
            3..=5 => Intensity::Medium,
            6..=9 => Intensity::High,
            _ => Intensity::Full,
        }
    }
}

impl ParcoursView<'_> {
    /// What one semestre does for every AC that the view sees.
    pub fn chaleur_du_semestre(&self, semestre: u8) -> Heat {
        Heat::of(&self.acs, semestre)
    }
}

impl SeenAc<'_> {
    /// An AC that nobody trains, or that nobody assesses.
    pub fn is_gap(&self) -> bool {
        self.travaille.is_empty() || self.evalue.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    #[test]
    fn a_semestre_is_told_by_what_is_due_that_year() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02 AC11.03", "AC21.01"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01 AC11.02 AC21.01"))
            .ressource(1, "R1.02", |it| it.travaille("AC11.01"))
            .sae(1, "SAÉ 1.01", |it| it.evalue("AC11.01 AC11.03"))
            .build();
        let view = ParcoursView::whole(&programme);
        let first = view.chaleur_du_semestre(1);
        assert_eq!((first.acs, first.travailles, first.evalues, first.couverts), (3, 2, 2, 1));
        assert_eq!((first.travaux, first.evaluations, first.hors_annee), (4, 2, 1));
        assert_eq!((first.part(), first.number()), (Intensity::Low, Intensity::High));
        assert_eq!(view.chaleur_du_semestre(2).part(), Intensity::Nil);
        let later = Heat::of(&view.acs[3..], 1);
        assert!(!later.is_concerned() && later.hors_annee == 1);
        assert!(Heat::of(&view.acs[3..], 4).is_concerned());
    }

    #[test]
    fn shades_grow_with_the_share() {
        let part = |couverts, acs| Heat { acs, couverts, travailles: acs, ..Heat::default() }.part();
        let shades: Vec<Intensity> = (0..=6).map(|it| part(it, 6)).collect();
        assert!(shades.is_sorted(), "{shades:?}");
        assert_eq!((shades[0], shades[5], shades[6]), (Intensity::Low, Intensity::High, Intensity::Full));
    }

    #[test]
    fn an_ac_is_a_gap_until_it_is_worked_and_assessed() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02 AC11.03"])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01").travaille("AC11.02"))
            .build();
        let gaps: Vec<bool> = ParcoursView::whole(&programme).acs.iter().map(SeenAc::is_gap).collect();
        assert_eq!(gaps, [false, true, true]);
    }
}
