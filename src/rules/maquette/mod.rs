//! MAQ: do ECTS, hours and coefficients hold?

pub(super) mod maq01_ects_du_semestre;
pub(super) mod maq02_ects_du_diplome;
pub(super) mod maq03_equilibre_des_poles;
pub(super) mod maq04_ue_sans_sae;
pub(super) mod maq05_volume_horaire;
pub(super) mod maq06_projet_tutore;
pub(super) mod maq07_part_de_pratique;
pub(super) mod maq08_adaptation_locale;
pub(super) mod maq09_charge_hebdomadaire;
pub(super) mod maq10_coefficient_nul;
pub(super) mod maq11_portfolio_absent;
pub(super) mod maq12_charge_par_ects;

use super::Examen;
use crate::coverage::{Figure, Measure, ParcoursView, Reading};

/// Looks at a figure of the view as soon as it may be judged; gives it when it is not what it should be.
fn broken<'p>(measure: Measure, view: &ParcoursView<'p>, examen: &mut Examen<'_>) -> Option<Reading<'p>> {
    let Figure { readings, .. } = Figure::of(measure, std::slice::from_ref(view), examen.figures);
    let reading = readings.into_iter().next().filter(|it| it.verdict.is_judged())?;
    examen.looked();
    reading.verdict.is_broken().then_some(reading)
}
