//! Finds niveaux of a compétence that do not follow on, year by year, in the parcours.
//!
//! Looks at each compétence that the parcours develops. Its niveaux, by year, must begin with the first and
//! go up by one each year. A compétence may begin late and stop early. One message each tells of a beginning
//! that is not the first niveau, of two niveaux in one year, of a year skipped, of a wrong order, and of a
//! niveau that the parcours develops in two years. Outside the BUT, niveaux that follow on may share a year: a diploma
//! may last only one.

use std::collections::HashMap;

use crate::{
    coverage::{ParcoursView, SeenNiveau},
    i18n::Arg,
    programme::{Element, Id, Niveau},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The first niveau of the parcours is not niveau 1.
const DEBUT: &str = "debut";
/// Two niveaux in one year.
const DOUBLE: &str = "double";
/// A year without niveau between two that have one.
const TROU: &str = "trou";
/// One niveau in two years.
const REPETE: &str = "repete";

pub(crate) static RULE: Rule = Rule {
    code: "PRO01",
    name: "niveaux-discontinus",
    family: Family::Progression,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, DEBUT, DOUBLE, TROU, REPETE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let mut annees: HashMap<&Id<Niveau>, Vec<u8>> = HashMap::new();
    for choix in view.parcours.iter().flat_map(|parcours| &parcours.niveaux) {
        annees.entry(&choix.niveau).or_default().push(choix.annee);
    }
    for of_competence in view.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id) {
        examen.looked_at(of_competence[0].competence);
        let mut steps: Vec<&SeenNiveau<'_>> = of_competence.iter().collect();
        steps.sort_by_key(|vu| (vu.annee, vu.niveau.ordre));
        if steps[0].niveau.ordre != 1 {
            report(examen, DEBUT, steps[0], vec![]);
        }
        for pair in steps.windows(2) {
            let [before, after] = [pair[0], pair[1]];
            if let Some(variant) = break_between(before, after, view.programme.profil.is_but()) {
                let args = vec![
                    ("avant", Arg::Count(before.niveau.ordre.into())),
                    ("annee_avant", Arg::Count(before.annee.into())),
                ];
                report(examen, variant, after, args);
            }
        }
        for vu in of_competence {
            for again in annees.get(&vu.niveau.id).into_iter().flatten().filter(|&&annee| annee != vu.annee) {
                report(examen, REPETE, vu, vec![("encore", Arg::Count((*again).into()))]);
            }
        }
    }
}

/// What is wrong in going from one niveau to the next.
fn break_between(before: &SeenNiveau<'_>, after: &SeenNiveau<'_>, is_but: bool) -> Option<&'static str> {
    let follows_on = after.niveau.ordre == before.niveau.ordre + 1;
    if before.annee == after.annee {
        (is_but || !follows_on).then_some(DOUBLE)
    } else if !follows_on {
        Some(MESSAGE)
    } else if after.annee != before.annee + 1 {
        Some(TROU)
    } else {
        None
    }
}

fn report(examen: &mut Examen<'_>, variant: &'static str, vu: &SeenNiveau<'_>, more: Vec<(&'static str, Arg)>) {
    let mut args = vec![
        ("competence", Arg::text(&vu.competence.nom)),
        ("ordre", Arg::Count(vu.niveau.ordre.into())),
        ("annee", Arg::Count(vu.annee.into())),
    ];
    args.extend(more);
    examen.report_as(variant, vu.niveau.target(), args);
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Profil, Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn develops(choix: &[(u8, &str, u8)]) -> Programme {
        let niveaux = ["AC11.01", "AC21.01", "AC31.01"];
        let sample = Sample::but().competence("Traiter", &niveaux).parcours("A", choix);
        sample.parcours("B", &[(1, "Traiter", 1), (2, "Traiter", 2), (3, "Traiter", 3)]).build()
    }

    #[test]
    fn each_way_not_to_follow_on() {
        for (choix, label, says) in [
            (vec![(1, "Traiter", 2), (2, "Traiter", 3)], "Traiter 2 [A]", "commence"),
            (vec![(1, "Traiter", 1), (1, "Traiter", 2)], "Traiter 2 [A]", "deux niveaux"),
            (vec![(1, "Traiter", 1), (3, "Traiter", 2)], "Traiter 2 [A]", "interrompt"),
            (vec![(1, "Traiter", 1), (2, "Traiter", 3)], "Traiter 3 [A]", "succède"),
            (vec![(1, "Traiter", 1), (2, "Traiter", 1)], "Traiter 1 [A]", "deux fois"),
        ] {
            let programme = develops(&choix);
            assert_eq!(found(&programme, "PRO01"), [label], "{choix:?}");
            let message = &messages(&programme, "PRO01")[0];
            assert!(message.contains(says), "{choix:?}: {message}");
        }
    }

    #[test]
    fn outside_the_but_niveaux_that_follow_on_may_share_a_year() {
        let of = |choix: &[(u8, &str, u8)]| {
            let mut programme = develops(choix);
            programme.profil = Profil::Autre;
            programme
        };
        assert_in_order(&of(&[(1, "Traiter", 1), (1, "Traiter", 2), (2, "Traiter", 3)]), "PRO01");
        assert_eq!(found(&of(&[(1, "Traiter", 1), (1, "Traiter", 3)]), "PRO01"), ["Traiter 3 [A]"]);
    }

    #[test]
    fn going_down_is_a_wrong_order_and_a_wrong_beginning() {
        let programme = develops(&[(1, "Traiter", 2), (2, "Traiter", 1)]);
        assert_eq!(found(&programme, "PRO01"), ["Traiter 1 [A]", "Traiter 2 [A]"]);
    }

    #[test]
    fn a_competence_may_begin_late_and_stop_early() {
        assert_in_order(&develops(&[(2, "Traiter", 1), (3, "Traiter", 2)]), "PRO01");
        assert_in_order(&develops(&[(1, "Traiter", 1), (2, "Traiter", 2)]), "PRO01");
    }

    #[test]
    fn without_parcours_the_year_is_the_niveau_s() {
        let whole = |annee| {
            let sample = Sample::but().competence("Traiter", &["AC11.01", "AC21.01"]);
            sample.with(|it| it.competences[0].niveaux[1].annee = annee).build()
        };
        assert_in_order(&whole(2), "PRO01");
        assert_eq!(found(&whole(3), "PRO01"), ["Traiter 2"]);
        assert_nothing_to_look_at(&Sample::but().build(), "PRO01");
    }
}
