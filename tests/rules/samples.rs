//! The sample programmes keep their promises: all are sound but one, which shows every defect.

use std::{collections::HashSet, fs, path::Path};

use rust_decimal::Decimal;
use tapis::{
    i18n::{I18n, Lang},
    programme::{Activite, Nature, Profil, Programme, Volume},
    rules::{self, Diagnostic, RULES, Report, Severity},
};

const COMPLETE: &str = "but-economie-circulaire.toml";
const MASTER: &str = "master-ingenierie-pedagogique.toml";
/// Where students choose.
const CHOICES: &str = "licence-metiers-du-livre.toml";
const DEFECTS: &str = "atelier-des-defauts.toml";

fn sample(name: &str) -> Programme {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Diagnostics as a person reads them, for a failure that says what to mend.
fn lines<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>) -> Vec<String> {
    let i18n = I18n::new(Lang::En);
    diagnostics.into_iter().map(|it| format!("{} {}: {}", it.rule.code, it.target, it.message(&i18n))).collect()
}

fn count(programme: &Programme, keep: impl Fn(&Activite) -> bool) -> usize {
    programme.activites.iter().filter(|it| keep(it)).count()
}

#[test]
fn each_holds_its_invariants_and_reads_back_as_written() {
    for name in [COMPLETE, MASTER, CHOICES, DEFECTS] {
        let programme = sample(name);
        assert_eq!(programme.check_integrity(), Ok(()), "{name}");
        let written = toml::to_string(&programme).expect("a programme can be written");
        assert_eq!(toml::from_str::<Programme>(&written).expect("what was written can be read"), programme, "{name}");
    }
}

#[test]
fn the_complete_programme_is_a_whole_diploma() {
    let programme = sample(COMPLETE);
    assert!(programme.competences.len() >= 5);
    assert!(programme.acs().count() >= 60);
    assert!(count(&programme, |it| it.nature.is_sae()) >= 25);
    assert!(count(&programme, |it| it.nature == Nature::Ressource) >= 45);
    assert_eq!((programme.parcours.len(), programme.semestres.len()), (2, 6));
    let with_grille = count(&programme, |it| it.nature == Nature::Sae && !it.criteres.is_empty());
    assert!(with_grille * 2 > count(&programme, |it| it.nature == Nature::Sae), "most SAÉ have a grille");
    assert_activites_are_described(&programme);
}

#[test]
fn the_master_is_a_whole_diploma_of_another_kind() {
    let programme = sample(MASTER);
    assert_eq!((programme.profil, programme.competences.len(), programme.acs().count()), (Profil::Master, 6, 46));
    assert_eq!((programme.parcours.len(), programme.semestres.len(), programme.blocs.len()), (0, 4, 6));
    let by_nature = Nature::ALL.map(|nature| count(&programme, |it| it.nature == nature));
    assert_eq!(by_nature, [36, 11, 2, 4], "{:?}", Nature::ALL);
    let ects: Decimal = programme.ues().filter_map(|(_, ue)| ue.ects).sum();
    assert_eq!(Some(ects), programme.figures().ects_diplome);
    for (_, ue) in programme.ues() {
        assert!(ue.competences.len() > 1, "{} is tied to several compétences", ue.id);
    }
    for activite in &programme.activites {
        let what = activite.id.as_str();
        let split = activite.heures.values().all(|volume| matches!(volume, Volume::Reparti(_)));
        assert!(split, "the hours of {what} are split between présentiel and distanciel");
        assert!(activite.nature == Nature::Ressource || !activite.criteres.is_empty(), "{what} has its grille");
    }
    assert_activites_are_described(&programme);
}

fn assert_activites_are_described(programme: &Programme) {
    for activite in &programme.activites {
        let what = activite.id.as_str();
        assert!(!activite.heures.is_empty() && !activite.coefficients.is_empty(), "{what} has hours and weighs");
        assert!(!activite.description.is_empty() && !activite.evaluations.is_empty(), "{what} is described");
    }
}

#[test]
fn the_complete_programme_has_no_error_and_no_warning_and_leaves_idle_only_what_it_is_not() {
    let report = rules::judge(&sample(COMPLETE), None);
    assert_sound(&report);
    assert_eq!(idle(&report), ["COU11", "HYB01"], "it has no choices, and is not hybrid");
}

#[test]
fn the_master_has_no_error_and_no_warning_and_leaves_idle_only_what_needs_parcours() {
    let report = rules::judge(&sample(MASTER), None);
    assert_sound(&report);
    assert_eq!(idle(&report), ["COU11", "ALI09", "PRO06", "PRO07"]);
}

#[test]
fn the_licence_holds_whatever_is_chosen() {
    let report = rules::judge(&sample(CHOICES), None);
    assert_eq!(lines(&report.diagnostics), [""; 0]);
    for code in ["COU11", "MAQ01", "MAQ02", "MAQ09"] {
        assert!(!idle(&report).contains(&code), "{code} has something to look at");
    }
}

#[test]
fn every_rule_looks_at_a_sound_programme_and_stays_silent() {
    let reports = [COMPLETE, MASTER, CHOICES].map(|name| rules::judge(&sample(name), None));
    for rule in RULES {
        // A rule for BUT only does not look at the master.
        let looking = &reports[..if rule.but_only { 1 } else { reports.len() }];
        let is_silent = |report: &&Report| {
            let looked = report.not_applicable.iter().all(|it| it.code != rule.code);
            looked && report.diagnostics.iter().all(|it| it.rule.code != rule.code)
        };
        assert!(looking.iter().any(|report| is_silent(&report)), "{rule:?}");
    }
}

fn idle(report: &Report) -> Vec<&str> {
    report.not_applicable.iter().map(|rule| rule.code).collect()
}

fn assert_sound(report: &Report) {
    let serious = report.diagnostics.iter().filter(|it| it.severity != Severity::Info);
    assert_eq!(lines(serious), [""; 0]);
}

#[test]
fn every_rule_finds_its_defect_in_the_workshop_and_a_remarque_on_the_spot_names_it() {
    let programme = sample(DEFECTS);
    let report = rules::judge(&programme, None);
    for rule in RULES {
        let found: Vec<_> = report.diagnostics.iter().filter(|it| it.rule.code == rule.code).collect();
        assert!(!found.is_empty(), "{} finds nothing", rule.code);
        let explained = programme.remarques.iter().any(|remarque| {
            remarque.texte.starts_with(rule.code) && found.iter().any(|it| remarque.cible.as_ref() == Some(&it.target))
        });
        assert!(explained, "{} is explained by no remarque on: {:#?}", rule.code, lines(found));
    }
}

#[test]
fn every_remarque_of_the_workshop_speaks_of_something_that_is_there() {
    let programme = sample(DEFECTS);
    let mut texts = HashSet::new();
    for remarque in &programme.remarques {
        let Some(cible) = &remarque.cible else { continue };
        assert!(programme.label(cible).is_some(), "{} speaks of {cible}, which is not there", remarque.id);
        assert!(texts.insert(&remarque.texte), "{} repeats another", remarque.id);
    }
    assert!(texts.len() >= RULES.len());
}
