//! The domain: what a programme is. Pure: no input or output, no SQL, no terminal.
//!
//! The words are the field's own, defined in the README's glossary. A [`Programme`] owns everything
//! below it; objects refer to one another by [`Id`], never by code.

mod activite;
mod cadre;
mod certification;
mod choix;
mod competence;
mod element;
mod etat;
mod evaluation;
mod field;
mod fields;
mod id;
mod integrity;
mod kind;
mod memoire;
mod objects;
mod parcours;
mod profil;
#[cfg(test)]
pub(crate) mod sample;
mod semestre;
mod shape;
mod table;
mod texte;
mod vote;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

pub use activite::{Activite, Critere, Nature, NatureHeures, Repartition, Volume};
pub use cadre::Cadre;
pub use certification::Bloc;
pub use choix::Choix;
pub use competence::{Ac, Competence, Composante, Couleur, Niveau, Situation};
pub use element::{Element, Listed, Location, Object};
pub use etat::EtatMaquette;
pub use evaluation::{Evaluation, ModeEvaluation, NatureEvaluation, RegimeEvaluation, SessionEvaluation};
pub use field::{Audience, Field, Natures, Section};
pub use fields::{FieldError, Fields, Reference};
pub use id::{Id, InvalidId, free_id, free_id_from, slug};
pub use integrity::Violation;
pub use kind::{Kind, Target};
pub use memoire::{Derogation, EtatRemarque, Reglage, Remarque, SeveriteReglee};
pub use objects::{Lookup, Objects};
pub use parcours::{NiveauVise, Parcours};
pub use profil::{Figures, Profil};
pub use semestre::{Semestre, Ue, annee_du_semestre, semestres_de_l_annee};
pub use shape::{Entries, Keys, Shape};
pub use texte::{commands_in, folded, is_command, is_kept, kept, kept_value, nfc, nfc_value, spelling};
pub use vote::{Outcome, Vote};

/// A diploma at one accreditation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Its name in the database and on the command line: `but-sd`.
    pub id: Id<Programme>,
    pub profil: Profil,
    /// The mention or spécialité in short: `SD`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sigle: String,
    /// The mention or spécialité: « Science des données ».
    pub intitule: String,
    /// How far it has come on its way through the councils.
    #[serde(default, skip_serializing_if = "EtatMaquette::is_projet")]
    pub etat: EtatMaquette,
    /// The accreditation or the year of its version: `2022`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub millesime: Option<String>,
    /// The RNCP fiche: `RNCP35401`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rncp: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_apogee: Option<String>,
    /// Whether part of it is taught at a distance.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hybride: bool,
    /// Who delivers it: « Université de Reims Champagne-Ardenne ».
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub etablissement: String,
    /// The part of the établissement that runs it: « IUT de Reims ».
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub composante: String,
    /// Where it is taught.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub site: String,
    /// The domaine of the diploma: « Sciences, technologies, santé ».
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub domaine: String,
    /// The year for which its maquette holds: `2026-2027`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub annee_universitaire: String,
    /// Whether it is open in formation initiale.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub formation_initiale: bool,
    /// Whether it is open en alternance.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub alternance: bool,
    /// Whether it is open in formation continue.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub formation_continue: bool,
    /// What else the head of its maquette says, a line each: texts in force, accréditation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mentions: String,
    /// Figures that replace those of the profile.
    #[serde(default, skip_serializing_if = "Figures::is_empty")]
    pub figures: Figures,
    /// What an outside format says of the programme and has no other place here (ORéBUT: `annexe`, `version`…).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub metadonnees: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub competences: Vec<Competence>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parcours: Vec<Parcours>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub semestres: Vec<Semestre>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choix: Vec<Choix>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activites: Vec<Activite>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocs: Vec<Bloc>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarques: Vec<Remarque>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub derogations: Vec<Derogation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reglages: Vec<Reglage>,
}

impl Programme {
    /// A programme with a name and nothing else.
    pub fn new(id: Id<Programme>, profil: Profil, intitule: impl Into<String>) -> Self {
        Self {
            id,
            profil,
            sigle: String::new(),
            intitule: intitule.into(),
            etat: EtatMaquette::default(),
            millesime: None,
            rncp: None,
            code_apogee: None,
            hybride: false,
            etablissement: String::new(),
            composante: String::new(),
            site: String::new(),
            domaine: String::new(),
            annee_universitaire: String::new(),
            formation_initiale: false,
            alternance: false,
            formation_continue: false,
            mentions: String::new(),
            figures: Figures::NONE,
            metadonnees: BTreeMap::new(),
            competences: Vec::new(),
            parcours: Vec::new(),
            semestres: Vec::new(),
            choix: Vec::new(),
            activites: Vec::new(),
            blocs: Vec::new(),
            remarques: Vec::new(),
            derogations: Vec::new(),
            reglages: Vec::new(),
        }
    }

    /// Every AC with the compétence and the niveau that hold it, in the order of the référentiel.
    pub fn acs(&self) -> impl Iterator<Item = (&Competence, &Niveau, &Ac)> {
        self.niveaux().flat_map(|(competence, niveau)| niveau.acs.iter().map(move |ac| (competence, niveau, ac)))
    }

    /// Every niveau with its compétence, in the order of the référentiel.
    pub fn niveaux(&self) -> impl Iterator<Item = (&Competence, &Niveau)> {
        self.competences.iter().flat_map(|competence| competence.niveaux.iter().map(move |niveau| (competence, niveau)))
    }

    /// Every UE with its semestre.
    pub fn ues(&self) -> impl Iterator<Item = (&Semestre, &Ue)> {
        self.semestres.iter().flat_map(|semestre| semestre.ues.iter().map(move |ue| (semestre, ue)))
    }

    /// The figures of this diploma: its own where it sets them, its profile's elsewhere.
    pub fn figures(&self) -> Figures {
        self.figures.or(self.profil.figures())
    }

    /// Whether some SAÉ says which ressources it mobilises: before that, nobody has filled these links in.
    pub fn has_mobilisations(&self) -> bool {
        self.activites.iter().any(|it| !it.mobilise.is_empty())
    }

    /// The years of the diploma, from its semestres.
    pub fn annees(&self) -> impl Iterator<Item = u8> {
        let last = self.semestres.iter().map(Semestre::annee).max().unwrap_or(0);
        1..=last
    }

    /// The year in which `parcours` develops `niveau`; without parcours, the niveau's own year.
    ///
    /// None when the parcours does not develop it.
    pub fn annee_du_niveau(&self, niveau: &Niveau, parcours: Option<&Parcours>) -> Option<u8> {
        match parcours {
            None => Some(niveau.annee),
            Some(p) => p.niveaux.iter().find(|choix| choix.niveau == niveau.id).map(|choix| choix.annee),
        }
    }

    /// The label that people know an object by: its code, its name or its wording.
    pub fn label(&self, target: &Target) -> Option<SmolStr> {
        Lookup::label(self, target)
    }
}
