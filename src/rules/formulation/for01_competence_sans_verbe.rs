//! Finds a compétence that does not open on an infinitive: neither its short name nor its full wording.
//!
//! One of the two is enough: « Gestion de projet » may be the name of « Gérer un projet de bout en bout ».
//! Looks at the compétences that have a name or a wording.

use crate::{
    coverage::ParcoursView,
    francais::{beginning, opening},
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "FOR01",
    name: "competence-sans-verbe",
    family: Family::Formulation,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for competence in examen.portee(view).competences() {
        let wordings = [&competence.nom, &competence.libelle].into_iter().filter(|it| !it.trim().is_empty());
        let Some(shown) = wordings.clone().next_back() else { continue };
        examen.looked_at(competence);
        if wordings.clone().all(|it| opening(it).is_none()) {
            examen.report(competence, vec![("debut", Arg::text(beginning(shown)))]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn named(nom: &str, libelle: &str) -> Programme {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .with(|it| {
                it.competences[0].nom = nom.into();
                it.competences[0].libelle = libelle.into();
            })
            .build()
    }

    #[test]
    fn a_competence_worded_as_a_subject() {
        assert_eq!(found(&named("Communication", ""), "FOR01"), ["Communication"]);
        let both = named("Communication", "La communication des organisations");
        assert!(messages(&both, "FOR01")[0].contains("La communication"));
    }

    #[test]
    fn an_infinitive_in_the_name_or_in_the_wording() {
        assert_in_order(&named("Traiter", ""), "FOR01");
        assert_in_order(&named("Communication", "Communiquer avec tous les publics"), "FOR01");
        assert_in_order(&named("", "S’engager dans un collectif"), "FOR01");
    }

    #[test]
    fn a_competence_of_one_parcours_counts_there_and_one_of_none_in_none() {
        let sample = || {
            Sample::but()
                .competence("Commerce", &["AC11.01"])
                .competence("Vendre", &["AC12.01"])
                .parcours("A", &[(1, "Commerce", 1)])
                .parcours("B", &[(1, "Vendre", 1)])
        };
        assert_eq!(found(&sample().build(), "FOR01"), ["Commerce [A]"]);
        let with_a_new_one = sample().competence("Accueil", &["AC13.01"]).build();
        assert_eq!(found(&with_a_new_one, "FOR01"), ["Commerce [A]", "Accueil []"]);
    }

    #[test]
    fn a_competence_without_words_is_the_matter_of_another_rule() {
        assert_nothing_to_look_at(&named(" ", ""), "FOR01");
    }
}
