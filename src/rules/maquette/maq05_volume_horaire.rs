//! Finds a diploma whose taught hours (CM, TD, TP) are not those that its regulations set: more, or too many fewer.
//!
//! Looks at the programme once every semestre that has an activité of the parcours has taught hours. Hours
//! may still be missing (national programmes give SAÉ none): the sum is then a lower bound, and what is over
//! stays over, whatever is missing. What is under is told of a whole diploma only: as many semestres as its ECTS ask
//! for, and hours for each ressource and each SAÉ.

use rust_decimal::Decimal;

use super::{broken, whole};
use crate::{
    coverage::{Measure, ParcoursView, Verdict},
    i18n::Arg,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

/// The message for too few hours.
const MANQUE: &str = "manque";

pub(crate) static RULE: Rule = Rule {
    code: "MAQ05",
    name: "volume-horaire",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[Chiffre::of("heures_diplome", Origine::Loi), Chiffre::of("heures_manque_max", Origine::Tapis)],
    messages: &[MESSAGE, MANQUE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let Some(reading) = broken(Measure::TaughtHours, view.programme, view, examen) else { return };
    let (Some(heures), Some(max)) = (reading.value, examen.figures.heures_diplome) else { return };
    let mut args = vec![("heures", Arg::Number(heures)), ("max", Arg::Number(max))];
    if reading.verdict == Verdict::Above {
        return examen.report_whole(args);
    }
    let tolere = examen.figures.heures_manque_max.unwrap_or(Decimal::ZERO);
    args.extend([("manque", Arg::Number(max - heures)), ("tolere", Arg::Number(tolere))]);
    examen.report_as(MANQUE, whole(view.programme), args);
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, NatureHeures::*, Profil, Programme, sample::Sample},
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

    /// Six semestres of 300 h, less `missing`.
    fn whole(missing: &str) -> Sample {
        let hours = |semestre: u8| {
            if semestre == 6 { format!("{}", 300.0 - missing.parse::<f64>().unwrap()) } else { "300".into() }
        };
        (1..=6).fold(Sample::but(), |it, s| it.ressource(s, &format!("R{s}.01"), |it| it.heures(Td, &hours(s))))
    }

    #[test]
    fn a_national_volume_is_due_to_a_few_hours() {
        assert_in_order(&whole("20").build(), "MAQ05");
        let programme = whole("20.5").build();
        assert_eq!(found(&programme, "MAQ05"), ["essai"]);
        let message = &messages(&programme, "MAQ05")[0];
        assert!(message.contains("1779,5") && message.contains("20,5"), "{message}");
        let stricter = whole("20").with(|it| it.figures.heures_manque_max = Some(0.into())).build();
        assert_eq!(found(&stricter, "MAQ05"), ["essai"]);
    }

    #[test]
    fn too_little_is_told_of_a_whole_diploma_only() {
        // A SAÉ whose hours nobody filled in, a ressource without hours, five semestres of six, a semestre without activité.
        let sae = whole("100").sae(3, "SAÉ 3.01", |it| it);
        let ressource = whole("100").ressource(3, "R3.02", |it| it);
        let five = whole("100").with(|it| {
            it.activites.retain(|it| it.semestre != 6);
            it.semestres.retain(|it| it.numero != 6);
        });
        let empty = whole("100").with(|it| it.activites.retain(|it| it.semestre != 6));
        for unfinished in [sae, ressource, five, empty] {
            assert_nothing_to_look_at(&unfinished.build(), "MAQ05");
        }
        // A stage has no taught hours of its own.
        let stage = whole("100").activite(Nature::Stage, 6, "STAGE", |it| it);
        assert_eq!(found(&stage.build(), "MAQ05"), ["essai"]);
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
