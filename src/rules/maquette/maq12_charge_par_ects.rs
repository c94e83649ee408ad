//! Finds a semestre whose student work, scheduled and on one's own, is outside 25 to 30 h for one ECTS.
//!
//! Looks at the semestres that have ECTS, once every activité of the parcours that has hours says those of
//! autonomie, be they 0. Before that the sum is a lower bound, and only too much work can be told.

use rust_decimal::Decimal;

use crate::{
    coverage::{ParcoursView, heures_de},
    i18n::Arg,
    programme::{Activite, Element, NatureHeures, Semestre},
    rules::{Examen, Family, Rule, Severity, figure, rule::MESSAGE},
};

/// The message for too much work.
const EXCES: &str = "exces";

pub static RULE: Rule = Rule {
    code: "MAQ12",
    name: "charge-par-ects",
    family: Family::Maquette,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    messages: &[MESSAGE, EXCES],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let (Some(min), Some(max)) = (examen.figures.heures_ects_min, examen.figures.heures_ects_max) else { return };
    for semestre in &view.programme.semestres {
        let Some(ects) = view.ects_du_semestre(semestre.numero).filter(|it| *it > Decimal::ZERO) else { continue };
        let activites: Vec<&Activite> =
            view.activites_du_semestre(semestre.numero).filter(|it| !it.heures.is_empty()).collect();
        let says_autonomie = |it: &&Activite| it.heures.contains_key(&NatureHeures::Autonomie);
        let travail: Decimal = activites.iter().map(|it| heures_de(it, |_| true)).sum();
        if !activites.iter().any(says_autonomie) {
            continue;
        }
        // Products, not quotients: exactly 25 h must not be lost to rounding.
        if travail > max * ects {
            examen.looked();
            report(examen, EXCES, semestre, figure::over(travail / ects), max);
        } else if activites.iter().all(says_autonomie) {
            examen.looked();
            if travail < min * ects {
                report(examen, MESSAGE, semestre, figure::under(travail / ects), min);
            }
        }
    }
}

fn report(examen: &mut Examen<'_>, variant: &'static str, semestre: &Semestre, heures: Arg, borne: Decimal) {
    let args =
        vec![("semestre", Arg::Count(semestre.numero.into())), ("heures", heures), ("borne", Arg::Number(borne))];
    examen.report_as(variant, semestre.target(), args);
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
    fn without_autonomie_or_ects_it_is_not_looked_at() {
        let taught_only = Sample::but().ue(1, "UE1.1", "", 1).ressource(1, "R1.01", |it| it.heures(Td, "90")).build();
        assert_nothing_to_look_at(&taught_only, "MAQ12");
        let no_ects = Sample::but().ressource(1, "R1.01", |it| it.heures(Autonomie, "900")).build();
        assert_nothing_to_look_at(&no_ects, "MAQ12");
    }
}
