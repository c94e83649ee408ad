//! ALI: ties that no longer say the same as the year, the semestre, the coefficients or the parcours.

use fastrand::Rng;
use rust_decimal::Decimal;
use tapis::programme::{Activite, Competence, Id, Nature, Parcours, Programme};

use super::{
    mutation::{Expected, Mutation},
    places::{
        Apprentissage, any, competences_of, developing, home, parcours_of, parcours_of_ue, share_competence, shared,
    },
    weave::LIGHT,
};

pub const TABLE: &[Mutation] = &[
    Mutation {
        rule: "ALI01",
        does: "an activité works an AC of another year",
        mutate: work_out_of_year,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI02",
        does: "a SAÉ mobilises a ressource that comes later",
        mutate: mobilise_too_soon,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI03",
        does: "a SAÉ mobilises nothing any more, or only what is reserved to another parcours",
        mutate: mobilise_nothing,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI04",
        does: "no SAÉ mobilises a ressource any more, or none in one parcours",
        mutate: mobilised_by_none,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI05",
        does: "an activité hands its weight in one UE over to another of its pôle",
        mutate: hand_weight_over,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI06",
        does: "an activité weighs a little in a UE that its AC do not concern",
        mutate: weigh_elsewhere,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI09",
        does: "an activité reserved to a parcours works an AC of another parcours",
        mutate: work_for_others,
        implies: &[],
        fewer: None,
    },
];

fn any_activite(programme: &Programme, rng: &mut Rng, keep: impl Fn(&Activite) -> bool) -> Option<(usize, Activite)> {
    let choices = programme.activites.iter().enumerate().filter(|(_, it)| keep(it));
    any(rng, choices).map(|(rank, it)| (rank, it.clone()))
}

fn work_out_of_year(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |_| true)?;
    let what = Apprentissage::any(programme, rng).filter(|it| it.niveau.annee != activite.annee())?;
    programme.activites[rank].travaille.insert(what.ac.id.clone());
    let parcours = shared(&parcours_of(programme, &activite), &what.parcours(programme));
    Expected::at(programme, &activite, parcours, format!("{} works {}", activite.id, what.ac.id))
}

fn mobilise_too_soon(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, sae) = any_activite(programme, rng, |it| it.nature.is_sae())?;
    let later = |it: &Activite| it.nature == Nature::Ressource && it.semestre > sae.semestre;
    let (_, ressource) = any_activite(programme, rng, |it| later(it) && share_competence(programme, it, &sae))?;
    programme.activites[rank].mobilise.insert(ressource.id.clone());
    let parcours = shared(&parcours_of(programme, &sae), &parcours_of(programme, &ressource));
    Expected::at(programme, &sae, parcours, format!("{} mobilises {}", sae.id, ressource.id))
}

fn mobilise_nothing(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, sae) = any_activite(programme, rng, |it| it.nature == Nature::Sae)?;
    programme.activites[rank].mobilise.clear();
    let mut parcours = parcours_of(programme, &sae);
    let mut place = format!("{} mobilises nothing", sae.id);
    if rng.bool() && parcours.len() > 1 {
        let theirs = |it: &Activite| fits(it, &sae) && !it.parcours.is_empty();
        let (_, ressource) = any_activite(programme, rng, |it| theirs(it) && share_competence(programme, it, &sae))?;
        programme.activites[rank].mobilise.insert(ressource.id.clone());
        parcours.retain(|it| !ressource.parcours.contains(it));
        place = format!("{} mobilises {} alone", sae.id, ressource.id);
    }
    for ressource in &sae.mobilise {
        let ressource = programme.get(ressource)?.clone();
        let others = |it: &Activite| it.id != sae.id && it.nature.is_sae();
        if !programme.activites.iter().any(|it| others(it) && is_wider(it, &ressource) && it.mobilise.contains(&ressource.id)) {
            let takes = |it: &Activite| others(it) && it.nature.is_sae() && fits(&ressource, it) && is_wider(it, &ressource);
            let (heir, _) = any_activite(programme, rng, |it| takes(it) && share_competence(programme, it, &ressource))?;
            programme.activites[heir].mobilise.insert(ressource.id.clone());
        }
    }
    Expected::at(programme, &sae, parcours, place)
}

/// Whether the SAÉ may mobilise the ressource: it comes no later.
fn fits(ressource: &Activite, sae: &Activite) -> bool {
    ressource.nature == Nature::Ressource && ressource.semestre <= sae.semestre
}

/// Whether `one` is in every parcours that has `other`.
fn is_wider(one: &Activite, other: &Activite) -> bool {
    one.parcours.is_empty() || (!other.parcours.is_empty() && other.parcours.is_subset(&one.parcours))
}

fn mobilised_by_none(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (_, ressource) = any_activite(programme, rng, |it| it.nature == Nature::Ressource)?;
    let mut parcours = parcours_of(programme, &ressource);
    let spared = (parcours.len() > 1 && rng.bool()).then(|| parcours.remove(rng.usize(..parcours.len())));
    let mut place = format!("{} is mobilised by none", ressource.id);
    for rank in 0..programme.activites.len() {
        if !programme.activites[rank].mobilise.remove(&ressource.id) {
            continue;
        }
        let sae = programme.activites[rank].clone();
        // A SAÉ of each parcours must keep something to mobilise in each.
        if sae.mobilise.iter().filter_map(|it| programme.get(it)).all(|it| !is_wider(it, &sae)) {
            let other = |it: &Activite| it.id != ressource.id && fits(it, &sae) && is_wider(it, &sae);
            let (_, other) = any_activite(programme, rng, |it| other(it) && share_competence(programme, it, &sae))?;
            programme.activites[rank].mobilise.insert(other.id);
        }
    }
    if let Some(spared) = spared {
        let theirs = |it: &Activite| it.nature.is_sae() && fits(&ressource, it) && only(it, &spared);
        let (rank, _) = any_activite(programme, rng, |it| theirs(it) && share_competence(programme, it, &ressource))?;
        programme.activites[rank].mobilise.insert(ressource.id.clone());
        place += &format!(", but in {spared}");
    }
    Expected::at(programme, &ressource, parcours, place)
}

fn only(activite: &Activite, parcours: &Id<Parcours>) -> bool {
    activite.parcours.len() == 1 && activite.parcours.contains(parcours)
}

fn hand_weight_over(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |it| it.coefficients.len() > 1)?;
    let (ue, coefficient) = any(rng, activite.coefficients.clone())?;
    let heir = |it: &Activite| {
        let same = it.nature.is_sae() == activite.nature.is_sae() && it.parcours == activite.parcours;
        it.id != activite.id && same && it.coefficients.contains_key(&ue)
    };
    let (heir, _) = any_activite(programme, rng, heir)?;
    programme.activites[rank].coefficients.remove(&ue);
    *programme.activites[heir].coefficients.get_mut(&ue)? += coefficient;
    let heir = &programme.activites[heir].id;
    let place = format!("{} leaves its weight in {ue} to {heir}", activite.id);
    let (semestre, ue) = programme.ues().find(|(_, it)| it.id == ue)?;
    let parcours = shared(&parcours_of(programme, &activite), &parcours_of_ue(programme, semestre, ue));
    Expected::at(programme, &activite, parcours, place)
}

fn weigh_elsewhere(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |_| true)?;
    let concerned = competences_of(programme, &activite);
    let foreign = |competences: &std::collections::BTreeSet<Id<Competence>>| !concerned.iter().any(|it| competences.contains(it));
    let ues = programme.ues().filter(|(semestre, ue)| semestre.numero == activite.semestre && foreign(&ue.competences));
    let (semestre, ue) = any(rng, ues)?;
    let parcours = shared(&parcours_of(programme, &activite), &parcours_of_ue(programme, semestre, ue));
    let ue = ue.id.clone();
    programme.activites[rank].coefficients.insert(ue.clone(), LIGHT * Decimal::from(rng.u8(1..4)));
    Expected::at(programme, &activite, parcours, format!("{} weighs in {ue}", activite.id))
}

fn work_for_others(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |it| !it.parcours.is_empty())?;
    let what = Apprentissage::any(programme, rng)?;
    let own = parcours_of(programme, &activite);
    if !shared(&own, &developing(programme, &what.niveau.id)).is_empty() {
        return None;
    }
    programme.activites[rank].travaille.insert(what.ac.id.clone());
    debug_assert!(home(programme, &what.ac.id).1.id == what.niveau.id);
    Expected::at(programme, &activite, own, format!("{} works {}", activite.id, what.ac.id))
}
