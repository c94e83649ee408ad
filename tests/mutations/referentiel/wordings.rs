//! REF02 and REF04: objects without wording, SAÉ without description.

use fastrand::Rng;
use tapis::programme::{Element, Id, Nature, Parcours, Programme, Target};

use crate::{
    mutation::Expected,
    places::{all_parcours, any, any_activite, developing, parcours_of, some},
};

/// The wording of an object, its object, and where it counts.
type Wording<'p> = (&'p mut String, Target, Vec<Id<Parcours>>);

pub fn unnamed(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let blank = any(rng, ["", " ", "\u{a0}\t"])?;
    let sound = programme.clone();
    let (wording, target, parcours) = any(rng, wordings(&sound, programme))?;
    *wording = blank.to_owned();
    Expected::on(&sound, target.clone(), parcours, format!("{target} reads {blank:?}"))
}

fn wordings<'p>(sound: &Programme, programme: &'p mut Programme) -> Vec<Wording<'p>> {
    let all = all_parcours(sound);
    let mut wordings: Vec<Wording<'p>> = Vec::new();
    for it in &mut programme.parcours {
        let (target, parcours) = (it.target(), vec![it.id.clone()]);
        wordings.push((&mut it.libelle, target, parcours));
    }
    for it in &mut programme.blocs {
        let target = it.target();
        wordings.push((&mut it.libelle, target, all.clone()));
    }
    for competence in &mut programme.competences {
        let target = competence.target();
        let developed: Vec<_> = competence.niveaux.iter().map(|it| developing(sound, &it.id)).collect();
        let parcours: Vec<_> =
            all.iter().filter(|it| developed.iter().any(|some| some.contains(it))).cloned().collect();
        wordings.push((&mut competence.nom, target, parcours.clone()));
        for it in &mut competence.composantes {
            let target = it.target();
            wordings.push((&mut it.libelle, target, parcours.clone()));
        }
        for it in &mut competence.situations {
            let target = it.target();
            wordings.push((&mut it.libelle, target, parcours.clone()));
        }
        for (niveau, parcours) in competence.niveaux.iter_mut().zip(developed) {
            let target = niveau.target();
            wordings.push((&mut niveau.libelle, target, parcours.clone()));
            for it in &mut niveau.acs {
                let target = it.target();
                wordings.push((&mut it.libelle, target, parcours.clone()));
            }
        }
    }
    for activite in &mut programme.activites {
        let (target, parcours) = (activite.target(), parcours_of(sound, activite));
        wordings.push((&mut activite.libelle, target, parcours.clone()));
        for it in &mut activite.criteres {
            let target = it.target();
            wordings.push((&mut it.libelle, target, parcours.clone()));
        }
    }
    wordings
}

pub fn undescribed(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, sae) = any_activite(programme, rng, |it| it.nature == Nature::Sae)?;
    let lost = some(rng, ["description", "objectifs", "livrables"])?;
    let activite = &mut programme.activites[rank];
    for name in &lost {
        match *name {
            "description" => activite.description.clear(),
            "objectifs" => activite.objectifs = " ".to_owned(),
            _ => activite.livrables.clear(),
        }
    }
    Expected::at(programme, &sae, parcours_of(programme, &sae), format!("{} loses {}", sae.id, lost.join(", ")))
}
