//! In which order things stand that two people put in order.

use std::collections::{BTreeMap, HashMap, HashSet};

use smol_str::SmolStr;

use super::Side;

/// An order of all that is in `ours` or in `theirs`, each once.
#[derive(Debug, PartialEq)]
pub(super) struct Ordered {
    pub all: Vec<SmolStr>,
    /// Both put them in order, and no order is that of both; they are then as in ours.
    pub clash: bool,
}

/// Of any two that both have, those stand otherwise who were made to pass one another by somebody. What only one has
/// follows the one that it follows there.
pub(super) fn three(base: &[SmolStr], ours: &[SmolStr], theirs: &[SmolStr], settled: Option<Side>) -> Ordered {
    let (here, there): (HashSet<&SmolStr>, HashSet<&SmolStr>) = (ours.iter().collect(), theirs.iter().collect());
    let both = |all: &[SmolStr]| -> Vec<SmolStr> {
        all.iter().filter(|it| here.contains(it) && there.contains(it)).cloned().collect()
    };
    let (ours_both, theirs_both, base_both) = (both(ours), both(theirs), both(base));
    let (common, clash) = if ours_both == theirs_both || base_both == theirs_both {
        (ours_both, false)
    } else if base_both == ours_both {
        (theirs_both, false)
    } else {
        match (passed(&base_both, &ours_both, &theirs_both), settled) {
            (Some(order), _) => (order, false),
            (None, Some(Side::Theirs)) => (theirs_both, false),
            (None, settled) => (ours_both, settled.is_none()),
        }
    };
    let known: HashSet<&SmolStr> = common.iter().collect();
    let mut followers: HashMap<Option<&SmolStr>, BTreeMap<&SmolStr, Vec<&SmolStr>>> = HashMap::new();
    for side in [ours, theirs] {
        let (mut last, mut first) = (None, None);
        for it in side {
            if known.contains(it) {
                (last, first) = (Some(it), None);
            } else {
                let run = *first.get_or_insert(it);
                followers.entry(last).or_default().entry(run).or_default().push(it);
            }
        }
    }
    let mut all = Vec::with_capacity(ours.len());
    for anchor in std::iter::once(None).chain(common.iter().map(Some)) {
        all.extend(anchor.cloned());
        let runs = followers.remove(&anchor).into_iter().flat_map(BTreeMap::into_values);
        all.extend(runs.flatten().cloned());
    }
    Ordered { all, clash }
}

/// The order that follows from who passed whom; None when that goes round in a circle.
fn passed(base: &[SmolStr], ours: &[SmolStr], theirs: &[SmolStr]) -> Option<Vec<SmolStr>> {
    fn ranks(all: &[SmolStr]) -> HashMap<&SmolStr, usize> {
        all.iter().zip(0..).collect()
    }
    let (was, here, there) = (ranks(base), ranks(ours), ranks(theirs));
    let before = |x: &SmolStr, y: &SmolStr| {
        let (ours, theirs) = (here[x] < here[y], there[x] < there[y]);
        match was.get(x).zip(was.get(y)) {
            _ if ours == theirs => ours,
            // They differ: one of both is not as it was.
            Some((x, y)) => x >= y,
            None => x < y,
        }
    };
    let mut order: Vec<Option<SmolStr>> = vec![None; ours.len()];
    for it in ours {
        let rank = ours.iter().filter(|other| *other != it && before(other, it)).count();
        if order[rank].replace(it.clone()).is_some() {
            return None;
        }
    }
    order.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<SmolStr> {
        text.split_whitespace().map(SmolStr::new).collect()
    }

    #[test]
    fn who_passed_whom_stands_otherwise_and_who_comes_follows() {
        for (base, ours, theirs, merged) in [
            ("a b c", "a b c", "c a b", "c a b"),
            ("a b c d", "d a b c", "b c d a", "d b c a"),
            ("a b", "a x b", "a b y", "a x b y"),
            ("a b", "a y z b", "a x b", "a x y z b"),
            ("a b", "b", "x a b", "x b"),
            ("", "x y", "y x", "x y"),
            ("a", "a a1 a2", "a b1", "a a1 a2 b1"),
        ] {
            let gone: Vec<SmolStr> = list(base);
            let (o, t) = (list(ours), list(theirs));
            let kept = |all: &[SmolStr]| -> Vec<SmolStr> {
                let stays = |it: &&SmolStr| !gone.contains(it) || (o.contains(it) && t.contains(it));
                all.iter().filter(stays).cloned().collect()
            };
            for (one, other) in [(&o, &t), (&t, &o)] {
                let done = three(&list(base), &kept(one), &kept(other), None);
                assert_eq!(done, Ordered { all: list(merged), clash: false }, "{base} | {ours} | {theirs}");
            }
        }
    }

    #[test]
    fn where_no_order_is_that_of_both_somebody_chooses() {
        let (base, ours, theirs) = (list("a b c"), list("b a c"), list("a c b"));
        let clash = three(&base, &ours, &theirs, None);
        assert_eq!(clash, Ordered { all: ours.clone(), clash: true });
        for (side, all) in [(Side::Ours, &ours), (Side::Theirs, &theirs)] {
            assert_eq!(three(&base, &ours, &theirs, Some(side)), Ordered { all: all.clone(), clash: false });
        }
    }
}
