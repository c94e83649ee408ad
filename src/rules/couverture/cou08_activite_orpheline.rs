//! Finds an activité that works and assesses no AC of the whole programme.
//!
//! Looks at every activité, placeholders included: they are forgotten most easily. Before some activité is tied to an
//! AC, nobody has begun to tie them, and there may be no AC yet to be tied to. One whose file names AC that the programme
//! does not have is REF06’s: it is not said to have none.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::Activite,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "COU08",
    name: "activite-orpheline",
    family: Family::Couverture,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    if !view.programme.activites.iter().any(Activite::is_tied) {
        return;
    }
    for &activite in view.activites.iter().filter(|it| it.acs_inconnus.is_empty()) {
        examen.looked_at(activite.activite);
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

    // Case: orphans-where-there-is-no-ac.
    #[test]
    fn before_any_tie_there_is_nothing_to_look_at() {
        let maquette = || Sample::but().ressource(1, "R1.01", |it| it).sae(1, "SAÉ 1.01", |it| it);
        assert_nothing_to_look_at(&maquette().build(), "COU08");
        assert_nothing_to_look_at(&maquette().competence("Traiter", &["AC11.01"]).build(), "COU08");
        let tied = maquette().competence("Traiter", &["AC11.01"]).ressource(1, "R1.02", |it| it.travaille("AC11.01"));
        assert_eq!(found(&tied.build(), "COU08"), ["R1.01", "SAÉ 1.01"]);
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
