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
    assert_eq!(of_cou01(&programme), [("ac11-01".into(), both(), true, true), ("ac11-02".into(), both(), true, false)]);
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
    let on =
        |regle: &str, id: &str| Derogation { regle: regle.into(), cible: Target::new(Kind::Ac, id), ..derogation(&[]) };
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
