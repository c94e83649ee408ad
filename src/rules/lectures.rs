//! What is read once of a programme, for all rules and all parcours.

use std::cell::{OnceCell, RefCell};

use rustc_hash::FxHashMap;

use crate::{
    codes::Codification,
    francais::{Ouverture, ouverture},
    programme::{Ac, Id, Programme},
};

/// What was read so far in one programme.
#[derive(Default)]
pub(super) struct Lectures {
    ouvertures: RefCell<FxHashMap<Id<Ac>, Option<Ouverture>>>,
    codification: OnceCell<Codification>,
}

impl Lectures {
    /// The infinitive on which the wording of the AC opens.
    pub fn ouverture(&self, ac: &Ac) -> Option<Ouverture> {
        let mut read = self.ouvertures.borrow_mut();
        read.entry(ac.id.clone()).or_insert_with(|| ouverture(&ac.libelle)).clone()
    }

    /// The codification that the programme follows.
    pub fn codification(&self, programme: &Programme) -> &Codification {
        self.codification.get_or_init(|| Codification::of(programme))
    }
}
