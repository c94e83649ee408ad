//! Whatever is moved, merged, split or given to another parcours: invariants hold, one step takes it back, and nothing
//! is lost that is not told.

use std::{collections::BTreeMap, sync::LazyLock};

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::programme::{Element, sample::Sample};

static PROGRAMMES: LazyLock<Vec<Programme>> = LazyLock::new(|| {
    let complete: Programme = toml::from_str(include_str!("../../../tests/fixtures/complet.toml")).unwrap();
    crate::samples::read().unwrap().into_iter().chain([complete]).collect()
});

/// Hours, coefficients, criteria and évaluations of all activités, and how many of them are tied to some AC.
fn sums(programme: &Programme) -> (Decimal, Decimal, usize, usize, usize) {
    let all = || programme.activites.iter();
    (
        all().flat_map(|it| it.heures.values()).map(|it| it.total()).sum(),
        all().flat_map(|it| it.coefficients.values()).sum(),
        all().map(|it| it.criteres.len()).sum(),
        all().map(|it| it.evaluations.len()).sum(),
        all().filter(|it| it.is_tied()).count(),
    )
}

/// Applies an edit, and looks that its inverse gives everything back.
fn applied(before: &Programme, edit: Edit) -> Programme {
    let mut after = before.clone();
    let done = edit::apply(&mut after, edit).unwrap();
    assert_eq!(after.check_integrity(), Ok(()));
    let mut back = after.clone();
    edit::apply(&mut back, done.inverse()).unwrap();
    assert_eq!(back, *before, "one step takes it back");
    after
}

/// What a verb is done to.
fn of_kinds(programme: &Programme) -> Vec<Target> {
    let kinds = [Kind::Ac, Kind::Activite, Kind::Competence, Kind::Composante, Kind::Situation];
    programme.elements().map(Element::target).filter(|it| kinds.contains(&it.kind)).collect()
}

fn nth<T: Clone>(all: &[T], at: prop::sample::Index) -> Option<T> {
    (!all.is_empty()).then(|| all[at.index(all.len())].clone())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_lost_on_the_way(which: prop::sample::Index, what: prop::sample::Index, to: prop::sample::Index) {
        let before = &PROGRAMMES[which.index(PROGRAMMES.len())];
        let Some(target) = nth(&of_kinds(before), what) else { return Ok(()) };
        let Some(there) = nth(&destinations(before, &target), to) else { return Ok(()) };
        let moved = move_to(before, &target, &there).unwrap();
        let after = applied(before, moved.edit);
        let lost: Decimal = moved.dropped.iter().map(|it| it.1).sum();
        let (a, b) = (sums(before), sums(&after));
        prop_assert_eq!((a.0, a.1 - lost, a.2, a.3, a.4), b);
    }

    #[test]
    fn nothing_is_lost_when_two_become_one(which: prop::sample::Index, what: prop::sample::Index, with: prop::sample::Index, words in 0..3usize) {
        let before = &PROGRAMMES[which.index(PROGRAMMES.len())];
        let Some(kept) = nth(&of_kinds(before), what) else { return Ok(()) };
        let Some(other) = nth(&mergeable(before, &kept), with) else { return Ok(()) };
        let words = [Words::Kept, Words::Other, Words::Both][words];
        let after = applied(before, merge(before, &kept, &other, words).unwrap());
        prop_assert!(after.find(&kept).is_some() && after.find(&other).is_none());
        let (a, b) = (sums(before), sums(&after));
        prop_assert_eq!((a.0, a.2, a.3), (b.0, b.2, b.3));
        if kept.kind == Kind::Ac {
            // Whoever was tied to one is tied to the one that stays.
            for (was, is) in before.activites.iter().zip(&after.activites) {
                let touched = |it: &Activite| it.acs().any(|ac| ac.as_str() == kept.id || ac.as_str() == other.id);
                prop_assert_eq!(touched(was), touched(is));
            }
        }
        let held = |it: &Programme| it.acs().count();
        prop_assert_eq!(held(before) - usize::from(kept.kind == Kind::Ac), held(&after));
    }

    #[test]
    fn two_have_together_what_one_had(which: prop::sample::Index, what: prop::sample::Index, sides in prop::collection::vec(0..3usize, 40)) {
        let before = &PROGRAMMES[which.index(PROGRAMMES.len())];
        let Some(activite) = nth(&before.activites, what) else { return Ok(()) };
        let shares: BTreeMap<Part, Side> = parts(before, &activite)
            .into_iter()
            .zip(sides.into_iter().cycle())
            .map(|(part, side)| { let sides = part.sides(); let side = sides[side % sides.len()]; (part, side) })
            .collect();
        let made = split(before, &activite, &shares, "Suite").unwrap();
        let after = applied(before, made.edit);
        let (a, b) = (sums(before), sums(&after));
        prop_assert_eq!((a.0, a.1, a.2, a.3), (b.0, b.1, b.2, b.3));
        let second = after.activites.iter().find(|it| it.target() == made.target).unwrap();
        let first = after.activites.iter().find(|it| it.id == activite.id).unwrap();
        for ac in activite.acs() {
            prop_assert!(first.touches(ac) || second.touches(ac));
        }
    }

    #[test]
    fn a_copy_for_another_parcours_has_all_or_says_what_it_lacks(which: prop::sample::Index, what: prop::sample::Index, to: prop::sample::Index) {
        let before = &PROGRAMMES[which.index(PROGRAMMES.len())];
        let reserved: Vec<Activite> =
            before.activites.iter().filter(|it| !other_parcours(before, it).is_empty()).cloned().collect();
        let Some(activite) = nth(&reserved, what) else { return Ok(()) };
        let Some(there) = nth(&other_parcours(before, &activite), to) else { return Ok(()) };
        let made = twin(before, &activite, &there.id).unwrap();
        let after = applied(before, made.sprout.edit);
        let copy = after.activites.iter().find(|it| it.target() == made.sprout.target).unwrap();
        prop_assert_eq!(copy.acs().count() + made.left.len(), activite.acs().count());
        let (has, had): (Decimal, Decimal) = (copy.coefficients.values().sum(), activite.coefficients.values().sum());
        prop_assert_eq!(has + made.dropped.iter().map(|it| it.1).sum::<Decimal>(), had);
        prop_assert_eq!(strays(&after), strays(before));
    }
}

fn two() -> Sample {
    Sample::but()
        .competence("Traiter", &["AC11.01 AC11.02", "AC21.01"])
        .competence("Vendre", &["AC12.01"])
        .situations("Vendre", "Foire")
        .parcours("A", &[(1, "Traiter", 1), (1, "Vendre", 1), (2, "Traiter", 2)])
        .ue(1, "UE1.1", "Traiter", 12)
        .ue(1, "UE1.2", "Vendre", 18)
        .bloc("BC01", "Vendre")
        .ressource(1, "R1.01", |it| it.travaille("AC11.01").poids("UE1.1", "2"))
        .ressource(1, "R1.02", |it| it.travaille("AC11.02").poids("UE1.1", "1").poids("UE1.2", "4").prerequis("R1.01"))
        .sae(1, "SAÉ1.01", |it| it.acs("AC11.02 AC12.01").mobilise("R1.02").critere("Juste", "", "AC11.02"))
}

fn target(kind: Kind, id: &str) -> Target {
    Target::new(kind, id)
}

#[test]
fn two_ac_become_one_that_has_the_ties_of_both() {
    let before = two().build();
    let (kept, other) = (target(Kind::Ac, "ac11-01"), target(Kind::Ac, "ac11-02"));
    assert_eq!(mergeable(&before, &kept)[0], other, "the neighbour comes first");
    let after = applied(&before, merge(&before, &kept, &other, Words::Both).unwrap());
    let libelle = &after.acs().next().unwrap().2.libelle;
    assert_eq!(libelle, "Apprendre AC11.01 ; Apprendre AC11.02");
    let acs = |at: usize| after.activites[at].travaille.iter().map(|it| it.as_str()).collect::<Vec<_>>();
    assert_eq!((acs(0), acs(1), acs(2)), (vec!["ac11-01"], vec!["ac11-01"], vec!["ac11-01", "ac12-01"]));
    assert!(after.activites[2].criteres[0].acs.iter().all(|it| it.as_str() == "ac11-01"));
}

#[test]
fn two_ressources_become_one_that_weighs_as_much_and_does_not_come_after_itself() {
    let before = two().build();
    let (kept, other) = (target(Kind::Activite, "r1-01"), target(Kind::Activite, "r1-02"));
    let after = applied(&before, merge(&before, &kept, &other, Words::Other).unwrap());
    let one = &after.activites[0];
    let weights: Vec<_> = one.coefficients.iter().map(|(ue, it)| format!("{ue} {}", it.normalize())).collect();
    assert_eq!(
        (weights, one.prerequis.len(), one.libelle.as_str()),
        (vec!["ue1-1 3".into(), "ue1-2 4".into()], 0, "Intitulé de R1.02")
    );
    assert_eq!(after.activites[1].mobilise, [one.id.clone()].into());
    assert!(mergeable(&before, &kept).iter().all(|it| it.id != "sae1-01"), "a SAÉ is no ressource");
}

#[test]
fn two_competences_become_one_with_the_niveaux_of_both() {
    let before = two().build();
    let (kept, other) = (target(Kind::Competence, "vendre"), target(Kind::Competence, "traiter"));
    let after = applied(&before, merge(&before, &kept, &other, Words::Kept).unwrap());
    let one = &after.competences[0];
    let acs: Vec<_> =
        one.niveaux.iter().map(|it| it.acs.iter().map(|ac| ac.code.as_str()).collect::<Vec<_>>()).collect();
    assert_eq!(acs, [vec!["AC12.01", "AC11.01", "AC11.02"], vec!["AC21.01"]]);
    let aimed: Vec<_> = after.parcours[0].niveaux.iter().map(|it| it.niveau.as_str()).collect();
    assert_eq!(aimed, ["vendre-1", "traiter-2"]);
    assert!(after.ues().all(|(_, it)| it.competences.iter().all(|id| id.as_str() == "vendre")));
    assert_eq!((one.situations.len(), doubled(&after, &one.id), doubled(&before, &one.id)), (1, 1, 0));
}
