//! What of the programme has been written somewhere.

use std::collections::BTreeSet;

use crate::programme::{Activite, Evaluation, NatureHeures, Ue};

/// A value of the programme that a form may have a place for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::formats::xlsx::fill) enum Atom {
    /// That there is such an activité.
    Activite(String),
    /// Its hours of a kind; true: at a distance.
    Heures(String, NatureHeures, bool),
    Coefficient(String, String),
    Evaluation(String, String),
    Ects(String),
}

/// What has been written.
#[derive(Debug, Clone, Default)]
pub(in crate::formats::xlsx::fill) struct Said(BTreeSet<Atom>);

impl Said {
    pub(in crate::formats::xlsx::fill) fn has(&self, atom: &Atom) -> bool {
        self.0.contains(atom)
    }

    pub(in crate::formats::xlsx::fill) fn activite(&mut self, activite: &Activite) {
        self.0.insert(Atom::Activite(activite.id.to_string()));
    }

    pub(super) fn heures(&mut self, activite: &Activite, kind: NatureHeures, is_away: bool) {
        self.0.insert(Atom::Heures(activite.id.to_string(), kind, is_away));
    }

    pub(super) fn coefficient(&mut self, activite: &Activite, ue: &Ue) {
        self.0.insert(Atom::Coefficient(activite.id.to_string(), ue.id.to_string()));
    }

    pub(super) fn evaluation(&mut self, activite: &Activite, evaluation: &Evaluation) {
        self.0.insert(Atom::Evaluation(activite.id.to_string(), evaluation.id.to_string()));
    }

    pub(super) fn ects(&mut self, ue: &Ue) {
        self.0.insert(Atom::Ects(ue.id.to_string()));
    }
}
