//! What differs between two versions of a programme, and what that did to its diagnostics. Pure.
//!
//! Objects are matched by their identifiers, which stay when everything else about them changes: one that was
//! renamed, reworded and moved is still the same.

mod back;
pub mod merge;
mod moves;
mod order;
mod revision;
mod trend;
mod work;

#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::Value;

use crate::{
    edit::Path,
    programme::{Element, Entries, Fields, Kind, Location, Object, Programme, Target},
};

pub use back::{brought_back, way_back};
pub use revision::{Part, Revised, Revision};
pub use trend::{Trend, trend};
pub use work::{Work, work};

/// A difference about one object.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub target: Target,
    pub what: What,
}

/// What became of the object.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// It is new. What it holds is told apart, object by object.
    Added(Box<Object>),
    /// It is gone. What it held is told apart.
    Removed(Box<Object>),
    /// It has another parent, or another place among those of its siblings that stayed.
    Moved { from: Location, to: Location },
    /// One of its fields has another value, or one entry of a field that is a set or a table; values as in
    /// [`crate::edit::Set`].
    Set { path: Path, before: Value, after: Value },
}

impl Change {
    /// Whether what it says was is not what it says is.
    fn is_real(&self) -> bool {
        match &self.what {
            What::Set { before, after, .. } => before != after,
            What::Moved { from, to } => from != to,
            What::Added(_) | What::Removed(_) => true,
        }
    }
}

/// What differs from `before` to `after`, in the order of `after`; what is gone comes where it was.
pub fn diff(before: &Programme, after: &Programme) -> Vec<Change> {
    // What is said of the programme as a whole is said of it under either name.
    let named = (before.id != after.id).then(|| back::named_as(after, before).ok()).flatten();
    let before = named.as_ref().unwrap_or(before);
    let (old, new) = (objects(before), objects(after));
    let moved = moves::moved(before, after);
    let head = Target::new(Kind::Programme, &after.id);
    let mut changes = fields(&head, before, after);
    for target in order::merged(before, after) {
        let what = match (old.get(&target), new.get(&target)) {
            (None, Some(new)) => Some(What::Added(Box::new(new.to_object()))),
            (Some(old), None) => Some(What::Removed(Box::new(old.to_object()))),
            _ => moved.get(&target).map(|(from, to)| What::Moved { from: from.clone(), to: to.clone() }),
        };
        changes.extend(what.map(|what| Change { target: target.clone(), what }));
        if let (Some(old), Some(new)) = (old.get(&target), new.get(&target)) {
            changes.extend(renumbered(&target, before, after));
            changes.extend(fields(&target, *old, *new));
        }
    }
    changes
}

/// The changes without those of objects that came or went inside another that did.
pub fn outermost(changes: &[Change]) -> Vec<&Change> {
    let (mut added, mut removed) = (HashSet::new(), HashSet::new());
    for change in changes {
        match &change.what {
            What::Added(object) => added.extend(object.targets().into_iter().skip(1)),
            What::Removed(object) => removed.extend(object.targets().into_iter().skip(1)),
            What::Moved { .. } | What::Set { .. } => {}
        }
    }
    let is_inside = |change: &&Change| match change.what {
        What::Added(_) => added.contains(&change.target),
        What::Removed(_) => removed.contains(&change.target),
        What::Moved { .. } | What::Set { .. } => false,
    };
    changes.iter().filter(|change| !is_inside(change)).collect()
}

fn objects(programme: &Programme) -> HashMap<Target, &dyn Element> {
    programme.elements().map(|it| (it.target(), it)).collect()
}

/// The number of a semestre is no field: nobody changes it. One that was deleted and made anew under the same
/// identifier may have another all the same.
fn renumbered(target: &Target, before: &Programme, after: &Programme) -> Option<Change> {
    let number = |programme: &Programme| {
        programme.semestres.iter().find(|it| it.target() == *target).map(|it| Value::from(it.numero))
    };
    let (before, after) = (number(before)?, number(after)?);
    let what = What::Set { path: Path::field("numero"), before, after };
    Some(Change { target: target.clone(), what }).filter(Change::is_real)
}

/// The fields of one object that differ.
fn fields<F: Fields + ?Sized>(target: &Target, before: &F, after: &F) -> Vec<Change> {
    let differ = after.names().iter().flat_map(|name| {
        // Both are of one kind, and a kind can read the fields that it names.
        let read = |it: &F| it.get(name).unwrap_or_default();
        field(target.kind, name, &read(before), &read(after))
    });
    differ
        .map(|(path, before, after)| Change { target: target.clone(), what: What::Set { path, before, after } })
        .collect()
}

/// How one field differs: entry by entry when it has some, else as a whole.
fn field(kind: Kind, name: &str, before: &Value, after: &Value) -> Vec<(Path, Value, Value)> {
    let paths: Vec<Path> = match entries(kind, name, before, after) {
        Some(entries) => entries.into_iter().map(|entry| Path::entry(name, entry)).collect(),
        None => vec![Path::field(name)],
    };
    let values = paths.into_iter().map(|path| {
        let (before, after) = (path.read(before), path.read(after));
        (path, before, after)
    });
    values.filter(|(_, before, after)| before != after).collect()
}

/// The entries that a set or a table has on either side, in order. None when the field is a value or a list.
fn entries<'v>(kind: Kind, name: &str, before: &'v Value, after: &'v Value) -> Option<BTreeSet<&'v str>> {
    match (kind.shape(name)?.entries(), before, after) {
        (Entries::Table, Value::Object(before), Value::Object(after)) => {
            Some(before.keys().chain(after.keys()).map(String::as_str).collect())
        }
        (Entries::Set, Value::Array(before), Value::Array(after)) => {
            Some(before.iter().chain(after).filter_map(Value::as_str).collect())
        }
        _ => None,
    }
}
