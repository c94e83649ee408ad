//! What all objects of a programme have in common: a kind, an identifier, a place among siblings.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use super::*;

/// An object of a programme, seen from outside.
pub trait Element: Fields {
    fn target(&self) -> Target;
    /// The label that people know it by: a code, a name or, failing both, its wording.
    fn label(&self) -> SmolStr;
    /// A copy of it with all that it holds.
    fn to_object(&self) -> Object;
}

/// An object that lives in a list of the programme or of another object.
pub trait Listed: Element + Sized + 'static {
    const KIND: Kind;

    fn id(&self) -> &str;
    /// Every list that holds such objects, with the identifier of the list's owner (empty: the programme).
    fn lists(programme: &Programme) -> impl Iterator<Item = (&str, &Vec<Self>)>;
    /// The list that `parent` owns.
    fn list_mut<'p>(programme: &'p mut Programme, parent: &str) -> Option<&'p mut Vec<Self>>;
}

/// Where an object stands: the list of its parent, and its rank there from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// The identifier of the list's owner; empty for the programme.
    pub parent: SmolStr,
    pub rank: usize,
}

impl Location {
    pub fn new(parent: impl AsRef<str>, rank: usize) -> Self {
        Self { parent: SmolStr::new(parent.as_ref()), rank }
    }

    /// In the list of `parent`, after all others.
    pub fn last(parent: impl AsRef<str>) -> Self {
        Self::new(parent, usize::MAX)
    }
}

/// One line a kind: how it is labelled, and the path to the lists that hold it.
macro_rules! elements {
    ($($kind:ident($($path:ident).+) |$it:ident| $label:expr;)*) => {
        /// A whole object with all that it holds, for creation and deletion.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        #[expect(clippy::large_enum_variant, reason = "objects in flight are few; a box would only hide the activité")]
        pub enum Object { $($kind($kind)),* }

        impl Object {
            pub fn target(&self) -> Target {
                match self { $(Object::$kind(it) => it.target()),* }
            }

            /// The label that people know it by.
            pub fn label(&self) -> SmolStr {
                match self { $(Object::$kind(it) => it.label()),* }
            }

            pub(crate) fn fields_mut(&mut self) -> &mut dyn Fields {
                match self { $(Object::$kind(it) => it),* }
            }
        }

        $(
            impl Element for $kind {
                fn target(&self) -> Target {
                    Target::new(Kind::$kind, &self.id)
                }
                fn label(&self) -> SmolStr {
                    let $it = self;
                    SmolStr::new(&$label)
                }
                fn to_object(&self) -> Object {
                    Object::$kind(self.clone())
                }
            }
            impl Listed for $kind {
                const KIND: Kind = Kind::$kind;
                fn id(&self) -> &str {
                    self.id.as_str()
                }
                fn lists(programme: &Programme) -> impl Iterator<Item = (&str, &Vec<Self>)> {
                    elements!(@lists programme, $($path).+)
                }
                fn list_mut<'p>(programme: &'p mut Programme, parent: &str) -> Option<&'p mut Vec<Self>> {
                    elements!(@list_mut programme, parent, $($path).+)
                }
            }
        )*

        impl Programme {
            /// The object that `target` names. The programme itself is none of its objects.
            pub fn find(&self, target: &Target) -> Option<&dyn Element> {
                match target.kind {
                    Kind::Programme => None,
                    $(Kind::$kind => by_id::<$kind>(self, &target.id).map(|it| it as &dyn Element),)*
                }
            }

            /// The fields of the object that `target` names, the programme included.
            pub fn fields(&self, target: &Target) -> Option<&dyn Fields> {
                match target.kind {
                    // There is one, whatever identifier it went by when somebody named it.
                    Kind::Programme => Some(self as &dyn Fields),
                    $(Kind::$kind => by_id::<$kind>(self, &target.id).map(|it| it as &dyn Fields),)*
                }
            }

            pub(crate) fn fields_mut(&mut self, target: &Target) -> Option<&mut dyn Fields> {
                match target.kind {
                    Kind::Programme => Some(self as &mut dyn Fields),
                    $(Kind::$kind => {
                        let at = locate::<$kind>(self, &target.id)?;
                        $kind::list_mut(self, &at.parent)?.get_mut(at.rank).map(|it| it as &mut dyn Fields)
                    })*
                }
            }

            /// What holds objects of `kind`, in the order of the programme, and how many each holds.
            pub fn holders(&self, kind: Kind) -> Vec<(&str, usize)> {
                match kind {
                    Kind::Programme => Vec::new(),
                    $(Kind::$kind => $kind::lists(self).map(|(id, list)| (id, list.len())).collect(),)*
                }
            }

            /// Where the object that `target` names stands.
            pub fn locate(&self, target: &Target) -> Option<Location> {
                match target.kind {
                    Kind::Programme => None,
                    $(Kind::$kind => locate::<$kind>(self, &target.id),)*
                }
            }

            /// Puts `object` at `at`, or last when the rank is past the end. Gives the place it took;
            /// None, and no change, when there is no such parent.
            pub(crate) fn insert(&mut self, object: Object, at: &Location) -> Option<Location> {
                match object {
                    $(Object::$kind(it) => {
                        let list = $kind::list_mut(self, &at.parent)?;
                        let rank = at.rank.min(list.len());
                        list.insert(rank, it);
                        Some(Location { parent: at.parent.clone(), rank })
                    })*
                }
            }

            /// Takes the object that `target` names out, with the place that it had.
            pub(crate) fn remove(&mut self, target: &Target) -> Option<(Object, Location)> {
                match target.kind {
                    Kind::Programme => None,
                    $(Kind::$kind => {
                        let at = locate::<$kind>(self, &target.id)?;
                        let it = $kind::list_mut(self, &at.parent)?.remove(at.rank);
                        Some((Object::$kind(it), at))
                    })*
                }
            }

            /// Does something to the fields of every object of the programme; not to those of the programme itself.
            pub(crate) fn each_mut(&mut self, change: &mut dyn FnMut(&mut dyn Fields)) {
                $(elements!(@each_mut self, change, $($path).+);)*
            }

            /// Every object of the programme, with the identifier of what holds it (empty: the programme) and its rank there.
            pub(super) fn places(&self) -> impl Iterator<Item = (&dyn Element, &str, usize)> {
                std::iter::empty::<(&dyn Element, &str, usize)>()
                    $(.chain($kind::lists(self).flat_map(|(parent, list)| {
                        list.iter().enumerate().map(move |(rank, it)| (it as &dyn Element, parent, rank))
                    })))*
            }

            /// Every object of the programme.
            pub fn elements(&self) -> impl Iterator<Item = &dyn Element> {
                std::iter::empty::<&dyn Element>()
                    $(.chain($kind::lists(self).flat_map(|(_, list)| list.iter().map(|it| it as &dyn Element))))*
            }
        }
    };

    (@lists $p:ident, $a:ident) => { std::iter::once(("", &$p.$a)) };
    (@lists $p:ident, $a:ident.$b:ident) => { $p.$a.iter().map(|a| (a.id.as_str(), &a.$b)) };
    (@lists $p:ident, $a:ident.$b:ident.$c:ident) => {
        $p.$a.iter().flat_map(|a| a.$b.iter().map(|b| (b.id.as_str(), &b.$c)))
    };
    (@each_mut $p:ident, $change:ident, $a:ident) => { $p.$a.iter_mut().for_each(|it| $change(it)) };
    (@each_mut $p:ident, $change:ident, $a:ident.$b:ident) => {
        $p.$a.iter_mut().flat_map(|a| &mut a.$b).for_each(|it| $change(it))
    };
    (@each_mut $p:ident, $change:ident, $a:ident.$b:ident.$c:ident) => {
        $p.$a.iter_mut().flat_map(|a| &mut a.$b).flat_map(|b| &mut b.$c).for_each(|it| $change(it))
    };
    (@list_mut $p:ident, $parent:ident, $a:ident) => { $parent.is_empty().then_some(&mut $p.$a) };
    (@list_mut $p:ident, $parent:ident, $a:ident.$b:ident) => {
        $p.$a.iter_mut().find(|a| a.id.as_str() == $parent).map(|a| &mut a.$b)
    };
    (@list_mut $p:ident, $parent:ident, $a:ident.$b:ident.$c:ident) => {
        $p.$a.iter_mut().flat_map(|a| a.$b.iter_mut()).find(|b| b.id.as_str() == $parent).map(|b| &mut b.$c)
    };
}

elements! {
    Parcours(parcours) |it| it.code;
    Competence(competences) |it| it.nom;
    Situation(competences.situations) |it| it.libelle;
    Composante(competences.composantes) |it| it.libelle;
    Niveau(competences.niveaux) |it| it.libelle;
    Ac(competences.niveaux.acs) |it| it.code;
    Semestre(semestres) |it| format!("S{}", it.numero);
    Ue(semestres.ues) |it| it.code;
    Choix(choix) |it| it.code;
    Activite(activites) |it| it.code;
    Evaluation(activites.evaluations) |it| it.libelle;
    Critere(activites.criteres) |it| it.libelle;
    Bloc(blocs) |it| it.code;
    Remarque(remarques) |it| it.texte;
    Derogation(derogations) |it| it.regle;
    Reglage(reglages) |it| it.regle;
}

impl Object {
    /// The object itself and all that it holds.
    pub fn targets(&self) -> Vec<Target> {
        let mut targets = vec![self.target()];
        match self {
            Object::Competence(it) => {
                targets.extend(it.situations.iter().map(Element::target));
                targets.extend(it.composantes.iter().map(Element::target));
                targets.extend(it.niveaux.iter().flat_map(niveau_and_acs));
            }
            Object::Niveau(it) => targets.extend(it.acs.iter().map(Element::target)),
            Object::Semestre(it) => targets.extend(it.ues.iter().map(Element::target)),
            Object::Activite(it) => {
                targets.extend(it.evaluations.iter().map(Element::target));
                targets.extend(it.criteres.iter().map(Element::target));
            }
            _ => {}
        }
        targets
    }
}

impl Object {
    /// The object without what it holds.
    pub fn alone(&self) -> Object {
        let mut alone = self.clone();
        match &mut alone {
            Object::Competence(it) => {
                it.situations.clear();
                it.composantes.clear();
                it.niveaux.clear();
            }
            Object::Niveau(it) => it.acs.clear(),
            Object::Semestre(it) => it.ues.clear(),
            Object::Activite(it) => {
                it.evaluations.clear();
                it.criteres.clear();
            }
            _ => {}
        }
        alone
    }
}

fn niveau_and_acs(niveau: &Niveau) -> impl Iterator<Item = Target> {
    std::iter::once(niveau.target()).chain(niveau.acs.iter().map(Element::target))
}

fn by_id<'p, T: Listed>(programme: &'p Programme, id: &str) -> Option<&'p T> {
    T::lists(programme).find_map(|(_, list)| list.iter().find(|it| it.id() == id))
}

fn locate<T: Listed>(programme: &Programme, id: &str) -> Option<Location> {
    T::lists(programme)
        .find_map(|(parent, list)| list.iter().position(|it| it.id() == id).map(|rank| Location::new(parent, rank)))
}

impl Programme {
    /// Takes every mention of an object that is not there out of those that are.
    pub fn forget_absent(&mut self) {
        let known: HashSet<Target> = self.elements().map(Element::target).collect();
        self.each_mut(&mut |it| it.forget(&|kind, id| !known.contains(&Target::new(kind, id))));
    }

    /// The object that `id` names, if it is there.
    pub fn get<T: Listed>(&self, id: &Id<T>) -> Option<&T> {
        by_id(self, id.as_str())
    }
}
