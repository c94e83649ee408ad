//! Finds a niveau that is assessed in groups only: no student ever shows alone to have reached it.
//!
//! Looks at the niveaux of the parcours whose assessment is known: one individual évaluation of an activité
//! that assesses one of its AC is enough to know; that there is none is known once all these activités have
//! évaluations and all of these say whether they are individual.

use crate::{
    coverage::{ParcoursView, SeenAc},
    i18n::Arg,
    programme::ModeEvaluation,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "HYB02",
    name: "evaluation-seulement-collective",
    family: Family::Hybridation,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for vu in &view.niveaux {
        let Some(in_groups_only) = in_groups_only(&view.acs[vu.acs.clone()]) else { continue };
        examen.looked_at(vu.niveau);
        if in_groups_only {
            examen.report(
                vu.niveau,
                vec![("competence", Arg::text(&vu.competence.nom)), ("ordre", Arg::Count(vu.niveau.ordre.into()))],
            );
        }
    }
}

/// None: nothing assesses these AC, or nobody said whether it is in groups.
fn in_groups_only(acs: &[SeenAc<'_>]) -> Option<bool> {
    let mut known = None;
    let mut missing = false;
    for activite in acs.iter().flat_map(|vu| vu.evalue.iter()) {
        missing |= activite.evaluations.is_empty();
        for evaluation in &activite.evaluations {
            match evaluation.mode {
                Some(ModeEvaluation::Individuelle) => return Some(false),
                Some(ModeEvaluation::Groupe) => known = Some(true),
                None => missing = true,
            }
        }
    }
    known.filter(|_| !missing)
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{
            Activite, Evaluation, Id,
            ModeEvaluation::{self, Groupe, Individuelle},
            NatureEvaluation,
            sample::Sample,
        },
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    fn modes(of: &'static [Option<ModeEvaluation>]) -> impl Fn(&mut Activite) + Copy {
        move |it| {
            it.evaluations = of
                .iter()
                .zip(1..)
                .map(|(mode, n)| {
                    let id = Id::from_label(&format!("{}-e{n}", it.id));
                    Evaluation { mode: *mode, ..Evaluation::new(id, NatureEvaluation::Livrable, "Rapport") }
                })
                .collect();
        }
    }

    fn assessed(of: &'static [Option<ModeEvaluation>]) -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02"])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01").with(modes(of)))
    }

    #[test]
    fn a_niveau_assessed_in_groups_only() {
        let programme = assessed(&[Some(Groupe), Some(Groupe)])
            .sae(1, "SAÉ 1.02", |it| it.acs("AC11.02").with(modes(&[Some(Groupe)])))
            .build();
        assert_eq!(found(&programme, "HYB02"), ["Traiter 1"]);
    }

    #[test]
    fn one_individual_evaluation_is_enough_whatever_the_others_say() {
        assert_in_order(&assessed(&[Some(Groupe), Some(Individuelle)]).build(), "HYB02");
        let by_a_ressource = assessed(&[Some(Groupe), None])
            .ressource(1, "R1.01", |it| it.evalue("AC11.02").with(modes(&[Some(Individuelle)])))
            .build();
        assert_in_order(&by_a_ressource, "HYB02");
    }

    #[test]
    fn an_assessment_counts_in_the_parcours_that_have_it() {
        let programme = assessed(&[Some(Groupe)])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .sae(1, "SAÉ 1.A.02", |it| it.acs("AC11.02").with(modes(&[Some(Individuelle)])).pour("A"))
            .build();
        assert_eq!(found(&programme, "HYB02"), ["Traiter 1 [B]"]);
    }

    #[test]
    fn what_nobody_filled_in_is_not_looked_at() {
        assert_nothing_to_look_at(&assessed(&[]).build(), "HYB02");
        assert_nothing_to_look_at(&assessed(&[Some(Groupe), None]).build(), "HYB02");
        let another_without = assessed(&[Some(Groupe)]).sae(1, "SAÉ 1.02", |it| it.acs("AC11.02")).build();
        assert_nothing_to_look_at(&another_without, "HYB02");
    }
}
