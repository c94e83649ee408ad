//! Finds a semestre whose UE, those of the parcours, do not add up to the ECTS of a semestre (30).
//!
//! Looks at the semestres of which some UE has ECTS. Another message tells how many UE still have none,
//! when there are some: they count for 0.

use super::broken;
use crate::{
    coverage::{Measure, ParcoursView},
    i18n::Arg,
    programme::Element,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

/// The message for a semestre of which some UE have no ECTS.
const INCOMPLET: &str = "incomplet";

pub(crate) static RULE: Rule = Rule {
    code: "MAQ01",
    name: "ects-du-semestre",
    family: Family::Maquette,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[Chiffre::of("ects_semestre", Origine::Ouvrage)],
    messages: &[MESSAGE, INCOMPLET],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for semestre in &view.programme.semestres {
        let Some(reading) = broken(Measure::EctsOfSemestre(semestre.numero), semestre, view, examen) else { continue };
        let (Some(total), Some(attendu)) = (reading.range, examen.figures.ects_semestre) else { continue };
        let mut args = vec![
            ("semestre", Arg::Count(semestre.numero.into())),
            ("total", Arg::Range(total.min, total.max)),
            ("attendu", Arg::Number(attendu)),
        ];
        let sans = reading.missing.map_or(0, |it| it.objects.len());
        let variant = if sans == 0 { MESSAGE } else { INCOMPLET };
        if sans > 0 {
            args.push(("sans", Arg::Count(sans)));
        }
        examen.report_as(variant, semestre.target(), args);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn common() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Vendre", &["AC12.01"])
            .competence("Produire", &["AC13.01"])
            .ue(1, "UE1.1", "Traiter", 16)
            .ue(1, "UE1.2", "Vendre", 14)
    }

    #[test]
    fn a_semestre_that_is_not_30_ects() {
        let programme = common().ue(2, "UE2.1", "Traiter", 29).build();
        assert_eq!(found(&programme, "MAQ01"), ["S2"]);
    }

    #[test]
    fn ue_count_in_the_parcours_that_have_them() {
        let programme = common()
            .ue(1, "UE1.3", "Produire", 12)
            .parcours("A", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Produire", 1)])
            .build();
        assert_eq!(found(&programme, "MAQ01"), ["S1 [B]"]);
        assert!(messages(&programme, "MAQ01")[0].contains("28"));
    }

    #[test]
    fn a_ue_without_ects_counts_for_nothing_once_others_have_some() {
        let programme = common().ue(2, "UE2.1", "Traiter", 20).ue(2, "UE2.2", "Vendre", 0).build();
        assert_eq!(found(&programme, "MAQ01"), ["S2"]);
        assert!(messages(&programme, "MAQ01")[0].contains("1 UE"));
    }

    #[test]
    fn thirty_is_in_order_and_no_ects_at_all_is_not_looked_at() {
        assert_in_order(&common().build(), "MAQ01");
        assert_nothing_to_look_at(&Sample::but().ue(1, "UE1.1", "", 0).build(), "MAQ01");
    }
}
