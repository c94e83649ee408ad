//! Finds a bloc of the certification of which nothing is assessed: no AC of its compétences is.
//!
//! Looks, in each parcours, at the blocs whose compétences it develops, when these have AC in a year that has
//! an activité. A bloc that no compétence covers is CER01's.

use std::collections::{BTreeSet, HashMap};

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Competence, Id},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "CER03",
    name: "bloc-jamais-evalue",
    family: Family::Certification,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    if view.programme.blocs.is_empty() {
        return;
    }
    let begun: BTreeSet<u8> = view.programme.annees().filter(|it| view.begun_annee(*it)).collect();
    let mut assessed: HashMap<&Id<Competence>, bool> = HashMap::new();
    for vu in view.acs.iter().filter(|vu| begun.contains(&vu.annee)) {
        *assessed.entry(&vu.competence.id).or_default() |= !vu.evalue.is_empty();
    }
    for bloc in &view.programme.blocs {
        let of_bloc: Vec<bool> = bloc.competences.iter().filter_map(|it| assessed.get(it).copied()).collect();
        if of_bloc.is_empty() {
            continue;
        }
        examen.looked_at(bloc);
        if !of_bloc.contains(&true) {
            examen.report(bloc, vec![("bloc", Arg::text(&bloc.code))]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    fn traiter_assessed_vendre_only_worked() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .competence("Vendre", &["AC12.01 AC12.02"])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01"))
            .ressource(1, "R1.01", |it| it.travaille("AC12.01"))
    }

    #[test]
    fn a_bloc_none_of_whose_ac_is_assessed() {
        let programme = traiter_assessed_vendre_only_worked().bloc("BC01", "Traiter").bloc("BC02", "Vendre").build();
        assert_eq!(found(&programme, "CER03"), ["BC02"]);
    }

    #[test]
    fn one_assessed_ac_of_one_of_its_competences_is_enough() {
        assert_in_order(&traiter_assessed_vendre_only_worked().bloc("BC01", "Traiter Vendre").build(), "CER03");
    }

    #[test]
    fn an_assessment_counts_in_the_parcours_that_have_it() {
        let programme = traiter_assessed_vendre_only_worked()
            .parcours("A", &[(1, "Vendre", 1)])
            .parcours("B", &[(1, "Vendre", 1)])
            .parcours("C", &[(1, "Traiter", 1)])
            .sae(1, "SAÉ 1.A.02", |it| it.acs("AC12.02").pour("A"))
            .bloc("BC01", "Vendre")
            .build();
        assert_eq!(found(&programme, "CER03"), ["BC01 [B]"]);
    }

    #[test]
    fn a_bloc_without_ac_in_a_year_that_has_begun_is_not_looked_at() {
        let programme = Sample::but()
            .competence_from(2, "Traiter", &["AC21.01"])
            .competence("Vendre", &[""])
            .ressource(1, "R1.01", |it| it)
            .ue(3, "UE3.1", "", 0)
            .bloc("BC01", "")
            .bloc("BC02", "Traiter")
            .bloc("BC03", "Vendre")
            .build();
        assert_nothing_to_look_at(&programme, "CER03");
    }
}
