//! Whether a document is what tapis wrote of a programme: it is written again, and compared.
//!
//! So every cell and every line counts, whatever is read back of them.

mod cells;
mod lines;
mod seals;

use std::{path::Path, sync::Arc};

use super::{
    FormatError, csv, html, markdown,
    reading::{sheet::ReadSheet, weight::is_packed},
    stamp::{Stamp, commented},
    writing::written::{Options, Unwritten},
    xlsx::{self, Seal},
};
use crate::{
    code,
    i18n::{I18n, Lang},
    programme::{Id, Parcours, Programme},
    progress::Watch,
};

pub use seals::Blank;
use seals::Sealed;

/// A place where a document says something else than what tapis writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// `Maquette!D12`, the number of a line, or the heading of a page.
    pub place: String,
    /// What stands there; empty: nothing.
    pub found: String,
    /// What tapis writes there.
    pub expected: String,
}

/// A document that somebody has, with what it says of itself.
pub struct Document<'b> {
    bytes: &'b [u8],
    sort: Sort,
    /// None: it is a table, or somebody took it off.
    pub stamp: Option<Stamp>,
    /// The version from which it marks what changed.
    since: Option<Arc<Programme>>,
}

enum Sort {
    Workbook(Vec<ReadSheet>),
    /// Somebody else's form that tapis filled, or the list of changes that goes with it: it says by itself what its sheets
    /// held.
    Sealed(Box<Sealed>),
    Page,
    Text,
    /// One of the tables of CSV, as a French Excel has it or not.
    Table {
        excel: bool,
    },
}

impl<'b> Document<'b> {
    /// Reads what a document is. `beside`: the stamp of a table has a file of its own.
    ///
    /// # Errors
    /// When tapis writes nothing like it.
    pub fn open(file: &Path, bytes: &'b [u8], beside: Option<&[u8]>) -> Result<Self, FormatError> {
        let foreign = || FormatError::new(file, None, code!("verify-etranger"), Vec::new());
        if is_packed(bytes) {
            let sheets = xlsx::sheets_of(file, bytes)?;
            if !sheets.iter().any(xlsx::read::is_ours) {
                let seal = Seal::read(bytes).ok_or_else(foreign)?;
                let stamp = Some(seal.stamp.clone());
                let sealed = Sealed { seal, sheets, blank: None };
                return Ok(Self { bytes, sort: Sort::Sealed(Box::new(sealed)), stamp, since: None });
            }
            let stamp = xlsx::stamp_of(&sheets);
            return Ok(Self { bytes, sort: Sort::Workbook(sheets), stamp, since: None });
        }
        let text = std::str::from_utf8(bytes).map_err(|_| foreign())?;
        let stamp = commented(text);
        if text.trim_start().get(..PAGE.len()).is_some_and(|it| it.eq_ignore_ascii_case(PAGE)) {
            return Ok(Self { bytes, sort: Sort::Page, stamp, since: None });
        }
        if stamp.is_some() {
            return Ok(Self { bytes, sort: Sort::Text, stamp, since: None });
        }
        if file.extension().is_none_or(|it| !it.eq_ignore_ascii_case("csv")) {
            return Err(foreign());
        }
        let excel = text.starts_with('\u{feff}');
        Ok(Self { bytes, sort: Sort::Table { excel }, stamp: beside.and_then(csv::read_stamp), since: None })
    }

    /// The same document, which marks what changed since `earlier`.
    pub fn marked_since(self, earlier: Programme) -> Self {
        Self { since: Some(Arc::new(earlier)), ..self }
    }

    /// The same document, which was made from that form: it is filled again rather than taken at its word.
    pub fn made_from(self, blank: Blank) -> Self {
        let sort = match self.sort {
            Sort::Sealed(sealed) => Sort::Sealed(Box::new(Sealed { blank: Some(blank), ..*sealed })),
            sort => sort,
        };
        Self { sort, ..self }
    }

    /// Whether nothing but itself says what a form held: whoever changes its prints with its cells is not found out.
    pub fn is_taken_at_its_word(&self) -> bool {
        matches!(&self.sort, Sort::Sealed(sealed) if !sealed.is_made_again())
    }

    /// Whether it is known from which version it marks what changed.
    pub fn is_marked(&self) -> bool {
        self.since.is_some()
    }

    /// Whether it can bear no stamp in itself.
    pub fn is_table(&self) -> bool {
        matches!(self.sort, Sort::Table { .. })
    }

    /// Where it is not what tapis writes of `programme`, or of what one parcours sees of it, under the same stamp.
    ///
    /// # Errors
    /// When the document cannot be written again, or nobody waits for it any more.
    pub fn differences(
        &self,
        programme: &Programme,
        parcours: Option<&Id<Parcours>>,
        watch: &mut Watch<'_>,
    ) -> Result<Vec<Difference>, Unwritten> {
        let lang = self.stamp.as_ref().and_then(|it| Lang::named(&it.lang));
        let (stamp, since) = (self.stamp.clone(), self.since.clone());
        let mut options = Options { parcours: parcours.cloned(), stamp, since, ..Options::default() };
        match &self.sort {
            Sort::Workbook(sheets) => {
                let written = whole(xlsx::export(programme, &options, &I18n::new(lang.unwrap_or_default()), watch)?);
                cells::compare(sheets, self.bytes, &written)
            }
            Sort::Sealed(sealed) => {
                sealed.differences(self.bytes, programme, &options, &I18n::new(lang.unwrap_or_default()))
            }
            Sort::Page => {
                let written = whole(html::write(programme, &options, &I18n::new(lang.unwrap_or_default()), watch)?);
                Ok(lines::compare_pages(self.bytes, &written))
            }
            Sort::Text => {
                let written = whole(markdown::write(programme, &options, &I18n::new(lang.unwrap_or_default()), watch)?);
                Ok(lines::compare(self.bytes, &written))
            }
            Sort::Table { excel } => {
                options.excel = *excel;
                let langs = lang.map_or(Lang::ALL.to_vec(), |it| vec![it]);
                let mut nearest: Option<Vec<Difference>> = None;
                for lang in langs {
                    for part in csv::write(programme, &options, &I18n::new(lang))?.files {
                        let found = lines::compare(self.bytes, &part.bytes);
                        if nearest.as_ref().is_none_or(|it| found.len() < it.len()) {
                            nearest = Some(found);
                        }
                    }
                }
                Ok(nearest.unwrap_or_default())
            }
        }
    }
}

/// What a page of tapis begins with.
const PAGE: &str = "<!DOCTYPE html>";

/// The file of an export that gives one.
fn whole(written: super::writing::written::Written) -> Vec<u8> {
    written.files.into_iter().next().map(|it| it.bytes).unwrap_or_default()
}

/// The file in which the stamp of a table stands, by the name of the table; None: it is not called as one.
pub fn stamp_of_table(file: &Path) -> Option<std::path::PathBuf> {
    let stem = file.file_stem()?.to_str()?;
    let stem = csv::SUFFIXES.into_iter().find_map(|it| stem.strip_suffix(it))?;
    Some(file.with_file_name(format!("{stem}{}.csv", csv::STAMP_SUFFIX)))
}
