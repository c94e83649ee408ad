//! What can be added to a programme.

use crate::programme::{Activite, Id, Kind, Nature, Programme, Target};

/// A sort of object that a team adds by naming it. Remarques, dérogations and réglages are added about something, and
/// have their own ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sort {
    Competence,
    Situation,
    Composante,
    Niveau,
    Ac,
    Parcours,
    Semestre,
    Ue,
    Choix,
    Activite(Nature),
    Evaluation,
    Critere,
    Bloc,
}

impl Sort {
    pub const ALL: [Sort; 16] = [
        Sort::Competence,
        Sort::Situation,
        Sort::Composante,
        Sort::Niveau,
        Sort::Ac,
        Sort::Parcours,
        Sort::Semestre,
        Sort::Ue,
        Sort::Choix,
        Sort::Activite(Nature::Ressource),
        Sort::Activite(Nature::Sae),
        Sort::Activite(Nature::Stage),
        Sort::Activite(Nature::Portfolio),
        Sort::Evaluation,
        Sort::Critere,
        Sort::Bloc,
    ];

    pub fn kind(self) -> Kind {
        match self {
            Sort::Competence => Kind::Competence,
            Sort::Situation => Kind::Situation,
            Sort::Composante => Kind::Composante,
            Sort::Niveau => Kind::Niveau,
            Sort::Ac => Kind::Ac,
            Sort::Parcours => Kind::Parcours,
            Sort::Semestre => Kind::Semestre,
            Sort::Ue => Kind::Ue,
            Sort::Choix => Kind::Choix,
            Sort::Activite(_) => Kind::Activite,
            Sort::Evaluation => Kind::Evaluation,
            Sort::Critere => Kind::Critere,
            Sort::Bloc => Kind::Bloc,
        }
    }

    /// The sort of an object that is there; None for what is not added by naming it.
    pub fn of(programme: &Programme, target: &Target) -> Option<Self> {
        if target.kind == Kind::Activite {
            let activite = programme.get(&Id::<Activite>::new(&target.id).ok()?)?;
            return Some(Sort::Activite(activite.nature));
        }
        Sort::ALL.into_iter().find(|it| it.kind() == target.kind)
    }
}
