//! Finds an activité, portfolios aside, whose coefficients are all 0, and a UE whose coefficients add up to 0.
//!
//! Looks at the activités that have a coefficient, 0 included, in a UE of the parcours, and at the UE of the
//! parcours, in the semestres in which some activité weighs.

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use crate::{
    coverage::{ParcoursView, SeenActivite, SeenUe},
    i18n::Arg,
    programme::{Element, Nature},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for a UE.
const UE: &str = "ue";
/// Those for what weighs in the UE, or by the activités, of other parcours.
const AILLEURS: &str = "ailleurs";
const UE_AILLEURS: &str = "ue-ailleurs";

pub(crate) static RULE: Rule = Rule {
    code: "MAQ10",
    name: "coefficient-nul",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, UE, AILLEURS, UE_AILLEURS],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let weighing = view.ues.iter().filter(|vu| view.semestre_pese(vu.semestre.numero));
    let mut weights: FxHashMap<SeenActivite<'_>, Decimal> = FxHashMap::default();
    for vu in weighing {
        examen.looked_at(vu.ue);
        if vu.total() == Decimal::ZERO {
            let variant = if weighs_for_others(view, vu) { UE_AILLEURS } else { UE };
            examen.report_as(variant, vu.ue.target(), vec![("ue", Arg::text(&vu.ue.code))]);
        }
        for &(activite, coefficient) in vu.poids.iter().filter(|(it, _)| it.nature != Nature::Portfolio) {
            *weights.entry(activite).or_default() += coefficient;
        }
    }
    for &activite in &view.activites {
        let Some(total) = weights.get(&activite) else { continue };
        examen.looked_at(activite.activite);
        if total.is_zero() {
            let variant = if activite.is_weighted() { AILLEURS } else { MESSAGE };
            let args =
                vec![("activite", Arg::text(&activite.code)), ("semestre", Arg::Count(activite.semestre.into()))];
            examen.report_as(variant, activite.target(), args);
        }
    }
}

/// Whether an activité of another parcours weighs in the UE.
fn weighs_for_others(view: &ParcoursView<'_>, vu: &SeenUe<'_>) -> bool {
    view.programme.activites.iter().any(|it| it.coefficients.get(&vu.ue.id).is_some_and(|it| *it > Decimal::ZERO))
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn weighing() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Vendre", &["AC12.01"])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(1, "UE1.2", "Vendre", 0)
            .sae(1, "SAÉ 1.01", |it| it.poids("UE1.1", "2").poids("UE1.2", "1"))
    }

    #[test]
    fn an_activite_that_weighs_nowhere_though_it_has_coefficients() {
        let programme = weighing()
            .ressource(1, "R1.01", |it| it.poids("UE1.1", "0").poids("UE1.2", "0"))
            .ressource(1, "R1.02", |it| it.poids("UE1.1", "0").poids("UE1.2", "0.5"))
            .ressource(1, "R1.03", |it| it)
            .activite(Nature::Portfolio, 1, "PORTFOLIO", |it| it.poids("UE1.1", "0"))
            .build();
        assert_eq!(found(&programme, "MAQ10"), ["R1.01"]);
    }

    #[test]
    fn a_ue_in_which_nothing_weighs() {
        let programme = weighing().ue(1, "UE1.3", "", 0).build();
        assert_eq!(found(&programme, "MAQ10"), ["UE1.3"]);
        assert!(messages(&programme, "MAQ10")[0].contains("UE1.3"));
    }

    #[test]
    fn a_coefficient_counts_in_the_parcours_that_have_the_ue() {
        let programme = weighing()
            .parcours("A", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .ressource(1, "R1.01", |it| it.poids("UE1.1", "0").poids("UE1.2", "2"))
            .build();
        assert_eq!(found(&programme, "MAQ10"), ["R1.01 [B]"]);
        // It weighs 2 in A: to say that all its coefficients are 0 would be false.
        assert!(messages(&programme, "MAQ10")[0].contains("UE de ce parcours"), "{:?}", messages(&programme, "MAQ10"));
    }

    #[test]
    fn a_ue_in_which_only_activites_of_another_parcours_weigh() {
        let programme = weighing()
            .parcours("A", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .ue(1, "UE1.3", "", 0)
            .ressource(1, "R1.A.01", |it| it.poids("UE1.3", "2").pour("A"))
            .build();
        assert_eq!(found(&programme, "MAQ10"), ["UE1.3 [B]"]);
        assert!(messages(&programme, "MAQ10")[0].contains("ce parcours"), "{:?}", messages(&programme, "MAQ10"));
    }

    #[test]
    fn a_semestre_in_which_nothing_weighs_is_not_looked_at() {
        assert_in_order(&weighing().build(), "MAQ10");
        let zeros = Sample::but().ue(1, "UE1.1", "", 0).ressource(1, "R1.01", |it| it.poids("UE1.1", "0")).build();
        assert_nothing_to_look_at(&zeros, "MAQ10");
    }
}
