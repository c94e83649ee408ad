//! Finds an AC that no activité of the parcours works or assesses.
//!
//! Looks at the AC that the parcours develops in a year where it has activités: a year without any is not
//! designed yet.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "COU01",
    name: "ac-non-couvert",
    family: Family::Couverture,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for vu in view.acs.iter().filter(|vu| view.begun_annee(vu.annee)) {
        examen.looked_at(vu.ac);
        if !vu.is_covered() {
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
    fn an_ac_that_nothing_works_or_assesses() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02 AC11.03"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .sae(1, "SAÉ 1.01", |it| it.evalue("AC11.03"))
            .build();
        assert_eq!(found(&programme, "COU01"), ["AC11.02"]);
    }

    #[test]
    fn an_activite_of_another_parcours_does_not_count() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01").pour("A"))
            .ressource(1, "R1.02", |it| it)
            .build();
        assert_eq!(found(&programme, "COU01"), ["AC11.01 [B]"]);
    }

    #[test]
    fn a_year_without_activite_is_not_looked_at() {
        let sample = || Sample::but().competence("Traiter", &["AC11.01", "AC21.01"]);
        let programme = sample().ressource(2, "R2.01", |it| it.travaille("AC11.01")).build();
        assert_in_order(&programme, "COU01");
        assert_nothing_to_look_at(&sample().build(), "COU01");
    }
}
