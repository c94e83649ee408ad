//! Finds, in a SAÉ that has a grille, the AC that it assesses and that no criterion points at.
//!
//! Says it once a SAÉ, with the codes of these AC. Looks at the SAÉ with a grille that assess some AC of the
//! parcours, stages and portfolios included. A criterion that points at a composante only observes no AC.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "ALI08",
    name: "ac-evalue-sans-critere",
    family: Family::Alignement,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for &sae in view.activites.iter().filter(|it| it.nature.is_sae() && !it.criteres.is_empty()) {
        if !view.linked_acs(sae).any(|vu| sae.evalue.contains(&vu.ac.id)) {
            continue;
        }
        examen.looked_at(sae.activite);
        let without: Vec<&str> = view.acs_sans_critere(sae.activite).map(|vu| vu.ac.code.as_str()).collect();
        if !without.is_empty() {
            examen.report(
                sae.activite,
                vec![
                    ("activite", Arg::text(&sae.code)),
                    ("semestre", Arg::Count(sae.semestre.into())),
                    ("n", Arg::Count(without.len())),
                    ("acs", Arg::list(without)),
                ],
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn traiter() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02 AC11.03"])
            .competence("Vendre", &["AC12.01"])
            .composantes("Traiter", "CE1")
    }

    #[test]
    fn an_ac_assessed_by_no_criterion_of_the_grille() {
        let programme = traiter()
            .sae(1, "SAÉ 1.01", |it| {
                it.acs("AC11.01 AC11.02 AC11.03").critere("a", "", "AC11.01").critere("b", "CE1", "")
            })
            .build();
        assert_eq!(found(&programme, "ALI08"), ["SAÉ 1.01"]);
        let message = &messages(&programme, "ALI08")[0];
        assert!(message.contains("AC11.02, AC11.03") && !message.contains("AC11.01"), "{message}");
    }

    #[test]
    fn an_ac_counts_in_the_parcours_that_develop_it() {
        let programme = traiter()
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC12.01").critere("a", "", "AC11.01"))
            .build();
        assert_eq!(found(&programme, "ALI08"), ["SAÉ 1.01 [B]"]);
    }

    #[test]
    fn an_ac_that_is_only_worked_needs_no_criterion() {
        let say =
            |it: crate::programme::sample::Draft| it.travaille("AC11.02").acs("AC11.01").critere("a", "", "AC11.01");
        assert_in_order(&traiter().sae(1, "SAÉ 1.01", say).build(), "ALI08");
    }

    #[test]
    fn a_sae_without_grille_or_that_assesses_nothing_is_not_looked_at() {
        let programme = traiter()
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01"))
            .sae(1, "SAÉ 1.02", |it| it.critere("a", "CE1", ""))
            .build();
        assert_nothing_to_look_at(&programme, "ALI08");
    }
}
