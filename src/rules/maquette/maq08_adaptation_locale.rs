//! Finds a BUT in which the adaptation locale is more than a third of the scheduled hours.
//!
//! Looks at the programme once an activité flagged as local has hours, and every semestre that has an activité
//! of the parcours has some: before that, the share is of an unfinished sum.

use rust_decimal::Decimal;

use super::broken;
use crate::{
    coverage::{Measure, ParcoursView},
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, figure, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "MAQ08",
    name: "adaptation-locale",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: true,
    seuils: &[],
    chiffres: &[Chiffre::of("adaptation_max", Origine::Loi)],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let Some(reading) = broken(Measure::Locale, view.programme, view, examen) else { return };
    if let (Some(part), Some(max)) = (reading.value, examen.figures.adaptation_max) {
        examen.report_whole(vec![
            ("part", figure::over(Decimal::ONE_HUNDRED * part)),
            ("borne", figure::bound(Decimal::ONE_HUNDRED * max)),
        ]);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{NatureHeures::*, Profil, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn local(local: &str, rest: &str) -> Sample {
        Sample::but()
            .sae(1, "SAÉ 1.01", |it| {
                it.heures(Projet, local).heures(Autonomie, "500").with(|it| it.adaptation_locale = true)
            })
            .ressource(1, "R1.01", |it| it.heures(Td, rest))
    }

    #[test]
    fn exactly_a_third_is_allowed_and_no_more() {
        for (hours, rest) in [("600", "1200"), ("0.5", "1"), ("800.25", "1600.5"), ("333.333333", "666.666667")] {
            assert_in_order(&local(hours, rest).build(), "MAQ08");
        }
        for (hours, rest) in [("600.01", "1200"), ("0.500001", "1"), ("333.333334", "666.666666"), ("1", "0")] {
            assert_eq!(found(&local(hours, rest).build(), "MAQ08"), ["essai"], "{hours} and {rest}");
        }
        let message = &messages(&local("600.01", "1200").build(), "MAQ08")[0];
        assert!(message.contains("33,4") && message.contains("33,3"), "{message}");
    }

    #[test]
    fn hours_are_those_of_one_student_of_the_parcours() {
        let programme = local("60", "120")
            .parcours("A", &[])
            .parcours("B", &[])
            .ressource(1, "R1.B.02", |it| it.heures(Td, "9").pour("B").with(|it| it.adaptation_locale = true))
            .build();
        assert_eq!(found(&programme, "MAQ08"), ["essai [B]"]);
    }

    #[test]
    fn the_programme_sets_its_own_share() {
        let programme = local("60", "90").with(|it| it.figures.adaptation_max = Some("0.4".parse().unwrap())).build();
        assert_in_order(&programme, "MAQ08");
    }

    #[test]
    fn nothing_flagged_or_hours_not_filled_in_it_is_not_looked_at() {
        assert_nothing_to_look_at(&Sample::but().ressource(1, "R1.01", |it| it.heures(Td, "9")).build(), "MAQ08");
        assert_nothing_to_look_at(&local("0", "9").build(), "MAQ08");
        assert_nothing_to_look_at(&local("9", "0").ressource(2, "R2.01", |it| it).build(), "MAQ08");
        let licence = Programme { profil: Profil::Licence, ..local("9", "0").build() };
        assert_eq!(found(&licence, "MAQ08"), [""; 0]);
    }
}
