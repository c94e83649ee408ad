//! What every command knows: the language, the database, the author, the width of the page.

use std::{
    cell::RefCell,
    io::{IsTerminal, stdout},
    path::PathBuf,
};

use clap::ArgMatches;
use etcetera::{BaseStrategy, choose_base_strategy};

use super::{Failure, args, reference::Reference};
use crate::{
    formats::reading::sources::Sources,
    i18n::I18n,
    programme::{Programme, kept},
    progress::unwatched,
    session::Rights,
    store::{Store, StoreError},
    t,
};

/// The width of a page that nobody looks at yet.
const DEFAULT_WIDTH: usize = 80;

/// What every command knows.
pub(super) struct Context<'a> {
    pub i18n: &'a I18n,
    pub db: PathBuf,
    pub author: String,
    /// Signs in ASCII only.
    pub ascii: bool,
    /// Whether the mouse points in the interface.
    pub mouse: bool,
    /// Whoever asks from elsewhere; None: they sit in front of this machine.
    pub guest: Option<Guest>,
    /// What is to be told besides the answer.
    notes: RefCell<Vec<String>>,
}

/// Somebody who asks from elsewhere: of this machine they see their programmes, and nothing else.
pub(super) struct Guest {
    pub rights: Rights,
    /// What they have sent with the line.
    pub input: Vec<u8>,
    pub columns: usize,
}

impl<'a> Context<'a> {
    pub(super) fn new(i18n: &'a I18n, args: &ArgMatches) -> Result<Self, Failure> {
        let db = database(args.get_one::<PathBuf>("db").cloned())?;
        let author = args::optional(args, "author").map(str::to_owned).unwrap_or_else(system_account);
        let author = kept(&author);
        Ok(Self {
            i18n,
            db,
            author,
            ascii: args.get_flag("ascii"),
            mouse: args.get_flag("mouse"),
            guest: None,
            notes: RefCell::default(),
        })
    }

    /// What a guest's line knows.
    pub(super) fn of_guest(i18n: &'a I18n, db: PathBuf, author: String, ascii: bool, guest: Guest) -> Self {
        Self { i18n, db, author, ascii, mouse: false, guest: Some(guest), notes: RefCell::default() }
    }

    /// Whether the programme `id` is one that whoever asks may see.
    pub(super) fn sees(&self, id: &str) -> bool {
        self.guest.as_ref().is_none_or(|it| it.rights.may_see(id))
    }

    /// The database, made if it is not there.
    pub(super) fn store(&self) -> Result<Store, Failure> {
        let store = Store::open_as(&self.db, &self.author)?;
        if store.may_lack_its_end() {
            let note = t!(self.i18n, "base-copie-seule", base = self.db.display().to_string());
            // A command may open the database several times.
            self.notes.replace(vec![note]);
        }
        Ok(store)
    }

    /// What was found to be told besides the answer; it is told once.
    pub(super) fn take_notes(&self) -> Vec<String> {
        self.notes.take()
    }

    /// The database if it is there: what only reads leaves nothing behind.
    pub(super) fn existing_store(&self) -> Result<Option<Store>, Failure> {
        if self.db.exists() { self.store().map(Some) } else { Ok(None) }
    }

    /// The database that holds the programme `id`.
    pub(super) fn store_of(&self, id: &str) -> Result<Store, Failure> {
        let store = if self.sees(id) { self.existing_store()? } else { None };
        store.ok_or_else(|| StoreError::Unknown(id.to_owned()).into())
    }

    /// The database that holds the programme `id`, to be read only: nothing is written, nor anybody told.
    pub(super) fn reading_store(&self, id: &str) -> Result<Store, Failure> {
        if !self.db.exists() {
            return Err(StoreError::Unknown(id.to_owned()).into());
        }
        Ok(Store::open_to_read(&self.db)?)
    }

    /// The programme that `text` names, in the database or in a file; a file leaves the database alone.
    pub(super) fn programme(&self, text: &str) -> Result<Programme, Failure> {
        match Reference::parse(text) {
            Reference::File(_) if self.guest.is_some() => Err(Failure::NoFiles),
            Reference::Stored(id) => Ok(self.store_of(id)?.load(id)?.programme),
            Reference::File(file) => Ok(Sources::open(&[file], None, &mut unwatched)?.read()?.programme),
        }
    }

    /// How many columns a page has.
    pub(super) fn width(&self) -> usize {
        if let Some(guest) = &self.guest {
            return guest.columns;
        }
        let terminal = stdout().is_terminal().then(crossterm::terminal::size);
        match terminal {
            Some(Ok((columns, _))) if columns > 0 => usize::from(columns),
            _ => DEFAULT_WIDTH,
        }
    }
}

/// The database that is `given` on the line, or else in the environment, or else the usual one.
pub(super) fn database(given: Option<PathBuf>) -> Result<PathBuf, Failure> {
    let named = || std::env::var_os("TAPIS_DB").filter(|path| !path.is_empty()).map(PathBuf::from);
    given.or_else(named).map_or_else(default_db, Ok)
}

fn default_db() -> Result<PathBuf, Failure> {
    let folders = choose_base_strategy().map_err(|_| Failure::NoDataFolder)?;
    Ok(folders.data_dir().join("tapis").join("tapis.db"))
}

fn system_account() -> String {
    whoami::username().unwrap_or_default()
}
