//! Objects of a framework, found again in a programme.

use std::collections::HashSet;

use crate::{
    formats::{
        orebut::one_line,
        reading::ids::{Ids, taken},
    },
    programme::{Ac, Competence, Composante, Kind, Listed, Niveau, Programme, Situation, Target, spelling},
};

/// The objects of a framework, each with the identifier of the one that the programme has or with a free one.
pub(in crate::formats) struct MatchUp<'p> {
    existing: &'p Programme,
    is_exact: bool,
    found: HashSet<Target>,
    competences: Ids,
    niveaux: Ids,
    acs: Ids,
    composantes: Ids,
    situations: Ids,
}

impl<'p> MatchUp<'p> {
    pub(crate) fn new(existing: &'p Programme, is_exact: bool) -> Self {
        Self {
            existing,
            is_exact,
            found: HashSet::new(),
            competences: taken::<Competence>(existing),
            niveaux: taken::<Niveau>(existing),
            acs: taken::<Ac>(existing),
            composantes: taken::<Composante>(existing),
            situations: taken::<Situation>(existing),
        }
    }

    /// The first of these that no other object of the framework was found to be.
    fn claim<'o, T: Listed>(&mut self, candidates: impl IntoIterator<Item = &'o T>) -> Option<&'o T> {
        candidates.into_iter().find(|it| self.found.insert(Target::new(T::KIND, it.id())))
    }

    pub(crate) fn competence(&mut self, mut it: Competence) -> Competence {
        let all = &self.existing.competences;
        let by_id = all.iter().filter(|other| other.id == it.id);
        let by_name = all.iter().filter(|other| spelling(&other.nom) == spelling(&it.nom));
        let known = self.claim(by_id.chain(by_name));
        it.id = known.map_or_else(|| self.competences.give(it.id.as_str()), |known| known.id.clone());
        if let Some(known) = known {
            if !self.is_exact {
                it.numero = known.numero;
            }
            keep(&mut it.nom, &known.nom);
            keep(&mut it.libelle, &known.libelle);
        }
        it.niveaux = it.niveaux.into_iter().map(|it| self.niveau(it, known)).collect();
        for composante in &mut it.composantes {
            let siblings = known.map(|it| it.composantes.as_slice()).unwrap_or_default();
            let by_id = siblings.iter().filter(|other| other.id == composante.id);
            let same = siblings.iter().filter(|other| spelling(&other.libelle) == spelling(&composante.libelle));
            let known = self.claim(by_id.chain(same));
            composante.id =
                known.map_or_else(|| self.composantes.give(composante.id.as_str()), |known| known.id.clone());
            if let Some(known) = known {
                keep(&mut composante.libelle, &known.libelle);
            }
        }
        for situation in &mut it.situations {
            let siblings = known.map(|it| it.situations.as_slice()).unwrap_or_default();
            let by_id = siblings.iter().filter(|other| other.id == situation.id);
            let same = siblings.iter().filter(|other| spelling(&other.libelle) == spelling(&situation.libelle));
            let known = self.claim(by_id.chain(same));
            situation.id = known.map_or_else(|| self.situations.give(situation.id.as_str()), |known| known.id.clone());
            if let Some(known) = known {
                keep(&mut situation.libelle, &known.libelle);
            }
        }
        it
    }

    fn niveau(&mut self, mut it: Niveau, competence: Option<&'p Competence>) -> Niveau {
        let existing = self.existing;
        let siblings = competence.map(|it| it.niveaux.as_slice()).unwrap_or_default();
        let by_id = existing.niveaux().map(|(_, other)| other).filter(|other| other.id == it.id);
        let same = siblings.iter().filter(|other| spelling(&other.libelle) == spelling(&it.libelle));
        let by_rank = siblings.iter().filter(|other| other.ordre == it.ordre);
        let known = self.claim(by_id.chain(same).chain(by_rank));
        it.id = known.map_or_else(|| self.niveaux.give(it.id.as_str()), |known| known.id.clone());
        if let Some(known) = known {
            if !self.is_exact {
                (it.ordre, it.annee) = (known.ordre, known.annee);
            }
            keep(&mut it.libelle, &known.libelle);
        }
        it.acs = it.acs.into_iter().map(|it| self.ac(it, competence)).collect();
        it
    }

    /// A code may be that of several AC: one of the same compétence then, or none.
    fn ac(&mut self, mut it: Ac, competence: Option<&Competence>) -> Ac {
        let all: Vec<(&Competence, &'p Ac)> = self.existing.acs().map(|(c, _, ac)| (c, ac)).collect();
        let by_id = all.iter().map(|(_, ac)| *ac).filter(|other| other.id == it.id);
        let coded = all.iter().filter(|(_, ac)| !it.code.is_empty() && spelling(&ac.code) == spelling(&it.code));
        let mut coded: Vec<(&Competence, &'p Ac)> = coded.copied().collect();
        if coded.len() > 1 {
            coded.retain(|(c, _)| competence.is_some_and(|it| it.id == c.id));
        }
        let by_code = coded.iter().map(|(_, ac)| *ac).filter(|_| coded.len() == 1);
        let known = self.claim(by_id.chain(by_code).collect::<Vec<_>>());
        it.id = known.map_or_else(|| self.acs.give(it.id.as_str()), |known| known.id.clone());
        if let Some(known) = known {
            keep(&mut it.code, &known.code);
            keep(&mut it.libelle, &known.libelle);
        }
        it
    }

    /// How many compétences, niveaux and AC of the programme the framework does not have.
    pub(crate) fn absents(&self) -> usize {
        let is_compared = |it: &Target| matches!(it.kind, Kind::Competence | Kind::Niveau | Kind::Ac);
        let targets = self.existing.elements().map(|it| it.target());
        targets.filter(|it| is_compared(it) && !self.found.contains(it)).count()
    }
}

/// Files hold a text on one line: one that says the same words says nothing new.
fn keep(value: &mut String, known: &str) {
    if one_line(value) == one_line(known) {
        known.clone_into(value);
    }
}
