//! COU08 and COU09: an activité without AC, a situation without activité.

use fastrand::Rng;
use tapis::programme::{Activite, Element, Id, Nature, Parcours, Programme};

use crate::mutations::{
    mutation::Expected,
    places::{any, developing_some, parcours_of, ranks},
};

/// A copy of an activité, under a code of its own, without what it does for AC.
pub(super) fn orphan(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let natures = [Nature::Ressource, Nature::Sae];
    let origin = any(rng, programme.activites.iter().filter(|it| natures.contains(&it.nature)))?.clone();
    let code = format!("{}{}", origin.code.strip_suffix(char::is_numeric)?.strip_suffix(char::is_numeric)?, 50);
    let mut orphan = Activite::new(Id::from_label(&code), origin.nature, code, origin.semestre, "Une activité à venir");
    orphan.description = origin.description.clone();
    orphan.objectifs = origin.objectifs.clone();
    orphan.livrables = origin.livrables.clone();
    orphan.parcours = origin.parcours.clone();
    orphan.mobilise = origin.mobilise.clone();
    for sae in programme.activites.iter_mut().filter(|it| it.mobilise.contains(&origin.id)) {
        sae.mobilise.insert(orphan.id.clone());
    }
    let expected =
        Expected::on(programme, orphan.target(), parcours_of(programme, &orphan), format!("after {}", origin.id));
    programme.activites.push(orphan);
    expected
}

pub(super) fn unstaged(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let all = programme
        .competences
        .iter()
        .flat_map(|competence| competence.situations.iter().map(move |it| (competence, it)));
    let (competence, situation) = any(rng, all)?;
    let (parcours, situation) = (developing_some(programme, competence), situation.clone());
    for activite in &mut programme.activites {
        activite.situations.remove(&situation.id);
    }
    let mut left = parcours.clone();
    let mut place = format!("{} is staged by none", situation.id);
    let choice =
        ranks(programme, |it| it.nature == Nature::Portfolio || (it.nature == Nature::Sae && !it.parcours.is_empty()));
    if let Some(rank) = any(rng, choice).filter(|_| rng.bool()) {
        let activite = &mut programme.activites[rank];
        activite.situations.insert(situation.id.clone());
        if activite.nature == Nature::Sae {
            left.retain(|it: &Id<Parcours>| !activite.parcours.contains(it));
        }
        place += &format!(" but {}", activite.id);
    }
    Expected::at(programme, &situation, left, place)
}
