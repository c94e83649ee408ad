//! Finds a UE in which SAÉ weigh less than 40 % of the coefficients, or more than 60 %.
//!
//! The bounds, themselves allowed, are those of the diploma's figures. A semestre in which the parcours has
//! a stage has no upper bound. Looks at the UE of the parcours in which some activité weighs. Stages and
//! portfolios belong to the pôle SAÉ.

use rust_decimal::Decimal;

use super::broken;
use crate::{
    coverage::{Measure, ParcoursView, SeenUe, Verdict},
    i18n::Arg,
    programme::Element,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, figure, rule::MESSAGE},
};

/// The message for a pôle SAÉ that weighs too much.
const EXCES: &str = "exces";

pub(crate) static RULE: Rule = Rule {
    code: "MAQ03",
    name: "equilibre-des-poles",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: true,
    seuils: &[],
    chiffres: &[Chiffre::of("pole_min", Origine::Loi), Chiffre::of("pole_max", Origine::Loi)],
    messages: &[MESSAGE, EXCES],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let (Some(min), Some(max)) = (examen.figures.pole_min, examen.figures.pole_max) else { return };
    for vu in &view.ues {
        let Some(reading) = broken(Measure::SaeShare(vu.rank()), vu.ue, view, examen) else { continue };
        let Some(part) = reading.value.map(|it| Decimal::ONE_HUNDRED * it) else { continue };
        match reading.verdict {
            Verdict::Above => report(examen, EXCES, vu, figure::over(part), max),
            _ => report(examen, MESSAGE, vu, figure::under(part), min),
        }
    }
}

fn report(examen: &mut Examen<'_>, variant: &'static str, vu: &SeenUe<'_>, part: Arg, borne: Decimal) {
    let args =
        vec![("ue", Arg::text(&vu.ue.code)), ("part", part), ("borne", figure::bound(Decimal::ONE_HUNDRED * borne))];
    examen.report_as(variant, vu.ue.target(), args);
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, Profil, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn weighing(sae: &str, ressource: &str) -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ue(1, "UE1.1", "Traiter", 0)
            .sae(1, "SAÉ 1.01", |it| it.poids("UE1.1", sae))
            .ressource(1, "R1.01", |it| it.poids("UE1.1", ressource))
    }

    #[test]
    fn too_little_and_too_much() {
        for (sae, ressource, part) in [("39.96", "60.04", "39,9"), ("60.04", "39.96", "60,1"), ("0", "1", "0\u{a0}%")] {
            let programme = weighing(sae, ressource).build();
            assert_eq!(found(&programme, "MAQ03"), ["UE1.1"]);
            assert!(messages(&programme, "MAQ03")[0].contains(part), "{:?}", messages(&programme, "MAQ03"));
        }
    }

    #[test]
    fn the_bounds_are_allowed() {
        for (sae, ressource) in [("0.4", "0.6"), ("0.6", "0.4"), ("1.2", "1.8")] {
            assert_in_order(&weighing(sae, ressource).build(), "MAQ03");
        }
    }

    #[test]
    fn a_stage_lifts_the_upper_bound_in_its_semestre() {
        let with_stage = |semestre| weighing("90", "10").activite(Nature::Stage, semestre, "STAGE", |it| it).build();
        assert_in_order(&with_stage(1), "MAQ03");
        assert_eq!(found(&with_stage(2), "MAQ03"), ["UE1.1"]);
    }

    #[test]
    fn an_activite_of_another_parcours_does_not_weigh() {
        let programme = weighing("0.5", "0.5")
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .ressource(1, "R1.02", |it| it.poids("UE1.1", "1").pour("B"))
            .build();
        assert_eq!(found(&programme, "MAQ03"), ["UE1.1 [B]"]);
    }

    #[test]
    fn no_weight_or_no_but_no_finding() {
        assert_nothing_to_look_at(&weighing("0", "0").build(), "MAQ03");
        let licence = Programme { profil: Profil::Licence, ..weighing("0", "1").build() };
        assert_eq!(found(&licence, "MAQ03"), [""; 0]);
    }
}
