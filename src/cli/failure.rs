//! Why a command could not do what it was asked.

use std::{io, path::PathBuf};

use crate::{
    formats::{
        FormatError, Strangers,
        reading::sources::SourceError,
        writing::{files::WriteError, written::Unwritten},
    },
    i18n::I18n,
    sentences::{self, Voice},
    store::StoreError,
    t,
    workshop::PlanError,
};

/// Why a command could not do what it was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// The command line is not understood; already told in a sentence.
    #[error("{0}")]
    Usage(String),
    #[error("unknown command {0}")]
    UnknownCommand(String),
    #[error("unknown language {0}")]
    UnknownLanguage(String),
    #[error("no data folder")]
    NoDataFolder,
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Source(#[from] SourceError),
    #[error(transparent)]
    Plan(#[from] PlanError),
    #[error("{0} cannot name a programme")]
    ProgrammeId(String),
    #[error("cannot write {file}: {error}")]
    Unwritable { file: PathBuf, error: WriteError },
    #[error("cannot write to standard output: {0}")]
    Output(io::Error),
    #[error("there is a programme {0} already")]
    ProgrammeExists(String),
    /// Tables that were refused after their columns were understood; already told, one line a column.
    #[error("{error}")]
    Tables { understood: String, error: Box<Failure> },
    #[error("{0} exists already")]
    FileExists(PathBuf),
    /// The programme cannot be written in this format; already told in a sentence.
    #[error("{0}")]
    Export(String),
    #[error("{programme} has no parcours {asked}")]
    UnknownParcours { programme: String, asked: String, known: Vec<String> },
    #[error("there is no rule {asked}")]
    UnknownRule { asked: String, near: Option<&'static str> },
    #[error("{asked} is no snapshot of {programme}, no date and no number")]
    UnknownSince { programme: String, asked: String, known: Vec<String> },
    #[error("{0} is a file, not a programme of the database")]
    NotStored(PathBuf),
    /// Whoever asks from elsewhere sees no file of this machine.
    #[error("no file is to be named from elsewhere")]
    NoFiles,
    /// A number, a moment or a level that says nothing.
    #[error("{0}")]
    Said(String),
    #[error(transparent)]
    Serve(#[from] crate::serve::ServeError),
    #[error("--fix cannot amend {0} and leave the rest as it is")]
    FixedFile(PathBuf),
    /// So many links of the files lead nowhere that somebody must say that they go together.
    #[error("{} of {} links lead nowhere", .0.unknown, .0.all)]
    Strangers(Strangers),
    #[error("nobody can confirm without a terminal")]
    YesNeeded,
    #[error("not confirmed")]
    NotConfirmed,
    #[error("not a terminal")]
    NoTerminal,
    #[error("the terminal interface failed: {0}")]
    Terminal(io::Error),
    /// A mistake of the program itself; its message is on standard error already.
    #[error("the terminal interface panicked")]
    Fell,
    /// Somebody else was writing when the user left, for longer than one waits.
    #[error("{n} edits could not be written to {base}")]
    Unsaved { n: usize, base: PathBuf },
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

impl From<Unwritten> for Failure {
    fn from(why: Unwritten) -> Self {
        match why {
            Unwritten::Refused(sentence) => Failure::Export(sentence),
            Unwritten::Unreadable(error) => Failure::Source(error.into()),
            Unwritten::Abandoned(abandoned) => Failure::Source(abandoned.into()),
        }
    }
}

impl From<FormatError> for Failure {
    fn from(error: FormatError) -> Self {
        Failure::Source(error.into())
    }
}

impl Failure {
    /// The one sentence that tells a person what went wrong and what to do.
    pub(super) fn sentence(&self, i18n: &I18n) -> String {
        match self {
            Failure::Usage(sentence) | Failure::Export(sentence) => sentence.clone(),
            Failure::UnknownCommand(word) => t!(i18n, "usage-commande-inconnue", mot = word.as_str()),
            Failure::UnknownLanguage(word) => t!(i18n, "langue-inconnue", langue = word.as_str()),
            Failure::NoDataFolder => t!(i18n, "sans-dossier-de-donnees"),
            Failure::Store(error) => Voice::new(i18n).say(error),
            Failure::Source(error) => Voice::new(i18n).say(error),
            Failure::Plan(error) => Voice::new(i18n).say(error),
            Failure::ProgrammeId(id) => t!(i18n, "plan-id", id = id.as_str()),
            Failure::Unwritable { file, error } => sentences::unwritable(file, error, i18n),
            Failure::Output(error) => t!(i18n, "sortie-impossible", raison = error.to_string()),
            Failure::ProgrammeExists(id) => t!(i18n, "import-existe", id = id.as_str()),
            Failure::Tables { understood, error } => format!("{understood}\n{}", error.sentence(i18n)),
            Failure::FileExists(file) => t!(i18n, "export-existe", fichier = shown(file)),
            Failure::UnknownParcours { programme, asked, known } if known.is_empty() => {
                t!(i18n, "parcours-aucun", parcours = asked.as_str(), programme = programme.as_str())
            }
            Failure::UnknownParcours { programme, asked, known } => t!(
                i18n,
                "parcours-hors-programme",
                parcours = asked.as_str(),
                programme = programme.as_str(),
                connus = known.join(", ")
            ),
            Failure::UnknownRule { asked, near } => match near {
                Some(near) => t!(i18n, "regle-proche", code = asked.as_str(), proche = near.to_string()),
                None => t!(i18n, "regle-inconnue", code = asked.as_str()),
            },
            Failure::UnknownSince { programme, asked, known } => t!(
                i18n,
                "since-inconnu",
                point = asked.as_str(),
                programme = programme.as_str(),
                instantanes = known.len(),
                connus = known.join(", ")
            ),
            Failure::NotStored(file) => t!(i18n, "ouvrir-fichier", fichier = shown(file)),
            Failure::NoFiles => t!(i18n, "ligne-fichier"),
            Failure::Said(sentence) => sentence.clone(),
            Failure::Serve(error) => Voice::new(i18n).say(error),
            Failure::FixedFile(file) => t!(i18n, "fix-fichier", fichier = shown(file)),
            Failure::Strangers(found) => {
                format!("{} {}", sentences::strangers(*found, i18n), t!(i18n, "import-etrangers-oui"))
            }
            Failure::YesNeeded => t!(i18n, "yes-manque"),
            Failure::NotConfirmed => t!(i18n, "non-confirme"),
            Failure::NoTerminal => t!(i18n, "terminal-absent"),
            Failure::Terminal(error) => t!(i18n, "terminal-echec", raison = error.to_string()),
            Failure::Fell => t!(i18n, "terminal-chute"),
            &Failure::Unsaved { n, ref base } => t!(i18n, "attente-perdue", n = n, base = shown(base)),
            Failure::Json(error) => t!(i18n, "interne-json", raison = error.to_string()),
        }
    }
}

fn shown(file: &std::path::Path) -> String {
    file.display().to_string()
}
