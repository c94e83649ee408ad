//! Finds a diploma whose weeks of stage are not those that its text sets: 22 to 26 in a BUT, 30 in a master M2E.
//!
//! Too many are told as soon as they are there. Too few, once each stage of the parcours says its weeks and the diploma
//! is whole: as many semestres as its ECTS ask for, each with activités.

use rust_decimal::Decimal;

use super::{broken, whole};
use crate::{
    coverage::{Measure, ParcoursView, Verdict},
    i18n::Arg,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

/// The messages for too many weeks, and for no stage at all.
const EXCES: &str = "exces";
const AUCUN: &str = "aucun";

pub(crate) static RULE: Rule = Rule {
    code: "MAQ15",
    name: "stage",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: true,
    seuils: &[],
    chiffres: &[Chiffre::of("stage_semaines_min", Origine::Loi), Chiffre::of("stage_semaines_max", Origine::Loi)],
    messages: &[MESSAGE, EXCES, AUCUN],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let (Some(min), Some(max)) = (examen.figures.stage_semaines_min, examen.figures.stage_semaines_max) else { return };
    let Some(reading) = broken(Measure::StageWeeks, view.programme, view, examen) else { return };
    let Some(semaines) = reading.value else { return };
    let (variant, borne) = match reading.verdict {
        Verdict::Above => (EXCES, max),
        _ if semaines == Decimal::ZERO => (AUCUN, min),
        _ => (MESSAGE, min),
    };
    let mut args = vec![("borne", Arg::Number(borne))];
    if variant != AUCUN {
        args.push(("semaines", Arg::Number(semaines)));
    }
    examen.report_as(variant, whole(view.programme), args);
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, Profil, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    #[test]
    fn a_master_that_sets_weeks_of_stage_is_held_to_them() {
        let cadre = crate::programme::Cadre::named("master-m2e").unwrap();
        let four = (1..=4).fold(Sample::new(cadre.profil), |it, s| it.ressource(s, &format!("R{s}.01"), |it| it));
        let stages = |last: &str| {
            four.clone().activite(Nature::Stage, 2, "STAGE", |it| it.semaines("12")).activite(
                Nature::Stage,
                4,
                "STAGE",
                |it| it.semaines(last),
            )
        };
        let programme = |last: &str| {
            let mut programme = stages(last).build();
            programme.figures = cadre.figures.clone();
            programme
        };
        assert_eq!(found(&programme("18"), "MAQ15"), Vec::<String>::new());
        assert_eq!(found(&programme("12"), "MAQ15").len(), 1);
        // A master that says nothing of stages is held to none.
        assert_eq!(found(&stages("1").build(), "MAQ15"), Vec::<String>::new());
    }

    /// Six semestres, with a stage of 8 weeks and one of these.
    fn stages(last: &str) -> Sample {
        let six = (1..=6).fold(Sample::but(), |it, s| it.ressource(s, &format!("R{s}.01"), |it| it));
        six.activite(Nature::Stage, 4, "STAGE", |it| it.semaines("8"))
            .activite(Nature::Stage, 6, "STAGE", |it| it.semaines(last))
    }

    #[test]
    fn fewer_or_more_weeks_than_the_diploma_s() {
        for (last, told) in [("13.5", "21,5"), ("18.5", "26,5")] {
            let programme = stages(last).build();
            assert_eq!(found(&programme, "MAQ15"), ["essai"]);
            assert!(messages(&programme, "MAQ15")[0].contains(told), "{:?}", messages(&programme, "MAQ15"));
        }
        for last in ["14", "18"] {
            assert_in_order(&stages(last).build(), "MAQ15");
        }
    }

    #[test]
    fn a_whole_diploma_without_stage() {
        let programme = stages("14").with(|it| it.activites.retain(|it| it.nature != Nature::Stage)).build();
        assert_eq!(found(&programme, "MAQ15"), ["essai"]);
        assert!(messages(&programme, "MAQ15")[0].contains("aucun stage"), "{:?}", messages(&programme, "MAQ15"));
        // One that is there under another nature, and semestres that have a portfolio only.
        let named = |it: &mut Programme| it.activites[0].libelle = "Découverte de l’entreprise en Alternance".into();
        let without = || stages("14").with(|it| it.activites.retain(|it| it.nature != Nature::Stage));
        assert_nothing_to_look_at(&without().with(named).build(), "MAQ15");
        let portfolio = |it: &mut Programme| it.activites[5].nature = Nature::Portfolio;
        assert_nothing_to_look_at(&without().with(portfolio).build(), "MAQ15");
    }

    #[test]
    fn weeks_are_those_of_one_student_of_the_parcours() {
        let programme = stages("14")
            .parcours("A", &[])
            .parcours("B", &[])
            .activite(Nature::Stage, 5, "STAGE", |it| it.semaines("5").pour("B"))
            .build();
        assert_eq!(found(&programme, "MAQ15"), ["essai [B]"]);
    }

    #[test]
    fn what_is_over_stays_over_and_what_is_under_waits_for_the_rest() {
        let unknown = |it: &mut Programme| it.activites.iter_mut().for_each(|it| it.semaines = None);
        assert_nothing_to_look_at(&stages("9").with(unknown).build(), "MAQ15");
        let one = |it: &mut Programme| it.activites[6].semaines = None;
        assert_nothing_to_look_at(&stages("9").with(one).build(), "MAQ15");
        assert_eq!(found(&stages("27").with(one).build(), "MAQ15"), ["essai"]);
        // The last year is not designed yet.
        let young = stages("9").with(|it| it.activites.retain(|it| it.semestre < 5));
        assert_nothing_to_look_at(&young.build(), "MAQ15");
        let licence = Programme { profil: Profil::Licence, ..stages("9").build() };
        assert_eq!(found(&licence, "MAQ15"), [""; 0]);
    }
}
