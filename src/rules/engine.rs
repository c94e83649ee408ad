//! Running the rules over every parcours, and saying once what holds in several.

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Diagnostic, Examen, RULES, Report, Rule, Severity, derogations::Derogations, lacunes, lectures::Lectures,
    national::is_national, portee::Orphelins, rule::Finding, setting_faults,
};
use crate::{
    coverage::{ParcoursView, views},
    programme::{Derogation, Element, Figures, Id, Kind, Parcours, Programme, Reglage, SeveriteReglee, Target},
};

/// Checks `programme` against every rule that its réglages leave on.
///
/// A rule for BUT only does not exist for another diploma: it neither runs nor counts among those that had
/// nothing to look at.
pub(super) fn check(programme: &Programme) -> Report {
    check_for(programme, None)
}

/// The same, with what was looked at for one parcours only. Findings are those of all.
pub(super) fn check_for(programme: &Programme, parcours: Option<&Id<Parcours>>) -> Report {
    let views = views(programme);
    let tour = Tour::of(programme, &views);
    let counts = |view: &ParcoursView<'_>| parcours.is_none_or(|id| view.parcours.is_some_and(|it| it.id == *id));
    let mut report = Report {
        lacunes: lacunes::of(programme, &views, &tour.orphelins),
        settings: setting_faults(programme),
        ..Report::default()
    };
    for rule in RULES.iter().copied().filter(|rule| rule.is_for(programme)) {
        let Some(severity) = severity(rule, programme) else { continue };
        let (held, examined) = tour.run(rule, counts);
        report.examined.push((rule, examined));
        if examined == 0 {
            report.not_applicable.push(rule);
        }
        for held in held {
            report.diagnostics.extend(tour.told(rule, severity, held));
        }
    }
    report.stale = tour.derogations.stale(&report.diagnostics);
    report
}

/// The rule's severity in this programme; None when it is off.
pub fn severity(rule: &Rule, programme: &Programme) -> Option<Severity> {
    match programme.reglages_de(rule.code).find_map(|reglage| reglage.severite) {
        None => Some(rule.severity),
        Some(SeveriteReglee::Error) => Some(Severity::Error),
        Some(SeveriteReglee::Warning) => Some(Severity::Warning),
        Some(SeveriteReglee::Info) => Some(Severity::Info),
        Some(SeveriteReglee::Off) => None,
    }
}

impl Programme {
    /// The réglages of a rule, the last written first: it is the one that counts.
    pub(super) fn reglages_de(&self, code: &str) -> impl Iterator<Item = &Reglage> {
        self.reglages.iter().rev().filter(move |reglage| reglage.regle.eq_ignore_ascii_case(code))
    }
}

/// A finding with the ranks of the views in which it holds, ascending.
struct Held {
    finding: Finding,
    views: Vec<usize>,
    others: Vec<Target>,
}

/// What all rules share while one programme is checked.
struct Tour<'a> {
    programme: &'a Programme,
    figures: Figures,
    views: &'a [ParcoursView<'a>],
    lectures: Lectures,
    ranks: Ranks<'a>,
    orphelins: Orphelins<'a>,
    derogations: Derogations<'a>,
}

impl<'a> Tour<'a> {
    fn of(programme: &'a Programme, views: &'a [ParcoursView<'a>]) -> Self {
        Self {
            programme,
            figures: programme.figures(),
            views,
            lectures: Lectures::default(),
            ranks: Ranks(programme, OnceCell::new()),
            orphelins: Orphelins::of(programme, views),
            derogations: Derogations::of(programme),
        }
    }

    /// What the rule finds in all views, in the order of the programme, and at how many objects it looked in those that
    /// count.
    fn run(&self, rule: &'static Rule, counts: impl Fn(&ParcoursView<'_>) -> bool) -> (Vec<Held>, usize) {
        let Self { programme, figures, views, lectures, orphelins, .. } = self;
        let mut examen = Examen {
            figures,
            views,
            lectures,
            orphelins,
            rule,
            programme,
            objects: FxHashSet::default(),
            findings: Vec::new(),
        };
        let mut found: Vec<(usize, Finding)> = Vec::new();
        let mut examined = FxHashSet::default();
        for (rank, view) in views.iter().enumerate() {
            (rule.run)(view, &mut examen);
            if counts(view) {
                examined.extend(examen.objects.drain());
            }
            examen.objects.clear();
            found.extend(examen.findings.drain(..).map(|finding| (rank, finding)));
        }
        self.ranks.sort(&mut found);
        (said_once(found), examined.len())
    }

    /// The diagnostics of one finding: one for what no dérogation covers, and one for each dérogation that covers some
    /// of its parcours. What is of no parcours holds in none.
    fn told(&self, rule: &'static Rule, severity: Severity, held: Held) -> Vec<Diagnostic> {
        let Held { finding, views: ranks, others } = held;
        let is_orphan = self.orphelins.contains(&finding.target);
        let diagnostic = |finding: Finding, waived, ranks: &[usize]| Diagnostic {
            rule,
            severity,
            national: is_national(self.programme, rule, &finding.target),
            target: finding.target,
            everywhere: !is_orphan && ranks.len() == self.views.len(),
            parcours: ranks
                .iter()
                .filter(|_| !is_orphan)
                .filter_map(|&rank| self.views[rank].parcours)
                .map(|it| it.id.clone())
                .collect(),
            waived,
            variant: finding.variant,
            args: finding.args,
            others: others.clone(),
        };
        // As most are.
        if !self.derogations.concern(&finding.target) {
            return vec![diagnostic(finding, None, &ranks)];
        }
        let mut parts: Vec<(Option<Id<Derogation>>, Vec<usize>)> = Vec::new();
        for rank in ranks {
            let parcours = if is_orphan { None } else { self.views[rank].parcours };
            let waived = self.derogations.find(rule, &finding.target, parcours).map(|it| it.id.clone());
            match parts.iter_mut().find(|(it, _)| *it == waived) {
                Some((_, ranks)) => ranks.push(rank),
                None => parts.push((waived, vec![rank])),
            }
        }
        parts.into_iter().map(|(waived, ranks)| diagnostic(finding.clone(), waived, &ranks)).collect()
    }
}

/// Joins what holds in several views. Findings about one object follow one another, those of a view those of the
/// views before it.
fn said_once(found: Vec<(usize, Finding)>) -> Vec<Held> {
    let mut held: Vec<Held> = Vec::with_capacity(found.len());
    // Where the findings about the object at hand stand: one object may have as many as there are links.
    let mut known: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (rank, finding) in found {
        if held.last().is_none_or(|it| it.finding.target != finding.target) {
            known.clear();
        }
        let same = known.entry(finding.key()).or_default();
        let at = same.iter().copied().find(|&at| held[at].finding == finding).unwrap_or_else(|| {
            same.push(held.len());
            held.push(Held { finding: finding.clone(), views: Vec::new(), others: Vec::new() });
            held.len() - 1
        });
        let Held { views, others, .. } = &mut held[at];
        if views.last() != Some(&rank) {
            views.push(rank);
        }
        others.extend(finding.other.filter(|it| !others.contains(it)));
    }
    held
}

/// The ranks of the objects of a programme, counted once and only when something was found.
struct Ranks<'p>(&'p Programme, OnceCell<FxHashMap<Target, u32>>);

impl Ranks<'_> {
    /// Sorts by object. Stable: findings about one object keep the order in which the rule made them.
    fn sort(&self, found: &mut [(usize, Finding)]) {
        if found.len() > 1 {
            let ranks = self.1.get_or_init(|| ranks(self.0));
            found.sort_by_cached_key(|(_, finding)| ranks.get(&finding.target).copied());
        }
    }
}

fn ranks(programme: &Programme) -> FxHashMap<Target, u32> {
    let whole = Target::new(Kind::Programme, &programme.id);
    let targets: Vec<Target> = std::iter::once(whole).chain(programme.elements().map(Element::target)).collect();
    targets.into_iter().zip(0..).collect()
}

#[cfg(test)]
mod tests;
