//! Places drawn at random, and the parcours in which they are: said again here, apart from the coverage that the
//! rules read.

use fastrand::Rng;
use tapis::programme::{Ac, Activite, Competence, Id, Nature, Niveau, Parcours, Programme, Semestre, Ue};

/// One of these; None when there is none.
pub(super) fn any<T>(rng: &mut Rng, choices: impl IntoIterator<Item = T>) -> Option<T> {
    let mut choices: Vec<T> = choices.into_iter().collect();
    if choices.is_empty() { None } else { Some(choices.swap_remove(rng.usize(..choices.len()))) }
}

/// Some of these, at least one, in their order; None when there is none.
pub(super) fn some<T>(rng: &mut Rng, choices: impl IntoIterator<Item = T>) -> Option<Vec<T>> {
    let mut choices: Vec<T> = choices.into_iter().collect();
    let sure = if choices.is_empty() { return None } else { rng.usize(..choices.len()) };
    let mut at = 0;
    choices.retain(|_| {
        at += 1;
        at - 1 == sure || rng.bool()
    });
    Some(choices)
}

/// One of the activités that are so, with its rank.
pub(super) fn any_activite(
    programme: &Programme,
    rng: &mut Rng,
    keep: impl Fn(&Activite) -> bool,
) -> Option<(usize, Activite)> {
    let choices = programme.activites.iter().enumerate().filter(|(_, it)| keep(it));
    any(rng, choices).map(|(rank, it)| (rank, it.clone()))
}

/// An AC with the niveau and the compétence that hold it.
#[derive(Clone)]
pub(super) struct Apprentissage {
    pub competence: Competence,
    pub niveau: Niveau,
    pub ac: Ac,
}

impl Apprentissage {
    pub(super) fn any(programme: &Programme, rng: &mut Rng) -> Option<Self> {
        let (competence, niveau, ac) = any(rng, programme.acs())?;
        Some(Self { competence: competence.clone(), niveau: niveau.clone(), ac: ac.clone() })
    }

    /// The other AC of its niveau.
    pub(super) fn siblings(&self) -> impl Iterator<Item = &Ac> {
        self.niveau.acs.iter().filter(|it| it.id != self.ac.id)
    }

    pub(super) fn parcours(&self, programme: &Programme) -> Vec<Id<Parcours>> {
        developing(programme, &self.niveau.id)
    }
}

/// The parcours that develop the niveau.
pub(super) fn developing(programme: &Programme, niveau: &Id<Niveau>) -> Vec<Id<Parcours>> {
    parcours_where(programme, |parcours| parcours.niveaux.iter().any(|vise| vise.niveau == *niveau))
}

/// The parcours that develop some niveau of the compétence.
pub(super) fn developing_some(programme: &Programme, competence: &Competence) -> Vec<Id<Parcours>> {
    let own = |id: &Id<Niveau>| competence.niveaux.iter().any(|it| it.id == *id);
    parcours_where(programme, |parcours| parcours.niveaux.iter().any(|vise| own(&vise.niveau)))
}

/// The parcours that the activité is for.
pub(super) fn parcours_of(programme: &Programme, activite: &Activite) -> Vec<Id<Parcours>> {
    parcours_where(programme, |it| activite.parcours.is_empty() || activite.parcours.contains(&it.id))
}

/// The parcours in which the UE exists.
pub(super) fn parcours_of_ue(programme: &Programme, semestre: &Semestre, ue: &Ue) -> Vec<Id<Parcours>> {
    parcours_where(programme, |parcours| {
        if !ue.parcours.is_empty() {
            return ue.parcours.contains(&parcours.id);
        }
        let develops = |competence: &&Competence| {
            let niveaux = competence.niveaux.iter().map(|it| &it.id);
            let mut here = parcours.niveaux.iter().filter(|vise| vise.annee == semestre.annee());
            here.any(|vise| niveaux.clone().any(|it| *it == vise.niveau))
        };
        let mut competences = programme.competences.iter().filter(|it| ue.competences.contains(&it.id));
        ue.competences.is_empty() || competences.any(|it| develops(&it))
    })
}

pub(super) fn all_parcours(programme: &Programme) -> Vec<Id<Parcours>> {
    parcours_where(programme, |_| true)
}

/// The parcours in which it holds, none for a programme without parcours; None when it holds nowhere.
pub(super) fn where_it(
    programme: &Programme,
    holds: impl Fn(Option<&Id<Parcours>>) -> bool,
) -> Option<Vec<Id<Parcours>>> {
    if programme.parcours.is_empty() {
        return holds(None).then(Vec::new);
    }
    Some(parcours_where(programme, |it| holds(Some(&it.id)))).filter(|it| !it.is_empty())
}

fn parcours_where(programme: &Programme, holds: impl Fn(&Parcours) -> bool) -> Vec<Id<Parcours>> {
    programme.parcours.iter().filter(|it| holds(it)).map(|it| it.id.clone()).collect()
}

/// The parcours that are in both lists.
pub(super) fn shared(one: &[Id<Parcours>], other: &[Id<Parcours>]) -> Vec<Id<Parcours>> {
    one.iter().filter(|it| other.contains(it)).cloned().collect()
}

/// The compétence, the niveau and the year of an AC.
pub(super) fn home<'p>(programme: &'p Programme, ac: &Id<Ac>) -> (&'p Competence, &'p Niveau) {
    programme.acs().find(|(.., it)| it.id == *ac).map(|(competence, niveau, _)| (competence, niveau)).unwrap()
}

/// The compétences of which the activité works or assesses AC.
pub(super) fn competences_of<'p>(programme: &'p Programme, activite: &Activite) -> Vec<&'p Id<Competence>> {
    let touched =
        |it: &&Competence| it.niveaux.iter().flat_map(|niveau| &niveau.acs).any(|ac| activite.touches(&ac.id));
    programme.competences.iter().filter(touched).map(|it| &it.id).collect()
}

/// Whether the two activités have AC of one compétence in common.
pub(super) fn share_competence(programme: &Programme, one: &Activite, other: &Activite) -> bool {
    let theirs = competences_of(programme, other);
    competences_of(programme, one).iter().any(|it| theirs.contains(it))
}

/// How many activités of the parcours are tied to the AC.
pub(super) fn ties(programme: &Programme, ac: &Id<Ac>, parcours: Option<&Id<Parcours>>) -> usize {
    programme.activites.iter().filter(|it| it.is_in(parcours) && it.touches(ac)).count()
}

/// The UE of the compétence in one semestre.
pub(super) fn ue_of<'p>(programme: &'p Programme, competence: &Id<Competence>, semestre: u8) -> Option<&'p Ue> {
    programme.ues().find(|(at, ue)| at.numero == semestre && ue.competences.contains(competence)).map(|(_, ue)| ue)
}

/// The ranks of the activités that are so.
pub(super) fn ranks(programme: &Programme, keep: impl Fn(&Activite) -> bool) -> Vec<usize> {
    programme.activites.iter().enumerate().filter(|(_, it)| keep(it)).map(|(rank, _)| rank).collect()
}

/// The first semestre in which a ressource works the AC.
pub(super) fn first_taught(programme: &Programme, ac: &Id<Ac>) -> Option<u8> {
    let ressources = programme.activites.iter().filter(|it| it.nature == Nature::Ressource);
    ressources.filter(|it| it.travaille.contains(ac)).map(|it| it.semestre).min()
}

/// The first semestre in which an activité assesses the AC.
pub(super) fn first_assessed(programme: &Programme, ac: &Id<Ac>) -> Option<u8> {
    programme.activites.iter().filter(|it| it.evalue.contains(ac)).map(|it| it.semestre).min()
}

/// Whether `one` is in every parcours that has `other`.
pub(super) fn is_wider(one: &Activite, other: &Activite) -> bool {
    one.parcours.is_empty() || (!other.parcours.is_empty() && other.parcours.is_subset(&one.parcours))
}

/// A UE of the programme, with its semestre.
pub(super) fn any_ue(programme: &Programme, rng: &mut Rng) -> Option<(Semestre, Ue)> {
    any(rng, programme.ues()).map(|(semestre, ue)| (semestre.clone(), ue.clone()))
}
