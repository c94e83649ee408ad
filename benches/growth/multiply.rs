//! A programme of the same shape as another, and several times as large.
//!
//! Compétences, niveaux, AC, UE, activités and blocs are there `times` times, with the links among them: each copy
//! refers to itself. Semestres and parcours are shared, so that everything grows inside them, as it would if a team
//! had that much more to place in the same three years.

use std::collections::BTreeSet;

use tapis::programme::{Activite, Bloc, Competence, Id, NiveauVise, Programme, Ue};

pub fn multiply(programme: &Programme, times: usize) -> Programme {
    let mut large = programme.clone();
    // Remarques speak of objects of the first copy only; nothing that is measured depends on how many there are.
    for copy in (2..=times).map(Copy) {
        large.competences.extend(programme.competences.iter().map(|it| copy.competence(it)));
        large.activites.extend(programme.activites.iter().map(|it| copy.activite(it)));
        large.blocs.extend(programme.blocs.iter().map(|it| copy.bloc(it)));
        for (into, from) in large.parcours.iter_mut().zip(&programme.parcours) {
            into.niveaux
                .extend(from.niveaux.iter().map(|it| NiveauVise { annee: it.annee, niveau: copy.id(&it.niveau) }));
        }
        for (into, from) in large.semestres.iter_mut().zip(&programme.semestres) {
            into.ues.extend(from.ues.iter().map(|it| copy.ue(it)));
        }
    }
    large
}

/// One copy, by its number.
#[derive(Clone, Copy)]
struct Copy(usize);

impl Copy {
    fn id<T>(self, id: &Id<T>) -> Id<T> {
        Id::from_label(&self.label(id.as_str()))
    }

    fn ids<T>(self, ids: &BTreeSet<Id<T>>) -> BTreeSet<Id<T>> {
        ids.iter().map(|id| self.id(id)).collect()
    }

    /// Codes, names and wordings differ too: one in use twice would be a defect to report.
    fn label(self, label: &str) -> String {
        format!("{label}-x{}", self.0)
    }

    fn competence(self, from: &Competence) -> Competence {
        let mut competence = from.clone();
        competence.id = self.id(&from.id);
        competence.nom = self.label(&from.nom);
        competence.situations.iter_mut().for_each(|it| it.id = self.id(&it.id));
        competence.composantes.iter_mut().for_each(|it| it.id = self.id(&it.id));
        for niveau in &mut competence.niveaux {
            niveau.id = self.id(&niveau.id);
            for ac in &mut niveau.acs {
                (ac.id, ac.code, ac.libelle) = (self.id(&ac.id), self.label(&ac.code), self.label(&ac.libelle));
            }
        }
        competence
    }

    fn activite(self, from: &Activite) -> Activite {
        let mut activite = from.clone();
        activite.id = self.id(&from.id);
        activite.code = self.label(&from.code);
        activite.travaille = self.ids(&from.travaille);
        activite.evalue = self.ids(&from.evalue);
        activite.coefficients = from.coefficients.iter().map(|(ue, it)| (self.id(ue), *it)).collect();
        activite.mobilise = self.ids(&from.mobilise);
        activite.prerequis = self.ids(&from.prerequis);
        activite.situations = self.ids(&from.situations);
        activite.evaluations.iter_mut().for_each(|it| it.id = self.id(&it.id));
        for critere in &mut activite.criteres {
            critere.id = self.id(&critere.id);
            critere.composantes = self.ids(&critere.composantes);
            critere.acs = self.ids(&critere.acs);
        }
        activite
    }

    fn ue(self, from: &Ue) -> Ue {
        let mut ue = from.clone();
        ue.id = self.id(&from.id);
        ue.code = self.label(&from.code);
        ue.competences = self.ids(&from.competences);
        ue
    }

    fn bloc(self, from: &Bloc) -> Bloc {
        let mut bloc = from.clone();
        bloc.id = self.id(&from.id);
        bloc.code = self.label(&from.code);
        bloc.competences = self.ids(&from.competences);
        bloc
    }
}
