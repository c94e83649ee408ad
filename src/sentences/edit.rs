//! Why an edit changed nothing.

use super::{Sentence, Voice, entry::value};
use crate::{
    edit::{Conflict, EditError},
    names::field_name,
    programme::{FieldError, Violation},
    t,
};

impl Sentence for EditError {
    fn sentence(&self, voice: Voice<'_>) -> String {
        let i18n = voice.i18n;
        match self {
            EditError::Conflict(conflict) => conflict.sentence(voice),
            EditError::Gone(target) => t!(i18n, "edit-disparu", objet = voice.object(target)),
            EditError::Changed(target) => t!(i18n, "edit-change", objet = voice.object(target)),
            EditError::Renamed { expected, found } => {
                t!(i18n, "edit-renomme", ancien = expected.as_str(), id = found.as_str())
            }
            EditError::Closed(id) => t!(i18n, "edit-close", id = id.as_str()),
            EditError::Field(error) => error.sentence(voice),
            EditError::Integrity(violation) => violation.sentence(voice),
        }
    }
}

impl Sentence for Conflict {
    fn sentence(&self, voice: Voice<'_>) -> String {
        t!(
            voice.i18n,
            "edit-conflit",
            champ = field_name(&self.path.field, voice.i18n),
            objet = voice.object(&self.target),
            trouve = value(&self.found, voice),
            voulu = value(&self.wanted, voice)
        )
    }
}

impl Sentence for FieldError {
    fn sentence(&self, voice: Voice<'_>) -> String {
        match self {
            FieldError::Unknown(field) => t!(voice.i18n, "champ-inconnu", champ = field.as_str()),
            FieldError::Invalid { field, .. } => {
                t!(voice.i18n, "champ-invalide", champ = field_name(field, voice.i18n))
            }
        }
    }
}

impl Sentence for Violation {
    fn sentence(&self, voice: Voice<'_>) -> String {
        let i18n = voice.i18n;
        match self {
            Violation::Twice(target) => t!(i18n, "integrite-double", objet = voice.object(target)),
            Violation::Dangling { from, to } => {
                t!(i18n, "integrite-renvoi", objet = voice.object(from), absent = voice.object(to))
            }
            Violation::SemestreTwice(numero) => t!(i18n, "integrite-semestre-double", semestre = numero.to_string()),
            Violation::NoSemestre { activite, semestre } => {
                t!(i18n, "integrite-sans-semestre", objet = voice.object(activite), semestre = semestre.to_string())
            }
            Violation::ChoixInItself(choix) => t!(i18n, "integrite-choix", objet = voice.object(choix)),
            Violation::Zero { of, field } => {
                t!(i18n, "integrite-zero", champ = field_name(field, i18n), objet = voice.object(of))
            }
            Violation::Negative { of, field } => {
                t!(i18n, "integrite-negatif", champ = field_name(field, i18n), objet = voice.object(of))
            }
        }
    }
}
