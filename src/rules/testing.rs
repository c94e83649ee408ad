//! What the tests of rules ask of a check.

use super::{Diagnostic, Report, check, find};
use crate::{
    i18n::{I18n, Lang},
    programme::{Programme, sample::Sample},
};

/// What one rule finds: the label of each object, followed by its parcours when it does not hold in all.
pub(super) fn found(programme: &Programme, code: &str) -> Vec<String> {
    let report = check(programme);
    of(&report, code).map(|it| said(programme, it)).collect()
}

/// The French messages of one rule.
pub(super) fn messages(programme: &Programme, code: &str) -> Vec<String> {
    let i18n = I18n::new(Lang::Fr);
    of(&check(programme), code).map(|it| it.message(&i18n)).collect()
}

/// A programme with one niveau, whose AC (AC11.01, AC11.02…) have these wordings.
pub(super) fn with_acs(libelles: &[&str]) -> Programme {
    with_niveaux(&[libelles])
}

/// A programme with one compétence, « Traiter », whose niveaux have AC of these wordings: AC11.01, AC21.01…
pub(super) fn with_niveaux(niveaux: &[&[&str]]) -> Programme {
    let codes =
        |annee: usize, n: usize| (1..=n).map(|rank| format!("AC{annee}1.{rank:02}")).collect::<Vec<_>>().join(" ");
    let codes: Vec<String> = niveaux.iter().zip(1..).map(|(libelles, annee)| codes(annee, libelles.len())).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    let word = |it: &mut Programme| {
        for (niveau, libelles) in it.competences[0].niveaux.iter_mut().zip(niveaux) {
            for (ac, libelle) in niveau.acs.iter_mut().zip(*libelles) {
                ac.libelle = (*libelle).to_owned();
            }
        }
    };
    Sample::but().competence("Traiter", &codes).with(word).build()
}

/// Asserts that the rule looked at something and found it in order.
#[track_caller]
pub(super) fn assert_in_order(programme: &Programme, code: &str) {
    assert_eq!(found(programme, code), [""; 0]);
    assert!(applies(programme, code), "{code} looked at something");
}

/// Asserts that the rule had nothing to look at.
#[track_caller]
pub(super) fn assert_nothing_to_look_at(programme: &Programme, code: &str) {
    assert_eq!(found(programme, code), [""; 0]);
    assert!(!applies(programme, code), "{code} looked at something");
}

fn applies(programme: &Programme, code: &str) -> bool {
    check(programme).not_applicable.iter().all(|rule| rule.code != code)
}

fn of<'r>(report: &'r Report, code: &str) -> impl Iterator<Item = &'r Diagnostic> {
    let rule = find(code).unwrap_or_else(|| panic!("{code} is in the catalogue"));
    report.diagnostics.iter().filter(|it| it.rule.code == rule.code)
}

fn said(programme: &Programme, diagnostic: &Diagnostic) -> String {
    assert_message_is_whole(diagnostic);
    let label = programme.label(&diagnostic.target).expect("a diagnostic is about an object of the programme");
    let codes: Vec<&str> =
        diagnostic.parcours.iter().filter_map(|id| programme.get(id)).map(|it| it.code.as_str()).collect();
    if diagnostic.everywhere { label.to_string() } else { format!("{label} [{}]", codes.join(", ")) }
}

fn assert_message_is_whole(diagnostic: &Diagnostic) {
    for lang in Lang::ALL {
        let message = diagnostic.message(&I18n::new(lang));
        assert!(!message.contains(['{', '$']) && !message.contains("No localization"), "{lang:?}: {message}");
    }
}
