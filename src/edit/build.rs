//! Edits as people think of them, made from the programme as it is now.

use std::collections::HashSet;

use serde_json::Value;

use super::{Edit, EditError, Path, Placed, Set};
use crate::programme::{Element, Id, Kind, Listed, Programme, Target};

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
    let gone: Vec<Target> = programme.elements().map(Element::target).filter(|it| !kept.contains(it)).collect();
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

/// The fields of each kind that hold identifiers, and the kind of object they name.
pub fn references(kind: Kind) -> &'static [(&'static str, Kind)] {
    match kind {
        Kind::Ue => &[("competences", Kind::Competence), ("parcours", Kind::Parcours)],
        Kind::Activite => &[
            ("parcours", Kind::Parcours),
            ("travaille", Kind::Ac),
            ("evalue", Kind::Ac),
            ("coefficients", Kind::Ue),
            ("mobilise", Kind::Activite),
            ("prerequis", Kind::Activite),
            ("situations", Kind::Situation),
        ],
        Kind::Critere => &[("composantes", Kind::Composante), ("acs", Kind::Ac)],
        Kind::Bloc => &[("competences", Kind::Competence)],
        Kind::Derogation => &[("parcours", Kind::Parcours)],
        _ => &[],
    }
}

/// The edits that take every mention of `gone` out of `element`.
fn forget(element: &dyn Element, gone: &[Target]) -> Result<Vec<Edit>, EditError> {
    let target = element.target();
    let mut edits = Vec::new();
    for (field, kind) in references(target.kind) {
        let value = element.get(field)?;
        for other in gone.iter().filter(|other| other.kind == *kind) {
            let path = Path::entry(*field, other.id.as_str());
            let before = path.read(&value);
            let after = match &before {
                Value::Null | Value::Bool(false) => continue,
                Value::Bool(true) => Value::Bool(false),
                _ => Value::Null,
            };
            edits.push(Edit::Set(Set { target: target.clone(), path, before, after }));
        }
    }
    if target.kind == Kind::Parcours {
        edits.extend(forget_niveaux(element, gone)?);
    }
    Ok(edits)
}

/// A parcours names its niveaux with their year, so the whole list is rewritten.
fn forget_niveaux(parcours: &dyn Element, gone: &[Target]) -> Result<Option<Edit>, EditError> {
    let before = parcours.get("niveaux")?;
    let Value::Array(items) = &before else { return Ok(None) };
    let is_gone =
        |item: &Value| gone.iter().any(|other| other.kind == Kind::Niveau && item["niveau"] == other.id.as_str());
    let after: Vec<Value> = items.iter().filter(|item| !is_gone(item)).cloned().collect();
    if after.len() == items.len() {
        return Ok(None);
    }
    let path = Path::field("niveaux");
    Ok(Some(Edit::Set(Set { target: parcours.target(), path, before, after: Value::Array(after) })))
}

/// A free identifier for a new `T` labelled `label`.
pub fn new_id<T: Listed>(programme: &Programme, label: &str) -> Id<T> {
    let base = crate::programme::slug(label);
    // A free identifier is a slug already: making one of it again changes nothing.
    Id::from_label(&crate::programme::free_id(&base, |id| super::apply::exists(programme, &Target::new(T::KIND, id))))
}
