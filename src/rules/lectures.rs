//! What is read once of a programme, for all rules and all parcours.

use std::cell::{OnceCell, RefCell};

use rustc_hash::FxHashMap;

use super::formulation::for07_typographie_inegale::Usages;
use crate::{
    codes::Codification,
    francais::{Opening, opening},
    programme::{Ac, Competence, Id, Kind, Programme},
};

/// The code and the compétence of each AC.
type HeldAcs = FxHashMap<Id<Ac>, (String, Id<Competence>)>;

/// What was read so far in one programme.
#[derive(Default)]
pub(super) struct Lectures {
    openings: RefCell<FxHashMap<Id<Ac>, Option<Opening>>>,
    codification: OnceCell<Codification>,
    usages: OnceCell<Usages>,
    competences: OnceCell<HeldAcs>,
}

impl Lectures {
    /// The infinitive on which the wording of the AC opens.
    pub(super) fn opening(&self, ac: &Ac) -> Option<Opening> {
        let mut read = self.openings.borrow_mut();
        read.entry(ac.id.clone()).or_insert_with(|| opening(&ac.libelle)).clone()
    }

    /// The code of an AC of any parcours, and its compétence.
    pub(super) fn competence_de(&self, programme: &Programme, ac: &Id<Ac>) -> Option<&(String, Id<Competence>)> {
        let all = self.competences.get_or_init(|| {
            let all = programme.acs();
            all.map(|(competence, _, ac)| (ac.id.clone(), (ac.code.clone(), competence.id.clone()))).collect()
        });
        all.get(ac)
    }

    /// How the wordings of the programme are set, those of no parcours too.
    pub(super) fn usages(&self, programme: &Programme) -> &Usages {
        self.usages.get_or_init(|| {
            let competences = || programme.competences.iter();
            let own = competences().map(|it| (Kind::Competence, it.libelle.as_str()));
            let composantes =
                competences().flat_map(|it| &it.composantes).map(|it| (Kind::Composante, it.libelle.as_str()));
            let situations =
                competences().flat_map(|it| &it.situations).map(|it| (Kind::Situation, it.libelle.as_str()));
            let niveaux = programme.niveaux().map(|(_, it)| (Kind::Niveau, it.libelle.as_str()));
            let acs = programme.acs().map(|(.., it)| (Kind::Ac, it.libelle.as_str()));
            Usages::of(own.chain(composantes).chain(situations).chain(niveaux).chain(acs))
        })
    }

    /// The codification that the programme follows.
    pub(super) fn codification(&self, programme: &Programme) -> &Codification {
        self.codification.get_or_init(|| Codification::of(programme))
    }
}
