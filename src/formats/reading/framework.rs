//! Outside frameworks that come back into a programme: its compétences, niveaux and AC, known by their identifiers or,
//! where these are gone, by their codes and names.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use crate::{
    code,
    edit::Edit,
    formats::{
        Completed, FormatError, Imported, Source, Warning,
        orebut::one_line,
        reading::{ids::Ids, merge},
        writing::written::{Unwritten, Written},
    },
    i18n::Arg,
    programme::{Ac, Competence, Composante, Id, Kind, Listed, Niveau, Programme, Situation, Target, spelling},
};

/// What a framework read from `file` adds to `existing` and changes in it, as one edit. Nothing is deleted.
///
/// `model` is what the reader makes of the framework that `existing` gives today: what is the same there says nothing,
/// whatever the format could not hold of it. `is_exact`: the file says the numbers, ranks and years of its objects;
/// without that, those that the programme has stay.
///
/// # Errors
/// Never on objects of one programme; a field that cannot be read is an error of this program.
pub(in crate::formats) fn complete(
    existing: &Programme,
    file: &Path,
    read: Imported,
    model: &Programme,
    is_exact: bool,
) -> Result<Completed, FormatError> {
    let Imported { programme: framework, mut warnings } = read;
    let mut wanted = existing.clone();
    // A framework from elsewhere has a name of its own, and gives it to nothing else.
    if framework.id == existing.id && framework.intitule != model.intitule {
        wanted.intitule = framework.intitule;
    }
    if framework.id == existing.id && framework.millesime != model.millesime {
        wanted.millesime = framework.millesime;
    }
    let mut rapprochement = Rapprochement::new(existing, model, is_exact);
    wanted.competences = framework.competences.into_iter().map(|it| rapprochement.competence(it)).collect();
    let absents = rapprochement.absents();
    if absents > 0 {
        let args = vec![("nombre", Arg::Count(absents))];
        warnings.push(Warning::new(file, None, code!("cadre-absents"), args));
    }
    let (edits, _) = merge::edits(existing, &wanted).map_err(|why| {
        FormatError::new(file, None, code!("import-impossible"), vec![("raison", Arg::text(why.to_string()))])
    })?;
    Ok((Edit::Batch(edits), warnings).into())
}

/// What comes back of the framework that a programme gives today; the programme itself when it gives none.
pub(in crate::formats) fn model(
    existing: &Programme,
    written: Result<Written, Unwritten>,
    read: fn(&[Source]) -> Result<Imported, FormatError>,
) -> Programme {
    let parts = written.map(|it| it.files).unwrap_or_default();
    let files: Vec<Source> = parts.into_iter().map(|it| (PathBuf::new(), it.bytes)).collect();
    read(&files).map_or_else(|_| existing.clone(), |it| it.programme)
}

/// The objects of a framework, each with the identifier of the one that the programme has or with a free one.
struct Rapprochement<'p> {
    existing: &'p Programme,
    model: &'p Programme,
    is_exact: bool,
    found: HashSet<Target>,
    competences: Ids,
    niveaux: Ids,
    acs: Ids,
    composantes: Ids,
    situations: Ids,
}

impl<'p> Rapprochement<'p> {
    fn new(existing: &'p Programme, model: &'p Programme, is_exact: bool) -> Self {
        fn taken<T: Listed>(programme: &Programme) -> Ids {
            let ids = T::lists(programme).flat_map(|(_, list)| list).filter_map(|it| Id::<T>::new(it.id()).ok());
            Ids::except(ids)
        }
        Self {
            existing,
            model,
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

    fn competence(&mut self, mut it: Competence) -> Competence {
        let all = &self.existing.competences;
        let by_id = all.iter().filter(|other| other.id == it.id);
        let by_name = all.iter().filter(|other| spelling(&other.nom) == spelling(&it.nom));
        let known = self.claim(by_id.chain(by_name));
        it.id = known.map_or_else(|| self.competences.give(it.id.as_str()), |known| known.id.clone());
        if let Some(known) = known {
            if !self.is_exact {
                it.numero = known.numero;
            }
            let model = self.model.get(&known.id);
            keep(&mut it.nom, model.map(|it| &it.nom), &known.nom);
            keep(&mut it.libelle, model.map(|it| &it.libelle), &known.libelle);
            keep(&mut it.couleur, model.map(|it| &it.couleur), &known.couleur);
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
                keep(&mut composante.libelle, self.model.get(&known.id).map(|it| &it.libelle), &known.libelle);
            }
        }
        for situation in &mut it.situations {
            let siblings = known.map(|it| it.situations.as_slice()).unwrap_or_default();
            let by_id = siblings.iter().filter(|other| other.id == situation.id);
            let same = siblings.iter().filter(|other| spelling(&other.libelle) == spelling(&situation.libelle));
            let known = self.claim(by_id.chain(same));
            situation.id = known.map_or_else(|| self.situations.give(situation.id.as_str()), |known| known.id.clone());
            if let Some(known) = known {
                keep(&mut situation.libelle, self.model.get(&known.id).map(|it| &it.libelle), &known.libelle);
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
            keep(&mut it.libelle, self.model.get(&known.id).map(|it| &it.libelle), &known.libelle);
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
            let model = self.model.get(&known.id);
            keep(&mut it.code, model.map(|it| &it.code), &known.code);
            // Where the code ends and the wording begins is told from both, so a new wording may tell it otherwise.
            if it.code == one_line(&known.code) {
                it.code.clone_from(&known.code);
            }
            keep(&mut it.libelle, model.map(|it| &it.libelle), &known.libelle);
        }
        it
    }

    /// How many compétences, niveaux and AC of the programme the framework does not have.
    fn absents(&self) -> usize {
        let is_compared = |it: &Target| matches!(it.kind, Kind::Competence | Kind::Niveau | Kind::Ac);
        let targets = self.existing.elements().map(|it| it.target());
        targets.filter(|it| is_compared(it) && !self.found.contains(it)).count()
    }
}

/// Gives a value that the file says as the model does the value that the programme has.
fn keep<T: PartialEq + Clone>(value: &mut T, model: Option<&T>, known: &T) {
    if model == Some(value) {
        value.clone_from(known);
    }
}
