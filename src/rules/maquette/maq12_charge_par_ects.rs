//! Finds a semestre whose student work, scheduled and on one's own, is outside 25 to 30 h for one ECTS.
//!
//! Looks at the semestres that have ECTS, once every activité of the parcours that has hours says those of
//! autonomie, be they 0. Before that the sum is a lower bound, and only too much work can be told: as soon as
//! every UE of the semestre has its ECTS.

use super::broken;
use crate::{
    coverage::{Measure, ParcoursView, Verdict},
    i18n::Arg,
    programme::Element,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, figure, rule::MESSAGE},
};

/// The message for too much work.
const EXCES: &str = "exces";

pub(crate) static RULE: Rule = Rule {
    code: "MAQ12",
    name: "charge-par-ects",
    family: Family::Maquette,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[Chiffre::of("heures_ects_min", Origine::Ouvrage), Chiffre::of("heures_ects_max", Origine::Ouvrage)],
    messages: &[MESSAGE, EXCES],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let (Some(min), Some(max)) = (examen.figures.heures_ects_min, examen.figures.heures_ects_max) else { return };
    for semestre in &view.programme.semestres {
        let Some(reading) = broken(Measure::HoursPerEcts(semestre.numero), semestre, view, examen) else { continue };
        let Some(heures) = reading.value else { continue };
        let (variant, heures, borne) = match reading.verdict {
            Verdict::Above => (EXCES, figure::over(heures), max),
            _ => (MESSAGE, figure::under(heures), min),
        };
        let n = ("semestre", Arg::Count(semestre.numero.into()));
        examen.report_as(variant, semestre.target(), vec![n, ("heures", heures), ("borne", Arg::Number(borne))]);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{NatureHeures::*, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    /// A semestre of 10 ECTS, in which 200 h are scheduled.
    fn work(autonomie: &str) -> Sample {
        Sample::but()
            .ue(1, "UE1.1", "", 10)
            .ressource(1, "R1.01", |it| it.heures(Td, "120").heures(Autonomie, autonomie))
            .sae(1, "SAÉ 1.01", |it| it.heures(Tp, "20").heures(Projet, "60").heures(Autonomie, "0"))
    }

    #[test]
    fn too_little_or_too_much_work_for_the_ects() {
        for (autonomie, per_ects) in [("49.9", "24,9"), ("100.1", "30,1")] {
            let programme = work(autonomie).build();
            assert_eq!(found(&programme, "MAQ12"), ["S1"]);
            assert!(messages(&programme, "MAQ12")[0].contains(per_ects), "{:?}", messages(&programme, "MAQ12"));
        }
        for autonomie in ["50", "100"] {
            assert_in_order(&work(autonomie).build(), "MAQ12");
        }
    }

    #[test]
    fn work_is_that_of_one_student_of_the_parcours() {
        let programme = work("100")
            .parcours("A", &[])
            .parcours("B", &[])
            .ressource(1, "R1.A.02", |it| it.heures(Td, "1").heures(Autonomie, "1").pour("A"))
            .build();
        assert_eq!(found(&programme, "MAQ12"), ["S1 [A]"]);
    }

    #[test]
    fn while_autonomie_is_not_all_filled_in_only_too_much_is_told() {
        let with_a_silent_one = |autonomie| work(autonomie).ressource(1, "R1.02", |it| it.heures(Td, "10")).build();
        assert_nothing_to_look_at(&with_a_silent_one("20"), "MAQ12");
        assert_eq!(found(&with_a_silent_one("100"), "MAQ12"), ["S1"]);
    }

    #[test]
    fn too_much_is_told_without_autonomie_once_all_ects_are_there_and_too_little_of_ects_that_can_only_grow() {
        let taught = |hours| Sample::but().ue(1, "UE1.1", "", 1).ressource(1, "R1.01", |it| it.heures(Td, hours));
        assert_eq!(found(&taught("30.1").build(), "MAQ12"), ["S1"]);
        assert_nothing_to_look_at(&taught("30").build(), "MAQ12");
        assert_nothing_to_look_at(&taught("90").ue(1, "UE1.2", "", 0).build(), "MAQ12");
        let with_another_ue = |autonomie| work(autonomie).ue(1, "UE1.2", "", 0).build();
        assert_eq!(found(&with_another_ue("49"), "MAQ12"), ["S1"]);
        assert_nothing_to_look_at(&with_another_ue("60"), "MAQ12");
        assert_nothing_to_look_at(&with_another_ue("101"), "MAQ12");
    }

    #[test]
    fn without_hours_or_ects_it_is_not_looked_at() {
        assert_nothing_to_look_at(&Sample::but().ue(1, "UE1.1", "", 1).build(), "MAQ12");
        let no_ects = Sample::but().ressource(1, "R1.01", |it| it.heures(Autonomie, "900")).build();
        assert_nothing_to_look_at(&no_ects, "MAQ12");
    }
}
