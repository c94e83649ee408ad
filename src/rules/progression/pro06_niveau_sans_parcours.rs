//! Finds a niveau that no parcours of the programme develops.
//!
//! Looks at every niveau, once some parcours develops one: before that, nobody has begun to say who develops what. What
//! it finds is of no parcours, and not common to all.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "PRO06",
    name: "niveau-sans-parcours",
    family: Family::Progression,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    if view.parcours.is_none() || examen.views.iter().all(|it| it.niveaux.is_empty()) {
        return;
    }
    for (competence, niveau) in examen.portee(view).all_niveaux() {
        examen.looked_at(niveau);
        if examen.is_orphan(niveau) {
            let args = vec![
                ("ordre", Arg::Count(niveau.ordre.into())),
                ("competence", Arg::text(&competence.nom)),
                ("n", Arg::Count(niveau.acs.len())),
            ];
            examen.report(niveau, args);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn two_niveaux() -> Sample {
        Sample::but().competence("Traiter", &["AC11.01", "AC21.01 AC21.02"])
    }

    #[test]
    fn a_niveau_that_no_parcours_develops() {
        let programme = two_niveaux().parcours("A", &[(1, "Traiter", 1)]).parcours("B", &[(1, "Traiter", 1)]).build();
        assert_eq!(found(&programme, "PRO06"), ["Traiter 2 []"]);
        assert!(messages(&programme, "PRO06")[0].contains("2 AC"));
    }

    #[test]
    fn one_parcours_is_enough() {
        let programme =
            two_niveaux().parcours("A", &[(1, "Traiter", 1)]).parcours("B", &[(1, "Traiter", 1), (2, "Traiter", 2)]);
        assert_in_order(&programme.build(), "PRO06");
    }

    #[test]
    fn without_parcours_or_before_one_develops_something_it_is_not_looked_at() {
        assert_nothing_to_look_at(&two_niveaux().build(), "PRO06");
        assert_nothing_to_look_at(&two_niveaux().parcours("A", &[]).build(), "PRO06");
    }
}
