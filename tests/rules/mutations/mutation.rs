//! What a mutation is.

use std::collections::BTreeMap;

use fastrand::Rng;
use rust_decimal::Decimal;
use tapis::programme::{Element, Id, Parcours, Programme, Target};

/// One way of spoiling a sound programme, and what a check must say of it.
pub(super) struct Mutation {
    /// The rule that must find it.
    pub rule: &'static str,
    /// What it does to the programme.
    pub does: &'static str,
    /// Spoils one place drawn at random; None when the place drawn does not lend itself to it.
    pub mutate: fn(&mut Programme, &mut Rng) -> Option<Expected>,
    /// The other rules that may speak of it, each with the reason why.
    pub implies: &'static [(&'static str, &'static str)],
    /// How many mutations there are, where the programme has no room for [`ENOUGH`](super::proof::ENOUGH), and why.
    pub fewer: Option<(usize, &'static str)>,
}

/// What the rule must say.
#[derive(Debug)]
pub(super) struct Expected {
    /// Where and how the programme was spoilt: no two mutations of a rule say the same.
    pub place: String,
    pub target: Target,
    /// The parcours in which it holds; empty in a programme without parcours, and for what is of none.
    pub parcours: Vec<Id<Parcours>>,
    /// The figure that the message must tell, by parcours; nothing where it tells none.
    pub figures: BTreeMap<Option<Id<Parcours>>, Decimal>,
}

impl Expected {
    /// A finding about `element`; None when it would hold in no parcours of the programme.
    pub(super) fn at(
        programme: &Programme,
        element: &dyn Element,
        parcours: Vec<Id<Parcours>>,
        place: String,
    ) -> Option<Expected> {
        Self::on(programme, element.target(), parcours, place)
    }

    /// A finding about something that no parcours of the programme develops.
    pub(super) fn of_none(element: &dyn Element, place: String) -> Option<Expected> {
        Some(Expected { place, target: element.target(), parcours: Vec::new(), figures: BTreeMap::new() })
    }

    /// The same, about what `target` names.
    pub(super) fn on(
        programme: &Programme,
        target: Target,
        parcours: Vec<Id<Parcours>>,
        place: String,
    ) -> Option<Expected> {
        let holds = programme.parcours.is_empty() || !parcours.is_empty();
        holds.then_some(Expected { place, target, parcours, figures: BTreeMap::new() })
    }

    /// The same, whose message tells this figure in each of its parcours.
    pub(super) fn telling(self, figure: impl Fn(Option<&Id<Parcours>>) -> Decimal) -> Expected {
        let places: Vec<Option<Id<Parcours>>> = match self.parcours.is_empty() {
            true => vec![None],
            false => self.parcours.iter().cloned().map(Some).collect(),
        };
        let figures = places.into_iter().map(|it| (it.clone(), figure(it.as_ref()))).collect();
        Expected { figures, ..self }
    }
}
