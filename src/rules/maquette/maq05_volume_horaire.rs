//! Finds a diploma whose taught hours (CM, TD, TP) are more than those that its regulations set.
//!
//! Looks at the programme once every semestre that has an activité of the parcours has taught hours. Hours
//! may still be missing (national programmes give SAÉ none): the sum is then a lower bound, and what is over
//! stays over, whatever is missing.

use super::broken;
use crate::{
    coverage::{Measure, ParcoursView},
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub static RULE: Rule = Rule {
    code: "MAQ05",
    name: "volume-horaire",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let Some(reading) = broken(Measure::TaughtHours, view, examen) else { return };
    if let (Some(heures), Some(max)) = (reading.value, examen.figures.heures_diplome) {
        examen.report_whole(vec![("heures", Arg::Number(heures)), ("max", Arg::Number(max))]);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{NatureHeures::*, Profil, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    /// 1 800 h in all, neither projet nor autonomie counted.
    fn full() -> Sample {
        Sample::but().ressource(1, "R1.01", |it| it.heures(Cm, "300").heures(Td, "400.5").heures(CmTd, "99.5")).sae(
            2,
            "SAÉ 2.01",
            |it| it.heures(Tp, "1000").heures(Projet, "600").heures(Autonomie, "900"),
        )
    }

    #[test]
    fn more_than_the_diploma_s_hours() {
        let programme = full().ressource(2, "R2.01", |it| it.heures(Td, "0.5")).build();
        assert_eq!(found(&programme, "MAQ05"), ["essai"]);
        assert!(messages(&programme, "MAQ05")[0].contains("1800,5"), "{:?}", messages(&programme, "MAQ05"));
        assert_in_order(&full().build(), "MAQ05");
    }

    #[test]
    fn what_is_over_stays_over_whatever_is_missing() {
        let programme = full().ressource(2, "R2.01", |it| it.heures(Td, "433")).ressource(3, "R3.01", |it| it).build();
        assert_eq!(found(&programme, "MAQ05"), ["essai"]);
        assert!(messages(&programme, "MAQ05")[0].contains("2233"), "{:?}", messages(&programme, "MAQ05"));
    }

    #[test]
    fn hours_are_those_of_one_student_of_the_parcours() {
        let programme = full()
            .parcours("A", &[])
            .parcours("B", &[])
            .ressource(2, "R2.A.01", |it| it.heures(Td, "1").pour("A"))
            .build();
        assert_eq!(found(&programme, "MAQ05"), ["essai [A]"]);
    }

    #[test]
    fn a_semestre_without_hours_or_a_diploma_without_figure_is_not_looked_at() {
        assert_nothing_to_look_at(&full().ressource(3, "R3.01", |it| it.heures(Td, "0")).build(), "MAQ05");
        assert_nothing_to_look_at(&Programme { profil: Profil::Licence, ..full().build() }, "MAQ05");
        assert_nothing_to_look_at(&Sample::but().build(), "MAQ05");
    }
}
