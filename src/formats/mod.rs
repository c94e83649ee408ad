//! The files that programmes come from and go to: one folder per outside format.

pub mod case;
pub mod csv;
mod error;
pub mod html;
mod livret;
pub mod mahara;
pub mod markdown;
pub mod moodle;
pub mod orebut;
pub mod outline;
pub mod reading;
pub mod registry;
pub mod rncp;
pub mod scodoc;
pub mod stamp;
mod strangers;
pub mod tableur;
pub mod toml_file;
pub mod verify;
pub mod writing;
pub mod xlsx;

use std::{collections::HashMap, path::PathBuf};

pub use error::{FormatError, Warning};
pub use strangers::Strangers;

use crate::{
    edit::{Edit, Path},
    programme::{Programme, Target},
};

/// A file and its content.
pub type Source = (PathBuf, Vec<u8>);

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    pub programme: Programme,
    pub warnings: Vec<Warning>,
}

/// What files change in a programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Completed {
    pub edit: Edit,
    pub warnings: Vec<Warning>,
    pub places: Places,
}

impl From<(Edit, Vec<Warning>)> for Completed {
    fn from((edit, warnings): (Edit, Vec<Warning>)) -> Self {
        Self { edit, warnings, places: Places::default() }
    }
}

/// Where a file says what changes: `Maquette!D12`. Formats that have no such places say none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Places(HashMap<(Target, Option<Path>), String>);

impl Places {
    /// Says where a field is changed or, without field, where an object comes or goes.
    pub fn add(&mut self, target: Target, path: Option<Path>, place: String) {
        self.0.insert((target, path), place);
    }

    /// Where a field is changed; failing that, where its object comes or goes.
    pub fn of(&self, target: &Target, path: Option<&Path>) -> Option<&str> {
        let exact = self.0.get(&(target.clone(), path.cloned()));
        let whole = || self.0.get(&(target.clone(), path.map(|it| Path::field(it.field.clone()))));
        exact.or_else(whole).or_else(|| self.0.get(&(target.clone(), None))).map(String::as_str)
    }
}
