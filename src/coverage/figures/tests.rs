use super::*;
use crate::{
    coverage::views,
    programme::{NatureHeures::*, Programme, sample::Sample},
};

fn figure<'p>(programme: &'p Programme, measure: Measure) -> Figure<'p> {
    Figure::of(measure, &views(programme), &programme.figures())
}

/// The verdict of each parcours, and what keeps it from being judged: how many objects lack what.
fn said(programme: &Programme, measure: Measure) -> (Vec<Verdict>, Vec<(Lack, usize)>) {
    let figure = figure(programme, measure);
    let unjudged = figure.unjudged().into_iter().map(|(it, _)| (it.lack, it.objects.len())).collect();
    (figure.readings.iter().map(|it| it.verdict).collect(), unjudged)
}

/// What files of ORéBUT say: hours of ressources, none of SAÉ.
fn without_hours_of_saes() -> Sample {
    Sample::but()
        .parcours("A", &[])
        .parcours("B", &[])
        .ressource(1, "R1.01", |it| it.heures(CmTd, "75").heures(Tp, "25").with(|it| it.adaptation_locale = true))
        .sae(1, "SAÉ 1.01", |it| it)
        .sae(1, "SAÉ 1.A.02", |it| it.pour("A"))
        .sae(1, "SAÉ 1.B.02", |it| it.pour("B").with(|it| it.adaptation_locale = true))
}

#[test]
fn a_share_of_what_is_half_filled_in_is_shown_and_not_judged() {
    let programme = without_hours_of_saes().build();
    let practice = figure(&programme, Measure::Practice);
    assert_eq!(practice.range(), Range::over(["0.25".parse().unwrap()]));
    // Three SAÉ in all: the common one is missing once.
    assert_eq!(said(&programme, Measure::Practice), (vec![Verdict::Unjudged; 2], vec![(Lack::SaeHours, 3)]));
    assert_eq!(practice.verdict(), Verdict::Unjudged);
}

#[test]
fn nothing_filled_in_is_no_zero() {
    let programme = Sample::but().ressource(1, "R1.01", |it| it).ue(1, "UE1.1", "", 0).build();
    for figure in totals(&views(&programme), &programme.figures()) {
        assert_eq!((figure.range(), figure.verdict()), (None, Verdict::Unjudged), "{:?}", figure.measure);
        assert!(figure.readings.iter().all(|it| it.missing.is_some()), "{:?}", figure.measure);
    }
}

#[test]
fn a_sum_that_is_too_much_is_proof_whatever_is_missing() {
    let with = |hours: &str| {
        Sample::but().ressource(1, "R1.01", |it| it.heures(Td, hours)).ressource(2, "R2.01", |it| it).build()
    };
    assert_eq!(said(&with("1800"), Measure::TaughtHours), (vec![Verdict::Unjudged], vec![(Lack::SemestreHours, 1)]));
    assert_eq!(said(&with("1800.5"), Measure::TaughtHours), (vec![Verdict::Above], vec![]));
}

#[test]
fn each_parcours_has_its_own() {
    let programme = Sample::but()
        .competence("Traiter", &["AC11.01"])
        .competence("Vendre", &["AC12.01"])
        .parcours("A", &[(1, "Traiter", 1)])
        .parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)])
        .ue(1, "UE1.1", "Traiter", 28)
        .ue(1, "UE1.2", "Vendre", 2)
        .build();
    let figure = figure(&programme, Measure::EctsOfSemestre(1));
    assert_eq!(figure.range(), Some(Range { min: 28.into(), max: 30.into() }));
    assert_eq!(figure.readings.iter().map(|it| it.verdict).collect::<Vec<_>>(), [Verdict::Below, Verdict::Held]);
    assert_eq!((figure.verdict(), figure.bounds.sense()), (Verdict::Below, Some((Sense::Exactly, 30.into()))));
}

#[test]
fn without_target_there_is_no_verdict() {
    let programme = without_hours_of_saes().build();
    let figure = Figure::of(Measure::Practice, &views(&programme), &Figures::NONE);
    assert_eq!((figure.verdict(), figure.bounds.sense()), (Verdict::Free, None));
}
