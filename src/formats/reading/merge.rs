//! The edits that bring what a file says into a programme that exists.

use serde_json::Value;

use crate::{
    edit::{Edit, Move, Path, Placed, Set},
    programme::{Element, FieldError, Fields, Kind, Location, Object, Programme, Target},
};

/// Fields that hold sets: entries are added to them one by one, so that what the team added stays.
const SETS: [&str; 7] = ["parcours", "competences", "travaille", "evalue", "mobilise", "prerequis", "situations"];

/// The edits that create in `existing` the objects of `wanted` that it does not have, and give those that it
/// has the values that `wanted` states and the place where they stand there. What `wanted` is silent about stays, and
/// nothing is deleted.
///
/// # Errors
/// Never on objects of one programme; a field that cannot be read is an error of this program.
pub(in crate::formats) fn edits(
    existing: &Programme,
    wanted: &Programme,
) -> Result<(Vec<Edit>, Programme), FieldError> {
    let mut merge = Merge { programme: existing.clone(), edits: Vec::new() };
    merge.update(&Target::new(Kind::Programme, &existing.id), wanted)?;
    for element in wanted.elements() {
        let target = element.target();
        if merge.programme.find(&target).is_some() {
            merge.update(&target, element)?;
            merge.place(&target, wanted);
        } else {
            merge.create(element, wanted);
        }
    }
    Ok((merge.edits, merge.programme))
}

/// The programme as it becomes, and the edits that make it so. References may dangle on the way: an edit is
/// checked once it is whole.
struct Merge {
    programme: Programme,
    edits: Vec<Edit>,
}

impl Merge {
    fn create(&mut self, element: &dyn Element, wanted: &Programme) {
        let target = element.target();
        let Some(at) = wanted.locate(&target) else { return };
        let at = Location::last(at.parent);
        let Some(object) = self.without_known(element, wanted) else { return };
        if let Some(at) = self.programme.insert(object.clone(), &at) {
            self.edits.push(Edit::Create(Placed { object, at }));
        }
    }

    /// An object without what it holds that the programme has elsewhere: that is moved, in its turn.
    fn without_known(&self, element: &dyn Element, wanted: &Programme) -> Option<Object> {
        let object = element.to_object();
        let known: Vec<Target> = object.targets().into_iter().filter(|it| self.programme.find(it).is_some()).collect();
        if known.is_empty() {
            return Some(object);
        }
        let mut rest = wanted.clone();
        for target in &known {
            rest.remove(target);
        }
        rest.find(&element.target()).map(Element::to_object)
    }

    /// Puts an object under the one that holds it in `wanted`.
    fn place(&mut self, target: &Target, wanted: &Programme) {
        let (Some(from), Some(to)) = (self.programme.locate(target), wanted.locate(target)) else { return };
        if from.parent == to.parent {
            return;
        }
        let Some((object, from)) = self.programme.remove(target) else { return };
        let to = Location::last(to.parent);
        if let Some(to) = self.programme.insert(object, &to) {
            self.edits.push(Edit::Move(Move { target: target.clone(), from, to }));
        }
    }

    fn update(&mut self, target: &Target, wanted: &dyn Fields) -> Result<(), FieldError> {
        for name in wanted.names() {
            match wanted.get(name)? {
                Value::Array(entries) if SETS.contains(name) => {
                    for entry in entries.iter().filter_map(Value::as_str) {
                        self.set(target, Path::entry(*name, entry), Value::Bool(true))?;
                    }
                }
                Value::Object(table) => {
                    for (entry, value) in table {
                        self.set(target, Path::entry(*name, entry), value)?;
                    }
                }
                value if is_silent(&value) => {}
                value => self.set(target, Path::field(*name), value)?,
            }
        }
        Ok(())
    }

    fn set(&mut self, target: &Target, path: Path, after: Value) -> Result<(), FieldError> {
        let Some(fields) = self.programme.fields_mut(target) else { return Ok(()) };
        let field = fields.get(&path.field)?;
        let before = path.read(&field);
        if before != after {
            fields.set(&path.field, path.write(field, after.clone()))?;
            self.edits.push(Edit::Set(Set { target: target.clone(), path, before, after }));
        }
        Ok(())
    }
}

/// Whether a value says nothing.
fn is_silent(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
