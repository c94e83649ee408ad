//! What a council is asked to vote: all that became otherwise from one version to another, in the order of the maquette.
//!
//! The list is whole: undone on the later version, it gives the earlier one.

use std::{cmp::Reverse, collections::HashMap};

use serde_json::Value;

use super::{Change, What, diff, order, outermost};
use crate::{
    edit::{self, Edit, EditError, Move, Path, Placed, Set},
    programme::{Activite, Element, Kind, Location, Object, Programme, Target},
};

/// All that differs between two versions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Revision {
    /// In the order of the maquette; objects inside others that came or went have lines of their own.
    pub all: Vec<Revised>,
}

/// One change, and where the maquette has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Revised {
    pub part: Part,
    pub change: Change,
    /// Where an object stood that is gone; None for the others.
    stood: Option<Location>,
}

/// A part of what is voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What the programme and its parcours are.
    Head,
    /// The UE and activités of a semestre, by its number.
    Semestre(u8),
    Referentiel,
    Certification,
    /// What was accepted and agreed besides.
    Memory,
}

impl Revision {
    pub fn between(before: &Programme, after: &Programme) -> Self {
        let ranks: HashMap<Target, usize> = order::merged(before, after).into_iter().zip(0..).collect();
        let places = Places { before, after, ranks };
        let revised = |change: Change| {
            let stood = matches!(change.what, What::Removed(_)).then(|| before.locate(&change.target)).flatten();
            let (part, path) = places.of(&change.target);
            (path, Revised { part, change, stood })
        };
        let mut all: Vec<(Vec<usize>, Revised)> = diff(before, after).into_iter().map(revised).collect();
        // Stable: what became of one object stays in the order of its fields.
        all.sort_by(|(path, it), (other, next)| (it.part, path).cmp(&(next.part, other)));
        Self { all: all.into_iter().map(|(_, it)| it).collect() }
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// What people are told, part by part: what came or went inside something that did is told with it.
    pub fn by_part(&self) -> Vec<(Part, Vec<&Change>)> {
        let changes: Vec<Change> = self.all.iter().map(|it| it.change.clone()).collect();
        let mut told = outermost(&changes).into_iter().peekable();
        let mut parts: Vec<(Part, Vec<&Change>)> = Vec::new();
        for it in &self.all {
            if told.next_if(|next| **next == it.change).is_none() {
                continue;
            }
            match parts.last_mut() {
                Some((part, changes)) if *part == it.part => changes.push(&it.change),
                _ => parts.push((it.part, vec![&it.change])),
            }
        }
        parts
    }

    /// The edit that makes the earlier version of the later one, `after`.
    ///
    /// # Errors
    /// When `after` is not that version.
    pub fn undone(&self, after: &Programme) -> Result<Edit, EditError> {
        let mut undoing = Undoing { programme: after.clone(), edits: Vec::new() };
        for it in &self.all {
            if let What::Set { path, before, after } = &it.change.what {
                undoing.set(&it.change.target, path, after, before)?;
            }
        }
        // What holds others comes back before them, and goes after them. In between each stands where it will, behind
        // those that never moved.
        let mut gone: Vec<(&Object, &Location)> = self.all.iter().filter_map(Revised::gone).collect();
        gone.sort_by_key(|(object, _)| object.target().kind);
        for (object, at) in &gone {
            undoing.take(Edit::Create(Placed { object: object.alone(), at: Location::last(&at.parent) }))?;
        }
        let moved = || self.all.iter().filter_map(Revised::moved);
        for (target, from, to) in moved() {
            undoing.place(target, to, Location::last(&from.parent))?;
        }
        let mut added: Vec<&Target> = self.all.iter().filter_map(Revised::added).collect();
        added.sort_by_key(|it| Reverse(it.kind));
        for target in added {
            let object = undoing.programme.find(target).ok_or_else(|| EditError::Gone(target.clone()))?.to_object();
            let at = undoing.programme.locate(target).ok_or_else(|| EditError::Gone(target.clone()))?;
            undoing.take(Edit::Delete(Placed { object, at }))?;
        }
        let back = gone.iter().map(|(object, at)| (object.target(), *at));
        let mut back: Vec<(Target, &Location)> =
            back.chain(moved().map(|(target, from, _)| (target.clone(), from))).collect();
        back.sort_by_key(|(_, at)| at.rank);
        for (target, at) in back {
            let now = undoing.programme.locate(&target).ok_or_else(|| EditError::Gone(target.clone()))?;
            undoing.place(&target, &now, at.clone())?;
        }
        Ok(Edit::Batch(undoing.edits))
    }
}

impl Revised {
    fn gone(&self) -> Option<(&Object, &Location)> {
        let What::Removed(object) = &self.change.what else { return None };
        Some((object.as_ref(), self.stood.as_ref()?))
    }

    fn moved(&self) -> Option<(&Target, &Location, &Location)> {
        let What::Moved { from, to } = &self.change.what else { return None };
        Some((&self.change.target, from, to))
    }

    fn added(&self) -> Option<&Target> {
        matches!(self.change.what, What::Added(_)).then_some(&self.change.target)
    }
}

/// Edits that are tried one by one, so that each says what is there before it.
struct Undoing {
    programme: Programme,
    edits: Vec<Edit>,
}

impl Undoing {
    fn take(&mut self, edit: Edit) -> Result<(), EditError> {
        edit::replay(&mut self.programme, edit.clone())?;
        self.edits.push(edit);
        Ok(())
    }

    fn place(&mut self, target: &Target, from: &Location, to: Location) -> Result<(), EditError> {
        self.take(Edit::Move(Move { target: target.clone(), from: from.clone(), to }))
    }

    fn set(&mut self, target: &Target, path: &Path, before: &Value, after: &Value) -> Result<(), EditError> {
        let is_number = target.kind == Kind::Semestre && path.field == NUMERO;
        let (Some(numero), true) = (after.as_u64().and_then(|it| u8::try_from(it).ok()), is_number) else {
            let (target, path, before, after) = (target.clone(), path.clone(), before.clone(), after.clone());
            return self.take(Edit::Set(Set { target, path, before, after }));
        };
        // Nobody changes the number of a semestre: it was made anew, and is again.
        let gone = || EditError::Gone(target.clone());
        let at = self.programme.locate(target).ok_or_else(gone)?;
        let object = self.programme.find(target).ok_or_else(gone)?.to_object();
        let mut other = object.clone();
        if let Object::Semestre(it) = &mut other {
            it.numero = numero;
        }
        self.take(Edit::Delete(Placed { object, at: at.clone() }))?;
        self.take(Edit::Create(Placed { object: other, at }))
    }
}

/// What a semestre has that is no field of it.
const NUMERO: &str = "numero";

/// Where objects stand in the maquette, those of today first.
struct Places<'p> {
    before: &'p Programme,
    after: &'p Programme,
    /// Of the objects of both versions, in one order.
    ranks: HashMap<Target, usize>,
}

impl Places<'_> {
    /// The part that an object belongs to, and the way to it there: objects that hold others come before them.
    fn of(&self, target: &Target) -> (Part, Vec<usize>) {
        let way = self.way(target);
        match target.kind {
            Kind::Programme | Kind::Parcours | Kind::Choix => (Part::Head, way),
            Kind::Semestre | Kind::Ue | Kind::Activite | Kind::Evaluation | Kind::Critere => self.in_semestre(target),
            Kind::Competence | Kind::Composante | Kind::Situation | Kind::Niveau | Kind::Ac => (Part::Referentiel, way),
            Kind::Bloc => (Part::Certification, way),
            Kind::Remarque | Kind::Derogation | Kind::Reglage => (Part::Memory, way),
        }
    }

    /// The ranks of what holds an object, from the outermost, and its own.
    fn way(&self, target: &Target) -> Vec<usize> {
        let mut way = self.holder(target).map(|it| self.way(&it)).unwrap_or_default();
        way.extend(self.ranks.get(target));
        way
    }

    fn holder(&self, target: &Target) -> Option<Target> {
        let at = self.after.locate(target).or_else(|| self.before.locate(target))?;
        target.kind.parent().map(|kind| Target::new(kind, &at.parent))
    }

    /// A semestre begins with itself and its UE; then SAÉ, then ressources, each with how it is assessed.
    fn in_semestre(&self, target: &Target) -> (Part, Vec<usize>) {
        let mut outermost = target.clone();
        while let Some(holder) = self.holder(&outermost) {
            outermost = holder;
        }
        let known = [self.after, self.before];
        let mut activites = known.iter().filter_map(|it| activite(it, &outermost));
        if let Some(it) = activites.next() {
            let pole = if it.nature.is_sae() { 1 } else { 2 };
            return (Part::Semestre(it.semestre), [vec![pole], self.way(target)].concat());
        }
        let mut semestres = known.iter().flat_map(|it| &it.semestres).filter(|it| it.target() == outermost);
        (Part::Semestre(semestres.next().map_or(0, |it| it.numero)), [vec![0], self.way(target)].concat())
    }
}

fn activite<'p>(programme: &'p Programme, target: &Target) -> Option<&'p Activite> {
    if target.kind != Kind::Activite {
        return None;
    }
    programme.activites.iter().find(|it| it.id.as_str() == target.id.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Id, sample::Sample};

    fn sample() -> Programme {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01"])
            .competence("Vendre", &["AC12.01"])
            .ue(1, "UE1.1", "traiter", 30)
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .ressource(1, "R1.02", |it| it)
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01").poids("UE1.1", "2"))
            .build()
    }

    fn undone(before: &Programme, after: &Programme) -> Programme {
        let mut programme = after.clone();
        let undoing = Revision::between(before, after).undone(after).unwrap();
        edit::apply(&mut programme, undoing).unwrap();
        programme
    }

    #[test]
    fn what_holds_others_comes_back_with_those_that_were_put_elsewhere() {
        let before = sample();
        let mut after = before.clone();
        let mut gone = after.competences.remove(0);
        let moved = gone.niveaux[0].acs.remove(1);
        after.competences[0].niveaux[0].acs.insert(0, moved);
        after.activites.iter_mut().for_each(|it| {
            it.travaille.clear();
            it.evalue.clear();
        });
        after.semestres[0].ues[0].competences.clear();
        after.activites.rotate_left(1);
        assert_eq!(undone(&before, &after), before);
        assert_eq!(undone(&after, &before), after);
    }

    #[test]
    fn a_semestre_that_was_made_anew_has_its_number_back() {
        let before = Sample::but().ue(1, "UE1", "", 30).build();
        let mut after = before.clone();
        after.semestres[0].numero = 3;
        assert_eq!(undone(&before, &after), before);
    }

    #[test]
    fn the_list_follows_the_maquette() {
        let before = sample();
        let mut after = before.clone();
        after.competences[0].niveaux[0].acs[0].libelle = "Lire".into();
        after.activites[0].libelle = "Un".into();
        after.activites[2].libelle = "Deux".into();
        after.semestres[0].ues[0].ects = Some(28.into());
        after.intitule = "Autre".into();
        after.activites.remove(1);
        let mut new = after.competences[1].clone();
        (new.id, new.niveaux) = (Id::from_label("gerer"), Vec::new());
        after.competences.push(new);
        let revision = Revision::between(&before, &after);
        let told: Vec<(Part, Vec<String>)> = revision
            .by_part()
            .into_iter()
            .map(|(part, changes)| (part, changes.iter().map(|it| it.target.id.to_string()).collect()))
            .collect();
        let named = |all: &[&str]| all.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(
            told,
            [
                (Part::Head, named(&["essai"])),
                (Part::Semestre(1), named(&["ue1-1", "sae-1-01", "r1-01", "r1-02"])),
                (Part::Referentiel, named(&["ac11-01", "gerer"])),
            ]
        );
    }

    #[test]
    fn the_later_version_is_the_only_one_that_it_can_be_undone_on() {
        let before = sample();
        let mut after = before.clone();
        after.activites.remove(1);
        let revision = Revision::between(&before, &after);
        assert!(revision.undone(&before).is_err());
    }
}
