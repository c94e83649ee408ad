//! The database as one person has it.

use std::{cell::Cell, ops::Deref, rc::Rc, sync::Arc};

use smol_str::SmolStr;

use super::{commons::Commons, known::Known, rights::Rights};
use crate::{
    programme::{Id, Programme, Vote},
    store::{Entry, Instantane, Level, Overview, Presence, Removed, Store, StoreError},
};

/// What is common to all, within what this person may do; reading goes to the database itself.
pub struct Access {
    commons: Rc<Commons>,
    rights: Rc<Rights>,
    /// What the others know this terminal by.
    session: SmolStr,
    /// The generation that was last told.
    seen: Cell<i64>,
    /// What was last seen of the company.
    met: Cell<u64>,
}

impl From<Store> for Access {
    /// That of somebody alone, who may do everything.
    fn from(store: Store) -> Self {
        let session = store.session().clone();
        Self::new(Rc::new(Commons::alone(store)), Rc::default(), session)
    }
}

impl Deref for Access {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.commons.store()
    }
}

impl Access {
    /// That of one of several; `session` tells their terminals apart.
    pub fn new(commons: Rc<Commons>, rights: Rc<Rights>, session: SmolStr) -> Self {
        let seen = Cell::new(commons.generation());
        Self { commons, rights, session, seen, met: Cell::new(0) }
    }

    pub fn rights(&self) -> &Rights {
        &self.rights
    }

    pub(super) fn commons(&self) -> &Commons {
        &self.commons
    }

    /// What the others know this terminal by.
    pub fn session(&self) -> &SmolStr {
        &self.session
    }

    /// Whether somebody else has written since the last call.
    ///
    /// # Errors
    /// Those of [`Store::changed_elsewhere`].
    pub fn changed_elsewhere(&self) -> Result<bool, StoreError> {
        let now = self.commons.look()?;
        Ok(self.seen.replace(now) != now)
    }

    /// The programmes that this person sees.
    ///
    /// # Errors
    /// Those of the database.
    pub fn list(&self) -> Result<Vec<Overview>, StoreError> {
        let mut all = self.deref().list()?;
        all.retain(|it| self.rights.may_see(it.id.as_str()));
        Ok(all)
    }

    /// The programmes of the bin that this person sees.
    ///
    /// # Errors
    /// Those of the database.
    pub fn bin(&self) -> Result<Vec<Removed>, StoreError> {
        let mut all = self.deref().bin()?;
        all.retain(|it| self.rights.may_see(it.programme.id.as_str()));
        Ok(all)
    }

    /// Reads a programme; one that the person does not see is not there.
    ///
    /// # Errors
    /// Those of the database.
    pub fn read(&self, id: &str) -> Result<Arc<Known>, StoreError> {
        if self.rights.may_see(id) { self.commons.read(id) } else { Err(StoreError::Unknown(id.to_owned())) }
    }

    /// As [`Store::create`], for those who may.
    ///
    /// # Errors
    /// Also [`StoreError::NotAllowed`].
    pub fn create(&self, programme: &Programme, author: &str) -> Result<(), StoreError> {
        self.lead(|store| store.create(programme, author))
    }

    /// As [`Store::create_from`], for those who may.
    ///
    /// # Errors
    /// Also [`StoreError::NotAllowed`].
    pub fn create_from(&self, programme: &Programme, from: &str, author: &str) -> Result<(), StoreError> {
        self.lead(|store| store.create_from(programme, Some(from), author))
    }

    /// As [`Store::remove`], for those who may.
    ///
    /// # Errors
    /// Also [`StoreError::NotAllowed`].
    pub fn remove(&self, id: &str, author: &str) -> Result<(), StoreError> {
        self.lead(|store| store.remove(id, author))
    }

    /// As [`Store::archive`] and [`Store::unarchive`], for those who may.
    ///
    /// # Errors
    /// Also [`StoreError::NotAllowed`].
    pub fn set_archived(&self, id: &str, archived: bool, author: &str) -> Result<bool, StoreError> {
        self.lead(|store| if archived { store.archive(id, author) } else { store.unarchive(id) })
    }

    /// As [`Store::restore`], for those who may.
    ///
    /// # Errors
    /// Also [`StoreError::NotAllowed`].
    pub fn restore(&self, id: &str) -> Result<(), StoreError> {
        self.lead(|store| store.restore(id))
    }

    /// As [`Store::erase`], for those who may.
    ///
    /// # Errors
    /// Also [`StoreError::NotAllowed`].
    pub fn erase(&self, ids: &[&str]) -> Result<(), StoreError> {
        self.lead(|store| store.erase(ids))
    }

    /// As [`Store::rename`], for those who may.
    ///
    /// # Errors
    /// Also [`StoreError::NotAllowed`].
    pub fn rename(&self, id: &str, to: &Id<Programme>, author: &str) -> Result<Entry, StoreError> {
        self.lead(|store| store.rename(id, to, author))
    }

    /// As [`Store::name_point`], for those who may.
    ///
    /// # Errors
    /// Also [`StoreError::NotAllowed`].
    pub fn name_point(&self, id: &str, name: &str, seq: Option<i64>, author: &str) -> Result<Instantane, StoreError> {
        self.rights.allow(Level::Animation)?;
        self.deref().name_point(id, name, seq, author)
    }

    /// As [`Store::decide`], for those who may.
    ///
    /// # Errors
    /// Also [`StoreError::NotAllowed`].
    pub fn decide(
        &self,
        id: &str,
        version: &str,
        vote: &Vote,
        remarque: &str,
        author: &str,
    ) -> Result<Instantane, StoreError> {
        self.rights.allow(Level::Animation)?;
        self.deref().decide(id, version, vote, remarque, author)
    }

    /// As [`Store::withdraw`], for those who may.
    ///
    /// # Errors
    /// Also [`StoreError::NotAllowed`].
    pub fn withdraw(&self, id: &str, version: &str) -> Result<Instantane, StoreError> {
        self.rights.allow(Level::Animation)?;
        self.deref().withdraw(id, version)
    }

    /// As [`Store::lock`], for those who may.
    ///
    /// # Errors
    /// Also [`StoreError::NotAllowed`].
    pub fn lock(&self, id: &str, version: &str, author: &str) -> Result<Instantane, StoreError> {
        self.rights.allow(Level::Animation)?;
        self.deref().lock(id, version, author)
    }

    fn lead<T>(&self, act: impl FnOnce(&Store) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.rights.allow_programmes()?;
        let done = act(self.commons.store())?;
        self.commons.wrote();
        Ok(done)
    }

    /// Says where the person is.
    ///
    /// # Errors
    /// Those of the database.
    pub fn announce(&self, programme: &str, who: &Presence) -> Result<(), StoreError> {
        self.commons.announce(programme, who)
    }

    /// Says that the person has left the programme.
    pub fn depart(&self) {
        self.commons.depart(&self.session);
    }

    /// Those who have the programme open, in the order of their names; this terminal may be among them. None: nobody has
    /// come, gone or moved since the last call.
    pub fn circle(&self, programme: &str) -> Option<Arc<[Presence]>> {
        let mut met = self.met.get();
        let circle = self.commons.circle(programme, &mut met);
        self.met.set(met);
        circle
    }
}
