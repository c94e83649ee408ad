//! Finds an activité that works and assesses no AC of the whole programme.
//!
//! Looks at every activité, placeholders included: they are forgotten most easily.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub static RULE: Rule = Rule {
    code: "COU08",
    name: "activite-orpheline",
    family: Family::Couverture,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for &activite in &view.activites {
        examen.looked();
        if !view.is_tied(activite) {
            let args =
                vec![("activite", Arg::text(&activite.code)), ("semestre", Arg::Count(activite.semestre.into()))];
            examen.report(activite.activite, args);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    #[test]
    fn an_activite_tied_to_no_ac() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .ressource(1, "R1.02", |it| it)
            .sae(1, "SAÉ 1.01", |it| it.pour("B"))
            .build();
        assert_eq!(found(&programme, "COU08"), ["R1.02", "SAÉ 1.01 [B]"]);
    }

    #[test]
    fn one_tie_is_enough_even_to_an_ac_of_another_parcours() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[])
            .sae(1, "SAÉ 1.01", |it| it.evalue("AC11.01"))
            .build();
        assert_in_order(&programme, "COU08");
        assert_nothing_to_look_at(&Sample::but().build(), "COU08");
    }
}
