//! The formats that tapis knows: one line each.
//!
//! The help of `--as` and `--to`, the guess from a file's content and the errors all come from this table.

use std::path::Path;

use jiff::Timestamp;

use crate::{
    formats::{
        Completed, FormatError, Imported, Source, case, csv, html, mahara, markdown, moodle, orebut, outline,
        reading::{
            likeness::{Likeness, Sureness},
            opened::Opened,
            weight::Poids,
        },
        rncp, scodoc, tableur, toml_file,
        writing::written::{Options, Reglage, Unwritten, Written},
        xlsx,
    },
    i18n::I18n,
    programme::Programme,
    progress::{Stage, Watch},
    t,
};

/// One format of file.
pub struct Format {
    /// `orebut`: what `--as` and `--to` call it.
    pub name: &'static str,
    /// The ending of its files.
    pub extension: &'static str,
    /// Whether its files are text, to be shown in a terminal.
    pub is_text: bool,
    /// What its characters weigh in memory when it is read.
    pub poids: Poids,
    /// How sure its reader is that a file with this name and content is of this format; None: nothing says so.
    pub recognises: fn(&Opened<'_>) -> Option<Likeness>,
    pub read: Option<Read>,
    /// Whether several files may make one programme.
    pub joins: bool,
    /// Adds what the files hold to a programme.
    pub complete: Option<Complete>,
    pub write: Option<Write>,
    /// What an export to it heeds.
    pub reglages: &'static [Reglage],
}

/// A format of which a file may be.
#[derive(Clone)]
pub struct Candidate {
    pub format: &'static Format,
    /// How surely, and why.
    pub likeness: Likeness,
}

/// Makes one programme of files that belong together.
pub type Read = fn(&[Source]) -> Result<Imported, FormatError>;
/// What files add to a programme, as one edit.
pub type Complete = fn(&Programme, &[Source]) -> Result<Completed, FormatError>;
/// The files of a programme, or why there can be none. What lasts tells its steps.
pub type Write = fn(&Programme, &Options, &I18n, &mut Watch<'_>) -> Result<Written, Unwritten>;

/// Every format.
pub static FORMATS: [Format; 13] = [
    Format {
        name: "case",
        extension: "json",
        is_text: true,
        poids: Poids::JSON,
        recognises: case::recognises,
        read: Some(case::read),
        joins: false,
        complete: Some(case::complete),
        write: Some(|programme, options, i18n, _| case::write(programme, options, Timestamp::now(), i18n)),
        reglages: &[Reglage::Parcours, Reglage::Version],
    },
    Format {
        name: "csv",
        extension: "csv",
        is_text: true,
        poids: Poids::NONE,
        recognises: nothing,
        read: None,
        joins: false,
        complete: None,
        write: Some(|programme, options, i18n, _| csv::write(programme, options, i18n)),
        reglages: &[Reglage::Parcours, Reglage::Excel, Reglage::Date],
    },
    Format {
        name: "html",
        extension: "html",
        is_text: true,
        poids: Poids::NONE,
        recognises: nothing,
        read: None,
        joins: false,
        complete: None,
        write: Some(html::write),
        reglages: &[Reglage::Parcours, Reglage::Date, Reglage::Since],
    },
    Format {
        name: "mahara",
        extension: "matrix",
        is_text: true,
        poids: Poids::JSON,
        recognises: mahara::recognises,
        read: Some(mahara::read),
        joins: false,
        complete: Some(mahara::complete),
        write: Some(|programme, options, i18n, _| mahara::write(programme, options, i18n)),
        reglages: &[Reglage::Parcours, Reglage::Version],
    },
    Format {
        name: "markdown",
        extension: "md",
        is_text: true,
        poids: Poids::NONE,
        recognises: nothing,
        read: None,
        joins: false,
        complete: None,
        write: Some(markdown::write),
        reglages: &[Reglage::Parcours, Reglage::Date, Reglage::Since],
    },
    Format {
        name: "moodle",
        extension: "csv",
        is_text: true,
        poids: Poids::CSV,
        recognises: moodle::recognises,
        read: Some(moodle::read),
        joins: false,
        complete: Some(moodle::complete),
        write: Some(|programme, options, i18n, _| moodle::write(programme, options, i18n)),
        reglages: &[Reglage::Parcours, Reglage::Version, Reglage::Bareme],
    },
    Format {
        name: "orebut",
        extension: "xml",
        is_text: true,
        poids: Poids::XML,
        recognises: orebut::recognises,
        read: Some(orebut::read),
        joins: true,
        complete: Some(|programme, files| orebut::read_into(programme, files).map(Completed::from)),
        write: Some(|programme, options, i18n, _| orebut::write(&options.seen(programme), i18n)),
        reglages: &[Reglage::Parcours],
    },
    Format {
        name: "plan",
        extension: "md",
        is_text: true,
        poids: Poids::CSV,
        recognises: outline::recognises,
        read: Some(outline::read),
        joins: false,
        complete: None,
        write: None,
        reglages: &[],
    },
    Format {
        name: "rncp",
        extension: "csv",
        is_text: true,
        poids: Poids::CSV,
        recognises: rncp::recognises,
        read: Some(rncp::read),
        joins: false,
        complete: Some(rncp::complete),
        write: None,
        reglages: &[],
    },
    Format {
        name: "scodoc",
        extension: "xml",
        is_text: true,
        poids: Poids::SCODOC,
        recognises: scodoc::recognises,
        read: Some(scodoc::read),
        joins: true,
        complete: Some(scodoc::complete),
        write: None,
        reglages: &[],
    },
    Format {
        name: tableur::NAME,
        extension: "ods",
        is_text: false,
        poids: Poids::CSV,
        recognises: tableur::recognises,
        read: Some(tableur::read),
        joins: true,
        complete: Some(tableur::complete),
        write: None,
        reglages: &[],
    },
    Format {
        name: toml_file::NAME,
        extension: "toml",
        is_text: true,
        poids: Poids::TOML,
        recognises: toml_file::recognises,
        read: Some(read_toml),
        joins: false,
        complete: None,
        write: Some(write_toml),
        reglages: &[Reglage::Parcours],
    },
    Format {
        name: WORKBOOK,
        extension: "xlsx",
        is_text: false,
        poids: Poids::NONE,
        recognises: xlsx::recognises,
        read: Some(xlsx::read),
        joins: false,
        complete: Some(xlsx::complete),
        write: Some(xlsx::export),
        reglages: &[Reglage::Parcours, Reglage::Formulaire, Reglage::Date, Reglage::Since],
    },
];

/// The format of the workbook, and of the forms of universités.
pub const WORKBOOK: &str = "xlsx";

impl Format {
    /// Whether its files can go into a programme that is there: they complete it or, where they hold a whole programme, are
    /// merged with it.
    pub fn goes_into(&self) -> bool {
        self.complete.is_some() || self.name == toml_file::NAME
    }

    /// The files of a programme in this format.
    ///
    /// # Errors
    /// When the programme cannot be written in it, or nobody wants the files any more.
    pub fn export(
        &self,
        programme: &Programme,
        options: &Options,
        i18n: &I18n,
        watch: &mut Watch<'_>,
    ) -> Result<Written, Unwritten> {
        watch(Stage::Preparing.into())?;
        let write =
            self.write.ok_or_else(|| Unwritten::Refused(t!(i18n, "export-sans-ecriture", format = self.name)))?;
        write(programme, options, i18n, watch)
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<&'static Format> {
        FORMATS.iter().find(|it| it.name == name)
    }

    /// The formats of which a file may be, those of which nothing is surer; several: nobody can tell.
    pub fn candidates(file: &Opened<'_>) -> Vec<Candidate> {
        let likely = |it: &'static Format| (it.recognises)(file).map(|likeness| Candidate { format: it, likeness });
        let mut all: Vec<Candidate> = readable().filter_map(likely).collect();
        let most: Option<Sureness> = all.iter().map(|it| it.likeness.sureness).max();
        all.retain(|it| Some(it.likeness.sureness) == most);
        all
    }

    /// The format of a file, when one is surer than the others.
    pub fn guess(file: &Path, content: &[u8]) -> Option<&'static Format> {
        match Self::candidates(&Opened::new(file, content))[..] {
            [ref only] => Some(only.format),
            _ => None,
        }
    }

    /// What it is, in a few words.
    pub fn description(&self, i18n: &I18n) -> String {
        t!(i18n, "format-description", format = self.name)
    }
}

/// The formats that can be read.
pub fn readable() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|it| it.read.is_some())
}

/// The formats that can be written.
pub fn writable() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|it| it.write.is_some())
}

/// The names of the formats that heed `reglage`.
pub fn heeding(reglage: Reglage) -> Vec<&'static str> {
    writable().filter(|it| it.reglages.contains(&reglage)).map(|it| it.name).collect()
}

/// Formats with their descriptions, on one line: `toml (le fichier TOML de tapis, complet)`.
pub fn described(formats: impl Iterator<Item = &'static Format>, i18n: &I18n) -> String {
    formats.map(|it| format!("{} ({})", it.name, it.description(i18n))).collect::<Vec<_>>().join(", ")
}

/// Of formats that are not read.
fn nothing(_: &Opened<'_>) -> Option<Likeness> {
    None
}

fn read_toml(files: &[Source]) -> Result<Imported, FormatError> {
    // Each file is a whole programme; the command line sees to it that there is but one.
    let (file, bytes) = files.first().cloned().unwrap_or_default();
    let programme = toml_file::read_bytes(&file, &bytes)?;
    toml_file::refuse_settings(&file, &String::from_utf8_lossy(&bytes), &programme)?;
    Ok(Imported { programme, warnings: Vec::new() })
}

fn write_toml(programme: &Programme, options: &Options, _: &I18n, _: &mut Watch<'_>) -> Result<Written, Unwritten> {
    let origin = options.stamp.as_ref().and_then(toml_file::Origin::stamped).map(|it| it.line()).unwrap_or_default();
    Ok(Written::whole((origin + &toml_file::write(&options.seen(programme))).into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_format() {
        let guess = |content: &[u8]| Format::guess(Path::new("x"), content).map(|it| it.name);
        assert_eq!(guess(b"\xef\xbb\xbf\n<?xml version=\"1.0\"?><referentiel_formation/>"), Some("orebut"));
        assert_eq!(guess(b"<?xml version=\"1.0\"?>"), Some("orebut"));
        assert_eq!(guess(b"<CDM/>"), None);
        assert_eq!(guess("id = \"été\"".as_bytes()), Some("toml"));
        assert_eq!(guess(b"{\"id\": 1}"), None);
        assert_eq!(guess(b"\xff\xd8\xff\xe0\0\x10JFIF"), None);
        let made = |content: &[u8]| Format::candidates(&Opened::new(Path::new("x.toml"), content)).len();
        assert_eq!((made(b"x"), made(b"")), (1, 1));
    }

    #[test]
    fn every_format_is_described() {
        for lang in crate::i18n::Lang::ALL {
            let i18n = I18n::new(lang);
            for format in &FORMATS {
                assert!(!format.description(&i18n).starts_with('?'), "{}", format.name);
                assert!(format.read.is_some() || format.write.is_some(), "{}", format.name);
                assert!(format.write.is_some() || format.reglages.is_empty(), "{}", format.name);
                assert!(format.read.is_some() || format.complete.is_none() && !format.joins, "{}", format.name);
            }
        }
    }
}
