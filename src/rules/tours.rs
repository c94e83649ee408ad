//! Prerequisites that lead back to where they come from.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use crate::coverage::{ParcoursView, SeenActivite};

/// Among so many links the shortest way round is sought for each object. Where more are tangled, an object may be told
/// of a way round that was found from another, so that the whole takes no more than a few looks at each link.
const TANGLED: usize = 2_000;
const LOOKS: usize = 16;

/// The ways round among the prerequisites of one view.
pub(super) struct Tours<'p> {
    activites: Vec<SeenActivite<'p>>,
    /// The places of the prerequisites of each, ascending.
    needs: Vec<Vec<usize>>,
    /// Which of them lead to one another.
    knots: Vec<usize>,
    /// How many links each knot holds.
    links: Vec<usize>,
    looks: usize,
    /// The ways round found in large knots, and where on which of them an object stands.
    found: Vec<Vec<usize>>,
    on: FxHashMap<usize, (usize, usize)>,
}

impl<'p> Tours<'p> {
    pub(super) fn of(view: &ParcoursView<'p>) -> Self {
        let activites = view.activites.clone();
        let at: FxHashMap<SeenActivite<'p>, usize> = activites.iter().copied().zip(0..).collect();
        let needs: Vec<Vec<usize>> = activites
            .iter()
            .map(|&it| {
                let mut needs: Vec<usize> = view.prerequis_de(it).filter_map(|it| at.get(&it).copied()).collect();
                needs.sort_unstable();
                needs
            })
            .collect();
        let knots = knots(&needs);
        let mut links = vec![0; knots.iter().max().map_or(0, |last| last + 1)];
        for (from, needs) in needs.iter().enumerate() {
            links[knots[from]] += needs.iter().filter(|&&to| knots[to] == knots[from]).count();
        }
        let looks = LOOKS * (activites.len() + needs.iter().map(Vec::len).sum::<usize>());
        Self { activites, needs, knots, links, looks, found: Vec::new(), on: FxHashMap::default() }
    }

    /// The shortest way from the activité at `place` of the view back to it.
    pub(super) fn through(&mut self, place: usize) -> Option<Tour<'_, 'p>> {
        let (tour, start) = match self.short(place) {
            Some(round) => (self.keep(round, false), 0),
            None => match self.on.get(&place) {
                Some(&known) if self.links[self.knots[place]] > TANGLED => known,
                _ if self.links[self.knots[place]] == 0 => return None,
                _ => (self.sought(place)?, 0),
            },
        };
        Some(Tour { activites: &self.activites, places: &self.found[tour], start })
    }

    /// A way round of one step or of two, which is seen at once.
    fn short(&self, place: usize) -> Option<Vec<usize>> {
        let needs = &self.needs[place];
        if needs.binary_search(&place).is_ok() {
            return Some(vec![place]);
        }
        let back = needs.iter().find(|&&it| self.needs[it].binary_search(&place).is_ok());
        back.map(|&it| vec![place, it])
    }

    /// A way round that is sought; where it is kept.
    fn sought(&mut self, place: usize) -> Option<usize> {
        let knot = self.knots[place];
        let tangled = self.links[knot] > TANGLED;
        let mut came_from: FxHashMap<usize, usize> = FxHashMap::default();
        let mut next = VecDeque::from([place]);
        while let Some(at) = next.pop_front() {
            for &need in self.needs[at].iter().filter(|&&it| self.knots[it] == knot) {
                if tangled {
                    self.looks = self.looks.checked_sub(1)?;
                }
                if need == place {
                    let mut round: Vec<usize> =
                        std::iter::successors(Some(at), |it| came_from.get(it).copied()).collect();
                    round.reverse();
                    return Some(self.keep(round, true));
                }
                came_from.entry(need).or_insert_with(|| {
                    next.push_back(need);
                    at
                });
            }
        }
        None
    }

    /// Keeps a way round, which others on it may be told of if it `serves` them; where it is kept.
    fn keep(&mut self, round: Vec<usize>, serves: bool) -> usize {
        let kept = self.found.len();
        if serves {
            for (at, place) in round.iter().enumerate() {
                self.on.entry(*place).or_insert((kept, at));
            }
        }
        self.found.push(round);
        kept
    }
}

/// A way from an activité back to it. What is long is not copied for each that stands on it.
pub(super) struct Tour<'t, 'p> {
    activites: &'t [SeenActivite<'p>],
    /// The places on the way, from any of them.
    places: &'t [usize],
    start: usize,
}

impl<'p> Tour<'_, 'p> {
    /// How many stand on it; the first, at its end again, once.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The activité after so many steps.
    pub(super) fn at(&self, step: usize) -> SeenActivite<'p> {
        self.activites[self.places[(self.start + step) % self.places.len()]]
    }
}

/// The knots of a graph, by object: two objects are of one knot when each leads to the other (Tarjan, 1972). Without
/// recursion: a chain may be as long as there are objects.
fn knots(needs: &[Vec<usize>]) -> Vec<usize> {
    const UNSEEN: usize = usize::MAX;
    let (mut order, mut low, mut knots) = (vec![UNSEEN; needs.len()], vec![0; needs.len()], vec![UNSEEN; needs.len()]);
    let (mut open, mut count, mut seen) = (Vec::new(), 0, 0);
    for root in 0..needs.len() {
        if order[root] != UNSEEN {
            continue;
        }
        let mut path = vec![(root, 0)];
        while let Some((at, step)) = path.pop() {
            if step == 0 {
                (order[at], low[at]) = (seen, seen);
                seen += 1;
                open.push(at);
            } else if let Some(&child) = needs[at].get(step - 1) {
                low[at] = low[at].min(low[child]);
            }
            let mut step = step;
            let unseen = loop {
                match needs[at].get(step) {
                    None => break None,
                    Some(&to) if order[to] == UNSEEN => break Some(to),
                    Some(&to) => {
                        if knots[to] == UNSEEN {
                            low[at] = low[at].min(order[to]);
                        }
                        step += 1;
                    }
                }
            };
            if let Some(to) = unseen {
                path.push((at, step + 1));
                path.push((to, 0));
            } else if low[at] == order[at] {
                while let Some(top) = open.pop() {
                    knots[top] = count;
                    if top == at {
                        break;
                    }
                }
                count += 1;
            }
        }
    }
    knots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_to_one_another_is_one_knot() {
        let of = |needs: &[&[usize]]| knots(&needs.iter().map(|it| it.to_vec()).collect::<Vec<_>>());
        let knots = of(&[&[1], &[2], &[0, 3], &[4], &[], &[5]]);
        assert!(knots[0] == knots[1] && knots[1] == knots[2], "{knots:?}");
        assert!(knots[3] != knots[0] && knots[4] != knots[3] && knots[5] != knots[0], "{knots:?}");
        let far = of(&[&[1, 2], &[], &[3], &[0, 1]]);
        assert!(far[0] == far[2] && far[2] == far[3] && far[1] != far[0], "{far:?}");
    }
}
