//! Finds the activités whose évaluations of one session do not add up to 100 %.
//!
//! Looks at the sessions of the activités of the parcours in which some évaluation has a weight. Weights may be written
//! as parts of 1 as well: 0,4 and 0,6. An évaluation without a weight is none of them, and is told when they fall short.

use rust_decimal::Decimal;

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Activite, Element, SessionEvaluation},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for a session in which an évaluation has no weight.
const SANS_POIDS: &str = "sans-poids";

pub(crate) static RULE: Rule = Rule {
    code: "MAQ13",
    name: "evaluations-hors-total",
    family: Family::Maquette,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, SANS_POIDS],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for vu in &view.activites {
        for session in SessionEvaluation::ALL {
            let Some(total) = vu.activite.poids_de(session) else { continue };
            examen.looked_at(vu.activite);
            if !is_whole(total) {
                tell(vu.activite, session, total, examen);
            }
        }
    }
}

/// Whether weights are all of something, as percents or as parts of 1.
fn is_whole(total: Decimal) -> bool {
    total == Decimal::ONE_HUNDRED || total == Decimal::ONE
}

fn tell(activite: &Activite, session: SessionEvaluation, total: Decimal, examen: &mut Examen<'_>) {
    let without = activite.evaluations_de(session).filter(|it| it.poids.is_none()).count();
    let mut args = vec![
        ("activite", Arg::text(&activite.code)),
        ("session", Arg::Count(session.numero().into())),
        ("total", Arg::Number(total)),
    ];
    // One that has none yet may have what is missing; it can take nothing off what is too much.
    let variant = if without > 0 && total < Decimal::ONE_HUNDRED { SANS_POIDS } else { MESSAGE };
    if variant == SANS_POIDS {
        args.push(("nombre", Arg::Count(without)));
    }
    examen.report_as(variant, activite.target(), args);
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use crate::{
        programme::{
            Activite, Evaluation, Id, NatureEvaluation,
            SessionEvaluation::{self, Initiale, SecondeChance},
            sample::Sample,
        },
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    type Weights = &'static [(SessionEvaluation, Option<&'static str>)];

    fn weighing(weights: Weights) -> impl Fn(&mut Activite) + Copy {
        move |it| {
            for (n, (session, poids)) in weights.iter().enumerate() {
                let id = Id::from_label(&format!("{}-e{n}", it.id));
                it.evaluations.push(Evaluation {
                    session: *session,
                    poids: poids.map(|it| it.parse::<Decimal>().unwrap()),
                    ..Evaluation::new(id, NatureEvaluation::Ecrit, "")
                });
            }
        }
    }

    fn sample(weights: Weights) -> Sample {
        Sample::but().ressource(1, "R1.01", |it| it.with(weighing(weights)))
    }

    #[test]
    fn weights_of_a_session_that_fall_short_or_are_too_much() {
        for (weights, total) in [
            (&[(Initiale, Some("40")), (Initiale, Some("50"))], "90"),
            (&[(Initiale, Some("60")), (Initiale, Some("60"))], "120"),
            (&[(Initiale, Some("1")), (Initiale, Some("2"))], "3"),
        ] as [(Weights, &str); 3]
        {
            let programme = sample(weights).build();
            assert_eq!(found(&programme, "MAQ13"), ["R1.01"]);
            assert!(messages(&programme, "MAQ13")[0].contains(total), "{:?}", messages(&programme, "MAQ13"));
        }
    }

    #[test]
    fn each_session_is_a_whole_of_its_own() {
        assert_in_order(&sample(&[(Initiale, Some("100")), (SecondeChance, Some("100"))]).build(), "MAQ13");
        let programme = sample(&[(Initiale, Some("60")), (SecondeChance, Some("40"))]).build();
        assert_eq!(found(&programme, "MAQ13"), ["R1.01", "R1.01"]);
        let [first, second] = &messages(&programme, "MAQ13")[..] else { panic!("one message a session") };
        assert!(first.contains("60") && second.contains("40"), "{first} {second}");
    }

    #[test]
    fn parts_of_one_are_a_whole_too() {
        assert_in_order(&sample(&[(Initiale, Some("0.4")), (Initiale, Some("0.60"))]).build(), "MAQ13");
        assert_in_order(&sample(&[(Initiale, Some("1"))]).build(), "MAQ13");
    }

    #[test]
    fn an_evaluation_without_a_weight_is_told_where_weights_fall_short() {
        assert_in_order(&sample(&[(Initiale, Some("100")), (Initiale, None)]).build(), "MAQ13");
        let programme = sample(&[(Initiale, Some("70")), (Initiale, None)]).build();
        assert_eq!(found(&programme, "MAQ13"), ["R1.01"]);
        assert!(messages(&programme, "MAQ13")[0].contains("sans poids"), "{:?}", messages(&programme, "MAQ13"));
        let programme = sample(&[(Initiale, Some("170")), (Initiale, None)]).build();
        assert!(!messages(&programme, "MAQ13")[0].contains("sans poids"), "{:?}", messages(&programme, "MAQ13"));
    }

    #[test]
    fn without_weights_there_is_nothing_to_look_at() {
        assert_nothing_to_look_at(&sample(&[(Initiale, None), (SecondeChance, None)]).build(), "MAQ13");
    }
}
