//! Two things that bear one name: both hands made one, and neither knew of the other.
//!
//! A first remarque is always `remarque`, and two colleagues who each add R1.07 seldom mean the same. Both are kept: the
//! rules tell codes that are there twice.

use std::collections::HashSet;

use serde_json::Value;

use super::{EditError, Side};
use crate::programme::{Element, Fields, Kind, Object, Programme, Shape, Target, free_id};

/// Which of two namesakes keeps its identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namesakes {
    /// Ours: others have it open, and its journal speaks of it.
    OursKeep,
    /// The one whose content comes first: the same whichever is called ours.
    FirstKeeps,
}

/// An object that has another identifier now, because another has its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Twin {
    pub side: Side,
    pub was: Target,
    pub is: Target,
}

pub(super) struct Apart {
    pub ours: Programme,
    pub theirs: Programme,
    pub twins: Vec<Twin>,
}

/// Gives those another identifier that are not what the other calls so.
pub(super) fn apart(
    base: Option<&Programme>,
    mut ours: Programme,
    mut theirs: Programme,
    namesakes: Namesakes,
) -> Apart {
    let all = |programme: &Programme| -> HashSet<Target> { programme.elements().map(Element::target).collect() };
    let (old, here) = (base.map(all).unwrap_or_default(), all(&theirs));
    let is_new = |it: &Target| here.contains(it) && !old.contains(it);
    let new: Vec<Target> = ours.elements().map(Element::target).filter(is_new).collect();
    let mut twins = Vec::new();
    for was in new {
        let (Some(here), Some(there)) = (ours.find(&was), theirs.find(&was)) else { continue };
        if !are_two(here, there) && ours.locate(&was).map(|it| it.parent) == theirs.locate(&was).map(|it| it.parent) {
            continue;
        }
        let side = match namesakes {
            Namesakes::FirstKeeps if content(there) < content(here) => Side::Ours,
            Namesakes::FirstKeeps | Namesakes::OursKeep => Side::Theirs,
        };
        let id = free_id(&was.id, |id| {
            let target = Target::new(was.kind, id);
            old.contains(&target) || ours.find(&target).is_some() || theirs.find(&target).is_some()
        });
        let is = Target::new(was.kind, id);
        let named = match side {
            Side::Ours => name_anew(&mut ours, &was, &is),
            Side::Theirs => name_anew(&mut theirs, &was, &is),
        };
        if named.is_ok() {
            twins.push(Twin { side, was, is });
        }
    }
    Apart { ours, theirs, twins }
}

/// By what something is another than its namesake. What is named after its place is one thing wherever it was made.
fn distinctive(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Programme | Kind::Niveau | Kind::Semestre | Kind::Reglage => &[],
        Kind::Competence => &["nom", "libelle"],
        Kind::Evaluation => &["nature", "libelle", "session"],
        Kind::Remarque => &["cible", "texte"],
        Kind::Derogation => &["cible", "regle"],
        _ => &["libelle"],
    }
}

/// Whether both say something, and not the same. What says nothing yet is filled in.
fn are_two(here: &dyn Element, there: &dyn Element) -> bool {
    distinctive(here.target().kind).iter().any(|name| {
        let (here, there) = (here.get(name).unwrap_or_default(), there.get(name).unwrap_or_default());
        let says = |it: &Value| !it.is_null() && it != "";
        here != there && says(&here) && says(&there)
    })
}

fn content(element: &dyn Element) -> String {
    serde_json::to_string(&element.to_object().alone()).unwrap_or_default()
}

/// Gives an object another identifier, by which those who name it know it too.
fn name_anew(programme: &mut Programme, was: &Target, is: &Target) -> Result<(), EditError> {
    let gone = || EditError::Gone(was.clone());
    let (object, at) = programme.remove(was).ok_or_else(gone)?;
    let Some(named) = identified(&object, &is.id) else {
        programme.insert(object, &at);
        return Err(gone());
    };
    programme.insert(named, &at);
    programme.each_mut(&mut |it| follow(it, was, is));
    Ok(())
}

fn identified(object: &Object, id: &str) -> Option<Object> {
    let mut value = serde_json::to_value(object).ok()?;
    value.as_object_mut()?.values_mut().next()?.as_object_mut()?.insert("id".to_owned(), id.into());
    serde_json::from_value(value).ok()
}

/// Has the fields of an object name another by its new identifier.
fn follow(fields: &mut dyn Fields, was: &Target, is: &Target) {
    let mut named: Vec<&'static str> = Vec::new();
    fields.references(&mut |it| {
        if it.kind == was.kind && it.id == was.id {
            named.push(it.field);
        }
    });
    for name in named {
        if let Ok(value) = fields.get(name) {
            // A name for another cannot be refused.
            let _ = fields.set(name, renamed(value, &was.id, &is.id));
        }
    }
    // What a remarque or a dérogation speaks of is no reference.
    let aims = Kind::ALL.into_iter().flat_map(Kind::fields).filter(|it| it.shape == Shape::Aim).map(|it| it.name);
    for name in aims.filter(|it| fields.names().contains(it)).collect::<Vec<_>>() {
        let json = |it: &Target| serde_json::json!({ "kind": it.kind, "id": it.id });
        if fields.get(name).is_ok_and(|it| it == json(was)) {
            let _ = fields.set(name, json(is));
        }
    }
}

fn renamed(value: Value, was: &str, is: &str) -> Value {
    match value {
        Value::String(text) if text == was => is.into(),
        Value::Array(items) => items.into_iter().map(|it| renamed(it, was, is)).collect(),
        Value::Object(parts) => {
            let key = |key: String| if key == was { is.to_owned() } else { key };
            parts.into_iter().map(|(name, it)| (key(name), renamed(it, was, is))).collect()
        }
        other => other,
    }
}
