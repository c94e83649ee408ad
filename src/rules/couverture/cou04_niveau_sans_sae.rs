//! Finds a niveau that no SAÉ of the parcours develops in its year.
//!
//! A SAÉ develops a niveau when it works or assesses one of its AC. A stage counts: it is the most authentic
//! of situations. A portfolio does not: it gathers what the situations gave, and is none itself. Looks at
//! the niveaux that have AC, in a year where the parcours has activités.

use crate::{
    coverage::{ParcoursView, SeenActivite, SeenNiveau},
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "COU04",
    name: "niveau-sans-sae",
    family: Family::Couverture,
    severity: Severity::Error,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for vu in view.niveaux.iter().filter(|vu| !vu.acs.is_empty() && view.begun_annee(vu.annee)) {
        examen.looked_at(vu.niveau);
        if !has_situation(view, vu) {
            examen.report(
                vu.niveau,
                vec![
                    ("ordre", Arg::Count(vu.niveau.ordre.into())),
                    ("competence", Arg::text(&vu.competence.nom)),
                    ("annee", Arg::Count(vu.annee.into())),
                ],
            );
        }
    }
}

fn has_situation(view: &ParcoursView<'_>, vu: &SeenNiveau<'_>) -> bool {
    let stages_it = |it: SeenActivite<'_>| it.annee() == vu.annee && it.nature.is_situation();
    view.acs[vu.acs.clone()].iter().any(|ac| ac.travaille.iter().chain(ac.evalue.iter()).any(stages_it))
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    #[test]
    fn a_niveau_without_sae_in_its_year() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .competence("Analyser", &["AC12.01"])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC21.01"))
            .ressource(2, "R2.01", |it| it.travaille("AC12.01"))
            .ressource(3, "R3.01", |it| it.travaille("AC21.01"))
            .build();
        assert_eq!(found(&programme, "COU04"), ["Traiter 2", "Analyser 1"]);
    }

    #[test]
    fn a_stage_is_a_situation_and_a_portfolio_is_not() {
        let with = |nature| {
            let sample = Sample::but().competence("Traiter", &["AC11.01"]);
            sample.activite(nature, 2, "X", |it| it.acs("AC11.01")).build()
        };
        assert_in_order(&with(Nature::Stage), "COU04");
        assert_eq!(found(&with(Nature::Portfolio), "COU04"), ["Traiter 1"]);
    }

    #[test]
    fn the_year_is_the_one_of_the_parcours() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(2, "Traiter", 1)])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01"))
            .ressource(3, "R3.01", |it| it)
            .build();
        assert_eq!(found(&programme, "COU04"), ["Traiter 1 [B]"]);
    }

    #[test]
    fn a_niveau_without_ac_is_not_looked_at() {
        let programme = Sample::but().competence("Traiter", &[""]).sae(1, "SAÉ 1.01", |it| it).build();
        assert_nothing_to_look_at(&programme, "COU04");
    }
}
