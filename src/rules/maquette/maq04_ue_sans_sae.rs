//! Finds a UE in which no SAÉ of the parcours weighs; stages and portfolios are SAÉ.
//!
//! Looks at the UE of the parcours, in a semestre in which some activité weighs.

use super::broken;
use crate::{
    coverage::{Measure, ParcoursView},
    i18n::Arg,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "MAQ04",
    name: "ue-sans-sae",
    family: Family::Maquette,
    severity: Severity::Error,
    but_only: true,
    seuils: &[],
    chiffres: &[Chiffre::of("saes_ue", Origine::Loi)],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for vu in &view.ues {
        if broken(Measure::SaesOfUe(vu.rank()), vu.ue, view, examen).is_some() {
            examen.report(vu.ue, vec![("ue", Arg::text(&vu.ue.code))]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, Profil, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    fn one_ue() -> Sample {
        Sample::but().competence("Traiter", &["AC11.01"]).ue(1, "UE1.1", "Traiter", 0)
    }

    #[test]
    fn a_ue_in_which_no_sae_weighs() {
        let programme = one_ue()
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .ressource(1, "R1.01", |it| it.poids("UE1.1", "1"))
            .sae(1, "SAÉ 1.01", |it| it.poids("UE1.1", "1").pour("A"))
            .sae(1, "SAÉ 1.02", |it| it.poids("UE1.1", "0"))
            .build();
        assert_eq!(found(&programme, "MAQ04"), ["UE1.1 [B]"]);
    }

    #[test]
    fn a_portfolio_is_a_sae() {
        let programme = one_ue().activite(Nature::Portfolio, 1, "PORTFOLIO", |it| it.poids("UE1.1", "1")).build();
        assert_in_order(&programme, "MAQ04");
    }

    #[test]
    fn a_semestre_without_weight_is_not_looked_at_nor_another_diploma() {
        let unweighted = one_ue().ressource(1, "R1.01", |it| it.poids("UE1.1", "0")).build();
        assert_nothing_to_look_at(&unweighted, "MAQ04");
        let weighted = one_ue().ressource(1, "R1.01", |it| it.poids("UE1.1", "1")).build();
        assert_eq!(found(&weighted, "MAQ04"), ["UE1.1"]);
        assert_eq!(found(&Programme { profil: Profil::Licence, ..weighted }, "MAQ04"), [""; 0]);
    }
}
