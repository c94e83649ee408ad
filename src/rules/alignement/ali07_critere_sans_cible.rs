//! Finds a criterion of the grille of a SAÉ that points at no composante essentielle and no AC.
//!
//! Looks at every criterion of the SAÉ of the parcours, stages and portfolios included.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "ALI07",
    name: "critere-sans-cible",
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
        for critere in &sae.criteres {
            examen.looked_at(critere);
            if critere.composantes.is_empty() && critere.acs.is_empty() {
                let args = vec![
                    ("critere", Arg::text(&critere.libelle)),
                    ("activite", Arg::text(&sae.code)),
                    ("semestre", Arg::Count(sae.semestre.into())),
                ];
                examen.report(critere, args);
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

    fn traiter() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .composantes("Traiter", "CE1")
            .parcours("A", &[])
            .parcours("B", &[])
    }

    #[test]
    fn a_criterion_that_points_at_nothing() {
        let programme = traiter()
            .sae(1, "SAÉ 1.01", |it| it.critere("Propreté", "", "").critere("Rigueur", "CE1", ""))
            .sae(1, "SAÉ 1.02", |it| it.critere("Sourire", "", "").pour("B"))
            .build();
        assert_eq!(found(&programme, "ALI07"), ["Propreté", "Sourire [B]"]);
        let message = &messages(&programme, "ALI07")[0];
        assert!(message.contains("Propreté") && message.contains("SAÉ 1.01"), "{message}");
    }

    #[test]
    fn a_composante_or_an_ac_is_enough() {
        let say = |it: crate::programme::sample::Draft| it.critere("a", "CE1", "").critere("b", "", "AC11.01");
        assert_in_order(&traiter().sae(1, "SAÉ 1.01", say).build(), "ALI07");
    }

    #[test]
    fn without_a_grille_there_is_nothing_to_look_at() {
        assert_nothing_to_look_at(&traiter().sae(1, "SAÉ 1.01", |it| it).build(), "ALI07");
    }
}
