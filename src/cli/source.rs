//! Files that the command line is given to read.

use std::{
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
};

use super::Failure;
use crate::{
    formats::{
        Completed, Imported, Source,
        table::{Format, Read},
        tableur, xlsx,
    },
    i18n::I18n,
    programme::Programme,
};

/// The most bytes of a file of text. A national programme has a twentieth of that, and a text that was made to harm
/// takes some twenty times its size in memory.
const LARGEST_TEXT: usize = 6 << 20;
/// The most bytes of a workbook: what it holds is packed, and images.
const LARGEST: usize = 16 << 20;

/// Files of one format.
pub struct Sources {
    format: &'static Format,
    read: Read,
    files: Vec<Source>,
    /// What the columns of tables hold, when somebody says.
    mapping: Option<Source>,
}

impl Sources {
    /// Takes in `files`, which are of the format `named` or else of the one that their content tells.
    pub fn open(files: &[PathBuf], named: Option<&str>) -> Result<Self, Failure> {
        let mut room = Room::new();
        let files = files.iter().map(|file| room.take_in(file)).collect::<Result<Vec<Source>, _>>()?;
        let mut formats = Vec::with_capacity(files.len());
        for (file, bytes) in &files {
            let format = match named {
                Some(name) => Format::named(name),
                None => Format::guess(bytes),
            };
            let readable = format.and_then(|format| format.read.map(|read| (format, read)));
            let (format, read) = readable.ok_or_else(|| Failure::Unrecognised(file.clone()))?;
            formats.push((format, read));
        }
        let (format, read) = *formats.first().ok_or_else(|| Failure::Unrecognised(PathBuf::new()))?;
        if let Some(other) = formats.iter().position(|(it, _)| it.name != format.name) {
            return Err(Failure::Mixed(files[0].0.clone(), files[other].0.clone()));
        }
        Ok(Self { format, read, files, mapping: None })
    }

    /// The same files, read by the mapping of a file; none: by the guess.
    ///
    /// # Errors
    /// When they are no tables, or the file cannot be read.
    pub fn mapped(self, mapping: Option<&PathBuf>) -> Result<Self, Failure> {
        match mapping {
            Some(_) if !self.is_tables() => Err(Failure::NotTables),
            Some(file) => Ok(Self { mapping: Some(content(file)?), ..self }),
            None => Ok(self),
        }
    }

    /// Whether a mapping says what they hold.
    pub fn is_tables(&self) -> bool {
        self.format.name == tableur::NAME
    }

    /// The mapping that the heads of tables suggest.
    ///
    /// # Errors
    /// When they are no tables, or have no heads that are known.
    pub fn guessed_mapping(&self) -> Result<String, Failure> {
        if self.is_tables() { Ok(tableur::mapping_of(&self.files)?) } else { Err(Failure::NotTables) }
    }

    /// What was understood of tables, in words; nothing for other files.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn understood(&self, i18n: &I18n) -> Result<Vec<String>, Failure> {
        if !self.is_tables() {
            return Ok(Vec::new());
        }
        Ok(tableur::apercu(&self.files, self.mapping.as_ref(), i18n)?)
    }

    /// Makes one programme of them.
    pub fn read(&self) -> Result<Imported, Failure> {
        if self.files.len() > 1 && self.format.complete.is_none() {
            return Err(Failure::SeveralProgrammes);
        }
        match &self.mapping {
            Some(mapping) => Ok(tableur::read_by(&self.files, Some(mapping))?),
            None => Ok((self.read)(&self.files)?),
        }
    }

    /// What they add to `programme`.
    pub fn complete(&self, programme: &Programme) -> Result<Completed, Failure> {
        let complete = self.format.complete.ok_or(Failure::CannotComplete(self.format.name))?;
        match &self.mapping {
            Some(mapping) => Ok(tableur::complete_by(programme, &self.files, Some(mapping))?),
            None => Ok(complete(programme, &self.files)?),
        }
    }
}

/// The content of one file.
///
/// # Errors
/// When it cannot be read, is empty, or is too large to be what it should.
pub(super) fn content(file: &Path) -> Result<Source, Failure> {
    Room::new().take_in(file)
}

/// How many bytes may still be read: the files of one programme have together as many as one alone.
struct Room {
    text: usize,
    all: usize,
}

impl Room {
    fn new() -> Self {
        Self { text: LARGEST_TEXT, all: LARGEST }
    }

    fn take_in(&mut self, file: &Path) -> Result<Source, Failure> {
        let mut bytes = Vec::new();
        // One byte more than is allowed tells a file that is too large, whatever size it says it has.
        let read = File::open(file).and_then(|open| open.take(self.all as u64 + 1).read_to_end(&mut bytes));
        read.map_err(|error| Failure::Unreadable { file: file.to_owned(), error })?;
        let is_text = !xlsx::looks_like_zip(&bytes);
        if bytes.len() > self.all || is_text && bytes.len() > self.text {
            return Err(Failure::TooLarge(file.to_owned(), if is_text { LARGEST_TEXT } else { LARGEST }));
        }
        if bytes.trim_ascii().is_empty() {
            return Err(Failure::Empty(file.to_owned()));
        }
        self.all -= bytes.len();
        self.text -= if is_text { bytes.len() } else { 0 };
        Ok((file.to_owned(), bytes))
    }
}
