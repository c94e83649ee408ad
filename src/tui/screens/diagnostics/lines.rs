//! The list: diagnostics under the headings of their groups.

use std::collections::BTreeMap;

use super::{Diagnostics, Grouping};
use crate::{
    programme::{Element, Kind, Target, folded},
    rules::{Diagnostic, Severity},
    t,
    tui::{labels, world::World},
};

/// One line of the list.
pub(super) enum Line<'w> {
    Heading(String),
    Finding(&'w Diagnostic),
}

/// The lines that `state` shows. Groups come in the order of their first finding, but for semestres and
/// severities, which have an order of their own.
pub(super) fn lines<'w>(state: &Diagnostics, world: &World<'w>) -> Vec<Line<'w>> {
    let words = folded(&state.words);
    let mut findings: Vec<&Diagnostic> = world
        .diagnostics()
        .filter(|it| it.severity <= state.least && (words.is_empty() || has_all(it, &words, world)))
        .collect();
    match state.grouping {
        Grouping::Rule => {}
        Grouping::Object => findings.sort_by_key(|it| it.target.clone()),
        Grouping::Semestre => findings.sort_by_key(|it| semestre(world, &it.target).map_or(u8::MAX, |n| n)),
        // What is of no parcours comes last.
        Grouping::Parcours => findings.sort_by_key(|it| (!it.everywhere, it.is_of_none(), it.parcours.clone())),
        // What the team accepted is not to be mended: it comes last, and the header does not count it.
        Grouping::Severity => findings.sort_by(|a, b| rank(a).cmp(&rank(b))),
    }
    let tally = Tally::of(&findings);
    let mut lines = Vec::with_capacity(findings.len() * 5 / 4);
    // What was not looked at comes first: silence must not read as success.
    if !findings.is_empty() {
        lines.extend(unexamined(world).map(Line::Heading));
    }
    let mut last = None;
    for &finding in &findings {
        let heading = heading(state.grouping, finding, &tally, world);
        if last.as_ref() != Some(&heading) {
            lines.push(Line::Heading(heading.clone()));
            last = Some(heading);
        }
        lines.push(Line::Finding(finding));
    }
    // What the team accepted and is no longer there would silently accept the same again.
    for derogation in world.stale() {
        let (regle, objet) = (derogation.regle.clone(), world.label(&derogation.cible));
        lines.push(Line::Heading(t!(world.i18n, "diagnostics-perimee", regle = regle, objet = objet)));
    }
    // What sets nothing would pass for set.
    for fault in &world.report.settings {
        let faute = world.i18n.file_message(fault.code, &fault.args);
        lines.push(Line::Heading(t!(world.i18n, "diagnostics-reglage", faute = faute)));
    }
    let silent: Vec<&str> = world.report.not_applicable.iter().map(|it| it.code).collect();
    if !lines.is_empty() && !silent.is_empty() {
        lines.push(Line::Heading(t!(world.i18n, "diagnostics-silencieuses", regles = silent.join(", "))));
    }
    lines
}

/// What no rule could look at yet, in the filtered parcours.
pub(super) fn unexamined<'w>(world: &World<'w>) -> impl Iterator<Item = String> + use<'w> {
    let (programme, parcours, i18n) = (world.programme, world.parcours(), world.i18n);
    let all = world.report.lacunes.iter().filter(move |it| it.concerns(parcours));
    all.map(move |it| t!(i18n, "diagnostics-lacune", quoi = it.told(programme, parcours, i18n)))
}

/// How many findings there are to mend of each severity, as the header counts them, and how many the team accepted.
#[derive(Default)]
struct Tally {
    open: BTreeMap<Severity, usize>,
    accepted: usize,
}

impl Tally {
    fn of(findings: &[&Diagnostic]) -> Self {
        let mut tally = Self::default();
        for finding in findings {
            if finding.waived.is_some() {
                tally.accepted += 1;
            } else {
                *tally.open.entry(finding.severity).or_default() += 1;
            }
        }
        tally
    }
}

/// Whether a finding has all of the folded `words`: in its rule, its object or its message.
fn has_all(finding: &Diagnostic, words: &str, world: &World<'_>) -> bool {
    let rule = finding.rule;
    let told = [
        rule.code,
        rule.name,
        &world.i18n.rule_title(rule.code),
        &world.label(&finding.target),
        &finding.message(world.i18n),
    ];
    let told = folded(&told.join(" "));
    words.split_whitespace().all(|word| told.contains(word))
}

/// The place of a finding where errors come first, then its object.
fn rank(finding: &Diagnostic) -> (bool, Severity, &Target) {
    (finding.waived.is_some(), finding.severity, &finding.target)
}

fn heading(grouping: Grouping, finding: &Diagnostic, tally: &Tally, world: &World<'_>) -> String {
    let i18n = world.i18n;
    match grouping {
        Grouping::Rule => {
            t!(i18n, "diagnostics-regle", code = finding.rule.code, titre = i18n.rule_title(finding.rule.code))
        }
        Grouping::Object => {
            let kind = labels::kind(i18n, world.programme, &finding.target);
            t!(i18n, "panneau-titre", kind = kind, label = world.label(&finding.target))
        }
        Grouping::Semestre => match semestre(world, &finding.target) {
            Some(n) => t!(i18n, "diagnostics-semestre", n = n),
            None => t!(i18n, "diagnostics-sans-semestre"),
        },
        Grouping::Parcours if finding.everywhere => t!(i18n, "diagnostics-partout"),
        Grouping::Parcours if finding.is_of_none() => t!(i18n, "diagnostics-nulle-part"),
        Grouping::Parcours => t!(i18n, "entete-parcours", code = parcours(finding, world)),
        Grouping::Severity if finding.waived.is_some() => t!(i18n, "gravite-acceptes", n = tally.accepted),
        Grouping::Severity => {
            let n = tally.open.get(&finding.severity).copied().unwrap_or(0);
            match finding.severity {
                Severity::Error => t!(i18n, "gravite-erreurs", n = n),
                Severity::Warning => t!(i18n, "gravite-avertissements", n = n),
                Severity::Info => t!(i18n, "gravite-informations", n = n),
            }
        }
    }
}

/// The parcours in which it holds, when that is not all of them.
pub(super) fn parcours(finding: &Diagnostic, world: &World<'_>) -> String {
    if finding.everywhere {
        return String::new();
    }
    let codes = finding.parcours.iter().filter_map(|id| world.programme.get(id)).map(|it| it.code.as_str());
    codes.collect::<Vec<_>>().join(" ")
}

/// The semestre in which an object stands; None for those of the référentiel.
pub(super) fn semestre(world: &World<'_>, target: &Target) -> Option<u8> {
    let programme = world.programme;
    match target.kind {
        Kind::Activite => programme.activites.iter().find(|it| it.target() == *target).map(|it| it.semestre),
        Kind::Semestre => programme.semestres.iter().find(|it| it.target() == *target).map(|it| it.numero),
        Kind::Ue => programme.ues().find(|(_, it)| it.target() == *target).map(|(semestre, _)| semestre.numero),
        Kind::Critere | Kind::Evaluation => {
            let owner = programme.locate(target)?.parent;
            programme.activites.iter().find(|it| it.id.as_str() == owner).map(|it| it.semestre)
        }
        _ => None,
    }
}
