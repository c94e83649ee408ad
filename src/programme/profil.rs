//! Diploma profiles: the figures that regulations set, which a programme may override.

use std::{collections::BTreeMap, sync::LazyLock};

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The kind of diploma.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Profil {
    ButTertiaire,
    ButSecondaire,
    Licence,
    LicencePro,
    Master,
    Ingenieur,
    Autre,
}

impl Profil {
    pub const ALL: [Profil; 7] = [
        Profil::ButTertiaire,
        Profil::ButSecondaire,
        Profil::Licence,
        Profil::LicencePro,
        Profil::Master,
        Profil::Ingenieur,
        Profil::Autre,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Profil::ButTertiaire => "but-tertiaire",
            Profil::ButSecondaire => "but-secondaire",
            Profil::Licence => "licence",
            Profil::LicencePro => "licence-pro",
            Profil::Master => "master",
            Profil::Ingenieur => "ingenieur",
            Profil::Autre => "autre",
        }
    }

    pub fn is_but(self) -> bool {
        matches!(self, Profil::ButTertiaire | Profil::ButSecondaire)
    }

    /// The figures that its regulations set.
    pub fn figures(self) -> &'static Figures {
        static EMPTY: Figures = Figures::NONE;
        PROFILS.get(&self).unwrap_or(&EMPTY)
    }
}

static PROFILS: LazyLock<BTreeMap<Profil, Figures>> =
    LazyLock::new(|| toml::from_str(include_str!("../../schemas/profils.toml")).unwrap_or_default());

/// Figures of a diploma. In a programme, those that are set replace the profile's.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// ECTS of one semestre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ects_semestre: Option<Decimal>,
    /// ECTS of the whole diploma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ects_diplome: Option<Decimal>,
    /// Taught hours (CM, TD, TP) of the whole diploma, for one student.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heures_diplome: Option<Decimal>,
    /// How many of these hours a maquette may lack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heures_manque_max: Option<Decimal>,
    /// Hours of projet tutoré of the whole diploma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heures_projet: Option<Decimal>,
    /// The least hours of projet tutoré of one year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub projet_annee_min: Option<Decimal>,
    /// The most hours of projet tutoré of one year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub projet_annee_max: Option<Decimal>,
    /// The least weeks of stage of the whole diploma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage_semaines_min: Option<Decimal>,
    /// The most weeks of stage of the whole diploma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage_semaines_max: Option<Decimal>,
    /// The least share of the coefficients of a UE that SAÉ must weigh, from 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pole_min: Option<Decimal>,
    /// The largest share of the coefficients of a UE that SAÉ may weigh, from 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pole_max: Option<Decimal>,
    /// The least share of practice (TP and projet) in the hours, from 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pratique_min: Option<Decimal>,
    /// The largest share of the hours that a site may design for itself, from 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adaptation_max: Option<Decimal>,
    /// The most hours in a week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heures_semaine_max: Option<Decimal>,
    /// The least number of compétences that a parcours develops over its years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competences_min: Option<Decimal>,
    /// The largest number of compétences that a parcours develops over its years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competences_max: Option<Decimal>,
    /// The least hours of student work for one ECTS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heures_ects_min: Option<Decimal>,
    /// The most hours of student work for one ECTS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heures_ects_max: Option<Decimal>,
}

impl Figures {
    pub const NONE: Figures = Figures {
        ects_semestre: None,
        ects_diplome: None,
        heures_diplome: None,
        heures_manque_max: None,
        heures_projet: None,
        projet_annee_min: None,
        projet_annee_max: None,
        stage_semaines_min: None,
        stage_semaines_max: None,
        pole_min: None,
        pole_max: None,
        pratique_min: None,
        adaptation_max: None,
        heures_semaine_max: None,
        competences_min: None,
        competences_max: None,
        heures_ects_min: None,
        heures_ects_max: None,
    };

    pub fn is_empty(&self) -> bool {
        *self == Figures::NONE
    }

    /// These figures, and `fallback`'s where they are silent.
    pub fn or(&self, fallback: &Figures) -> Figures {
        Figures {
            ects_semestre: self.ects_semestre.or(fallback.ects_semestre),
            ects_diplome: self.ects_diplome.or(fallback.ects_diplome),
            heures_diplome: self.heures_diplome.or(fallback.heures_diplome),
            heures_manque_max: self.heures_manque_max.or(fallback.heures_manque_max),
            heures_projet: self.heures_projet.or(fallback.heures_projet),
            projet_annee_min: self.projet_annee_min.or(fallback.projet_annee_min),
            projet_annee_max: self.projet_annee_max.or(fallback.projet_annee_max),
            stage_semaines_min: self.stage_semaines_min.or(fallback.stage_semaines_min),
            stage_semaines_max: self.stage_semaines_max.or(fallback.stage_semaines_max),
            pole_min: self.pole_min.or(fallback.pole_min),
            pole_max: self.pole_max.or(fallback.pole_max),
            pratique_min: self.pratique_min.or(fallback.pratique_min),
            adaptation_max: self.adaptation_max.or(fallback.adaptation_max),
            heures_semaine_max: self.heures_semaine_max.or(fallback.heures_semaine_max),
            competences_min: self.competences_min.or(fallback.competences_min),
            competences_max: self.competences_max.or(fallback.competences_max),
            heures_ects_min: self.heures_ects_min.or(fallback.heures_ects_min),
            heures_ects_max: self.heures_ects_max.or(fallback.heures_ects_max),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_profile_has_figures() {
        for profil in Profil::ALL {
            assert!(!profil.figures().is_empty(), "{}", profil.name());
        }
    }
}
