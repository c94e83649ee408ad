//! Finds a situation professionnelle that no SAÉ of the parcours stages; a stage counts, a portfolio does not.
//!
//! Looks at the situations of the compétences that the parcours develops in a year that has activités, once
//! some SAÉ of the programme stages one: before that, nobody has filled these links in.

use std::collections::HashSet;

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Activite, Id, Situation},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "COU09",
    name: "situation-sans-sae",
    family: Family::Couverture,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let stages_some = |it: &Activite| it.nature.is_situation() && !it.situations.is_empty();
    if !view.programme.activites.iter().any(stages_some) {
        return;
    }
    let saes = view.activites.iter().filter(|it| it.nature.is_situation());
    let staged: HashSet<&Id<Situation>> = saes.flat_map(|it| &it.situations).collect();
    for competence in view.competences_commencees() {
        for situation in &competence.situations {
            examen.looked_at(situation);
            if !staged.contains(&situation.id) {
                let args =
                    vec![("situation", Arg::text(&situation.libelle)), ("competence", Arg::text(&competence.nom))];
                examen.report(situation, args);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    fn two_situations() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .situations("Traiter", "Enquête Sondage")
            .competence_from(3, "Vendre", &["AC32.01"])
            .situations("Vendre", "Foire")
            .sae(1, "SAÉ 1.01", |it| it.met_en_scene("Enquête"))
    }

    #[test]
    fn a_situation_that_no_sae_stages() {
        assert_eq!(found(&two_situations().build(), "COU09"), ["Sondage"]);
    }

    #[test]
    fn a_stage_stages_it_and_a_portfolio_or_a_ressource_does_not() {
        let with = |nature| two_situations().activite(nature, 2, "X", |it| it.met_en_scene("Sondage")).build();
        assert_in_order(&with(Nature::Stage), "COU09");
        assert_eq!(found(&with(Nature::Portfolio), "COU09"), ["Sondage"]);
        assert_eq!(found(&with(Nature::Ressource), "COU09"), ["Sondage"]);
    }

    #[test]
    fn the_sae_of_another_parcours_does_not_count() {
        let programme = two_situations()
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .sae(2, "SAÉ 2.01", |it| it.met_en_scene("Sondage").pour("B"))
            .build();
        assert_eq!(found(&programme, "COU09"), ["Sondage [A]"]);
    }

    #[test]
    fn before_any_sae_stages_one_there_is_nothing_to_look_at() {
        let programme = two_situations().with(|it| it.activites[0].situations.clear()).build();
        assert_nothing_to_look_at(&programme, "COU09");
    }
}
