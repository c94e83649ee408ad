//! Every rule finds the defects that it is there for, where they are, and no other rule cries out with it.
//!
//! From a sound programme, each mutation makes one defect at a random place, as surgically as it can. What a check
//! says then and did not say before must be that defect, at its object and in its parcours; the rules that may
//! speak of it too are listed beside the mutation, with the reason.
//!
//! `TAPIS_SEED=7 cargo test --test rules mutations` draws other places.

mod alignement;
mod certification;
mod couverture;
mod formulation;
mod hybridation;
mod kinds;
mod maquette;
mod mutation;
mod places;
mod progression;
mod proof;
mod referentiel;
mod remedies;
mod sound;
mod weave;
mod wordings;

use std::collections::BTreeSet;

use mutation::Mutation;
use tapis::rules::{RULES, find};

/// All the tables, one a family.
const TABLES: [&[Mutation]; 8] = [
    couverture::TABLE,
    alignement::TABLE,
    progression::TABLE,
    maquette::TABLE,
    certification::TABLE,
    formulation::TABLE,
    referentiel::TABLE,
    hybridation::TABLE,
];

#[test]
fn every_rule_has_its_mutations_and_every_mutation_its_rules() {
    let mutated: BTreeSet<&str> = TABLES.iter().copied().flatten().map(|it| it.rule).collect();
    assert_eq!(mutated, RULES.iter().map(|rule| rule.code).collect());
    for mutation in TABLES.iter().copied().flatten() {
        for (code, reason) in mutation.implies {
            assert!(find(code).is_some(), "{} implies {code}, which is no rule", mutation.rule);
            assert!(*code != mutation.rule && !reason.is_empty(), "{} implies {code}", mutation.rule);
        }
    }
}

#[test]
fn couverture() {
    proof::prove(couverture::TABLE);
}

#[test]
fn alignement() {
    proof::prove(alignement::TABLE);
}

#[test]
fn progression() {
    proof::prove(progression::TABLE);
}

#[test]
fn maquette() {
    proof::prove(maquette::TABLE);
}

#[test]
fn referentiel() {
    proof::prove(referentiel::TABLE);
}

#[test]
fn certification() {
    proof::prove(certification::TABLE);
}

#[test]
fn hybridation() {
    proof::prove(hybridation::TABLE);
}

#[test]
fn formulation() {
    proof::prove(formulation::TABLE);
}
