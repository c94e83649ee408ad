//! Errors of the database.

use std::path::Path;

use super::{Sentence, Voice, author, local_time, needs};
use crate::{
    store::{APPLICATION_ID, StoreError},
    t,
};

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
            StoreError::Older(path) => t!(i18n, "base-plus-ancienne", base = shown(path)),
            StoreError::Io { path, why } => t!(i18n, "base-disque-refuse", base = shown(path), raison = why.as_str()),
            StoreError::Held { path, holder } => t!(
                i18n,
                "base-tenue",
                base = shown(path),
                qui = author(&holder.who, i18n),
                machine = holder.machine.as_str(),
                depuis = local_time(holder.since, i18n)
            ),
            StoreError::HeldThere(path) => t!(i18n, "base-tenue-chez-elle", base = shown(path)),
            StoreError::LeaseLost(path) => t!(i18n, "base-bail-perdu", base = shown(path)),
            StoreError::Dumped { path, version } => {
                let (base, version) = (shown(path), version.to_string());
                t!(i18n, "base-dump", base = base, application = APPLICATION_ID.to_string(), version = version)
            }
            StoreError::Hollow(path) => t!(i18n, "base-sans-tables", base = shown(path)),
            StoreError::NotAFile(path) => t!(i18n, "base-pas-fichier", base = shown(path)),
            StoreError::CopyExists(path) => t!(i18n, "copie-existe", fichier = shown(path)),
            StoreError::InUse(path) => t!(i18n, "copie-en-usage", fichier = shown(path)),
            StoreError::Abandoned(_) => t!(i18n, "travail-abandonne"),
            StoreError::Moved(path) => t!(i18n, "base-remplacee", base = shown(path)),
            StoreError::Locked(path) => t!(i18n, "base-occupee", base = shown(path)),
            StoreError::Full(path) => t!(i18n, "base-disque-plein", base = shown(path)),
            StoreError::NotAllowed(needed) => needs(*needed, i18n),
            StoreError::Paused => t!(i18n, "atelier-suspendu"),
            StoreError::Unknown(id) => t!(i18n, "programme-inconnu", id = id.as_str()),
            StoreError::Exists(id) => t!(i18n, "programme-existant", id = id.as_str()),
            StoreError::Removed { id, at, by } => {
                let (le, par) = (local_time(*at, i18n), author(by, i18n));
                t!(i18n, "programme-corbeille", id = id.as_str(), le = le, par = par)
            }
            StoreError::NotRemoved(id) => t!(i18n, "programme-pas-corbeille", id = id.as_str()),
            StoreError::Erased(id) => t!(i18n, "programme-efface", id = id.as_str()),
            StoreError::SnapshotName(nom) => t!(i18n, "instantane-nom-refuse", nom = nom.as_str()),
            StoreError::SnapshotExists { programme, nom, seq } => {
                t!(
                    i18n,
                    "instantane-existant",
                    programme = programme.as_str(),
                    nom = nom.as_str(),
                    seq = seq.to_string()
                )
            }
            StoreError::UnknownSnapshot { programme, asked, known } if known.is_empty() => {
                t!(i18n, "instantane-aucun-de-ce-nom", programme = programme.as_str(), nom = asked.as_str())
            }
            StoreError::UnknownSnapshot { programme, asked, known } => t!(
                i18n,
                "instantane-inconnu",
                programme = programme.as_str(),
                nom = asked.as_str(),
                connus = known.join(", ")
            ),
            StoreError::Instance(instance) => t!(i18n, "vote-instance-refusee", instance = instance.as_str()),
            StoreError::LockedVersion { programme, nom } => {
                t!(i18n, "vote-verrouillee", programme = programme.as_str(), nom = nom.as_str())
            }
            StoreError::NoDecision { programme, nom } => {
                t!(i18n, "vote-sans-decision", programme = programme.as_str(), nom = nom.as_str())
            }
            StoreError::NoSuchPoint { programme, seq, head } => {
                t!(
                    i18n,
                    "journal-point-absent",
                    programme = programme.as_str(),
                    seq = seq.to_string(),
                    dernier = head.to_string()
                )
            }
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
