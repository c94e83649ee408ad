//! The marks by which a sheet is read back: a hidden column says which object each row is about, hidden rows say
//! which field each column holds from there on.

use smol_str::SmolStr;

use crate::programme::{Id, Kind, Parcours, Target};

/// What the hidden cell of a row of fields begins with.
const MARK: &str = "tapis";
/// What stands for an object in a row that is about none: heads, totals.
pub(super) const HORS: &str = "-";

/// What a sheet that can be read back holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Role {
    Synthese,
    Referentiel,
    Maquette,
    Coefficients,
    CrossTab,
    Evaluations,
    Blocs,
    Fiches,
}

impl Role {
    const ALL: [Role; 8] = [
        Role::Synthese,
        Role::Referentiel,
        Role::Maquette,
        Role::Coefficients,
        Role::CrossTab,
        Role::Evaluations,
        Role::Blocs,
        Role::Fiches,
    ];

    fn name(self) -> &'static str {
        match self {
            Role::Synthese => "synthese",
            Role::Referentiel => "referentiel",
            Role::Maquette => "maquette",
            Role::Coefficients => "coefficients",
            Role::CrossTab => "croise",
            Role::Evaluations => "evaluations",
            Role::Blocs => "blocs",
            Role::Fiches => "fiches",
        }
    }

    /// The kinds of object of which the sheet holds every one: a row that is gone says that its object is.
    pub(super) fn owned(self) -> &'static [Kind] {
        match self {
            Role::Referentiel => &[Kind::Competence, Kind::Composante, Kind::Situation, Kind::Niveau, Kind::Ac],
            Role::Maquette => &[Kind::Ue, Kind::Activite],
            Role::Evaluations => &[Kind::Evaluation],
            Role::Blocs => &[Kind::Bloc],
            Role::Synthese | Role::Coefficients | Role::CrossTab | Role::Fiches => &[],
        }
    }
}

/// What the hidden cell of a row of fields says: what the sheet holds, and the parcours that it was restricted to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub role: Role,
    pub parcours: Option<Id<Parcours>>,
}

impl Header {
    pub(super) fn write(&self) -> String {
        match &self.parcours {
            Some(parcours) => format!("{MARK} {} {parcours}", self.role.name()),
            None => format!("{MARK} {}", self.role.name()),
        }
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        if words.next() != Some(MARK) {
            return None;
        }
        let role = words.next()?;
        let role = Role::ALL.into_iter().find(|it| it.name() == role)?;
        Some(Self { role, parcours: words.next().and_then(|id| Id::new(id).ok()) })
    }
}

/// The object that a row is about and, where a row holds one field, that field.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Mark {
    pub target: Target,
    pub field: Option<SmolStr>,
}

impl Mark {
    pub(super) fn of(target: Target) -> Self {
        Self { target, field: None }
    }

    pub(super) fn write(&self) -> String {
        let Target { kind, id } = &self.target;
        match &self.field {
            Some(field) => format!("{}/{id} {field}", kind.name()),
            None => format!("{}/{id}", kind.name()),
        }
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let (kind, rest) = text.trim().split_once('/')?;
        let kind = Kind::ALL.into_iter().find(|it| it.name() == kind)?;
        let (id, field) = match rest.split_once(' ') {
            Some((id, field)) => (id, Some(SmolStr::new(field))),
            None => (rest, None),
        };
        (!id.is_empty()).then(|| Self { target: Target::new(kind, id), field })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let target = Target::new(Kind::Activite, "sae-1-01");
        for field in [None, Some("objectifs".into())] {
            let repere = Mark { target: target.clone(), field };
            assert_eq!(Mark::read(&repere.write()), Some(repere));
        }
        for role in Role::ALL {
            for parcours in [None, Some(Id::from_label("EMS"))] {
                let head = Header { role, parcours };
                assert_eq!(Header::read(&head.write()), Some(head));
            }
        }
        assert_eq!(Mark::read(HORS), None);
        assert_eq!(Mark::read("autre/x"), None);
        assert_eq!(Header::read("tapis autre"), None);
    }
}
