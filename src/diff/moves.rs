//! Which objects have another place. Coming and going shifts ranks, and moves nobody.

use std::collections::{HashMap, HashSet};

use crate::programme::{Element, Kind, Location, Programme, Target};

/// The objects of both programmes that changed place, with the places that they had and have: as few as can be.
pub(super) fn moved(before: &Programme, after: &Programme) -> HashMap<Target, (Location, Location)> {
    let (old, new) = (places(before), places(after));
    let mut moved = HashMap::new();
    let mut stayed: HashMap<(Kind, &str), Vec<(&Location, &Location, Target)>> = HashMap::new();
    for target in after.elements().map(Element::target) {
        let (Some(from), Some(to)) = (old.get(&target), new.get(&target)) else { continue };
        if from.parent == to.parent {
            stayed.entry((target.kind, &to.parent)).or_default().push((from, to, target));
        } else {
            moved.insert(target, (from.clone(), to.clone()));
        }
    }
    for siblings in stayed.into_values() {
        let in_order = longest_increasing(&siblings.iter().map(|(from, ..)| from.rank).collect::<Vec<_>>());
        let out_of_order = siblings.into_iter().enumerate().filter(|(at, _)| !in_order.contains(at));
        moved.extend(out_of_order.map(|(_, (from, to, target))| (target, (from.clone(), to.clone()))));
    }
    moved
}

/// Where each object stands.
fn places(programme: &Programme) -> HashMap<Target, Location> {
    programme.elements().map(Element::target).filter_map(|it| programme.locate(&it).map(|at| (it, at))).collect()
}

/// The places in `ranks` of one of its longest increasing subsequences.
fn longest_increasing(ranks: &[usize]) -> HashSet<usize> {
    // For each length, where the sequence of that length with the smallest end ends; and what comes before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(ranks.len());
    for (at, rank) in ranks.iter().enumerate() {
        let length = ends.partition_point(|&end| ranks[end] < *rank);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    std::iter::successors(ends.last().copied(), |&at| before[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_as_can_be_keep_their_order() {
        for (ranks, stays) in [
            (vec![], 0),
            (vec![0, 1, 2], 3),
            (vec![3, 0, 1, 2], 3),
            (vec![1, 2, 3, 0], 3),
            (vec![3, 2, 1, 0], 1),
            (vec![2, 7, 1, 8, 3, 4], 3),
        ] {
            let kept = longest_increasing(&ranks);
            assert_eq!(kept.len(), stays, "{ranks:?}");
            let mut at: Vec<usize> = kept.into_iter().collect();
            at.sort_unstable();
            assert!(at.is_sorted_by_key(|&at| ranks[at]), "{ranks:?}");
        }
    }
}
