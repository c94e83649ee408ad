//! The openings of the AC, read once for all rules and all parcours.

use std::{cell::RefCell, collections::HashMap};

use crate::{
    francais::{Ouverture, ouverture},
    programme::{Ac, Id},
};

/// What was read so far in one programme.
#[derive(Default)]
pub(super) struct Lectures(RefCell<HashMap<Id<Ac>, Option<Ouverture>>>);

impl Lectures {
    /// The infinitive on which the wording of the AC opens.
    pub fn ouverture(&self, ac: &Ac) -> Option<Ouverture> {
        let mut read = self.0.borrow_mut();
        if let Some(known) = read.get(&ac.id) {
            return known.clone();
        }
        let found = ouverture(&ac.libelle);
        read.insert(ac.id.clone(), found.clone());
        found
    }
}
