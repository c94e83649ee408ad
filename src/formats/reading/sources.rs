//! Files that somebody gives to read, and the format that they have.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    code,
    edit::{self, Edit, EditError, admitted},
    formats::{
        Completed, FormatError, Imported, Source,
        reading::{
            aspect::Aspect,
            commands, framework, incoming,
            likeness::{Likeness, Sureness},
            nature::Nature,
            opened::Opened,
            refusal::Refusal,
            weight::{self, MEMORY},
        },
        registry::{Candidate, Format, Read},
        stamp::Past,
        tableur::{self, Balance},
        toml_file::{self, Origin},
        xlsx,
    },
    i18n::{Arg, I18n},
    programme::Programme,
    progress::{Abandoned, Stage, Step, Watch},
    workshop,
};

/// The most bytes of the files of one programme, together: what a workbook holds is packed, and images.
const LARGEST: usize = 16 << 20;

/// Why files were not read. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    #[error("cannot read {file}: {error}")]
    Unreadable { file: PathBuf, error: io::Error },
    #[error("{0} is empty")]
    Empty(PathBuf),
    /// More bytes than a file of its format may have.
    #[error("{0} has more than {1} bytes")]
    TooLarge(PathBuf, usize),
    /// More than a programme takes in memory once it is read.
    #[error("{0} would take too much memory")]
    TooHeavy(PathBuf),
    #[error("{0} is of no known format: {1:?}")]
    Unrecognised(PathBuf, Aspect),
    /// Several readers are equally sure; nobody guesses.
    #[error("{0} may be of several formats: {1:?}")]
    Undecided(PathBuf, Vec<(&'static str, Likeness)>),
    /// Something that is known, and holds no programme that could be read.
    #[error("{0} is {1:?}")]
    Other(PathBuf, Nature),
    #[error("{0} and {1} are of different formats")]
    Mixed(PathBuf, PathBuf),
    #[error("several files that each hold a programme")]
    SeveralProgrammes,
    #[error("{0} files do not complete a programme")]
    CannotComplete(&'static str),
    #[error("the files are no tables")]
    NotTables,
    /// Nobody knows from which state of the programme somebody went on with the file.
    #[error("{0} has no known state in common with the programme")]
    NothingInCommon(PathBuf),
    #[error(transparent)]
    Format(#[from] FormatError),
    /// What the files change, the programme refuses.
    #[error(transparent)]
    Edit(#[from] EditError),
    #[error(transparent)]
    Abandoned(#[from] Abandoned),
}

/// What somebody says of the files.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    /// Their format.
    named: Option<&'a str>,
    /// That they are tables, which a mapping explains.
    tables: bool,
}

impl Wanted<'_> {
    /// The format of a file: the one that was named or, failing that, the one whose reader is surest.
    fn format(&self, file: &Path, bytes: &[u8]) -> Result<&'static Format, SourceError> {
        if let Some(format) = self.named.and_then(Format::named) {
            return Ok(format);
        }
        let opened = Opened::new(file, bytes);
        let candidates = Format::candidates(&opened);
        let tables = Format::named(tableur::NAME).filter(|_| self.tables && tableur::may_be(bytes));
        let is_other = candidates.iter().any(|it| it.likeness.sureness == Sureness::Certain);
        if let Some(tables) =
            tables.filter(|it| !is_other || candidates.iter().any(|other| other.format.name == it.name))
        {
            return Ok(tables);
        }
        match &candidates[..] {
            [only] => Ok(only.format),
            [] => Err(unrecognised(&opened)),
            _ => {
                let named = |it: Candidate| (it.format.name, it.likeness);
                Err(SourceError::Undecided(file.to_owned(), candidates.into_iter().map(named).collect()))
            }
        }
    }
}

/// What a file seems to be that nobody recognises. A workbook that cannot be opened is refused for that.
fn unrecognised(opened: &Opened<'_>) -> SourceError {
    match opened.pages() {
        Err(error) if opened.is_workbook() && error.code != tableur::NO_TABLE.as_str() => error.clone().into(),
        _ => SourceError::Unrecognised(opened.file.to_owned(), Aspect::of(opened)),
    }
}

/// Files of one format.
pub struct Sources {
    pub format: &'static Format,
    read: Read,
    files: Vec<Source>,
    /// What the columns of tables hold, when somebody says.
    mapping: Option<Source>,
}

impl Sources {
    /// Takes in `files`, which are of the format `named` or else of the one that their content tells. A mapping among
    /// tables says what these hold.
    ///
    /// # Errors
    /// When one cannot be read, or they are of no format, or of several.
    pub fn open(files: &[PathBuf], named: Option<&str>, watch: &mut Watch<'_>) -> Result<Self, SourceError> {
        Self::open_as(files, Wanted { named, tables: false }, watch)
    }

    /// The same of files that somebody takes for tables: what has no known heads is one all the same.
    ///
    /// # Errors
    /// As [`Sources::open`].
    pub fn open_tables(files: &[PathBuf], named: Option<&str>, watch: &mut Watch<'_>) -> Result<Self, SourceError> {
        Self::open_as(files, Wanted { named, tables: true }, watch)
    }

    /// Takes in one file that was sent, under the `name` by which it is spoken of.
    ///
    /// # Errors
    /// As [`Sources::open`].
    pub fn given(name: PathBuf, bytes: Vec<u8>, named: Option<&str>) -> Result<Self, SourceError> {
        if bytes.is_empty() {
            return Err(SourceError::Empty(name));
        }
        if bytes.len() > LARGEST {
            return Err(SourceError::TooLarge(name, LARGEST));
        }
        Self::of(vec![(name, bytes)], Wanted { named, tables: false })
    }

    fn open_as(files: &[PathBuf], wanted: Wanted<'_>, watch: &mut Watch<'_>) -> Result<Self, SourceError> {
        let (mut room, mut read) = (LARGEST, Vec::with_capacity(files.len()));
        for (done, file) in files.iter().enumerate() {
            watch(Step::new(Stage::Reading, done, files.len()))?;
            read.push(take_in(file, &mut room)?);
        }
        // One file alone is no mapping of others; looking into it would cost as much as reading it.
        let mapping = if read.len() > 1 { read.iter().position(tableur::is_mapping) } else { None };
        let Some(mapping) = mapping.map(|at| read.remove(at)) else { return Self::of(read, wanted) };
        let tables = Self::of(read, Wanted { tables: true, ..wanted })?;
        match tables.is_tables() {
            true => Ok(Self { mapping: Some(mapping), ..tables }),
            false => Err(SourceError::Mixed(tables.files[0].0.clone(), mapping.0)),
        }
    }

    fn of(files: Vec<Source>, wanted: Wanted<'_>) -> Result<Self, SourceError> {
        let (mut poids, mut formats) = (0, Vec::with_capacity(files.len()));
        for (file, bytes) in &files {
            if let Some(nature) = Nature::of(bytes) {
                return Err(SourceError::Other(file.clone(), nature));
            }
            let format = wanted.format(file, bytes)?;
            let read = format.read.ok_or_else(|| unrecognised(&Opened::new(file, bytes)))?;
            poids += format.poids.of(bytes);
            if poids > MEMORY {
                return Err(SourceError::TooHeavy(file.clone()));
            }
            formats.push((format, read));
        }
        let (format, read) = *formats.first().ok_or_else(|| SourceError::Empty(PathBuf::new()))?;
        if let Some(other) = formats.iter().position(|(it, _)| it.name != format.name) {
            return Err(SourceError::Mixed(files[0].0.clone(), files[other].0.clone()));
        }
        Ok(Self { format, read, files, mapping: None })
    }

    /// The same files, read by the mapping of a file; none: by the guess.
    ///
    /// # Errors
    /// When they are no tables, or the file cannot be read.
    pub fn mapped(self, mapping: Option<&PathBuf>) -> Result<Self, SourceError> {
        match mapping {
            Some(_) if !self.is_tables() => Err(SourceError::NotTables),
            Some(file) => Ok(Self { mapping: Some(content(file)?), ..self }),
            None => Ok(self),
        }
    }

    /// Whether a mapping says what they hold.
    pub fn is_tables(&self) -> bool {
        self.format.name == tableur::NAME
    }

    /// Whether each is a whole programme, which is merged with another instead of completing it.
    pub fn is_whole(&self) -> bool {
        self.format.name == toml_file::NAME
    }

    /// What they say of where they come from; nothing when they are no whole programmes.
    pub fn origins(&self) -> Vec<Origin> {
        let texts = self.files.iter().filter(|_| self.is_whole()).map(|(_, bytes)| String::from_utf8_lossy(bytes));
        texts.flat_map(|it| toml_file::origins(&it)).collect()
    }

    /// The first file.
    pub fn file(&self) -> &Path {
        self.files.first().map_or(Path::new(""), |(file, _)| file)
    }

    /// The mapping that the heads of tables suggest.
    ///
    /// # Errors
    /// When they are no tables, or have no heads that are known.
    pub fn guessed_mapping(&self) -> Result<String, SourceError> {
        if self.is_tables() { Ok(tableur::mapping_of(&self.files)?) } else { Err(SourceError::NotTables) }
    }

    /// What was understood of tables, in words; nothing for other files. `existing` is the programme that they complete.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn understood(&self, existing: Option<&Programme>, i18n: &I18n) -> Result<Vec<String>, SourceError> {
        if !self.is_tables() {
            return Ok(Vec::new());
        }
        Ok(tableur::apercu(existing, &self.files, self.mapping.as_ref(), i18n)?)
    }

    /// What was understood of tables beside what they hold; None for other files.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn balance(&self, existing: Option<&Programme>) -> Result<Option<Balance>, SourceError> {
        if !self.is_tables() {
            return Ok(None);
        }
        Ok(Some(tableur::balance(existing, &self.files, self.mapping.as_ref())?))
    }

    /// Refuses several files of a format of which each makes a programme.
    fn one_programme(&self) -> Result<(), SourceError> {
        if self.files.len() > 1 && !self.format.joins { Err(SourceError::SeveralProgrammes) } else { Ok(()) }
    }

    /// Makes one programme of them.
    ///
    /// # Errors
    /// When a file says what no programme can be.
    pub fn read(&self) -> Result<Imported, SourceError> {
        self.one_programme()?;
        let mut imported = match &self.mapping {
            Some(mapping) => tableur::read_by(&self.files, Some(mapping))?,
            None => (self.read)(&self.files)?,
        };
        if !weight::can_be_seen(&imported.programme) {
            return Err(SourceError::TooHeavy(self.files.first().map_or_else(PathBuf::new, |(file, _)| file.clone())));
        }
        imported.warnings.extend(commands::in_programme(&imported.programme, &self.files));
        imported.programme = admitted(&imported.programme);
        Ok(imported)
    }

    /// What they add to `programme`; `is_past` says which of its states there were.
    ///
    /// # Errors
    /// When files of this format add nothing, or these say what cannot be added.
    pub fn complete(&self, programme: &Programme, is_past: Past<'_>) -> Result<Completed, SourceError> {
        self.one_programme()?;
        let complete = self.format.complete.ok_or(SourceError::CannotComplete(self.format.name))?;
        let mut completed = match &self.mapping {
            Some(mapping) => tableur::complete_by(programme, &self.files, Some(mapping))?,
            // What was made of this programme says of which state of it.
            None if self.format.name == "xlsx" => xlsx::complete_knowing(programme, &self.files, is_past)?,
            None => complete(programme, &self.files)?,
        };
        completed.warnings.extend(commands::in_changes(&completed, programme, &self.files));
        self.reconnect(&mut completed, programme);
        Ok(completed)
    }

    /// Ties the activités to what they add and other files named before.
    fn reconnect(&self, completed: &mut Completed, programme: &Programme) {
        let mut after = programme.clone();
        if edit::apply(&mut after, completed.edit.clone()).is_err() {
            return;
        }
        let Some((tied, count)) = workshop::reconnect(&after) else { return };
        let file = self.file();
        let remark = Refusal::new(code!("renvois-relies"), [("nombre", Arg::Count(count))]);
        completed.warnings.push(remark.warning(file));
        completed.edit = Edit::Batch(vec![std::mem::replace(&mut completed.edit, Edit::Batch(Vec::new())), tied]);
    }

    /// What they add to `programme` as another framework, none of whose objects is one that it has.
    ///
    /// # Errors
    /// As [`Sources::complete`].
    pub fn adopt(&self, programme: &Programme) -> Result<Completed, SourceError> {
        self.one_programme()?;
        self.format.complete.ok_or(SourceError::CannotComplete(self.format.name))?;
        let file = self.file();
        Ok(framework::adopt(programme, file, self.read()?)?)
    }
}

/// The content of one file.
///
/// # Errors
/// When it cannot be read, is empty, or is too large to be what it should.
pub fn content(file: &Path) -> Result<Source, SourceError> {
    let mut room = LARGEST;
    take_in(file, &mut room)
}

/// The content of one of several files, which `room` more bytes may have.
fn take_in(file: &Path, room: &mut usize) -> Result<Source, SourceError> {
    // One byte more than is allowed tells a file that is too large, whatever size it says it has.
    match incoming::read(file, *room as u64 + 1) {
        Err(error) => Err(SourceError::Unreadable { file: file.to_owned(), error }),
        Ok(bytes) if bytes.len() > *room => Err(SourceError::TooLarge(file.to_owned(), LARGEST)),
        Ok(bytes) if bytes.trim_ascii().is_empty() => Err(SourceError::Empty(file.to_owned())),
        Ok(bytes) => {
            *room -= bytes.len();
            Ok((file.to_owned(), bytes))
        }
    }
}
