//! A copy of an object with all that it holds, beside it.

use std::collections::{BTreeMap, HashSet};

use super::{Sort, Sprout, place_for};
use crate::{
    codes::{Famille, next_ac, next_activite, next_in_series, next_ue, place_ac},
    edit::{Edit, EditError, Placed},
    programme::{
        Activite, Competence, Element, Evaluation, Id, Listed, Niveau, Object, Programme, Semestre, Target, free_id,
        slug,
    },
};

/// The addition of a copy of `target` after it, with the next code, and identifiers of its own for all that it holds.
///
/// # Errors
/// When the object is gone, or is not of a sort that is added by naming it.
pub fn duplicate(programme: &Programme, target: &Target) -> Result<Sprout, EditError> {
    let gone = || EditError::Gone(target.clone());
    let original = programme.find(target).ok_or_else(gone)?;
    let sort = Sort::of(programme, target).ok_or_else(gone)?;
    let spot = place_for(programme, sort, Some(target)).ok_or_else(gone)?;
    let (object, code) = copy(programme, original).ok_or_else(gone)?;
    let target = object.target();
    Ok(Sprout { edit: Edit::Create(Placed { object, at: spot.at }), target, code })
}

/// The copy and its code; the code is empty for what has none.
pub(super) fn copy(programme: &Programme, original: &dyn Element) -> Option<(Object, String)> {
    let mut fresh = Fresh { programme, given: HashSet::new() };
    let mut object = original.to_object();
    let code = match &mut object {
        Object::Ac(it) => {
            let (competence, niveau) = programme.niveaux().find(|(_, n)| n.acs.iter().any(|ac| ac.id == it.id))?;
            it.code = next_ac(programme, competence, niveau);
            it.id = fresh.id(&it.code);
            it.code.clone()
        }
        Object::Activite(it) => {
            fresh.activite(it);
            it.code.clone()
        }
        Object::Ue(it) => {
            it.code = next_in_series(Some(it.code.clone()), programme.ues().map(|(_, ue)| ue.code.as_str()), "");
            it.id = fresh.id(&it.code);
            it.code.clone()
        }
        Object::Parcours(it) => {
            let taken = programme.parcours.iter().map(|it| it.code.as_str());
            it.code = next_in_series(Some(it.code.clone()), taken, "");
            it.id = fresh.id(&it.code);
            it.code.clone()
        }
        Object::Bloc(it) => {
            it.code = next_in_series(Some(it.code.clone()), programme.blocs.iter().map(|it| it.code.as_str()), "");
            it.id = fresh.id(&it.code);
            it.code.clone()
        }
        Object::Choix(it) => {
            it.code = next_in_series(Some(it.code.clone()), programme.choix.iter().map(|it| it.code.as_str()), "");
            it.id = fresh.id(&it.code);
            it.code.clone()
        }
        Object::Semestre(it) => {
            fresh.semestre(it)?;
            String::new()
        }
        Object::Competence(it) => {
            fresh.competence(it)?;
            String::new()
        }
        Object::Niveau(it) => {
            let competence = programme.competences.iter().find(|c| c.niveaux.iter().any(|n| n.id == it.id))?;
            it.ordre = competence.niveaux.iter().map(|it| it.ordre).max()?.checked_add(1)?;
            it.annee = it.annee.checked_add(1)?;
            fresh.niveau(competence, it);
            String::new()
        }
        Object::Situation(it) => fresh.rename(&mut it.id),
        Object::Composante(it) => fresh.rename(&mut it.id),
        Object::Evaluation(it) => fresh.rename(&mut it.id),
        Object::Critere(it) => fresh.rename(&mut it.id),
        Object::Remarque(_) | Object::Derogation(_) | Object::Reglage(_) => return None,
    };
    Some((object, code))
}

/// Gives identifiers that neither the programme nor the copy has yet.
struct Fresh<'p> {
    programme: &'p Programme,
    given: HashSet<Target>,
}

impl Fresh<'_> {
    fn id<T: Listed>(&mut self, label: &str) -> Id<T> {
        let id = free_id(&slug(label), |id| {
            let target = Target::new(T::KIND, id);
            self.programme.find(&target).is_some() || self.given.contains(&target)
        });
        self.given.insert(Target::new(T::KIND, &id));
        Id::from_label(&id)
    }

    /// An identifier made from the original's, for what has no code: the empty one.
    fn rename<T: Listed>(&mut self, id: &mut Id<T>) -> String {
        *id = self.id(id.as_str());
        String::new()
    }

    fn activite(&mut self, it: &mut Activite) {
        it.code = next_activite(self.programme, it.nature, it.semestre, &it.parcours);
        it.id = self.id(&it.code);
        let before: Vec<Id<Evaluation>> = it.evaluations.iter().map(|it| it.id.clone()).collect();
        it.evaluations.iter_mut().for_each(|it| it.id = self.id(it.id.as_str()));
        let renamed: BTreeMap<_, _> = before.into_iter().zip(it.evaluations.iter().map(|it| it.id.clone())).collect();
        for evaluation in &mut it.evaluations {
            // What replaces a mark of the original replaces that of the copy.
            evaluation.remplace = evaluation.remplace.iter().map(|it| renamed.get(it).unwrap_or(it).clone()).collect();
        }
        it.criteres.iter_mut().for_each(|it| it.id = self.id(it.id.as_str()));
    }

    fn semestre(&mut self, it: &mut Semestre) -> Option<()> {
        it.numero = self.programme.semestres.iter().map(|it| it.numero).max()?.checked_add(1)?;
        it.id = self.id(&format!("s{}", it.numero));
        let numero = it.numero;
        for ue in &mut it.ues {
            // Elsewhere than in a BUT a UE is of several compétences, and its code is the team's.
            let only = ue.competences.first().filter(|_| ue.competences.len() == 1);
            if let Some(competence) = only.and_then(|id| self.programme.get(id)) {
                ue.code = next_ue(self.programme, numero, Some(competence));
            }
            ue.id = self.id(&ue.code);
        }
        Some(())
    }

    fn competence(&mut self, it: &mut Competence) -> Option<()> {
        it.numero = self.programme.competences.iter().map(|it| it.numero).max()?.checked_add(1)?;
        // What another system calls the original is not the copy's name.
        it.cle_externe = None;
        it.id = self.id(it.id.as_str());
        it.situations.iter_mut().for_each(|it| it.id = self.id(it.id.as_str()));
        it.composantes.iter_mut().for_each(|it| it.id = self.id(it.id.as_str()));
        let head = Competence { niveaux: Vec::new(), ..it.clone() };
        it.niveaux.iter_mut().for_each(|niveau| self.niveau(&head, niveau));
        Some(())
    }

    /// The niveau as `competence` holds it: its AC take codes of their new place.
    fn niveau(&mut self, competence: &Competence, niveau: &mut Niveau) {
        niveau.id = self.id(&format!("{}-{}", competence.id, niveau.ordre));
        let head = Niveau { acs: Vec::new(), ..niveau.clone() };
        for ac in &mut niveau.acs {
            let recoded = Famille::Ac.parse(&ac.code).and_then(|code| {
                let place = place_ac(competence, &head, code.dialecte);
                Famille::Ac.renumbered(&ac.code, &place, Famille::Ac.number(&ac.code)?)
            });
            ac.code = recoded.unwrap_or_else(|| ac.code.clone());
            ac.id = self.id(&ac.code);
        }
    }
}
