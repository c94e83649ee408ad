//! How the tree of the choices of a view is made.

use rustc_hash::FxHashMap;

use super::{Choices, Item, Node, Part, Spot, search::Search};
use crate::{
    coverage::{SeenActivite, SeenUe, index::Rank},
    programme::{Choix, Id, Programme},
};

impl<'p> Choices<'p> {
    /// The choices of `programme` over the UE and the activités of a view; `weighs` gives the UE of the view in which an
    /// activité has a coefficient, `count` how many activités the programme has.
    pub(in crate::coverage) fn new(
        programme: &'p Programme,
        ues: &[SeenUe<'p>],
        activites: &[SeenActivite<'p>],
        count: usize,
        weighs: &FxHashMap<Rank, Vec<usize>>,
    ) -> Self {
        if programme.choix.is_empty() {
            return Self::default();
        }
        let mut choices = Self {
            nodes: programme.choix.iter().map(|choix| Node { choix, options: Vec::new() }).collect(),
            root: Part::default(),
            optional_activites: vec![false; count],
            optional_ues: vec![false; ues.len()],
            of_ue: vec![None; ues.len()],
            holders: vec![None; programme.choix.len()],
            above: vec![Vec::new(); count],
            with_ects: vec![false; programme.choix.len()],
        };
        let names: FxHashMap<&Id<Choix>, usize> = programme.choix.iter().map(|it| &it.id).zip(0..).collect();
        let named = |id: &Option<Id<Choix>>| id.as_ref().and_then(|id| names.get(id).copied());
        for (at, vu) in ues.iter().enumerate() {
            if let Some(node) = named(&vu.ue.choix) {
                choices.of_ue[at] = Some(choices.option(node, Part { ue: Some(at), ..Part::default() }));
                choices.optional_ues[at] = true;
            }
        }
        let mut leaves: Vec<Vec<Rank>> = vec![Vec::new(); choices.nodes.len()];
        for vu in activites {
            if let Some(node) = named(&vu.choix) {
                choices.option(node, Part { activites: vec![vu.rank], ..Part::default() });
                choices.optional_activites[vu.rank as usize] = true;
                leaves[node].push(vu.rank);
            }
        }
        let around: Vec<Option<usize>> = programme.choix.iter().map(|it| named(&it.choix)).collect();
        choices.nest(&around);
        choices.place(&around, leaves, weighs);
        for vu in activites.iter().filter(|it| named(&it.choix).is_none()) {
            let Some(ues) = weighs.get(&vu.rank).filter(|it| it.iter().all(|&ue| choices.optional_ues[ue])) else {
                continue;
            };
            choices.optional_activites[vu.rank as usize] = true;
            let ways: Vec<Vec<Spot>> = ues.iter().map(|&ue| choices.way(ue)).collect();
            let ways: Vec<&[Spot]> = ways.iter().map(Vec::as_slice).collect();
            choices.hang(vu.rank, &ways, None);
        }
        choices.trace();
        choices.settle(ues);
        choices
    }

    fn option(&mut self, node: usize, part: Part) -> Spot {
        let options = &mut self.nodes[node].options;
        options.push(part);
        Spot { node, option: options.len() - 1 }
    }

    /// Puts the choices that are options of others under them, from the innermost: one without anything is no option.
    fn nest(&mut self, around: &[Option<usize>]) {
        let depth = |node: usize| std::iter::successors(Some(node), |&it| around[it]).take(around.len() + 1).count();
        let mut inner: Vec<usize> = (0..around.len()).filter(|&it| around[it].is_some()).collect();
        inner.sort_by_key(|&it| std::cmp::Reverse(depth(it)));
        for node in inner {
            if let Some(holder) = around[node].filter(|_| !self.nodes[node].options.is_empty()) {
                self.holders[node] = Some(self.option(holder, Part { inner: vec![node], ..Part::default() }));
            }
        }
    }

    /// Puts the other choices where they stand: in the option with which all their activités go, else at the root.
    fn place(&mut self, around: &[Option<usize>], mut leaves: Vec<Vec<Rank>>, weighs: &FxHashMap<Rank, Vec<usize>>) {
        let outermost = |node: usize| {
            std::iter::successors(Some(node), |&it| around[it]).take(around.len() + 1).last().unwrap_or(node)
        };
        let mut has_ue = vec![false; around.len()];
        for node in 0..around.len() {
            has_ue[outermost(node)] |= self.nodes[node].options.iter().any(|it| it.ue.is_some());
            if outermost(node) != node {
                let moved = std::mem::take(&mut leaves[node]);
                leaves[outermost(node)].extend(moved);
            }
        }
        for node in 0..around.len() {
            if around[node].is_some() || self.nodes[node].options.is_empty() {
                continue;
            }
            let spot = if has_ue[node] { None } else { self.common_option(&leaves[node], weighs) };
            match spot {
                Some(spot) => {
                    self.nodes[spot.node].options[spot.option].inner.push(node);
                    self.holders[node] = Some(spot);
                }
                None => self.root.inner.push(node),
            }
        }
    }

    /// The innermost option in which stand all UE in which these activités weigh.
    fn common_option(&self, activites: &[Rank], weighs: &FxHashMap<Rank, Vec<usize>>) -> Option<Spot> {
        let mut common: Option<Vec<Spot>> = None;
        for activite in activites {
            for &ue in weighs.get(activite)? {
                let way = self.way(ue);
                let shared = match common {
                    None => way,
                    Some(known) => known.iter().zip(&way).take_while(|(a, b)| a == b).map(|(a, _)| *a).collect(),
                };
                common = Some(shared);
            }
        }
        common?.last().copied()
    }

    /// Hangs an activité that weighs in the UE at the end of these ways, of which `at` is the common beginning.
    fn hang(&mut self, activite: Rank, ways: &[&[Spot]], at: Option<Spot>) {
        let heads: Option<Vec<Spot>> = ways.iter().map(|it| it.first().copied()).collect();
        // One of the UE is the option itself.
        let Some(heads) = heads else { return self.part_mut(at).activites.push(activite) };
        let Some(&first) = heads.first() else { return };
        let tails = |of: Spot| -> Vec<&[Spot]> {
            ways.iter().filter(|it| it.first() == Some(&of)).map(|it| &it[1..]).collect()
        };
        if heads.iter().all(|it| *it == first) {
            return self.hang(activite, &tails(first), Some(first));
        }
        let is_exclusive = self.nodes[first.node].choix.taken() == Some(1);
        if is_exclusive && heads.iter().all(|it| it.node == first.node) {
            let mut options = heads;
            options.sort_unstable();
            options.dedup();
            options.into_iter().for_each(|it| self.hang(activite, &tails(it), Some(it)));
            return;
        }
        self.part_mut(at).apart.push((activite, false));
        for last in ways.iter().filter_map(|it| it.last()) {
            self.nodes[last.node].options[last.option].echoes.push(activite);
        }
    }

    fn part_mut(&mut self, at: Option<Spot>) -> &mut Part {
        match at {
            Some(Spot { node, option }) => &mut self.nodes[node].options[option],
            None => &mut self.root,
        }
    }

    /// Notes under which nodes each activité stands, and in which there are ECTS.
    fn trace(&mut self) {
        for node in 0..self.nodes.len() {
            let around = |it: &usize| self.holders[*it].map(|spot| spot.node);
            let line: Vec<usize> = std::iter::successors(Some(node), around).collect();
            if self.nodes[node].choix.ects.is_some() || self.nodes[node].options.iter().any(|it| it.ue.is_some()) {
                line.iter().for_each(|&it| self.with_ects[it] = true);
            }
            for option in &self.nodes[node].options {
                let apart = option.apart.iter().map(|(activite, _)| activite);
                for &activite in option.activites.iter().chain(&option.echoes).chain(apart) {
                    let above = &mut self.above[activite as usize];
                    above.extend(&line);
                }
            }
        }
    }

    /// Finds what nobody can avoid of what is added up apart.
    fn settle(&mut self, ues: &[SeenUe<'p>]) {
        let spots = (0..self.nodes.len())
            .flat_map(|node| (0..self.nodes[node].options.len()).map(move |option| Some(Spot { node, option })));
        let spots: Vec<Option<Spot>> = spots.chain([None]).collect();
        for at in spots {
            let part = match at {
                Some(Spot { node, option }) => &self.nodes[node].options[option],
                None => &self.root,
            };
            let unavoidable: Vec<bool> = part
                .apart
                .iter()
                .map(|&(activite, _)| {
                    let worth = |item: Item| (item == Item::Activite(activite)).then_some(1_u32);
                    Search { choices: self, ues, worth: &worth, everywhere: true, forced: &[], matters: None }
                        .part(part)
                        > 0
                })
                .collect();
            for (apart, is_unavoidable) in self.part_mut(at).apart.iter_mut().zip(unavoidable) {
                apart.1 = is_unavoidable;
            }
        }
    }
}
