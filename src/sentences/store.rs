//! Errors of the database.

use rusqlite::ErrorCode;

use super::{Sentence, Voice};
use crate::{store::StoreError, t};

impl Sentence for StoreError {
    fn sentence(&self, voice: Voice<'_>) -> String {
        let i18n = voice.i18n;
        match self {
            StoreError::Open { path, why } => {
                t!(i18n, "base-fermee", base = path.display().to_string(), raison = why.as_str())
            }
            StoreError::Foreign(path) => t!(i18n, "base-etrangere", base = path.display().to_string()),
            StoreError::Newer { path, .. } => t!(i18n, "base-plus-recente", base = path.display().to_string()),
            StoreError::Unknown(id) => t!(i18n, "programme-inconnu", id = id.as_str()),
            StoreError::Exists(id) => t!(i18n, "programme-existant", id = id.as_str()),
            StoreError::Edit(error) => error.sentence(voice),
            StoreError::Damaged(why) => t!(i18n, "base-abimee", raison = why.as_str()),
            StoreError::Sqlite(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => t!(i18n, "base-occupee"),
                Some(ErrorCode::DiskFull) => t!(i18n, "base-disque-plein"),
                Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => t!(i18n, "base-lecture-seule"),
                Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                    t!(i18n, "base-abimee", raison = error.to_string())
                }
                _ => t!(i18n, "base-erreur", raison = error.to_string()),
            },
        }
    }
}
