//! How the command line names a version of a programme: `but-sd`, `but-sd@cadrage`, `but-sd@42`, or a file.

use super::{Context, Failure, progress::watched, reference::Reference};
use crate::programme::Programme;

/// A version with the name that it was asked by.
pub(super) struct Version {
    pub name: String,
    pub programme: Programme,
}

impl Version {
    /// Reads the version that `text` names.
    ///
    /// # Errors
    /// Those of [`Context::programme`]; when the programme has no such snapshot or point.
    pub(super) fn open(context: &Context<'_>, text: &str) -> Result<Self, Failure> {
        let programme = match (Reference::parse(text), text.split_once('@')) {
            (Reference::Stored(_), Some((id, point))) => {
                let store = context.store_of(id)?;
                let point = store.point(id, point)?;
                watched(context.i18n, move |watch| store.at(id, point, watch))?
            }
            _ => context.programme(text)?,
        };
        Ok(Self { name: text.to_owned(), programme })
    }
}
