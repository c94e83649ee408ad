//! Applying an edit, whole or not at all.

use super::{Conflict, Edit, EditError, Move, Placed, Set};
use crate::programme::{Object, Programme, Target, nfc_value};

/// Applies `edit` to `programme`.
///
/// Gives the edit as it took effect: ranks past the end of a list are the ones that the objects took, and
/// texts are NFC. Its [`Edit::inverse`] restores the programme exactly.
///
/// # Errors
/// When the edit's author believed something that is no longer so, or an invariant would break. The
/// programme is then as it was.
pub fn apply(programme: &mut Programme, edit: Edit) -> Result<Edit, EditError> {
    let done = step(programme, edit)?;
    if let Err(violation) = programme.check_integrity() {
        revert(programme, &done);
        return Err(violation.into());
    }
    Ok(done)
}

fn revert(programme: &mut Programme, done: &Edit) {
    let reverted = step(programme, done.inverse());
    debug_assert!(reverted.is_ok(), "the inverse of an edit that was just applied applies: {reverted:?}");
}

fn step(programme: &mut Programme, edit: Edit) -> Result<Edit, EditError> {
    match edit {
        Edit::Set(set) => write(programme, set).map(Edit::Set),
        Edit::Create(Placed { object, at }) => {
            let missing = object.target();
            let object = normalised(object);
            let at = programme.insert(object.clone(), &at).ok_or(EditError::Gone(missing))?;
            Ok(Edit::Create(Placed { object, at }))
        }
        Edit::Delete(Placed { object, .. }) => {
            let target = object.target();
            let (found, at) = programme.remove(&target).ok_or_else(|| EditError::Gone(target.clone()))?;
            if found != object {
                programme.insert(found, &at);
                return Err(EditError::Changed(target));
            }
            Ok(Edit::Delete(Placed { object: found, at }))
        }
        Edit::Move(Move { target, to, .. }) => {
            let (object, from) = programme.remove(&target).ok_or_else(|| EditError::Gone(target.clone()))?;
            match programme.insert(object.clone(), &to) {
                Some(to) => Ok(Edit::Move(Move { target, from, to })),
                None => {
                    programme.insert(object, &from);
                    Err(EditError::Gone(target))
                }
            }
        }
        Edit::Batch(edits) => batch(programme, edits).map(Edit::Batch),
    }
}

fn batch(programme: &mut Programme, edits: Vec<Edit>) -> Result<Vec<Edit>, EditError> {
    let mut done = Vec::with_capacity(edits.len());
    for edit in edits {
        match step(programme, edit) {
            Ok(edit) => done.push(edit),
            Err(error) => {
                done.iter().rev().for_each(|edit| revert(programme, edit));
                return Err(error);
            }
        }
    }
    Ok(done)
}

fn write(programme: &mut Programme, set: Set) -> Result<Set, EditError> {
    let Set { target, path, before, after } = set;
    let after = nfc_value(after);
    let fields = programme.fields_mut(&target).ok_or_else(|| EditError::Gone(target.clone()))?;
    let field = fields.get(&path.field)?;
    let found = path.read(&field);
    if found != before {
        return Err(EditError::Conflict(Box::new(Conflict { target, path, expected: before, found, wanted: after })));
    }
    fields.set(&path.field, path.write(field, after))?;
    // What was kept may be written otherwise than what was asked (`2` is kept as `2.0`).
    let after = path.read(&fields.get(&path.field)?);
    Ok(Set { target, path, before, after })
}

/// The object with its texts in NFC. An object that does not survive the detour by JSON is left alone.
fn normalised(object: Object) -> Object {
    serde_json::to_value(&object)
        .ok()
        .map(nfc_value)
        .and_then(|value| serde_json::from_value(value).ok())
        .unwrap_or(object)
}

/// Whether `target` is there, for those who prepare an edit.
pub(super) fn exists(programme: &Programme, target: &Target) -> bool {
    programme.fields(target).is_some()
}
