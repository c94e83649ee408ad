//! What a student chooses from.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Activite, Element, Id, Programme, Semestre, Target, Ue};

/// A choice: UE, activités or other choices that name it, of which a student takes some.
///
/// It stands where they stand: in their semestre, and in the UE that all its activités weigh in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choix {
    pub id: Id<Choix>,
    /// `OPT3`.
    pub code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub libelle: String,
    /// How many of its options a student takes. Unset: one or, where ECTS are set, as many as make them up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nombre: Option<u8>,
    /// How many ECTS the UE that a student takes of it make up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ects: Option<Decimal>,
    /// The choice of which it is itself an option.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choix: Option<Id<Choix>>,
}

impl Choix {
    /// A choice of one, of which nothing is known but its name.
    pub fn named(id: Id<Choix>) -> Self {
        let code = id.as_str().to_owned();
        Self { id, code, libelle: String::new(), nombre: None, ects: None, choix: None }
    }

    /// How many options are taken; None: as many as make up its ECTS.
    pub fn taken(&self) -> Option<usize> {
        match (self.nombre, self.ects) {
            (Some(nombre), _) => Some(nombre.into()),
            (None, Some(_)) => None,
            (None, None) => Some(1),
        }
    }
}

impl Programme {
    /// The options of a choice: its UE, its activités and the choices in it, in the order of the programme.
    pub fn options<'p>(&'p self, choix: &'p Id<Choix>) -> impl Iterator<Item = &'p dyn Element> {
        let is_here = move |of: &Option<Id<Choix>>| of.as_ref() == Some(choix);
        let ues = self.ues().filter(move |(_, it)| is_here(&it.choix)).map(|(_, it)| it as &dyn Element);
        let activites = self.activites.iter().filter(move |it| is_here(&it.choix)).map(|it| it as &dyn Element);
        let choices = self.choix.iter().filter(move |it| is_here(&it.choix)).map(|it| it as &dyn Element);
        ues.chain(activites).chain(choices)
    }

    /// The UE in which a choice of activités stands: the one in which all of them weigh, where they weigh in no other.
    pub fn ue_around<'p>(&'p self, choix: &'p Choix) -> Option<&'p Ue> {
        let mut options = self.activites.iter().filter(|it| it.choix.as_ref() == Some(&choix.id));
        let ue = options.clone().next()?.coefficients.keys().next()?;
        let is_alone = options.all(|it| it.coefficients.len() == 1 && it.coefficients.contains_key(ue));
        let is_pure = self.options(&choix.id).all(|it| it.target().kind == super::Kind::Activite);
        self.get(ue).filter(|_| is_alone && is_pure && choix.choix.is_none())
    }

    /// The choices in which a choice stands, the nearest first. What goes round in circles ends where it began.
    pub fn choices_around<'p>(&'p self, choix: &'p Choix) -> impl Iterator<Item = &'p Choix> {
        let above = |it: &&'p Choix| it.choix.as_ref().and_then(|id| self.get(id));
        std::iter::successors(above(&choix), above).take(self.choix.len())
    }

    /// The choices that stand in a semestre, in their order: one of their UE or activités does.
    pub fn choices_of<'p>(&'p self, semestre: &'p Semestre) -> impl Iterator<Item = &'p Choix> {
        let named = self.named_in(semestre);
        self.choix.iter().filter(move |it| named.contains(&&it.id))
    }

    /// The choices without any UE or activité yet, in them or in what they hold.
    pub fn empty_choices(&self) -> impl Iterator<Item = &Choix> {
        let named: Vec<&Id<Choix>> = self.semestres.iter().flat_map(|it| self.named_in(it)).collect();
        self.choix.iter().filter(move |it| !named.contains(&&it.id))
    }

    /// The choices that UE or activités of a semestre name, and those around them.
    fn named_in<'p>(&'p self, semestre: &'p Semestre) -> Vec<&'p Id<Choix>> {
        if self.choix.is_empty() {
            return Vec::new();
        }
        let ues = semestre.ues.iter().filter_map(|it: &Ue| it.choix.as_ref());
        let here = self.activites.iter().filter(|it| it.semestre == semestre.numero);
        let activites = here.filter_map(|it: &Activite| it.choix.as_ref());
        let mut named: Vec<&Id<Choix>> = ues.chain(activites).collect();
        named.sort_unstable();
        named.dedup();
        let around: Vec<&Id<Choix>> = {
            let found = named.iter().filter_map(|id| self.get(*id));
            found.flat_map(|it| self.choices_around(it)).map(|it| &it.id).collect()
        };
        named.extend(around);
        named
    }

    /// Declares the choices that UE, activités and choices name, and that are not there, as choices of one.
    pub fn declare_choices(&mut self) {
        let ues = self.ues().filter_map(|(_, it)| it.choix.as_ref());
        let activites = self.activites.iter().filter_map(|it| it.choix.as_ref());
        let choices = self.choix.iter().filter_map(|it| it.choix.as_ref());
        let mut missing: Vec<Id<Choix>> = Vec::new();
        for id in ues.chain(activites).chain(choices) {
            if self.choix.iter().all(|it| it.id != *id) && !missing.contains(id) {
                missing.push(id.clone());
            }
        }
        self.choix.extend(missing.into_iter().map(Choix::named));
    }

    /// The choice that an object names, if it does.
    pub fn choice_of(&self, target: &Target) -> Option<&Choix> {
        let value = self.find(target)?.get("choix").ok()?;
        let id = Id::new(value.as_str()?).ok()?;
        self.get(&id)
    }
}
