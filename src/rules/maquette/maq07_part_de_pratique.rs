//! Finds a BUT in which practice (TP and projet) is too small a share of the scheduled hours.
//!
//! CM and TD that the source counts together are no practice. Looks at the programme once TP or projet hours
//! are filled in, in every semestre of the parcours that has hours, and once there are projet hours at all:
//! without them half the practice would be missing.

use rust_decimal::Decimal;

use super::broken;
use crate::{
    coverage::{Measure, ParcoursView},
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, figure, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "MAQ07",
    name: "part-de-pratique",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: true,
    seuils: &[],
    chiffres: &[Chiffre::of("pratique_min", Origine::Loi)],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let Some(reading) = broken(Measure::Practice, view.programme, view, examen) else { return };
    if let (Some(part), Some(min)) = (reading.value, examen.figures.pratique_min) {
        examen.report_whole(vec![
            ("part", figure::under(Decimal::ONE_HUNDRED * part)),
            ("borne", figure::bound(Decimal::ONE_HUNDRED * min)),
        ]);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{NatureHeures::*, Profil, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    /// 40 h of practice of 100, with `more` hours of TD.
    fn practice(more: &str) -> Sample {
        Sample::but().sae(1, "SAÉ 1.01", |it| it.heures(Projet, "22").heures(Autonomie, "500")).ressource(
            1,
            "R1.01",
            |it| it.heures(Tp, "18").heures(CmTd, "30").heures(Cm, "30").heures(Td, more),
        )
    }

    #[test]
    fn too_little_practice() {
        let programme = practice("0.01").build();
        assert_eq!(found(&programme, "MAQ07"), ["essai"]);
        assert!(messages(&programme, "MAQ07")[0].contains("39,9"), "{:?}", messages(&programme, "MAQ07"));
        assert_in_order(&practice("0").build(), "MAQ07");
    }

    #[test]
    fn a_diploma_of_production_asks_for_more() {
        let programme = Programme { profil: Profil::ButSecondaire, ..practice("0").build() };
        assert_eq!(found(&programme, "MAQ07"), ["essai"]);
    }

    #[test]
    fn hours_are_those_of_one_student_of_the_parcours() {
        let programme = practice("0")
            .parcours("A", &[])
            .parcours("B", &[])
            .ressource(1, "R1.B.02", |it| it.heures(Td, "10").pour("B"))
            .build();
        assert_eq!(found(&programme, "MAQ07"), ["essai [B]"]);
    }

    #[test]
    fn without_projet_or_with_a_semestre_whose_practice_is_not_filled_in_it_is_not_looked_at() {
        let no_projet = Sample::but().ressource(1, "R1.01", |it| it.heures(Tp, "1").heures(CmTd, "30")).build();
        assert_nothing_to_look_at(&no_projet, "MAQ07");
        assert_nothing_to_look_at(&practice("9").ressource(2, "R2.01", |it| it.heures(CmTd, "30")).build(), "MAQ07");
        let hours_elsewhere_only = practice("9").ressource(2, "R2.01", |it| it).build();
        assert_eq!(found(&hours_elsewhere_only, "MAQ07"), ["essai"]);
        let licence = Programme { profil: Profil::Licence, ..practice("9").build() };
        assert_eq!(found(&licence, "MAQ07"), [""; 0]);
    }
}
