//! MAQ01 and 02: ECTS.

use fastrand::Rng;
use rust_decimal::Decimal;
use tapis::programme::{Id, Kind, Parcours, Programme, Semestre, Target, Ue};

use crate::mutations::{
    mutation::Expected,
    places::{all_parcours, any, any_ue, parcours_of_ue},
};

pub(super) fn of_semestre(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (semestre, parcours, place) = other_ects(programme, rng)?;
    let here = |_: &Ue, at: &Semestre| at.id == semestre.id;
    Some(Expected::at(programme, &semestre, parcours, place)?.telling(|it| total(programme, it, here)))
}

pub(super) fn of_diplome(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (_, parcours, place) = other_ects(programme, rng)?;
    Some(Expected::on(programme, whole(programme), parcours, place)?.telling(|it| total(programme, it, |_, _| true)))
}

/// The ECTS of the UE of a parcours that are so.
fn total(programme: &Programme, parcours: Option<&Id<Parcours>>, keep: impl Fn(&Ue, &Semestre) -> bool) -> Decimal {
    let is_in = |at: &Semestre, ue: &Ue| parcours.is_none_or(|it| parcours_of_ue(programme, at, ue).contains(it));
    programme.ues().filter(|(at, ue)| is_in(at, ue) && keep(ue, at)).filter_map(|(_, ue)| ue.ects).sum()
}

/// Gives other ECTS to a UE. Says in which semestre and parcours it is.
fn other_ects(programme: &mut Programme, rng: &mut Rng) -> Option<(Semestre, Vec<Id<Parcours>>, String)> {
    let (semestre, ue) = any_ue(programme, rng)?;
    let ects = any(rng, 0..12).filter(|it| Some(Decimal::from(*it)) != ue.ects)?;
    let ects = (ects > 0).then(|| Decimal::from(ects));
    let mut ues = programme.semestres.iter_mut().flat_map(|it| &mut it.ues);
    ues.find(|it: &&mut Ue| it.id == ue.id)?.ects = ects;
    let parcours = parcours_of_ue(programme, &semestre, &ue);
    Some((semestre, parcours, format!("{} has {ects:?} ECTS", ue.id)))
}

pub(super) fn expected_of_diplome(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let ects = Decimal::from(rng.u16(60..360));
    if programme.figures().ects_diplome == Some(ects) {
        return None;
    }
    programme.figures.ects_diplome = Some(ects);
    Expected::on(programme, whole(programme), all_parcours(programme), format!("{ects} ECTS"))
}

pub(super) fn whole(programme: &Programme) -> Target {
    Target::new(Kind::Programme, &programme.id)
}
