//! CER: what the certification promises and the programme no longer delivers.

use std::collections::BTreeSet;

use fastrand::Rng;
use tapis::programme::{Ac, Activite, Id, Nature, Niveau, Programme};

use super::{
    mutation::{Expected, Mutation},
    places::{all_parcours, any, developing, developing_some, first_taught, home, ranks},
    weave::{stop_assessing, work_and_assess},
};

pub(super) const TABLE: &[Mutation] = &[
    Mutation {
        rule: "CER01",
        does: "another bloc takes over all that covers a bloc",
        mutate: uncover,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "CER02",
        does: "a compétence leaves its blocs, and another takes its place where nothing else is left or now and then",
        mutate: untie,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "CER03",
        does: "nothing assesses the compétences of a bloc any more, or one SAÉ of one parcours only",
        mutate: never_assess,
        implies: &[("COU02", "none of their AC is assessed"), ("COU05", "the one that is, is so once")],
        fewer: None,
    },
];

fn uncover(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let rank = rng.usize(..programme.blocs.len());
    let mut covering = std::mem::take(&mut programme.blocs[rank].competences);
    let bloc = programme.blocs[rank].clone();
    let heir = any(rng, programme.blocs.iter_mut().filter(|it| it.id != bloc.id))?;
    heir.competences.append(&mut covering);
    let place = format!("{} takes over from {}", heir.id, bloc.id);
    Expected::at(programme, &bloc, all_parcours(programme), place)
}

fn untie(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let competence = any(rng, &programme.competences)?.clone();
    let others: Vec<_> =
        programme.competences.iter().map(|it| it.id.clone()).filter(|it| *it != competence.id).collect();
    let mut place = format!("{} has no bloc", competence.id);
    for bloc in &mut programme.blocs {
        if bloc.competences.remove(&competence.id) && (bloc.competences.is_empty() || rng.bool()) {
            let other = any(rng, &others)?.clone();
            place += &format!(", {} is for {other}", bloc.id);
            bloc.competences.insert(other);
        }
    }
    Expected::at(programme, &competence, developing_some(programme, &competence), place)
}

fn never_assess(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let bloc = any(rng, &programme.blocs)?.clone();
    // Another bloc of the same compétences would be spoilt with it.
    if programme.blocs.iter().any(|it| it.id != bloc.id && it.competences.is_subset(&bloc.competences)) {
        return None;
    }
    let of_bloc = programme.competences.iter().filter(|it| bloc.competences.contains(&it.id));
    let niveaux: Vec<Niveau> = of_bloc.clone().flat_map(|it| it.niveaux.clone()).collect();
    let mut parcours: BTreeSet<_> = of_bloc.flat_map(|it| developing_some(programme, it)).collect();
    let acs: Vec<Id<Ac>> = niveaux.iter().flat_map(|it| &it.acs).map(|it| it.id.clone()).collect();
    let last = any(rng, &acs).filter(|_| rng.bool());
    let once = last.and_then(|ac| {
        let taught = first_taught(programme, ac)?;
        let niveau = home(programme, ac).1;
        let own = developing(programme, &niveau.id);
        let fits = |it: &Activite| it.nature == Nature::Sae && it.annee() == niveau.annee && it.semestre >= taught;
        let reserved = |it: &Activite| !it.parcours.is_empty() && it.parcours.iter().all(|it| own.contains(it));
        any(rng, ranks(programme, |it| fits(it) && reserved(it)))
    });
    for activite in &mut programme.activites {
        acs.iter().for_each(|ac| stop_assessing(activite, ac));
    }
    let mut place = format!("{} is never assessed", bloc.id);
    if let (Some(ac), Some(rank)) = (last, once) {
        work_and_assess(programme, rank, ac);
        let activite = &programme.activites[rank];
        parcours.retain(|it| !activite.parcours.contains(it));
        place += &format!(", but {ac} in {}", activite.id);
    }
    let parcours = all_parcours(programme).into_iter().filter(|it| parcours.contains(it)).collect();
    Expected::at(programme, &bloc, parcours, place)
}
