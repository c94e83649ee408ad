//! PRO: niveaux that no longer lead on from one another.

use fastrand::Rng;
use tapis::programme::{NiveauVise, Programme};

use super::{
    mutation::{Expected, Mutation},
    places::{any, developing},
};

pub const TABLE: &[Mutation] = &[
    Mutation {
        rule: "PRO01",
        does: "the niveaux of a compétence skip some ranks, from one of them on",
        mutate: skip_ranks,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "PRO01",
        does: "a parcours develops a niveau in one more year",
        mutate: develop_again,
        implies: &[],
        fewer: None,
    },
];

fn skip_ranks(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let competence = any(rng, &mut programme.competences)?;
    let from = rng.usize(..competence.niveaux.len());
    let skipped = rng.u8(1..6);
    for niveau in &mut competence.niveaux[from..] {
        niveau.ordre += skipped;
    }
    let niveau = competence.niveaux[from].clone();
    let parcours = developing(programme, &niveau.id);
    Expected::at(programme, &niveau, parcours, format!("{skipped} before {}", niveau.id))
}

fn develop_again(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let rank = rng.usize(..programme.parcours.len());
    let parcours = programme.parcours[rank].clone();
    let vise = any(rng, &parcours.niveaux)?;
    let annee = any(rng, programme.annees().filter(|it| *it != vise.annee))?;
    programme.parcours[rank].niveaux.push(NiveauVise { annee, niveau: vise.niveau.clone() });
    let niveau = programme.get(&vise.niveau)?.clone();
    let place = format!("{} in year {annee} in {}", niveau.id, parcours.id);
    Expected::at(programme, &niveau, vec![parcours.id], place)
}
