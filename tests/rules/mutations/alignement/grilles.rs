//! ALI07 and 08: grilles that do not observe what is assessed.

use fastrand::Rng;
use tapis::programme::Programme;

use crate::mutations::{
    mutation::Expected,
    places::{any, any_activite, developing, home, parcours_of, shared},
    weave::point_somewhere,
};

pub(super) fn observe_nothing(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, sae) = any_activite(programme, rng, |it| it.nature.is_sae() && it.criteres.len() > 1)?;
    let criteres = &mut programme.activites[rank].criteres;
    rng.shuffle(criteres);
    let [to, from, ..] = &mut criteres[..] else { return None };
    to.acs.append(&mut from.acs);
    to.composantes.append(&mut from.composantes);
    let place = format!("{} gives all to {}", from.id, to.id);
    let critere = from.clone();
    Expected::at(programme, &critere, parcours_of(programme, &sae), place)
}

pub(super) fn assess_without_critere(programme: &mut Programme, rng: &mut Rng) -> Option<Expected> {
    let (rank, sae) = any_activite(programme, rng, |it| it.nature.is_sae() && !it.criteres.is_empty())?;
    let ac = any(rng, &sae.evalue)?;
    let others = sae.evalue.iter().filter(|it| *it != ac).cloned().collect();
    for critere in &mut programme.activites[rank].criteres {
        critere.acs.remove(ac);
        point_somewhere(critere, &others);
    }
    let parcours = shared(&parcours_of(programme, &sae), &developing(programme, &home(programme, ac).1.id));
    Expected::at(programme, &sae, parcours, format!("{} does not observe {ac}", sae.id))
}
