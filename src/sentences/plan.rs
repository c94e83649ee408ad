//! Why a new programme could not be made.

use super::{Sentence, Voice};
use crate::{
    t,
    workshop::{MAX_ANNEES, MAX_ITEMS, PlanError},
};

impl Sentence for PlanError {
    fn sentence(&self, voice: Voice<'_>) -> String {
        match self {
            PlanError::NoIntitule => t!(voice.i18n, "plan-sans-intitule"),
            PlanError::Annees(text) => t!(voice.i18n, "plan-annees", saisi = text.as_str(), max = MAX_ANNEES),
            PlanError::ParcoursTwice(code) => t!(voice.i18n, "plan-parcours-double", code = code.as_str()),
            &PlanError::TooManyParcours(n) => t!(voice.i18n, "plan-trop-de-parcours", n = n, max = MAX_ITEMS),
            &PlanError::TooManyCompetences(n) => t!(voice.i18n, "plan-trop-de-competences", n = n, max = MAX_ITEMS),
        }
    }
}
