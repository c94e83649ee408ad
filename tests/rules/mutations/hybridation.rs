//! HYB: hours without modality, niveaux assessed in groups only.

use fastrand::Rng;
use rust_decimal::Decimal;
use tapis::programme::{Activite, ModeEvaluation, Nature, NatureHeures, Niveau, Programme, Repartition, Volume};

use super::{
    mutation::{Expected, Mutation},
    places::{any, any_activite, developing, parcours_of},
};

pub(super) const TABLE: &[Mutation] = &[
    Mutation {
        rule: "HYB01",
        does: "the programme becomes hybrid, and one volume of taught hours is not split",
        mutate: unsplit,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "HYB02",
        does: "all that assesses a niveau does so in groups, now and then but for one parcours",
        mutate: assess_in_groups,
        implies: &[],
        fewer: None,
    },
];

fn unsplit(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    programme.hybride = true;
    for volume in programme.activites.iter_mut().flat_map(|it| it.heures.values_mut()) {
        if let Volume::Global(presentiel) = *volume {
            *volume = Volume::Reparti(Repartition { presentiel, distanciel: Decimal::ZERO });
        }
    }
    let (rank, activite) = any_activite(programme, rng, |_| true)?;
    let taught = [NatureHeures::Cm, NatureHeures::Td, NatureHeures::Tp];
    let nature = any(rng, taught)?;
    let volume = programme.activites[rank].heures.get_mut(&nature).filter(|it| it.total() > Decimal::ZERO)?;
    *volume = Volume::Global(volume.total());
    let place = format!("{} of {}", nature.name(), activite.id);
    Expected::at(programme, &activite, parcours_of(programme, &activite), place)
}

fn assess_in_groups(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (_, niveau) = any(rng, programme.niveaux())?;
    let niveau = niveau.clone();
    let mut parcours = developing(programme, &niveau.id);
    let spare = parcours.len() > 1 && rng.bool();
    let mut place = format!("{} in groups", niveau.id);
    for activite in programme.activites.iter_mut().filter(|it| !it.evaluations.is_empty()) {
        let assesses = niveau.acs.iter().any(|ac| activite.evalue.contains(&ac.id));
        let spared = spare && activite.nature == Nature::Sae && !activite.parcours.is_empty();
        if !assesses || spared {
            activite.evaluations[0].mode = Some(ModeEvaluation::Individuelle);
        } else {
            place += &in_groups(activite, rng);
        }
        if assesses && spared {
            parcours.retain(|it| !activite.parcours.contains(it));
            place += &format!(", but {}", activite.id);
        }
    }
    let alone_elsewhere =
        programme.niveaux().filter(|(_, it)| it.id != niveau.id).all(|(_, it)| is_alone(programme, it));
    if alone_elsewhere { Expected::at(programme, &niveau, parcours, place) } else { None }
}

/// Whether, wherever it is developed, something assesses the niveau individually.
fn is_alone(programme: &Programme, niveau: &Niveau) -> bool {
    let individual = |it: &Activite| {
        let assesses = niveau.acs.iter().any(|ac| it.evalue.contains(&ac.id));
        assesses && it.evaluations.iter().any(|it| it.mode == Some(ModeEvaluation::Individuelle))
    };
    let own = developing(programme, &niveau.id);
    let alone = |parcours| programme.activites.iter().any(|it| it.is_in(parcours) && individual(it));
    if programme.parcours.is_empty() { alone(None) } else { own.iter().all(|it| alone(Some(it))) }
}

/// All its évaluations, or only the first, which stays alone. Says which.
fn in_groups(activite: &mut Activite, rng: &mut Rng) -> String {
    let alone = rng.bool();
    if alone {
        activite.evaluations.truncate(1);
        activite.evaluations[0].poids = Some(Decimal::ONE_HUNDRED);
    }
    for evaluation in &mut activite.evaluations {
        evaluation.mode = Some(ModeEvaluation::Groupe);
    }
    if alone { format!(", once in {}", activite.id) } else { String::new() }
}
