//! Every way a programme can change: an [`Edit`], its inverse, its validation. Pure.
//!
//! There are five primitive edits, and a [`Edit::Batch`] that makes several of them one step. Each says
//! what its author believed to be there; applying it compares that with what is there, so that two people
//! who change the same field are told, and two who change different fields both win. An edit that cannot
//! be applied changes nothing.

mod apply;
mod build;
mod error;
mod path;
mod rename;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::programme::{Id, Kind, Location, Object, Programme, Shape, Target};

pub use apply::{admitted, apply, replay};
pub use build::{delete, member, new_id, set};
pub use error::{Conflict, EditError};
pub use path::Path;
pub use rename::rename;

/// A change to a programme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Edit {
    /// One field, or one entry of a field that is a set or a table.
    Set(Set),
    /// A new object with all that it holds.
    Create(Placed),
    /// An object goes, with all that it holds. Nothing else may refer to it: see [`delete`].
    Delete(Placed),
    /// An object takes another place, under the same parent or another.
    Move(Move),
    /// The programme takes another identifier. What refers to it by the former one: see [`rename`](fn@rename).
    Rename(Rename),
    /// Several edits that are applied, journalled and undone as one.
    Batch(Vec<Edit>),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Set {
    pub target: Target,
    pub path: Path,
    /// What the author saw. `Null` stands for an unset field, an absent entry of a table; for an entry of
    /// a set the value is a boolean.
    pub before: Value,
    pub after: Value,
}

impl Set {
    /// Whether it is about how far the maquette has come.
    pub fn is_etat(&self) -> bool {
        self.target.kind == Kind::Programme && self.path.field == "etat"
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    pub object: Object,
    pub at: Location,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Move {
    pub target: Target,
    pub from: Location,
    pub to: Location,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rename {
    pub from: Id<Programme>,
    pub to: Id<Programme>,
}

impl Edit {
    /// The edit that takes this one back.
    pub fn inverse(&self) -> Edit {
        match self {
            Edit::Set(set) => Edit::Set(Set { before: set.after.clone(), after: set.before.clone(), ..set.clone() }),
            Edit::Create(placed) => Edit::Delete(placed.clone()),
            Edit::Delete(placed) => Edit::Create(placed.clone()),
            Edit::Move(Move { target, from, to }) => {
                Edit::Move(Move { target: target.clone(), from: to.clone(), to: from.clone() })
            }
            Edit::Rename(Rename { from, to }) => Edit::Rename(Rename { from: to.clone(), to: from.clone() }),
            Edit::Batch(edits) => Edit::Batch(edits.iter().rev().map(Edit::inverse).collect()),
        }
    }

    /// What it does step by step, the batches within it opened.
    pub fn steps(&self) -> Vec<&Edit> {
        match self {
            Edit::Batch(edits) => edits.iter().flat_map(Edit::steps).collect(),
            only => vec![only],
        }
    }

    /// The objects that it touches, in order; an object may come several times.
    pub fn targets(&self) -> Vec<Target> {
        match self {
            Edit::Set(set) => vec![set.target.clone()],
            Edit::Create(placed) | Edit::Delete(placed) => vec![placed.object.target()],
            Edit::Move(moved) => vec![moved.target.clone()],
            Edit::Rename(renamed) => vec![Target::new(Kind::Programme, &renamed.from)],
            Edit::Batch(edits) => edits.iter().flat_map(Edit::targets).collect(),
        }
    }

    /// Whether it says something of an object: changes it, moves it, makes or takes it away, with what held it too, or
    /// ties it to another.
    pub fn concerns(&self, target: &Target) -> bool {
        match self {
            Edit::Set(Set { target: of, path, .. }) => {
                let names = || of.kind.shape(&path.field).and_then(Shape::refers) == Some(target.kind);
                of == target || (path.entry.as_deref() == Some(target.id.as_str()) && names())
            }
            Edit::Create(placed) | Edit::Delete(placed) => placed.object.targets().contains(target),
            Edit::Move(moved) => moved.target == *target,
            Edit::Rename(_) => target.kind == Kind::Programme,
            Edit::Batch(edits) => edits.iter().any(|it| it.concerns(target)),
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Edit::Set(set) => same(&set.before, &set.after),
            Edit::Move(moved) => moved.from == moved.to,
            Edit::Rename(renamed) => renamed.from == renamed.to,
            Edit::Batch(edits) => edits.iter().all(Edit::is_empty),
            Edit::Create(_) | Edit::Delete(_) => false,
        }
    }
}

/// Whether two values say the same: a quantity is kept as `2.0` and may be typed as `2`.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, value)| b.get(key).is_some_and(|other| same(value, other)))
        }
        _ => a == b,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_number_written_otherwise_is_no_change() {
        let is_empty = |before: Value, after: Value| {
            let target = Target::new(Kind::Activite, "r1-01");
            Edit::Set(Set { target, path: Path::entry("heures", "td"), before, after }).is_empty()
        };
        assert!(is_empty(json!(2.0), json!(2)) && !is_empty(json!(2.0), json!(2.5)));
        let split = |away: f64| json!({ "presentiel": 12.0, "distanciel": away });
        assert!(is_empty(split(4.0), json!({ "distanciel": 4, "presentiel": 12 })));
        assert!(!is_empty(split(4.0), split(5.0)) && !is_empty(split(4.0), json!(16)));
        assert!(!is_empty(Value::Null, json!(0)) && !is_empty(json!("2"), json!(2)));
    }
}
