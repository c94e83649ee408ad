//! The list: diagnostics under the headings of their groups.

use super::{Diagnostics, Grouping};
use crate::{
    programme::{Element, Kind, Target},
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
    let mut findings: Vec<&Diagnostic> = world.diagnostics().filter(|it| it.severity <= state.least).collect();
    match state.grouping {
        Grouping::Rule => {}
        Grouping::Object => findings.sort_by_key(|it| it.target.clone()),
        Grouping::Semestre => findings.sort_by_key(|it| semestre(world, &it.target).map_or(u8::MAX, |n| n)),
        // What is of no parcours comes last.
        Grouping::Parcours => findings.sort_by_key(|it| (!it.everywhere, it.is_of_none(), it.parcours.clone())),
        Grouping::Severity => findings.sort_by_key(|it| it.severity),
    }
    let mut lines = Vec::with_capacity(findings.len() * 5 / 4);
    // What was not looked at comes first: silence must not read as success.
    if !findings.is_empty() {
        lines.extend(unexamined(world).map(Line::Heading));
    }
    let mut last = None;
    for finding in findings {
        let heading = heading(state.grouping, finding, world);
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

fn heading(grouping: Grouping, finding: &Diagnostic, world: &World<'_>) -> String {
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
        Grouping::Severity => match finding.severity {
            Severity::Error => t!(i18n, "gravite-erreurs"),
            Severity::Warning => t!(i18n, "gravite-avertissements"),
            Severity::Info => t!(i18n, "gravite-informations"),
        },
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
