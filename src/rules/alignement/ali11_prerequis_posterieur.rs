//! Finds an activité whose prerequisites stand in the same semestre or a later one, or need it in their turn.
//!
//! One message tells of the prerequisites that come too late; another, once an activité, of the shortest way that leads
//! back to it. Every cycle is seen: one of its steps at least does not go back in time. Looks at the activités that
//! have a prerequisite in the parcours.

use std::ops::Range;

use crate::{
    coverage::{ParcoursView, SeenActivite},
    i18n::Arg,
    programme::Element,
    rules::{
        Examen, Family, Rule, Severity,
        rule::MESSAGE,
        tours::{Tour, Tours},
    },
};

/// A prerequisite that needs the activité in its turn.
const CYCLE: &str = "cycle";
/// How many steps of a way round are named, from its start and before its end.
const NAMED: (usize, usize) = (9, 3);

pub(crate) static RULE: Rule = Rule {
    code: "ALI11",
    name: "prerequis-posterieur",
    family: Family::Alignement,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, CYCLE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    // Seldom asked for.
    let mut tours = None;
    for (place, &activite) in view.activites.iter().enumerate() {
        if view.prerequis_de(activite).next().is_none() {
            continue;
        }
        examen.looked_at(activite.activite);
        let mut late: Vec<SeenActivite<'_>> =
            view.prerequis_de(activite).filter(|it| it.semestre >= activite.semestre).collect();
        if late.is_empty() {
            continue;
        }
        if let Some(round) = tours.get_or_insert_with(|| Tours::of(view)).through(place) {
            let next = round.at(1);
            late.retain(|it| *it != next);
            examen.report_as(CYCLE, activite.target(), vec![("tour", Arg::text(told(&round)))]);
        }
        if !late.is_empty() {
            let args = vec![
                ("activite", Arg::text(&activite.code)),
                ("semestre", Arg::Count(activite.semestre.into())),
                ("n", Arg::Count(late.len())),
                ("prerequis", Arg::list(late.iter().map(|it| &it.activite.code))),
            ];
            examen.report(activite.activite, args);
        }
    }
}

/// The codes on a way round, those in the middle of a long one left out.
fn told(round: &Tour<'_, '_>) -> String {
    let (head, tail) = NAMED;
    // The first stands at both ends.
    let steps = round.len() + 1;
    let codes = |steps: Range<usize>| steps.map(|step| round.at(step).activite.code.as_str());
    let named: Vec<&str> = if steps > head + tail + 1 {
        codes(0..head).chain(["…"]).chain(codes(steps - tail..steps)).collect()
    } else {
        codes(0..steps).collect()
    };
    named.join(" → ")
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
        let twice = chain(["R1.02 R2.02", "R1.01", "", "R1.01"]);
        assert_eq!(found(&twice, "ALI11"), ["R1.01", "R1.01", "R1.02"], "the shortest, and what is late besides");
        let itself = chain(["R1.01", "", "", ""]);
        assert_eq!(found(&itself, "ALI11"), ["R1.01"]);
    }

    #[test]
    fn a_long_way_round_is_cut_in_the_middle_and_told_everywhere_in_linear_time() {
        let n = 3_000;
        let code = |rank: usize| format!("R1.{:04}", rank % n);
        let mut programme = Sample::but().ressource(1, &code(0), |it| it).build();
        for rank in 1..n {
            let mut next = programme.activites[0].clone();
            (next.id, next.code) = (crate::programme::Id::from_label(&code(rank)), code(rank));
            programme.activites.push(next);
        }
        for rank in 0..n {
            programme.activites[rank].prerequis = [crate::programme::Id::from_label(&code(rank + 1))].into();
        }
        let messages = messages(&programme, "ALI11");
        assert_eq!(messages.len(), n);
        assert!(messages[7].contains("R1.0007 → R1.0008") && messages[7].ends_with("→ R1.0006 → R1.0007."));
        assert!(messages[7].contains('…') && messages[7].len() < 300, "{}", messages[7]);
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
