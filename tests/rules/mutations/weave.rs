//! Changes to the weave of a programme that leave everything else in order.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use tapis::programme::{Ac, Activite, Critere, Id, Nature, Parcours, Programme};

use super::places::{Apprentissage, home, ue_of};

/// A coefficient too small to disturb the balance of a UE.
pub(super) const LIGHT: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// Puts `by` in the place of `of`, when `of` is there.
pub(super) fn replace<T: Ord + Clone>(set: &mut BTreeSet<T>, of: &T, by: &T) {
    if set.remove(of) {
        set.insert(by.clone());
    }
}

/// Whatever the activité does for one AC, it does it for another.
pub(super) fn swap_ac(activite: &mut Activite, of: &Id<Ac>, by: &Id<Ac>) {
    replace(&mut activite.travaille, of, by);
    swap_assessed(activite, of, by);
}

/// The activité assesses `by` instead of `of`, with the same critères.
pub(super) fn swap_assessed(activite: &mut Activite, of: &Id<Ac>, by: &Id<Ac>) {
    replace(&mut activite.evalue, of, by);
    for critere in &mut activite.criteres {
        replace(&mut critere.acs, of, by);
    }
}

/// Whatever the activité does for one AC, it also does for another.
pub(super) fn accompany(activite: &mut Activite, ac: &Id<Ac>, with: &Id<Ac>) {
    let criteres = activite.criteres.iter_mut().map(|it| &mut it.acs);
    for set in [&mut activite.travaille, &mut activite.evalue].into_iter().chain(criteres) {
        if set.contains(ac) {
            set.insert(with.clone());
        }
    }
}

/// The activité no longer assesses the AC; a critère that observed nothing else observes what it still assesses.
pub(super) fn stop_assessing(activite: &mut Activite, ac: &Id<Ac>) {
    activite.evalue.remove(ac);
    for critere in &mut activite.criteres {
        critere.acs.remove(ac);
        point_somewhere(critere, &activite.evalue);
    }
}

/// A critère that observes nothing any more observes one of the AC that its activité assesses.
pub(super) fn point_somewhere(critere: &mut Critere, assessed: &BTreeSet<Id<Ac>>) {
    if critere.acs.is_empty() && critere.composantes.is_empty() {
        critere.acs.extend(assessed.first().cloned());
    }
}

/// The activité at `rank` works the AC, and weighs a little in the UE of its compétence if it did not.
pub(super) fn work(programme: &mut Programme, rank: usize, ac: &Id<Ac>) {
    weigh(programme, rank, ac);
    programme.activites[rank].travaille.insert(ac.clone());
}

/// The activité at `rank` works and assesses the AC, with a critère when it has a grille.
pub(super) fn work_and_assess(programme: &mut Programme, rank: usize, ac: &Id<Ac>) {
    work(programme, rank, ac);
    let activite = &mut programme.activites[rank];
    activite.evalue.insert(ac.clone());
    if let Some(critere) = activite.criteres.first_mut() {
        critere.acs.insert(ac.clone());
    }
}

fn weigh(programme: &mut Programme, rank: usize, ac: &Id<Ac>) {
    let competence = home(programme, ac).0.id.clone();
    let Some(ue) = ue_of(programme, &competence, programme.activites[rank].semestre).map(|it| it.id.clone()) else {
        return;
    };
    programme.activites[rank].coefficients.entry(ue).or_insert(LIGHT);
}

/// The AC keeps, in the activités reserved to `parcours`, all that it needs there: a ressource that works it in the
/// first semestre that has one, and two SAÉ that assess it. None, when there are not so many.
pub(super) fn entrust(programme: &mut Programme, to: &Id<Parcours>, what: &Apprentissage) -> Option<()> {
    let reserved = |nature: Nature| -> Vec<usize> {
        let here = |it: &Activite| it.nature == nature && it.annee() == what.niveau.annee;
        let only = |it: &Activite| it.parcours.len() == 1 && it.parcours.contains(to);
        let all = programme.activites.iter().enumerate();
        all.filter(|(_, it)| here(it) && only(it)).map(|(rank, _)| rank).collect()
    };
    let (ressources, saes) = (reserved(Nature::Ressource), reserved(Nature::Sae));
    let ressource = *ressources.iter().min_by_key(|&&rank| programme.activites[rank].semestre)?;
    let [first, second, ..] = saes[..] else { return None };
    work(programme, ressource, &what.ac.id);
    work_and_assess(programme, first, &what.ac.id);
    work_and_assess(programme, second, &what.ac.id);
    Some(())
}
