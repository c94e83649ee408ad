//! Edits as people think of them, made from the programme as it is now.

use std::collections::HashSet;

use serde_json::Value;

use super::{Edit, EditError, Path, Placed, Set};
use crate::programme::{Element, Entries, Id, Listed, Programme, Target};

/// The edit that gives the field or entry `path` of `target` the value `after`.
///
/// # Errors
/// When there is no such object or field.
pub fn set(programme: &Programme, target: &Target, path: Path, after: impl Into<Value>) -> Result<Edit, EditError> {
    let fields = programme.fields(target).ok_or_else(|| EditError::Gone(target.clone()))?;
    let before = path.read(&fields.get(&path.field)?);
    Ok(Edit::Set(Set { target: target.clone(), path, before, after: after.into() }))
}

/// The edit that puts `entry` into the set `field` of `target`, or takes it out.
///
/// # Errors
/// When there is no such object or field.
pub fn member(
    programme: &Programme,
    target: &Target,
    field: &str,
    entry: &str,
    present: bool,
) -> Result<Edit, EditError> {
    set(programme, target, Path::entry(field, entry), present)
}

/// The edit that deletes `target` with all that it holds, and takes it out of whatever refers to it.
///
/// A semestre goes with its activités.
///
/// # Errors
/// When there is no such object.
pub fn delete(programme: &Programme, target: &Target) -> Result<Edit, EditError> {
    let mut edits = Vec::new();
    // Deleting is tried on a copy: what goes with the objects is then known.
    let mut rest = programme.clone();
    for doomed in doomed(programme, target) {
        let (object, at) = rest.remove(&doomed).ok_or(EditError::Gone(doomed))?;
        edits.push(Edit::Delete(Placed { object, at }));
    }
    let kept: HashSet<Target> = rest.elements().map(Element::target).collect();
    let gone: HashSet<Target> = programme.elements().map(Element::target).filter(|it| !kept.contains(it)).collect();
    for element in rest.elements() {
        edits.extend(forget(element, &gone)?);
    }
    Ok(if edits.len() == 1 { edits.remove(0) } else { Edit::Batch(edits) })
}

/// The objects that must be deleted for `target` to go.
fn doomed(programme: &Programme, target: &Target) -> Vec<Target> {
    let mut doomed = vec![target.clone()];
    if let Some(semestre) = programme.semestres.iter().find(|it| it.target() == *target) {
        let inside = programme.activites.iter().filter(|it| it.semestre == semestre.numero);
        doomed.extend(inside.map(Element::target));
    }
    doomed
}

/// The edits that take every mention of `gone` out of `element`: entry by entry where there are some, so that what
/// others do to the rest of the field stays; else the whole field.
fn forget(element: &dyn Element, gone: &HashSet<Target>) -> Result<Vec<Edit>, EditError> {
    let mut lost = Vec::new();
    element.references(&mut |it| {
        if gone.contains(&it.target()) {
            lost.push((it.field, it.id.to_owned()));
        }
    });
    if lost.is_empty() {
        return Ok(Vec::new());
    }
    let target = element.target();
    let mut rest = element.to_object();
    rest.fields_mut().forget(&|kind, id| gone.contains(&Target::new(kind, id)));
    let mut edits = Vec::new();
    for field in target.kind.fields().iter().filter(|field| lost.iter().any(|(name, _)| *name == field.name)) {
        let (before, after) = (element.get(field.name)?, rest.fields_mut().get(field.name)?);
        let paths: Vec<Path> = match field.shape.entries() {
            Entries::None => vec![Path::field(field.name)],
            Entries::Set | Entries::Table => {
                let ids = lost.iter().filter(|(name, _)| *name == field.name);
                ids.map(|(name, id)| Path::entry(*name, id)).collect()
            }
        };
        let change = |path: Path| {
            let (before, after) = (path.read(&before), path.read(&after));
            Edit::Set(Set { target: target.clone(), path, before, after })
        };
        edits.extend(paths.into_iter().map(change));
    }
    Ok(edits)
}

/// A free identifier for a new `T` labelled `label`.
pub fn new_id<T: Listed>(programme: &Programme, label: &str) -> Id<T> {
    let base = crate::programme::slug(label);
    // A free identifier is a slug already: making one of it again changes nothing.
    Id::from_label(&crate::programme::free_id(&base, |id| super::apply::exists(programme, &Target::new(T::KIND, id))))
}
