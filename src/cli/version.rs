//! How the command line names a version of a programme: `but-sd`, `but-sd@cadrage`, `but-sd@42`, or a file.

use super::{Context, Failure, progress::watched, reference::Reference};
use crate::programme::{Id, Programme};

/// A version with the name that it was asked by.
pub(super) struct Version {
    pub name: String,
    pub programme: Programme,
    /// The last entry of the journal that it includes; None: it has none, or nobody knows.
    pub seq: Option<i64>,
}

impl Version {
    /// Reads the version that `text` names.
    ///
    /// # Errors
    /// Those of [`Context::programme`]; when the programme has no such snapshot or point.
    pub(super) fn open(context: &Context<'_>, text: &str) -> Result<Self, Failure> {
        let (programme, seq) = match (Reference::parse(text), text.split_once('@')) {
            (Reference::Stored(_), Some((id, point))) => {
                let store = context.store_of(id)?;
                let point = store.point(id, point)?;
                let then = watched(context.i18n, move |watch| store.at(id, point, watch))?;
                (called(then, id), Some(point))
            }
            (Reference::Stored(id), None) => {
                let known = context.store_of(id)?.load(id)?;
                (known.programme, Some(known.seq))
            }
            (Reference::File(_), _) => (context.programme(text)?, None),
        };
        Ok(Self { name: text.to_owned(), programme, seq })
    }
}

/// A programme as it was, under the name that it has now.
pub(super) fn called(programme: Programme, id: &str) -> Programme {
    match Id::new(id) {
        Ok(id) => Programme { id, ..programme },
        Err(_) => programme,
    }
}
