//! Gestures on the sample, one by one and each on each object.

use super::*;
use crate::{
    edit::apply,
    programme::{Element, Id, Kind, Nature, Programme, Target, sample::Sample},
};

fn complete() -> Programme {
    toml::from_str(include_str!("../../tests/fixtures/complet.toml")).unwrap()
}

fn added(programme: &mut Programme, sort: Sort, selected: &Target, wording: &str) -> Target {
    let spot = place_for(programme, sort, Some(selected)).unwrap();
    let sprout = create(programme, sort, &spot, wording, None).unwrap();
    apply(programme, sprout.edit).unwrap();
    sprout.target
}

#[test]
fn a_but_grows_from_nothing() {
    let mut programme = Sample::but().parcours("A", &[]).parcours("B", &[]).build();
    let root = Target::new(Kind::Programme, &programme.id);
    for _ in 0..4 {
        added(&mut programme, Sort::Semestre, &root, "");
    }
    let competence = added(&mut programme, Sort::Competence, &root, "Traiter des données");
    let niveau = added(&mut programme, Sort::Niveau, &competence, "Mettre en œuvre");
    let ac = added(&mut programme, Sort::Ac, &niveau, "Lire");
    let second = added(&mut programme, Sort::Niveau, &ac, "Approfondir");
    let after = added(&mut programme, Sort::Ac, &competence, "Nettoyer");
    let it = &programme.competences[0];
    assert_eq!((it.nom.as_str(), it.libelle.as_str(), it.numero), ("Traiter", "Traiter des données", 1));
    assert_eq!((ac.id.as_str(), after.id.as_str()), ("ac11-01", "ac21-01"));
    assert_eq!(it.niveaux.iter().map(|it| it.annee).collect::<Vec<_>>(), [1, 2]);
    // Every parcours aims at both niveaux, and each semestre has the UE of the compétence.
    assert!(programme.parcours.iter().all(|it| it.niveaux.len() == 2));
    let ues: Vec<&str> = programme.ues().map(|(_, ue)| ue.code.as_str()).collect();
    assert_eq!(ues, ["UE1.1", "UE2.1", "UE3.1", "UE4.1"]);
    let semestre = Target::new(Kind::Semestre, "s3");
    let sae = added(&mut programme, Sort::Activite(Nature::Sae), &semestre, "Reporting");
    let ressource = added(&mut programme, Sort::Activite(Nature::Ressource), &sae, "Tableur");
    let codes: Vec<(&str, u8)> = programme.activites.iter().map(|it| (it.code.as_str(), it.semestre)).collect();
    assert_eq!(codes, [("SAÉ 3.01", 3), ("R3.01", 3)]);
    assert_eq!(Sort::of(&programme, &ressource), Some(Sort::Activite(Nature::Ressource)));
    assert_eq!(second.id, "traiter-2");
}

#[test]
fn a_parcours_takes_the_trunk_and_its_code_from_its_first_word() {
    let mut programme = Sample::but()
        .competence("Traiter", &["AC11.01"])
        .competence("Vendre", &["AC12.01"])
        .parcours("EMS", &[(1, "Traiter", 1), (1, "Vendre", 1)])
        .parcours("VCOD", &[(1, "Traiter", 1)])
        .build();
    let root = Target::new(Kind::Programme, &programme.id);
    added(&mut programme, Sort::Parcours, &root, "SDN Sécurité des données");
    let it = programme.parcours.last().unwrap();
    assert_eq!((it.code.as_str(), it.libelle.as_str(), it.niveaux.len()), ("SDN", "Sécurité des données", 1));
}

#[test]
fn a_specific_competence_stays_specific() {
    let mut programme = Sample::but()
        .competence("Traiter", &["AC11.01"])
        .parcours("A", &[(1, "Traiter", 1)])
        .parcours("B", &[])
        .build();
    let competence = programme.competences[0].target();
    added(&mut programme, Sort::Niveau, &competence, "");
    assert_eq!(programme.parcours.iter().map(|it| it.niveaux.len()).collect::<Vec<_>>(), [2, 0]);
}

#[test]
fn everything_can_be_added_duplicated_and_taken_back_everywhere() {
    let start = complete();
    let mut gestures = 0;
    for target in start.elements().map(Element::target).chain([Target::new(Kind::Programme, &start.id)]) {
        let here = Some(&target);
        let spots = Sort::ALL.into_iter().filter_map(|sort| Some((sort, place_for(&start, sort, here)?)));
        let added = spots.map(|(sort, spot)| create(&start, sort, &spot, "Écrire", None).unwrap());
        let copied = duplicate(&start, &target).ok();
        let copied_kind = !matches!(target.kind, Kind::Programme | Kind::Remarque | Kind::Derogation | Kind::Reglage);
        assert_eq!(copied.is_some(), copied_kind, "{target}");
        for sprout in added.chain(copied) {
            let mut programme = start.clone();
            let done = apply(&mut programme, sprout.edit).unwrap();
            assert!(programme.find(&sprout.target).is_some(), "{}", sprout.target);
            apply(&mut programme, done.inverse()).unwrap();
            assert_eq!(programme, start);
            gestures += 1;
        }
    }
    assert!(gestures > 200, "{gestures}");
}

#[test]
fn what_is_wrong_is_said_before_it_is_written() {
    let programme = complete();
    let niveau = programme.niveaux().next().unwrap().1.target();
    let spot = place_for(&programme, Sort::Ac, Some(&niveau)).unwrap();
    let said = |wording: &str| {
        let sprout = create(&programme, Sort::Ac, &spot, wording, None).unwrap();
        advice(&programme, &sprout.edit, &sprout.target).unwrap().iter().map(|it| it.rule.code).collect::<Vec<_>>()
    };
    assert_eq!(said("Les bases de données"), ["FOR02"]);
    assert_eq!(said("Connaître les bases de données"), ["FOR04"]);
    assert_eq!(said(""), ["REF02"]);
    assert_eq!(said("Interroger une base de données"), [""; 0]);
}

#[test]
fn a_copied_competence_has_codes_of_its_own() {
    let mut programme = Sample::but().competence("Traiter", &["AC11.01", "AC21.01"]).build();
    let sprout = duplicate(&programme, &programme.competences[0].target()).unwrap();
    apply(&mut programme, sprout.edit).unwrap();
    let codes: Vec<&str> = programme.acs().map(|(_, _, ac)| ac.code.as_str()).collect();
    assert_eq!(codes, ["AC11.01", "AC21.01", "AC12.01", "AC22.01"]);
    assert_eq!(programme.competences[1].id, Id::new("traiter-2").unwrap());
}

#[test]
fn a_choice_begins_with_the_option_under_the_cursor_and_takes_the_next_ones_in() {
    let mut programme = Sample::but()
        .competence("Traiter", &["AC11.01"])
        .ue(1, "UE1.1", "Traiter", 0)
        .ressource(1, "R1.01", |it| it)
        .build();
    let ue = Target::new(Kind::Ue, "ue1-1");
    let choix = added(&mut programme, Sort::Choix, &ue, "Option");
    let of = |programme: &Programme, target: &Target| programme.choice_of(target).map(|it| it.code.clone());
    assert_eq!(of(&programme, &ue).as_deref(), Some("OPT1"));
    let beside = added(&mut programme, Sort::Ue, &ue, "");
    let within = added(&mut programme, Sort::Ue, &choix, "");
    assert_eq!([of(&programme, &beside), of(&programme, &within)], [Some("OPT1".into()), Some("OPT1".into())]);
    let ressource = Target::new(Kind::Activite, "r1-01");
    let free = added(&mut programme, Sort::Activite(Nature::Ressource), &ressource, "Libre");
    assert_eq!(of(&programme, &free), None);
    // A choice over an option takes its place in the choice in which it stood.
    let inner = added(&mut programme, Sort::Choix, &within, "Suboption");
    assert_eq!((of(&programme, &within).as_deref(), of(&programme, &inner).as_deref()), (Some("OPT2"), Some("OPT1")));
    let edit = crate::edit::delete(&programme, &choix).unwrap();
    apply(&mut programme, edit).unwrap();
    assert_eq!([of(&programme, &ue), of(&programme, &inner)], [None, None]);
    let known = programme.choix.len();
    assert_eq!((known, programme.check_integrity()), (1, Ok(())));
}
