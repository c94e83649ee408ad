//! Giving a programme that was read back the identifiers of the one that was written.
//!
//! The files carry no identifiers: the reader makes them from codes and names. Objects are recognised by their place,
//! which both sides keep.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use smol_str::{SmolStr, format_smolstr};

use super::{SEMESTRES, formation::activites, page::line, weights::competences_of_ues};
use crate::programme::{Id, Kind, Listed, Programme};

/// `read`, which comes from files that `written` was written to, with the identifiers of `written`.
pub(super) fn named_as(written: &Programme, mut read: Programme) -> Programme {
    let names = Names::new(written, &read);
    names.apply(&mut read);
    read.id = written.id.clone();
    read
}

/// What each object that was read is called in the programme that was written.
#[derive(Default)]
struct Names(HashMap<(Kind, SmolStr), SmolStr>);

impl Names {
    fn new(written: &Programme, read: &Programme) -> Self {
        let mut names = Self::default();
        for (own, other) in written.competences.iter().zip(&read.competences) {
            names.is(&own.id, &other.id);
            // A wording that says nothing is not written.
            let situations = own.situations.iter().filter(|it| !line(&it.libelle).is_empty());
            names.are(situations.map(|it| &it.id), other.situations.iter().map(|it| &it.id));
            let composantes = own.composantes.iter().filter(|it| !line(&it.libelle).is_empty());
            names.are(composantes.map(|it| &it.id), other.composantes.iter().map(|it| &it.id));
        }
        names.are(written.niveaux().map(|(_, it)| &it.id), read.niveaux().map(|(_, it)| &it.id));
        names.are(written.acs().map(|(_, _, it)| &it.id), read.acs().map(|(_, _, it)| &it.id));
        names.are(written.parcours.iter().map(|it| &it.id), read.parcours.iter().map(|it| &it.id));
        names.are(activites(written).map(|it| &it.id), read.activites.iter().map(|it| &it.id));
        names.semestres(written, read);
        names
    }

    fn semestres(&mut self, written: &Programme, read: &Programme) {
        let ues = competences_of_ues(written);
        for own in written.semestres.iter().filter(|it| it.numero <= SEMESTRES) {
            let Some(other) = read.semestres.iter().find(|it| it.numero == own.numero) else { continue };
            self.is(&own.id, &other.id);
            for (ue, competence) in own.ues.iter().filter_map(|ue| ues.get(&ue.id).map(|it| (ue, it))) {
                let is_same = |id: &&Id<_>| self.of(*id) == competence.id;
                if let Some(same) = other.ues.iter().find(|it| it.competences.iter().any(|id| is_same(&id))) {
                    self.is(&ue.id, &same.id);
                }
            }
        }
    }

    fn is<T: Listed>(&mut self, own: &Id<T>, read: &Id<T>) {
        self.0.insert((T::KIND, read.to_smol()), own.to_smol());
    }

    fn are<'i, T: Listed + 'i>(&mut self, own: impl Iterator<Item = &'i Id<T>>, read: impl Iterator<Item = &'i Id<T>>) {
        own.zip(read).for_each(|(own, read)| self.is(own, read));
    }

    /// What the format adds gets a name that no label gives.
    fn of<T: Listed>(&self, id: &Id<T>) -> Id<T> {
        let known = self.0.get(&(T::KIND, id.to_smol())).cloned();
        let name = known.unwrap_or_else(|| format_smolstr!("--{}", &id.as_str()[..id.as_str().len().min(60)]));
        Id::new(&name).unwrap_or_else(|_| id.clone())
    }

    fn set<T: Listed>(&self, ids: &mut BTreeSet<Id<T>>) {
        *ids = ids.iter().map(|id| self.of(id)).collect();
    }

    fn apply(&self, programme: &mut Programme) {
        for competence in &mut programme.competences {
            competence.id = self.of(&competence.id);
            competence.situations.iter_mut().for_each(|it| it.id = self.of(&it.id));
            competence.composantes.iter_mut().for_each(|it| it.id = self.of(&it.id));
            for niveau in &mut competence.niveaux {
                niveau.id = self.of(&niveau.id);
                niveau.acs.iter_mut().for_each(|it| it.id = self.of(&it.id));
            }
        }
        for parcours in &mut programme.parcours {
            parcours.id = self.of(&parcours.id);
            parcours.niveaux.iter_mut().for_each(|it| it.niveau = self.of(&it.niveau));
        }
        for semestre in &mut programme.semestres {
            semestre.id = self.of(&semestre.id);
            for ue in &mut semestre.ues {
                ue.id = self.of(&ue.id);
                self.set(&mut ue.competences);
                self.set(&mut ue.parcours);
            }
        }
        for activite in &mut programme.activites {
            activite.id = self.of(&activite.id);
            self.set(&mut activite.parcours);
            self.set(&mut activite.travaille);
            self.set(&mut activite.evalue);
            self.set(&mut activite.mobilise);
            self.set(&mut activite.prerequis);
            let coefficients: BTreeMap<_, _> =
                activite.coefficients.iter().map(|(ue, it)| (self.of(ue), *it)).collect();
            activite.coefficients = coefficients;
        }
    }
}
