//! Who may come in, and what they may do then.

use std::{path::PathBuf, sync::Arc};

use jiff::Timestamp;

use super::super::{
    keys_file::KeysFile,
    log::{Event, Log},
    options::Options,
    person::{Door, Person, Terms},
};
use crate::{
    programme::folded,
    store::{Guest, Invitation, Level, Refusal, Store},
};

pub(super) struct Admission {
    file: KeysFile,
    path: PathBuf,
    options: Arc<Options>,
    /// The file could not be read, which is said once.
    is_unreadable: bool,
}

impl Admission {
    pub(super) fn new(options: &Arc<Options>, log: &Log) -> Self {
        let (path, options) = (options.keys.clone(), Arc::clone(options));
        let mut admission = Self { file: KeysFile::at(&path), path, options, is_unreadable: false };
        admission.refresh(log);
        admission
    }

    /// Reads the file of keys if it is another than before. True when it was.
    pub(super) fn refresh(&mut self, log: &Log) -> bool {
        match self.file.refresh() {
            Ok(changed) => {
                self.is_unreadable = false;
                for bad in self.file.bad().iter().filter(|_| changed) {
                    log.tell(&Event::new("keys").why(bad.to_string()));
                }
                changed
            }
            Err(error) => {
                if !std::mem::replace(&mut self.is_unreadable, true) {
                    log.tell(&Event::new("keys").why(error.to_string()));
                }
                false
            }
        }
    }

    /// Reads the file of keys, whatever it looks like.
    pub(super) fn reread(&mut self, log: &Log) {
        self.file = KeysFile::at(&self.path);
        self.refresh(log);
    }

    /// The person to whom a key belongs: by the file, or else by the last invitation that they took.
    pub(super) fn who_has(&self, key: &str, store: &Store) -> Option<Person> {
        if let Some(person) = self.file.person(key) {
            return Some(self.within(person.clone()));
        }
        let guests = store.guests().ok()?;
        let guest = guests.into_iter().rfind(|it| it.key.as_deref() == Some(key) && !it.revoked)?;
        self.guest(guest, store)
    }

    fn guest(&self, guest: Guest, store: &Store) -> Option<Person> {
        let Invitation { level, programmes, .. } =
            store.invitations().ok()?.into_iter().find(|it| it.code == guest.code && !it.revoked)?;
        let Guest { code, name, key, .. } = guest;
        let person = Person { name, key, door: Door::Invitation(code), terms: Terms { level, programmes } };
        Some(self.within(person))
    }

    fn within(&self, person: Person) -> Person {
        Person { terms: person.terms.within(self.options.programmes.as_deref()), ..person }
    }

    /// Whether a code lets somebody in: a newcomer, or one who has come before.
    pub(super) fn is_code(&self, code: &str, store: &Store) -> bool {
        let known = |all: Vec<Invitation>| all.into_iter().any(|it| it.code == code && !it.revoked);
        store.invitations().is_ok_and(known)
    }

    pub(super) fn join(&self, code: &str, name: &str, key: Option<&str>, store: &Store) -> Result<Person, Refusal> {
        let is_theirs = |it: &Person| key.is_some() && it.key.as_deref() == key;
        let taken = self.file.people().iter().any(|it| folded(&it.name) == folded(name) && !is_theirs(it));
        if taken {
            return Err(Refusal::NameTaken);
        }
        // A database that does not answer knows no code.
        let guest = store.welcome(code, name, key).unwrap_or(Err(Refusal::Unknown))?;
        self.guest(guest, store).ok_or(Refusal::Unknown)
    }

    /// What a person who is here may do now; None: nothing any more.
    pub(super) fn terms(&self, person: &Person, store: &Store) -> Option<Terms> {
        let workshop = self.options.programmes.as_deref();
        match &person.door {
            Door::File => self.who_has(person.key.as_deref()?, store).map(|it| it.terms),
            Door::Anonymous => Some(Terms { level: Level::Lecture, programmes: None }.within(workshop)),
            Door::Invitation(code) => {
                let same = |it: &Guest| it.code == *code && it.name == person.name && !it.revoked;
                // A database that does not answer sends nobody out.
                let Ok(guests) = store.guests() else { return Some(person.terms.clone()) };
                self.guest(guests.into_iter().find(same)?, store).map(|it| it.terms)
            }
        }
    }

    /// Until when a code that is made now lets newcomers in.
    pub(super) fn end() -> Timestamp {
        super::super::invitation::usual_end(Timestamp::now())
    }
}
