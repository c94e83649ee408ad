//! Files: what was odd in one, why one was refused or could not be opened.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{Sentence, Voice};
use crate::{
    formats::{
        FormatError, Warning,
        reading::{nature::Nature, sources::SourceError, weight::MEMOIRE},
        registry,
        writing::{destination::Protected, files::WriteError},
    },
    i18n::I18n,
    t,
};

impl Sentence for FormatError {
    fn sentence(&self, voice: Voice<'_>) -> String {
        located(&self.file, self.line, &voice.i18n.file_message(self.code, &self.args), voice.i18n)
    }
}

impl Sentence for Warning {
    fn sentence(&self, voice: Voice<'_>) -> String {
        located(&self.file, self.line, &voice.i18n.file_message(self.code, &self.args), voice.i18n)
    }
}

impl Sentence for SourceError {
    fn sentence(&self, voice: Voice<'_>) -> String {
        let i18n = voice.i18n;
        let shown = |file: &PathBuf| file.display().to_string();
        match self {
            SourceError::Unreadable { file, error } => unreadable(file, error, i18n),
            SourceError::Empty(file) => t!(i18n, "format-vide", fichier = shown(file)),
            SourceError::TooLarge(file, most) => {
                let mo: usize = most >> 20;
                t!(i18n, "format-trop-gros", fichier = shown(file), mo = mo)
            }
            SourceError::TooHeavy(file) => {
                let mo: usize = MEMOIRE / 1_000_000;
                t!(i18n, "format-trop-lourd", fichier = shown(file), mo = mo)
            }
            SourceError::Unrecognised(file) => {
                let formats = registry::described(registry::readable(), i18n);
                t!(i18n, "format-non-reconnu", fichier = shown(file), formats = formats)
            }
            SourceError::Other(file, nature) => {
                let file = shown(file);
                match nature {
                    Nature::Locked => t!(i18n, "format-protege", fichier = file),
                    Nature::Excel97 => t!(i18n, "format-excel-97", fichier = file),
                    Nature::Text => t!(i18n, "format-document-texte", fichier = file),
                    Nature::Slides => t!(i18n, "format-presentation", fichier = file),
                    Nature::Pdf => t!(i18n, "format-pdf", fichier = file),
                    Nature::Database => t!(i18n, "format-base", fichier = file),
                }
            }
            SourceError::Mixed(first, second) => {
                t!(i18n, "formats-melanges", premier = shown(first), second = shown(second))
            }
            SourceError::SeveralProgrammes => t!(i18n, "toml-un-seul"),
            &SourceError::CannotComplete(format) => t!(i18n, "import-autre-format", format = format),
            SourceError::NotTables => t!(i18n, "import-pas-de-tableau"),
            SourceError::Format(error) => error.sentence(voice),
            SourceError::Edit(error) => error.sentence(voice),
            SourceError::Abandoned(_) => t!(i18n, "travail-abandonne"),
        }
    }
}

/// `message` with its place in front: `SD-formation.xml:12 : …`. Editors and terminals make links of it.
pub fn located(file: &Path, line: Option<usize>, message: &str, i18n: &I18n) -> String {
    let mut place = file.display().to_string();
    if let Some(line) = line {
        place = format!("{place}:{line}");
    }
    t!(i18n, "lieu", lieu = place, message = message)
}

/// Why a file could not be read.
pub fn unreadable(path: &Path, error: &io::Error, i18n: &I18n) -> String {
    let file = path.display().to_string();
    match error.kind() {
        io::ErrorKind::NotFound => t!(i18n, "fichier-absent", fichier = file),
        io::ErrorKind::IsADirectory => t!(i18n, "fichier-dossier", fichier = file),
        io::ErrorKind::TimedOut => t!(i18n, "fichier-tube-muet", fichier = file),
        io::ErrorKind::PermissionDenied => t!(i18n, "fichier-interdit", fichier = file),
        _ => t!(i18n, "fichier-illisible", fichier = file, raison = error.to_string()),
    }
}

/// Why a file could not be written.
pub fn unwritable(path: &Path, error: &WriteError, i18n: &I18n) -> String {
    let file = path.display().to_string();
    let error = match error {
        WriteError::Exists => return t!(i18n, "ecriture-existe", fichier = file),
        WriteError::Protected(what) => {
            return match what {
                Protected::Database => t!(i18n, "ecriture-base", fichier = file),
                Protected::Companion => t!(i18n, "ecriture-compagnon", fichier = file),
                Protected::Device => t!(i18n, "ecriture-peripherique", fichier = file),
                Protected::Fifo | Protected::Socket => t!(i18n, "ecriture-tube", fichier = file),
            };
        }
        WriteError::Io(error) => error,
    };
    match error.kind() {
        io::ErrorKind::NotFound => t!(i18n, "ecriture-dossier-absent", fichier = file),
        io::ErrorKind::IsADirectory => t!(i18n, "ecriture-dossier", fichier = file),
        io::ErrorKind::PermissionDenied => t!(i18n, "ecriture-interdite", fichier = file),
        io::ErrorKind::StorageFull => t!(i18n, "ecriture-disque-plein", fichier = file),
        _ => t!(i18n, "ecriture-impossible", fichier = file, raison = error.to_string()),
    }
}
