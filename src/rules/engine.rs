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
    for rule in RULES.iter().copied().filter(|rule| !rule.but_only || programme.profil.is_but()) {
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
mod tests {
    use super::*;
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_nothing_to_look_at, found},
    };

    /// A and B develop both AC of Traiter, which nothing covers; C develops nothing.
    fn two_gaps() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .ressource(1, "R1.01", |it| it)
    }

    fn derogation(parcours: &[&str]) -> Derogation {
        Derogation {
            id: Id::from_label("accepte"),
            regle: "cou01".into(),
            cible: Target::new(Kind::Ac, "ac11-01"),
            parcours: parcours.iter().map(|code| Id::from_label(code)).collect(),
            raison: "Travaillé en entreprise".into(),
            auteur: String::new(),
            le: None,
        }
    }

    fn reglage(severite: SeveriteReglee) -> Reglage {
        let seuils = Default::default();
        Reglage { id: Id::from_label("x"), regle: "COU01".into(), severite: Some(severite), seuils }
    }

    /// (object, parcours, everywhere, waived) of each finding of COU01.
    fn of_cou01(programme: &Programme) -> Vec<(String, Vec<String>, bool, bool)> {
        let report = check(programme);
        let of = report.diagnostics.iter().filter(|it| it.rule.code == "COU01");
        of.map(|it| {
            let parcours = it.parcours.iter().map(ToString::to_string).collect();
            (it.target.id.to_string(), parcours, it.everywhere, it.waived.is_some())
        })
        .collect()
    }

    #[test]
    fn what_holds_in_several_parcours_is_said_once() {
        assert_eq!(found(&two_gaps().build(), "COU01"), ["AC11.01", "AC11.02"]);
        let with_c = two_gaps().parcours("C", &[]).build();
        assert_eq!(found(&with_c, "COU01"), ["AC11.01 [A, B]", "AC11.02 [A, B]"]);
    }

    #[test]
    fn what_no_parcours_develops_is_of_none_and_not_common_to_all() {
        let long = "é".repeat(300);
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[])
            .with(|it| {
                it.competences[0].libelle.clone_from(&long);
                it.competences[0].niveaux[1].acs[0].libelle.clone_from(&long);
            })
            .build();
        assert_eq!(found(&programme, "FOR05"), ["Traiter [A]", "AC21.01 []"]);
        let report = check(&programme);
        let orphan = report.diagnostics.iter().find(|it| it.rule.code == "FOR05" && it.is_of_none()).unwrap();
        assert_eq!((orphan.target.id.as_str(), orphan.everywhere), ("ac21-01", false));
    }

    #[test]
    fn a_rule_tells_on_how_many_objects_it_looked_whatever_the_parcours() {
        let report = check(&two_gaps().parcours("C", &[]).build());
        let of = |code| report.examined.iter().find(|(rule, _)| rule.code == code).map(|(_, n)| *n);
        assert_eq!((of("COU01"), of("COU02"), of("REF01")), (Some(2), Some(0), Some(3)));
    }

    #[test]
    fn without_parcours_a_finding_names_none_and_holds_everywhere() {
        let programme = Sample::but().competence("Traiter", &["AC11.01"]).ressource(1, "R1.01", |it| it).build();
        assert_eq!(of_cou01(&programme), [("ac11-01".into(), vec![], true, false)]);
    }

    #[test]
    fn findings_come_in_the_order_of_the_programme_whatever_the_parcours() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Analyser", &["AC12.01"])
            .parcours("A", &[(1, "Analyser", 1)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Analyser", 1)])
            .ressource(1, "R1.01", |it| it)
            .build();
        assert_eq!(found(&programme, "COU01"), ["AC11.01 [B]", "AC12.01"]);
        let codes: Vec<&str> = check(&programme).diagnostics.iter().map(|it| it.rule.code).collect();
        let rank = |code| RULES.iter().position(|rule| rule.code == code);
        assert!(codes.is_sorted_by_key(|code| rank(*code)), "{codes:?}");
    }

    #[test]
    fn a_derogation_covers_its_object_and_stays_visible() {
        let programme = two_gaps().with(|it| it.derogations.push(derogation(&[]))).build();
        let both = || vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(
            of_cou01(&programme),
            [("ac11-01".into(), both(), true, true), ("ac11-02".into(), both(), true, false)]
        );
        let without = check(&two_gaps().build()).summary();
        let with = check(&programme).summary();
        assert_eq!((with.waived, with.error), (1, without.error - 1));
    }

    #[test]
    fn a_derogation_for_one_parcours_leaves_the_rest() {
        let programme = two_gaps().with(|it| it.derogations.push(derogation(&["B"]))).build();
        assert_eq!(
            of_cou01(&programme)[..2],
            [("ac11-01".into(), vec!["a".into()], false, false), ("ac11-01".into(), vec!["b".into()], false, true)]
        );
    }

    #[test]
    fn a_reglage_sets_the_severity_or_switches_the_rule_off() {
        let with = |severite| two_gaps().with(|it| it.reglages.push(reglage(severite))).build();
        let report = check(&with(SeveriteReglee::Info));
        assert!(report.diagnostics.iter().any(|it| it.rule.code == "COU01"));
        assert!(report.diagnostics.iter().all(|it| it.rule.code != "COU01" || it.severity == Severity::Info));
        let off = check(&with(SeveriteReglee::Off));
        assert!(off.diagnostics.iter().all(|it| it.rule.code != "COU01"));
        assert!(off.not_applicable.iter().all(|rule| rule.code != "COU01"), "a rule that is off is not missing data");
    }

    #[test]
    fn a_rule_that_looked_at_nothing_says_so_and_one_for_another_diploma_does_not() {
        let empty = Sample::new(crate::programme::Profil::Licence).build();
        assert_nothing_to_look_at(&empty, "COU01");
        let report = check(&empty);
        assert!(report.not_applicable.iter().all(|rule| !rule.but_only));
        assert_nothing_to_look_at(&Sample::but().build(), "MAQ04");
    }

    /// The rank of each stale dérogation of `programme`.
    fn stale_ranks(programme: &Programme) -> Vec<usize> {
        let stale = check(programme).stale;
        let rank = |id: &Id<Derogation>| programme.derogations.iter().position(|it| it.id == *id).expect("it is there");
        stale.iter().map(rank).collect()
    }

    /// Dérogations with names of their own.
    fn with_derogations(sample: Sample, all: Vec<Derogation>) -> Programme {
        let named = all.into_iter().zip(1..).map(|(it, n)| Derogation { id: Id::from_label(&format!("d{n}")), ..it });
        sample.with(|it| it.derogations.extend(named)).build()
    }

    #[test]
    fn a_derogation_is_stale_once_it_matches_nothing() {
        let on = |regle: &str, id: &str| Derogation {
            regle: regle.into(),
            cible: Target::new(Kind::Ac, id),
            ..derogation(&[])
        };
        let all = vec![
            derogation(&[]),
            // The second to accept the same thing accepts it still.
            derogation(&["B"]),
            on("COU02", "ac11-01"),
            on("COU01", "parti"),
            on("NUL01", "ac11-01"),
        ];
        assert_eq!(stale_ranks(&with_derogations(two_gaps(), all)), [2, 3, 4]);
    }

    #[test]
    fn a_derogation_for_a_parcours_that_is_in_order_is_stale() {
        let c = || two_gaps().parcours("C", &[]);
        assert_eq!(stale_ranks(&with_derogations(c(), vec![derogation(&["C"])])), [0]);
        assert_eq!(stale_ranks(&with_derogations(c(), vec![derogation(&["A", "C"])])), [0; 0]);
    }

    #[test]
    fn the_derogations_of_a_rule_that_is_off_sleep_while_their_object_is_there() {
        let off = || two_gaps().with(|it| it.reglages.push(reglage(SeveriteReglee::Off)));
        let gone = Derogation { cible: Target::new(Kind::Ac, "parti"), ..derogation(&[]) };
        assert_eq!(stale_ranks(&with_derogations(off(), vec![derogation(&[]), gone])), [1]);
    }

    #[test]
    fn the_derogations_of_a_rule_that_had_nothing_to_look_at_are_stale() {
        let programme = with_derogations(
            Sample::but(),
            vec![Derogation { cible: Target::new(Kind::Programme, "essai"), ..derogation(&[]) }],
        );
        assert_nothing_to_look_at(&programme, "COU01");
        assert_eq!(stale_ranks(&programme), [0]);
    }
}
