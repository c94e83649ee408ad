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
pub(super) mod maq13_evaluations_hors_total;
pub(super) mod maq15_stage;
pub(super) mod maq16_projet_par_annee;

use super::Examen;
use crate::{
    coverage::{Measure, ParcoursView, Reading},
    programme::{Kind, Programme, Target},
};

/// What a finding about the programme as a whole is about.
fn whole(programme: &Programme) -> Target {
    Target::new(Kind::Programme, &programme.id)
}

/// Looks at a figure of `object` in the view as soon as it may be judged; gives it when it is not what it should be.
fn broken<'p, T>(
    measure: Measure,
    object: &T,
    view: &ParcoursView<'p>,
    examen: &mut Examen<'_>,
) -> Option<Reading<'p>> {
    let reading = Some(Reading::of(measure, view, examen.figures)).filter(|it| it.verdict.is_judged())?;
    examen.looked_at(object);
    reading.verdict.is_broken().then_some(reading)
}
