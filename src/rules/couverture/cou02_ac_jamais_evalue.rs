//! Finds an AC that some activité of the parcours works and none assesses.
//!
//! Looks at the AC that the parcours develops and that some activité works or assesses; those that none
//! does are COU01's.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "COU02",
    name: "ac-jamais-evalue",
    family: Family::Couverture,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for vu in view.acs.iter().filter(|vu| vu.is_covered()) {
        examen.looked_at(vu.ac);
        if vu.evalue.is_empty() {
            let args = vec![("ac", Arg::text(&vu.ac.code)), ("competence", Arg::text(&vu.competence.nom))];
            examen.report(vu.ac, args);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    #[test]
    fn an_ac_that_is_worked_and_never_assessed() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02 AC11.03"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01 AC11.02"))
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.02"))
            .build();
        assert_eq!(found(&programme, "COU02"), ["AC11.01"]);
    }

    #[test]
    fn it_must_be_assessed_in_each_parcours() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01").pour("A"))
            .build();
        assert_eq!(found(&programme, "COU02"), ["AC11.01 [B]"]);
    }

    #[test]
    fn an_ac_that_is_assessed_is_in_order() {
        let sample = || Sample::but().competence("Traiter", &["AC11.01"]);
        assert_in_order(&sample().sae(1, "SAÉ 1.01", |it| it.acs("AC11.01")).build(), "COU02");
        assert_nothing_to_look_at(&sample().sae(1, "SAÉ 1.01", |it| it).build(), "COU02");
    }
}
