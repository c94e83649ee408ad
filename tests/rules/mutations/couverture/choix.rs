//! COU11: an AC that a student passes by who takes the right options.

use fastrand::Rng;
use tapis::{
    edit,
    programme::{Activite, Choix, Element, Id, Nature, Programme},
    workshop,
};

use crate::mutations::{
    mutation::Expected,
    places::{Apprentissage, any, first_taught, ranks},
    weave::swap_ac,
};

/// Each SAÉ and each ressource that is tied to the AC gets a twin, which does for a sibling what it does for the AC, and
/// students take one of the two. Stages and portfolios, of which a semestre has one, do it for the sibling.
pub(super) fn avoid(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let what = Apprentissage::any(programme, rng)?;
    let (ac, by) = (what.ac.id.clone(), any(rng, what.siblings())?.id.clone());
    let tied = ranks(programme, |it| it.touches(&ac));
    let first = tied.iter().map(|&rank| programme.activites[rank].semestre).min()?;
    // The sibling must have been taught when it is assessed.
    if first_taught(programme, &by)? > first {
        return None;
    }
    // What only a stage or a portfolio assesses would not be assessed at all.
    let is_alone = |it: &Activite| matches!(it.nature, Nature::Stage | Nature::Portfolio);
    if ranks(programme, |it| it.evalue.contains(&ac) && !is_alone(it)).is_empty() {
        return None;
    }
    let ids: Vec<Id<Activite>> = tied.iter().map(|&rank| programme.activites[rank].id.clone()).collect();
    let mut twins = 0;
    for id in ids {
        let rank = ranks(programme, |it| it.id == id).pop()?;
        if is_alone(&programme.activites[rank]) {
            swap_ac(&mut programme.activites[rank], &ac, &by);
            continue;
        }
        twins += 1;
        let choix = Choix::named(Id::from_label(&format!("choix-{twins}")));
        programme.activites[rank].choix = Some(choix.id.clone());
        let target = programme.activites[rank].target();
        programme.choix.push(choix);
        let sprout = workshop::duplicate(programme, &target).ok()?;
        edit::apply(programme, sprout.edit).ok()?;
        let twin = programme.activites.iter_mut().find(|it| it.target() == sprout.target)?;
        swap_ac(twin, &ac, &by);
        let twin = twin.id.clone();
        for sae in programme.activites.iter_mut().filter(|it| it.mobilise.contains(&id)) {
            sae.mobilise.insert(twin.clone());
        }
    }
    let parcours = what.parcours(programme);
    (twins > 0).then(|| Expected::at(programme, &what.ac, parcours, format!("{ac} or {by}")))?
}
