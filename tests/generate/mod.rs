//! Random programmes and random edits, sound and unsound, for property tests.
//!
//! An edit is drawn as a [`Wish`], which knows nothing of the programme, and becomes an [`Edit`] in front of one:
//! so a failing sequence shrinks. A random programme is what random edits make of a small one.

#![allow(dead_code, reason = "each test file uses its part")]

mod fresh;
mod value;

use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};
use serde_json::{Value, json};
use tapis::{
    edit::{self, Edit, Move, Path, Placed, Set},
    programme::{Entries, Field, Id, Kind, Location, Profil, Programme, Target},
};

/// So many cases, in the time that a test suite may take; `TAPIS_CASES` times as many when it is set. What failed is
/// printed, not kept in a file.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    let times = std::env::var("TAPIS_CASES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    let cases = cases * times;
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 2000, ..ProptestConfig::default() }
}

pub(crate) fn sample() -> Programme {
    toml::from_str(include_str!("../fixtures/complet.toml")).unwrap()
}

/// Something that somebody may want to do to a programme, possible or not.
#[derive(Debug, Clone)]
pub(crate) enum Wish {
    /// A value for any field.
    Set {
        what: Index,
        field: Index,
        value: Value,
    },
    /// Another value of the same type as the one there.
    Change {
        what: Index,
        field: Index,
        text: String,
        number: f64,
    },
    /// An entry of a set or a table.
    Entry {
        what: Index,
        field: Index,
        key: Index,
        value: Value,
    },
    /// A field believed to be what it is not.
    Stale {
        what: Index,
        field: Index,
        value: Value,
    },
    Create {
        kind: Kind,
        id: String,
        parent: Index,
        rank: usize,
        text: String,
        semestre: u8,
    },
    /// With all that mentions it.
    Delete(Index),
    /// Whatever mentions it.
    DeleteAlone(Index),
    Move {
        what: Index,
        parent: Index,
        rank: usize,
    },
    Batch(Vec<Wish>),
}

/// Any wish.
pub(crate) fn wish() -> impl Strategy<Value = Wish> {
    let index = any::<Index>;
    let one = prop_oneof![
        3 => (index(), index(), value::any_value()).prop_map(|(what, field, value)| Wish::Set { what, field, value }),
        6 => (index(), index(), value::text(), value::number())
            .prop_map(|(what, field, text, number)| Wish::Change { what, field, text, number }),
        8 => (index(), index(), index(), value::entry_value())
            .prop_map(|(what, field, key, value)| Wish::Entry { what, field, key, value }),
        1 => (index(), index(), value::any_value()).prop_map(|(what, field, value)| Wish::Stale { what, field, value }),
        6 => (select(&Kind::ALL[1..]), "[a-c][0-9]?", index(), 0..4usize, value::text(), 1..4u8).prop_map(
            |(kind, id, parent, rank, text, semestre)| Wish::Create { kind, id, parent, rank, text, semestre }
        ),
        2 => index().prop_map(Wish::Delete),
        1 => index().prop_map(Wish::DeleteAlone),
        2 => (index(), index(), 0..4usize).prop_map(|(what, parent, rank)| Wish::Move { what, parent, rank }),
    ];
    one.prop_recursive(1, 4, 4, |one| vec(one, 0..4).prop_map(Wish::Batch))
}

/// A sequence of wishes.
pub(crate) fn wishes(most: usize) -> impl Strategy<Value = Vec<Wish>> {
    vec(wish(), 0..most)
}

/// Any sound programme.
pub(crate) fn programme() -> impl Strategy<Value = Programme> {
    let bare = Programme::new(Id::from_label("but-demo"), Profil::Licence, "");
    (select(vec![sample(), bare]), wishes(30)).prop_map(|(mut programme, wishes)| {
        for wish in wishes {
            // What is refused changes nothing: a property of its own holds that.
            let edit = wish.edit(&programme);
            let _ = edit::apply(&mut programme, edit);
        }
        programme
    })
}

/// The fields that hold texts in order.
const LISTS_OF_TEXTS: [&str; 6] =
    ["mots_cles", "echelons", "descripteurs", "acs_inconnus", "activites_inconnues", "autres_inconnus"];

impl Wish {
    /// The edit that grants this wish to `programme`, as somebody who sees it would make it.
    pub(crate) fn edit(&self, programme: &Programme) -> Edit {
        match self {
            Wish::Set { what, field, value } => {
                let (target, name) = field_of(programme, what, field);
                set(programme, target, Path::field(name), value.clone())
            }
            Wish::Change { what, field, text, number } => {
                let (target, name) = field_of(programme, what, field);
                let after = match read(programme, &target, &Path::field(name)) {
                    Value::Bool(there) => json!(!there),
                    Value::Number(_) => json!(number.abs()),
                    Value::Null => value::something(text, *number),
                    Value::Array(_) if LISTS_OF_TEXTS.contains(&name) => json!([text, ""]),
                    _ => json!(text),
                };
                set(programme, target, Path::field(name), after)
            }
            Wish::Entry { what, field, key, value } => entry(programme, what, field, key, value.clone()),
            Wish::Stale { what, field, value } => {
                let (target, name) = field_of(programme, what, field);
                Edit::Set(Set { target, path: Path::field(name), before: json!("jamais"), after: value.clone() })
            }
            Wish::Create { kind, id, parent, rank, text, semestre } => {
                let object = fresh::object(*kind, id, text, *semestre);
                Edit::Create(Placed { object, at: Location::new(parent_for(programme, *kind, parent), *rank) })
            }
            Wish::Delete(what) => {
                let target = target(programme, what);
                edit::delete(programme, &target).unwrap_or(Edit::Batch(Vec::new()))
            }
            Wish::DeleteAlone(what) => match programme.find(&target(programme, what)) {
                Some(element) => Edit::Delete(Placed { object: element.to_object(), at: Location::last("") }),
                None => Edit::Batch(Vec::new()),
            },
            Wish::Move { what, parent, rank } => {
                let target = target(programme, what);
                let from = programme.locate(&target).unwrap_or(Location::last(""));
                let to = Location::new(parent_for(programme, target.kind, parent), *rank);
                Edit::Move(Move { target, from, to })
            }
            Wish::Batch(wishes) => {
                // Each step sees what the ones before it did.
                let mut seen = programme.clone();
                let step = |wish: &Wish| {
                    let edit = wish.edit(&seen);
                    let _ = edit::apply(&mut seen, edit.clone());
                    edit
                };
                Edit::Batch(wishes.iter().map(step).collect())
            }
        }
    }
}

fn target(programme: &Programme, what: &Index) -> Target {
    let mut targets: Vec<Target> = programme.elements().map(|element| element.target()).collect();
    targets.push(Target::new(Kind::Programme, &programme.id));
    what.get(&targets).clone()
}

fn field_of(programme: &Programme, what: &Index, field: &Index) -> (Target, &'static str) {
    let target = target(programme, what);
    let name = programme.fields(&target).map(|fields| *field.get(fields.names())).unwrap_or("libelle");
    (target, name)
}

fn read(programme: &Programme, target: &Target, path: &Path) -> Value {
    let fields = programme.fields(target).expect("the target was just found");
    path.read(&fields.get(&path.field).expect("the field was just found"))
}

fn set(programme: &Programme, target: Target, path: Path, after: Value) -> Edit {
    let before = read(programme, &target, &path);
    Edit::Set(Set { target, path, before, after })
}

/// An entry of a field that has some, mostly with an identifier that the field may hold.
fn entry(programme: &Programme, what: &Index, field: &Index, key: &Index, value: Value) -> Edit {
    let with_entries: Vec<(Target, &Field)> = programme
        .elements()
        .map(|element| element.target())
        .flat_map(|target| target.kind.fields().iter().map(move |field| (target.clone(), field)))
        .filter(|(_, field)| field.shape.entries() != Entries::None)
        .collect();
    if with_entries.is_empty() {
        let target = Target::new(Kind::Programme, &programme.id);
        return set(programme, target, Path::entry("metadonnees", "clé"), value);
    }
    let at = (what.index(with_entries.len()) + field.index(with_entries.len())) % with_entries.len();
    let (target, field) = with_entries[at].clone();
    let name = field.name;
    let keys: Vec<String> = match field.shape.refers() {
        Some(kind) => programme
            .elements()
            .map(|element| element.target())
            .filter(|it| it.kind == kind)
            .map(|it| it.id.to_string())
            .chain(["nulle-part".to_owned()])
            .collect(),
        None => ["cm", "td", "projet", "min"].map(str::to_owned).into(),
    };
    let path = Path::entry(name, key.get(&keys).as_str());
    let value = match (read(programme, &target, &path), &value) {
        (Value::Bool(there), _) => json!(!there),
        _ => value,
    };
    set(programme, target, path, value)
}

/// An owner for an object of that kind, mostly of the right kind itself.
fn parent_for(programme: &Programme, kind: Kind, parent: &Index) -> String {
    let Some(owner) = kind.parent() else { return String::new() };
    let owners: Vec<String> =
        programme.elements().map(|it| it.target()).filter(|it| it.kind == owner).map(|it| it.id.to_string()).collect();
    if owners.is_empty() { "nulle-part".to_owned() } else { parent.get(&owners).clone() }
}
