//! What students choose from, and what may hold whatever they choose.
//!
//! A choice is a node of a tree, its options are what hangs on it: UE with the activités that go with them, activités,
//! other choices. What everybody has is at the root. Whoever adds something up asks the tree for its least and its most
//! ([`search`]); nobody goes through all that students may choose.
//!
//! An activité goes with the UE in which it weighs. One that weighs in UE of several options is met by whoever takes one
//! of them. Where one option only is taken, it stands in each of them, and what is added up is exact. Where several may
//! be, it would count twice: it is added up apart, from nothing (or its all, where nobody can avoid it) to its all, so
//! that the range may be larger than what can happen, never smaller.

mod building;
mod passing;
mod score;
mod search;
mod sums;
#[cfg(test)]
mod tests;

use super::index::Rank;
use crate::programme::Choix;

pub use passing::{Escape, Presence};
pub(super) use sums::{Pair, Where};

/// The choices of a view that have something in it.
#[derive(Default)]
pub(super) struct Choices<'p> {
    nodes: Vec<Node<'p>>,
    /// What stands in no option: the choices that everybody has, and what is added up apart.
    root: Part,
    /// Whether only some students have it, for each activité of the programme and each UE of the view; both are empty
    /// where there is no choice.
    optional_activites: Vec<bool>,
    optional_ues: Vec<bool>,
    /// The option that each UE of the view is, where it is one, and what holds each node.
    of_ue: Vec<Option<Spot>>,
    holders: Vec<Option<Spot>>,
    /// The nodes under which each activité of the programme stands.
    above: Vec<Vec<usize>>,
    /// The nodes in which the sum of ECTS depends on what is taken.
    with_ects: Vec<bool>,
}

struct Node<'p> {
    choix: &'p Choix,
    options: Vec<Part>,
}

/// An option of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Spot {
    node: usize,
    option: usize,
}

/// What goes together.
#[derive(Default)]
struct Part {
    /// Where the UE that the option is stands in the view.
    ue: Option<usize>,
    activites: Vec<Rank>,
    /// Activités that also stand in other options, of which a student may take several.
    echoes: Vec<Rank>,
    /// The same where all these options are under this part, and whether nobody can avoid them.
    apart: Vec<(Rank, bool)>,
    inner: Vec<usize>,
}

/// What can be added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    /// By its place in the view.
    Ue(usize),
    /// By its place in the programme.
    Activite(Rank),
}

impl Choices<'_> {
    /// Whether only some students have the activité.
    pub(super) fn is_optional(&self, activite: Rank) -> bool {
        self.optional_activites.get(activite as usize).copied().unwrap_or_default()
    }

    /// Whether only some students have the UE at that place of the view.
    pub(super) fn is_ue_optional(&self, ue: usize) -> bool {
        self.optional_ues.get(ue).copied().unwrap_or_default()
    }

    /// Which nodes some of these activités stand under: the others change nothing to what is sought of them.
    pub(super) fn over(&self, activites: impl IntoIterator<Item = Rank>) -> Vec<bool> {
        let mut over = vec![false; self.nodes.len()];
        for activite in activites {
            let above = self.above.get(activite as usize);
            above.into_iter().flatten().for_each(|&node| over[node] = true);
        }
        over
    }

    /// The options that lead to a UE of the view, the outermost first.
    fn way(&self, ue: usize) -> Vec<Spot> {
        let first = self.of_ue.get(ue).copied().flatten();
        let mut way: Vec<Spot> = std::iter::successors(first, |it| self.holders[it.node]).collect();
        way.reverse();
        way
    }
}
