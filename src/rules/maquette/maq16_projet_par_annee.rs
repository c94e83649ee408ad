//! Finds a year of a BUT whose hours of projet tutoré are not those of a year (150 to 250).
//!
//! Says it of the last semestre of the year. Too many are told as soon as they are there. Too few, once the programme
//! has hours of projet, both semestres of the year have activités, and each of its SAÉ has hours.

use std::collections::BTreeMap;

use super::broken;
use crate::{
    coverage::{Measure, ParcoursView, Verdict},
    i18n::Arg,
    programme::Semestre,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

/// The message for too many hours.
const EXCES: &str = "exces";

pub(crate) static RULE: Rule = Rule {
    code: "MAQ16",
    name: "projet-par-annee",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: true,
    seuils: &[],
    chiffres: &[Chiffre::of("projet_annee_min", Origine::Loi), Chiffre::of("projet_annee_max", Origine::Loi)],
    messages: &[MESSAGE, EXCES],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let (Some(min), Some(max)) = (examen.figures.projet_annee_min, examen.figures.projet_annee_max) else { return };
    let mut lasts: BTreeMap<u8, &Semestre> = BTreeMap::new();
    for semestre in &view.programme.semestres {
        let last = lasts.entry(semestre.annee()).or_insert(semestre);
        if semestre.numero > last.numero {
            *last = semestre;
        }
    }
    for (annee, semestre) in lasts {
        let Some(reading) = broken(Measure::ProjetOfYear(annee), semestre, view, examen) else { continue };
        let Some(heures) = reading.value else { continue };
        let (variant, borne) = if reading.verdict == Verdict::Above { (EXCES, max) } else { (MESSAGE, min) };
        let args =
            vec![("annee", Arg::Count(annee.into())), ("heures", Arg::Number(heures)), ("borne", Arg::Number(borne))];
        examen.report_as(variant, crate::programme::Element::target(semestre), args);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{NatureHeures::*, Profil, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    /// A year with projet in S1 and S2.
    fn year(first: &str, second: &str) -> Sample {
        Sample::but()
            .sae(1, "SAÉ 1.01", |it| it.heures(Projet, first))
            .sae(2, "SAÉ 2.01", |it| it.heures(Tp, "10").heures(Projet, second))
    }

    #[test]
    fn fewer_or_more_than_those_of_a_year() {
        for (second, told) in [("49.5", "149,5"), ("151", "251")] {
            let programme = year("100", second).build();
            assert_eq!(found(&programme, "MAQ16"), ["S2"]);
            assert!(messages(&programme, "MAQ16")[0].contains(told), "{:?}", messages(&programme, "MAQ16"));
        }
        for second in ["50", "150"] {
            assert_in_order(&year("100", second).build(), "MAQ16");
        }
    }

    #[test]
    fn each_year_and_each_parcours_has_its_own() {
        let programme = year("100", "50")
            .parcours("A", &[])
            .parcours("B", &[])
            .sae(3, "SAÉ 3.01", |it| it.heures(Projet, "150"))
            .sae(4, "SAÉ 4.B.01", |it| it.heures(Projet, "101").pour("B"))
            .ressource(4, "R4.01", |it| it.heures(Td, "20"))
            .build();
        assert_eq!(found(&programme, "MAQ16"), ["S4 [B]"]);
    }

    #[test]
    fn a_year_without_projet_while_others_have_some() {
        let programme =
            year("100", "50").sae(3, "SAÉ 3.01", |it| it.heures(Tp, "9")).sae(4, "SAÉ 4.01", |it| it.heures(Tp, "9"));
        assert_eq!(found(&programme.build(), "MAQ16"), ["S4"]);
    }

    #[test]
    fn what_is_over_stays_over_and_what_is_under_waits_for_the_rest() {
        let silent = |first: &str| year(first, "0").sae(2, "SAÉ 2.02", |it| it);
        assert_nothing_to_look_at(&silent("100").build(), "MAQ16");
        assert_eq!(found(&silent("251").build(), "MAQ16"), ["S2"]);
        let half = Sample::but().sae(1, "SAÉ 1.01", |it| it.heures(Projet, "100"));
        assert_nothing_to_look_at(&half.clone().build(), "MAQ16");
        assert_nothing_to_look_at(&half.ue(2, "UE2.1", "", 0).build(), "MAQ16");
        assert_nothing_to_look_at(&year("0", "0").build(), "MAQ16");
        let licence = Programme { profil: Profil::Licence, ..year("10", "10").build() };
        assert_eq!(found(&licence, "MAQ16"), [""; 0]);
    }
}
