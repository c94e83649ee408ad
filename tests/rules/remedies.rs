//! A remedy mends its diagnostic and never makes an error that was not there.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tapis::{
    edit,
    programme::{Kind, Programme, Target},
    rules::{self, Diagnostic, Report, Severity},
    samples,
};

/// Applies every remedy of `programme`, each to a fresh copy, and gives the codes of the rules that had one.
fn assert_remedies_are_sound(programme: &Programme) -> Vec<&'static str> {
    let before = rules::judge(programme, None);
    let mut codes = Vec::new();
    for diagnostic in &before.diagnostics {
        let Some(remedy) = rules::remedy(programme, diagnostic) else { continue };
        let mut mended = programme.clone();
        let done = edit::apply(&mut mended, remedy).expect("a remedy applies");
        let after = rules::judge(&mended, None);
        assert!(occurrences(&after, diagnostic) < occurrences(&before, diagnostic), "{diagnostic:?} is still there");
        for (error, parcours) in errors(&after) {
            let known = errors(&before);
            let was = known.get(&error).copied().unwrap_or_default();
            assert!(parcours <= was, "the remedy of {diagnostic:?} makes {error:?}");
        }
        edit::apply(&mut mended, done.inverse()).expect("it can be taken back");
        assert_eq!(mended, *programme);
        codes.push(diagnostic.rule.code);
    }
    codes
}

/// In how many places a rule reports an object.
fn occurrences(report: &Report, of: &Diagnostic) -> usize {
    let same = |it: &&Diagnostic| it.rule.code == of.rule.code && it.target == of.target;
    report.diagnostics.iter().filter(same).map(|it| it.parcours.len().max(1)).sum()
}

/// The errors, with the number of parcours in which each holds.
fn errors(report: &Report) -> BTreeMap<(&'static str, Target), usize> {
    let mut errors = BTreeMap::new();
    for it in report.diagnostics.iter().filter(|it| it.severity == Severity::Error) {
        *errors.entry((it.rule.code, it.target.clone())).or_default() += it.parcours.len().max(1);
    }
    errors
}

fn sound() -> Programme {
    samples::read().unwrap().into_iter().find(|it| it.id.as_str() == "but-ecr").unwrap()
}

/// One thing wrong in each copy of a sound programme.
fn mutants() -> Vec<Programme> {
    let sound = sound();
    let mut mutants = Vec::new();
    let mut mutant = |change: &dyn Fn(&mut Programme)| {
        let mut programme = sound.clone();
        change(&mut programme);
        if programme.check_integrity().is_ok() {
            mutants.push(programme);
        }
    };
    for (rank, activite) in sound.activites.iter().enumerate().step_by(5) {
        for ue in activite.coefficients.keys() {
            mutant(&|it| it.activites[rank].coefficients.retain(|it, _| it != ue));
        }
        mutant(&|it| it.activites[rank].code = it.activites[0].code.clone());
    }
    for (rank, semestre) in sound.semestres.iter().enumerate() {
        mutant(&|it| it.semestres[rank].ues[0].ects = None);
        mutant(&|it| it.semestres[rank].ues.iter_mut().take(semestre.ues.len().min(2)).for_each(|ue| ue.ects = None));
    }
    for rank in 0..sound.parcours.len() {
        mutant(&|it| {
            let competence = it.competences[0].niveaux.clone();
            for vise in &mut it.parcours[rank].niveaux {
                match competence.iter().position(|niveau| niveau.id == vise.niveau) {
                    Some(0) => vise.annee = competence[1].annee,
                    Some(1) => vise.annee = competence[0].annee,
                    _ => {}
                }
            }
        });
    }
    mutants
}

#[test]
fn the_remedies_of_the_samples_are_sound() {
    let codes: Vec<_> = samples::read().unwrap().iter().flat_map(assert_remedies_are_sound).collect();
    assert!(codes.contains(&"REF01"), "{codes:?}");
}

#[test]
fn the_remedies_of_mutants_are_sound() {
    let mut codes: Vec<_> = mutants().iter().flat_map(assert_remedies_are_sound).collect();
    codes.sort_unstable();
    codes.dedup();
    for code in ["ALI05", "MAQ01", "REF01"] {
        assert!(codes.contains(&code), "{code} was mended: {codes:?}");
    }
}

#[test]
fn mending_all_ends_and_leaves_nothing_to_mend() {
    for programme in samples::read().unwrap().into_iter().chain(mutants().into_iter().step_by(7)) {
        let mut after = programme.clone();
        for step in rules::mend(&programme, |_| true) {
            edit::apply(&mut after, step.edit).expect("the steps apply in their order");
        }
        assert!(rules::mend(&after, |_| true).is_empty());
        assert!(rules::mend(&programme, |_| false).is_empty());
    }
}

#[test]
fn what_the_team_accepts_is_not_mended() {
    let programme = samples::read().unwrap().into_iter().find(|it| it.id.as_str() == "atelier-des-defauts").unwrap();
    let report = rules::judge(&programme, None);
    let namesake = report.diagnostics.iter().find(|it| it.rule.code == "REF01").unwrap();
    assert_eq!(namesake.target.kind, Kind::Activite);
    let mut accepted = programme.clone();
    let mut derogation = accepted.derogations[0].clone();
    derogation.id = tapis::programme::Id::from_label("accepte");
    (derogation.regle, derogation.cible) = ("REF01".into(), namesake.target.clone());
    accepted.derogations.push(derogation);
    assert!(
        rules::judge(&accepted, None)
            .diagnostics
            .iter()
            .all(|it| rules::remedy(&accepted, it).is_none() || it.rule.code != "REF01")
    );
}

proptest! {
    #![proptest_config(crate::generate::config(24))]

    #[test]
    fn the_remedies_of_any_programme_are_sound(programme in crate::generate::programme()) {
        assert_remedies_are_sound(&programme);
    }
}
