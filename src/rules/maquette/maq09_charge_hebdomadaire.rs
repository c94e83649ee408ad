//! Finds a semestre whose scheduled hours are more than the weekly maximum in its weeks of teaching.
//!
//! Looks at the semestres whose weeks are filled in and in which the parcours has hours.

use super::broken;
use crate::{
    coverage::{Measure, ParcoursView},
    i18n::Arg,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, figure, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "MAQ09",
    name: "charge-hebdomadaire",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[Chiffre::of("heures_semaine_max", Origine::LoiDuBut)],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for semestre in &view.programme.semestres {
        let Some(reading) = broken(Measure::WeeklyHours(semestre.numero), semestre, view, examen) else { continue };
        if let (Some(heures), Some(max)) = (reading.value, examen.figures.heures_semaine_max) {
            let n = ("semestre", Arg::Count(semestre.numero.into()));
            examen.report(semestre, vec![n, ("heures", figure::over(heures)), ("max", Arg::Number(max))]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{NatureHeures::*, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    /// Ten weeks, 330 h.
    fn full() -> Sample {
        Sample::but()
            .ressource(1, "R1.01", |it| it.heures(Cm, "100").heures(Tp, "130").heures(Autonomie, "300"))
            .sae(1, "SAÉ 1.01", |it| it.heures(Projet, "100"))
            .with(|it| it.semestres[0].semaines = Some(10.into()))
    }

    #[test]
    fn more_than_33_h_a_week() {
        let programme = full().ressource(1, "R1.02", |it| it.heures(Td, "0.1")).build();
        assert_eq!(found(&programme, "MAQ09"), ["S1"]);
        assert!(messages(&programme, "MAQ09")[0].contains("33,1"), "{:?}", messages(&programme, "MAQ09"));
        assert_in_order(&full().build(), "MAQ09");
    }

    #[test]
    fn hours_are_those_of_one_student_of_the_parcours() {
        let programme = full()
            .parcours("A", &[])
            .parcours("B", &[])
            .ressource(1, "R1.A.02", |it| it.heures(Td, "20").pour("A"))
            .build();
        assert_eq!(found(&programme, "MAQ09"), ["S1 [A]"]);
    }

    #[test]
    fn without_weeks_or_hours_it_is_not_looked_at() {
        let no_weeks = full().with(|it| it.semestres[0].semaines = None).build();
        assert_nothing_to_look_at(&no_weeks, "MAQ09");
        assert_nothing_to_look_at(&full().with(|it| it.semestres[0].semaines = Some(0.into())).build(), "MAQ09");
        assert_nothing_to_look_at(&full().with(|it| it.activites.clear()).build(), "MAQ09");
    }
}
