//! The diagnostics by object, and how many there are by family.

use std::collections::{BTreeMap, HashMap};

use crate::{
    i18n::I18n,
    programme::{Element, Programme, Target},
    rules::{Diagnostic, Family, RULES, Report, Summary},
    t,
};

/// The diagnostics of each object: objects in the order of the programme, diagnostics the gravest first and those that
/// the team accepts last.
pub(super) fn by_object<'r>(report: &'r Report, programme: &Programme) -> Vec<(&'r Target, Vec<&'r Diagnostic>)> {
    // The programme itself is none of its elements, and comes first.
    let ranks: HashMap<Target, usize> = programme.elements().map(Element::target).zip(1..).collect();
    let mut groups: BTreeMap<usize, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in &report.diagnostics {
        groups.entry(ranks.get(&diagnostic.target).copied().unwrap_or(0)).or_default().push(diagnostic);
    }
    let mut groups: Vec<Vec<&Diagnostic>> = groups.into_values().collect();
    groups.iter_mut().for_each(|group| group.sort_by_key(|it| (it.waived.is_some(), it.severity)));
    groups
        .into_iter()
        .filter_map(|group| group.first().map(|first| &first.target).map(|target| (target, group)))
        .collect()
}

/// The table of what was found, by family, with its head and its total; None when nothing was.
pub(super) fn families(report: &Report, i18n: &I18n) -> Option<Vec<Vec<String>>> {
    if report.diagnostics.is_empty() {
        return None;
    }
    let with_waived = report.summary().waived > 0;
    let row = |name: String, it: Summary| {
        let counts = [it.error, it.warning, it.info].into_iter().chain(with_waived.then_some(it.waived));
        std::iter::once(name).chain(counts.map(|n| n.to_string())).collect::<Vec<String>>()
    };
    let mut head = vec![
        t!(i18n, "check-famille"),
        t!(i18n, "check-erreurs"),
        t!(i18n, "check-avertissements"),
        t!(i18n, "check-infos"),
    ];
    head.extend(with_waived.then(|| t!(i18n, "check-derogations")));
    let mut rows = vec![head];
    // The catalogue lists its rules family by family.
    for rules in RULES.chunk_by(|a, b| a.family == b.family) {
        let family = rules[0].family;
        let found = || report.diagnostics.iter().filter(|it| it.rule.family == family);
        if found().next().is_some() {
            rows.push(row(name(family, i18n), Summary::of(found())));
        }
    }
    rows.push(row(t!(i18n, "check-total"), report.summary()));
    Some(rows)
}

fn name(family: Family, i18n: &I18n) -> String {
    t!(i18n, "check-nom-famille", famille = family.prefix())
}
