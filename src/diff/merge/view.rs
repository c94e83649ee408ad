//! Three states of one programme, each with its objects by what names them.

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::Side;
use crate::programme::{Element, Kind, Lookup, Objects, Programme, Target};

/// One state.
pub(super) struct View<'p> {
    pub(super) programme: &'p Programme,
    objects: Objects<'p>,
    /// What each holder holds of each kind, in order.
    lists: FxHashMap<(Kind, SmolStr), Vec<SmolStr>>,
    /// The semestre of each activité.
    semestres: FxHashMap<SmolStr, Target>,
}

impl<'p> View<'p> {
    fn of(programme: &'p Programme) -> Self {
        let objects = Objects::of(programme);
        let mut lists: FxHashMap<(Kind, SmolStr), Vec<SmolStr>> = FxHashMap::default();
        for target in programme.elements().map(Element::target) {
            let parent = objects.locate(&target).map(|it| it.parent).unwrap_or_default();
            lists.entry((target.kind, parent)).or_default().push(target.id);
        }
        let numbered: FxHashMap<u8, Target> = programme.semestres.iter().map(|it| (it.numero, it.target())).collect();
        let of_activite = |it: &crate::programme::Activite| {
            numbered.get(&it.semestre).map(|semestre| (SmolStr::new(it.id.as_str()), semestre.clone()))
        };
        let semestres = programme.activites.iter().filter_map(of_activite).collect();
        Self { programme, objects, lists, semestres }
    }

    pub(super) fn has(&self, target: &Target) -> bool {
        self.find(target).is_some()
    }

    pub(super) fn find(&self, target: &Target) -> Option<&dyn Element> {
        self.objects.find(target)
    }

    pub(super) fn parent(&self, target: &Target) -> Option<SmolStr> {
        self.objects.locate(target).map(|it| it.parent)
    }

    /// What `parent` holds of a kind, in order.
    pub(super) fn list(&self, kind: Kind, parent: &SmolStr) -> &[SmolStr] {
        self.lists.get(&(kind, parent.clone())).map_or(&[], Vec::as_slice)
    }

    /// What it stands in, and cannot be without: its holder; for an activité its semestre too.
    pub(super) fn holders(&self, target: &Target) -> Vec<Target> {
        let parent = target.kind.parent().zip(self.parent(target)).map(|(kind, id)| Target::new(kind, id));
        let semestre = self.semestres.get(&target.id).filter(|_| target.kind == Kind::Activite).cloned();
        parent.into_iter().chain(semestre).collect()
    }

    /// The parcours to which it is reserved; none: it is of all.
    pub(super) fn parcours(&self, target: &Target) -> Vec<Target> {
        let mut found = Vec::new();
        if let Some(element) = self.find(target) {
            element.references(&mut |it| {
                if it.field == RESERVED && it.kind == Kind::Parcours {
                    found.push(it.target());
                }
            });
        }
        found
    }
}

/// The field that reserves an object to some parcours; empty, it is of all.
pub(super) const RESERVED: &str = "parcours";

/// The last common state, and what became of it.
pub(super) struct Three<'p> {
    pub(super) base: Option<View<'p>>,
    pub(super) ours: View<'p>,
    pub(super) theirs: View<'p>,
}

impl<'p> Three<'p> {
    pub(super) fn of(base: Option<&'p Programme>, ours: &'p Programme, theirs: &'p Programme) -> Self {
        Self { base: base.map(View::of), ours: View::of(ours), theirs: View::of(theirs) }
    }

    pub(super) fn side(&self, side: Side) -> &View<'p> {
        match side {
            Side::Ours => &self.ours,
            Side::Theirs => &self.theirs,
        }
    }

    pub(super) fn was(&self, target: &Target) -> Option<&dyn Element> {
        self.base.as_ref()?.find(target)
    }

    /// Whether this side took it away.
    pub(super) fn took_away(&self, side: Side, target: &Target) -> bool {
        !self.side(side).has(target) && self.was(target).is_some()
    }
}
