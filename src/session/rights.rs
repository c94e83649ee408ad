//! What a person may see and do.

use std::cell::{Cell, RefCell};

use crate::{
    edit::Edit,
    programme::Object,
    store::{Level, StoreError},
};

/// The rights of one person, which may change while they are at work.
#[derive(Debug)]
pub struct Rights {
    level: Cell<Level>,
    /// Whether those who look on may write remarques.
    remarques: Cell<bool>,
    /// The programmes that they see; None: all.
    programmes: RefCell<Option<Vec<String>>>,
    /// Everybody looks on for a while, but for those who lead.
    paused: Cell<bool>,
}

impl Default for Rights {
    /// Those of somebody in front of their own machine.
    fn default() -> Self {
        Self::new(Level::Animation, None)
    }
}

impl Rights {
    pub fn new(level: Level, programmes: Option<Vec<String>>) -> Self {
        let (level, programmes) = (Cell::new(level), RefCell::new(programmes));
        Self { level, remarques: Cell::new(false), programmes, paused: Cell::new(false) }
    }

    pub fn level(&self) -> Level {
        self.level.get()
    }

    /// Gives other rights. True when they are others than before.
    pub fn become_those(&self, level: Level, programmes: Option<Vec<String>>) -> bool {
        let changed = self.level.replace(level) != level;
        self.programmes.replace(programmes.clone()) != programmes || changed
    }

    pub fn let_remark(&self, remarques: bool) {
        self.remarques.set(remarques);
    }

    /// Lets everybody look on only, or go on.
    pub fn pause(&self, paused: bool) {
        self.paused.set(paused);
    }

    pub fn is_paused(&self) -> bool {
        self.paused.get() && self.level() < Level::Animation
    }

    /// Whether they see every programme, also those to come.
    pub fn sees_all(&self) -> bool {
        self.programmes.borrow().is_none()
    }

    pub fn may_see(&self, programme: &str) -> bool {
        self.programmes.borrow().as_ref().is_none_or(|all| all.iter().any(|it| it == programme))
    }

    /// Why they may not do what takes that level, if so.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`], or [`StoreError::Paused`] when that is the only reason.
    pub fn allow(&self, needed: Level) -> Result<(), StoreError> {
        match self.level() {
            level if level < needed => Err(StoreError::NotAllowed(needed)),
            _ if needed > Level::Lecture && self.is_paused() => Err(StoreError::Paused),
            _ => Ok(()),
        }
    }

    /// Whether they may write remarques.
    ///
    /// # Errors
    /// As [`Rights::allow`].
    pub fn allow_remarques(&self) -> Result<(), StoreError> {
        if self.remarques.get() && !self.is_paused() { Ok(()) } else { self.allow(Level::Edition) }
    }

    /// Whether they may make and remove programmes: those who lead, and see them all.
    ///
    /// # Errors
    /// As [`Rights::allow`].
    pub fn allow_programmes(&self) -> Result<(), StoreError> {
        self.allow(Level::Animation)?;
        if self.sees_all() { Ok(()) } else { Err(StoreError::NotAllowed(Level::Animation)) }
    }

    /// Whether they may do that.
    ///
    /// # Errors
    /// As [`Rights::allow`].
    pub fn allow_edit(&self, edit: &Edit) -> Result<(), StoreError> {
        let is_etat = |it: &&Edit| matches!(it, Edit::Set(set) if set.is_etat());
        match edit.steps().iter().any(is_etat) {
            // Whoever leads says how far a maquette has come.
            true => self.allow(Level::Animation),
            false if only_remarks(edit) => self.allow_remarques(),
            false => self.allow(Level::Edition),
        }
    }
}

fn only_remarks(edit: &Edit) -> bool {
    match edit {
        Edit::Create(placed) => matches!(placed.object, Object::Remarque(_)),
        Edit::Batch(all) => !all.is_empty() && all.iter().all(only_remarks),
        _ => false,
    }
}
