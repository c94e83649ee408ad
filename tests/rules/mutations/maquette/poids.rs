//! MAQ03, 04 and 10: coefficients.

use fastrand::Rng;
use rust_decimal::Decimal;
use tapis::programme::{Element, Nature, Programme};

use crate::mutations::{
    mutation::Expected,
    places::{any, any_activite, any_ue, is_wider, parcours_of, parcours_of_ue},
};

pub(super) fn tip_the_balance(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (semestre, ue) = any_ue(programme, rng)?;
    let with_stage = programme.activites.iter().any(|it| it.semestre == semestre.numero && it.code == "STAGE");
    let percent = any(rng, [10, 20, 30, 300, 400, 500]).filter(|it| *it < 100 || !with_stage)?;
    for sae in programme.activites.iter_mut().filter(|it| it.nature.is_sae()) {
        if let Some(coefficient) = sae.coefficients.get_mut(&ue.id) {
            *coefficient *= Decimal::new(percent, 2);
        }
    }
    let parcours = parcours_of_ue(programme, &semestre, &ue);
    Expected::at(programme, &ue, parcours, format!("{} at {percent} %", ue.id))
}

pub(super) fn without_sae(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (semestre, ue) = any_ue(programme, rng)?;
    let gone = rng.bool();
    for sae in programme.activites.iter_mut().filter(|it| it.nature.is_sae() && it.coefficients.contains_key(&ue.id)) {
        if gone {
            sae.coefficients.remove(&ue.id);
        } else {
            sae.coefficients.insert(ue.id.clone(), Decimal::ZERO);
        }
    }
    let parcours = parcours_of_ue(programme, &semestre, &ue);
    Expected::on(programme, ue.target(), parcours, format!("{}, {}", ue.id, if gone { "removed" } else { "at 0" }))
}

pub(super) fn weigh_nothing(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, activite) = any_activite(programme, rng, |it| it.nature != Nature::Portfolio && it.is_weighted())?;
    let mut place = format!("{} leaves its weights to", activite.id);
    for (ue, coefficient) in &activite.coefficients {
        let (heir, _) = any_activite(programme, rng, |it| {
            let same = it.nature.is_sae() == activite.nature.is_sae() && is_wider(it, &activite);
            it.id != activite.id && same && it.coefficients.contains_key(ue)
        })?;
        *programme.activites[heir].coefficients.get_mut(ue)? += *coefficient;
        programme.activites[rank].coefficients.insert(ue.clone(), Decimal::ZERO);
        place += &format!(" {}", programme.activites[heir].id);
    }
    Expected::at(programme, &activite, parcours_of(programme, &activite), place)
}

pub(super) fn weightless_ue(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (semestre, ue) = any_ue(programme, rng)?;
    for activite in &mut programme.activites {
        activite.coefficients.remove(&ue.id);
    }
    let parcours = parcours_of_ue(programme, &semestre, &ue);
    Expected::at(programme, &ue, parcours, format!("nothing weighs in {}", ue.id))
}
