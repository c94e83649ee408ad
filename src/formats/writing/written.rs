//! What is asked of an export, and what it gives.

use std::{borrow::Cow, sync::Arc};

use crate::{
    formats::{FormatError, stamp::Stamp, writing::parcours::seen_by},
    programme::{Id, Parcours, Programme},
    progress::Abandoned,
};

/// What may be asked of an export, where its format heeds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reglage {
    Parcours,
    /// The word for the version of a framework that another system keeps beside those that it has.
    Version,
    /// Which value of its scale a framework gives by itself.
    Bareme,
    Excel,
    /// The form of a université, and what goes where in it.
    Formulaire,
    /// When the document says that it was made.
    Date,
    /// The version from which what changed is marked.
    Since,
}

impl Reglage {
    pub const ALL: [Reglage; 7] = [
        Reglage::Parcours,
        Reglage::Version,
        Reglage::Bareme,
        Reglage::Excel,
        Reglage::Formulaire,
        Reglage::Date,
        Reglage::Since,
    ];

    /// The options of the command line by which it is asked, without their dashes.
    pub fn options(self) -> &'static [&'static str] {
        match self {
            Reglage::Parcours => &["parcours"],
            Reglage::Version => &["version-of"],
            Reglage::Bareme => &["scale-default"],
            Reglage::Excel => &["excel"],
            Reglage::Formulaire => &["template", "mapping", "write-mapping", "set", "dry-run", "despite-audit", "json"],
            Reglage::Date => &["date"],
            Reglage::Since => &["since"],
        }
    }
}

/// What a user asks of an export.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Only what this parcours sees; None: everything.
    pub parcours: Option<Id<Parcours>>,
    /// The word for the version of a framework; None: the programme's only one.
    pub version: Option<String>,
    /// The value of a scale that is given by itself, from 1; None: the best.
    pub bareme: Option<u8>,
    /// CSV as a French Excel opens it: semicolons, and a byte order mark.
    pub excel: bool,
    /// What a document says of itself; None: nothing.
    pub stamp: Option<Stamp>,
    /// The earlier version from which what changed is marked, whole; None: nothing is.
    pub since: Option<Arc<Programme>>,
}

impl Options {
    /// What the export would have been about in the earlier version.
    pub fn seen_before(&self) -> Option<Cow<'_, Programme>> {
        self.since.as_deref().map(|it| seen_by(it, self.parcours.as_ref()))
    }

    /// What the export is about: the programme, or what the parcours asked for sees of it.
    pub fn seen<'p>(&self, programme: &'p Programme) -> Cow<'p, Programme> {
        seen_by(programme, self.parcours.as_ref())
    }
}

/// What an export gives.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// One file, or several that belong together.
    pub files: Vec<Part>,
    /// What the format cannot carry of this programme, each in a sentence.
    pub losses: Vec<String>,
    /// What helps a person beside the files; not written when these are shown.
    pub beside: Vec<Part>,
    /// What is to be known of the system that the files go to, each in a sentence.
    pub advice: Vec<String>,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Unwritten {
    /// The programme cannot be written in this format; already told in a sentence.
    #[error("{0}")]
    Refused(String),
    /// Its own reader would refuse what was written.
    #[error(transparent)]
    Unreadable(#[from] FormatError),
    #[error(transparent)]
    Abandoned(#[from] Abandoned),
}

impl From<String> for Unwritten {
    fn from(sentence: String) -> Self {
        Unwritten::Refused(sentence)
    }
}

/// One file of an export.
#[derive(Debug, Clone)]
pub struct Part {
    /// What its name has between the stem and the extension when it is not alone: `-competences`.
    pub suffix: Cow<'static, str>,
    pub bytes: Vec<u8>,
}

impl Written {
    /// One file that carries everything.
    pub fn whole(bytes: Vec<u8>) -> Self {
        Self { files: vec![Part { suffix: "".into(), bytes }], ..Self::default() }
    }
}
