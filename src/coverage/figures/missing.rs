//! What keeps a figure from being judged.

use std::collections::BTreeSet;

use crate::programme::Programme;

/// What is not filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// The ECTS of UE.
    UeEcts,
    /// Any ECTS in semestres.
    SemestreEcts,
    /// The hours of SAÉ.
    SaeHours,
    /// Any hours in semestres.
    SemestreHours,
    /// Hours of TP or projet in semestres.
    PracticeHours,
    /// Hours of projet, anywhere.
    ProjetHours,
    /// The hours of activités that a site designs for itself.
    LocaleHours,
    /// The hours that students work on their own in activités.
    AutonomieHours,
    /// The weeks of semestres.
    Weeks,
    /// The hours of activités.
    ActiviteHours,
    /// The weeks of stages.
    StageWeeks,
    /// The activités of semestres.
    Semestres,
    /// The coefficients of semestres.
    Weights,
    /// The activités of years.
    Years,
}

impl Lack {
    /// Its name in the texts.
    pub fn name(self) -> &'static str {
        match self {
            Lack::UeEcts => "ects-ue",
            Lack::SemestreEcts => "ects-semestre",
            Lack::SaeHours => "heures-sae",
            Lack::SemestreHours => "heures-semestre",
            Lack::PracticeHours => "heures-pratique",
            Lack::ProjetHours => "heures-projet",
            Lack::LocaleHours => "heures-locales",
            Lack::AutonomieHours => "heures-autonomie",
            Lack::Weeks => "semaines",
            Lack::ActiviteHours => "heures-activites",
            Lack::StageWeeks => "semaines-stage",
            Lack::Semestres => "semestres",
            Lack::Weights => "poids",
            Lack::Years => "annees",
        }
    }
}

/// What is not filled in, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing<'p> {
    pub lack: Lack,
    /// The identifiers of the objects that lack it; of the programme where it is nowhere.
    pub objects: BTreeSet<&'p str>,
}

impl<'p> Missing<'p> {
    /// None when no object lacks it.
    pub(super) fn of(lack: Lack, objects: impl IntoIterator<Item = &'p str>) -> Option<Self> {
        let objects: BTreeSet<&str> = objects.into_iter().collect();
        (!objects.is_empty()).then_some(Self { lack, objects })
    }

    /// What is nowhere in the programme.
    pub(super) fn everywhere(lack: Lack, programme: &'p Programme) -> Self {
        Self { lack, objects: BTreeSet::from([programme.id.as_str()]) }
    }
}
