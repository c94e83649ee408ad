//! Errors of the database.

use std::path::Path;

use super::{Sentence, Voice};
use crate::{store::StoreError, t};

impl Sentence for StoreError {
    fn sentence(&self, voice: Voice<'_>) -> String {
        let i18n = voice.i18n;
        match self {
            StoreError::Open { path, why } => t!(i18n, "base-fermee", base = shown(path), raison = why.as_str()),
            StoreError::NotSqlite(path) | StoreError::Foreign(path) => {
                t!(i18n, "base-etrangere", base = shown(path))
            }
            StoreError::Newer { path, .. } => t!(i18n, "base-plus-recente", base = shown(path)),
            StoreError::ReadOnly(path) => t!(i18n, "base-lecture-seule", base = shown(path)),
            StoreError::Locked(path) => t!(i18n, "base-occupee", base = shown(path)),
            StoreError::Full(path) => t!(i18n, "base-disque-plein", base = shown(path)),
            StoreError::Unknown(id) => t!(i18n, "programme-inconnu", id = id.as_str()),
            StoreError::Exists(id) => t!(i18n, "programme-existant", id = id.as_str()),
            StoreError::Edit(error) => error.sentence(voice),
            StoreError::Damaged { path, why } => {
                t!(i18n, "base-abimee", base = shown(path), raison = why.as_str())
            }
            StoreError::Sqlite(error) => t!(i18n, "base-erreur", raison = error.to_string()),
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
