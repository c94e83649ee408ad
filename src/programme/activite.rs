//! Ressources and SAÉ: what students do, and what it trains and assesses.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ac, Choix, Composante, Evaluation, Id, Parcours, Situation, Ue};

/// A ressource (a course) or a SAÉ (an authentic task); stages and portfolios are SAÉ too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Activite {
    pub id: Id<Activite>,
    #[serde(rename = "type")]
    pub nature: Nature,
    /// `R1.01`, `SAÉ 3.VCOD.01`, `STAGE`, `PORTFOLIO`.
    pub code: String,
    /// The number of its semestre, from 1.
    pub semestre: u8,
    pub libelle: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_apogee: Option<String>,
    /// The parcours it is reserved to. Empty: common to all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub parcours: BTreeSet<Id<Parcours>>,
    /// The choice of which it is an option. Unset: it goes with the UE in which it weighs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choix: Option<Id<Choix>>,
    /// Whether each site designs it for itself (BUT: up to a third of the hours).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub adaptation_locale: bool,
    /// Whether other programmes have it too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mutualisee: bool,
    /// The language in which it is taught.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub langue: String,
    /// Who answers for it: a name or a role, as the team chooses.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub responsable: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub objectifs: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub livrables: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub exemples: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mots_cles: Vec<String>,
    /// The AC that it trains.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub travaille: BTreeSet<Id<Ac>>,
    /// The AC that it assesses.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub evalue: BTreeSet<Id<Ac>>,
    /// The codes of AC to which a file ties it, and which no niveau holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acs_inconnus: Vec<String>,
    /// The codes of activités that a file ties it to, and which the programme does not have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activites_inconnues: Vec<String>,
    /// What else a file ties it to, and which the programme does not have: parcours and compétences, as the file calls
    /// them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub autres_inconnus: Vec<String>,
    /// Its weight in each UE.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub coefficients: BTreeMap<Id<Ue>, Decimal>,
    /// Hours by kind.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub heures: BTreeMap<NatureHeures, Volume>,
    /// The weeks that a stage lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub semaines: Option<Decimal>,
    /// The ressources that a SAÉ mobilises.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub mobilise: BTreeSet<Id<Activite>>,
    /// The activités that must come before.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub prerequis: BTreeSet<Id<Activite>>,
    /// The situations professionnelles that it stages.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub situations: BTreeSet<Id<Situation>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evaluations: Vec<Evaluation>,
    /// The performance levels of its grille critériée, from the lowest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub echelons: Vec<String>,
    /// The rows of its grille critériée. None: no grille.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteres: Vec<Critere>,
}

impl Activite {
    /// An activité that says nothing yet.
    pub fn new(
        id: Id<Activite>,
        nature: Nature,
        code: impl Into<String>,
        semestre: u8,
        libelle: impl Into<String>,
    ) -> Self {
        Self {
            id,
            nature,
            code: code.into(),
            semestre,
            libelle: libelle.into(),
            code_apogee: None,
            parcours: BTreeSet::new(),
            choix: None,
            adaptation_locale: false,
            mutualisee: false,
            langue: String::new(),
            responsable: String::new(),
            description: String::new(),
            objectifs: String::new(),
            livrables: String::new(),
            exemples: String::new(),
            mots_cles: Vec::new(),
            travaille: BTreeSet::new(),
            evalue: BTreeSet::new(),
            acs_inconnus: Vec::new(),
            activites_inconnues: Vec::new(),
            autres_inconnus: Vec::new(),
            coefficients: BTreeMap::new(),
            heures: BTreeMap::new(),
            semaines: None,
            mobilise: BTreeSet::new(),
            prerequis: BTreeSet::new(),
            situations: BTreeSet::new(),
            evaluations: Vec::new(),
            echelons: Vec::new(),
            criteres: Vec::new(),
        }
    }

    /// The year of the diploma, from 1.
    pub fn annee(&self) -> u8 {
        super::annee_du_semestre(self.semestre)
    }

    /// Whether it is tied to the AC, by training or by assessment.
    pub fn touches(&self, ac: &Id<Ac>) -> bool {
        self.travaille.contains(ac) || self.evalue.contains(ac)
    }

    /// Every AC it is tied to, each once, in identifier order.
    pub fn acs(&self) -> impl Iterator<Item = &Id<Ac>> {
        self.travaille.union(&self.evalue)
    }

    /// What a file ties it to that the programme does not have, as the file calls it.
    pub fn inconnus(&self) -> impl Iterator<Item = &String> {
        self.acs_inconnus.iter().chain(&self.activites_inconnues).chain(&self.autres_inconnus)
    }

    /// Whether it works or assesses some AC.
    pub fn is_tied(&self) -> bool {
        !self.travaille.is_empty() || !self.evalue.is_empty()
    }

    /// Whether some coefficient of it is above 0.
    pub fn is_weighted(&self) -> bool {
        self.coefficients.values().any(|coefficient| *coefficient > Decimal::ZERO)
    }

    /// Whether it belongs to `parcours`; an activité without restriction belongs to all.
    pub fn is_in(&self, parcours: Option<&Id<Parcours>>) -> bool {
        self.parcours.is_empty() || parcours.is_none_or(|p| self.parcours.contains(p))
    }
}

/// What an activité is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Nature {
    Ressource,
    Sae,
    Stage,
    Portfolio,
}

impl Nature {
    pub const ALL: [Nature; 4] = [Nature::Ressource, Nature::Sae, Nature::Stage, Nature::Portfolio];

    /// Stages and portfolios are SAÉ: they train and assess in situation.
    pub fn is_sae(self) -> bool {
        self != Nature::Ressource
    }

    /// Whether it puts students in a situation. A portfolio gathers what the situations gave, and is none itself.
    pub fn is_situation(self) -> bool {
        matches!(self, Nature::Sae | Nature::Stage)
    }

    /// Whether its code recurs, one activité a semestre, without being a duplicate.
    pub fn code_recurs(self) -> bool {
        matches!(self, Nature::Stage | Nature::Portfolio)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Nature::Ressource => "ressource",
            Nature::Sae => "sae",
            Nature::Stage => "stage",
            Nature::Portfolio => "portfolio",
        }
    }

    /// How outside formats and the JSON contract name it: `ressource` or `sae`.
    pub fn pole(self) -> &'static str {
        if self.is_sae() { "sae" } else { "ressource" }
    }
}

/// The kinds of hours a maquette counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NatureHeures {
    /// Cours magistral.
    Cm,
    /// Travaux dirigés.
    Td,
    /// CM and TD that the source counts together (ORéBUT).
    CmTd,
    /// Travaux pratiques.
    Tp,
    /// Projet tutoré.
    Projet,
    /// Student work outside taught hours.
    Autonomie,
}

impl NatureHeures {
    pub const ALL: [NatureHeures; 6] = [
        NatureHeures::Cm,
        NatureHeures::Td,
        NatureHeures::CmTd,
        NatureHeures::Tp,
        NatureHeures::Projet,
        NatureHeures::Autonomie,
    ];

    /// Whether a teacher is there: CM, TD and TP.
    pub fn is_taught(self) -> bool {
        !matches!(self, NatureHeures::Projet | NatureHeures::Autonomie)
    }

    /// Whether it stands in a timetable: taught hours and projet.
    pub fn is_scheduled(self) -> bool {
        self != NatureHeures::Autonomie
    }

    /// Whether students do it themselves: TP and projet. CM and TD counted together are no practice.
    pub fn is_practice(self) -> bool {
        matches!(self, NatureHeures::Tp | NatureHeures::Projet)
    }

    pub const fn name(self) -> &'static str {
        match self {
            NatureHeures::Cm => "cm",
            NatureHeures::Td => "td",
            NatureHeures::CmTd => "cm_td",
            NatureHeures::Tp => "tp",
            NatureHeures::Projet => "projet",
            NatureHeures::Autonomie => "autonomie",
        }
    }
}

/// A number of hours, with or without its split between présentiel and distanciel.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "invalid volume")]
pub enum Volume {
    Global(Decimal),
    Reparti(Repartition),
}

/// Hours by modality.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Repartition {
    #[serde(default)]
    pub presentiel: Decimal,
    #[serde(default)]
    pub distanciel: Decimal,
}

impl Volume {
    /// All its hours.
    pub fn total(&self) -> Decimal {
        match self {
            Volume::Global(hours) => *hours,
            Volume::Reparti(split) => split.presentiel + split.distanciel,
        }
    }
}

/// A row of a grille critériée.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Critere {
    pub id: Id<Critere>,
    pub libelle: String,
    /// The composantes essentielles that it observes.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub composantes: BTreeSet<Id<Composante>>,
    /// The AC that it observes.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub acs: BTreeSet<Id<Ac>>,
    /// What each performance level looks like, in the order of the activité's `echelons`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub descripteurs: Vec<String>,
}
