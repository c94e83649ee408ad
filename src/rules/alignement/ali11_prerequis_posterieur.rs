//! Finds an activité whose prerequisites stand in the same semestre or a later one, or need it in their turn.
//!
//! One message tells of the prerequisites that come too late; another of each that leads back to the activité,
//! with the way round. Every cycle is seen: one of its steps at least does not go back in time. Looks at the
//! activités that have a prerequisite in the parcours.

use std::collections::HashMap;

use crate::{
    coverage::{ParcoursView, SeenActivite},
    i18n::Arg,
    programme::Element,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// A prerequisite that needs the activité in its turn.
const CYCLE: &str = "cycle";

pub static RULE: Rule = Rule {
    code: "ALI11",
    name: "prerequis-posterieur",
    family: Family::Alignement,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    messages: &[MESSAGE, CYCLE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for &activite in &view.activites {
        if view.prerequis_de(activite).next().is_none() {
            continue;
        }
        examen.looked();
        let mut late = Vec::new();
        for before in view.prerequis_de(activite).filter(|it| it.semestre >= activite.semestre) {
            match way(view, before, activite) {
                Some(way) => {
                    let round = [vec![activite.code.as_str()], way].concat().join(" → ");
                    examen.report_as(CYCLE, activite.target(), vec![("tour", Arg::text(round))]);
                }
                None => late.push(before.activite.code.as_str()),
            }
        }
        if !late.is_empty() {
            examen.report(
                activite.activite,
                vec![
                    ("activite", Arg::text(&activite.code)),
                    ("semestre", Arg::Count(activite.semestre.into())),
                    ("n", Arg::Count(late.len())),
                    ("prerequis", Arg::list(late)),
                ],
            );
        }
    }
}

/// The codes on the shortest way from one activité to another, both included, from each to its prerequisites.
fn way<'p>(view: &ParcoursView<'p>, from: SeenActivite<'p>, to: SeenActivite<'p>) -> Option<Vec<&'p str>> {
    let mut came_from: HashMap<SeenActivite<'p>, Option<SeenActivite<'p>>> = HashMap::from([(from, None)]);
    let mut reached = vec![from];
    let mut next = 0;
    while let Some(&at) = reached.get(next) {
        if at == to {
            let back = std::iter::successors(Some(at), |it| came_from.get(it).copied().flatten());
            let mut codes: Vec<&str> = back.map(|it| it.activite.code.as_str()).collect();
            codes.reverse();
            return Some(codes);
        }
        for before in view.prerequis_de(at) {
            came_from.entry(before).or_insert_with(|| {
                reached.push(before);
                Some(at)
            });
        }
        next += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Programme, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    /// Four ressources, R1.01 and R1.02 in S1, R2.01 and R2.02 in S2, with their prerequisites.
    fn chain(prerequis: [&str; 4]) -> Programme {
        let codes = [(1, "R1.01"), (1, "R1.02"), (2, "R2.01"), (2, "R2.02")];
        let all = codes.into_iter().zip(prerequis);
        all.fold(Sample::but(), |sample, ((semestre, code), prerequis)| {
            sample.ressource(semestre, code, |it| it.prerequis(prerequis))
        })
        .build()
    }

    #[test]
    fn a_prerequisite_of_the_same_semestre_or_a_later_one() {
        let programme = chain(["R1.02 R2.01", "", "R1.02 R2.02", "R1.02"]);
        assert_eq!(found(&programme, "ALI11"), ["R1.01", "R2.01"]);
        let messages = messages(&programme, "ALI11");
        assert!(messages[0].contains("R1.02, R2.01"), "{messages:?}");
        assert!(messages[1].contains("R2.02") && !messages[1].contains("R1.01"), "{messages:?}");
    }

    #[test]
    fn a_cycle_is_told_with_its_way_round() {
        let programme = chain(["R2.02", "", "R1.01", "R2.01"]);
        assert_eq!(found(&programme, "ALI11"), ["R1.01", "R2.02"]);
        let messages = messages(&programme, "ALI11");
        assert!(messages[0].contains("R1.01 → R2.02 → R2.01 → R1.01"), "{messages:?}");
        let itself = chain(["R1.01", "", "", ""]);
        assert_eq!(found(&itself, "ALI11"), ["R1.01"]);
    }

    #[test]
    fn a_prerequisite_of_another_parcours_is_not_looked_at() {
        let programme = Sample::but()
            .parcours("A", &[])
            .parcours("B", &[])
            .ressource(2, "R2.01", |it| it.pour("A"))
            .ressource(1, "R1.01", |it| it.prerequis("R2.01"))
            .build();
        assert_eq!(found(&programme, "ALI11"), ["R1.01 [A]"]);
    }

    #[test]
    fn what_comes_before_is_in_order() {
        assert_in_order(&chain(["", "", "R1.01 R1.02", "R1.01"]), "ALI11");
        assert_nothing_to_look_at(&chain([""; 4]), "ALI11");
    }
}
