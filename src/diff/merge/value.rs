//! One value of three.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use smol_str::SmolStr;

use super::{Clash, Matter, Settled, Side, Subject, order, view::RESERVED};
use crate::{
    edit::Path,
    programme::{Entries, Field, Kind, Shape, Target},
};

/// The one that somebody changed; both, each otherwise: the one that is settled, or else ours with a conflict.
pub(super) fn three(
    target: &Target,
    path: Path,
    [base, ours, theirs]: [&Value; 3],
    settled: &Settled,
    clashes: &mut Vec<Clash>,
) -> Value {
    if ours == theirs || theirs == base || (base.is_null() && is_empty(theirs)) {
        return ours.clone();
    }
    if ours == base || (base.is_null() && is_empty(ours)) {
        return theirs.clone();
    }
    let subject = Subject { target: target.clone(), matter: Matter::Field(path) };
    chosen(subject, [base, ours, theirs], settled, clashes)
}

pub(super) fn chosen(
    subject: Subject,
    [base, ours, theirs]: [&Value; 3],
    settled: &Settled,
    clashes: &mut Vec<Clash>,
) -> Value {
    match settled.get(&subject) {
        Some(Side::Ours) => ours.clone(),
        Some(Side::Theirs) => theirs.clone(),
        None => {
            clashes.push(Clash { subject, base: base.clone(), ours: ours.clone(), theirs: theirs.clone() });
            ours.clone()
        }
    }
}

/// Whether it says nothing.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(parts) => parts.is_empty(),
        _ => false,
    }
}

/// Lists of which each text stands for itself, so that two people can each add one. The others say something by the rank
/// of each of theirs.
const SEPARATE: [&str; 4] = ["mots_cles", "acs_inconnus", "activites_inconnues", "autres_inconnus"];

/// What a field is made of, for merging.
enum Parts {
    Whole,
    Set,
    Table,
    /// A list of objects, each with an identifier under this key and one value beside it.
    Keyed(&'static str, &'static str),
    /// Texts in order, none twice.
    Texts,
}

fn parts(field: &Field, values: &[&Value; 3]) -> Parts {
    match (field.shape.entries(), field.shape) {
        (Entries::Set, _) => Parts::Set,
        (Entries::Table, _) => Parts::Table,
        (Entries::None, Shape::Niveaux) if values.iter().all(|it| is_without_twice(&keys(it, "niveau"))) => {
            Parts::Keyed("niveau", "annee")
        }
        (Entries::None, Shape::Lines)
            if SEPARATE.contains(&field.name) && values.iter().all(|it| is_without_twice(&texts(it))) =>
        {
            Parts::Texts
        }
        _ => Parts::Whole,
    }
}

fn is_without_twice(all: &[SmolStr]) -> bool {
    all.iter().collect::<BTreeSet<_>>().len() == all.len()
}

fn texts(value: &Value) -> Vec<SmolStr> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(SmolStr::new).collect()
}

fn keys(value: &Value, key: &str) -> Vec<SmolStr> {
    let items = value.as_array().into_iter().flatten();
    items.filter_map(|it| it.get(key)?.as_str()).map(SmolStr::new).collect()
}

/// What each side knows of what a field may name.
pub(super) struct Known<'k> {
    /// Whether an object is there in the end.
    pub is_alive: &'k dyn Fn(Kind, &str) -> bool,
    /// Whether a side took it away: then it said nothing else of it.
    pub took_away: &'k dyn Fn(Side, Kind, &str) -> bool,
}

/// One field of three, entry by entry where it has some.
pub(super) fn field(
    target: &Target,
    field: &Field,
    values: [&Value; 3],
    known: &Known<'_>,
    settled: &Settled,
    clashes: &mut Vec<Clash>,
) -> Value {
    let refers = field.shape.refers();
    let [base, ours, theirs] = values;
    if ours == theirs && refers.is_none() {
        return ours.clone();
    }
    if field.name == RESERVED && refers == Some(Kind::Parcours) && is_turned_round(values) {
        return three(target, Path::field(field.name), values, settled, clashes);
    }
    let entry = |read: &dyn Fn(&Value, &str) -> Value, key: &str, clashes: &mut Vec<Clash>| {
        let was = read(base, key);
        let side = |side: Side, value: &Value| match refers {
            Some(kind) if (known.took_away)(side, kind, key) => was.clone(),
            _ => read(value, key),
        };
        let (ours, theirs) = (side(Side::Ours, ours), side(Side::Theirs, theirs));
        three(target, Path::entry(field.name, key), [&was, &ours, &theirs], settled, clashes)
    };
    let stays = |key: &str| refers.is_none_or(|kind| (known.is_alive)(kind, key));
    match parts(field, &values) {
        Parts::Whole => three(target, Path::field(field.name), values, settled, clashes),
        Parts::Set => {
            let all: BTreeSet<SmolStr> = values.iter().flat_map(|it| texts(it)).collect();
            let read = |value: &Value, key: &str| {
                Value::Bool(value.as_array().is_some_and(|items| items.iter().any(|it| it == key)))
            };
            let is_in = |key: &SmolStr| stays(key) && entry(&read, key, clashes) == Value::Bool(true);
            all.into_iter().filter(is_in).map(|it| Value::from(it.as_str())).collect()
        }
        Parts::Table => {
            let all: BTreeSet<&String> = values.iter().filter_map(|it| it.as_object()).flat_map(Map::keys).collect();
            let read = |value: &Value, key: &str| value.get(key).cloned().unwrap_or(Value::Null);
            let kept = all.into_iter().filter(|key| stays(key)).filter_map(|key| {
                let value = entry(&read, key, clashes);
                (!value.is_null()).then(|| (key.clone(), value))
            });
            Value::Object(kept.collect())
        }
        Parts::Keyed(key, part) => {
            let read = |value: &Value, id: &str| {
                let mut items = value.as_array().into_iter().flatten();
                let found = items.find(|it| it.get(key).is_some_and(|it| it == id));
                found.and_then(|it| it.get(part)).cloned().unwrap_or(Value::Null)
            };
            let [was, here, there] = values.map(|it| keys(it, key));
            let mut items = Vec::new();
            for id in order::three(&was, &here, &there, Some(Side::Ours)).all.iter().filter(|it| stays(it)) {
                let value = entry(&read, id, clashes);
                if !value.is_null() {
                    items.push(json!({ key: id.as_str(), part: value }));
                }
            }
            Value::Array(items)
        }
        Parts::Texts => {
            let [was, here, there] = values.map(texts);
            let stays = |it: &&SmolStr| !was.contains(it) || (here.contains(it) && there.contains(it));
            let all = order::three(&was, &here, &there, Some(Side::Ours)).all;
            all.iter().filter(stays).map(|it| Value::from(it.as_str())).collect()
        }
    }
}

/// Whether both changed to whom something is reserved, and one of the three says « to all » by naming nobody, or all would
/// be what none of both said.
fn is_turned_round(values: [&Value; 3]) -> bool {
    let [base, ours, theirs] = values;
    if ours == theirs || ours == base || theirs == base {
        return false;
    }
    let stays = |it: &SmolStr| texts(ours).contains(it) && texts(theirs).contains(it);
    let has_new = [ours, theirs].iter().any(|it| texts(it).iter().any(|it| !texts(base).contains(it)));
    values.iter().any(|it| is_empty(it)) || (!has_new && !texts(base).iter().any(stays))
}

/// Whether a field is the number of the semestre in which something stands.
pub(super) fn is_place(field: &Field) -> bool {
    field.shape == Shape::Semestre
}
