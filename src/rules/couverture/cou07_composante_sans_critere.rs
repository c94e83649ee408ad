//! Finds a composante essentielle that no criterion of any grille of the parcours observes.
//!
//! Looks at the composantes of the compétences that the parcours develops in a year that has activités, once
//! some activité of the programme has a grille: before that, nobody has begun to write them.

use std::collections::HashSet;

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Composante, Id},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "COU07",
    name: "composante-sans-critere",
    family: Family::Couverture,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    if view.programme.activites.iter().all(|it| it.criteres.is_empty()) {
        return;
    }
    let criteres = view.activites.iter().flat_map(|it| &it.criteres);
    let observed: HashSet<&Id<Composante>> = criteres.flat_map(|it| &it.composantes).collect();
    for competence in view.competences_commencees() {
        for composante in &competence.composantes {
            examen.looked_at(composante);
            if !observed.contains(&composante.id) {
                let args =
                    vec![("composante", Arg::text(&composante.libelle)), ("competence", Arg::text(&competence.nom))];
                examen.report(composante, args);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn two_composantes() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .composantes("Traiter", "CE1 CE2")
            .competence_from(2, "Vendre", &["AC22.01"])
            .composantes("Vendre", "CE3")
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01").critere("c1", "CE1", "AC11.01"))
    }

    #[test]
    fn a_composante_that_no_grille_observes() {
        let programme = two_composantes().build();
        assert_eq!(found(&programme, "COU07"), ["CE2"]);
        let message = &messages(&programme, "COU07")[0];
        assert!(message.contains("CE2") && message.contains("Traiter"), "{message}");
    }

    #[test]
    fn the_grilles_of_another_parcours_do_not_count() {
        let programme = two_composantes()
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .parcours("C", &[])
            .sae(1, "SAÉ 1.02", |it| it.acs("AC11.01").critere("c2", "CE2", "").pour("A"))
            .build();
        assert_eq!(found(&programme, "COU07"), ["CE2 [B]"]);
    }

    #[test]
    fn composantes_that_are_all_observed_are_in_order() {
        let programme = two_composantes().sae(2, "SAÉ 2.01", |it| it.critere("c2", "CE2", "")).build();
        assert_in_order(&programme, "COU07");
    }

    #[test]
    fn without_any_grille_there_is_nothing_to_look_at() {
        let programme = two_composantes().with(|it| it.activites[0].criteres.clear()).build();
        assert_nothing_to_look_at(&programme, "COU07");
    }
}
