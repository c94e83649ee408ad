//! Of what a sheet or a file is about: a parcours, a year, a semestre, or all of them.

use std::borrow::Cow;

use super::{
    FillError,
    mapping::{Division, Mapping},
    values::Subject,
};
use crate::{
    formats::{
        writing::{parcours::seen_by, survey::Survey},
        xlsx::maquette::Bloc,
    },
    programme::{Id, Parcours, Programme, Semestre, annee_du_semestre},
};

/// The most sheets and files that one mapping may make.
const MOST: usize = 200;

/// What is cut out of a programme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Scope {
    pub parcours: Option<Id<Parcours>>,
    pub annee: Option<u8>,
    pub semestre: Option<u8>,
}

impl Scope {
    /// The scopes of the files, or of the sheets of one of them, that lie in this one.
    pub(super) fn divided(&self, by: &[Division], programme: &Programme) -> Result<Vec<Self>, FillError> {
        let mut scopes = vec![self.clone()];
        for division in by {
            let mut finer = Vec::new();
            for scope in scopes {
                finer.extend(scope.by(*division, programme));
            }
            scopes = finer;
        }
        if scopes.len() > MOST { Err(FillError::Many(scopes.len())) } else { Ok(scopes) }
    }

    fn by(self, division: Division, programme: &Programme) -> Vec<Self> {
        let mut numbers: Vec<u8> =
            programme.semestres.iter().map(|it| it.numero).filter(|it| self.has_semestre(*it)).collect();
        numbers.sort_unstable();
        let each: Vec<Self> = match division {
            Division::Parcours if self.parcours.is_none() => {
                let parcours = programme.parcours.iter().map(|it| Some(it.id.clone()));
                parcours.map(|parcours| Self { parcours, ..self.clone() }).collect()
            }
            Division::Parcours => Vec::new(),
            Division::Annee => {
                let mut annees: Vec<u8> = numbers.into_iter().map(annee_du_semestre).collect();
                annees.dedup();
                annees.into_iter().map(|annee| Self { annee: Some(annee), ..self.clone() }).collect()
            }
            Division::Semestre => {
                numbers.into_iter().map(|semestre| Self { semestre: Some(semestre), ..self.clone() }).collect()
            }
        };
        // What cannot be divided is left whole: a programme without parcours.
        if each.is_empty() { vec![self] } else { each }
    }

    fn has_semestre(&self, numero: u8) -> bool {
        self.semestre.is_none_or(|it| it == numero) && self.annee.is_none_or(|it| it == annee_du_semestre(numero))
    }

    /// What an earlier version has of it: nothing of a parcours that it did not have.
    pub(super) fn seen_in<'p>(&self, earlier: &'p Programme) -> Cow<'p, Programme> {
        match &self.parcours {
            Some(it) if earlier.get(it).is_none() => {
                let mut none = earlier.clone();
                none.activites.clear();
                none.semestres.clear();
                none.competences.clear();
                Cow::Owned(none)
            }
            parcours => seen_by(earlier, parcours.as_ref()),
        }
    }

    /// The semestres that lie in it.
    pub(super) fn semestres<'p>(&self, survey: &Survey<'p>) -> Vec<&'p Semestre> {
        survey.semestres().into_iter().filter(|it| self.has_semestre(it.numero)).collect()
    }

    /// What cells outside of tables are about.
    pub(super) fn head<'p>(&self, survey: &Survey<'p>) -> Subject<'p> {
        let semestres = self.semestres(survey);
        let mut annees: Vec<u8> = semestres.iter().map(|it| it.annee()).collect();
        annees.dedup();
        let mut subject = Subject {
            semestre: if let [semestre] = semestres.as_slice() { Some(semestre) } else { None },
            annee: if let [annee] = annees.as_slice() { Some(*annee) } else { self.annee },
            ..Subject::default()
        };
        for semestre in semestres {
            let bloc = Bloc::new(survey, semestre);
            subject.activites.extend(bloc.activites());
            subject.ues.extend(&semestre.ues);
            let more: Vec<_> =
                bloc.ues.into_iter().filter(|it| subject.ranked.iter().all(|ue| ue.id != it.id)).collect();
            subject.ranked.extend(more);
        }
        subject
    }
}

/// The scope that the person and the mapping choose.
pub(super) fn asked(
    programme: &Programme,
    parcours: Option<&Id<Parcours>>,
    mapping: &Mapping,
) -> Result<Scope, FillError> {
    if let Some(numero) = mapping.semestre.filter(|it| programme.semestres.iter().all(|s| s.numero != *it)) {
        return Err(FillError::Semestre(numero));
    }
    if let Some(annee) = mapping.annee.filter(|it| programme.semestres.iter().all(|s| s.annee() != *it)) {
        return Err(FillError::Annee(annee));
    }
    Ok(Scope { parcours: parcours.cloned(), annee: mapping.annee, semestre: mapping.semestre })
}
