//! Finds an activité with a coefficient in a UE, and no AC of the compétences of that UE.
//!
//! Looks at each coefficient above 0 in a UE of the parcours that is tied to compétences. The AC that count
//! are those that the parcours develops, in any year: that of the AC is ALI01's concern. Another message tells of an
//! activité that has AC of these compétences, of niveaux that the parcours does not develop. An activité without
//! any AC is reported here too, beside COU08: its marks count for a compétence that it does not touch. One whose file
//! names AC that the programme does not have is REF06’s.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::{
    coverage::{ParcoursView, SeenActivite},
    i18n::Arg,
    programme::{Competence, Element, Id},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for AC that the parcours does not develop.
const AILLEURS: &str = "ailleurs";

pub(crate) static RULE: Rule = Rule {
    code: "ALI06",
    name: "coefficient-sans-ac",
    family: Family::Alignement,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, AILLEURS],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for vu in view.ues.iter().filter(|vu| !vu.ue.competences.is_empty()) {
        let weighs =
            |(it, weight): &&(SeenActivite<'_>, Decimal)| *weight > Decimal::ZERO && it.acs_inconnus.is_empty();
        for &(activite, coefficient) in vu.poids.iter().filter(weighs) {
            examen.looked_at(activite.activite);
            if !view.linked_acs(activite).any(|ac| vu.ue.competences.contains(&ac.competence.id)) {
                let args = vec![
                    ("activite", Arg::text(&activite.code)),
                    ("semestre", Arg::Count(activite.semestre.into())),
                    ("ue", Arg::text(&vu.ue.code)),
                    ("coefficient", Arg::Number(coefficient)),
                    ("competences", noms(view, &vu.ue.competences)),
                ];
                let acs = activite.acs().filter_map(|ac| examen.competence_de(ac));
                let elsewhere: Vec<&str> = acs
                    .filter(|(_, competence)| vu.ue.competences.contains(competence))
                    .map(|(code, _)| code.as_str())
                    .collect();
                let (variant, more) = match elsewhere.len() {
                    0 => (MESSAGE, Vec::new()),
                    n => (AILLEURS, vec![("n", Arg::Count(n)), ("acs", Arg::list(elsewhere))]),
                };
                let args = args.into_iter().chain(more).collect();
                examen.report_between(variant, activite.target(), vu.ue.target(), args);
            }
        }
    }
}

/// The names of these compétences, in the order of the référentiel.
fn noms(view: &ParcoursView<'_>, ids: &BTreeSet<Id<Competence>>) -> Arg {
    let named = view.programme.competences.iter().filter(|it| ids.contains(&it.id));
    Arg::list(named.map(|it| &it.nom))
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
            .competence("Analyser", &["AC12.01"])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(1, "UE1.2", "Analyser", 0)
    }

    #[test]
    fn a_coefficient_without_any_ac_of_the_competence() {
        let programme = two_competences()
            .ressource(1, "R1.01", |it| it.travaille("AC11.01").poids("UE1.1", "2").poids("UE1.2", "1.5"))
            .ressource(1, "R1.02", |it| it.poids("UE1.1", "1"))
            .build();
        assert_eq!(found(&programme, "ALI06"), ["R1.01", "R1.02"]);
        let message = &messages(&programme, "ALI06")[0];
        assert!(message.contains("UE1.2") && message.contains("1,5") && message.contains("Analyser"), "{message}");
    }

    #[test]
    fn an_ac_that_the_parcours_does_not_develop_does_not_count() {
        let programme = two_competences()
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1), (2, "Traiter", 2)])
            .ressource(1, "R1.01", |it| it.travaille("AC21.01").poids("UE1.1", "2"))
            .build();
        assert_eq!(found(&programme, "ALI06"), ["R1.01 [A]"]);
        let message = &messages(&programme, "ALI06")[0];
        assert!(message.contains("AC21.01") && message.contains("ne développe pas"), "{message}");
    }

    #[test]
    fn a_shared_activite_may_weigh_in_a_ue_that_only_one_parcours_has() {
        let programme = two_competences()
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Analyser", 1)])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01 AC12.01").poids("UE1.1", "2").poids("UE1.2", "1"))
            .build();
        assert_in_order(&programme, "ALI06");
    }

    #[test]
    fn a_coefficient_of_0_and_a_free_ue_are_not_looked_at() {
        let programme = two_competences()
            .ue(1, "UE1.9", "", 0)
            .ressource(1, "R1.01", |it| it.poids("UE1.1", "0").poids("UE1.9", "3"))
            .build();
        assert_nothing_to_look_at(&programme, "ALI06");
    }
}
