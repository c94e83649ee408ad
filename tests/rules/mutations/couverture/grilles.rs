//! COU07: a composante that no critère observes.

use fastrand::Rng;
use tapis::programme::Programme;

use crate::mutations::{
    mutation::Expected,
    places::{any, developing_some, ranks},
    weave::point_somewhere,
};

pub(super) fn unobserved(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let all = programme.competences.iter().flat_map(|it| it.composantes.iter().map(move |composante| (it, composante)));
    let (competence, composante) = any(rng, all)?;
    let (mut parcours, composante) = (developing_some(programme, competence), composante.clone());
    for activite in &mut programme.activites {
        for critere in &mut activite.criteres {
            critere.composantes.remove(&composante.id);
            point_somewhere(critere, &activite.evalue);
        }
    }
    let mut place = format!("{} is observed by none", composante.id);
    if rng.bool() {
        let spared = any(rng, ranks(programme, |it| !it.parcours.is_empty() && !it.criteres.is_empty()))?;
        let spared = &mut programme.activites[spared];
        spared.criteres[0].composantes.insert(composante.id.clone());
        parcours.retain(|it| !spared.parcours.contains(it));
        place += &format!(" but {}", spared.id);
    }
    Expected::at(programme, &composante, parcours, place)
}
