//! Finds a SAÉ that mobilises ressources of a later semestre.
//!
//! Says it once a SAÉ, with the codes of these ressources. Looks at the SAÉ that mobilise some ressource of
//! the parcours.

use crate::{
    coverage::{ParcoursView, SeenActivite},
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "ALI02",
    name: "ressource-mobilisee-trop-tard",
    family: Family::Alignement,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for &sae in view.activites.iter().filter(|it| it.nature.is_sae()) {
        let mobilise: Vec<SeenActivite<'_>> = view.mobilise_par(sae).collect();
        if mobilise.is_empty() {
            continue;
        }
        examen.looked_at(sae.activite);
        let late: Vec<&str> =
            mobilise.iter().filter(|it| it.semestre > sae.semestre).map(|it| it.code.as_str()).collect();
        if !late.is_empty() {
            examen.report(
                sae.activite,
                vec![
                    ("activite", Arg::text(&sae.code)),
                    ("semestre", Arg::Count(sae.semestre.into())),
                    ("n", Arg::Count(late.len())),
                    ("ressources", Arg::list(late)),
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

    #[test]
    fn a_sae_that_needs_what_comes_after_it() {
        let programme = Sample::but()
            .parcours("A", &[])
            .parcours("B", &[])
            .ressource(1, "R1.01", |it| it)
            .ressource(2, "R2.01", |it| it)
            .ressource(2, "R2.02", |it| it.pour("B"))
            .sae(1, "SAÉ 1.01", |it| it.mobilise("R1.01 R2.01"))
            .sae(1, "SAÉ 1.02", |it| it.mobilise("R1.01 R2.02"))
            .build();
        assert_eq!(found(&programme, "ALI02"), ["SAÉ 1.01", "SAÉ 1.02 [B]"]);
        assert!(messages(&programme, "ALI02")[0].contains("R2.01"));
    }

    #[test]
    fn ressources_of_the_semestre_or_before_are_in_order() {
        let programme = Sample::but()
            .ressource(1, "R1.01", |it| it)
            .ressource(2, "R2.01", |it| it)
            .sae(2, "SAÉ 2.01", |it| it.mobilise("R1.01 R2.01"))
            .build();
        assert_in_order(&programme, "ALI02");
    }

    #[test]
    fn a_sae_that_mobilises_nothing_is_not_looked_at() {
        assert_nothing_to_look_at(&Sample::but().sae(1, "SAÉ 1.01", |it| it).build(), "ALI02");
    }
}
