//! Which AC a student meets whatever they choose, and which they can pass by.

use std::collections::BTreeSet;

use rust_decimal::{Decimal, prelude::ToPrimitive};
use rustc_hash::FxHashSet;

use super::{
    Item, Part, Spot,
    score::{Score, Trail},
    search::Search,
    sums::Where,
};
use crate::{
    coverage::{Links, ParcoursView, SeenAc, index::Rank},
    programme::{Activite, Choix, Element, Target},
};

/// Whether students meet something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Whatever they choose.
    Always,
    /// According to what they choose.
    ByChoice,
    Never,
}

/// A choice, and what is taken of it to pass something by.
#[derive(Debug, Clone, PartialEq)]
pub struct Escape<'p> {
    pub choix: &'p Choix,
    /// In the order of its options.
    pub taken: Vec<Target>,
}

impl Presence {
    /// Its name in the contract and in the texts.
    pub fn name(self) -> &'static str {
        match self {
            Presence::Always => "toujours",
            Presence::ByChoice => "selon-le-choix",
            Presence::Never => "jamais",
        }
    }
}

impl<'p> ParcoursView<'p> {
    /// Whether everybody has one of these activités, whatever is chosen.
    fn is_for_all(&self, links: &Links<'p>) -> bool {
        links.ranks().iter().any(|&it| !self.choices.is_optional(it))
    }

    /// Whether students meet some of these activités.
    pub fn presence(&self, links: &Links<'p>) -> Presence {
        self.presence_of(&[links])
    }

    /// Whether students work or assess an AC.
    pub fn presence_of_ac(&self, vu: &SeenAc<'p>) -> Presence {
        self.presence_of(&[&vu.travaille, &vu.evalue])
    }

    /// How many of these activités students meet at the least and at the most; one of two lists counts once.
    pub fn times(&self, links: &[&Links<'p>]) -> [usize; 2] {
        let sought = self.ranks_of(links);
        let everybody_s = sought.iter().filter(|it| !self.choices.is_optional(**it)).count();
        if everybody_s == sought.len() {
            return [everybody_s; 2];
        }
        let one = |item| match item {
            Item::Activite(rank) if sought.contains(&rank) => Decimal::ONE,
            _ => Decimal::ZERO,
        };
        let over = self.choices.over(sought.iter().copied());
        let range = self.spread_with(everybody_s.into(), one, Where { with: None, over: Some(&over) });
        [range.min, range.max].map(|it| it.to_usize().unwrap_or_default())
    }

    fn presence_of(&self, links: &[&Links<'p>]) -> Presence {
        if links.iter().any(|it| self.is_for_all(it)) {
            Presence::Always
        } else if links.iter().all(|it| it.is_empty()) {
            Presence::Never
        } else if self.met::<u32>(&self.ranks_of(links), |_| 1) > 0 {
            Presence::Always
        } else {
            Presence::ByChoice
        }
    }

    /// The choice by which only some students have an activité: its own, or that of the UE with which it goes. None where
    /// everybody has it, whatever they choose.
    pub fn choix_de(&self, activite: &Activite) -> Option<&'p Choix> {
        let rank = self.seen(&activite.id)?.rank;
        if !self.choices.is_optional(rank) || self.met::<u32>(&FxHashSet::from_iter([rank]), |_| 1) > 0 {
            return None;
        }
        let holds = |part: &Part| part.activites.contains(&rank) || part.echoes.contains(&rank);
        self.choices.nodes.iter().find(|it| it.options.iter().any(holds)).map(|it| it.choix)
    }

    /// What a student takes who works and assesses an AC nowhere; None where nobody can pass it by, and where it is
    /// nobody's. Choices that change nothing are left out.
    pub fn passing(&self, vu: &SeenAc<'p>) -> Option<Vec<Escape<'p>>> {
        self.escape(&[&vu.travaille, &vu.evalue])
    }

    /// The same for being assessed.
    pub fn unassessed(&self, vu: &SeenAc<'p>) -> Option<Vec<Escape<'p>>> {
        self.escape(&[&vu.evalue])
    }

    fn escape(&self, links: &[&Links<'p>]) -> Option<Vec<Escape<'p>>> {
        if self.presence_of(links) != Presence::ByChoice {
            return None;
        }
        let sought = self.ranks_of(links);
        let trail: Trail = self.met(&sought, |_| Trail { met: 1, taken: Vec::new() });
        let mut nodes: Vec<usize> = trail.taken.iter().map(|(node, _)| *node).collect();
        nodes.sort_unstable();
        nodes.dedup();
        let over = self.choices.over(sought.iter().copied());
        let matters = |node: &usize| over[*node];
        let escape = |node: usize| {
            let taken: BTreeSet<usize> = trail.taken.iter().filter(|it| it.0 == node).map(|it| it.1).collect();
            let taken = taken.into_iter().filter_map(|option| self.option_target(Spot { node, option })).collect();
            Escape { choix: self.choices.nodes[node].choix, taken }
        };
        Some(nodes.into_iter().filter(matters).map(escape).collect())
    }

    /// How many of these activités a student meets at the least.
    fn met<S: Score>(&self, sought: &FxHashSet<Rank>, one: impl Fn(Rank) -> S) -> S {
        let worth = |item: Item| match item {
            Item::Activite(rank) if sought.contains(&rank) => Some(one(rank)),
            _ => None,
        };
        let over = self.choices.over(sought.iter().copied());
        Search {
            choices: &self.choices,
            ues: &self.ues,
            worth: &worth,
            everywhere: true,
            forced: &[],
            matters: Some(&over),
        }
        .least()
    }

    fn ranks_of(&self, links: &[&Links<'p>]) -> FxHashSet<Rank> {
        links.iter().flat_map(|it| it.ranks().iter().copied()).collect()
    }

    /// The UE, the activité or the choice that an option is.
    fn option_target(&self, spot: Spot) -> Option<Target> {
        let part = &self.choices.nodes[spot.node].options[spot.option];
        match (part.ue, part.activites.first(), part.inner.first()) {
            (Some(ue), ..) => Some(self.ues[ue].ue.target()),
            (None, Some(&activite), _) => Some(self.index.activites[activite as usize].activite.target()),
            (None, None, Some(&node)) => Some(self.choices.nodes[node].choix.target()),
            (None, None, None) => None,
        }
    }
}
