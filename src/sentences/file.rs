//! Files: what was odd in one, why one was refused or could not be opened.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{Sentence, Voice};
use crate::{
    formats::{
        FormatError, Strangers, Warning,
        reading::{aspect::Aspect, likeness::Likeness, nature::Nature, sources::SourceError, weight::MEMORY},
        registry,
        writing::files::{Protected, WriteError},
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
                let mo: usize = MEMORY / 1_000_000;
                t!(i18n, "format-trop-lourd", fichier = shown(file), mo = mo)
            }
            SourceError::Unrecognised(file, aspect) => unrecognised(shown(file), aspect, i18n),
            SourceError::Undecided(file, candidates) => {
                let format = |name: &str| t!(i18n, "format-description", format = name);
                let told = |(name, why): &(&'static str, Likeness)| {
                    let name: &str = name;
                    t!(i18n, "format-indice", format = name, description = format(name), indice = why.told(i18n))
                };
                let candidats: Vec<String> = candidates.iter().map(told).collect();
                let first = candidates.first().map_or("", |it| it.0);
                t!(i18n, "format-indecis", fichier = shown(file), candidats = candidats.join(" ; "), format = first)
            }
            SourceError::Other(file, nature) => {
                let file = shown(file);
                match nature {
                    Nature::Locked => t!(i18n, "format-protege", fichier = file),
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
            SourceError::NothingInCommon(file) => t!(i18n, "fusion-sans-base", fichier = shown(file)),
            SourceError::NotTables => t!(i18n, "import-pas-de-tableau"),
            SourceError::Format(error) => error.sentence(voice),
            SourceError::Edit(error) => error.sentence(voice),
            SourceError::Abandoned(_) => t!(i18n, "travail-abandonne"),
        }
    }
}

/// What a file that nobody recognises seems to be, and what can be done with it.
fn unrecognised(file: String, aspect: &Aspect, i18n: &I18n) -> String {
    let named = |seems: &str| {
        let formats = registry::described(registry::readable(), i18n);
        t!(i18n, "format-non-reconnu", fichier = file.as_str(), aspect = seems, formats = formats)
    };
    match aspect {
        Aspect::Json => named("json"),
        Aspect::Yaml => named("yaml"),
        Aspect::Toml => named("toml"),
        Aspect::Markdown => named("markdown"),
        Aspect::Latex => named("latex"),
        Aspect::Html => named("html"),
        Aspect::Image => named("image"),
        Aspect::Archive => named("archive"),
        Aspect::Text => named("texte"),
        Aspect::Binary => named("binaire"),
        Aspect::Xml(racine) if racine.eq_ignore_ascii_case("cdm") => t!(i18n, "format-cdm-fr", fichier = file),
        Aspect::Xml(racine) if racine.eq_ignore_ascii_case("lheo") => t!(i18n, "format-lheo", fichier = file),
        Aspect::Xml(racine) => {
            let formats = registry::described(registry::readable(), i18n);
            t!(i18n, "format-xml-inconnu", fichier = file, racine = racine.as_str(), formats = formats)
        }
        Aspect::Table(tetes) => t!(i18n, "format-tableau-inconnu", fichier = file, tetes = tetes.join(", ")),
        Aspect::Workbook(feuilles) => {
            t!(i18n, "format-classeur-inconnu", fichier = file, feuilles = feuilles.join(", "))
        }
    }
}

/// How many links of files lead nowhere, and whether these go together.
pub fn strangers(found: Strangers, i18n: &I18n) -> String {
    t!(i18n, "import-etrangers", inconnus = found.unknown, liens = found.all, acs = found.acs)
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
