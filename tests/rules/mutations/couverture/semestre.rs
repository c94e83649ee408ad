//! COU10: a niveau that is absent from one semestre of its year, while nothing else comes loose.

use std::collections::BTreeSet;

use fastrand::Rng;
use tapis::programme::{Ac, Activite, Competence, Id, Nature, Niveau, Programme};

use crate::mutations::{
    mutation::Expected,
    places::{any, developing, first_taught, is_wider, ranks, share_competence, shared},
    weave::{swap_ac, work, work_and_assess},
};

/// In one semestre, the UE of the niveau and all that weighs in it turn to another compétence; in the other semestre,
/// the activités take over what is lost there.
pub(super) fn empty(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (competence, niveau) = any(rng, programme.niveaux()).map(|(one, two)| (one.clone(), two.clone()))?;
    let parcours = developing(programme, &niveau.id);
    let others = programme.niveaux().filter(|(_, it)| {
        it.id != niveau.id && it.annee == niveau.annee && shared(&parcours, &developing(programme, &it.id)) == parcours
    });
    let (other, instead) = any(rng, others).map(|(one, two)| (one.clone(), two.clone()))?;
    let second = 2 * niveau.annee;
    let (absent, present) = any(rng, [(second - 1, second), (second, second - 1)])?;
    let sound = programme.clone();
    for ac in &niveau.acs {
        take_over(programme, rng, &niveau, &ac.id, absent, present)?;
    }
    for rank in ranks(programme, |it| it.semestre == absent) {
        for ac in niveau.acs.iter().filter(|it| sound.activites[rank].touches(&it.id)) {
            let taught = |it: &&Ac| first_taught(&sound, &it.id).is_some_and(|semestre| semestre <= absent);
            let by = any(rng, instead.acs.iter().filter(taught))?;
            swap_ac(&mut programme.activites[rank], &ac.id, &by.id);
        }
    }
    retie_ue(programme, &competence, &other, absent)?;
    mend_mobilisations(programme, &sound)?;
    let place = format!("{} gives way to {} in S{absent}", niveau.id, other.id);
    Expected::at(programme, &niveau, parcours, place)
}

/// A ressource and two SAÉ of the semestre `to` do for the AC what is lost in the semestre `from`.
fn take_over(programme: &mut Programme, rng: &mut Rng, niveau: &Niveau, ac: &Id<Ac>, from: u8, to: u8) -> Option<()> {
    let lost = ranks(programme, |it| it.semestre == from && it.touches(ac));
    let Some(&widest) = lost.iter().max_by_key(|&&rank| programme.activites[rank].parcours.is_empty()) else {
        return Some(());
    };
    let widest = programme.activites[widest].clone();
    let heirs = |programme: &Programme, sae: bool| {
        let of_niveau = |it: &Activite| niveau.acs.iter().any(|ac| it.touches(&ac.id));
        let wide =
            |it: &Activite| is_wider(it, &widest) || developing(programme, &niveau.id).len() == it.parcours.len();
        ranks(programme, |it| it.semestre == to && it.nature.is_sae() == sae && of_niveau(it) && wide(it))
    };
    let ressource = any(rng, heirs(programme, false))?;
    work(programme, ressource, ac);
    let mut saes = heirs(programme, true);
    saes.sort_by_key(|&rank| programme.activites[rank].nature != Nature::Sae);
    for rank in saes.into_iter().take(2) {
        work_and_assess(programme, rank, ac);
    }
    Some(())
}

/// The UE of one compétence becomes one of another, in the same parcours.
fn retie_ue(programme: &mut Programme, of: &Competence, to: &Competence, semestre: u8) -> Option<()> {
    let parcours: BTreeSet<_> = of.niveaux.iter().flat_map(|it| developing(programme, &it.id)).collect();
    let all = programme.parcours.len();
    let semestre = programme.semestres.iter_mut().find(|it| it.numero == semestre)?;
    let ue = semestre.ues.iter_mut().find(|it| it.competences.contains(&of.id))?;
    if ue.competences.len() > 1 {
        return None;
    }
    ue.competences = [to.id.clone()].into();
    ue.code = format!("UE{}.{}", semestre.numero, to.numero);
    if parcours.len() < all {
        ue.parcours = parcours;
    }
    Some(())
}

/// A SAÉ no longer mobilises a ressource with which it has lost its common compétence. None, when that would leave one
/// of the two alone.
fn mend_mobilisations(programme: &mut Programme, sound: &Programme) -> Option<()> {
    for rank in ranks(programme, |it| it.nature.is_sae()) {
        let sae = programme.activites[rank].clone();
        for id in &sae.mobilise {
            let apart = !share_competence(programme, programme.get(id)?, &sae);
            if apart && share_competence(sound, sound.get(id)?, sound.get(&sae.id)?) {
                programme.activites[rank].mobilise.remove(id);
                let ressource = programme.get(id)?;
                let mut others = programme.activites.iter().filter(|it| it.mobilise.contains(id));
                if !others.any(|it| is_wider(it, ressource)) || programme.activites[rank].mobilise.is_empty() {
                    return None;
                }
            }
        }
    }
    Some(())
}
