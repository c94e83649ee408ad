//! Finds an activité that weighs somewhere, is tied to AC of a compétence, and has no weight in its UE.
//!
//! Looks at each pair of an activité that has a coefficient above 0 and a compétence of which it works or
//! assesses AC, in the year in which the parcours develops them, when the compétence has UE in the activité's
//! semestre; one coefficient above 0 in any of them is enough. AC of another year are ALI01's.
use crate::{
    coverage::{ParcoursView, SeenAc, SeenActivite, SeenUe},
    i18n::Arg,
    programme::Element,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "ALI05",
    name: "ac-sans-coefficient",
    family: Family::Alignement,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for &activite in view.activites.iter().filter(|it| it.is_weighted()) {
        let tied: Vec<&SeenAc<'_>> = view.linked_acs(activite).filter(|vu| vu.annee == activite.annee()).collect();
        for of_competence in tied.chunk_by(|a, b| a.competence.id == b.competence.id) {
            look(view, examen, activite, of_competence);
        }
    }
}

/// Looks at an activité and the AC of one compétence that it is tied to.
fn look<'p>(view: &ParcoursView<'p>, examen: &mut Examen<'_>, activite: SeenActivite<'p>, acs: &[&SeenAc<'p>]) {
    let competence = acs[0].competence;
    let ues: Vec<&SeenUe<'_>> = view.ues_de(&competence.id, activite.semestre).collect();
    if ues.is_empty() {
        return;
    }
    examen.looked_at(activite.activite);
    if !ues.iter().any(|ue| view.weighs_in(activite, ue)) {
        examen.report_between(
            MESSAGE,
            activite.target(),
            competence.target(),
            vec![
                ("activite", Arg::text(&activite.code)),
                ("semestre", Arg::Count(activite.semestre.into())),
                ("competence", Arg::text(&competence.nom)),
                ("n", Arg::Count(acs.len())),
                ("acs", Arg::list(acs.iter().map(|vu| &vu.ac.code))),
                ("ues", Arg::list(ues.iter().map(|vu| &vu.ue.code))),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn two_competences() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .competence("Analyser", &["AC12.01 AC12.02"])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(1, "UE1.2", "Analyser", 0)
    }

    #[test]
    fn ac_of_a_competence_in_whose_ue_the_activite_does_not_weigh() {
        let programme = two_competences()
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC12.01 AC12.02").poids("UE1.1", "2").poids("UE1.2", "0"))
            .build();
        assert_eq!(found(&programme, "ALI05"), ["SAÉ 1.01"]);
        let message = &messages(&programme, "ALI05")[0];
        assert!(message.contains("AC12.01, AC12.02") && message.contains("UE1.2"), "{message}");
    }

    #[test]
    fn an_ac_of_another_year_or_an_activite_without_weight_is_not_looked_at() {
        let programme = two_competences()
            .sae(1, "SAÉ 1.01", |it| it.acs("AC21.01").poids("UE1.2", "1"))
            .ressource(1, "R1.01", |it| it.travaille("AC11.01").poids("UE1.1", "0"))
            .build();
        assert_nothing_to_look_at(&programme, "ALI05");
    }

    #[test]
    fn a_ue_counts_in_the_parcours_that_have_it() {
        let programme = two_competences()
            .parcours("A", &[(1, "Traiter", 1), (1, "Analyser", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC12.01").poids("UE1.1", "2"))
            .build();
        assert_eq!(found(&programme, "ALI05"), ["SAÉ 1.01 [A]"]);
    }

    #[test]
    fn a_weight_in_one_of_the_ue_of_the_competence_is_enough() {
        let programme = two_competences()
            .ue(1, "UE1.3", "Traiter Analyser", 0)
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC12.01").poids("UE1.3", "0.5"))
            .build();
        assert_in_order(&programme, "ALI05");
    }
}
