//! What stands in the way of a workshop, in one sentence each.

use std::io;

use super::{
    host_key::KeyError,
    keys_file::{BadLine, Why},
    workshop::ServeError,
};
use crate::{
    i18n::I18n,
    sentences::{Sentence, Voice},
    store::StoreError,
    t,
};

impl Sentence for ServeError {
    fn sentence(&self, voice: Voice<'_>) -> String {
        let i18n = voice.i18n;
        match self {
            ServeError::Key(error) => error.sentence(voice),
            ServeError::Listen { address, error } => not_listening(address, error, i18n),
            ServeError::Inherited(error) => t!(i18n, "serve-sockets", raison = error.to_string()),
            ServeError::ReadOnly(path) => StoreError::ReadOnly(path.clone()).sentence(voice),
            ServeError::Store(error) => error.sentence(voice),
            ServeError::Threads(error) => t!(i18n, "travail-impossible", raison = error.to_string()),
            ServeError::Fell => t!(i18n, "terminal-chute"),
        }
    }
}

/// Why one cannot listen at an address.
pub fn not_listening(address: &str, error: &io::Error, i18n: &I18n) -> String {
    match error.kind() {
        io::ErrorKind::AddrInUse => t!(i18n, "serve-port-pris", adresse = address),
        io::ErrorKind::PermissionDenied => t!(i18n, "serve-port-interdit", adresse = address),
        _ => t!(i18n, "serve-port-impossible", adresse = address, raison = error.to_string()),
    }
}

impl Sentence for KeyError {
    fn sentence(&self, voice: Voice<'_>) -> String {
        let i18n = voice.i18n;
        match self {
            KeyError::Unreadable { file, error } => {
                t!(i18n, "serve-cle-illisible", fichier = file.display().to_string(), raison = error.to_string())
            }
            KeyError::Open(file) => t!(i18n, "serve-cle-ouverte", fichier = file.display().to_string()),
            KeyError::NotAKey(file) => t!(i18n, "serve-cle-etrangere", fichier = file.display().to_string()),
            KeyError::Unwritable { file, error } => {
                t!(i18n, "serve-cle-impossible", fichier = file.display().to_string(), raison = error.to_string())
            }
        }
    }
}

impl Sentence for BadLine {
    fn sentence(&self, voice: Voice<'_>) -> String {
        let i18n = voice.i18n;
        let why = match &self.why {
            Why::Key => t!(i18n, "cles-sans-cle"),
            Why::Name => t!(i18n, "cles-sans-nom"),
            Why::Level(level) => t!(i18n, "niveau-d-acces-inconnu", niveau = level.as_str()),
            Why::Option(option) => t!(i18n, "cles-option", option = option.as_str()),
            Why::Quote => t!(i18n, "cles-guillemet"),
            Why::Twice => t!(i18n, "cles-deux-fois"),
        };
        t!(i18n, "cles-ligne", fichier = self.file.display().to_string(), ligne = self.line, raison = why)
    }
}
