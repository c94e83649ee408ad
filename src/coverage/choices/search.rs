//! The least that a student can total, from the leaves of the tree to its root.
//!
//! Of k options among n, the least are the k smallest. Where ECTS are to be made up, each node keeps the best of each sum
//! of ECTS that can be reached, which are few: so a choice among a hundred UE costs thousands of sums, not millions of
//! combinations.

use std::collections::{BTreeMap, btree_map::Entry};

use rust_decimal::Decimal;

use super::{Choices, Item, Part, Spot, score::Score};
use crate::coverage::{SeenUe, index::Rank};

/// What is looked for.
pub(super) struct Search<'s, 'p, S> {
    pub choices: &'s Choices<'p>,
    pub ues: &'s [SeenUe<'p>],
    /// What an item is worth; None: nothing.
    pub worth: &'s dyn Fn(Item) -> Option<S>,
    /// Whether an activité that stands in several options is looked for in each, or added up apart: what is looked for is
    /// met once or more, what is added up counts once.
    pub everywhere: bool,
    /// The options that are taken in any case.
    pub forced: &'s [Spot],
    /// The nodes that matter; None: all of them.
    pub matters: Option<&'s [bool]>,
}

/// The best score for each sum of ECTS.
type Table<S> = BTreeMap<Decimal, S>;

impl<S: Score> Search<'_, '_, S> {
    /// The least over all that can be chosen.
    pub(super) fn least(&self) -> S {
        self.part(&self.choices.root)
    }

    /// What an option is worth by itself.
    fn alone(&self, part: &Part) -> S {
        let mut score = S::default();
        let mut count = |item: Item| {
            if let Some(worth) = (self.worth)(item) {
                score.add(&worth);
            }
        };
        if let Some(ue) = part.ue {
            count(Item::Ue(ue));
        }
        part.activites.iter().for_each(|&it| count(Item::Activite(it)));
        if self.everywhere {
            part.echoes.iter().for_each(|&it| count(Item::Activite(it)));
        }
        if !self.everywhere {
            for &(activite, is_unavoidable) in &part.apart {
                let Some(worth) = (self.worth)(Item::Activite(activite)) else { continue };
                if is_unavoidable || self.is_forced(activite) || worth.cmp(&S::default()).is_lt() {
                    score.add(&worth);
                }
            }
        }
        score
    }

    /// Whether an activité stands in one of the options that are taken in any case.
    fn is_forced(&self, activite: Rank) -> bool {
        let echoes = |it: &Spot| &self.choices.nodes[it.node].options[it.option].echoes;
        self.forced.iter().any(|it| echoes(it).contains(&activite))
    }

    pub(super) fn part(&self, part: &Part) -> S {
        let mut score = self.alone(part);
        for &node in &part.inner {
            if self.matters.is_none_or(|it| it[node]) {
                score.add(&self.node(node));
            }
        }
        score
    }

    pub(super) fn node(&self, node: usize) -> S {
        if self.choices.nodes[node].choix.ects.is_some() {
            let best = self.table(node).into_values().reduce(|a, b| if b.cmp(&a).is_lt() { b } else { a });
            return best.unwrap_or_default();
        }
        let options = &self.choices.nodes[node].options;
        let forced = self.forced_in(node);
        let mut scores: Vec<(usize, S)> = Vec::with_capacity(options.len());
        let mut taken = S::default();
        for (at, option) in options.iter().enumerate() {
            let mut score = self.part(option);
            score.taken(node, at);
            if Some(at) == forced {
                taken.add(&score);
            } else {
                scores.push((at, score));
            }
        }
        let wanted = self.wanted(node).unwrap_or(options.len()).saturating_sub(usize::from(forced.is_some()));
        scores.sort_by(|(_, a), (_, b)| a.cmp(b));
        scores.iter().take(wanted).for_each(|(_, score)| taken.add(score));
        taken
    }

    /// How many options are taken: a parcours may have fewer of them.
    fn wanted(&self, node: usize) -> Option<usize> {
        let node = &self.choices.nodes[node];
        node.choix.taken().map(|it| it.min(node.options.len()))
    }

    fn forced_in(&self, node: usize) -> Option<usize> {
        self.forced.iter().find(|it| it.node == node).map(|it| it.option)
    }

    /// The least of an option for each sum of its ECTS.
    fn part_table(&self, part: &Part) -> Table<S> {
        let ects = part.ue.and_then(|it| self.ues[it].ue.ects).unwrap_or_default();
        let alone = Table::from([(ects, self.alone(part))]);
        part.inner.iter().fold(alone, |table, &node| product(&table, &self.table(node)))
    }

    /// The least of a choice for each sum of ECTS that it leads to: its own where it asks for some.
    fn table(&self, node: usize) -> Table<S> {
        let (choix, options) = (self.choices.nodes[node].choix, &self.choices.nodes[node].options);
        let (wanted, forced) = (self.wanted(node), self.forced_in(node));
        if wanted.is_some() && !self.choices.with_ects[node] {
            let matters = self.matters.is_none_or(|it| it[node]);
            let score = if matters { self.node(node) } else { S::default() };
            return Table::from([(Decimal::ZERO, score)]);
        }
        // One table for each number of options taken; a single one where any number will do.
        let mut tables: Vec<Table<S>> = vec![Table::from([(Decimal::ZERO, S::default())])];
        for (at, option) in options.iter().enumerate() {
            let mut of_option = self.part_table(option);
            of_option.values_mut().for_each(|it| it.taken(node, at));
            let is_forced = Some(at) == forced;
            if wanted.is_none() {
                let with = product(&tables[0], &of_option);
                tables[0] = if is_forced { with } else { merged(std::mem::take(&mut tables[0]), with) };
                continue;
            }
            let last = tables.len().min(wanted.unwrap_or_default());
            tables.resize_with(last + 1, Table::new);
            for taken in (1..=last).rev() {
                let with = product(&tables[taken - 1], &of_option);
                let without = if is_forced { Table::new() } else { std::mem::take(&mut tables[taken]) };
                tables[taken] = merged(without, with);
            }
            if is_forced {
                tables[0].clear();
            }
        }
        let whole = match wanted {
            Some(wanted) => tables.into_iter().nth(wanted).unwrap_or_default(),
            None => tables.into_iter().next().unwrap_or_default(),
        };
        match choix.ects {
            Some(ects) => nearest(whole, ects),
            None => whole,
        }
    }
}

/// Those of the sums that a choice asks for. Where none is reached, the nearest below or, failing it, above: the rules on
/// ECTS then say what is missing.
fn nearest<S: Score>(table: Table<S>, ects: Decimal) -> Table<S> {
    let below = table.range(..=ects).next_back();
    let found = below.filter(|(sum, _)| !sum.is_zero() || ects.is_zero()).or_else(|| table.range(ects..).next());
    let found = found.or(below).map(|(sum, score)| (*sum, score.clone()));
    found.into_iter().collect()
}

/// Each sum of one with each of the other.
fn product<S: Score>(a: &Table<S>, b: &Table<S>) -> Table<S> {
    let mut all = Table::new();
    for (sum, score) in a {
        for (more, other) in b {
            let mut both = score.clone();
            both.add(other);
            keep(&mut all, *sum + *more, both);
        }
    }
    all
}

fn merged<S: Score>(mut a: Table<S>, b: Table<S>) -> Table<S> {
    b.into_iter().for_each(|(sum, score)| keep(&mut a, sum, score));
    a
}

fn keep<S: Score>(table: &mut Table<S>, sum: Decimal, score: S) {
    match table.entry(sum) {
        Entry::Vacant(it) => drop(it.insert(score)),
        Entry::Occupied(mut it) if score.cmp(it.get()).is_lt() => drop(it.insert(score)),
        Entry::Occupied(_) => {}
    }
}
