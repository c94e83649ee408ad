//! A remedy mends its diagnostic and never makes an error that was not there.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tapis::{
    edit::{self, Edit},
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
        assert_nothing_added(&before, &after, &format!("the remedy of {diagnostic:?}"));
        edit::apply(&mut mended, done.inverse()).expect("it can be taken back");
        assert_eq!(mended, *programme);
        codes.push(diagnostic.rule.code);
    }
    codes
}

/// Applies any of the remedies that are offered, together, as one edit, and asserts that no error and no warning is added
/// and that one step takes all of it back.
fn assert_any_set_is_sound(programme: &Programme, chosen: impl Fn(usize) -> bool) -> usize {
    let before = rules::judge(programme, None);
    let mut offered: Vec<Edit> = Vec::new();
    for edit in before.diagnostics.iter().filter_map(|diagnostic| rules::remedy(programme, diagnostic)) {
        // One mend may be that of two findings.
        if !offered.contains(&edit) {
            offered.push(edit);
        }
    }
    let set: Vec<Edit> = offered.into_iter().enumerate().filter(|(rank, _)| chosen(*rank)).map(|(_, it)| it).collect();
    let count = set.len();
    let mut mended = programme.clone();
    let done = edit::apply(&mut mended, Edit::Batch(set)).expect("what is offered can be taken together");
    assert_nothing_added(&before, &rules::judge(&mended, None), "a set of remedies");
    edit::apply(&mut mended, done.inverse()).expect("one step takes it back");
    assert_eq!(mended, *programme);
    count
}

fn assert_nothing_added(before: &Report, after: &Report, what: &str) {
    let known = grave(before);
    for (finding, parcours) in grave(after) {
        let was = known.get(&finding).copied().unwrap_or_default();
        assert!(parcours <= was, "{what} makes {finding:?}");
    }
}

/// The errors and warnings, with the number of parcours in which each holds.
fn grave(report: &Report) -> BTreeMap<(&'static str, Target), usize> {
    let mut grave = BTreeMap::new();
    for it in report.diagnostics.iter().filter(|it| it.severity != Severity::Info && it.waived.is_none()) {
        *grave.entry((it.rule.code, it.target.clone())).or_default() += it.parcours.len().max(1);
    }
    grave
}

/// In how many places a rule reports an object.
fn occurrences(report: &Report, of: &Diagnostic) -> usize {
    let same = |it: &&Diagnostic| it.rule.code == of.rule.code && it.target == of.target;
    report.diagnostics.iter().filter(same).map(|it| it.parcours.len().max(1)).sum()
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
fn any_set_of_the_remedies_of_mutants_is_sound() {
    let mut together = 0;
    for (first, other) in mutants().iter().zip(mutants().iter().skip(7)) {
        // Two faults at once: what each offers can be taken with what the other does.
        let both = crossed(first, other);
        for mask in 0..8_usize {
            together = together.max(assert_any_set_is_sound(&both, |rank| mask >> (rank % 3) & 1 == 1));
        }
    }
    assert!(together >= 2, "several were taken at once");
}

/// The second programme with the activités that the first one spoilt.
fn crossed(first: &Programme, other: &Programme) -> Programme {
    let sound = sound();
    let mut both = other.clone();
    for ((of_both, of_first), of_sound) in both.activites.iter_mut().zip(&first.activites).zip(&sound.activites) {
        if of_first != of_sound {
            of_both.clone_from(of_first);
        }
    }
    both
}

#[test]
fn mending_what_any_filter_asks_for_adds_nothing() {
    for programme in samples::read().unwrap().into_iter().chain(mutants().into_iter().step_by(11)) {
        let before = rules::judge(&programme, None);
        for family in ["ALI", "MAQ", "REF", "R", "A"] {
            let mut after = programme.clone();
            let edits = rules::mend(&programme, |it| it.rule.code.starts_with(family)).into_iter().map(|it| it.edit);
            edit::apply(&mut after, Edit::Batch(edits.collect())).expect("the steps apply as one");
            assert_nothing_added(&before, &rules::judge(&after, None), family);
        }
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

    #[test]
    fn any_set_of_the_remedies_of_any_programme_is_sound(programme in crate::generate::programme(), mask in any::<u64>()) {
        assert_any_set_is_sound(&programme, |rank| mask >> (rank % 64) & 1 == 1);
    }
}
