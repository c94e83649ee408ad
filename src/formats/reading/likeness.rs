//! How sure a reader is that a file is of its format, and what says so.
//!
//! A format is recognised by what is there: heads, the root, keys, marks. Never by what the file is not.

use std::path::Path;

use crate::{
    code,
    i18n::{Arg, FileCode, I18n},
    programme::nfc,
};

/// How sure a reader is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// The form is that of the format, and other files may have it: the ending of a name, a first sign.
    Possible,
    /// Some of the heads or keys of the format are there.
    Likely,
    /// What no other format has is there: a root, a mark, all the keys.
    Certain,
}

/// That a file is of a format, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    pub sureness: Sureness,
    /// The id of the reason in `files.ftl`: `indice-racine`.
    pub reason: FileCode,
    /// What the reason quotes of the file.
    pub args: Vec<(&'static str, Arg)>,
}

impl Likeness {
    pub fn new(
        sureness: Sureness,
        reason: FileCode,
        args: impl IntoIterator<Item = (&'static str, Arg)>,
    ) -> Option<Self> {
        Some(Self { sureness, reason, args: args.into_iter().collect() })
    }

    /// The root of its XML is of no other format.
    pub fn by_root(root: &str) -> Option<Self> {
        Self::new(Sureness::Certain, code!("indice-racine"), [("racine", Arg::text(root))])
    }

    /// It has these keys.
    pub fn by_keys(sureness: Sureness, keys: &[&str]) -> Option<Self> {
        Self::new(sureness, code!("indice-cles"), [("cles", Arg::list(keys))])
    }

    /// Its columns have these heads.
    pub fn by_heads<T: AsRef<str>>(sureness: Sureness, heads: impl IntoIterator<Item = T>) -> Option<Self> {
        Self::new(sureness, code!("indice-entetes"), [("entetes", Arg::list(heads))])
    }

    /// Its name ends so.
    pub fn by_ending(ending: &str) -> Option<Self> {
        Self::new(Sureness::Possible, code!("indice-extension"), [("extension", Arg::text(ending))])
    }

    /// Why, in words: « sa racine est <referentiel_formation> ».
    pub fn told(&self, i18n: &I18n) -> String {
        i18n.file_message(self.reason, &self.args)
    }
}

/// Whether the name of a file ends in `.ending`, whatever its case.
pub fn ends_in(file: &Path, ending: &str) -> bool {
    file.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending))
}

/// A text without its byte order mark and the blanks before it; None when it is no UTF-8.
pub fn bare_text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok().map(|it| it.trim_start_matches('\u{feff}').trim_start())
}

/// The name of the root element of an XML, found without reading what follows it.
pub fn root_name(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        rest = rest.strip_prefix('<')?;
        rest = match rest.as_bytes().first()? {
            b'?' => rest.split_once("?>")?.1,
            b'!' if rest.starts_with("!--") => rest.split_once("-->")?.1,
            b'!' => rest.split_once('>')?.1,
            _ => return rest.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '<')).next(),
        };
        rest = rest.trim_start();
    }
}

/// A head as two files may write it alike: without blanks around it, in lower case.
pub fn head(text: &str) -> String {
    nfc(text.trim()).to_lowercase()
}
