//! Which objects are there: what one made, what none took away, and what one took away while the other worked on it.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;
use serde_json::Value;

use super::{
    Clash, Matter, Settled, Side, Subject,
    view::{Three, View},
};
use crate::{
    edit::Path,
    programme::{Element, Entries, Reference, Target},
};

/// The objects that are there.
pub(super) fn alive(three: &Three<'_>, settled: &Settled, clashes: &mut Vec<Clash>) -> FxHashSet<Target> {
    let mut alive = FxHashSet::default();
    for side in Side::BOTH {
        let Some(base) = &three.base else {
            alive.extend(three.side(side).programme.elements().map(Element::target));
            continue;
        };
        let doomed = Doomed::of(three, base, side);
        let disputed = doomed.disputed();
        for target in three.side(side).programme.elements().map(Element::target) {
            if !doomed.targets.contains(&target) {
                alive.insert(target);
                continue;
            }
            let root = doomed.root(&target);
            let subject = Subject { target: root.clone(), matter: Matter::Presence };
            if disputed.contains(&root) && settled.get(&subject).is_none_or(|it| *it == side) {
                alive.insert(target);
            }
        }
        for target in disputed {
            let subject = Subject { target, matter: Matter::Presence };
            if !settled.contains_key(&subject) {
                let is_here = |of: Side| Value::Bool(of == side);
                let (ours, theirs) = (is_here(Side::Ours), is_here(Side::Theirs));
                clashes.push(Clash { subject, base: Value::Bool(true), ours, theirs });
            }
        }
    }
    alive
}

/// What one side still has, and the other took away.
struct Doomed<'t, 'p> {
    base: &'t View<'p>,
    kept: &'t View<'p>,
    targets: FxHashSet<Target>,
}

impl<'t, 'p> Doomed<'t, 'p> {
    fn of(three: &'t Three<'p>, base: &'t View<'p>, side: Side) -> Self {
        let kept = three.side(side);
        let here = kept.programme.elements().map(Element::target);
        let targets = here.filter(|it| three.took_away(side.other(), it)).collect();
        Self { base, kept, targets }
    }

    /// The outermost object that goes with it: a whole is settled at once.
    fn root(&self, target: &Target) -> Target {
        let mut root = target.clone();
        while let Some(holder) = self.holder(&root) {
            root = holder;
        }
        root
    }

    /// What it stands in and what goes too; or the parcours to which alone it is reserved.
    fn holder(&self, target: &Target) -> Option<Target> {
        if let Some(holder) = self.kept.holders(target).into_iter().find(|it| self.targets.contains(it)) {
            return Some(holder);
        }
        let parcours = self.kept.parcours(target);
        let all = parcours.iter().all(|it| self.targets.contains(it));
        parcours.into_iter().next().filter(|_| all)
    }

    /// The outermost objects on which whoever still has them worked.
    fn disputed(&self) -> BTreeSet<Target> {
        let mut disputed = BTreeSet::new();
        let is_changed = |it: &&Target| self.is_changed(it);
        disputed.extend(self.targets.iter().filter(is_changed).map(|it| self.root(it)));
        for element in self.kept.programme.elements() {
            let target = element.target();
            if self.targets.contains(&target) {
                continue;
            }
            let before = self.base.holders(&target);
            let new = self.kept.holders(&target).into_iter().filter(|it| !before.contains(it));
            disputed.extend(new.filter(|it| self.targets.contains(it)).map(|it| self.root(&it)));
            let was = self.base.find(&target);
            element.references(&mut |it| {
                let to = it.target();
                if self.targets.contains(&to) && was.is_none_or(|was| tie(was, it) != tie(element, it)) {
                    disputed.insert(self.root(&to));
                }
            });
        }
        disputed
    }

    /// Whether it became another, but for what went elsewhere.
    fn is_changed(&self, target: &Target) -> bool {
        let (Some(was), Some(is)) = (self.base.find(target), self.kept.find(target)) else { return true };
        let mut was = was.to_object().alone();
        was.fields_mut().forget(&|kind, id| !self.kept.has(&Target::new(kind, id)));
        was != is.to_object().alone() || self.base.parent(target) != self.kept.parent(target)
    }
}

/// What a field of an object says of another: that it is there, or its weight.
fn tie(element: &dyn Element, it: Reference<'_>) -> Value {
    let value = element.get(it.field).unwrap_or_default();
    let kind = element.target().kind;
    match kind.shape(it.field).map(|shape| shape.entries()) {
        Some(Entries::Set | Entries::Table) => Path::entry(it.field, it.id).read(&value),
        _ => match &value {
            Value::Array(items) => items.iter().filter(|item| names(item, it.id)).cloned().collect(),
            other if names(other, it.id) => other.clone(),
            _ => Value::Null,
        },
    }
}

/// Whether a value, or one in it, is that identifier.
fn names(value: &Value, id: &str) -> bool {
    match value {
        Value::String(text) => text == id,
        Value::Object(parts) => parts.values().any(|it| names(it, id)),
        _ => false,
    }
}
