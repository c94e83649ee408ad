//! MAQ11: a semestre without portfolio.

use fastrand::Rng;
use tapis::programme::{Activite, Id, Nature, Parcours, Programme};

use crate::mutations::{
    mutation::Expected,
    places::{all_parcours, any, any_activite, developing, home, parcours_of_ue, shared},
};

/// The portfolio becomes something else. Now and then one parcours keeps its own.
pub(super) fn lost(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, portfolio) = any_activite(programme, rng, |it| it.nature == Nature::Portfolio)?;
    let semestre = programme.semestres.iter().find(|it| it.numero == portfolio.semestre)?.clone();
    let nature = any(rng, [Nature::Sae, Nature::Stage])?;
    let mut parcours = all_parcours(programme);
    let mut place = format!("{} is a {}", portfolio.id, nature.name());
    if parcours.len() > 1 && rng.bool() {
        let spared = parcours.remove(rng.usize(..parcours.len()));
        let mut kept = portfolio.clone();
        kept.id = Id::from_label(&format!("{}-kept", kept.id));
        kept.evaluations.clear();
        kept.criteres.clear();
        place += &format!(", but in {spared}");
        reserve(programme, &mut kept, vec![spared]);
        let mut lost = portfolio;
        reserve(programme, &mut lost, parcours.clone());
        programme.activites[rank] = lost;
        programme.activites.push(kept);
    }
    become_other(&mut programme.activites[rank], nature);
    Expected::at(programme, &semestre, parcours, place)
}

fn become_other(activite: &mut Activite, nature: Nature) {
    activite.nature = nature;
    activite.code =
        if nature == Nature::Sae { format!("SAÉ {}.77", activite.semestre) } else { "STAGE 77".to_owned() };
    for text in [&mut activite.description, &mut activite.objectifs, &mut activite.livrables] {
        *text = "À écrire.".to_owned();
    }
}

/// Reserves the activité to some parcours: it leaves what is not theirs.
fn reserve(programme: &Programme, activite: &mut Activite, parcours: Vec<Id<Parcours>>) {
    let theirs = |ac: &Id<_>| !shared(&developing(programme, &home(programme, ac).1.id), &parcours).is_empty();
    activite.travaille.retain(theirs);
    activite.evalue.retain(theirs);
    activite.coefficients.retain(|id, _| {
        let mut ues = programme.ues().filter(|(_, ue)| ue.id == *id);
        ues.any(|(semestre, ue)| !shared(&parcours_of_ue(programme, semestre, ue), &parcours).is_empty())
    });
    activite.parcours = parcours.into_iter().collect();
}
