//! Finds a bloc of the certification that no compétence covers.
//!
//! Looks at every bloc. A bloc covered by compétences of another parcours is covered: blocs may belong to a
//! parcours, and nothing in a programme says to which.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "CER01",
    name: "bloc-non-couvert",
    family: Family::Certification,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for bloc in &view.programme.blocs {
        examen.looked_at(bloc);
        if bloc.competences.is_empty() {
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

    fn two_parcours() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[])
            .bloc("BC01", "Traiter")
    }

    #[test]
    fn a_bloc_that_no_competence_covers() {
        assert_eq!(found(&two_parcours().bloc("BC02", "").build(), "CER01"), ["BC02"]);
    }

    #[test]
    fn a_bloc_of_one_parcours_is_covered() {
        assert_in_order(&two_parcours().build(), "CER01");
        assert_nothing_to_look_at(&Sample::but().competence("Traiter", &["AC11.01"]).build(), "CER01");
    }
}
