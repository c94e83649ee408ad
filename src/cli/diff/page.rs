//! Differences as a page to read.

use super::{super::table, Compared};
use crate::{
    cli::{contract::parcours_codes, rules::severity},
    diff::Change,
    i18n::I18n,
    programme::Programme,
    rules::{Diagnostic, Report},
    sentences::{Versions, summary_told},
    t,
};

pub(super) fn of(compared: &Compared<'_>, width: usize) -> String {
    let Compared { a, b, revision, trend, i18n } = compared;
    let versions = Versions { before: &a.programme, after: &b.programme, i18n };
    // In the order in which a council reads them.
    let changes: Vec<&Change> = revision.by_part().into_iter().flat_map(|(_, changes)| changes).collect();
    let objects = versions.by_object(&changes);
    let mut parts = vec![title(compared, changes.len(), objects.len())];
    parts.extend(objects.into_iter().map(|(title, told)| listed(title, &told, width)));
    if trend.solved.diagnostics.is_empty() && trend.created.diagnostics.is_empty() {
        return parts.join("\n\n");
    }
    parts.push(faults(solved(&trend.solved, i18n), &trend.solved, &a.programme, i18n, width));
    parts.push(faults(created(&trend.created, i18n), &trend.created, &b.programme, i18n, width));
    parts.join("\n\n")
}

fn title(compared: &Compared<'_>, n: usize, objets: usize) -> String {
    let (a, b, i18n) = (compared.a.name.as_str(), compared.b.name.as_str(), compared.i18n);
    match n {
        0 => t!(i18n, "comparaison-sans-difference", a = a, b = b),
        n => t!(i18n, "comparaison-titre", a = a, b = b, n = n, objets = objets),
    }
}

fn listed(title: String, told: &[String], width: usize) -> String {
    let lines = told.iter().map(|it| table::paragraph("  - ", it, width));
    std::iter::once(title).chain(lines).collect::<Vec<_>>().join("\n")
}

/// « Défauts réglés : 2 erreurs ».
pub(crate) fn solved(report: &Report, i18n: &I18n) -> String {
    match summary_told(report.summary(), i18n) {
        quantites if quantites.is_empty() => t!(i18n, "comparaison-aucun-regle"),
        quantites => t!(i18n, "comparaison-regles", quantites = quantites),
    }
}

/// « Défauts nouveaux : 1 info ».
pub(crate) fn created(report: &Report, i18n: &I18n) -> String {
    match summary_told(report.summary(), i18n) {
        quantites if quantites.is_empty() => t!(i18n, "comparaison-aucun-nouveau"),
        quantites => t!(i18n, "comparaison-nouveaux", quantites = quantites),
    }
}

fn faults(title: String, report: &Report, programme: &Programme, i18n: &I18n, width: usize) -> String {
    let told: Vec<String> = report.diagnostics.iter().map(|it| fault(it, programme, i18n)).collect();
    listed(title, &told, width)
}

/// A diagnostic in one line, with its parcours when it does not hold in all.
pub(crate) fn fault(it: &Diagnostic, programme: &Programme, i18n: &I18n) -> String {
    let (code, severity) = (it.rule.code, severity(it.severity, i18n));
    let told = t!(i18n, "comparaison-defaut", code = code, severite = severity, message = it.message(i18n));
    let mut asides = Vec::new();
    if it.is_of_none() {
        asides.push(t!(i18n, "check-aucun-parcours"));
    } else if !it.everywhere {
        asides.push(t!(i18n, "check-parcours", parcours = parcours_codes(it, programme).join(", ")));
    }
    if it.waived.is_some() {
        asides.push(t!(i18n, "check-derogation"));
    }
    if asides.is_empty() { told } else { format!("{told} [{}]", asides.join(", ")) }
}
