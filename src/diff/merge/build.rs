//! The merged programme, from what holds others to what is held.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;
use serde_json::Value;
use smol_str::SmolStr;

use super::{
    Clash, EditError, Matter, Settled, Side, Subject, order, presence,
    value::{self, Known},
    view::{RESERVED, Three},
};
use crate::{
    edit::Path,
    programme::{Element, Fields, Kind, Location, Object, Programme, Target},
};

/// What a semestre has that is no field of it.
const NUMERO: &str = "numero";

pub(super) struct Building<'b, 'p> {
    three: &'b Three<'p>,
    settled: &'b Settled,
    clashes: &'b mut Vec<Clash>,
    alive: FxHashSet<Target>,
    built: Programme,
}

impl<'b, 'p> Building<'b, 'p> {
    pub(super) fn new(three: &'b Three<'p>, settled: &'b Settled, clashes: &'b mut Vec<Clash>) -> Self {
        let alive = presence::alive(three, settled, clashes);
        let Programme { id, profil, intitule, .. } = three.ours.programme;
        let built = Programme::new(id.clone(), *profil, intitule);
        Self { three, settled, clashes, alive, built }
    }

    pub(super) fn programme(mut self, head: &Target) -> Result<Programme, EditError> {
        let three = self.three;
        let mut kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|it| *it != Kind::Programme).collect();
        kinds.sort_by_key(|it| std::iter::successors(it.parent(), |it| it.parent()).count());
        for kind in kinds {
            for (parent, members) in self.by_holder(kind) {
                for id in self.ordered(kind, &parent, &members, head) {
                    let target = Target::new(kind, id);
                    match self.object(&target)? {
                        Some(object) => {
                            self.built.insert(object, &Location::last(&parent));
                        }
                        None => {
                            self.alive.remove(&target);
                        }
                    }
                }
            }
        }
        let base = three.base.as_ref().map(|it| it.programme as &dyn Fields);
        let mut whole = std::mem::replace(
            &mut self.built,
            Programme::new(three.ours.programme.id.clone(), three.ours.programme.profil, ""),
        );
        let sides: [&dyn Fields; 2] = [three.ours.programme, three.theirs.programme];
        for name in whole.names() {
            whole.set(name, sides[0].get(name)?)?;
        }
        self.fields(head, base, sides, &mut whole)?;
        whole.forget_absent();
        Ok(whole)
    }

    /// The objects of a kind by what holds them in the end. What nothing holds any more is not there.
    fn by_holder(&mut self, kind: Kind) -> BTreeMap<SmolStr, FxHashSet<SmolStr>> {
        let mut targets: Vec<Target> = self.alive.iter().filter(|it| it.kind == kind).cloned().collect();
        targets.sort();
        let mut held: BTreeMap<SmolStr, FxHashSet<SmolStr>> = BTreeMap::new();
        for target in targets {
            match self.holder(&target) {
                Some(parent) => drop(held.entry(parent).or_default().insert(target.id)),
                None => drop(self.alive.remove(&target)),
            }
        }
        held
    }

    fn holder(&mut self, target: &Target) -> Option<SmolStr> {
        let Some(kind) = target.kind.parent() else { return Some(SmolStr::default()) };
        let there = |it: Option<SmolStr>| it.filter(|id| self.alive.contains(&Target::new(kind, id)));
        let was = self.three.base.as_ref().and_then(|it| it.parent(target));
        let (ours, theirs) = (there(self.three.ours.parent(target)), there(self.three.theirs.parent(target)));
        let (ours, theirs) = match (ours, theirs) {
            (Some(ours), Some(theirs)) => (ours, theirs),
            (one, other) => return one.or(other).or_else(|| there(was)),
        };
        match was {
            _ if ours == theirs => return Some(ours),
            Some(was) if was == ours => return Some(theirs),
            Some(was) if was == theirs => return Some(ours),
            _ => {}
        }
        let subject = Subject { target: target.clone(), matter: Matter::Holder };
        let json = |it: Option<&SmolStr>| it.map_or(Value::Null, |it| Value::from(it.as_str()));
        let values = [&json(was.as_ref()), &json(Some(&ours)), &json(Some(&theirs))];
        value::chosen(subject, values, self.settled, self.clashes).as_str().map(SmolStr::new)
    }

    fn ordered(&mut self, kind: Kind, parent: &SmolStr, members: &FxHashSet<SmolStr>, head: &Target) -> Vec<SmolStr> {
        let kept =
            |all: &[SmolStr]| -> Vec<SmolStr> { all.iter().filter(|it| members.contains(*it)).cloned().collect() };
        let was = self.three.base.as_ref().map(|it| kept(it.list(kind, parent))).unwrap_or_default();
        let (ours, theirs) = (kept(self.three.ours.list(kind, parent)), kept(self.three.theirs.list(kind, parent)));
        let holder = kind.parent().map_or_else(|| head.clone(), |kind| Target::new(kind, parent));
        let subject = Subject { target: holder, matter: Matter::Order(kind) };
        let settled = self.settled.get(&subject).copied();
        let mut done = order::three(&was, &ours, &theirs, settled);
        if done.clash {
            let json = |all: &[SmolStr]| all.iter().map(|it| Value::from(it.as_str())).collect();
            self.clashes.push(Clash { subject, base: json(&was), ours: json(&ours), theirs: json(&theirs) });
        }
        // One that comes back to where nobody has it any more comes last.
        let mut rest: Vec<SmolStr> = members.iter().filter(|it| !done.all.contains(it)).cloned().collect();
        rest.sort();
        done.all.append(&mut rest);
        done.all
    }

    /// An object as it is in the end, without what it holds; None when it cannot be any more.
    fn object(&mut self, target: &Target) -> Result<Option<Object>, EditError> {
        let three = self.three;
        let alone = |it: Option<&dyn Element>| it.map(|it| it.to_object().alone());
        let was = alone(three.was(target));
        let (ours, theirs) = (alone(three.ours.find(target)), alone(three.theirs.find(target)));
        let reserved: Vec<Target> = Side::BOTH.iter().flat_map(|it| three.side(*it).parcours(target)).collect();
        let mut merged = match (ours, theirs) {
            (Some(ours), Some(theirs)) => {
                let mut merged = ours.clone();
                self.numero(target, [was.as_ref(), Some(&ours), Some(&theirs)], &mut merged);
                let sides =
                    [three.ours.find(target), three.theirs.find(target)].map(|it| it.map(|it| it as &dyn Fields));
                if let ([Some(ours), Some(theirs)], base) = (sides, three.was(target).map(|it| it as &dyn Fields)) {
                    self.fields(target, base, [ours, theirs], merged.fields_mut())?;
                }
                merged
            }
            (Some(only), None) | (None, Some(only)) => only,
            (None, None) => return Ok(None),
        };
        let alive = &self.alive;
        merged.fields_mut().forget(&|kind, id| !alive.contains(&Target::new(kind, id)));
        if !self.stands(&merged) || !self.keeps_to_some(target, &reserved, &mut merged)? {
            return Ok(None);
        }
        Ok(Some(merged))
    }

    /// The number of a semestre: one that was made anew may have another.
    fn numero(&mut self, target: &Target, [was, ours, theirs]: [Option<&Object>; 3], merged: &mut Object) {
        let Object::Semestre(into) = merged else { return };
        let read = |it: Option<&Object>| match it {
            Some(Object::Semestre(it)) => Value::from(it.numero),
            _ => Value::Null,
        };
        let values = [&read(was), &read(ours), &read(theirs)];
        let numero = value::three(target, Path::field(NUMERO), values, self.settled, self.clashes);
        into.numero = numero.as_u64().and_then(|it| u8::try_from(it).ok()).unwrap_or(into.numero);
    }

    /// Whether the semestre of an activité is there.
    fn stands(&self, object: &Object) -> bool {
        match object {
            Object::Activite(it) => self.built.semestres.iter().any(|semestre| semestre.numero == it.semestre),
            _ => true,
        }
    }

    /// Whether what is reserved to parcours still is: those it was reserved to gone, it would become everybody’s. As when a
    /// parcours is deleted, it goes with the last of them, unless it was the last of all.
    fn keeps_to_some(&self, target: &Target, reserved: &[Target], merged: &mut Object) -> Result<bool, EditError> {
        let fields = merged.fields_mut();
        let is_empty = |it: &Value| it.as_array().is_some_and(Vec::is_empty);
        let has_it = target.kind.field(RESERVED).is_some();
        if reserved.is_empty() || !has_it || !is_empty(&fields.get(RESERVED)?) || self.built.parcours.is_empty() {
            return Ok(true);
        }
        let said_all = Side::BOTH.iter().any(|it| {
            let side = self.three.side(*it);
            side.has(target) && side.parcours(target).is_empty()
        });
        let left: Vec<&str> = reserved.iter().filter(|it| self.alive.contains(*it)).map(|it| it.id.as_str()).collect();
        match left.is_empty() {
            _ if said_all => Ok(true),
            true => Ok(false),
            false => {
                fields.set(RESERVED, left.into())?;
                Ok(true)
            }
        }
    }

    fn fields(
        &mut self,
        target: &Target,
        base: Option<&dyn Fields>,
        [ours, theirs]: [&dyn Fields; 2],
        merged: &mut dyn Fields,
    ) -> Result<(), EditError> {
        let (three, alive) = (self.three, &self.alive);
        let known = Known {
            is_alive: &|kind, id| alive.contains(&Target::new(kind, id)),
            took_away: &|side, kind, id| three.took_away(side, &Target::new(kind, id)),
        };
        for field in target.kind.fields() {
            let was = base.map(|it| it.get(field.name)).transpose()?.unwrap_or_default();
            let (mut here, mut there) = (ours.get(field.name)?, theirs.get(field.name)?);
            let kept = here.clone();
            if value::is_place(field) {
                // Where one put it is gone: that one said nothing.
                let is_there = |it: &Value| self.built.semestres.iter().any(|semestre| *it == semestre.numero);
                match (is_there(&here), is_there(&there)) {
                    (true, false) => there = here.clone(),
                    (false, true) => here = there.clone(),
                    _ => {}
                }
            }
            let value = value::field(target, field, [&was, &here, &there], &known, self.settled, self.clashes);
            if value != kept {
                merged.set(field.name, value)?;
            }
        }
        Ok(())
    }
}
