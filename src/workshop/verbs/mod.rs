//! The verbs of a workshop that touch many objects at once: moving far, merging, splitting, giving to another parcours.
//! Each is one edit, which loses nothing that it does not tell.

mod merge;
mod move_to;
mod split;
mod twin;

#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::{
    coverage::is_in_reach,
    edit::{self, Edit, EditError, Path},
    programme::{Activite, Kind, Location, Programme, Target},
};

pub use merge::{Words, doubled, merge, mergeable, wordings};
pub use move_to::{Destination, Moved, destinations, move_to};
pub use split::{Part, Side, parts, split};
pub use twin::{Twin, other_parcours, twin};

/// Edits made one after another, each reckoned from what those before it leave.
struct Steps {
    rest: Programme,
    edits: Vec<Edit>,
}

impl Steps {
    fn from(programme: &Programme) -> Self {
        Self { rest: programme.clone(), edits: Vec::new() }
    }

    fn take(&mut self, edit: Edit) -> Result<(), EditError> {
        if !edit.is_empty() {
            edit::replay(&mut self.rest, edit.clone())?;
            self.edits.push(edit);
        }
        Ok(())
    }

    fn set(&mut self, target: &Target, path: Path, after: impl Into<Value>) -> Result<(), EditError> {
        self.take(edit::set(&self.rest, target, path, after)?)
    }

    fn value(&self, target: &Target, field: &str) -> Result<Value, EditError> {
        let fields = self.rest.fields(target).ok_or_else(|| EditError::Gone(target.clone()))?;
        Ok(fields.get(field)?)
    }

    /// The place after all others in what holds objects of a kind.
    fn last(&self, kind: Kind, parent: &str) -> Location {
        let held = self.rest.holders(kind).into_iter().find(|(id, _)| *id == parent);
        Location::new(parent, held.map_or(0, |(_, count)| count))
    }

    /// All of them as one.
    fn edit(self) -> Result<Edit, EditError> {
        self.rest.check_integrity()?;
        Ok(Edit::Batch(self.edits))
    }
}

/// How many ties of activités lead to AC that are not within their reach.
fn strays(programme: &Programme) -> usize {
    let of = |activite: &Activite| {
        let tied = programme.acs().filter(|(_, _, ac)| activite.touches(&ac.id));
        tied.filter(|(_, niveau, _)| !is_in_reach(programme, activite, niveau)).count()
    };
    programme.activites.iter().map(of).sum()
}
