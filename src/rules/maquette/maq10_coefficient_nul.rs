//! Finds an activité, portfolios aside, whose coefficients are all 0, and a UE whose coefficients add up to 0.
//!
//! Looks at the activités that have a coefficient, 0 included, in a UE of the parcours, and at the UE of the
//! parcours, in the semestres in which some activité weighs.

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use crate::{
    coverage::{ParcoursView, SeenActivite},
    i18n::Arg,
    programme::{Element, Nature},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for a UE.
const UE: &str = "ue";

pub static RULE: Rule = Rule {
    code: "MAQ10",
    name: "coefficient-nul",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    messages: &[MESSAGE, UE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let weighing = view.ues.iter().filter(|vu| view.semestre_pese(vu.semestre.numero));
    let mut weights: FxHashMap<SeenActivite<'_>, Decimal> = FxHashMap::default();
    for vu in weighing {
        examen.looked();
        if vu.total() == Decimal::ZERO {
            examen.report_as(UE, vu.ue.target(), vec![("ue", Arg::text(&vu.ue.code))]);
        }
        for &(activite, coefficient) in vu.poids.iter().filter(|(it, _)| it.nature != Nature::Portfolio) {
            *weights.entry(activite).or_default() += coefficient;
        }
    }
    for (activite, total) in weights {
        examen.looked();
        if total == Decimal::ZERO {
            examen.report(
                activite.activite,
                vec![("activite", Arg::text(&activite.code)), ("semestre", Arg::Count(activite.semestre.into()))],
            );
        }
    }
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
    }

    #[test]
    fn a_semestre_in_which_nothing_weighs_is_not_looked_at() {
        assert_in_order(&weighing().build(), "MAQ10");
        let zeros = Sample::but().ue(1, "UE1.1", "", 0).ressource(1, "R1.01", |it| it.poids("UE1.1", "0")).build();
        assert_nothing_to_look_at(&zeros, "MAQ10");
    }
}
