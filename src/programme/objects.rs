//! The objects of a programme by what names them, for whoever asks for many: a programme seeks each from its beginning.

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::{Competence, Element, Kind, Location, Nature, Programme, Target};

/// Where objects can be looked up: a programme itself, or [`Objects`] made of it.
pub trait Lookup {
    fn programme(&self) -> &Programme;
    /// The object that `target` names. The programme itself is none of its objects.
    fn find(&self, target: &Target) -> Option<&dyn Element>;
    /// Where the object that `target` names stands.
    fn locate(&self, target: &Target) -> Option<Location>;

    /// The nature of an activité; None for what is none.
    fn nature(&self, target: &Target) -> Option<Nature> {
        if target.kind != Kind::Activite {
            return None;
        }
        let nature = self.find(target)?.get("type").ok()?;
        serde_json::from_value(nature).ok()
    }

    /// The label that people know an object by: its code, its name or its wording.
    fn label(&self, target: &Target) -> Option<SmolStr> {
        if target.kind == Kind::Programme {
            return Some(SmolStr::new(self.programme().id.as_str()));
        }
        let label = self.find(target)?.label();
        if !label.is_empty() {
            return Some(label);
        }
        Some(self.locate(target).and_then(|at| self.nameless(target.kind, &at)).unwrap_or_else(|| target.id.clone()))
    }

    /// What an object that has no wording yet is called by: its rank in what holds it.
    fn nameless(&self, kind: Kind, at: &Location) -> Option<SmolStr> {
        let holder = || -> Option<&Competence> {
            self.programme().competences.iter().find(|it| it.id.as_str() == at.parent.as_str())
        };
        match kind {
            Kind::Niveau => {
                let competence = holder()?;
                Some(format!("{} {}", competence.nom, competence.niveaux.get(at.rank)?.ordre).into())
            }
            Kind::Composante => Some(holder()?.composantes_numerotees().nth(at.rank)?.1.into()),
            kind => {
                let holder = kind.parent().and_then(|kind| self.label(&Target::new(kind, &at.parent)));
                let rank = at.rank + 1;
                Some(holder.map_or_else(|| rank.to_string(), |it| format!("{it} · {rank}")).into())
            }
        }
    }
}

impl Lookup for Programme {
    fn programme(&self) -> &Programme {
        self
    }

    fn find(&self, target: &Target) -> Option<&dyn Element> {
        Programme::find(self, target)
    }

    fn locate(&self, target: &Target) -> Option<Location> {
        Programme::locate(self, target)
    }
}

/// All objects of a programme by what names them.
pub struct Objects<'p> {
    programme: &'p Programme,
    all: FxHashMap<Target, Place<'p>>,
}

struct Place<'p> {
    element: &'p dyn Element,
    parent: &'p str,
    rank: usize,
}

impl<'p> Objects<'p> {
    pub fn of(programme: &'p Programme) -> Self {
        let places = programme.places();
        let all = places.map(|(element, parent, rank)| (element.target(), Place { element, parent, rank })).collect();
        Self { programme, all }
    }

    /// The programme that they are of.
    pub fn whole(&self) -> &'p Programme {
        self.programme
    }
}

impl Lookup for Objects<'_> {
    fn programme(&self) -> &Programme {
        self.programme
    }

    fn find(&self, target: &Target) -> Option<&dyn Element> {
        self.all.get(target).map(|it| it.element)
    }

    fn locate(&self, target: &Target) -> Option<Location> {
        self.all.get(target).map(|it| Location::new(it.parent, it.rank))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_up_is_what_is_sought() {
        let mut programme: Programme = toml::from_str(include_str!("../../tests/fixtures/complet.toml")).unwrap();
        for is_named in [true, false] {
            let objects = Objects::of(&programme);
            let mut seen = 0;
            for target in programme.elements().map(Element::target) {
                let sought: &dyn Lookup = &programme;
                assert_eq!(objects.label(&target), sought.label(&target), "{target:?}");
                assert_eq!(objects.locate(&target), sought.locate(&target), "{target:?}");
                assert_eq!(objects.find(&target).map(Element::target), Some(target));
                seen += 1;
            }
            assert!(seen > 25, "{seen}");
            let gone = Target::new(Kind::Ac, "parti");
            assert!(objects.find(&gone).is_none() && objects.label(&gone).is_none());
            if is_named {
                programme.each_mut(&mut |it| {
                    for name in ["code", "nom", "libelle"] {
                        // Not all have each of them.
                        let _ = it.set(name, serde_json::json!(""));
                    }
                });
            }
        }
    }
}
