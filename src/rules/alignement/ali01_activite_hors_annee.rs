//! Finds an activité tied to AC of niveaux that the parcours develops in another year than the activité's.
//!
//! Says it once an activité, with the codes of these AC. Looks at the activités tied to some AC that the
//! parcours develops.

use crate::{
    coverage::{ParcoursView, SeenAc},
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "ALI01",
    name: "activite-hors-annee",
    family: Family::Alignement,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for &activite in &view.activites {
        let tied: Vec<&SeenAc<'_>> = view.linked_acs(activite).collect();
        if tied.is_empty() {
            continue;
        }
        examen.looked_at(activite.activite);
        let elsewhere: Vec<&str> =
            tied.iter().filter(|vu| vu.annee != activite.annee()).map(|vu| vu.ac.code.as_str()).collect();
        if !elsewhere.is_empty() {
            examen.report(
                activite.activite,
                vec![
                    ("activite", Arg::text(&activite.code)),
                    ("semestre", Arg::Count(activite.semestre.into())),
                    ("n", Arg::Count(elsewhere.len())),
                    ("acs", Arg::list(elsewhere)),
                ],
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    #[test]
    fn an_activite_tied_to_ac_of_another_year() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01"])
            .ressource(2, "R2.01", |it| it.travaille("AC11.01"))
            .ressource(3, "R3.01", |it| it.travaille("AC11.01 AC11.02 AC21.01"))
            .build();
        assert_eq!(found(&programme, "ALI01"), ["R3.01"]);
        assert!(messages(&programme, "ALI01")[0].contains("AC11.01, AC11.02"));
    }

    #[test]
    fn the_year_is_the_one_of_the_parcours() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(2, "Traiter", 1)])
            .ressource(3, "R3.01", |it| it.travaille("AC11.01"))
            .build();
        assert_eq!(found(&programme, "ALI01"), ["R3.01 [A]"]);
    }

    #[test]
    fn ac_of_the_year_are_in_order_and_orphans_are_not_looked_at() {
        let sample = || Sample::but().competence("Traiter", &["AC11.01", "AC21.01"]);
        assert_in_order(&sample().sae(4, "SAÉ 4.01", |it| it.acs("AC21.01")).build(), "ALI01");
        assert_nothing_to_look_at(&sample().sae(4, "SAÉ 4.01", |it| it).build(), "ALI01");
    }
}
