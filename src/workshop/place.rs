//! Where a new object goes, from where the user is.

use std::collections::BTreeSet;

use super::Sort;
use crate::programme::{Activite, Choix, Id, Kind, Location, Parcours, Programme, Semestre, Target};

/// `target` and what holds it, from the inside out. Objects that the programme holds end the line.
pub fn lineage(programme: &Programme, target: &Target) -> Vec<Target> {
    let mut line = vec![target.clone()];
    let parent = |it: &Target| Some(Target::new(it.kind.parent()?, programme.locate(it)?.parent));
    while let Some(above) = line.last().and_then(parent) {
        line.push(above);
    }
    line
}

/// A place for a new object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub at: Location,
    /// The semestre of an activité, which stands in the list of all.
    pub semestre: Option<u8>,
    /// The parcours that an activité is reserved to, as its neighbour is.
    pub parcours: BTreeSet<Id<Parcours>>,
    /// The choice of which a UE or an activité is one more option, as its neighbour is.
    pub choix: Option<Id<Choix>>,
    /// What becomes the first option of a new choice.
    pub option: Option<Target>,
}

impl From<Location> for Spot {
    fn from(at: Location) -> Self {
        Self { at, semestre: None, parcours: BTreeSet::new(), choix: None, option: None }
    }
}

/// Where a new `sort` goes for somebody whose cursor is on `selected`: after the object of its kind that holds the
/// cursor, else last in what can hold it. None when nothing there can.
pub fn place_for(programme: &Programme, sort: Sort, selected: Option<&Target>) -> Option<Spot> {
    let line = selected.map(|it| lineage(programme, it)).unwrap_or_default();
    let semestre = semestre_of(programme, &line);
    let choix = choix_of(programme, &line);
    if let Sort::Activite(_) = sort {
        return Some(Spot { choix, ..activite(programme, &line, semestre?)? });
    }
    if sort == Sort::Choix {
        let option = line.iter().find(|it| matches!(it.kind, Kind::Ue | Kind::Activite | Kind::Choix)).cloned();
        return Some(Spot { option, ..Location::last("").into() });
    }
    if let Some(sibling) = line.iter().find(|it| it.kind == sort.kind()) {
        let at = programme.locate(sibling)?;
        let choix = choix.filter(|_| sort == Sort::Ue);
        return Some(Spot { choix, ..Location::new(at.parent, at.rank + 1).into() });
    }
    let Some(holder) = sort.kind().parent() else { return Some(Location::last("").into()) };
    let above = line.iter().find(|it| it.kind == holder).cloned();
    let parent = above.or_else(|| match holder {
        // From a compétence, an AC goes into its last niveau.
        Kind::Niveau => {
            let competence = line.iter().find(|it| it.kind == Kind::Competence)?;
            let niveaux = &programme.competences.iter().find(|it| it.id.as_str() == competence.id)?.niveaux;
            niveaux.last().map(|it| Target::new(Kind::Niveau, &it.id))
        }
        Kind::Semestre => {
            let numero = semestre?;
            programme.semestres.iter().find(|it| it.numero == numero).map(|it| Target::new(Kind::Semestre, &it.id))
        }
        _ => None,
    })?;
    // A ressource has no grille.
    let has_grille = |it: &Activite| it.id.as_str() == parent.id && it.nature.is_sae();
    let fits = sort != Sort::Critere || programme.activites.iter().any(has_grille);
    let choix = choix.filter(|_| sort == Sort::Ue);
    fits.then(|| Spot { choix, ..Location::last(parent.id).into() })
}

/// The choice on which the cursor is, or of which it is on an option.
fn choix_of(programme: &Programme, line: &[Target]) -> Option<Id<Choix>> {
    line.iter().find_map(|it| match it.kind {
        Kind::Choix => Id::new(&it.id).ok(),
        Kind::Ue | Kind::Activite => programme.choice_of(it).map(|it| it.id.clone()),
        _ => None,
    })
}

/// The number of the semestre in which the cursor is.
fn semestre_of(programme: &Programme, line: &[Target]) -> Option<u8> {
    line.iter().find_map(|it| match it.kind {
        Kind::Semestre => programme.semestres.iter().find(|s| s.id.as_str() == it.id).map(|s| s.numero),
        Kind::Activite => programme.activites.iter().find(|a| a.id.as_str() == it.id).map(|a| a.semestre),
        Kind::Choix => {
            let of = |semestre: &&Semestre| programme.choices_of(semestre).any(|choix| choix.id.as_str() == it.id);
            programme.semestres.iter().find(of).map(|it| it.numero)
        }
        _ => None,
    })
}

/// After the activité that holds the cursor, for the same parcours; else after the last of the semestre, for all.
fn activite(programme: &Programme, line: &[Target], semestre: u8) -> Option<Spot> {
    let here = line.iter().find(|it| it.kind == Kind::Activite);
    let here = here.and_then(|it| programme.activites.iter().position(|a| a.id.as_str() == it.id));
    let last = || programme.activites.iter().rposition(|it| it.semestre <= semestre);
    let rank = here.or_else(last).map_or(0, |rank| rank + 1);
    let parcours = here.map(|rank| programme.activites[rank].parcours.clone()).unwrap_or_default();
    Some(Spot { semestre: Some(semestre), parcours, ..Location::new("", rank).into() })
}
